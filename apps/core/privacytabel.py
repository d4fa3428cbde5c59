"""De tabel in docs/privacy.md: elk veld waarin iemand vrij typt, met de zin die er op het scherm staat."""

from collections.abc import Iterator

from django.apps import apps

from apps.core.leeskring import leeszin, vrije_teksten

BEGIN, EINDE = "<!-- uit de modellen: begin -->", "<!-- uit de modellen: einde -->"
KOP = "| Wat | Waarin iemand typt | Wie kan dit lezen? |\n|---|---|---|\n"


def tabel() -> str:
    return KOP + "".join(f"| {wat} | {velden} | {zin} |\n" for wat, velden, zin in _rijen())


def _rijen() -> Iterator[tuple[str, str, str]]:
    """Van elk model een rij per kring."""
    for model in apps.get_models():
        per_zin: dict[str, list[str]] = {}
        for veld in vrije_teksten(model):
            per_zin.setdefault(leeszin(veld), []).append(veld.name.replace("_", " "))
        for zin, namen in per_zin.items():
            yield str(model._meta.verbose_name), ", ".join(namen), zin


def bijgewerkt(tekst: str) -> str:
    """Dezelfde bladzij met de tabel van nu; wat eromheen staat, blijft."""
    voor, _, rest = tekst.partition(BEGIN)
    _, _, na = rest.partition(EINDE)
    return f"{voor}{BEGIN}\n{tabel()}{EINDE}{na}"
