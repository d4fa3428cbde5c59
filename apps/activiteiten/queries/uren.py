"""Iemands eigen uren: het jaar, hoe het recht ontstaat, en waar de uren aan opgingen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.urls import reverse

from apps.accounts.models import Aanstelling, Persoon
from apps.activiteiten.basisrecht import NUL, Inzet, Urenjaar, Werktijd, som, urenboek
from apps.activiteiten.models import Activiteitdag, AndereInzet, Basisrechtregel, Rechtafwijking
from apps.core.dagen import dagen_kort
from apps.core.models import strikt
from apps.core.taal import komma
from apps.core.tijd import vandaag


@dataclass(frozen=True)
class Gebruik:
    """Waar uren aan opgingen, zoals het op de pagina staat."""

    wat: str
    soort: str
    adres: str


@dataclass(frozen=True)
class Gebruiksregel:
    gebruik: Gebruik
    dagen: str
    laatste: date
    uren: Decimal


@dataclass(frozen=True)
class Urenblad:
    jaar: Urenjaar
    jaren: Sequence[Urenjaar]
    reden: str  # van een eigen recht
    gedaan: Sequence[Gebruiksregel]
    straks: Sequence[Gebruiksregel]

    @property
    def gebruikt(self) -> Decimal:
        return sum((regel.uren for regel in self.gedaan), NUL)

    @property
    def afgesproken(self) -> Decimal:
        return sum((regel.uren for regel in self.straks), NUL)

    @property
    def kop(self) -> str:
        """'22 uur gebruikt, 12 nog vrij'."""
        over = self.jaar.over
        if over is None:
            return f"{komma(self.gebruikt)} uur gebruikt"
        rest = f"{komma(over)} nog vrij" if over >= 0 else f"{komma(-over)} meer dan het recht"
        return f"{komma(self.gebruikt)} uur gebruikt, {rest}"

    @property
    def geen_aanstelling(self) -> bool:
        recht = self.jaar.volgens_regel
        return recht is not None and not any(stuk.fte for stuk in recht.stukken)


def urenblad(persoon: Persoon, dag: date) -> Urenblad:
    """Het blad van het jaar waar deze dag in valt."""
    regels = [regel.als_jaarregel for regel in strikt(Basisrechtregel.objects.all())]
    eigen = {
        rij.regel.van: rij
        for rij in strikt(Rechtafwijking.objects.filter(persoon=persoon).select_related("regel"))
    }
    jaren = urenboek(
        regels=regels,
        werktijden=_werktijden(persoon),
        eigen_recht={van: rij.uren for van, rij in eigen.items()},
        inzet=[*_van_activiteiten(persoon), *_andere(persoon)],
        ook=dag,
    )
    (jaar,) = [jaar for jaar in jaren if jaar.van <= dag <= jaar.tot]
    nu = vandaag()
    return Urenblad(
        jaar=jaar,
        jaren=jaren[::-1],
        reden=eigen[jaar.van].get_reden_display() if jaar.eigen_recht is not None else "",
        gedaan=_per_gebruik(een for een in jaar.inzet if een.dag <= nu),
        straks=_per_gebruik(een for een in jaar.inzet if een.dag > nu),
    )


def _werktijden(persoon: Persoon) -> list[Werktijd]:
    rijen = Aanstelling.objects.filter(persoon=persoon).values_list("van", "tot", "fte")
    return [Werktijd(*rij) for rij in rijen]


def _van_activiteiten(persoon: Persoon) -> Iterable[Inzet]:
    dagen = Activiteitdag.objects.filter(activiteit__persoon=persoon, activiteit__weg_op__isnull=True)
    for dag in strikt(dagen.select_related("activiteit")):
        activiteit = dag.activiteit
        gebruik = Gebruik(
            activiteit.plek or activiteit.wil_zien,
            activiteit.get_soort_display(),
            reverse("activiteit", args=[activiteit.pk]),
        )
        yield Inzet(dag.dag, dag.uren, gebruik)


def _andere(persoon: Persoon) -> Iterable[Inzet]:
    for rij in strikt(AndereInzet.objects.van(persoon)):
        yield Inzet(rij.dag, rij.uren, Gebruik(rij.wat, "", reverse("uren_anders", args=[rij.pk])))


def _per_gebruik(inzet: Iterable[Inzet]) -> list[Gebruiksregel]:
    """Een regel per ding, met wat het laatst was bovenaan."""
    per_ding: dict[Gebruik, list[Inzet]] = {}
    for een in inzet:
        assert isinstance(een.ding, Gebruik)
        per_ding.setdefault(een.ding, []).append(een)
    regels = [
        Gebruiksregel(gebruik, dagen_kort(een.dag for een in rij), max(een.dag for een in rij), som(rij))
        for gebruik, rij in per_ding.items()
    ]
    return sorted(regels, key=lambda regel: (regel.laatste, regel.gebruik.wat), reverse=True)
