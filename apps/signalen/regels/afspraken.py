"""Signalen bij wat het team afsprak."""

from apps.interventies.opmerkingen import bewijstaal
from apps.signalen.regels.stand import (
    Belofte,
    PlanStand,
    Signaal,
    open_afspraken,
    titels,
    uit_hoofdstuk,
)


def zonder_ruimte(stand: PlanStand) -> Signaal | None:
    """Zonder leidinggevende kan niemand uren of rooster geven; dan zwijgt het."""
    kaal = [belofte for belofte in _gelden_nog(stand) if not belofte.heeft_ruimte]
    if not kaal or not stand.heeft_leiding:
        return None
    return Signaal(
        "zonder-ruimte",
        f"Bij {titels(kaal)} staat nog geen ruimte",
        "Zonder uren, rooster, geld of plek komt het er vaak niet van.",
        uit_hoofdstuk(5, "Tijdnood houdt leren in het werk vaak tegen."),
        _versies(kaal),
        open_afspraken(kaal),
    )


def zonder_terugblik(stand: PlanStand) -> Signaal | None:
    zonder = [belofte for belofte in _gelden_nog(stand) if belofte.terugblik_op is None]
    if not zonder:
        return None
    return Signaal(
        "zonder-terugblik",
        f"Voor {titels(zonder)} is er nog geen dag om terug te kijken",
        "Zes weken na het begin is een goed moment. Dan weet je nog hoe het was.",
        uit_hoofdstuk(5, "Wat niet terugkomt in de kring van plan en terugblik, blijft vrijblijvend."),
        _versies(zonder),
        open_afspraken(zonder),
    )


def terugblik_voorbij(stand: PlanStand) -> Signaal | None:
    """De dag zelf is nog op tijd. Ook van wat al voorbij is, valt iets te zien."""
    te_laat = [
        belofte
        for belofte in stand.beloften
        if belofte.geldt
        and belofte.terugblik_op
        and belofte.terugblik_op < stand.dag
        and not belofte.teruggekeken
    ]
    if not te_laat:
        return None
    return Signaal(
        "terugblik-voorbij",
        f"De dag om terug te kijken op {titels(te_laat)} is voorbij",
        "Wat is er nu anders dan toen? Een kwartier samen is genoeg.",
        uit_hoofdstuk(5, "De cirkel is pas rond als je zegt wat het je opleverde."),
        [[belofte.nummer, str(belofte.terugblik_op)] for belofte in te_laat],
        open_afspraken(te_laat),
    )


def wil_bewijzen(stand: PlanStand) -> Signaal | None:
    """Dezelfde opmerking staat bij het veld, met een zin die wil uitvinden."""
    talen = {
        belofte.nummer: [taal for tekst in belofte.teksten for taal in bewijstaal(tekst)]
        for belofte in stand.beloften
    }
    bewijzend = [belofte for belofte in stand.beloften if talen[belofte.nummer] and not belofte.voorbij]
    if not bewijzend:
        return None
    eerste = talen[bewijzend[0].nummer][0]
    return Signaal(
        "wil-bewijzen",
        f"Wil {titels(bewijzend)} iets bewijzen, of uitvinden?",
        f"Er staat ‘{eerste.woord}’. Dan telt vooral of het gelukt is. Zo kan het ook: “{eerste.liever}”",
        uit_hoofdstuk(4, "Wie wil leren van wat hij doet, komt verder dan wie wil laten zien dat het lukte."),
        [
            [belofte.nummer, belofte.versie, sorted({taal.soort for taal in talen[belofte.nummer]})]
            for belofte in bewijzend
        ],
        open_afspraken(bewijzend),
    )


def _gelden_nog(stand: PlanStand) -> list[Belofte]:
    return [belofte for belofte in stand.beloften if belofte.geldt and not belofte.voorbij]


def _versies(beloften: list[Belofte]) -> list[object]:
    return [[belofte.nummer, belofte.versie] for belofte in beloften]
