"""Wie de ruimte van een afspraak geeft, en welke data kunnen."""

from typing import Any

import pytest

from apps.core.oordeel import KanNiet
from apps.interventies.models import Afspraak, AfspraakVersie
from tests.dingen import leg_voor, maak_interventie, wie_zei_wat
from tests.mensen import DAG, Wereld, vertrek

# -- Ruimte ---------------------------------------------------------------------


@pytest.mark.parametrize("ruimte", ["ruimte_uren", "ruimte_geld", "ruimte_rooster"])
def test_ruimte_vraagt_het_woord_van_een_leidinggevende(wereld: Wereld, ruimte: str) -> None:
    gevraagd: dict[str, Any] = {ruimte: "Elke week een dagdeel."}
    versie = leg_voor(wereld, genoemden=[wereld.teamlid], **gevraagd)
    assert versie.vraagt_leiding
    assert wie_zei_wat(versie) == {
        wereld.teamlid: ("doet_mee", ""),
        wereld.leidinggevende: ("geeft_ruimte", "akkoord"),
    }


def test_een_plek_is_geen_ruimte_die_een_leidinggevende_geeft(wereld: Wereld) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.teamlid], ruimte_plek="Lokaal 2.14")
    assert not versie.vraagt_leiding
    assert set(wie_zei_wat(versie)) == {wereld.teamlid}


def test_ruimte_geeft_de_gekozen_leidinggevende_als_er_twee_zijn(wereld: Wereld) -> None:
    versie = leg_voor(
        wereld,
        door=wereld.meeschrijver,
        genoemden=[wereld.teamlid],
        ruimte_uren="Twee uur.",
        ruimtegever=wereld.meewerkende,
    )
    assert wie_zei_wat(versie)[wereld.meewerkende] == ("geeft_ruimte", "")
    assert wereld.leidinggevende not in wie_zei_wat(versie)


@pytest.mark.parametrize("gekozen", [None, "buurleider", "teamlid"])
def test_ruimte_vraagt_een_keuze_als_er_twee_leidinggevenden_zijn(
    wereld: Wereld, gekozen: str | None
) -> None:
    with pytest.raises(KanNiet) as fout:
        leg_voor(
            wereld,
            door=wereld.meeschrijver,
            ruimte_uren="Twee uur.",
            ruimtegever=wereld.soorten[gekozen] if gekozen else None,
        )
    assert fout.value.veld == "ruimtegever"
    assert not AfspraakVersie.objects.exists()


def test_ruimte_geeft_de_enige_leidinggevende_vanzelf(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld)
    vertrek(wereld.team, wereld.meewerkende)
    versie = leg_voor(wereld, interventie=interventie, door=wereld.meeschrijver, ruimte_uren="Twee uur.")
    assert wie_zei_wat(versie)[wereld.leidinggevende] == ("geeft_ruimte", "")


def test_ruimte_geeft_wie_voorlegt_als_die_leidt(wereld: Wereld) -> None:
    versie = leg_voor(
        wereld, door=wereld.meewerkende, ruimte_uren="Twee uur.", ruimtegever=wereld.leidinggevende
    )
    assert wie_zei_wat(versie)[wereld.meewerkende] == ("doet_mee", "akkoord")
    assert wereld.leidinggevende not in wie_zei_wat(versie)


def test_ruimte_in_een_team_zonder_leidinggevende_wacht(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld)
    vertrek(wereld.team, wereld.leidinggevende, wereld.meewerkende)
    with pytest.raises(KanNiet, match="heeft er nu geen") as fout:
        leg_voor(wereld, interventie=interventie, door=wereld.teamlid, ruimte_rooster="Dinsdag vrij.")
    assert fout.value.veld == "ruimte_rooster"
    versie = leg_voor(wereld, interventie=interventie, door=wereld.teamlid)
    assert wereld.teamlid in wie_zei_wat(versie)


# -- Data -----------------------------------------------------------------------


@pytest.mark.parametrize("grens", ["eerste dag", "laatste dag"])
def test_begin_mag_op_de_randen_van_de_cyclus(wereld: Wereld, grens: str) -> None:
    dag = wereld.cyclus.van if grens == "eerste dag" else wereld.cyclus.tot
    later = wereld.cyclus.tot + 40 * DAG
    assert leg_voor(wereld, van=dag, tot=later, terugblik_op=later).van == dag


@pytest.mark.parametrize("kant", ["ervoor", "erna"])
def test_begin_buiten_de_cyclus_kan_niet(wereld: Wereld, kant: str) -> None:
    dag = wereld.cyclus.van - DAG if kant == "ervoor" else wereld.cyclus.tot + DAG
    with pytest.raises(KanNiet, match="binnen studiejaar") as fout:
        leg_voor(wereld, van=dag)
    assert fout.value.veld == "van"
    assert not Afspraak.objects.exists()


def test_begin_voor_het_team_er_was_kan_niet(wereld: Wereld) -> None:
    wereld.team.van = wereld.vandaag
    wereld.team.save()
    with pytest.raises(KanNiet, match="Het team bestaat sinds") as fout:
        leg_voor(wereld, van=wereld.vandaag - DAG)
    assert fout.value.veld == "van"
    assert leg_voor(wereld, van=wereld.vandaag)
