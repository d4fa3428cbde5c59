from typing import Any

INTUSSEN = (
    "Hier veranderde intussen iets. Lees wat er nu staat. Verstuur je opnieuw, dan geldt wat jij schreef."
)


class Botsing(Exception):
    """Iemand anders bewaarde intussen een nieuwe versie; `huidig` is die van nu."""

    def __init__(self, huidig: Any) -> None:
        super().__init__()
        self.huidig = huidig
