"""Het informatieve jasje: aan de wijzer, en nog eens als er iets formeels van afgesproken wordt."""

from apps.grondtonen import advies as wijzer
from apps.interventies.opmerkingen import is_informatief_jasje
from apps.signalen.regels.stand import (
    Belofte,
    PlanStand,
    Signaal,
    Vraag,
    antwoorden,
    bij_de_vraag,
    kies_vormen,
    titels,
    uit_hoofdstuk,
    vraagstukken,
)


def jasje_bij_een_afspraak(stand: PlanStand) -> Signaal | None:
    """Iets formeels voor een vraag om anders te kijken wordt een afspraak, met niets in het werk ernaast."""
    paren = _bij_afspraken(stand)
    if not paren:
        return None
    vragen = list({vraag.nummer: vraag for _, vraag in paren}.values())
    gaat = "gaat" if len(vragen) == 1 else "gaan"
    return Signaal(
        "jasje-bij-een-afspraak",
        f"Draagt {titels([belofte for belofte, _ in paren])} een informatief jasje?",
        f"{vraagstukken(vragen).capitalize()} {gaat} over anders kijken, en er staat alleen iets formeels "
        "tegenover. Zet er iets in het werk naast.",
        uit_hoofdstuk(2, "Wie anders moet kijken, heeft meer aan wrijving in het werk dan aan uitleg."),
        [[belofte.nummer, vraag.nummer] for belofte, vraag in paren],
        kies_vormen(vragen),
    )


def jasje_in_de_wijzer(stand: PlanStand) -> Signaal | None:
    """Een opleiding gevraagd waar mensen anders moeten kijken; bij een afspraak klinkt het daar."""
    al_gezegd = [vraag.nummer for _, vraag in _bij_afspraken(stand)]
    vragen = [
        vraag
        for vraag in stand.vragen
        if wijzer.informatief_jasje(vraag.antwoorden)
        and not stand.heeft_informeel_bij(vraag)
        and vraag.nummer not in al_gezegd
    ]
    if not vragen:
        return None
    draagt = "Draagt" if len(vragen) == 1 else "Dragen"
    return Signaal(
        "jasje-in-de-wijzer",
        f"{draagt} {vraagstukken(vragen)} een informatief jasje?",
        "Er wordt een opleiding gevraagd, en de antwoorden in de wijzer gaan over anders kijken. Uitleg "
        "maakt dan te vroeg een eind aan het zoeken.",
        uit_hoofdstuk(2, "Een vraag om anders te kijken klinkt vaak als een vraag om meer te weten."),
        antwoorden(vragen),
        bij_de_vraag(stand, vragen),
    )


def _bij_afspraken(stand: PlanStand) -> list[tuple[Belofte, Vraag]]:
    """Welke afspraak een jasje draagt, en bij welk vraagstuk."""
    keuzes = {keuze.nummer: keuze for keuze in stand.keuzes}
    vragen = {vraag.nummer: vraag for vraag in stand.vragen}
    return [
        (belofte, vraag)
        for belofte in stand.beloften
        if (keuze := keuzes.get(belofte.keuze))
        and (vraag := vragen.get(keuze.vraagstuk))
        and is_informatief_jasje(
            formeel=keuze.formeel,
            transformatief=vraag.transformatief,
            informeel_ernaast=stand.heeft_informeel_bij(vraag),
        )
    ]
