"""Een afspraak veranderen: wanneer dat een nieuwe versie is, en wat er intussen blijft gelden."""

from collections.abc import Mapping
from typing import Any

import pytest

from apps.accounts.models import Persoon
from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, MagNiet
from apps.interventies.actions import pas_afspraak_aan
from apps.interventies.models import AfspraakVersie
from apps.interventies.models.afspraak import KERN, OMLIJSTING
from tests.dingen import afspraakinhoud, daden, kom_overeen, leg_voor, zeg_akkoord
from tests.mensen import DAG, Wereld, maak_lid, maak_persoon, vertrek


def pas_aan(
    wereld: Wereld,
    versie: AfspraakVersie,
    *,
    basis: int | None = None,
    door: Persoon | None = None,
    opnieuw: bool = False,
    **anders: Any,
) -> AfspraakVersie:
    """Stuur het formulier van deze versie terug met alleen `anders` veranderd."""
    stond = {naam: getattr(versie, naam) for naam in (*KERN, *OMLIJSTING)}
    mensen = [rij.persoon for rij in versie.instemmingen.filter(waarom="doet_mee")]
    return pas_afspraak_aan(
        afspraak=versie.afspraak,
        plan=wereld.plan,
        inhoud=afspraakinhoud(**{**stond, "genoemden": mensen, **anders}),
        basis=versie.teller if basis is None else basis,
        door=door or wereld.leidinggevende,
        opnieuw=opnieuw,
    )


def twee(wereld: Wereld, **inhoud: Any) -> AfspraakVersie:
    return leg_voor(wereld, genoemden=[wereld.teamlid, wereld.kernlid], **inhoud)


KERN_ANDERS: dict[str, Mapping[str, Any]] = {
    "wat": {"wat": "Iets anders."},
    "doelgroep": {"doelgroep": "team"},
    "tot": {"tot": "cyclus.tot"},
    "van": {"van": "cyclus.van"},
    "uren": {"ruimte_uren": "Twee uur."},
    "geld": {"ruimte_geld": "Honderd euro."},
    "rooster": {"ruimte_rooster": "Dinsdag vrij."},
    "plek": {"ruimte_plek": "Lokaal 2.14"},
}


@pytest.mark.parametrize("wat", KERN_ANDERS)
def test_kern_veranderen_vraagt_iedereen_opnieuw(wereld: Wereld, wat: str) -> None:
    eerste = twee(wereld)
    zeg_akkoord(eerste, wereld.plan, wereld.teamlid)
    anders = {
        naam: getattr(wereld.cyclus, waarde.split(".")[1]) if waarde.startswith("cyclus.") else waarde
        for naam, waarde in KERN_ANDERS[wat].items()
    }
    tweede = pas_aan(wereld, eerste, **anders)
    eerste.refresh_from_db()
    assert (tweede.nummer, tweede.is_open) == (2, True)
    assert eerste.vervangen_op is not None
    assert eerste.overeengekomen_op is None
    assert tweede.instemmingen.get(persoon=wereld.teamlid).woord == ""
    for naam, waarde in anders.items():
        assert getattr(tweede, naam) == waarde
        assert getattr(eerste, naam) != waarde


def test_andere_genoemden_zijn_een_nieuwe_versie(wereld: Wereld) -> None:
    eerste = twee(wereld)
    tweede = pas_aan(wereld, eerste, genoemden=[wereld.teamlid, wereld.meeschrijver])
    assert tweede.nummer == 2
    assert {rij.persoon for rij in tweede.instemmingen.all()} == {wereld.teamlid, wereld.meeschrijver}


@pytest.mark.parametrize(
    "anders",
    [
        {"titel": "Andere titel"},
        {"merken": "Minder vragen."},
        {"uitzoeken": "Werkt dinsdag?"},
        {"terugblik_op": "later"},
    ],
    ids=lambda anders: next(iter(anders)),
)
def test_omlijsting_veranderen_blijft_in_de_open_versie(wereld: Wereld, anders: dict[str, Any]) -> None:
    if "terugblik_op" in anders:
        anders = {"terugblik_op": wereld.vandaag + 42 * DAG}
    versie = twee(wereld)
    zeg_akkoord(versie, wereld.plan, wereld.teamlid)
    zelfde = pas_aan(wereld, versie, door=wereld.meewerkende, **anders)
    assert zelfde == versie
    versie.refresh_from_db()
    (naam, waarde), *_ = anders.items()
    assert getattr(versie, naam) == waarde
    assert (versie.nummer, versie.voorgelegd_door) == (1, wereld.leidinggevende)
    assert versie.instemmingen.get(persoon=wereld.teamlid).woord == "akkoord"
    assert daden(versie)[-1] == ("versie-bijgewerkt", wereld.meewerkende)


def test_omlijsting_veranderen_van_een_overeengekomen_versie_is_een_nieuwe(wereld: Wereld) -> None:
    eerste = twee(wereld)
    kom_overeen(eerste, wereld.plan)
    tweede = pas_aan(wereld, eerste, titel="Andere titel")
    eerste.refresh_from_db()
    assert (tweede.nummer, eerste.titel) == (2, "Samen lessen bespreken")


@pytest.mark.parametrize("overeengekomen", [False, True])
def test_niets_veranderen_verandert_niets(wereld: Wereld, overeengekomen: bool) -> None:
    versie = twee(wereld, ruimte_uren="Twee uur.")
    if overeengekomen:
        kom_overeen(versie, wereld.plan)
    verhaal = daden(versie)
    assert pas_aan(wereld, versie) == versie
    assert AfspraakVersie.objects.count() == 1
    assert daden(versie) == verhaal


def test_niets_veranderen_voor_het_team_kijkt_niet_wie_er_nu_in_zit(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    maak_lid(wereld.team, maak_persoon("Noor"), van=wereld.vandaag)
    assert pas_aan(wereld, versie) == versie


def test_opnieuw_voorleggen_vraagt_wie_er_nu_is(wereld: Wereld) -> None:
    eerste = leg_voor(wereld)
    nieuw = maak_persoon("Noor")
    maak_lid(wereld.team, nieuw, van=wereld.vandaag)
    vertrek(wereld.team, wereld.teamlid)
    tweede = pas_aan(wereld, eerste, opnieuw=True)
    assert tweede.nummer == 2
    verwacht = (wereld.meedoeners - {wereld.teamlid}) | {nieuw}
    assert {rij.persoon for rij in tweede.instemmingen.all()} == verwacht
    assert all(rij.telt for rij in tweede.instemmingen.all())


def test_opnieuw_voorleggen_aan_wie_vertrok_kan_niet_en_laat_de_oude_open(wereld: Wereld) -> None:
    eerste = twee(wereld)
    vertrek(wereld.team, wereld.teamlid)
    with pytest.raises(KanNiet, match="nu in het team"):
        pas_aan(wereld, eerste, opnieuw=True)
    eerste.refresh_from_db()
    assert eerste.is_open


# -- Wat geldt ------------------------------------------------------------------


def test_overeengekomen_versie_blijft_gelden_tot_de_nieuwe_rond_is(wereld: Wereld) -> None:
    eerste = twee(wereld)
    kom_overeen(eerste, wereld.plan)
    tweede = pas_aan(wereld, eerste, wat="Iets anders.")
    eerste.refresh_from_db()
    assert (eerste.geldt, tweede.is_open) == (True, True)
    zeg_akkoord(tweede, wereld.plan, wereld.teamlid)
    eerste.refresh_from_db()
    assert eerste.geldt
    zeg_akkoord(tweede, wereld.plan, wereld.kernlid)
    eerste.refresh_from_db()
    assert (eerste.geldt, tweede.geldt) == (False, True)
    assert eerste.overeengekomen_op is not None
    assert eerste.vervangen_op == tweede.overeengekomen_op


def test_open_versie_wijkt_en_de_geldende_blijft(wereld: Wereld) -> None:
    eerste = twee(wereld)
    kom_overeen(eerste, wereld.plan)
    tweede = pas_aan(wereld, eerste, wat="Iets anders.")
    derde = pas_aan(wereld, tweede, wat="Nog iets anders.")
    eerste.refresh_from_db()
    tweede.refresh_from_db()
    assert (eerste.geldt, tweede.vervangen_op is not None, derde.is_open) == (True, True, True)


def test_nieuwe_versie_die_meteen_rond_is_neemt_het_over(wereld: Wereld) -> None:
    eerste = leg_voor(wereld, genoemden=[wereld.meeschrijver], door=wereld.meeschrijver)
    tweede = pas_aan(wereld, eerste, door=wereld.meeschrijver, wat="Iets anders.")
    eerste.refresh_from_db()
    assert (eerste.geldt, tweede.geldt) == (False, True)


# -- Wie en vanaf waar ----------------------------------------------------------


@pytest.mark.parametrize("basis", [1, 3])
def test_veranderen_vanaf_een_andere_versie_botst(wereld: Wereld, basis: int) -> None:
    tweede = pas_aan(wereld, twee(wereld), wat="Van Joost.", door=wereld.meewerkende)
    with pytest.raises(Botsing) as botsing:
        pas_aan(wereld, tweede, basis=basis, wat="Van Ingrid.")
    assert botsing.value.huidig == tweede
    assert AfspraakVersie.objects.count() == 2


@pytest.mark.parametrize("wie", ["teamlid", "kernlid", "buurleider", "hr"])
def test_veranderen_zonder_pen_mag_niet_ook_niet_wie_genoemd_is(wereld: Wereld, wie: str) -> None:
    versie = twee(wereld)
    with pytest.raises(MagNiet):
        pas_aan(wereld, versie, door=wereld.soorten[wie], wat="Van mij.")
    assert AfspraakVersie.objects.count() == 1


def test_veranderen_dat_niet_kan_laat_alles_zoals_het_was(wereld: Wereld) -> None:
    versie = twee(wereld)
    zeg_akkoord(versie, wereld.plan, wereld.teamlid)
    with pytest.raises(KanNiet):
        pas_aan(wereld, versie, van=wereld.cyclus.tot + DAG)
    versie.refresh_from_db()
    assert versie.is_open
    assert versie.instemmingen.get(persoon=wereld.teamlid).woord == "akkoord"


def test_wie_een_versie_niet_leest_verandert_haar_niet_en_krijgt_haar_ook_zo_niet(wereld: Wereld) -> None:
    eerste = leg_voor(wereld)
    kom_overeen(eerste, wereld.plan)
    tweede = pas_aan(wereld, eerste, doelgroep="genoemden", genoemden=[wereld.teamlid], wat="Voor Eva.")
    for basis in (1, 2):
        with pytest.raises(KanNiet, match="die jij nog niet leest"):
            pas_aan(wereld, eerste, basis=basis, door=wereld.meeschrijver, wat="Blind.")
    tweede.refresh_from_db()
    assert tweede.is_open


def test_een_andere_ruimtegever_is_een_nieuwe_versie(wereld: Wereld) -> None:
    ruimte: dict[str, Any] = {"ruimte_uren": "Twee uur.", "genoemden": [wereld.teamlid]}
    eerste = leg_voor(wereld, door=wereld.meeschrijver, ruimtegever=wereld.leidinggevende, **ruimte)
    assert pas_aan(wereld, eerste, door=wereld.meeschrijver, ruimtegever=wereld.leidinggevende) == eerste
    tweede = pas_aan(wereld, eerste, door=wereld.meeschrijver, ruimtegever=wereld.meewerkende)
    assert {rij.persoon for rij in tweede.instemmingen.all()} == {wereld.teamlid, wereld.meewerkende}


@pytest.mark.parametrize("opnieuw", [False, True])
def test_hetzelfde_formulier_nog_eens_versturen_is_een_versie(wereld: Wereld, opnieuw: bool) -> None:
    versie = twee(wereld)
    for _ in range(2):
        laatste = pas_aan(wereld, versie, wat="We kijken in tweetallen.", opnieuw=opnieuw)
    assert (laatste.nummer, AfspraakVersie.objects.count()) == (2, 2)
