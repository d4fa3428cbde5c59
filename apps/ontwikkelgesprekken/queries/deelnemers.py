from apps.accounts.models import Persoon
from apps.core.geschiedenis import over
from apps.core.models import Gebeurtenis
from apps.ontwikkelgesprekken.models import Ontwikkelgesprek, Prive
from apps.ontwikkelgesprekken.rules import Deelnemer


def deelnemer(gesprek: Ontwikkelgesprek, persoon: Persoon) -> Deelnemer:
    """Wat iemand bij dit gesprek is; vraagt een gesprek dat met_samen geladen is."""
    return Deelnemer(
        staat=gesprek.staat,
        samen=gesprek.samen,
        is_medewerker=persoon.pk == gesprek.medewerker_id,
        is_leidinggevende=persoon.pk == gesprek.leidinggevende_id,
    )


def is_van_een_alleen(gesprek: Ontwikkelgesprek, persoon: Persoon) -> bool:
    """Of alleen deze persoon iets aan het gesprek deed, ook voor zichzelf."""
    samen = Gebeurtenis.objects.filter(over(Ontwikkelgesprek, [gesprek.pk])).exclude(door=persoon)
    prive = Prive.objects.filter(gesprek=gesprek).exclude(van=persoon)
    return not samen.exists() and not prive.exists()
