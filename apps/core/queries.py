from datetime import timedelta

from django.db import models

from apps.core.bewaren import TERMIJNEN, Bewaard
from apps.core.models import Bewaartermijn, Concept, strikt
from apps.core.tijd import nu
from apps.core.weghaalbaar import Weghaalbaar, weghaalbare_modellen


def concept_van(persoon: models.Model, sleutel: str) -> Concept | None:
    grens = nu() - timedelta(days=Concept.BEWAARDAGEN)
    return Concept.objects.zichtbaar_voor(persoon).filter(sleutel=sleutel, gewijzigd_op__gte=grens).first()


def concepten_onder(persoon: models.Model, begin: str) -> dict[str, Concept]:
    """De concepten van alle adressen die zo beginnen, op adres."""
    grens = nu() - timedelta(days=Concept.BEWAARDAGEN)
    eigen = Concept.objects.zichtbaar_voor(persoon)
    return {c.sleutel: c for c in eigen.filter(sleutel__startswith=begin, gewijzigd_op__gte=grens)}


def weggehaald_door(persoon: models.Model) -> list[Weghaalbaar]:
    """Wat deze persoon nog kan terugzetten, het laatste eerst. Eén vraag zegt van welke soorten er is."""
    modellen = weghaalbare_modellen()
    eerste, *andere = (
        model.ook_weg.weggehaald_door(persoon).order_by().values_list(models.Value(naam))
        for naam, model in modellen.items()
    )
    dingen = [
        ding
        for (naam,) in eerste.union(*andere).order_by()
        for ding in strikt(
            modellen[naam].ook_weg.weggehaald_door(persoon).select_related(*modellen[naam].ERBIJ)
        )
    ]
    return sorted(dingen, key=lambda ding: ding.terug_tot, reverse=True)


def weggehaald_ding(persoon: models.Model, soort: str, nummer: int) -> Weghaalbaar | None:
    model = weghaalbare_modellen().get(soort)
    if model is None:
        return None
    rijen = model.ook_weg.weggehaald_door(persoon).select_related(*model.ERBIJ)
    ding: Weghaalbaar | None = rijen.filter(pk=nummer).first()
    return ding


def termijn_van(soort: Bewaard) -> int:
    """Hoeveel weken, maanden of jaren, zoals de instelling het koos."""
    return bewaartermijn_van(soort).hoeveel


def bewaartermijn_van(soort: Bewaard) -> Bewaartermijn:
    return Bewaartermijn.objects.filter(soort=soort).first() or gewone_termijn(soort)


def alle_termijnen() -> list[Bewaartermijn]:
    """Van elke soort de termijn die nu geldt, met haar bron; wie afwijkt zonder bron, toont de gewone."""
    eigen = {rij.soort: rij for rij in Bewaartermijn.objects.all()}
    alle = [eigen.get(soort) or gewone_termijn(soort) for soort in Bewaard]
    for rij in alle:
        rij.bron = rij.bron or TERMIJNEN[rij.soort].bron
    return alle


def gewone_termijn(soort: Bewaard) -> Bewaartermijn:
    """Nog niet bewaard."""
    return Bewaartermijn(soort=soort, hoeveel=TERMIJNEN[soort].gewoon)
