"""Aan wie het teamlid een gesprek laat zien, en wie het las."""

from apps.core.models import Leesregel, strikt
from apps.ontwikkelgesprekken.models import Gesprekdeling, Ontwikkelgesprek


def delingen_van(gesprek: Ontwikkelgesprek) -> list[Gesprekdeling]:
    rijen = Gesprekdeling.objects.die_gelden().filter(ding=gesprek)
    return list(strikt(rijen.select_related("met_persoon").order_by("-van", "-pk")))


def wie_las(gesprek: Ontwikkelgesprek) -> list[Leesregel]:
    return list(strikt(Leesregel.objects.over(gesprek).select_related("lezer").order_by("-dag", "-pk")))
