from datetime import date
from decimal import Decimal

from django.db import transaction

from apps.accounts.models import Persoon
from apps.activiteiten.actions.eigen import vergrendel
from apps.activiteiten.models import Activiteit, Activiteitdag
from apps.core.actions import leg_vast


@transaction.atomic
def schrijf_uren(*, activiteit: Activiteit, dag: date, uren: Decimal, door: Persoon) -> None:
    """Stond er op die dag al iets, dan geldt voortaan dit."""
    nu = vergrendel(activiteit, eigenaar_id=activiteit.persoon_id, door=door)
    Activiteitdag.objects.update_or_create(activiteit=nu, dag=dag, defaults={"uren": uren})
    leg_vast(nu, "activiteit-uren", door=door)


@transaction.atomic
def haal_dag_weg(*, activiteit: Activiteit, dag: date, door: Persoon) -> None:
    nu = vergrendel(activiteit, eigenaar_id=activiteit.persoon_id, door=door)
    if nu.dagen.filter(dag=dag).delete()[0]:
        leg_vast(nu, "activiteit-uren", door=door)
