"""De pagina van een team en de startpagina: wat er voor wie staat."""

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.tijd import nu
from apps.interventies.actions import geef_woord
from apps.interventies.models import Doelgroep, Instemming
from apps.pad.fase import Fase
from apps.pad.queries import teampagina
from apps.teamplannen.actions import reageer
from apps.teamplannen.models import Cyclus, Teamanalyse, Teamplan
from tests.dingen import leg_voor, maak_analyse, maak_gedeelde_analyse, maak_interventie, teams_van, wacht_op
from tests.mensen import DAG, Wereld, maak_lid, maak_persoon, vertrek


def open_als(persoon: Persoon, adres: str) -> str:
    client = Client()
    client.force_login(persoon)
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, antwoord.status_code
    return antwoord.content.decode()


def test_team_zonder_plan_laat_de_leidinggevende_beginnen(wereld: Wereld) -> None:
    adres = reverse("team", args=[wereld.buurteam.pk])
    assert "Begin de analyse" in open_als(wereld.buurleider, adres)
    assert "Begin de analyse" not in open_als(wereld.buur, adres)


def test_ongedeelde_analyse_is_voor_een_ander_alleen_in_voorbereiding(wereld: Wereld) -> None:
    maak_analyse(wereld.plan, wereld.leidinggevende)
    adres = reverse("team", args=[wereld.team.pk])
    assert "Schrijf verder" in open_als(wereld.leidinggevende, adres)
    for ander in (wereld.teamlid, wereld.meewerkende):
        pagina = open_als(ander, adres)
        assert "De analyse is in voorbereiding" in pagina
        assert "Schrijf verder" not in pagina


def test_afspraak_voor_de_kerngroep_is_voor_de_rest_alleen_dat_er_iets_ligt(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    leg_voor(wereld, doelgroep=Doelgroep.KERNGROEP, titel="Alleen voor ons")
    adres = reverse("team", args=[wereld.team.pk])
    assert "Alleen voor ons" in open_als(wereld.kernlid, adres)
    buiten = open_als(wereld.teamlid, adres)
    assert "Alleen voor ons" not in buiten
    assert "Er ligt nog een afspraak voor" in buiten


def test_start_en_teampagina_noemen_dezelfde_fase_zolang_de_analyse_niet_gedeeld_is(wereld: Wereld) -> None:
    leg_voor(wereld)
    Teamanalyse.objects.update(gedeeld_op=None, gedeeld_door=None)
    [mijn] = teams_van(wereld.leidinggevende)
    assert mijn.fase is teampagina(wereld.plan, wereld.leidinggevende).fase is Fase.IN_VOORBEREIDING


def test_een_verweesde_analyse_is_er_ook_op_de_startpagina_niet(wereld: Wereld) -> None:
    """Start en de pagina van het team bieden wie de pen heeft hetzelfde aan."""
    maak_analyse(wereld.plan, wereld.meeschrijver)
    [mijn] = teams_van(wereld.leidinggevende)
    assert not mijn.kan_beginnen
    wereld.plan.meeschrijvers.all().delete()
    [mijn] = teams_van(wereld.leidinggevende)
    assert mijn.kan_beginnen
    assert not teampagina(wereld.plan, wereld.leidinggevende).analyse_bestaat


def test_mijn_teams_zegt_wie_kan_beginnen_en_wie_verder_schrijft(wereld: Wereld) -> None:
    [mijn] = teams_van(wereld.leidinggevende)
    assert (mijn.kan_beginnen, mijn.kan_verder) == (True, False)
    maak_analyse(wereld.plan, wereld.leidinggevende)
    [mijn] = teams_van(wereld.leidinggevende)
    assert (mijn.kan_beginnen, mijn.kan_verder) == (False, True)
    [ander] = teams_van(wereld.meewerkende)
    assert (ander.kan_beginnen, ander.kan_verder) == (False, False)


def koppen(persoon: Persoon) -> list[str]:
    return [punt.kop for punt in wacht_op(persoon)]


def test_wat_wacht_noemt_mijn_woord_tot_ik_het_gaf(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    assert koppen(wereld.teamlid)[-1] == "Jouw woord op ‘Samen lessen bespreken’"
    geef_woord(versie=versie, plan=wereld.plan, woord=Instemming.Woord.AKKOORD, door=wereld.teamlid)
    assert "Jouw woord op ‘Samen lessen bespreken’" not in koppen(wereld.teamlid)


def test_wat_wacht_noemt_wringen_alleen_aan_wie_kan_antwoorden(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    geef_woord(versie=versie, plan=wereld.plan, woord="wringt", reden="Te druk", door=wereld.teamlid)
    kop = "Bij Eva wringt ‘Samen lessen bespreken’ nog"
    assert kop in koppen(wereld.leidinggevende)
    assert kop in koppen(wereld.meeschrijver)
    assert kop not in koppen(wereld.kernlid)
    assert kop not in koppen(wereld.teamlid)


def test_wat_wacht_noemt_anders_zien_en_voorstellen_aan_de_pen(wereld: Wereld) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    reageer(analyse=analyse, onderdeel="trots", blik="anders", woorden="Meer dan dat", door=wereld.teamlid)
    maak_interventie(wereld, voorstel_van=wereld.kernlid)
    verwacht = {"Eva ziet ‘Trots’ anders", "Amina stelt ‘Intervisie’ voor"}
    assert verwacht <= set(koppen(wereld.leidinggevende))
    assert not verwacht & set(koppen(wereld.kerngroep[1]))


def test_wat_wacht_noemt_een_gedeelde_analyse_tot_iemand_iets_zei(wereld: Wereld) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    kop = "De analyse van Verpleegkunde is gedeeld"
    assert kop in koppen(wereld.teamlid)
    assert kop not in koppen(wereld.leidinggevende)
    reageer(analyse=analyse, onderdeel="trots", blik="herken", woorden="", door=wereld.teamlid)
    assert kop not in koppen(wereld.teamlid)


@pytest.mark.parametrize("soort", ["teamlid", "meeschrijver"])
def test_op_wie_vertrok_wacht_niets(wereld: Wereld, soort: str) -> None:
    leg_voor(wereld)
    vertrek(wereld.team, wereld.soorten[soort])
    assert koppen(wereld.soorten[soort]) == ["Neem mee wat van jou is"]
    assert teams_van(wereld.soorten[soort]) == []


@pytest.mark.parametrize("hoe", ["er is een nieuw plan", "gesloten"])
def test_van_een_plan_dat_voorbij_is_wacht_niets_meer(wereld: Wereld, hoe: str) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    reageer(analyse=analyse, onderdeel="trots", blik="anders", woorden="Meer dan dat", door=wereld.teamlid)
    versie = leg_voor(wereld)
    geef_woord(versie=versie, plan=wereld.plan, woord="wringt", reden="Te druk", door=wereld.teamlid)
    maak_interventie(wereld, voorstel_van=wereld.kernlid)
    nieuw = maak_persoon("Noor")
    maak_lid(wereld.team, nieuw, van=wereld.vandaag)
    mensen = (wereld.leidinggevende, wereld.kernlid, nieuw)
    assert [len(koppen(persoon)) for persoon in mensen] == [4, 2, 2]
    if hoe == "gesloten":
        Teamplan.objects.update(gesloten_op=nu())
    else:
        Cyclus.objects.update(van=wereld.vandaag - 300 * DAG, tot=wereld.vandaag - DAG)
        nieuw_jaar = Cyclus.objects.create(naam="nu", van=wereld.vandaag, tot=wereld.vandaag + 300 * DAG)
        Teamplan.objects.create(
            team=wereld.team, cyclus=nieuw_jaar, onderdeel=wereld.academie, begonnen_door=wereld.teamlid
        )
    assert [koppen(persoon) for persoon in mensen] == [["Maak kennis met je team"], [], []]


def test_wie_alleen_ruimte_geeft_staat_niet_bij_wie_het_doet(wereld: Wereld) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.kernlid], ruimte_uren="Twee uur")
    pagina = open_als(wereld.leidinggevende, reverse("afspraak", args=[wereld.team.pk, versie.afspraak_id]))
    wie = pagina.partition("Wie</dt>")[2].partition("</dd>")[0]
    assert wereld.kernlid.roepnaam in wie
    assert wereld.leidinggevende.roepnaam not in wie
