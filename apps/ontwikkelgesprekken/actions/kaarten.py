from apps.grondtonen.actions import laad_regels
from apps.ontwikkelgesprekken import catalogus
from apps.ontwikkelgesprekken.models import Gesprekskaart


def laad_gesprekskaarten() -> None:
    """Zet de meegeleverde kaarten klaar; mag vaker, en laat staan wat de instelling wijzigde."""
    laad_regels(Gesprekskaart, [Gesprekskaart(**kaart) for kaart in catalogus.kaarten()])
