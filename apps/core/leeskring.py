"""Wie een veld kan lezen: een gesloten verzameling, gezegd op het veld zelf.

Elk model met een VrijeTekst zegt in `lezers(kring)` wie er nu in een kring zit; de regel
*Wie kan dit lezen?* op het scherm en de tests van wie wat ziet komen uit dezelfde declaratie.
"""

from collections.abc import Sequence
from typing import Any

from django.db import models


class Leeskring(models.TextChoices):
    ALLEEN_IK = "alleen_ik", "Alleen jij"
    WIJ_TWEE = "wij_twee", "Jullie twee"
    GENOEMDEN = "genoemden", "Wie erin staat, en de leidinggevende"
    SCHRIJVERS = "schrijvers", "Wie meeschrijft"
    TEAM = "team", "Het hele team"
    TEAM_ALLEEN = "team_alleen", "Alleen het team"
    INSTELLING = "instelling", "Iedereen met een account"


class VrijeTekst(models.TextField):  # type: ignore[type-arg]
    """Tekst die iemand zelf typt, met wie haar leest en wanneer die kring wijder wordt.

    `zodra` noemt het pad naar het tijdstip waarop `leeskring` overgaat in `wordt`.
    Aan wie iets `deelbaar` is, zegt de eigenaar zelf, met een Deling.
    In de migraties staat een gewone TextField: wie leest is geen eigenschap van de tabel.
    """

    def __init__(
        self,
        *,
        leeskring: Leeskring,
        wordt: Leeskring | None = None,
        zodra: str = "",
        deelbaar: bool = False,
        max_length: int = 4000,
        **kwargs: Any,
    ) -> None:
        if (wordt is None) != (zodra == ""):
            raise ValueError("wordt en zodra horen bij elkaar")
        self.leeskring = leeskring
        self.wordt = wordt
        self.zodra = zodra
        self.deelbaar = deelbaar
        super().__init__(max_length=max_length, **kwargs)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs

    def clone(self) -> Any:
        """Het veld zoals migraties het kennen."""
        _, _, args, kwargs = self.deconstruct()
        return models.TextField(*args, **kwargs)

    def kring_van(self, obj: models.Model) -> Leeskring:
        """De kring waarin dit veld van dit object nu gelezen wordt."""
        if self.wordt is None:
            return self.leeskring
        waarde: Any = obj
        for stap in self.zodra.split("__"):
            waarde = getattr(waarde, stap)
        return self.leeskring if waarde is None else self.wordt


def veld_van(model: type[models.Model], naam: str) -> VrijeTekst:
    veld = model._meta.get_field(naam)
    assert isinstance(veld, VrijeTekst)
    return veld


def vrije_teksten(model: type[models.Model]) -> list[VrijeTekst]:
    return [veld for veld in model._meta.get_fields() if isinstance(veld, VrijeTekst)]


_ZINNEN = {
    Leeskring.ALLEEN_IK: "Alleen jij.",
    Leeskring.WIJ_TWEE: "Jullie twee",
    Leeskring.GENOEMDEN: "Wie erin staat, en de leidinggevende. Hr leest dit nooit uit zichzelf.",
    Leeskring.SCHRIJVERS: "Nu alleen wie meeschrijft",
    Leeskring.TEAM: "Het hele team, ook wie er later bij komt. En een begeleider die jullie uitnodigen."
    " Hr leest dit nooit uit zichzelf.",
    Leeskring.TEAM_ALLEEN: "Het hele team, ook wie er later bij komt. Hr leest dit nooit uit zichzelf.",
    Leeskring.INSTELLING: "Iedereen met een account.",
}
_DAARNA = {
    (Leeskring.SCHRIJVERS, Leeskring.TEAM): " Na het delen het hele team, en een begeleider die jullie"
    " uitnodigen. Hr leest dit nooit uit zichzelf.",
    (Leeskring.ALLEEN_IK, Leeskring.TEAM): " Draag je het team over, dan vanaf die dag het hele team,"
    " en een begeleider die jullie uitnodigen.",
    (Leeskring.SCHRIJVERS, Leeskring.INSTELLING): " Na het publiceren iedereen met een account.",
    (
        Leeskring.GENOEMDEN,
        Leeskring.TEAM,
    ): " Zijn zij allemaal akkoord, dan het hele team.",
}
_GEDEELD = {
    Leeskring.ALLEEN_IK: " En wie het van jou mag lezen.",
    Leeskring.WIJ_TWEE: " En aan wie de medewerker het laat zien. Hr nooit.",
}


def leeszin(veld: VrijeTekst, *, kring: Leeskring | None = None, namen: str = "") -> str:
    """Wat er bij *Wie kan dit lezen?* staat; `namen` zegt wie er nu in de kring zitten."""
    nu = kring or veld.leeskring
    zin = _ZINNEN[nu]
    if zin[-1] != ".":
        zin += f": {namen}." if namen else "."
    if veld.wordt and nu is veld.leeskring:
        zin += _DAARNA[nu, veld.wordt]
    if veld.deelbaar:
        zin += _GEDEELD[nu]
    return zin
