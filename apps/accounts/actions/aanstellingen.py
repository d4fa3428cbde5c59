"""Een aanstelling begint, verandert van omvang en eindigt."""

from datetime import date, timedelta
from decimal import Decimal

from django.db import transaction

from apps.accounts import rules
from apps.accounts.actions.perioden import eis_in_onderdeel, eis_periode, eis_vrij
from apps.accounts.actions.personen import vergrendel
from apps.accounts.models import Aanstelling, Onderdeel, Persoon
from apps.core.actions import leg_vast
from apps.core.dagen import datum
from apps.core.oordeel import KanNiet, eis
from apps.core.periode import PeriodeQuerySet

DAG = timedelta(days=1)


@transaction.atomic
def geef_aanstelling(
    *,
    persoon: Persoon,
    onderdeel: Onderdeel,
    fte: Decimal,
    van: date,
    tot: date | None = None,
    door: Persoon,
) -> Aanstelling:
    eis(rules.mag_beheren(door))
    persoon = vergrendel(persoon)
    eis_periode(persoon, van, tot)
    eis_in_onderdeel(onderdeel.pk, tot)
    eis_vrij(_aanstellingen_bij(persoon, onderdeel.pk), van, tot)
    aanstelling = Aanstelling.objects.create(persoon=persoon, onderdeel=onderdeel, fte=fte, van=van, tot=tot)
    leg_vast(persoon, "aanstelling-erbij", door=door)
    return aanstelling


@transaction.atomic
def beeindig_aanstelling(*, aanstelling: Aanstelling, tot: date | None, door: Persoon) -> None:
    """`tot` is de laatste dag; de rij blijft staan. Zonder `tot` loopt zij weer door."""
    eis(rules.mag_beheren(door))
    persoon = vergrendel(aanstelling.persoon)
    eis_periode(persoon, aanstelling.van, tot)
    eis_in_onderdeel(aanstelling.onderdeel_id, tot)
    andere = _aanstellingen_bij(persoon, aanstelling.onderdeel_id).exclude(pk=aanstelling.pk)
    eis_vrij(andere, aanstelling.van, tot)
    aanstelling.tot = tot
    aanstelling.save(update_fields=["tot"])
    leg_vast(persoon, "aanstelling-einde", door=door)


@transaction.atomic
def wijzig_fte(*, aanstelling: Aanstelling, fte: Decimal, vanaf: date, door: Persoon) -> None:
    """De oude omvang eindigt de dag ervoor. Vanaf de eerste dag zelf is het een verbetering van die rij."""
    eis(rules.mag_beheren(door))
    persoon = vergrendel(aanstelling.persoon)
    aanstelling = Aanstelling.objects.select_for_update().get(pk=aanstelling.pk)
    if not aanstelling.van <= vanaf <= (aanstelling.tot or vanaf):
        raise KanNiet(_buiten(aanstelling), veld="vanaf")
    if vanaf == aanstelling.van:
        aanstelling.fte = fte
        aanstelling.save(update_fields=["fte"])
    else:
        Aanstelling.objects.filter(pk=aanstelling.pk).update(tot=vanaf - DAG)
        aanstelling.pk, aanstelling.fte, aanstelling.van = None, fte, vanaf
        aanstelling.save(force_insert=True)
    leg_vast(persoon, "aanstelling-fte", door=door)


def _buiten(aanstelling: Aanstelling) -> str:
    einde = f" en loopt tot en met {datum(aanstelling.tot)}" if aanstelling.tot else ""
    return f"Deze aanstelling begint op {datum(aanstelling.van)}{einde}. Kies een dag daarbinnen."


def _aanstellingen_bij(persoon: Persoon, onderdeel_id: int) -> PeriodeQuerySet[Aanstelling]:
    return Aanstelling.objects.filter(persoon=persoon, onderdeel=onderdeel_id)
