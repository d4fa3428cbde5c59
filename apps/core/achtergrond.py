"""De ene taak van de achtergrond: een rij werk doen, hoogstens drie keer en nooit twee keer tegelijk.

Wat een rij vraagt, staat bij haar model: `uitvoerder_van(Model)`. Zij wordt gedaan in één transactie, met
een slot op de rij en `klaar_op` erbij: valt een werker weg, dan is er niets half gebeurd. Alleen wat naar
buiten ging, kan dan een tweede keer gaan.
"""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.db import transaction
from django.tasks import task

from apps.core.klus import klussen
from apps.core.logboek import in_het_kort
from apps.core.models import Hartslag, Klusbeurt
from apps.core.tijd import nu
from apps.core.werk import MEESTE_POGINGEN, UITSTEL, Werk, WerkQuerySet

type Uitvoerder = Callable[[Any], None]

UITVOERDERS: dict[type[Werk], Uitvoerder] = {}


class Vastgelopen(Exception):
    """Draagt alleen de soort fout: de wachtrij bewaart wat een taak opwerpt."""


def uitvoerder_van(model: type[Werk]) -> Callable[[Uitvoerder], Uitvoerder]:
    """Wat er met een rij van dit model gebeurt; zet zij zelf een veld, dan bewaart zij het ook."""

    def noteer(uitvoerder: Uitvoerder) -> Uitvoerder:
        UITVOERDERS[model] = uitvoerder
        return uitvoerder

    return noteer


@transaction.atomic
def zet_in_de_rij(werk: Werk) -> None:
    """De wachtrij is een tabel: zij krijgt de taak in de transactie die het werk maakt."""
    werk.opnieuw_vanaf = nu() + UITSTEL[werk.pogingen]
    werk.save(update_fields=["opnieuw_vanaf"])
    doe.enqueue(werk._meta.label_lower, werk.pk)


@transaction.atomic
def _zet_weer_in_de_rij() -> None:
    """Wat bleef liggen; waar een ander nog mee bezig is, wacht hier niemand op."""
    for model in UITVOERDERS:
        open_werk = WerkQuerySet[Werk](model).te_doen().select_for_update(skip_locked=True)
        for werk in open_werk.filter(opnieuw_vanaf__lte=nu()):
            zet_in_de_rij(werk)


@transaction.atomic
def probeer_opnieuw(werk: Werk) -> None:
    """Wat mislukt was, begint van voren af aan."""
    werk.pogingen, werk.mislukt_op, werk.fout = 0, None, ""
    werk.save(update_fields=["pogingen", "mislukt_op", "fout"])
    zet_in_de_rij(werk)


@uitvoerder_van(Klusbeurt)
def doe_klus(beurt: Klusbeurt) -> None:
    beurt.uitkomst = klussen()[beurt.klus].doe()
    beurt.save(update_fields=["uitkomst"])


def ronde() -> None:
    """Wat een werker doet als hij even niets doet; twee werkers tegelijk doen het samen één keer."""
    Hartslag.objects.update_or_create(defaults={"op": nu()})
    for klus in klussen().values():
        with transaction.atomic():
            beurt, nieuw = Klusbeurt.objects.get_or_create(klus=klus.naam, tijdvak=klus.tijdvak)
            if nieuw:
                zet_in_de_rij(beurt)
    _zet_weer_in_de_rij()


@task
def doe(soort: str, nummer: int) -> None:
    model: type[Werk] = apps.get_model(soort)
    try:
        if _begin(model, nummer):
            _voer_uit(model, nummer)
    except Exception as fout:  # noqa: BLE001
        kort = Vastgelopen(in_het_kort(fout)).with_traceback(fout.__traceback__)
        _noteer_fout(model, nummer, str(kort))
        raise kort from None


def _begin(model: type[Werk], nummer: int) -> bool:
    """Tel de poging, in een eigen transactie: ook een die halverwege wegvalt, is er een geweest."""
    with transaction.atomic():
        werk = _vergrendeld(model, nummer)
        if werk is None:
            return False
        if werk.pogingen == MEESTE_POGINGEN:
            werk.mislukt_op, werk.fout = nu(), werk.fout or "Afgebroken"
            werk.save(update_fields=["mislukt_op", "fout"])
            return False
        werk.pogingen += 1
        werk.opnieuw_vanaf = nu() + UITSTEL[werk.pogingen]
        werk.save(update_fields=["pogingen", "opnieuw_vanaf"])
        return True


def _voer_uit(model: type[Werk], nummer: int) -> None:
    with transaction.atomic():
        werk = _vergrendeld(model, nummer)
        if werk is None:
            return
        klussen()
        UITVOERDERS[model](werk)
        werk.klaar_op, werk.fout = nu(), ""
        werk.save(update_fields=["klaar_op", "fout"])


def _vergrendeld(model: type[Werk], nummer: int) -> Werk | None:
    """None als een ander er al aan werkt, of het al klaar is."""
    return WerkQuerySet[Werk](model).te_doen().select_for_update(skip_locked=True).filter(pk=nummer).first()


def _noteer_fout(model: type[Werk], nummer: int, fout: str) -> None:
    rijen = WerkQuerySet[Werk](model).te_doen().filter(pk=nummer)
    rijen.filter(pogingen__gte=MEESTE_POGINGEN).update(fout=fout, mislukt_op=nu())
    rijen.update(fout=fout)
