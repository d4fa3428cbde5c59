"""De gesprekskaarten die Mortel meelevert: leesbare tekst in data/, hier als regels voor de database."""

from pathlib import Path
from typing import Any

import yaml

KAARTEN = Path(__file__).parent / "data" / "kaarten.yaml"


def kaarten() -> list[dict[str, Any]]:
    """Elke kaart met haar stapel, in de volgorde van het bestand."""
    stapels = yaml.load(KAARTEN.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    alle = [{"stapel": stapel, **kaart} for stapel, rijen in stapels.items() for kaart in rijen]
    return [{"volgorde": plaats, **kaart} for plaats, kaart in enumerate(alle, start=1)]
