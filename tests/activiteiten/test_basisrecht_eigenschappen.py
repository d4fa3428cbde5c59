"""Wat van het urenboek altijd geldt, wat iemand, hr of een beheerder ook verandert."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from apps.activiteiten.basisrecht import (
    Inzet,
    Jaarregel,
    Urenjaar,
    Werktijd,
    jaar_van,
    recht_volgens,
    som,
    urenboek,
)

DAG = timedelta(days=1)
NUL = Decimal(0)
OOK = date(2026, 11, 12)
VAAK = settings(max_examples=60)
DAGEN = st.dates(date(2022, 1, 1), date(2032, 12, 31))
UREN = st.decimals("0.25", "24", places=2)
FTE = st.sampled_from(["0.05", "0.2", "0.399", "0.4", "0.5", "0.8", "1", "1.2"]).map(Decimal)
RECHT = st.sampled_from(["0", "24", "40", "40.5", "60"]).map(Decimal)


def regels_voor(van: date, tot: date) -> st.SearchStrategy[Jaarregel]:
    return st.builds(
        Jaarregel,
        st.just(van),
        st.just(tot),
        uren=RECHT,
        heel_vanaf=st.sampled_from(["0", "0.4", "0.6", "1"]).map(Decimal),
        naar_rato=st.booleans(),
        gaat_mee=st.booleans(),
        hoogstens_mee=st.none() | st.sampled_from([NUL, Decimal(8), Decimal(100)]),
        bron=st.just(""),
    )


@st.composite
def regels_op_rij(draw: st.DrawFn) -> list[Jaarregel]:
    """Jaren die niet overlappen, van een maand tot een jaar lang, soms met een gat ertussen."""
    begin, rijen = draw(st.dates(date(2023, 1, 1), date(2026, 12, 31))), []
    for _ in range(draw(st.integers(0, 5))):
        rijen.append(draw(regels_voor(begin, begin + timedelta(days=draw(st.integers(29, 365))))))
        begin = rijen[-1].tot + DAG + timedelta(days=draw(st.sampled_from([0, 0, 0, 1, 200, 800])))
    return rijen


@st.composite
def werktijden(draw: st.DrawFn) -> list[Werktijd]:
    rijen = []
    for _ in range(draw(st.integers(0, 4))):
        van = draw(DAGEN)
        dagen = draw(st.none() | st.integers(0, 1500))
        tot = None if dagen is None else van + timedelta(days=dagen)
        rijen.append(Werktijd(van, tot, draw(FTE)))
    return rijen


INZET = st.lists(st.builds(Inzet, DAGEN, UREN), max_size=20)


def boek(
    regels: list[Jaarregel],
    werk: list[Werktijd],
    inzet: list[Inzet],
    eigen: dict[date, Decimal] | None = None,
) -> list[Urenjaar]:
    return urenboek(regels=regels, werktijden=werk, eigen_recht=eigen or {}, inzet=inzet, ook=OOK)


@VAAK
@given(regels_op_rij(), DAGEN)
def test_elke_dag_valt_in_precies_een_jaar(regels: list[Jaarregel], dag: date) -> None:
    van, tot = jaar_van(dag, regels)
    assert van <= dag <= tot
    assert jaar_van(van, regels) == jaar_van(tot, regels) == (van, tot)
    assert jaar_van(tot + DAG, regels)[0] == tot + DAG
    assert jaar_van(van - DAG, regels)[1] == van - DAG
    assert (tot - van).days < 366


@VAAK
@given(regels_op_rij(), werktijden(), INZET)
def test_elk_uur_staat_precies_een_keer_in_het_boek(
    regels: list[Jaarregel], werk: list[Werktijd], inzet: list[Inzet]
) -> None:
    genummerd = [replace(een, ding=nummer) for nummer, een in enumerate(inzet)]
    jaren = boek(regels, werk, genummerd)
    teruggevonden = [een for jaar in jaren for een in jaar.inzet]
    assert sorted(een.ding for een in teruggevonden) == list(range(len(inzet)))  # type: ignore[type-var]
    assert sum((jaar.uren for jaar in jaren), NUL) == som(inzet)
    assert all(jaar.van <= een.dag <= jaar.tot for jaar in jaren for een in jaar.inzet)
    assert all(eerst.tot < daarna.van for eerst, daarna in pairwise(jaren))


@VAAK
@given(regels_op_rij(), werktijden(), INZET, st.data())
def test_meenemen_maakt_geen_uren(
    regels: list[Jaarregel], werk: list[Werktijd], inzet: list[Inzet], data: st.DataObject
) -> None:
    eigen = {regel.van: data.draw(RECHT) for regel in regels if data.draw(st.booleans())}
    jaren = boek(regels, werk, inzet, eigen)
    assert jaren[0].meegenomen == NUL
    for vorig, jaar in pairwise(jaren):
        assert NUL <= jaar.meegenomen <= vorig.gaat_mee <= max(vorig.over or NUL, NUL)
    for jaar in jaren:
        if jaar.regel and jaar.regel.hoogstens_mee is not None:
            assert jaar.gaat_mee <= jaar.regel.hoogstens_mee
    # Van alle jaren samen: wie alles gebruikt wat er ooit is, gebruikt hoogstens wat de jaren zelf geven.
    zelf = sum((jaar.recht - jaar.meegenomen for jaar in jaren if jaar.recht is not None), NUL)
    verbruikt = sum((min(jaar.uren, jaar.recht) for jaar in jaren if jaar.recht is not None), NUL)
    assert verbruikt <= zelf


@VAAK
@given(regels_op_rij(), werktijden(), FTE, st.data())
def test_meer_werken_geeft_nooit_minder_recht(
    regels: list[Jaarregel], werk: list[Werktijd], erbij: Decimal, data: st.DataObject
) -> None:
    """Een rij met meer fte, of een aanstelling erbij."""
    meer = [*werk, Werktijd(data.draw(DAGEN), None, erbij)]
    if werk:
        rij = data.draw(st.integers(0, len(werk) - 1))
        meer[rij] = replace(werk[rij], fte=werk[rij].fte + erbij)
    for regel in regels:
        assert recht_volgens(regel, meer).uren >= recht_volgens(regel, werk).uren


@VAAK
@given(regels_op_rij(), werktijden())
def test_recht_ligt_tussen_niets_en_alle_uren_en_wordt_alleen_naar_boven_afgerond(
    regels: list[Jaarregel], werk: list[Werktijd]
) -> None:
    for regel in regels:
        recht = recht_volgens(regel, werk)
        assert 0 <= recht.precies <= recht.uren < recht.precies + Fraction(1, 2)
        assert recht.uren <= regel.uren
        assert recht.uren % Decimal("0.5") == 0
        assert [recht.stukken[0].van, recht.stukken[-1].tot] == [regel.van, regel.tot]
        assert sum(stuk.dagen for stuk in recht.stukken) == (regel.tot - regel.van).days + 1


@VAAK
@given(regels_op_rij().filter(bool), werktijden(), INZET, st.data())
def test_andere_regel_raakt_alleen_haar_eigen_jaar(
    regels: list[Jaarregel], werk: list[Werktijd], inzet: list[Inzet], data: st.DataObject
) -> None:
    """Latere jaren merken er alleen iets van door wat er meegaat."""
    plek = data.draw(st.integers(0, len(regels) - 1))
    oud = regels[plek]
    anders = [*regels]
    anders[plek] = data.draw(regels_voor(oud.van, oud.tot))
    for eerst, daarna in zip(boek(regels, werk, inzet), boek(anders, werk, inzet), strict=True):
        if eerst.van < oud.van:
            assert eerst == daarna
        elif eerst.van > oud.van:
            assert replace(eerst, meegenomen=NUL) == replace(daarna, meegenomen=NUL)
        else:
            assert (eerst.inzet, eerst.meegenomen) == (daarna.inzet, daarna.meegenomen)


@VAAK
@given(regels_op_rij(), werktijden(), INZET)
def test_volgorde_van_invoer_maakt_niet_uit(
    regels: list[Jaarregel], werk: list[Werktijd], inzet: list[Inzet]
) -> None:
    anders = sorted(inzet, key=lambda een: (een.dag, een.uren))
    achterstevoren = [*reversed(anders)]
    for een, ander in zip(
        boek(regels, werk, anders), boek(regels[::-1], werk[::-1], achterstevoren), strict=True
    ):
        assert (een.van, een.tot, een.recht, een.uren, een.over) == (
            ander.van,
            ander.tot,
            ander.recht,
            ander.uren,
            ander.over,
        )


class EenJaarLangVeranderen(RuleBasedStateMachine):
    """Uren erbij, anders, weg en terug; een regel anders; een ander begin van het jaar; een andere omvang."""

    def __init__(self) -> None:
        super().__init__()
        self.uren: dict[int, Inzet] = {}
        self.weg: dict[int, Inzet] = {}
        self.regels: list[Jaarregel] = []
        self.werk: list[Werktijd] = []

    @rule(dag=DAGEN, uren=UREN)
    def schrijf_bij(self, dag: date, uren: Decimal) -> None:
        nummer = len(self.uren) + len(self.weg)
        self.uren[nummer] = Inzet(dag, uren, nummer)

    @rule(data=st.data(), dag=DAGEN, uren=UREN)
    def verander(self, data: st.DataObject, dag: date, uren: Decimal) -> None:
        if self.uren:
            nummer = data.draw(st.sampled_from(sorted(self.uren)))
            self.uren[nummer] = Inzet(dag, uren, nummer)

    @rule(data=st.data())
    def haal_weg(self, data: st.DataObject) -> None:
        if self.uren:
            nummer = data.draw(st.sampled_from(sorted(self.uren)))
            self.weg[nummer] = self.uren.pop(nummer)

    @rule(data=st.data())
    def zet_terug(self, data: st.DataObject) -> None:
        if self.weg:
            nummer = data.draw(st.sampled_from(sorted(self.weg)))
            self.uren[nummer] = self.weg.pop(nummer)

    @rule(regels=regels_op_rij())
    def andere_regels(self, regels: list[Jaarregel]) -> None:
        self.regels = regels

    @rule(werk=werktijden())
    def andere_omvang(self, werk: list[Werktijd]) -> None:
        self.werk = werk

    @invariant()
    def elk_uur_staat_er_een_keer(self) -> None:
        jaren = boek(self.regels, self.werk, list(self.uren.values()))
        gevonden = {een.ding: een for jaar in jaren for een in jaar.inzet}
        assert gevonden == self.uren
        assert sum(len(jaar.inzet) for jaar in jaren) == len(self.uren)
        assert sum((jaar.uren for jaar in jaren), NUL) == som(self.uren.values())


TestEenJaarLangVeranderen = EenJaarLangVeranderen.TestCase
TestEenJaarLangVeranderen.settings = settings(max_examples=30, stateful_step_count=15)
