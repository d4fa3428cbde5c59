"""Wat iemand deed en nog niet benoemde; alleen op zijn eigen startpagina."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import Persoon
from apps.activiteiten.models import Activiteit, Staat
from apps.berichten.punt import Punt
from apps.core.models import strikt
from apps.core.tijd import vandaag
from apps.signalen.regels import OpenCirkel, PersoonStand, mijn_cirkel


def open_cirkels(persoon: Persoon) -> Iterator[Punt]:
    for activiteit in strikt(Activiteit.objects.van(persoon).filter(staat=Staat.GEDAAN)):
        (signaal,) = mijn_cirkel(PersoonStand(cirkels=(OpenCirkel(activiteit.naam),)))
        dag = activiteit.tot or activiteit.van or timezone.localdate(activiteit.aangemaakt_op)
        yield Punt(
            icoon="cirkel",
            kop=signaal.kop,
            tekst=signaal.waarom,
            url=reverse("activiteit_benoemen", args=[activiteit.pk]),
            knop="Vertel het",
            sinds=min(dag, vandaag()),
            mag_later=True,
        )
