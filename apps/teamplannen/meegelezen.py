"""Wie er van buiten het team in een plan las, en wie het meenam: op welke dagen."""

from collections.abc import Iterator
from datetime import date

from apps.accounts.models import Persoon
from apps.core.dagen import dagen_kort
from apps.core.models import Leesregel, strikt
from apps.teamplannen.queries import Planstand

HOEVEEL = 8
ZINNEN = {
    Leesregel.Soort.GELEZEN: "{} las mee op {}.",
    Leesregel.Soort.MEEGENOMEN: "{} nam het plan mee als pdf op {}.",
}


def meegelezen(stand: Planstand, lezer: Persoon) -> list[str]:
    """Het team leest alle regels; wie van buiten komt, alleen die van zichzelf. Van elk de laatste dagen."""
    regels = Leesregel.objects.over(stand.plan).select_related("lezer")
    if not stand.wie(lezer).lid:
        regels = regels.filter(lezer=lezer)
    dagen: dict[tuple[Persoon, str], list[date]] = {}
    for regel in strikt(regels.order_by("-dag", "lezer__sorteernaam")):
        dagen.setdefault((regel.lezer, regel.soort), []).append(regel.dag)
    return list(_zinnen(dagen, lezer))


def _zinnen(dagen: dict[tuple[Persoon, str], list[date]], lezer: Persoon) -> Iterator[str]:
    for (persoon, soort), op in dagen.items():
        wie = "Jij" if persoon == lezer else persoon.naam
        eerder = ", en eerder" if len(op) > HOEVEEL else ""
        yield ZINNEN[Leesregel.Soort(soort)].format(wie, dagen_kort(op[:HOEVEEL]) + eerder)
