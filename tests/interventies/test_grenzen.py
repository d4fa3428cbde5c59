"""Waar een handeling ophoudt: het eigen plan, een open plan, en wat iemand mag lezen."""

import pytest

from apps.core.leeskring import veld_van
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.tijd import nu
from apps.interventies.actions import (
    antwoord_op_wringen,
    geef_woord,
    haal_interventie_weg,
    pas_afspraak_aan,
)
from apps.interventies.models import Instemming, Interventie
from apps.teamplannen.actions import beantwoord_reactie, begin_plan, bewaar_stap, reageer
from apps.teamplannen.models import Reactie, Stapversie, Teamplan
from apps.teamplannen.queries import planstand
from apps.teams.models import Lidmaatschap
from tests.dingen import (
    afspraakinhoud,
    deel,
    leg_voor,
    maak_analyse,
    maak_gedeelde_analyse,
    maak_interventie,
    wie_staat_in,
    wie_ziet,
)
from tests.mensen import DAG, Wereld, maak_lid, maak_persoon, vertrek


def buurplan(wereld: Wereld) -> Teamplan:
    plan = begin_plan(team=wereld.buurteam, door=wereld.buurleider)
    maak_analyse(plan, wereld.buurleider, gedeeld=True)
    return plan


def wring(wereld: Wereld, **inhoud: object) -> Instemming:
    versie = leg_voor(wereld, **inhoud)  # type: ignore[arg-type]
    return geef_woord(versie=versie, plan=wereld.plan, woord="wringt", reden="Te druk", door=wereld.teamlid)


def test_via_een_ander_plan_komt_niemand_bij_een_afspraak(wereld: Wereld) -> None:
    rij, plan = wring(wereld), buurplan(wereld)
    with pytest.raises(KanNiet, match="niet in dit plan"):
        geef_woord(versie=rij.versie, plan=plan, woord="akkoord", door=wereld.buur)
    with pytest.raises(KanNiet, match="niet in dit plan"):
        antwoord_op_wringen(rij=rij, basis=rij.teller, plan=plan, antwoord="Hallo", door=wereld.buurleider)
    with pytest.raises(KanNiet, match="niet in dit plan"):
        pas_afspraak_aan(
            afspraak=rij.versie.afspraak, plan=plan, inhoud=afspraakinhoud(), basis=1, door=wereld.buurleider
        )


def test_wie_een_reden_niet_leest_antwoordt_er_niet_op(wereld: Wereld) -> None:
    rij = wring(wereld, genoemden=[wereld.teamlid])
    with pytest.raises(MagNiet):
        antwoord_op_wringen(
            rij=rij, basis=rij.teller, plan=wereld.plan, antwoord="Hallo", door=wereld.meeschrijver
        )


def test_leeg_antwoord_haalt_het_antwoord_weg(wereld: Wereld) -> None:
    rij = wring(wereld)
    for antwoord in ("We zoeken iets anders.", ""):
        rij.refresh_from_db()
        antwoord_op_wringen(
            rij=rij, basis=rij.teller, plan=wereld.plan, antwoord=antwoord, door=wereld.leidinggevende
        )
    rij.refresh_from_db()
    assert (rij.antwoord, rij.antwoord_door, rij.antwoord_op) == ("", None, None)


def test_wie_later_kwam_leest_alleen_zijn_eigen_reden(wereld: Wereld) -> None:
    rij = wring(wereld)
    noor = maak_persoon("Noor")
    maak_lid(wereld.team, noor, van=wereld.vandaag)
    mijn = geef_woord(versie=rij.versie, plan=wereld.plan, woord="wringt", reden="Ook druk", door=noor)
    assert list(Instemming.objects.met_reden_voor(noor)) == [mijn]
    assert noor not in rij.lezers(veld_van(Instemming, "reden").leeskring)


def test_antwoord_blijft_bij_dezelfde_woorden_en_gaat_weg_bij_andere(wereld: Wereld) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    for woorden, verwacht in (("Meer", "Ja."), ("Heel iets anders", "")):
        reactie = reageer(
            analyse=analyse, onderdeel="trots", blik="anders", woorden="Meer", door=wereld.teamlid
        )
        beantwoord_reactie(reactie=reactie, basis=reactie.teller, antwoord="Ja.", door=wereld.leidinggevende)
        reageer(analyse=analyse, onderdeel="trots", blik="anders", woorden=woorden, door=wereld.teamlid)
        assert Reactie.objects.get().antwoord == verwacht


def test_afspraak_maken_van_wat_een_ander_net_weghaalde_kan_niet(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld)
    haal_interventie_weg(interventie=Interventie.objects.get(), door=wereld.leidinggevende)
    with pytest.raises(KanNiet, match="intussen weggehaald"):
        leg_voor(wereld, interventie=interventie)


def test_in_een_gesloten_plan_verandert_niets_meer(wereld: Wereld) -> None:
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid)
    versie = leg_voor(wereld)
    wereld.plan.gesloten_op = nu()
    wereld.plan.save()
    with pytest.raises(MagNiet):
        haal_interventie_weg(interventie=voorstel, door=wereld.teamlid)
    with pytest.raises(MagNiet):
        geef_woord(versie=versie, plan=wereld.plan, woord="akkoord", door=wereld.teamlid)


def test_wie_zelf_leidt_en_voorlegt_geeft_zelf_de_ruimte(wereld: Wereld) -> None:
    inhoud = {"ruimte_uren": "Twee uur.", "genoemden": [wereld.teamlid], "ruimtegever": wereld.meewerkende}
    versie = leg_voor(wereld, **inhoud)  # type: ignore[arg-type]
    zelfde = pas_afspraak_aan(
        afspraak=versie.afspraak,
        plan=wereld.plan,
        inhoud=afspraakinhoud(doelgroep="genoemden", **inhoud),
        basis=1,
        door=wereld.leidinggevende,
    )
    assert zelfde == versie


def test_tekst_van_voor_het_delen_is_van_de_schrijvers_ook_volgens_haar_kring(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    for basis, tekst in enumerate(("Eerst", "Daarna")):
        bewaar_stap(
            analyse=analyse, stap="trots", teksten={"trots": tekst}, basis=basis, door=wereld.leidinggevende
        )
    deel(analyse)
    for versie in Stapversie.objects.all():
        kring = veld_van(Stapversie, "trots").kring_van(versie)
        assert wie_ziet(wereld, versie) == wie_staat_in(wereld, versie, kring)


def test_eerste_tekst_van_een_stap_heeft_geen_basis_nodig(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    versie = bewaar_stap(
        analyse=analyse, stap="trots", teksten={"trots": "Tekst"}, basis=3, door=wereld.leidinggevende
    )
    assert versie
    assert versie.nummer == 1


def test_meeschrijver_die_wegging_en_terugkwam_heeft_de_pen_niet_vanzelf(wereld: Wereld) -> None:
    """Er zit minstens een dag tussen: wie de dag erna weer begint, wisselde van rol."""
    vertrek(wereld.team, wereld.meeschrijver)
    terug = maak_lid(wereld.team, wereld.meeschrijver, van=wereld.vandaag)
    assert planstand(wereld.plan).wie(wereld.meeschrijver).heeft_pen
    Lidmaatschap.objects.filter(persoon=wereld.meeschrijver).exclude(pk=terug.pk).update(
        tot=wereld.vandaag - 2 * DAG
    )
    assert not planstand(wereld.plan).wie(wereld.meeschrijver).heeft_pen


def test_plan_beginnen_van_een_team_dat_er_niet_meer_is_kan_niet(wereld: Wereld) -> None:
    wereld.buurteam.tot = wereld.vandaag - DAG
    wereld.buurteam.save()
    with pytest.raises(KanNiet, match="bestaat niet meer"):
        begin_plan(team=wereld.buurteam, door=wereld.buurleider)
