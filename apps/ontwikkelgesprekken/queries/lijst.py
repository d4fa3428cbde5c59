"""De gesprekken van één mens: wat komt, wat op hem wacht, en wat er geweest is."""

from dataclasses import dataclass

from apps.accounts.models import Persoon
from apps.core.models import strikt
from apps.core.tijd import nu
from apps.ontwikkelgesprekken.models import Ontwikkelgesprek, Staat
from apps.ontwikkelgesprekken.queries.samen import Paar, paren_van


@dataclass(frozen=True)
class Gesprekkenlijst:
    komt: list[Ontwikkelgesprek]
    wacht: list[Ontwikkelgesprek]
    geweest: list[Ontwikkelgesprek]


@dataclass(frozen=True)
class Teamgenoot:
    """Met wie een gesprek te plannen is; `gesproken` zegt alleen ja of nee, en alleen over hen beiden."""

    paar: Paar
    persoon: Persoon
    gesproken: bool
    gepland: bool


def gesprekken_van(persoon: Persoon) -> list[Ontwikkelgesprek]:
    """Waar hij zelf bij is; wat een ander hem laat zien, staat daar niet tussen."""
    rijen = Ontwikkelgesprek.objects.van(persoon)
    return list(strikt(rijen.met_samen().select_related("leidinggevende", "medewerker")))


def getoonde_gesprekken(persoon: Persoon) -> list[Ontwikkelgesprek]:
    """Wat een medewerker hem laat zien van een gesprek met een ander."""
    rijen = Ontwikkelgesprek.objects.getoond_aan(persoon).select_related("medewerker")
    return list(strikt(rijen.order_by("medewerker__sorteernaam", "-begin")))


def gesprekkenlijst(persoon: Persoon) -> Gesprekkenlijst:
    """Wat op zijn woord wacht, staat apart; de rest is open, of ligt vast of is afgezegd."""
    komt, wacht, geweest = [], [], []
    for gesprek in gesprekken_van(persoon):
        if gesprek.staat is Staat.GEPLAND:
            komt.append(gesprek)
        elif wacht_op(gesprek, persoon):
            wacht.append(gesprek)
        else:
            geweest.append(gesprek)
    return Gesprekkenlijst(komt, wacht, geweest[::-1])


def wacht_op(gesprek: Ontwikkelgesprek, persoon: Persoon) -> bool:
    """Of de ander schreef wat ze meenemen, en deze mens nog zegt of het klopt."""
    return gesprek.samen and gesprek.staat is Staat.AFGEROND and gesprek.afgerond_door_id != persoon.pk


def teamgenoten(persoon: Persoon) -> list[Teamgenoot]:
    paren = paren_van(persoon)
    eigen = Ontwikkelgesprek.objects.van(persoon).filter(afgezegd_op__isnull=True)
    samen = eigen.values_list("leidinggevende_id", "medewerker_id")
    geweest = set(samen.filter(afgerond_op__isnull=False))
    gepland = set(samen.filter(afgerond_op__isnull=True, begin__gte=nu()))
    rijen = []
    for paar in paren:
        ander = paar.medewerker if paar.leidinggevende == persoon else paar.leidinggevende
        sleutel = (paar.leidinggevende.pk, paar.medewerker.pk)
        rijen.append(Teamgenoot(paar, ander, sleutel in geweest, sleutel in gepland))
    return rijen
