"""Signalen van een mens: die staan alleen op zijn eigen startpagina."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Gevraagd:
    """Een afspraak die op iemands woord wacht."""

    titel: str
    voorgelegd_door: str
    team: str
    wanneer: str  # 'begint op 1 dec', of 'begon op 1 nov'
    telt: bool = True


@dataclass(frozen=True)
class OpenCirkel:
    """Een activiteit die gedaan is, en waarvan de maker nog niet zei wat zij betekende."""

    naam: str


@dataclass(frozen=True)
class PersoonStand:
    gevraagd: tuple[Gevraagd, ...] = ()
    cirkels: tuple[OpenCirkel, ...] = ()


@dataclass(frozen=True)
class Persoonssignaal:
    kop: str
    waarom: str


def mijn_woord(stand: PersoonStand) -> list[Persoonssignaal]:
    """Zwijgen is geen akkoord: zolang iemand niets zegt, wacht de afspraak."""
    return [_telt(vraag) if vraag.telt else _telt_niet(vraag) for vraag in stand.gevraagd]


def mijn_cirkel(stand: PersoonStand) -> list[Persoonssignaal]:
    """De cirkel is pas rond als het leren is benoemd (het paper, hoofdstuk 5)."""
    return [
        Persoonssignaal(
            f"Wat betekende ‘{cirkel.naam}’ voor je werk?", "Je cirkel is nog open. Alleen jij ziet dat."
        )
        for cirkel in stand.cirkels
    ]


def _telt(vraag: Gevraagd) -> Persoonssignaal:
    return Persoonssignaal(
        f"Jouw woord op ‘{vraag.titel}’",
        f"{vraag.voorgelegd_door} legde dit voor in {vraag.team}. Het {vraag.wanneer}.",
    )


def _telt_niet(vraag: Gevraagd) -> Persoonssignaal:
    """Wie later bij het team kwam, of later gevraagd wordt."""
    return Persoonssignaal(
        f"Wat vind jij van ‘{vraag.titel}’?",
        "De afspraak wacht niet op jou. Je woord telt nu niet mee, en is wel welkom.",
    )
