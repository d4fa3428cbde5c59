"""Mensen, de boom van onderdelen, rollen, en wat de instelling zelf invult."""

from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Lower
from django.utils.functional import cached_property

from apps.accounts.namen import initialen, sorteernaam
from apps.core.periode import Periode, PeriodeQuerySet, einde_na_begin, geen_overlap
from apps.core.taal import komma
from apps.core.tijd import nu, vandaag

MEESTE_FTE = Decimal("1.5")


class Herkomst(models.TextChoices):
    HR = "hr", "uit het hr-systeem"
    HAND = "hand", "met de hand"


class Instelling(models.Model):
    """De ene hogeschool waarvoor deze installatie er is; er is één rij."""

    naam = models.CharField(max_length=120)
    contact = models.EmailField("e-mailadres van functioneel beheer", blank=True)
    gesprek = models.CharField("hoe een gesprek hier heet", max_length=40, default="ontwikkelgesprek")
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(Value(1), name="een_instelling")]

    def __str__(self) -> str:
        return self.naam


class Onderdeel(models.Model):
    """Een academie, instituut of dienst; een boom met de instelling als wortel."""

    naam = models.CharField(max_length=120)
    soort = models.CharField("naam van het niveau", max_length=40, blank=True)
    ouder = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="kinderen"
    )
    tot = models.DateField("tot en met", null=True, blank=True)
    herkomst = models.CharField(max_length=4, choices=Herkomst, default=Herkomst.HAND)
    versie = models.PositiveIntegerField(default=1)

    # Gezet door de query van de boom.
    aantal_teams: int

    class Meta:
        verbose_name_plural = "onderdelen"
        constraints = [
            models.UniqueConstraint(
                Value(1), condition=Q(ouder__isnull=True), name="een_wortel_van_onderdelen"
            ),
            models.CheckConstraint(
                condition=Q(ouder__isnull=False) | Q(tot__isnull=True), name="wortel_eindigt_niet"
            ),
        ]

    def __str__(self) -> str:
        return self.naam


def in_dienst(dag: date) -> Q:
    """Wie er op deze dag nog werkt."""
    return Q(uit_dienst_op__isnull=True) | Q(uit_dienst_op__gte=dag)


class PersoonManager(BaseUserManager["Persoon"]):
    def create_user(self, email: str, password: str | None = None, **velden: Any) -> "Persoon":
        persoon = self.model(email=self.normalize_email(email).lower(), **velden)
        persoon.sorteernaam = sorteernaam(roepnaam=persoon.roepnaam, achternaam=persoon.achternaam)
        persoon.set_password(password)
        persoon.save(using=self._db)
        return persoon

    def get_by_natural_key(self, username: str | None) -> "Persoon":
        return self.get(email__iexact=username)


class Persoon(AbstractBaseUser):
    """Iemand van de instelling, en tegelijk het account; kan bestaan zonder ooit aangemeld te zijn."""

    class Weergave(models.TextChoices):
        APPARAAT = "", "Zoals mijn apparaat"
        LICHT = "light", "Licht"
        DONKER = "dark", "Donker"

    email = models.EmailField("e-mailadres van je werk", unique=True)
    roepnaam = models.CharField(max_length=60)
    tussenvoegsel = models.CharField(max_length=20, blank=True)
    achternaam = models.CharField(max_length=80)
    sorteernaam = models.CharField(max_length=160, db_index=True)
    weergave = models.CharField(max_length=5, choices=Weergave, blank=True, default="")
    personeelsnummer = models.CharField(max_length=20, blank=True)
    uit_dienst_op = models.DateField("laatste werkdag", null=True, blank=True)
    versie = models.PositiveIntegerField(default=1)
    aangemaakt_op = models.DateTimeField(default=nu)

    # Gezet door apps.accounts.backend, voor wie aangemeld is.
    naam_instelling: str | None = None
    contact_instelling: str | None = None
    gesprek_instelling: str | None = None
    heeft_team: bool = False
    heeft_gesprek: bool = False
    deed_iets: bool = False
    kijkt_mee: bool = False

    objects: ClassVar[PersoonManager] = PersoonManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["roepnaam", "achternaam"]

    class Meta:
        verbose_name_plural = "personen"
        ordering = ["sorteernaam"]
        constraints = [
            models.CheckConstraint(condition=Q(email=Lower("email")), name="e_mailadres_in_kleine_letters"),
            models.UniqueConstraint(
                fields=["personeelsnummer"],
                condition=~Q(personeelsnummer=""),
                name="een_persoon_per_personeelsnummer",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def is_active(self) -> bool:  # type: ignore[override]
        """Werkt iemand hier nog? Django en allauth vragen dit bij aanmelden, bij een link en elk verzoek."""
        return self.uit_dienst_op is None or self.uit_dienst_op >= vandaag()

    @cached_property
    def is_beheerder(self) -> bool:
        """Vandaag. Van wie aangemeld is, laadt het account het al mee."""
        return Rol.objects.van_persoon(self).van_beheerders().exists()

    @property
    def naam(self) -> str:
        return " ".join(deel for deel in (self.roepnaam, self.tussenvoegsel, self.achternaam) if deel)

    @property
    def op_achternaam(self) -> str:
        """Zoals hij in een lijst op achternaam staat: 'Berg, Fleur van den'."""
        return f"{self.achternaam}, {' '.join(filter(None, (self.roepnaam, self.tussenvoegsel)))}"

    @property
    def initialen(self) -> str:
        return initialen(roepnaam=self.roepnaam, achternaam=self.achternaam)


class RolQuerySet(PeriodeQuerySet["Rol"]):
    def van_persoon(self, persoon: Persoon, dag: date | None = None) -> Self:
        return self.op(dag or vandaag()).filter(persoon=persoon)

    def van_beheerders(self) -> Self:
        """Een beheerder is er voor de hele instelling: alleen op de wortel van de boom."""
        return self.filter(soort=Rol.Soort.BEHEERDER, onderdeel__ouder__isnull=True)

    def van_hr(self) -> Self:
        """Hr van de hele instelling: op de wortel van de boom."""
        return self.filter(soort=Rol.Soort.HR, onderdeel__ouder__isnull=True)


class Rol(Periode):
    """Een rol geldt voor een onderdeel en alles eronder; de wortel is de hele instelling."""

    class Soort(models.TextChoices):
        HR = "hr", "hr-adviseur"
        ONDERDEELSLEIDING = "onderdeelsleiding", "onderdeelsleiding"
        BEHEERDER = "beheerder", "beheerder"

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="rollen")
    soort = models.CharField(max_length=20, choices=Soort)
    onderdeel = models.ForeignKey(Onderdeel, on_delete=models.PROTECT, related_name="rollen")

    objects = RolQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "rollen"
        constraints = [
            einde_na_begin("rol_eindigt_na_begin"),
            geen_overlap("een_keer_dezelfde_rol", "persoon", "soort", "onderdeel"),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} voor onderdeel {self.onderdeel_id}"

    @property
    def wat(self) -> str:
        return f"{self.get_soort_display()} voor {self.onderdeel.naam}"


class Aanstelling(Periode):
    """Hoeveel iemand werkt bij een onderdeel. Wie anders gaat werken, krijgt een volgende rij."""

    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="aanstellingen")
    onderdeel = models.ForeignKey(Onderdeel, on_delete=models.PROTECT, related_name="aanstellingen")
    fte = models.DecimalField(max_digits=4, decimal_places=3)
    herkomst = models.CharField(max_length=4, choices=Herkomst, default=Herkomst.HAND)

    objects = PeriodeQuerySet["Aanstelling"].as_manager()

    class Meta:
        verbose_name_plural = "aanstellingen"
        constraints = [
            einde_na_begin("aanstelling_eindigt_na_begin"),
            geen_overlap("een_aanstelling_tegelijk_per_onderdeel", "persoon", "onderdeel"),
            models.CheckConstraint(
                condition=Q(fte__gt=0) & Q(fte__lte=MEESTE_FTE), name="fte_tussen_nul_en_anderhalf"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.fte} fte van {self.persoon_id} bij onderdeel {self.onderdeel_id}"

    @property
    def wat(self) -> str:
        return f"{komma(self.fte)}\xa0fte bij {self.onderdeel.naam}"
