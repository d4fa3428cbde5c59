from typing import Any


class Botsing(Exception):
    """Iemand anders bewaarde intussen een nieuwe versie; `huidig` is die van nu, `basis` haar nummer."""

    def __init__(self, huidig: Any, *, basis: int | None = None) -> None:
        super().__init__()
        self.huidig = huidig
        self.basis: int = huidig.versie if basis is None else basis
