from typing import Self

from django.db import models
from django.db.models import Case, Q, Value, When

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring, VrijeTekst
from apps.interventies.models.afspraak import AfspraakVersie
from apps.interventies.models.interventie import teams_onder_leiding_van
from apps.teamplannen.models.plan import leden_van
from apps.teams.models import Team


def _leest_reden(persoon: Persoon) -> Q:
    """Wie de versie noemt, haar voorlegde of leidt; wie later kwam, leest alleen zijn eigen reden."""
    in_team = Q(versie__afspraak__team__in=Team.objects.zichtbaar_voor(persoon).values("pk"))
    mijn = Instemming.objects.filter(persoon=persoon).exclude(waarom=Instemming.Waarom.KWAM_LATER)
    genoemd = Q(versie__in=mijn.values("versie_id")) | Q(persoon=persoon)
    leidt = Q(versie__afspraak__team__in=teams_onder_leiding_van(persoon))
    return in_team & (genoemd | Q(versie__voorgelegd_door=persoon) | leidt)


class InstemmingQuerySet(models.QuerySet["Instemming"]):
    def met_reden_voor(self, persoon: Persoon) -> Self:
        """De woorden waarvan iemand ook de reden leest."""
        return self.filter(_leest_reden(persoon))

    def wringend(self) -> Self:
        """Nu, of later bij een versie die al vastligt: wie een reden heeft."""
        return self.exclude(reden="")

    def zichtbaar_voor(self, persoon: Persoon) -> Self:
        """Een woord ziet wie de versie leest; dat het wringt alleen wie ook de reden leest."""
        versies = AfspraakVersie.objects.zichtbaar_voor(persoon)
        return self.filter(Q(reden="") | _leest_reden(persoon), versie__in=versies.values("pk"))

    def met_zichtbaar_woord(self, persoon: Persoon) -> Self:
        """Wie een versie noemt, leest iedereen die haar leest; een woord dat hij niet mag zien is leeg."""
        # Een akkoord blijft een akkoord, ook voor wie niet leest dat het later wringt.
        gezien = Q(woord=Instemming.Woord.AKKOORD) | Q(reden="") | _leest_reden(persoon)
        versies = AfspraakVersie.objects.zichtbaar_voor(persoon)
        return (
            self.filter(versie__in=versies.values("pk"))
            .defer("woord", "reden", "antwoord", "gegeven_op", "wringt_sinds")
            .annotate(zichtbaar_woord=Case(When(gezien, then="woord"), default=Value("")))
        )


class Instemming(models.Model):
    """Het woord van één mens op één versie. Zonder woord wacht het; zwijgen is geen akkoord."""

    class Waarom(models.TextChoices):
        DOET_MEE = "doet_mee", "doet mee"
        GEEFT_RUIMTE = "geeft_ruimte", "geeft ruimte"
        KWAM_LATER = "kwam_later", "kwam later bij het team"
        # Gezet door wie voorlegde, zonder reden: hij staat erin en wordt gevraagd, en telt niet mee.
        LATER = "later", "wordt later gevraagd"

    class Woord(models.TextChoices):
        AKKOORD = "akkoord", "Akkoord"
        WRINGT = "wringt", "Dit wringt nog"

    versie = models.ForeignKey(AfspraakVersie, on_delete=models.CASCADE, related_name="instemmingen")
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="+")
    waarom = models.CharField(max_length=12, choices=Waarom)
    woord = models.CharField(max_length=7, choices=Woord, blank=True, default="")
    reden = VrijeTekst(leeskring=Leeskring.GENOEMDEN, blank=True, default="", max_length=1000)
    gegeven_op = models.DateTimeField(null=True, blank=True)
    # Wringt het later, dan staat de reden naast het akkoord: dat blijft wat het was.
    wringt_sinds = models.DateTimeField(null=True, blank=True)
    antwoord = VrijeTekst(leeskring=Leeskring.GENOEMDEN, blank=True, default="", max_length=1000)
    antwoord_door = models.ForeignKey(Persoon, on_delete=models.PROTECT, null=True, related_name="+")
    antwoord_op = models.DateTimeField(null=True, blank=True)
    # Gaat omhoog met elke verandering van de reden of het antwoord: wie antwoordt, zegt wat hij las.
    teller = models.PositiveIntegerField(default=0)

    # Gezet door de queries die erom vragen: het woord, of niets als de lezer het niet mag zien.
    zichtbaar_woord: str

    objects = InstemmingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "instemmingen"
        constraints = [
            models.UniqueConstraint(fields=["versie", "persoon"], name="een_woord_per_persoon_per_versie"),
            models.CheckConstraint(
                condition=Q(woord="", gegeven_op__isnull=True)
                | Q(woord__in=["akkoord", "wringt"], gegeven_op__isnull=False),
                name="woord_heeft_moment",
            ),
            models.CheckConstraint(
                condition=((Q(woord="wringt") | Q(wringt_sinds__isnull=False)) & ~Q(reden=""))
                | Q(reden="", wringt_sinds__isnull=True, woord__in=["", "akkoord"]),
                name="wringt_heeft_reden",
            ),
            models.CheckConstraint(
                condition=Q(wringt_sinds__isnull=True) | Q(woord="akkoord"),
                name="later_wringen_naast_akkoord",
            ),
            models.CheckConstraint(
                condition=Q(antwoord="", antwoord_door__isnull=True, antwoord_op__isnull=True)
                | (~Q(antwoord="") & Q(antwoord_door__isnull=False, antwoord_op__isnull=False)),
                name="antwoord_op_wringt_heeft_wie_en_wanneer",
            ),
            models.CheckConstraint(
                condition=Q(waarom__in=["doet_mee", "geeft_ruimte", "kwam_later", "later"]),
                name="waarom_bestaat",
            ),
        ]

    def __str__(self) -> str:
        return f"woord van {self.persoon_id} op versie {self.versie_id}"

    @property
    def telt(self) -> bool:
        return self.waarom in TELLEND

    def lezers(self, kring: Leeskring) -> models.QuerySet[Persoon]:
        return self.versie.lezers(kring) | leden_van(self.versie.afspraak.team_id).filter(pk=self.persoon_id)


TELLEND = (Instemming.Waarom.DOET_MEE, Instemming.Waarom.GEEFT_RUIMTE)
