from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from apps.accounts.aangemeld import ik
from apps.core.leeslog import gelezen
from apps.core.models import strikt
from apps.ontwikkelgesprekken.models import Ontwikkelgesprek, Teamgesprek
from apps.ontwikkelgesprekken.queries import Gespreksblad


def laad(request: HttpRequest, gesprek_id: int) -> Gespreksblad:
    """Wie er niet bij was, leest het omdat de medewerker het liet zien: dat komt in het leeslog."""
    rijen = Ontwikkelgesprek.objects.zichtbaar_voor(ik(request)).met_samen()
    rijen = strikt(rijen.select_related("leidinggevende", "medewerker", "team"))
    blad = Gespreksblad(get_object_or_404(rijen, pk=gesprek_id), ik(request))
    if not blad.wie.van_twee:
        gelezen(request, blad.gesprek)
    return blad


def laad_teamgesprek(request: HttpRequest, team_id: int, gesprek_id: int) -> Teamgesprek:
    rijen = Teamgesprek.objects.zichtbaar_voor(ik(request)).select_related("team", "gepland_door")
    return get_object_or_404(strikt(rijen), pk=gesprek_id, team=team_id)
