"""Wat lang genoeg bewaard is: afspraken, en de interventies waar niets meer aan hangt."""

from apps.core.bewaren import Bewaard
from apps.core.opruimen import grens_van, verwijder_in_delen
from apps.interventies.models import Afspraak, Interventie, Standing


def ruim_oude_afspraken_op() -> int:
    """Elk jaar waarin zij stonden is lang genoeg voorbij. Versies, woorden en terugblikken gaan mee."""
    nog = Standing.objects.filter(plan__cyclus__tot__gte=grens_van(Bewaard.AFSPRAKEN))
    return verwijder_in_delen(Afspraak.objects.exclude(pk__in=nog.values("afspraak_id")))


def ruim_oude_interventies_op() -> int:
    """Na de afspraken: waar er nog een uit voortkomt, blijft de interventie."""
    grens = grens_van(Bewaard.AFSPRAKEN)
    oud = Interventie.ook_weg.filter(plan__cyclus__tot__lt=grens, afspraken__isnull=True)
    return verwijder_in_delen(oud)
