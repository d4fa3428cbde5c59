"""Wat er stond voordat iemand er iets anders van maakte: wie het leest, hoe lang, en hoe het terugkomt."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.actions import bewaar_concept, haal_voorgoed_weg
from apps.core.eerder import eerdere_teksten
from apps.core.models import Concept, EerdereTekst
from apps.core.tijd import nu
from apps.interventies.actions import pas_interventie_aan
from apps.interventies.models import Doelgroep, Interventie
from apps.teamplannen.actions import bewaar_stap, bewaar_vraagstuk, haal_vraagstuk_weg
from apps.teamplannen.actions.vraagstukken import Vraagstukinhoud
from apps.teamplannen.models import Teamanalyse, Vraagstuk
from tests.dingen import deel, interventieinhoud, leg_voor, maak_analyse, maak_interventie
from tests.mensen import Wereld
from tests.rechten.rondgang import bezoeker


@pytest.fixture
def analyse(wereld: Wereld) -> Teamanalyse:
    return maak_analyse(wereld.plan, wereld.leidinggevende, wereld.meeschrijver)


def schrijf(analyse: Teamanalyse, tekst: str, door: Persoon, **anders: Any) -> Vraagstuk:
    """Wie schrijft, las wat er nu staat."""
    staat_er = analyse.vraagstukken.filter(nummer=1).first()
    return bewaar_vraagstuk(
        analyse=analyse,
        nummer=1,
        inhoud=Vraagstukinhoud(tekst=tekst, **anders),
        basis=staat_er.versie if staat_er else 0,
        door=door,
    )


def pas_aan(interventie: Interventie, verandering: str, door: Persoon, **anders: Any) -> Interventie:
    vraagstuk = interventie.vraagstuk
    inhoud = interventieinhoud(verandering=verandering, vraagstuk=vraagstuk, **anders)
    basis = Interventie.objects.get(pk=interventie.pk).versie
    pas_interventie_aan(interventie=interventie, inhoud=inhoud, basis=basis, door=door)
    return Interventie.objects.get(pk=interventie.pk)


def lees(wie: Persoon, naam: str, *delen: Any) -> str:
    antwoord = bezoeker(wie).get(reverse(naam, args=delen))
    return antwoord.content.decode() if antwoord.status_code == 200 else str(antwoord.status_code)


def neem_terug(wie: Persoon, nummer: int, naam: str, *delen: Any) -> Any:
    return bezoeker(wie).post(reverse(naam, args=delen), {"tekst": nummer}, follow=True)


# -- Een stap ---------------------------------------------------------------------


def test_elke_versie_van_een_stap_blijft_te_lezen_naast_die_van_nu(
    wereld: Wereld, analyse: Teamanalyse
) -> None:
    for basis, (tekst, door) in enumerate(
        (("Wij lachen veel.", wereld.leidinggevende), ("Wij lachen weinig.", wereld.meeschrijver))
    ):
        bewaar_stap(analyse=analyse, stap="trots", teksten={"trots": tekst}, basis=basis, door=door)
    pagina = lees(wereld.leidinggevende, "stap_eerder", wereld.team.pk, "trots")
    assert "Van Ingrid, " in pagina
    assert "<del>" in pagina
    assert "weinig" in pagina
    assert 'name="tekst" value="1"' in pagina
    assert f'href="{reverse("stap_eerder", args=[wereld.team.pk, "trots"])}"' in lees(
        wereld.leidinggevende, "analyse_stap", wereld.team.pk, "trots"
    )


def test_een_tekst_terugnemen_vult_het_formulier_en_verandert_verder_niets(
    wereld: Wereld, analyse: Teamanalyse
) -> None:
    for basis, tekst in enumerate(("Wij lachen veel.", "Wij lachen weinig.")):
        bewaar_stap(
            analyse=analyse, stap="trots", teksten={"trots": tekst}, basis=basis, door=wereld.leidinggevende
        )
    adres = reverse("analyse_stap", args=[wereld.team.pk, "trots"])
    bewaar_concept(
        sleutel=adres, inhoud={"trots": ["Getypt."], "x": ["y"]}, basis=1, door=wereld.leidinggevende
    )
    assert "wat nog niet bewaard is" in lees(wereld.leidinggevende, "stap_eerder", wereld.team.pk, "trots")
    mis = neem_terug(wereld.leidinggevende, 99, "stap_eerder", wereld.team.pk, "trots")
    assert "er niet meer" in mis.content.decode()
    antwoord = neem_terug(wereld.leidinggevende, 1, "stap_eerder", wereld.team.pk, "trots")
    assert antwoord.request["PATH_INFO"] == adres
    assert antwoord.context["form"].initial["trots"] == "Wij lachen veel."
    assert antwoord.context["basis"] == 2, "wie terugneemt, las wat er nu staat"
    assert "Pas als je bewaart, geldt zij." in antwoord.content.decode()
    assert analyse.stapversies.huidig().get().trots == "Wij lachen weinig."
    assert Concept.objects.get().inhoud == {"trots": ["Wij lachen veel."], "x": ["y"]}


def test_een_stap_zonder_eerdere_tekst_zegt_dat(wereld: Wereld, analyse: Teamanalyse) -> None:
    assert "Er stond nog niets anders" in lees(
        wereld.leidinggevende, "stap_eerder", wereld.team.pk, "context"
    )
    assert lees(wereld.leidinggevende, "stap_eerder", wereld.team.pk, "scan") == "404"
    assert lees(wereld.teamlid, "stap_eerder", wereld.team.pk, "context") == "404"
    deel(analyse)
    assert lees(wereld.teamlid, "stap_eerder", wereld.team.pk, "context") == "403"


# -- Een vraagstuk ------------------------------------------------------------------


def test_wat_iemand_in_een_vraagstuk_vervangt_blijft_te_lezen(wereld: Wereld, analyse: Teamanalyse) -> None:
    schrijf(analyse, "Hoe leren wij van elkaar?", wereld.leidinggevende)
    schrijf(analyse, "Hoe leren wij van studenten?", wereld.meeschrijver)
    rij = EerdereTekst.objects.get()
    assert rij.velden == {"naam": "", "tekst": "Hoe leren wij van elkaar?", "keuzereden": ""}
    assert (rij.door, rij.vervangen_door) == (wereld.leidinggevende, wereld.meeschrijver)
    pagina = lees(wereld.leidinggevende, "vraagstuk_eerder", wereld.team.pk, 1)
    assert "elkaar" in pagina
    antwoord = neem_terug(wereld.meeschrijver, rij.pk, "vraagstuk_eerder", wereld.team.pk, 1)
    assert antwoord.context["form"].initial["tekst"] == "Hoe leren wij van elkaar?"


def test_wie_alleen_een_antwoord_in_de_wijzer_verandert_laat_geen_eerdere_tekst_na(
    wereld: Wereld, analyse: Teamanalyse
) -> None:
    schrijf(analyse, "Hoe?", wereld.leidinggevende)
    schrijf(analyse, "Hoe?", wereld.leidinggevende, antwoorden={"verstarring": "ja"})
    assert not EerdereTekst.objects.exists()


def test_wat_voor_het_delen_vervangen_was_leest_wie_later_de_pen_krijgt_niet(
    wereld: Wereld, analyse: Teamanalyse
) -> None:
    schrijf(analyse, "Ons geheim?", wereld.leidinggevende)
    schrijf(analyse, "Onze vraag?", wereld.leidinggevende)
    deel(analyse)
    schrijf(analyse, "Onze nieuwe vraag?", wereld.leidinggevende)
    team = wereld.team.pk
    for wie, geheim in ((wereld.meeschrijver, True), (wereld.meewerkende, False)):
        pagina = lees(wie, "vraagstuk_eerder", team, 1)
        assert ("geheim" in pagina) is geheim, wie
        assert "vraag" in pagina
    uit = EerdereTekst.objects.order_by("pk").first()
    assert uit
    antwoord = neem_terug(wereld.meewerkende, uit.pk, "vraagstuk_eerder", team, 1)
    assert "er niet meer" in antwoord.content.decode()
    assert not Concept.objects.exists()


def test_vraagstuk_dat_er_niet_is_heeft_niets_eerders(wereld: Wereld, analyse: Teamanalyse) -> None:
    assert lees(wereld.leidinggevende, "vraagstuk_eerder", wereld.team.pk, 1) == "404"


# -- Een interventie ------------------------------------------------------------------


def test_een_interventie_houdt_wie_welke_tekst_schreef(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld, verandering="Elke maand.")
    interventie = pas_aan(interventie, "Elke week.", wereld.meeschrijver)
    interventie = pas_aan(interventie, "Elke dag.", wereld.leidinggevende)
    pas_aan(interventie, "Elke dag.", wereld.leidinggevende, formeel=True, sturing="")
    teksten = eerdere_teksten(interventie, {"verandering": "Verandering"})
    assert [(tekst.door, tekst.teksten["verandering"]) for tekst in teksten] == [
        (wereld.meeschrijver, "Elke week."),
        (wereld.leidinggevende, "Elke maand."),
    ]
    welke = ("interventie_eerder", wereld.team.pk, interventie.pk)
    antwoord = neem_terug(wereld.leidinggevende, teksten[1].nummer, *welke)
    assert antwoord.context["form"].initial["verandering"] == "Elke maand."
    assert "Neem deze tekst terug" in lees(
        wereld.leidinggevende, "interventie_eerder", wereld.team.pk, interventie.pk
    )
    assert neem_terug(wereld.teamlid, teksten[1].nummer, *welke).status_code == 403


def test_wat_er_stond_toen_zij_smal_was_leest_wie_leidt_en_wie_haar_bedacht(wereld: Wereld) -> None:
    smal = maak_interventie(wereld, doelgroep=Doelgroep.KERNGROEP, verandering="Onder ons drieën.")
    smal = pas_aan(smal, "Met zijn allen.", wereld.leidinggevende, doelgroep=Doelgroep.TEAM)
    Interventie.objects.update(voor_team_sinds=nu())
    for wie, leest in ((wereld.meewerkende, True), (wereld.meeschrijver, False)):
        assert ("drieën" in lees(wie, "interventie_eerder", wereld.team.pk, smal.pk)) is leest, wie
    assert lees(wereld.teamlid, "interventie_eerder", wereld.team.pk, smal.pk) == "403"


def test_wie_nu_genoemd_is_leest_niet_wat_er_voor_anderen_stond(wereld: Wereld) -> None:
    smal = maak_interventie(
        wereld, doelgroep=Doelgroep.GENOEMDEN, genoemden=[wereld.kernlid], verandering="Vertrouwelijk."
    )
    anders: dict[str, Any] = {"doelgroep": Doelgroep.GENOEMDEN, "genoemden": [wereld.meeschrijver]}
    smal = pas_aan(smal, "Met iemand anders.", wereld.leidinggevende, **anders)
    for wie, leest in ((wereld.leidinggevende, True), (wereld.meeschrijver, False)):
        assert ("Vertrouwelijk" in lees(wie, "interventie_eerder", wereld.team.pk, smal.pk)) is leest, wie


def test_waar_een_afspraak_van_is_valt_niets_terug_te_nemen(wereld: Wereld) -> None:
    interventie = pas_aan(maak_interventie(wereld), "Elke week.", wereld.leidinggevende)
    leg_voor(wereld, interventie=interventie)
    pagina = lees(wereld.leidinggevende, "interventie_eerder", wereld.team.pk, interventie.pk)
    assert "week" in pagina
    assert "Neem deze tekst terug" not in pagina
    rij = EerdereTekst.objects.get()
    mis = neem_terug(wereld.leidinggevende, rij.pk, "interventie_eerder", wereld.team.pk, interventie.pk)
    assert "er niet meer" in mis.content.decode()


# -- Hoe lang -----------------------------------------------------------------------


def test_een_eerdere_tekst_blijft_dertig_dagen(wereld: Wereld, analyse: Teamanalyse) -> None:
    schrijf(analyse, "Eerst?", wereld.leidinggevende)
    vraagstuk = schrijf(analyse, "Daarna?", wereld.leidinggevende)
    for dagen, te_lezen in ((29, 1), (30, 0)):
        EerdereTekst.objects.update(vervangen_op=nu() - timedelta(days=dagen))
        assert len(eerdere_teksten(vraagstuk, {"tekst": "Vraag"})) == te_lezen
        assert EerdereTekst.objects.exists()
        uitvoer = StringIO()
        call_command("ruim_op", stdout=uitvoer)
        assert EerdereTekst.objects.count() == te_lezen
    assert "1  eerdere teksten" in uitvoer.getvalue()


def test_wat_voorgoed_weg_gaat_neemt_zijn_eerdere_teksten_mee(wereld: Wereld, analyse: Teamanalyse) -> None:
    schrijf(analyse, "Eerst?", wereld.leidinggevende)
    vraagstuk = schrijf(analyse, "Daarna?", wereld.leidinggevende)
    haal_vraagstuk_weg(vraagstuk=vraagstuk, door=wereld.leidinggevende)
    assert EerdereTekst.objects.exists()
    haal_voorgoed_weg(door=wereld.leidinggevende)
    assert not EerdereTekst.objects.exists()
