from typing import Self

from django.db import models
from django.db.models import Exists, Q

from apps.accounts.models import Persoon, Rol, in_dienst
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.core.tijd import nu, vandaag


class KaderQuerySet(models.QuerySet["Kader"]):
    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        """Wat gepubliceerd is leest iedereen; wat nog in de maak is alleen hr van de hele instelling."""
        hr = Rol.objects.van_persoon(persoon).van_hr()
        return self.filter(Q(gepubliceerd_op__isnull=False) | Exists(hr))

    def gepubliceerd(self) -> Self:
        return self.filter(gepubliceerd_op__isnull=False)

    def laatste(self) -> "Kader | None":
        return self.order_by("-nummer").first()


class Kader(models.Model):
    """Eén versie van wat de instelling van elk teamplan vraagt. Een gepubliceerde verandert nooit meer."""

    nummer = models.PositiveIntegerField(unique=True)
    tekst = VrijeTekst(
        leeskring=Leeskring.SCHRIJVERS,
        wordt=Leeskring.INSTELLING,
        zodra="gepubliceerd_op",
        max_length=6000,
    )
    bewaard_op = models.DateTimeField(default=nu)
    bewaard_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    gepubliceerd_op = models.DateTimeField(null=True, blank=True)
    gepubliceerd_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, related_name="+")
    # Loopt bij elk bewaren op, ook over de nummers heen: wie bewaart, zegt wat hij las.
    versie = models.PositiveIntegerField(default=1)

    objects = KaderQuerySet.as_manager()

    class Meta:
        ordering = ["nummer"]
        constraints = [
            models.UniqueConstraint(
                models.Value(1), condition=Q(gepubliceerd_op__isnull=True), name="een_kader_in_de_maak"
            ),
            models.CheckConstraint(
                condition=Q(gepubliceerd_op__isnull=True, gepubliceerd_door__isnull=True)
                | Q(gepubliceerd_op__isnull=False, gepubliceerd_door__isnull=False),
                name="publiceren_heeft_wie_en_wanneer",
            ),
            models.CheckConstraint(condition=~Q(tekst=""), name="kader_heeft_woorden"),
        ]

    def __str__(self) -> str:
        return f"kader versie {self.nummer}"

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        iedereen = Persoon.objects.filter(in_dienst(vandaag()))
        if kring is Leeskring.INSTELLING:
            return iedereen
        if kring is Leeskring.SCHRIJVERS:
            hr = Rol.objects.op(vandaag()).van_hr()
            return iedereen.filter(pk__in=hr.values("persoon_id"))
        raise ValueError(f"het kader kent de kring {kring} niet")
