"""Een afspraak sluiten: wie haar krijgt voorgelegd, en wie dat mag doen."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, models

from apps.accounts.models import Persoon
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.tijd import nu
from apps.interventies.actions import kies_interventie, sluit_afspraak
from apps.interventies.models import Afspraak, AfspraakVersie, Instemming, Interventie, Standing
from apps.teamplannen.actions import begin_plan
from tests.dingen import (
    afspraakinhoud,
    daden,
    interventieinhoud,
    leg_voor,
    maak_analyse,
    maak_interventie,
    wie_zei_wat,
)
from tests.mensen import DAG, Wereld, vertrek


def sluit(
    wereld: Wereld, interventie: Interventie, *, door: Persoon | None = None, kenmerk: UUID | None = None
) -> AfspraakVersie:
    return sluit_afspraak(
        plan=wereld.plan,
        interventie=interventie,
        inhoud=afspraakinhoud(),
        kenmerk=kenmerk or uuid4(),
        door=door or wereld.leidinggevende,
    )


# -- Wie het krijgt voorgelegd --------------------------------------------------


def test_voor_het_team_krijgt_elk_teamlid_een_rij_en_wie_alleen_leidt_niet(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    assert wie_zei_wat(versie) == dict.fromkeys(wereld.meedoeners, ("doet_mee", ""))
    assert versie.voor_team_sinds is not None
    assert (versie.nummer, versie.is_open, versie.geldt) == (1, True, False)


def test_voor_de_kerngroep_krijgt_wie_er_nu_in_zit_een_rij(wereld: Wereld) -> None:
    vertrek(wereld.team, wereld.kernlid)
    versie = leg_voor(wereld, doelgroep="kerngroep")
    assert set(wie_zei_wat(versie)) == set(wereld.kerngroep[1:])
    assert versie.voor_team_sinds is None


def test_voor_een_kerngroep_zonder_leden_kan_niet(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld)
    vertrek(wereld.team, *wereld.kerngroep)
    with pytest.raises(KanNiet, match="geen kerngroep"):
        leg_voor(wereld, interventie=interventie, doelgroep="kerngroep")
    assert not Afspraak.objects.exists()


def test_voor_een_paar_mensen_krijgen_zij_een_rij(wereld: Wereld) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.teamlid, wereld.kernlid])
    assert set(wie_zei_wat(versie)) == {wereld.teamlid, wereld.kernlid}


def test_voor_een_team_zonder_teamleden_kan_niet(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld)
    vertrek(wereld.team, *wereld.meedoeners)
    with pytest.raises(KanNiet, match="minstens één teamlid") as fout:
        leg_voor(wereld, interventie=interventie)
    assert fout.value.veld == "doelgroep"
    assert not Afspraak.objects.exists()


@pytest.mark.parametrize("wie", ["meewerkende", "meeschrijver"])
def test_wie_voorlegt_en_een_rij_heeft_is_daarmee_akkoord(wereld: Wereld, wie: str) -> None:
    door = wereld.soorten[wie]
    versie = leg_voor(wereld, door=door)
    assert [persoon for persoon, (_, woord) in wie_zei_wat(versie).items() if woord] == [door]
    assert versie.instemmingen.get(persoon=door).gegeven_op is not None
    assert versie.voorgelegd_door == door


def test_wie_alleen_met_zichzelf_afspreekt_is_meteen_overeengekomen(wereld: Wereld) -> None:
    versie = leg_voor(wereld, door=wereld.meeschrijver, genoemden=[wereld.meeschrijver])
    assert versie.geldt
    assert [daad for daad, _ in daden(versie)] == ["versie-voorgelegd", "versie-overeengekomen"]


# -- Wie mag, en waarvan --------------------------------------------------------


def test_sluiten_zet_de_afspraak_in_het_plan(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld)
    versie = sluit(wereld, interventie)
    assert (versie.afspraak.team, versie.afspraak.interventie) == (wereld.team, interventie)
    assert Standing.objects.get().plan == wereld.plan
    assert daden(versie) == [("versie-voorgelegd", wereld.leidinggevende)]


@pytest.mark.parametrize("wie", ["teamlid", "kernlid", "buurleider", "hr", "beheerder"])
def test_sluiten_zonder_pen_mag_niet(wereld: Wereld, wie: str) -> None:
    with pytest.raises(MagNiet):
        sluit(wereld, maak_interventie(wereld), door=wereld.soorten[wie])
    assert not Afspraak.objects.exists()


def test_sluiten_als_de_analyse_opzij_ligt_mag_niet(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld)
    wereld.plan.analyses.update(opzij_op=nu())
    with pytest.raises(MagNiet, match="nog niet gedeeld"):
        sluit(wereld, interventie)
    maak_analyse(wereld.plan, wereld.leidinggevende)
    with pytest.raises(MagNiet, match="nog niet gedeeld"):
        sluit(wereld, interventie)


def test_sluiten_van_een_voorstel_kan_pas_na_het_overnemen(wereld: Wereld) -> None:
    with pytest.raises(KanNiet, match="eerst over"):
        sluit(wereld, maak_interventie(wereld, voorstel_van=wereld.teamlid))


def test_sluiten_van_wat_weg_is_kan_niet(wereld: Wereld) -> None:
    with pytest.raises(KanNiet, match="intussen weggehaald"):
        sluit(wereld, maak_interventie(wereld, weg_op=nu(), weg_door=wereld.leidinggevende))


def test_sluiten_van_een_interventie_uit_een_ander_plan_kan_niet(wereld: Wereld) -> None:
    ander_plan = begin_plan(team=wereld.buurteam, door=wereld.buurleider)
    interventie = maak_interventie(wereld, plan=ander_plan)
    with pytest.raises(KanNiet, match="niet in dit plan"):
        sluit(wereld, interventie)


def test_twee_keer_versturen_is_een_afspraak(wereld: Wereld) -> None:
    interventie, kenmerk = maak_interventie(wereld), uuid4()
    eerste = sluit(wereld, interventie, kenmerk=kenmerk)
    assert sluit(wereld, interventie, kenmerk=kenmerk) == eerste
    assert AfspraakVersie.objects.count() == 1
    assert Instemming.objects.count() == len(wereld.meedoeners)
    assert len(daden(eerste)) == 1


def test_een_andere_tekst_onder_hetzelfde_kenmerk_verdwijnt_niet_stil(wereld: Wereld) -> None:
    """Een oud formulier dat openstond: de tekst blijft staan, met waar hij heen moet."""
    interventie, kenmerk = maak_interventie(wereld), uuid4()
    sluit(wereld, interventie, kenmerk=kenmerk)
    with pytest.raises(KanNiet, match="ligt al voor, met een andere tekst"):
        sluit_afspraak(
            plan=wereld.plan,
            interventie=interventie,
            inhoud=afspraakinhoud(wat="Iets heel anders."),
            kenmerk=kenmerk,
            door=wereld.leidinggevende,
        )
    assert AfspraakVersie.objects.count() == 1
    inhoud = interventieinhoud(vraagstuk=interventie.vraagstuk, verandering="Iets heel anders.")
    with pytest.raises(KanNiet, match="staat al in het plan, met een andere tekst"):
        kies_interventie(
            plan=wereld.plan,
            vorm=interventie.vorm,
            inhoud=inhoud,
            kenmerk=interventie.kenmerk,
            door=wereld.leidinggevende,
        )


@pytest.mark.parametrize("wat", ["door een ander", "van een andere interventie"])
def test_kenmerk_van_een_ander_geeft_niets_prijs(wereld: Wereld, wat: str) -> None:
    interventie, kenmerk = maak_interventie(wereld), uuid4()
    sluit(wereld, interventie, kenmerk=kenmerk)
    opnieuw: dict[str, Callable[[], AfspraakVersie]] = {
        "door een ander": lambda: sluit(wereld, interventie, kenmerk=kenmerk, door=wereld.meeschrijver),
        "van een andere interventie": lambda: sluit(wereld, maak_interventie(wereld), kenmerk=kenmerk),
    }
    with pytest.raises(KanNiet, match="Er ging iets mis"):
        opnieuw[wat]()
    assert AfspraakVersie.objects.count() == 1


# -- Wat er nooit mag staan -----------------------------------------------------


@pytest.mark.parametrize(
    ("kolommen", "grens"),
    [
        ({"titel": ""}, "versie_heeft_woorden"),
        ({"wat": ""}, "versie_heeft_woorden"),
        ({"doelgroep": "iedereen"}, "doelgroep_van_versie_bestaat"),
        ({"voor_team_sinds": None}, "versie_voor_team_is_van_team"),
        ({"tot": models.F("van") - DAG}, "afspraak_eindigt_na_begin"),
        ({"terugblik_op": models.F("van") - DAG}, "terugblik_na_begin"),
        ({"doelgroep": "kerngroep", "overeengekomen_op": nu, "voor_team_sinds": None}, "versie_voor_team"),
    ],
)
def test_versie_die_niet_kan_wordt_geweigerd(wereld: Wereld, kolommen: dict[str, Any], grens: str) -> None:
    leg_voor(wereld)
    waarden = {naam: waarde() if callable(waarde) else waarde for naam, waarde in kolommen.items()}
    with pytest.raises(IntegrityError, match=grens):
        AfspraakVersie.objects.update(**waarden)


@pytest.mark.parametrize(
    ("kolommen", "grens"),
    [
        ({}, "een_open_versie_per_afspraak"),
        ({"nummer": 1, "vervangen_op": nu}, "nummer_van_afspraakversie"),
    ],
)
def test_afspraak_heeft_een_open_versie_en_elk_nummer_een_keer(
    wereld: Wereld, kolommen: dict[str, Any], grens: str
) -> None:
    _nog_een_versie(leg_voor(wereld), kolommen, grens)


def test_afspraak_heeft_een_geldende_versie(wereld: Wereld) -> None:
    versie = leg_voor(wereld, door=wereld.meeschrijver, genoemden=[wereld.meeschrijver])
    _nog_een_versie(versie, {}, "een_geldende_versie_per_afspraak")


def _nog_een_versie(versie: AfspraakVersie, kolommen: dict[str, Any], grens: str) -> None:
    versie.pk, versie.nummer = None, 2
    for naam, waarde in kolommen.items():
        setattr(versie, naam, waarde() if callable(waarde) else waarde)
    with pytest.raises(IntegrityError, match=grens):
        versie.save(force_insert=True)


def test_afspraak_staat_een_keer_in_een_plan(wereld: Wereld) -> None:
    afspraak = leg_voor(wereld).afspraak
    with pytest.raises(IntegrityError, match="afspraak_een_keer_in_een_plan"):
        Standing.objects.create(afspraak=afspraak, plan=wereld.plan)


def test_afspraakmodellen_noemen_zichzelf_in_een_logboek_zonder_woorden_of_namen(wereld: Wereld) -> None:
    versie = leg_voor(wereld, titel="Ingrid bespreekt lessen", door=wereld.meewerkende)
    rij, standing = versie.instemmingen.all()[0], Standing.objects.get()
    for ding in (versie, versie.afspraak, versie.afspraak.interventie, rij, standing):
        assert str(ding)
        assert "Ingrid" not in str(ding)
