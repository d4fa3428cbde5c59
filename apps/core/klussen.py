"""Elke nacht weg wat zijn tijd heeft gehad."""

from datetime import timedelta

from django_tasks_db.models import DBTaskResult

from apps.core.klus import Uitkomst, klus
from apps.core.models import Klusbeurt
from apps.core.opruimen import ruim_op
from apps.core.tijd import nu

TAKEN_BLIJVEN, BEURTEN_BLIJVEN = timedelta(days=7), timedelta(days=90)


klus(naam="opruimen", zin="Haalt weg wat zijn tijd heeft gehad.", om=4)(ruim_op)


@klus(naam="eigen-sporen", zin="Haalt weg wat de achtergrond over zichzelf bijhield.", om=5)
def ruim_eigen_sporen_op() -> Uitkomst:
    """Een taak na een week, klaar of niet: wat nog te doen is, staat bij het werk zelf."""
    taken = DBTaskResult.objects.filter(enqueued_at__lt=nu() - TAKEN_BLIJVEN).delete()[0]
    beurten = Klusbeurt.objects.filter(tijdvak__lt=nu() - BEURTEN_BLIJVEN).delete()[0]
    return {"taken": taken, "klusbeurten": beurten}
