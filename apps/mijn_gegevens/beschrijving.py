"""docs/gegevens.md: dezelfde lijst, voor wie wil weten wat er van mensen bewaard wordt."""

from collections.abc import Iterator

from apps.core.bewaren import TERMIJNEN, Bewaard
from apps.mijn_gegevens.soorten import SOORTEN, Groep, Soort
from apps.mijn_gegevens.soorten.buiten import BUITEN

KOP = """# Wat Mortel van iemand bewaart

Dit bestand komt uit `apps/mijn_gegevens/soorten`; maak het opnieuw met `manage.py beschrijf_gegevens`.
Uit dezelfde lijst komen de pagina *Mijn gegevens*, het leesbare bestand, de JSON en haar schema
(`/mijn-gegevens/schema.json`). In de JSON staat elke soort onder haar sleutel in `gegevens`, ook een lege."""
ONDER = """## Wat er niet bij zit

Velden die naar een mens wijzen en die niet in zijn bestand staan, met waarom. Wat voor de hele instelling
geschreven is, zoals de catalogus, is van niemand apart."""


def beschrijving() -> str:
    return "\n".join([KOP, *_groepen(), "", ONDER, "", *_buiten(), "", *_termijnen(), ""])


def _groepen() -> Iterator[str]:
    for groep in Groep:
        yield f"\n## {groep}"
        for soort in SOORTEN.values():
            if soort.groep is groep:
                yield from _soort(soort)


def _soort(soort: Soort) -> Iterator[str]:
    termijn = TERMIJNEN.get(soort.blijft)
    hoelang = termijn.in_woorden(termijn.gewoon) if termijn else soort.blijft
    yield f"\n### {soort.naam} (`{soort.sleutel}`)\n"
    yield f"{soort.wat} Weghalen: {soort.weg}. Blijft: {hoelang}.\n"
    yield "| Sleutel | Wat | Soort |\n|---|---|---|"
    for kolom in soort.kolommen:
        yield f"| `{kolom.veld.sleutel}` | {kolom.veld.naam} | {kolom.soort} |"


def _buiten() -> Iterator[str]:
    yield "| Waarom niet | Velden |\n|---|---|"
    for reden, velden in BUITEN.items():
        yield f"| {reden} | {', '.join(f'`{veld}`' for veld in sorted(velden))} |"


def _termijnen() -> Iterator[str]:
    yield "## Hoe lang\n\nDe gewone termijnen; een beheerder stelt ze bij in *Beheer, Bewaartermijnen*.\n"
    yield "| Wat | Hoe lang | Waarom |\n|---|---|---|"
    for soort, termijn in TERMIJNEN.items():
        yield f"| {Bewaard(soort).label} | {termijn.in_woorden(termijn.gewoon)} | {termijn.bron} |"
