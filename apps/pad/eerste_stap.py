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
    bladzij: str
    nummers: tuple[int, ...] = ()

    @property
    def url(self) -> str:
        return reverse(self.bladzij, args=self.nummers)


# Wie meer rollen heeft, begint bij de eerste die hier staat.
VAN_ROL = {
    Rol.Soort.BEHEERDER: EersteStap(
        "persoon",
        "Kijk na wie er in Mortel staat",
        "Jij regelt mensen, teams en rollen. Een plan van een team lees je niet.",
        "Open het beheer",
        "beheer",
    ),
    Rol.Soort.HR: EersteStap(
        "catalogus",
        "Lees wat teams kunnen kiezen",
        "In de catalogus staat wat er in het werk kan veranderen. Lees er één. Zou jij het willen proberen?",
        "Open de catalogus",
        "catalogus",
    ),
    Rol.Soort.ONDERDEELSLEIDING: EersteStap(
        "catalogus",
        "Kijk waaruit je teams kiezen",
        "Je teams schrijven hun plan zelf. De vormen die zij daarin gebruiken, kun jij ook lezen.",
        "Open de catalogus",
        "catalogus",
    ),
}
ZONDER_TEAM = EersteStap(
    "mensen",
    "Je zit nu niet in een team",
    "Zodra iemand je in een team zet, staat het hier. De catalogus kun je al lezen.",
    "Open de catalogus",
    "catalogus",
)


def eerste_stap(teams: Sequence[MijnTeam], rollen: Sequence[Rol]) -> EersteStap:
    if teams:
        return _bij_je_team(teams[0])
    soorten = {rol.soort for rol in rollen}
    return next((VAN_ROL[soort] for soort in VAN_ROL if soort in soorten), ZONDER_TEAM)


def _bij_je_team(rij: MijnTeam) -> EersteStap:
    naam, nummer = rij.team.naam, (rij.team.pk,)
    if rij.fase is Fase.GEEN_PLAN:
        tekst = "Eerst schrijft iemand op wat er te zien is. Daarna is het woord aan jullie allemaal."
        return EersteStap("mensen", f"{naam} heeft nog geen plan", tekst, "Kijk bij je team", "team", nummer)
    if rij.fase is Fase.IN_VOORBEREIDING:
        tekst = "Er wordt geschreven. Straks lees je mee, en zeg je wat jij herkent of anders ziet."
        return EersteStap("pen", f"Het plan van {naam} komt eraan", tekst, "Kijk bij je team", "team", nummer)
    if rij.fase is Fase.TERUGGEKEKEN:
        tekst = "Er is teruggekeken. In het volgende studiejaar begint een nieuw plan, met wat jullie zagen."
        kop = f"Het plan van {naam} is gesloten"
        return EersteStap("terug", kop, tekst, "Lees het na", "team", nummer)
    tekst = "Lees wat het team afsprak, en stel gerust zelf iets voor."
    return EersteStap("pad", f"Het plan van {naam}", tekst, "Lees het plan", "team", nummer)
