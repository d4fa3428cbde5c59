"""Gesprekken die lang genoeg bewaard zijn, volgens de termijnen van de instelling."""

from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from apps.core.bewaren import Bewaard
from apps.core.opruimen import begin_van, grens_van, verwijder_in_delen
from apps.ontwikkelgesprekken.models import Ontwikkelgesprek, Samenvatting


def ruim_oude_gesprekken_op() -> int:
    """Na het afronden, of na het vertrek van de medewerker: wat het eerst komt. Met alles erin.

    Wat nooit afgerond werd, telt vanaf de dag waarop het zou zijn.
    """
    lang_geleden = Q(klaar_op__lt=begin_van(grens_van(Bewaard.GESPREK_NA_AFRONDEN)))
    vertrokken = Q(medewerker__uit_dienst_op__lt=grens_van(Bewaard.GESPREK_NA_VERTREK))
    # Wat weer openging, houdt de dag van zijn laatste versie.
    laatst = Samenvatting.objects.filter(gesprek=OuterRef("pk")).order_by("-nummer").values("op")[:1]
    klaar_op = Coalesce("afgerond_op", Subquery(laatst), "begin")
    gesprekken = Ontwikkelgesprek.ook_weg.alias(klaar_op=klaar_op)
    return verwijder_in_delen(gesprekken.filter(lang_geleden | vertrokken))
