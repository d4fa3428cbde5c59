"""Het basisrecht aan voorbeelden: wat een regel geeft, wat over is, en wat meegaat."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from apps.activiteiten.basisrecht import (
    Inzet,
    Jaarregel,
    Urenjaar,
    Werktijd,
    jaar_van,
    jaarnaam,
    recht_volgens,
    urenboek,
)


def regel(jaar: int = 2026, **anders: Any) -> Jaarregel:
    van_tot: dict[str, Any] = {"van": date(jaar, 9, 1), "tot": date(jaar + 1, 8, 31)}
    return Jaarregel(**van_tot | {"uren": Decimal(40), "heel_vanaf": Decimal("0.4")} | anders)


def werkt(fte: str, van: date = date(2020, 1, 1), tot: date | None = None) -> Werktijd:
    return Werktijd(van, tot, Decimal(fte))


def boek(
    *regels: Jaarregel, uren: dict[date, str] | None = None, eigen: dict[date, Decimal] | None = None
) -> list[Urenjaar]:
    return urenboek(
        regels=regels,
        werktijden=[werkt("1")],
        eigen_recht=eigen or {},
        inzet=[Inzet(dag, Decimal(aantal)) for dag, aantal in (uren or {}).items()],
        ook=date(2026, 11, 12),
    )


@pytest.mark.parametrize(
    ("fte", "naar_rato", "uren"),
    [
        ("1", True, "40"),
        ("0.8", True, "40"),
        ("0.4", True, "40"),
        ("0.3", True, "12"),
        ("0.399", True, "16"),
        ("0.4", False, "40"),
        ("0.3", False, "0"),
        ("1.2", True, "40"),
    ],
)
def test_omvang_bepaalt_het_recht(fte: str, naar_rato: bool, uren: str) -> None:
    assert recht_volgens(regel(naar_rato=naar_rato), [werkt(fte)]).uren == Decimal(uren)


def test_grens_van_een_hele_baan_maakt_alles_naar_rato() -> None:
    alles_naar_rato = regel(heel_vanaf=Decimal(1))
    assert recht_volgens(alles_naar_rato, [werkt("0.8")]).uren == Decimal(32)
    heel = recht_volgens(alles_naar_rato, [werkt("1.2")])
    assert heel.uren == Decimal(40)
    assert not heel.is_afgerond


def test_zonder_grens_telt_elke_aanstelling_heel_en_geen_aanstelling_niet() -> None:
    geen_grens = regel(heel_vanaf=Decimal(0))
    assert recht_volgens(geen_grens, [werkt("0.05")]).uren == Decimal(40)
    assert recht_volgens(geen_grens, []).uren == 0


def test_aanstellingen_tegelijk_tellen_op() -> None:
    recht = recht_volgens(regel(), [werkt("0.2"), werkt("0.2", tot=date(2027, 1, 31))])
    assert [(stuk.van, stuk.tot, stuk.fte) for stuk in recht.stukken] == [
        (date(2026, 9, 1), date(2027, 1, 31), Decimal("0.4")),
        (date(2027, 2, 1), date(2027, 8, 31), Decimal("0.2")),
    ]


def test_andere_omvang_in_het_jaar_telt_per_dag() -> None:
    """153 dagen heel en 212 dagen voor drie tiende: 23,74 uur, naar boven op een half uur."""
    recht = recht_volgens(regel(), [werkt("0.8", tot=date(2027, 1, 31)), werkt("0.3", van=date(2027, 2, 1))])
    assert [(stuk.dagen, stuk.deel) for stuk in recht.stukken] == [(153, 1), (212, Decimal("0.3"))]
    assert recht.ongeveer == Decimal("23.74")
    assert recht.is_afgerond
    assert recht.uren == Decimal(24)


def test_deel_van_het_jaar_zonder_naar_rato_geeft_alles() -> None:
    halverwege = [werkt("0.5", van=date(2027, 3, 1))]
    assert recht_volgens(regel(naar_rato=False), halverwege).uren == Decimal(40)
    assert recht_volgens(regel(), halverwege).uren == Decimal("20.5")


def test_omvang_die_gelijk_blijft_is_een_stuk() -> None:
    """Een volgende rij met dezelfde fte, of iets van buiten het jaar, breekt het niet."""
    rijen = [
        werkt("0.8", tot=date(2026, 12, 31)),
        werkt("0.8", van=date(2027, 1, 1)),
        werkt("1", van=date(2027, 9, 1)),
    ]
    assert len(recht_volgens(regel(), rijen).stukken) == 1


def test_eigen_recht_komt_in_de_plaats_van_de_regel() -> None:
    (jaar,) = boek(regel(), eigen={date(2026, 9, 1): Decimal(60)})
    assert jaar.recht == 60
    assert jaar.volgens_regel
    assert jaar.volgens_regel.uren == 40


def test_meer_dan_het_recht_mag_en_kost_het_volgende_jaar_niets() -> None:
    dit, volgend = boek(
        regel(gaat_mee=True), regel(2027), uren={date(2026, 10, 1): "24", date(2026, 10, 2): "24"}
    )
    assert dit.over == Decimal(-8)
    assert volgend.meegenomen == 0
    assert volgend.recht == 40


@pytest.mark.parametrize(
    ("anders", "mee"),
    [
        ({}, "0"),
        ({"gaat_mee": True}, "30"),
        ({"gaat_mee": True, "hoogstens_mee": Decimal(8)}, "8"),
        ({"gaat_mee": True, "hoogstens_mee": Decimal(36)}, "30"),
    ],
)
def test_wat_over_is_gaat_mee_als_de_regel_het_zegt(anders: dict[str, Any], mee: str) -> None:
    _, volgend = boek(regel(**anders), regel(2027), uren={date(2026, 10, 1): "10"})
    assert volgend.meegenomen == Decimal(mee)
    assert volgend.recht == 40 + Decimal(mee)


def test_over_een_gat_gaat_niets_mee() -> None:
    _, later = boek(regel(gaat_mee=True), regel(2028))
    assert later.meegenomen == 0


def test_zonder_regel_tellen_de_uren_en_is_er_geen_recht() -> None:
    eerder, _ = boek(regel(gaat_mee=True), uren={date(2025, 10, 1): "3", date(2025, 9, 1): "2"})
    assert (eerder.van, eerder.tot) == (date(2025, 9, 1), date(2026, 8, 31))
    assert eerder.uren == 5
    assert (eerder.recht, eerder.over) == (None, None)
    assert eerder.gaat_mee == 0
    assert [een.dag for een in eerder.inzet] == [date(2025, 9, 1), date(2025, 10, 1)]


@pytest.mark.parametrize(
    ("dag", "van", "tot"),
    [
        (date(2026, 9, 1), date(2026, 9, 1), date(2027, 8, 31)),
        (date(2027, 8, 31), date(2026, 9, 1), date(2027, 8, 31)),
        (date(2027, 9, 1), date(2027, 9, 1), date(2027, 12, 31)),
        (date(2029, 5, 1), date(2029, 1, 1), date(2029, 12, 31)),
        (date(2024, 2, 29), date(2023, 9, 1), date(2024, 8, 31)),
    ],
)
def test_overgang_van_studiejaar_naar_kalenderjaar(dag: date, van: date, tot: date) -> None:
    kalenderjaar = regel(van=date(2028, 1, 1), tot=date(2028, 12, 31))
    assert jaar_van(dag, [regel(), kalenderjaar]) == (van, tot)


def test_jaar_dat_op_schrikkeldag_begint_sluit_ook_in_een_gewoon_jaar_aan() -> None:
    schrikkel = regel(van=date(2028, 2, 29), tot=date(2029, 2, 28))
    assert jaar_van(date(2028, 2, 28), [schrikkel]) == (date(2027, 3, 1), date(2028, 2, 28))
    assert jaar_van(date(2027, 2, 28), [schrikkel]) == (date(2026, 3, 1), date(2027, 2, 28))
    ervoor = regel(van=date(2027, 3, 1), tot=date(2028, 2, 28))
    assert jaar_van(date(2028, 2, 29), [ervoor]) == (date(2028, 2, 29), date(2029, 2, 28))


def test_zonder_enige_regel_is_het_jaar_een_studiejaar() -> None:
    (jaar,) = boek()
    assert jaar.naam == "2026–2027"
    assert (jaar.van, jaar.tot, jaar.recht) == (date(2026, 9, 1), date(2027, 8, 31), None)


def test_jaar_heet_naar_zijn_kalenderjaren() -> None:
    assert jaarnaam(date(2026, 9, 1), date(2027, 8, 31)) == "2026–2027"
    assert jaarnaam(date(2026, 1, 1), date(2026, 12, 31)) == "2026"
