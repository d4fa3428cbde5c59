"""Gesprekken en eigen notities die lang genoeg bewaard zijn, volgens de termijnen van de instelling."""

from django.db.models import Q, QuerySet
from django.urls import reverse

from apps.core.actions import wis_concepten_onder
from apps.core.bewaren import Bewaard
from apps.core.opruimen import begin_van, grens_van, verwijder_in_delen
from apps.ontwikkelgesprekken.models import Ontwikkelgesprek, Prive, Teamgesprek


def ruim_oude_gesprekken_op() -> int:
    """Na het afronden, of na het vertrek van de medewerker: wat het eerst komt. Met alles erin."""
    lang_geleden = Q(klaar_op__lt=begin_van(grens_van(Bewaard.GESPREK_NA_AFRONDEN)))
    vertrokken = Q(medewerker__uit_dienst_op__lt=grens_van(Bewaard.GESPREK_NA_VERTREK))
    te_oud = Ontwikkelgesprek.ook_weg.met_klaar().filter(lang_geleden | vertrokken)
    for gesprek_id in te_oud.values_list("pk", flat=True):
        wis_concepten_onder(reverse("gesprek", args=[gesprek_id]))
    return verwijder_in_delen(te_oud)


def ruim_oude_teamgesprekken_op() -> int:
    """Even lang als de afspraken van een team; het verslag gaat mee."""
    voor = begin_van(grens_van(Bewaard.AFSPRAKEN))
    return verwijder_in_delen(Teamgesprek.objects.filter(begin__lt=voor))


def ruim_prive_op() -> int:
    """Geeft terug van hoeveel mensen er iets weg is."""
    return wis_eigen_notities(Prive.objects.te_lang_gebleven())


def wis_eigen_notities(rijen: QuerySet[Prive]) -> int:
    """Met wat er nog getypt lag."""
    for gesprek_id, van_id in rijen.values_list("gesprek_id", "van_id"):
        for naam in ("gesprek_voorbereiding", "gesprek_notitie"):
            wis_concepten_onder(reverse(naam, args=[gesprek_id]), van_id=van_id)
    return verwijder_in_delen(rijen)
