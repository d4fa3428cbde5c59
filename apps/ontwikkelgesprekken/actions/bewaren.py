"""Gesprekken en eigen notities die lang genoeg bewaard zijn, volgens de termijnen van de instelling."""

from django.db.models import F, Q
from django.db.models.functions import Coalesce

from apps.core.bewaren import Bewaard
from apps.core.opruimen import begin_van, grens_van, verwijder_in_delen
from apps.core.tijd import vandaag
from apps.ontwikkelgesprekken.models import LEEST_NA, Ontwikkelgesprek, Prive, samen_sinds


def ruim_oude_gesprekken_op() -> int:
    """Na het afronden, of na het vertrek van de medewerker: wat het eerst komt. Met alles erin.

    Wat nooit afgerond werd, telt vanaf de dag waarop het zou zijn.
    """
    lang_geleden = Q(klaar_op__lt=begin_van(grens_van(Bewaard.GESPREK_NA_AFRONDEN)))
    vertrokken = Q(medewerker__uit_dienst_op__lt=grens_van(Bewaard.GESPREK_NA_VERTREK))
    gesprekken = Ontwikkelgesprek.ook_weg.alias(klaar_op=Coalesce("afgerond_op", "begin"))
    return verwijder_in_delen(gesprekken.filter(lang_geleden | vertrokken))


def ruim_eigen_notities_op() -> int:
    """Na het afronden, en wat een leidinggevende van vroeger zelf niet meer kan lezen."""
    afgerond = Q(gesprek__afgerond_op__lt=begin_van(grens_van(Bewaard.EIGEN_NOTITIES)))
    nog_samen = samen_sinds(vandaag() - LEEST_NA, leider="gesprek__leidinggevende", lid="gesprek__medewerker")
    van_vroeger = Q(van=F("gesprek__leidinggevende")) & ~Q(nog_samen)
    return verwijder_in_delen(Prive.objects.filter(afgerond | van_vroeger))
