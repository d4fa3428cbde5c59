"""Wat er op de achtergrond gebeurt: wat liep, wat er uitkwam en wat misging. Nooit voor wie, of met wat."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q

from apps.core.klus import Klus, klussen
from apps.core.models import Hartslag, Klusbeurt, strikt
from apps.core.tijd import nu
from apps.post.models import Bericht

# Ruim: de dagpost van een grote hogeschool duurt minuten, en intussen kijkt haar werker niet.
STIL_NA, DEZE_WEEK = timedelta(minutes=15), timedelta(days=7)


@dataclass(frozen=True)
class Klusregel:
    klus: Klus
    beurt: Klusbeurt | None

    @property
    def gedaan(self) -> dict[str, int]:
        return {wat: aantal for wat, aantal in self.beurt.uitkomst.items() if aantal} if self.beurt else {}


@dataclass(frozen=True)
class Poststand:
    wacht: int
    mislukt: int
    verstuurd: int
    fouten: list[str]


@dataclass(frozen=True)
class Achtergrond:
    """`gezien_op` is wanneer er voor het laatst een werker keek."""

    gezien_op: datetime | None
    regels: list[Klusregel]
    mislukt: list[Klusbeurt]
    post: Poststand

    @property
    def draait(self) -> bool:
        return self.gezien_op is not None and self.gezien_op > nu() - STIL_NA


def achtergrond() -> Achtergrond:
    laatste = strikt(Klusbeurt.objects.order_by("klus", "-tijdvak").distinct("klus"))
    beurten = {beurt.klus: beurt for beurt in laatste}
    return Achtergrond(
        gezien_op=Hartslag.objects.values_list("op", flat=True).first(),
        regels=[Klusregel(klus, beurten.get(naam)) for naam, klus in sorted(klussen().items())],
        mislukt=list(strikt(Klusbeurt.objects.mislukt().order_by("-tijdvak"))),
        post=_poststand(),
    )


def _poststand() -> Poststand:
    wacht = Q(klaar_op__isnull=True, mislukt_op__isnull=True)
    telling = Bericht.objects.aggregate(
        wacht=Count("pk", filter=wacht),
        mislukt=Count("pk", filter=Q(mislukt_op__isnull=False)),
        verstuurd=Count("pk", filter=Q(klaar_op__gte=nu() - DEZE_WEEK)),
    )
    fouten = Bericht.objects.mislukt().order_by("fout").values_list("fout", flat=True).distinct()
    return Poststand(**telling, fouten=list(fouten))
