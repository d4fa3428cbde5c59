"""Wat een team merkt terwijl het loopt, hoe het terugkijkt, en wat het daarna besluit."""

from apps.accounts.models import Persoon
from apps.interventies.actions import (
    Terugblikinhoud,
    besluit_over,
    kijk_terug,
    maak_notitie,
    sluit_terugblik,
)
from apps.interventies.models import Besluit
from apps.voorbeeld.teamverhaal.stand import Teamverhaal


def merk(verhaal: Teamverhaal, door: Persoon, *, op: str, tekst: str) -> None:
    maak_notitie(
        afspraak=verhaal.versies[op].afspraak,
        plan=verhaal.plan,
        tekst=tekst,
        kenmerk=verhaal.kenmerk(f"{op}:{tekst}"),
        door=door,
    )


def terug(verhaal: Teamverhaal, door: Persoon, *, op: str, **inhoud: str) -> None:
    kijk_terug(
        afspraak=verhaal.versies[op].afspraak,
        plan=verhaal.plan,
        inhoud=Terugblikinhoud(**inhoud),
        basis=0,
        door=door,
    )


def sluit(verhaal: Teamverhaal, door: Persoon, *, weten: str) -> None:
    sluit_terugblik(plan=verhaal.plan, weten=weten, basis=0, door=door)


def besluit(verhaal: Teamverhaal, door: Persoon, *, op: str, wat: str) -> None:
    afspraak = verhaal.versies[op].afspraak
    besluit_over(afspraak=afspraak, plan=verhaal.plan, besluit=Besluit(wat), door=door)
