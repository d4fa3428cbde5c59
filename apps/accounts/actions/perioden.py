"""Wat voor elke rij van–tot van een persoon geldt."""

from datetime import date

from apps.accounts.models import Onderdeel, Persoon
from apps.core.dagen import datum
from apps.core.oordeel import KanNiet
from apps.core.periode import Periode, PeriodeQuerySet


def eis_periode(persoon: Persoon, van: date, tot: date | None) -> None:
    """Een begin vóór het einde, en niets na iemands laatste dag."""
    if tot and tot < van:
        raise KanNiet(f"Dit einde ligt vóór het begin. Kies een dag vanaf {datum(van)}.", veld="tot")
    laatste = persoon.uit_dienst_op
    if laatste and (tot is None or tot > laatste):
        zin = f"{persoon.roepnaam} werkt hier tot en met {datum(laatste)}. Kies een einde op of vóór die dag."
        raise KanNiet(zin, veld="tot")


def eis_in_onderdeel(onderdeel_id: int, tot: date | None) -> None:
    """Niet langer dan het onderdeel er is; dat kan intussen niet ophouden."""
    onderdeel = Onderdeel.objects.select_for_update().get(pk=onderdeel_id)
    if onderdeel.tot and (tot is None or tot > onderdeel.tot):
        zin = f"{onderdeel.naam} houdt op {datum(onderdeel.tot)} op. Kies een einde op of vóór die dag."
        raise KanNiet(zin, veld="tot")


def eis_vrij[M: Periode](rijen: PeriodeQuerySet[M], van: date, tot: date | None) -> None:
    """Geen van deze rijen loopt op een dag van deze periode."""
    ander = rijen.raakt(van, tot).order_by("van").first()
    if ander is None:
        return
    tot_en_met = f" tot en met {datum(ander.tot)}" if ander.tot else ", zonder einde"
    raise KanNiet(f"Dit valt samen met wat er al is: vanaf {datum(ander.van)}{tot_en_met}.", veld="van")
