"""Welke post er is. Een soort erbij is één regel in `Soort` en haar woorden in `OVER`.

Geen namen en geen woorden van mensen: wat er in een mail staat, volgt uit de soort alleen.
"""

from dataclasses import dataclass

from django.db.models import TextChoices


class Soort(TextChoices):
    GESPREK = "gesprek", "Een afspraak in je agenda"
    WOORD_GEVRAAGD = "woord_gevraagd", "Je woord wordt gevraagd"
    DAGPOST = "dagpost", "Wat er op je wacht"


@dataclass(frozen=True, kw_only=True)
class Over:
    """`wat` staat bij de keuze op `/post/`, de rest in de mail. `{aantal}` wordt 'wachten drie dingen'."""

    wat: str
    onderwerp: str
    zin: str
    knop: str
    meteen: bool = True


OVER = {
    Soort.GESPREK: Over(
        wat="Een afspraak met je is gemaakt, verzet of afgezegd, ook als jij dat deed.",
        onderwerp="Afspraak in Mortel",
        zin="Er is een afspraak met je gemaakt.",
        knop="Bekijk de afspraak",
    ),
    Soort.WOORD_GEVRAAGD: Over(
        wat="Je team legt een afspraak voor en wacht op wat jij ervan vindt.",
        onderwerp="Er wacht een afspraak op jouw woord",
        zin="Je team legt een afspraak voor. Past zij, of wringt er nog iets?",
        knop="Lees haar en zeg het",
    ),
    Soort.DAGPOST: Over(
        wat="Wat er sinds gisteren bij kwam op je startpagina, in één mail.",
        onderwerp="Er wacht iets op je in Mortel",
        zin="Er {aantal} op je.",
        knop="Bekijk wat er wacht",
        meteen=False,
    ),
}
