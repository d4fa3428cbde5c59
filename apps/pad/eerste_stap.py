"""Wat iemand op zijn startpagina als eerste kan doen, als er niets op hem wacht."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from apps.accounts.models import Rol
from apps.pad.fase import Fase
from apps.pad.queries import MijnTeam


@dataclass(frozen=True)
class EersteStap:
    icoon: str
    kop: str
    tekst: str
    knop: str
    url: str


# Wie meer rollen heeft, begint bij de eerste die hier staat.
VAN_ROL = {
    Rol.Soort.HR: (
        "De catalogus is van hr",
        "Hier staat wat teams in hun werk kunnen veranderen. Lees één vorm, en proef of je hem zou kiezen.",
        "Open de catalogus",
    ),
    Rol.Soort.ONDERDEELSLEIDING: (
        "Kijk waaruit je teams kiezen",
        "Je teams schrijven hun plan zelf. De vormen die zij daarin gebruiken, kun jij ook lezen.",
        "Open de catalogus",
    ),
    Rol.Soort.BEHEERDER: (
        "Kijk rond in de catalogus",
        "Je regelt wie er in Mortel kan. Een plan van een team lees je niet; wat iedereen leest, wel.",
        "Open de catalogus",
    ),
}
ZONDER_TEAM = (
    "Je zit nog niet in een team",
    "Zodra iemand je in een team zet, staat het hier. De catalogus kun je al lezen.",
    "Open de catalogus",
)


def eerste_stap(teams: Sequence[MijnTeam], rollen: Sequence[Rol]) -> EersteStap:
    if teams:
        return _bij_je_team(teams[0])
    soorten = {rol.soort for rol in rollen}
    woorden = next((VAN_ROL[soort] for soort in VAN_ROL if soort in soorten), ZONDER_TEAM)
    return EersteStap("catalogus", *woorden, url=reverse("catalogus"))


def _bij_je_team(rij: MijnTeam) -> EersteStap:
    naam, url = rij.team.naam, reverse("team", args=[rij.team.pk])
    if rij.fase is Fase.GEEN_PLAN:
        tekst = "Wie het team leidt, schrijft eerst op wat er te zien is. Daarna is het woord aan jullie."
        return EersteStap("mensen", f"{naam} heeft nog geen plan", tekst, "Kijk bij je team", url)
    if rij.fase is Fase.IN_VOORBEREIDING:
        tekst = "Er wordt geschreven. Straks lees je mee, en zeg je wat jij herkent of anders ziet."
        return EersteStap("pen", f"Het plan van {naam} komt eraan", tekst, "Kijk bij je team", url)
    tekst = "Lees wat het team afsprak, en stel gerust zelf iets voor."
    return EersteStap("pad", f"Het plan van {naam}", tekst, "Lees het plan", url)
