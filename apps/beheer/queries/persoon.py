"""Eén persoon, met wat een beheerder van hem instelt. Van plannen en gesprekken komt hier niets."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Q, QuerySet

from apps.accounts.models import Aanstelling, Onderdeel, Persoon, Rol
from apps.accounts.namen import sorteernaam
from apps.core.models import Gebeurtenis, strikt
from apps.core.periode import Periode, PeriodeQuerySet
from apps.core.tijd import vandaag
from apps.teams.models import Kerngroeplid, Lidmaatschap

MEESTE_GEBEURTENISSEN = 50
# Elke daad in woorden: wat er gebeurde, nooit wat er stond.
DADEN = {
    "persoon-nieuw": "In Mortel gezet",
    "gegevens-anders": "Gegevens veranderd",
    "mailadres-anders": "Ander mailadres; het oude kreeg bericht",
    "aanstelling-erbij": "Aanstelling toegevoegd",
    "aanstelling-einde": "Einde van een aanstelling veranderd",
    "aanstelling-fte": "Fte van een aanstelling veranderd",
    "rol-erbij": "Rol gegeven",
    "rol-einde": "Einde van een rol veranderd",
    "uit-dienst": "Laatste werkdag ingevuld",
    "toch-niet-weg": "Laatste werkdag weggehaald",
    "link-verstuurd": "Link voor een wachtwoord verstuurd",
    "lid-erbij": "Bij een team gekomen",
    "lid-anders": "Andere rol of ander thuisteam",
    "lid-weg": "Einde bij een team ingevuld",
    "lid-blijft": "Einde bij een team weggehaald",
}


@dataclass(frozen=True)
class Regel:
    """Een regel geschiedenis in woorden."""

    gebeurtenis: Gebeurtenis

    @property
    def wat(self) -> str:
        return DADEN[self.gebeurtenis.daad]


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


def geschiedenis(persoon: Persoon) -> list[Regel]:
    """Van de persoon zelf en van zijn lidmaatschappen: wie, wanneer en welke daad."""
    soort = ContentType.objects.get_for_models(Persoon, Lidmaatschap)
    leden = Lidmaatschap.objects.filter(persoon=persoon).values("pk")
    over = Q(onderwerp_type=soort[Persoon], onderwerp_id=persoon.pk) | Q(
        onderwerp_type=soort[Lidmaatschap], onderwerp_id__in=leden
    )
    regels = Gebeurtenis.objects.filter(over, daad__in=DADEN).select_related("door").order_by("-op", "-pk")
    return [Regel(gebeurtenis) for gebeurtenis in strikt(regels[:MEESTE_GEBEURTENISSEN])]


def lijken_op(*, roepnaam: str, achternaam: str, email: str, personeelsnummer: str) -> QuerySet[Persoon]:
    """Wie dezelfde naam, hetzelfde adres of hetzelfde nummer heeft."""
    zelfde = Q(sorteernaam=sorteernaam(roepnaam=roepnaam, achternaam=achternaam)) | Q(email=email)
    if personeelsnummer:
        zelfde |= Q(personeelsnummer=personeelsnummer)
    return Persoon.objects.filter(zelfde).order_by("sorteernaam", "pk")


def onderdelen_om_te_kiezen() -> QuerySet[Onderdeel]:
    """Wat er vandaag is, met de hele instelling eerst."""
    return Onderdeel.objects.exclude(tot__lt=vandaag()).order_by(F("ouder").asc(nulls_first=True), "naam")
