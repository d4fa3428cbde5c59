"""Eén persoon, met wat een beheerder van hem instelt. Van plannen en gesprekken komt hier niets."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet

from apps.accounts.models import Aanstelling, Onderdeel, Persoon, Rol
from apps.accounts.namen import sorteernaam
from apps.activiteiten.models import Basisrechtregel, Rechtafwijking
from apps.core.geschiedenis import Regel, gebeurtenissen, over, regel
from apps.core.models import strikt
from apps.core.periode import Periode, PeriodeQuerySet
from apps.core.tijd import vandaag
from apps.teams.models import IN_EEN_ZIN, Kerngroeplid, Lidmaatschap

MEESTE_GEBEURTENISSEN = 50


@dataclass(frozen=True)
class Dossier:
    """Alles van–tot van één persoon, wat het laatst begon eerst."""

    persoon: Persoon
    aanstellingen: Sequence[Aanstelling]
    rollen: Sequence[Rol]
    lidmaatschappen: Sequence[Lidmaatschap]
    kerngroepen: Sequence[Kerngroeplid]

    @property
    def eindigt(self) -> list[Periode]:
        """Wat nog loopt of nog moet beginnen."""
        alle: list[Periode] = [*self.lidmaatschappen, *self.kerngroepen, *self.aanstellingen, *self.rollen]
        return [rij for rij in alle if rij.tot is None or rij.tot >= vandaag()]


def dossier(persoon_id: int) -> Dossier | None:
    persoon = Persoon.objects.filter(pk=persoon_id).first()
    if persoon is None:
        return None

    def van(rijen: PeriodeQuerySet[Any], erbij: str) -> list[Any]:
        eigen = rijen.filter(persoon=persoon).select_related(erbij, "persoon")
        return list(strikt(eigen.order_by("-van", "-pk")))

    return Dossier(
        persoon,
        aanstellingen=van(Aanstelling.objects.all(), "onderdeel"),
        rollen=van(Rol.objects.all(), "onderdeel"),
        lidmaatschappen=van(Lidmaatschap.objects.all(), "team"),
        kerngroepen=van(Kerngroeplid.objects.all(), "team"),
    )


def eigen_rechten(persoon: Persoon) -> list[tuple[Basisrechtregel, Rechtafwijking | None]]:
    """Elk jaar met een regel, en wat er bij deze persoon anders is. Wat iemand gebruikt, komt hier niet."""
    eigen = {rij.regel_id: rij for rij in Rechtafwijking.objects.filter(persoon=persoon)}
    return [(regel, eigen.get(regel.pk)) for regel in strikt(Basisrechtregel.objects.all())]


def geschiedenis(dossier: Dossier) -> list[Regel]:
    """Van de persoon zelf, van zijn lidmaatschappen, en aan wie hij een team overdroeg."""
    persoon = dossier.persoon
    leden = Lidmaatschap.objects.filter(Q(persoon=persoon) | Q(neemt_over_van=persoon))
    woorden = {lid.pk: lid.woorden for lid in strikt(leden.select_related(*IN_EEN_ZIN))}
    droeg_over = over(Lidmaatschap, persoon.droeg_over.values("pk")) & Q(daad="leiding-overgenomen")
    eigen = over(Persoon, [persoon.pk]) | over(Lidmaatschap, [lid.pk for lid in dossier.lidmaatschappen])
    rijen = gebeurtenissen(eigen | droeg_over)
    return [regel(rij, **woorden.get(rij.onderwerp_id, {})) for rij in rijen[:MEESTE_GEBEURTENISSEN]]


def lijken_op(*, roepnaam: str, achternaam: str, email: str, personeelsnummer: str) -> QuerySet[Persoon]:
    """Wie dezelfde naam, hetzelfde adres of hetzelfde nummer heeft."""
    zelfde = Q(sorteernaam=sorteernaam(roepnaam=roepnaam, achternaam=achternaam)) | Q(email=email)
    if personeelsnummer:
        zelfde |= Q(personeelsnummer=personeelsnummer)
    return Persoon.objects.filter(zelfde).order_by("sorteernaam", "pk")


def onderdelen_om_te_kiezen() -> QuerySet[Onderdeel]:
    """Wat er vandaag is, met de hele instelling eerst."""
    return Onderdeel.objects.exclude(tot__lt=vandaag()).order_by(F("ouder").asc(nulls_first=True), "naam")
