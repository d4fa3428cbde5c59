"""Gesprekken van twee en van het team: gepland, gevoerd, en afgerond."""

from datetime import datetime, time
from typing import Any

from django.utils import timezone

from apps.accounts.models import Persoon
from apps.ontwikkelgesprekken import actions
from apps.ontwikkelgesprekken.actions import Wanneer
from apps.ontwikkelgesprekken.models import Gesprekskaart, Ontwikkelgesprek
from apps.voorbeeld.teamverhaal.stand import Teamverhaal


def plan_gesprek(
    verhaal: Teamverhaal, door: Persoon, *, met: str, soort: str, over: int, als: str, om: str = "14:00"
) -> None:
    """Met een teamlid van wie leidt; `over` zoveel dagen, met een min is het al geweest."""
    actions.plan_gesprek(
        team=verhaal.team,
        leidinggevende=door,
        medewerker=verhaal.mensen[met],
        soort=soort,
        wanneer=_wanneer(verhaal, over, om),
        kenmerk=verhaal.kenmerk(als),
        door=door,
    )


def plan_teamgesprek(verhaal: Teamverhaal, door: Persoon, *, over: int, als: str, om: str = "12:30") -> None:
    wanneer = _wanneer(verhaal, over, om)
    actions.plan_teamgesprek(team=verhaal.team, wanneer=wanneer, kenmerk=verhaal.kenmerk(als), door=door)


def _wanneer(verhaal: Teamverhaal, over: int, om: str) -> Wanneer:
    begin = datetime.combine(verhaal.dag_over(over), time.fromisoformat(om))
    return Wanneer(begin=timezone.make_aware(begin), duur=60, plek="B2.14")


def _gesprek(verhaal: Teamverhaal, als: str) -> Ontwikkelgesprek:
    return Ontwikkelgesprek.objects.get(uid=verhaal.kenmerk(als))


def voor_mezelf(verhaal: Teamverhaal, door: Persoon, *, als: str, **velden: str) -> None:
    for veld, tekst in velden.items():
        actions.schrijf_prive(
            gesprek=_gesprek(verhaal, als), veld=veld, tekst=tekst.strip(), basis=0, door=door
        )


def samen(verhaal: Teamverhaal, door: Persoon, *, als: str, tekst: str) -> None:
    actions.schrijf_samen(gesprek=_gesprek(verhaal, als), tekst=tekst.strip(), basis=0, door=door)


def op_tafel(verhaal: Teamverhaal, door: Persoon, *, als: str, kaarten: dict[str, str]) -> None:
    """Wat er niet meer bij zit, blijft gewoon van tafel."""
    for kaart in Gesprekskaart.objects.filter(pk__in=kaarten):
        actions.leg_kaart(gesprek=_gesprek(verhaal, als), kaart=kaart, naar=kaarten[kaart.pk], door=door)


def erbij(verhaal: Teamverhaal, door: Persoon, *, als: str, soort: str, **inhoud: Any) -> None:
    gesprek = _gesprek(verhaal, als)
    if soort == "stap":
        inhoud |= {"wie": verhaal.mensen[inhoud["wie"]], "voor": verhaal.dag_over(inhoud.pop("over"))}
    kenmerk = verhaal.kenmerk(f"{als}-{soort}-{next(iter(inhoud.values()))}")
    actions.zet_erbij(gesprek=gesprek, soort=soort, inhoud=inhoud, kenmerk=kenmerk, door=door)


def rond_af(verhaal: Teamverhaal, door: Persoon, *, als: str, tekst: str) -> None:
    actions.rond_af(gesprek=_gesprek(verhaal, als), tekst=tekst.strip(), basis=0, door=door)


def bevestig(verhaal: Teamverhaal, door: Persoon, *, als: str) -> None:
    actions.bevestig(gesprek=_gesprek(verhaal, als), nummer=1, door=door)


def zin(verhaal: Teamverhaal, door: Persoon, *, als: str, tekst: str) -> None:
    actions.stel_zin_voor(gesprek=_gesprek(verhaal, als), tekst=tekst, basis=0, door=door)


def zin_goed(verhaal: Teamverhaal, door: Persoon, *, als: str) -> None:
    actions.keur_zin_goed(gesprek=_gesprek(verhaal, als), basis=1, door=door)
