"""Het grondtoonwiel: waar elk stuk ligt. Alleen rekenen; de tekening staat in components/wiel.html."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from math import cos, radians, sin

GRONDTONEN = (
    "informatief",
    "onderzoekend",
    "transformatief",
    "ervaringsleren",
    "impliciet",
    "generatief",
    "collectief",
)
LAGEN = 5
# De stralen horen bij de stenen w1…w5 in iconen.svg, met het midden op 0,0.
STRAAL = 160
TEKEN = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Spaak:
    """Eén toon in het wiel: `lagen` gevulde stenen, en het teken aan de rand."""

    slug: str
    gekozen: bool
    lagen: int
    draai: str
    midden_x: str
    midden_y: str
    teken_x: str
    teken_y: str

    @property
    def stenen(self) -> list[tuple[int, bool]]:
        return [(nummer, nummer <= self.lagen) for nummer in range(1, LAGEN + 1)]


def spaken(*, treden: Mapping[str, int], gekozen: Collection[str], mini: bool) -> Iterator[Spaak]:
    """Hoe lager de trede, hoe meer lagen. Het kleine wiel heeft geen rand: daar is gekozen vol."""
    if onbekend := {*treden, *gekozen} - {*GRONDTONEN}:
        raise ValueError(f"Geen grondtoon: {', '.join(sorted(onbekend))}")
    for plaats, slug in enumerate(GRONDTONEN):
        hoek = 360 / len(GRONDTONEN) * plaats
        x, y = STRAAL * sin(radians(hoek)), -STRAAL * cos(radians(hoek))
        lagen = LAGEN - treden[slug] if slug in treden else LAGEN * (mini and slug in gekozen)
        yield Spaak(
            slug=slug,
            gekozen=slug in gekozen,
            lagen=lagen,
            draai=f"{hoek:.2f}",
            midden_x=f"{x:.1f}",
            midden_y=f"{y:.1f}",
            teken_x=f"{x - TEKEN / 2:.1f}",
            teken_y=f"{y - TEKEN / 2:.1f}",
        )
