from typing import Any

from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import F, Q

from apps.core.leeskring import Leeskring, VrijeTekst


def tekst(max_length: int, **kwargs: Any) -> VrijeTekst:
    """De catalogus is voor de hele instelling."""
    return VrijeTekst(leeskring=Leeskring.INSTELLING, max_length=max_length, **kwargs)


class Catalogusregel(models.Model):
    slug = models.SlugField(primary_key=True, max_length=60)
    # Gezet zodra de instelling de regel wijzigt of zelf toevoegt; laad_catalogus blijft er dan af.
    aangepast_op = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    def lezers(self, kring: Leeskring) -> models.QuerySet[Any]:
        """De catalogus kent één kring: wie een account heeft, leest alles."""
        return get_user_model()._default_manager.all()


class Grondtoon(Catalogusregel):
    naam = models.CharField(max_length=60)
    volgorde = models.PositiveSmallIntegerField()
    kort = tekst(200)
    lang = tekst(1000)
    wanneer_wel = tekst(400)
    wanneer_niet = tekst(400)
    vraagt_van_leidinggevende = tekst(400)

    class Meta:
        ordering = ["volgorde"]

    def __str__(self) -> str:
        return self.naam


class Praktijkvraag(Catalogusregel):
    vraag = tekst(200)
    grondtoon = models.ForeignKey(Grondtoon, on_delete=models.PROTECT, related_name="praktijkvragen")
    volgorde = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["volgorde"]

    def __str__(self) -> str:
        return str(self.vraag)


class Werkhulpbron(Catalogusregel):
    naam = models.CharField(max_length=80)
    volgorde = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["volgorde"]

    def __str__(self) -> str:
        return self.naam


class Scanstelling(Catalogusregel):
    """Een zin van de teamscan. Met een werkhulpbron zegt zij wat het werk geeft, zonder wat het vraagt."""

    naam = models.CharField(max_length=80)
    tekst = tekst(200)
    werkhulpbron = models.ForeignKey(
        Werkhulpbron, on_delete=models.PROTECT, null=True, blank=True, related_name="scanstellingen"
    )
    volgorde = models.PositiveSmallIntegerField()
    actief = models.BooleanField(default=True)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["volgorde"]
        constraints = [
            models.UniqueConstraint(
                fields=["werkhulpbron"], condition=Q(actief=True), name="een_zin_per_werkhulpbron"
            )
        ]

    def __str__(self) -> str:
        return self.naam


class Thema(Catalogusregel):
    naam = models.CharField(max_length=80)
    actief = models.BooleanField(default=True)

    class Meta:
        ordering = ["naam"]

    def __str__(self) -> str:
        return self.naam


class Tijdklasse(models.TextChoices):
    UUR = "uur", "een of twee uur"
    DAGDEEL = "dagdeel", "een dagdeel"
    DAG = "dag", "een dag"
    LANGER = "langer", "langer dan een dag"


class Sturing(models.TextChoices):
    ORGANISATIE = "organisatie", "de organisatie stuurt"
    TEAM = "team", "het team stuurt"
    MEDEWERKER = "medewerker", "de medewerker stuurt"


class Interventievorm(Catalogusregel):
    naam = models.CharField(max_length=80)
    # Andere woorden waarmee mensen deze vorm zoeken, klein en zonder accenten, met komma's ertussen; ze staan
    # nergens op een pagina.
    trefwoorden = models.CharField(max_length=120, blank=True, default="")
    kern = tekst(400)
    verandering = tekst(300)
    maandag_wat = tekst(300)
    maandag_met_wie = tekst(150)
    maandag_wanneer = tekst(150)
    tijd = tekst(200)
    tijdklasse = models.CharField(max_length=10, choices=Tijdklasse)
    mensen = tekst(200)
    ruimte = tekst(200)
    groep_min = models.PositiveSmallIntegerField(default=1)
    groep_max = models.PositiveSmallIntegerField(null=True, blank=True)
    formeel = models.BooleanField(default=False)
    sturing = models.CharField(max_length=12, choices=Sturing, blank=True, default="")
    valkuil = tekst(400)
    bron = tekst(200)
    grondtonen = models.ManyToManyField(Grondtoon, related_name="vormen")
    hulpbronnen = models.ManyToManyField(Werkhulpbron, related_name="vormen")
    # Uit de handel, niet weg: plannen die de vorm gebruiken blijven heel.
    actief = models.BooleanField(default=True)
    # Naam en teksten zonder hoofdletters en accenten; apps.grondtonen.zoeken vult ze.
    zoeknaam = models.CharField(max_length=160, default="", editable=False)
    zoektekst = models.TextField(default="", editable=False)

    class Meta:
        ordering = ["naam"]
        constraints = [
            models.CheckConstraint(
                name="vorm_informeel_heeft_sturing",
                condition=Q(formeel=True, sturing="") | Q(formeel=False, sturing__in=Sturing.values),
                violation_error_message="Een formele vorm heeft geen sturing, een informele wel.",
            ),
            models.CheckConstraint(
                name="vorm_groep_loopt_op",
                condition=Q(groep_min__gte=1) & (Q(groep_max=None) | Q(groep_max__gte=F("groep_min"))),
                violation_error_message="De grootste groep is minstens zo groot als de kleinste.",
            ),
            models.CheckConstraint(
                name="vorm_tijdklasse_bestaat", condition=Q(tijdklasse__in=Tijdklasse.values)
            ),
        ]

    def __str__(self) -> str:
        return self.naam
