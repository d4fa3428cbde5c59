"""Een bericht aan iemand, en welke soorten hij liever niet krijgt."""

from typing import Any

from django.conf import settings
from django.db import models

from apps.core.werk import Werk, WerkQuerySet
from apps.post.soorten import Soort


def soorten() -> Any:
    """Als functie: een soort erbij is geen migratie."""
    return Soort.choices


class Bericht(Werk):
    """Wat er in de mail komt, volgt uit de soort; `pad` is de pagina waar één klik heen leidt.

    Hetzelfde bericht gaat één keer: `sleutel` zegt waarover. `ics` is weg zodra het verstuurd is.
    """

    aan = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    soort = models.CharField(max_length=30, choices=soorten)
    sleutel = models.CharField(max_length=100)
    pad = models.CharField(max_length=200, default="/")
    aantal = models.PositiveSmallIntegerField(default=1)
    ics = models.BinaryField(null=True, blank=True)
    # Of wie dit krijgt het zelf deed.
    eigen = models.BooleanField(default=False)

    objects = WerkQuerySet["Bericht"].as_manager()

    class Meta:
        verbose_name_plural = "berichten"
        constraints = [
            models.UniqueConstraint(fields=["aan", "soort", "sleutel"], name="hetzelfde_bericht_een_keer"),
        ]

    def __str__(self) -> str:
        return f"{self.soort} aan {self.aan_id}"


class Uitgezet(models.Model):
    """Een soort die iemand niet per mail wil."""

    persoon = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    soort = models.CharField(max_length=30, choices=soorten)

    class Meta:
        verbose_name_plural = "uitgezette soorten"
        constraints = [
            models.UniqueConstraint(fields=["persoon", "soort"], name="een_keer_uitgezet"),
        ]

    def __str__(self) -> str:
        return f"{self.soort} uit bij {self.persoon_id}"
