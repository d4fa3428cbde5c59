from django.db import models
from django.db.models import Q

from apps.grondtonen.models import Catalogusregel, tekst


class Soort(models.TextChoices):
    """Waar een gesprek tussen twee over gaat; elke soort heeft haar eigen stapel kaarten."""

    KENNISMAKING = "kennismaking", "Kennismaking"
    WAARDEREND = "waarderend", "Waarderend gesprek"
    WERKGESPREK = "werkgesprek", "Werkgesprek"
    VIJF_JAAR = "vijf_jaar", "Over vijf jaar"
    IDENTITEIT = "identiteit", "Wie ben je in je werk"
    NA_MEELOPEN = "na_meelopen", "Na het meelopen"


class Stapel(models.TextChoices):
    """De stapels kaarten: van elke soort gesprek, van het teamgesprek, en drie over je werk vormgeven."""

    KENNISMAKING = "kennismaking", "Kennismaking"
    WAARDEREND = "waarderend", "Waarderend"
    WERKGESPREK = "werkgesprek", "Werkgesprek"
    VIJF_JAAR = "vijf_jaar", "Over vijf jaar"
    IDENTITEIT = "identiteit", "Wie ben je in je werk"
    NA_MEELOPEN = "na_meelopen", "Na het meelopen"
    TEAMGESPREK = "teamgesprek", "Teamgesprek"
    TAKEN = "taken", "Je taken"
    MENSEN = "mensen", "Met wie je werkt"
    BETEKENIS = "betekenis", "Wat het betekent"


class Gesprekskaart(Catalogusregel):
    """Eén vraag om op tafel te leggen, met soms een zachtere erachteraan."""

    stapel = models.CharField(max_length=14, choices=Stapel)
    vraag = tekst(200)
    hulpvraag = tekst(200, blank=True)
    volgorde = models.PositiveSmallIntegerField()
    actief = models.BooleanField(default=True)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name_plural = "gesprekskaarten"
        ordering = ["volgorde", "slug"]
        constraints = [
            models.CheckConstraint(condition=Q(stapel__in=Stapel.values), name="stapel_bestaat"),
            models.CheckConstraint(condition=~Q(vraag=""), name="kaart_heeft_een_vraag"),
        ]

    def __str__(self) -> str:
        return str(self.vraag)
