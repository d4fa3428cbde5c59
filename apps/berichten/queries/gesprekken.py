"""Wat er van gesprekken op iemand wacht, en met wie een leidinggevende nog niet sprak."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import Persoon
from apps.berichten.punt import Punt
from apps.berichten.queries.teams import Lidteam
from apps.core.dagen import datum_kort, tijdstip
from apps.core.models import strikt
from apps.core.tijd import vandaag
from apps.ontwikkelgesprekken.models import Ontwikkelgesprek, Staat

BINNEN = timedelta(days=7)


def bij_gesprekken(persoon: Persoon) -> Iterator[Punt]:
    """Een woord dat gevraagd is, en wat er binnen een week komt."""
    open_ = Ontwikkelgesprek.objects.van(persoon).van_nu()
    open_ = open_.filter(bevestigd_op__isnull=True, afgezegd_op__isnull=True).exclude(afgerond_door=persoon)
    for gesprek in strikt(open_.select_related("leidinggevende", "medewerker")):
        ander, dag = gesprek.ander(persoon), timezone.localdate(gesprek.begin)
        if gesprek.staat is Staat.AFGEROND:
            yield Punt(
                icoon="gesprek",
                kop=f"Klopt wat {ander.roepnaam} opschreef?",
                tekst="Zo nemen jullie het mee uit het gesprek. Zeg dat het klopt, of verbeter het.",
                url=reverse("gesprek_afronden", args=[gesprek.pk]),
                knop="Lees en bevestig",
                sinds=timezone.localdate(gesprek.afgerond_op),
            )
        elif gesprek.heropend_op and gesprek.heropend_door_id != persoon.pk:
            yield Punt(
                icoon="gesprek",
                kop=f"{ander.roepnaam} opende jullie gesprek opnieuw",
                tekst="Kijk wat er verandert. Daarna zeggen jullie weer allebei dat het klopt.",
                url=reverse("gesprek_afronden", args=[gesprek.pk]),
                knop="Open het",
                sinds=timezone.localdate(gesprek.heropend_op),
            )
        elif vandaag() <= dag <= vandaag() + BINNEN:
            yield Punt(
                icoon="agenda",
                kop=f"Je spreekt {ander.roepnaam} op {datum_kort(dag)}",
                tekst=f"Om {tijdstip(gesprek.begin)}. Wat wil je vragen of vertellen? Dat leest alleen jij.",
                url=reverse("gesprek", args=[gesprek.pk]),
                knop="Bereid het voor",
                sinds=timezone.localdate(gesprek.gepland_op),
                voor=dag,
            )


def nog_niet_gesproken(teams: Sequence[Lidteam]) -> Iterator[Punt]:
    """Alleen op de eigen startpagina van wie leidt: één regel per team, zonder te tellen.

    Wie in een team nog met niemand sprak, begint met kennismaken.
    """
    for lid in teams:
        if lid.niet_gesproken and lid.niet_gesproken_sinds:
            yield _spreek(lid, lid.niet_gesproken_sinds)


def _spreek(lid: Lidteam, sinds: date) -> Punt:
    zonder, nieuw = lid.niet_gesproken, not lid.sprak_iemand
    wie = zonder[0] if len(zonder) == 1 else f"{zonder[0]} en anderen"
    return Punt(
        icoon="gesprek",
        kop="Maak kennis met je team" if nieuw else f"Je sprak {wie} nog niet",
        tekst="Een eerste gesprek, zonder agenda. Alleen jij ziet met wie je al sprak.",
        url=reverse("gesprekken"),
        knop="Plan een kennismaking" if nieuw else "Plan een gesprek",
        sinds=sinds,
        team=lid.team.naam,
        mag_later=not nieuw,
    )
