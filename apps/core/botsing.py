from typing import Any


class Botsing(Exception):
    """Iemand anders bewaarde intussen een nieuwe versie; `huidig` is die van nu."""

    def __init__(self, huidig: Any) -> None:
        super().__init__()
        self.huidig = huidig
