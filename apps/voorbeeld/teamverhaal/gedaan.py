"""Wat mensen gaan bekijken en doen, wat het betekende, en wat ze nu kunnen."""

from decimal import Decimal
from typing import Any

from apps.accounts.models import Persoon
from apps.activiteiten import actions
from apps.activiteiten.models import Activiteit, Leerervaringdeling, Reflectiedeling
from apps.mijn_plek.actions import Ontvanger
from apps.voorbeeld.teamverhaal.stand import Teamverhaal


def ga_kijken(
    verhaal: Teamverhaal, door: Persoon, *, als: str, over: int | None = None, bij: str = "", **velden: Any
) -> None:
    """`over` hoeveel dagen vanaf vandaag; `bij` is de afspraak waar het bij hoort."""
    actions.begin_activiteit(
        kenmerk=verhaal.kenmerk(als),
        van=None if over is None else verhaal.dag_over(over),
        afspraak_id=verhaal.versies[bij].afspraak_id if bij else None,
        door=door,
        **velden,
    )


def _activiteit(verhaal: Teamverhaal, als: str) -> Activiteit:
    return Activiteit.objects.get(kenmerk=verhaal.kenmerk(als))


def zeg_hoe_ver(verhaal: Teamverhaal, door: Persoon, *, als: str, staat: str) -> None:
    actions.zet_staat(activiteit=_activiteit(verhaal, als), naar=staat, door=door)


def schrijf_uren(verhaal: Teamverhaal, door: Persoon, *, als: str, uren: str) -> None:
    actions.schrijf_uren(activiteit=_activiteit(verhaal, als), dag=verhaal.dag, uren=Decimal(uren), door=door)


def _aan(verhaal: Teamverhaal, aan: str) -> Ontvanger | None:
    """'team', 'iedereen', iemands sleutel, of niemand."""
    if aan == "team":
        return Ontvanger(team=verhaal.team, ook_later_komers=True)
    if aan == "iedereen":
        return Ontvanger()
    return Ontvanger(persoon=verhaal.mensen[aan]) if aan else None


def benoem(
    verhaal: Teamverhaal,
    door: Persoon,
    *,
    als: str,
    aan: str = "",
    betekenis: str,
    opgevallen: str = "",
    vervolg: str = "",
) -> None:
    reflectie = actions.bewaar_reflectie(
        activiteit=_activiteit(verhaal, als),
        basis=0,
        aan=_aan(verhaal, aan),
        door=door,
        opgevallen=opgevallen.strip(),
        betekenis=betekenis.strip(),
        vervolg=vervolg.strip(),
    )
    # De actie begint vandaag. Een dag is geen moment: de tijdlijn laat hem staan.
    Reflectiedeling.objects.filter(ding=reflectie).update(van=verhaal.dag)


def leg_vast(verhaal: Teamverhaal, door: Persoon, *, tekst: str, hoe: str = "", aan: str = "") -> None:
    ervaring = actions.leg_leerervaring_vast(
        tekst=tekst, kwadrant=hoe, kenmerk=verhaal.kenmerk(tekst), aan=_aan(verhaal, aan), door=door
    )
    Leerervaringdeling.objects.filter(ding=ervaring).update(van=verhaal.dag)
