"""Eén mail per dag aan wie er iets bij kreeg op zijn startpagina."""

from datetime import date
from functools import partial
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Greatest, TruncDate

from apps.accounts.models import Persoon, in_dienst
from apps.berichten.queries import lidteams, wat_wacht
from apps.core.klus import Uitkomst, deel, klus
from apps.core.tijd import vandaag
from apps.post.actions import stuur
from apps.post.models import Bericht, Uitgezet
from apps.post.soorten import Soort

TEGELIJK = 200


@klus(naam="dagpost", zin="Mailt wie er iets bij kreeg op zijn startpagina.", om=7)
def stuur_dagpost() -> Uitkomst:
    """Nieuw is wat begon sinds iemand keek of post kreeg, tot vandaag: zo gaat niets twee keer of nooit."""
    dag = vandaag()
    lezers = _lezers(dag).iterator(chunk_size=TEGELIJK)
    mails = [deel("Een dagpost", partial(_dagpost, persoon, dag)) for persoon in lezers]
    return {"mails klaargelegd": mails.count(1), "mislukt": mails.count(None)}


def _dagpost(persoon: Any, dag: date) -> int:
    """Hoeveel mails het zijn: een of geen."""
    punten = [punt for punt in wat_wacht(persoon, lidteams(persoon)) if not punt.mag_later]
    if not any(persoon.gezien_op <= punt.sinds < dag and not punt.gemaild for punt in punten):
        return 0
    stuur(aan=persoon, soort=Soort.DAGPOST, sleutel=dag.isoformat(), aantal=len(punten))
    return 1


def _lezers(dag: date) -> QuerySet[Any]:
    """Wie zijn account gebruikt, dagpost wil en vandaag nog niet keek; `gezien_op` is tot waar hij bij is."""
    post = Bericht.objects.filter(aan=OuterRef("pk"), soort=Soort.DAGPOST).order_by("-gemaakt_op")
    uit = Uitgezet.objects.filter(persoon=OuterRef("pk"), soort=Soort.DAGPOST)
    return (
        Persoon.objects.filter(in_dienst(dag), ~Exists(uit), last_login__date__lt=dag)
        .annotate(gezien_op=TruncDate(Greatest("last_login", Subquery(post.values("gemaakt_op")[:1]))))
        .order_by("pk")
    )
