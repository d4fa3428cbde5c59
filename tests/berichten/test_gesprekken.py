"""Wat er van gesprekken op de startpagina staat, en voor wie."""

from datetime import timedelta

from apps.accounts.models import Persoon
from apps.berichten.queries import lidteams, wat_wacht
from apps.berichten.queries.gesprekken import bij_gesprekken, nog_niet_gesproken
from apps.ontwikkelgesprekken import actions
from tests.gesprekken import leg_vast, maak_gesprek, over_een_week, rond_af
from tests.mensen import DAG, Wereld, vertrek


def koppen(wereld: Wereld, wie: str) -> list[str]:
    return [punt.kop for punt in bij_gesprekken(getattr(wereld, wie))]


def test_wat_binnen_een_week_komt_bereid_je_voor(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    (punt,) = bij_gesprekken(wereld.teamlid)
    assert punt.kop.startswith("Je spreekt Ingrid op ")
    assert punt.voor == wereld.vandaag + timedelta(days=7)
    assert koppen(wereld, "leidinggevende")[0].startswith("Je spreekt Eva op ")
    assert koppen(wereld, "meewerkende") == []
    later = over_een_week(begin=gesprek.begin + DAG)
    actions.verzet_gesprek(gesprek=gesprek, wanneer=later, basis=0, door=wereld.teamlid)
    assert koppen(wereld, "teamlid") == []


def test_wat_voorbij_of_afgezegd_is_vraagt_geen_voorbereiding(wereld: Wereld) -> None:
    voorbij = over_een_week(begin=over_een_week().begin - 8 * DAG)
    maak_gesprek(wereld, wanneer=voorbij)
    actions.zeg_gesprek_af(gesprek=maak_gesprek(wereld), door=wereld.teamlid)
    assert koppen(wereld, "teamlid") == []


def test_een_woord_wordt_gevraagd_van_de_ander(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    rond_af(gesprek, wereld.leidinggevende)
    assert koppen(wereld, "teamlid") == ["Klopt wat Ingrid opschreef?"]
    assert koppen(wereld, "leidinggevende") == []
    vertrek(wereld.team, wereld.leidinggevende)
    assert koppen(wereld, "teamlid") == []


def test_wat_vastligt_vraagt_niets_meer(wereld: Wereld) -> None:
    leg_vast(maak_gesprek(wereld))
    assert koppen(wereld, "teamlid") == koppen(wereld, "leidinggevende") == []


def test_wie_leidt_hoort_met_wie_hij_nog_niet_sprak(wereld: Wereld) -> None:
    def hoort(wie: str) -> list[str]:
        persoon = getattr(wereld, wie)
        return [punt.kop for punt in nog_niet_gesproken(lidteams(persoon))]

    assert hoort("leidinggevende") == ["Maak kennis met je team"]
    assert hoort("teamlid") == []
    maak_gesprek(wereld)
    assert hoort("leidinggevende") == ["Je sprak Amina en anderen nog niet"]
    assert hoort("meewerkende") == ["Maak kennis met je team"]
    for lid in (*wereld.kerngroep[:2], wereld.meeschrijver):
        maak_gesprek(wereld, medewerker=lid)
    assert hoort("leidinggevende") == ["Je sprak Chaya nog niet"]
    maak_gesprek(wereld, medewerker=wereld.kerngroep[2])
    assert hoort("leidinggevende") == []


def test_wie_al_iemand_sprak_leest_het_na_wat_op_hem_wacht(wereld: Wereld) -> None:
    def mag_later() -> list[bool]:
        return [punt.mag_later for punt in nog_niet_gesproken(lidteams(wereld.leidinggevende))]

    assert mag_later() == [False]
    maak_gesprek(wereld)
    assert mag_later() == [True]


def test_de_startpagina_heeft_ze_allemaal(wereld: Wereld) -> None:
    rond_af(maak_gesprek(wereld), wereld.leidinggevende)
    wereld.teamlid.lidmaatschappen.update(tot=wereld.vandaag)
    assert {"Klopt wat Ingrid opschreef?", "Neem mee wat van jou is"} <= wacht(wereld.teamlid)
    assert "Je sprak Amina en anderen nog niet" in wacht(wereld.leidinggevende)
    wereld.teamlid.lidmaatschappen.update(tot=wereld.vandaag - DAG)
    assert wacht(wereld.teamlid) == {"Neem mee wat van jou is"}


def wacht(persoon: Persoon) -> set[str]:
    return {punt.kop for punt in wat_wacht(persoon, lidteams(persoon))}


def test_weer_open_vraagt_de_aandacht_van_de_ander(wereld: Wereld) -> None:
    gesprek = leg_vast(maak_gesprek(wereld))
    actions.open_opnieuw(gesprek=gesprek, door=wereld.leidinggevende)
    assert koppen(wereld, "teamlid") == ["Ingrid opende jullie gesprek opnieuw"]
    assert koppen(wereld, "leidinggevende")[0].startswith("Je spreekt Eva op ")
