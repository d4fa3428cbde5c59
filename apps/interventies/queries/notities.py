from datetime import datetime

from apps.accounts.models import Persoon
from apps.core.models import strikt
from apps.interventies.models import Notitie


def notities_bij(afspraak_id: int, lezer: Persoon, *, sinds: datetime | None = None) -> list[Notitie]:
    """Wat er in het werk gemerkt is, het nieuwste eerst."""
    notities = Notitie.objects.zichtbaar_voor(lezer).filter(afspraak=afspraak_id)
    if sinds:
        notities = notities.filter(op__gte=sinds)
    return list(strikt(notities.select_related("persoon")))
