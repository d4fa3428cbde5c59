"""Het basisrecht: hoeveel uur iemand in een jaar heeft, hoe dat komt en wat ervan over is. Puur.

Uren horen bij hun dag, en een dag bij één jaar. Er staat nergens een som bewaard: wat iemand ook verandert,
het boek telt opnieuw. De keuzes staan in docs/beslissingen/0009-hoe-het-basisrecht-telt.md.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import groupby, pairwise
from math import ceil

DAG = timedelta(days=1)
NUL, EEN = Decimal(0), Decimal(1)
PER_UUR = 2  # Een recht komt uit op halve uren, altijd naar boven.


@dataclass(frozen=True, slots=True)
class Jaarregel:
    """Wat in één jaar geldt. Vanaf `heel_vanaf` fte tellen alle uren.

    Daaronder, en in een deel van het jaar, is het naar rato; of niets, als `naar_rato` niet geldt.
    `gaat_mee`: wat overblijft, gaat naar het volgende jaar, `hoogstens_mee` uur als dat is ingevuld.
    """

    van: date
    tot: date
    uren: Decimal
    heel_vanaf: Decimal
    naar_rato: bool = True
    gaat_mee: bool = False
    hoogstens_mee: Decimal | None = None
    bron: str = ""

    def deel(self, fte: Decimal) -> Decimal:
        """Welk deel van de uren bij deze omvang hoort, van 0 tot en met 1."""
        if fte and fte >= self.heel_vanaf:
            return EEN
        return min(fte, EEN) if self.naar_rato else NUL


@dataclass(frozen=True, slots=True)
class Werktijd:
    van: date
    tot: date | None
    fte: Decimal

    def loopt(self, dag: date) -> bool:
        return self.van <= dag and (self.tot is None or dag <= self.tot)


@dataclass(frozen=True, slots=True)
class Inzet:
    """Uren op een dag; `ding` is waar zij bij horen, en daar kijkt het boek niet naar."""

    dag: date
    uren: Decimal
    ding: object = None


@dataclass(frozen=True, slots=True)
class Stuk:
    """Een stuk van het jaar waarin de omvang gelijk blijft, en welk deel van de uren daarbij hoort."""

    van: date
    tot: date
    fte: Decimal
    deel: Decimal

    @property
    def dagen(self) -> int:
        return (self.tot - self.van).days + 1


@dataclass(frozen=True, slots=True)
class Recht:
    """Wat de regel geeft: per stuk, en samen naar boven op een half uur."""

    stukken: tuple[Stuk, ...]
    precies: Fraction

    @property
    def uren(self) -> Decimal:
        return Decimal(ceil(self.precies * PER_UUR)) / PER_UUR

    @property
    def ongeveer(self) -> Decimal:
        """Voor het afronden, op twee cijfers: om te laten zien."""
        return Decimal(round(self.precies * 100)) / 100

    @property
    def is_afgerond(self) -> bool:
        return self.precies != self.uren


@dataclass(frozen=True, slots=True)
class Urenjaar:
    """Eén jaar van één mens. Zonder regel zijn er wel uren, en is er geen recht om ze naast te leggen."""

    van: date
    tot: date
    inzet: tuple[Inzet, ...]
    regel: Jaarregel | None = None
    volgens_regel: Recht | None = None
    eigen_recht: Decimal | None = None
    meegenomen: Decimal = NUL

    @property
    def naam(self) -> str:
        return jaarnaam(self.van, self.tot)

    @property
    def recht(self) -> Decimal | None:
        """Wat er dit jaar is. Een eigen recht komt in de plaats van dat van de regel."""
        if self.volgens_regel is None:
            return None
        eigen = self.volgens_regel.uren if self.eigen_recht is None else self.eigen_recht
        return eigen + self.meegenomen

    @property
    def uren(self) -> Decimal:
        return som(self.inzet)

    @property
    def over(self) -> Decimal | None:
        """Wat er nog is; onder nul is meer gebruikt dan het recht, en dat mag."""
        return None if self.recht is None else self.recht - self.uren

    @property
    def gaat_mee(self) -> Decimal:
        """Naar het volgende jaar. Wie meer gebruikte, begint het volgende jaar niet met minder."""
        if self.regel is None or not self.regel.gaat_mee:
            return NUL
        rest = max(self.over or NUL, NUL)
        meest = self.regel.hoogstens_mee
        return rest if meest is None else min(rest, meest)


def jaarnaam(van: date, tot: date) -> str:
    """'2026–2027', en '2026' voor een jaar dat in één kalenderjaar ligt."""
    return f"{van.year}–{tot.year}" if van.year != tot.year else str(van.year)


def som(inzet: Iterable[Inzet]) -> Decimal:
    return sum((een.uren for een in inzet), NUL)


# -- Wat de regel geeft ---------------------------------------------------------------


def recht_volgens(regel: Jaarregel, werktijden: Sequence[Werktijd]) -> Recht:
    stukken = tuple(_stukken(regel, werktijden))
    if not regel.naar_rato:
        return Recht(stukken, Fraction(regel.uren) * any(stuk.deel for stuk in stukken))
    dagen = (regel.tot - regel.van).days + 1
    deel = sum((Fraction(stuk.deel) * stuk.dagen for stuk in stukken), Fraction(0)) / dagen
    return Recht(stukken, Fraction(regel.uren) * deel)


def _stukken(regel: Jaarregel, werktijden: Sequence[Werktijd]) -> Iterator[Stuk]:
    """Het hele jaar, van grens tot grens. Wat tegelijk loopt, telt op."""
    overgangen = {regel.van} | {dag for werk in werktijden for dag in _grenzen(werk)}
    begin = sorted(dag for dag in overgangen if regel.van <= dag <= regel.tot)
    met_fte = [(dag, sum((w.fte for w in werktijden if w.loopt(dag)), NUL)) for dag in begin]
    eerste = [next(rij) for _, rij in groupby(met_fte, key=lambda paar: paar[1])]
    for (van, fte), (daarna, _) in pairwise([*eerste, (regel.tot + DAG, NUL)]):
        yield Stuk(van, daarna - DAG, fte, regel.deel(fte))


def _grenzen(werk: Werktijd) -> Iterator[date]:
    yield werk.van
    if werk.tot:
        yield werk.tot + DAG


# -- Het boek van iemand ----------------------------------------------------------------


def jaar_van(dag: date, regels: Sequence[Jaarregel]) -> tuple[date, date]:
    """De eerste en laatste dag van het ene jaar waar deze dag in valt.

    Dekt geen regel hem, dan schuift het jaar van de regel ernaast op; het houdt op waar een regel begint.
    Zonder regels is het een studiejaar.
    """
    for regel in regels:
        if regel.van <= dag <= regel.tot:
            return regel.van, regel.tot
    ervoor = max((regel.tot + DAG for regel in regels if regel.tot < dag), default=None)
    erna = min((regel.van for regel in regels if regel.van > dag), default=None)
    begin = ervoor or erna or date(dag.year, 9, 1)
    jaren = dag.year - begin.year - ((dag.month, dag.day) < (begin.month, begin.day))
    laatste = _jaren_later(begin, jaren + 1) - DAG
    return _jaren_later(begin, jaren), min(laatste, erna - DAG) if erna else laatste


def _jaren_later(dag: date, jaren: int) -> date:
    """29 februari wordt in een gewoon jaar 1 maart."""
    if (dag.month, dag.day) == (2, 29):
        return date(dag.year + jaren, 2, 28) + DAG
    return dag.replace(year=dag.year + jaren)


def urenboek(
    *,
    regels: Iterable[Jaarregel],
    werktijden: Sequence[Werktijd],
    eigen_recht: Mapping[date, Decimal],
    inzet: Iterable[Inzet],
    ook: date,
) -> list[Urenjaar]:
    """Elk jaar met een regel of met uren, en het jaar van de dag `ook`; op volgorde.

    `eigen_recht` staat bij de eerste dag van het jaar.
    """
    op_volgorde = sorted(regels, key=lambda regel: regel.van)
    per_jaar: dict[tuple[date, date], list[Inzet]] = {(regel.van, regel.tot): [] for regel in op_volgorde}
    per_jaar.setdefault(jaar_van(ook, op_volgorde), [])
    for een in sorted(inzet, key=lambda een: een.dag):
        per_jaar.setdefault(jaar_van(een.dag, op_volgorde), []).append(een)
    van_regel = {regel.van: regel for regel in op_volgorde}
    boek: list[Urenjaar] = []
    for (van, tot), rij in sorted(per_jaar.items()):
        regel = van_regel.get(van)
        boek.append(
            Urenjaar(
                van,
                tot,
                tuple(rij),
                regel,
                recht_volgens(regel, werktijden) if regel else None,
                eigen_recht.get(van) if regel else None,
                _meegenomen(boek, van) if regel else NUL,
            )
        )
    return boek


def _meegenomen(boek: Sequence[Urenjaar], van: date) -> Decimal:
    """Alleen uit het jaar dat hier op aansluit."""
    vorig = boek[-1] if boek else None
    return vorig.gaat_mee if vorig and vorig.tot + DAG == van else NUL
