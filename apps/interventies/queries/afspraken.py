"""Interventies en afspraken van een plan, zoals één lezer ze mag zien."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Prefetch

from apps.accounts.models import Persoon
from apps.core.models import strikt
from apps.core.tijd import vandaag
from apps.grondtonen.models import Interventievorm
from apps.interventies.models import (
    Afgerond,
    Afspraak,
    AfspraakVersie,
    Besluit,
    Doelgroep,
    Instemming,
    Interventie,
    Staat,
)
from apps.interventies.models.afspraak import AfspraakVersieQuerySet
from apps.interventies.models.instemming import TELLEND
from apps.interventies.models.staat import staat
from apps.interventies.opmerkingen import is_informatief_jasje
from apps.teamplannen.models import Teamanalyse, Teamplan
from apps.teams.models import Team
from apps.teams.queries import Bezetting


def interventies_van(plan: Teamplan, lezer: Persoon) -> list[Interventie]:
    """Eerst wat gekozen is, dan wat voorgesteld is."""
    genoemd = Interventie.genoemden.through.objects.filter(interventie=OuterRef("pk")).values("persoon_id")
    geeft = Interventievorm.hulpbronnen.through.objects.filter(interventievorm=OuterRef("vorm"))
    interventies = (
        Interventie.objects.zichtbaar_voor(lezer)  # type: ignore[no-redef]
        .die_er_zijn()
        .filter(plan=plan)
        .select_related(
            "plan__team",
            "vorm",
            "vraagstuk__praktijkvraag__grondtoon",
            "vraagstuk__tweede_toon",
            "voorgesteld_door",
            "gekozen_door",
        )
        .annotate(
            genoemde_ids=ArraySubquery(genoemd),
            hulpbron_slugs=ArraySubquery(geeft.values("werkhulpbron_id")),
            heeft_afspraak=Exists(Afspraak.objects.filter(interventie=OuterRef("pk"))),
        )
    )
    return sorted(strikt(interventies), key=lambda interventie: interventie.is_voorstel)


def teams_met_plan(persoon: Persoon) -> list[Team]:
    """De teams van deze persoon, elk met of er in het plan van nu iets te kiezen of voor te stellen is."""
    gedeeld = Teamanalyse.objects.filter(opzij_op__isnull=True, gedeeld_op__isnull=False)
    plannen = Teamplan.objects.open().filter(team=OuterRef("pk"), pk__in=gedeeld.values("plan_id"))
    teams = Team.objects.zichtbaar_voor(persoon).annotate(kan_kiezen=Exists(plannen))  # type: ignore[no-redef]
    return list(strikt(teams.order_by("naam")))


def heeft_jasje(interventie: Interventie, alle: Sequence[Interventie]) -> bool:
    """Of deze interventie een informatief jasje draagt, gezien wat er verder gekozen is."""
    vraagstuk = interventie.vraagstuk
    if vraagstuk is None:
        return False
    ernaast = any(
        not ander.formeel and not ander.is_voorstel and ander.vraagstuk_id == vraagstuk.pk for ander in alle
    )
    return is_informatief_jasje(
        formeel=interventie.formeel,
        transformatief=vraagstuk.is_transformatief,
        informeel_ernaast=ernaast,
    )


@dataclass(frozen=True)
class Woord:
    """Iemands woord op een versie, leeg als de lezer het niet mag zien.

    `reden`, `antwoord` en hun momenten zijn er alleen voor wie ze mag lezen.
    """

    pk: int
    persoon: Persoon
    waarom: str
    woord: str
    in_team: bool = True
    gegeven_op: datetime | None = None
    wringt_sinds: datetime | None = None
    reden: str = ""
    antwoord: str = ""
    antwoord_door: Persoon | None = None
    antwoord_op: datetime | None = None
    teller: int = 0

    @property
    def telt(self) -> bool:
        return self.waarom in TELLEND

    @property
    def komt_later(self) -> bool:
        return self.waarom == Instemming.Waarom.LATER


@dataclass(frozen=True)
class Afspraakstand:
    """Een afspraak op de pagina van het team: wat geldt, wat voorligt, en ieders woord daarop."""

    afspraak: Afspraak
    geldend: AfspraakVersie | None
    voorgelegd: AfspraakVersie | None

    @property
    def versie(self) -> AfspraakVersie:
        """Wat bovenaan staat: wat geldt blijft even zichtbaar als het was."""
        versie = self.geldend or self.voorgelegd
        assert versie
        return versie

    @property
    def staat(self) -> Staat:
        geldt_van = self.geldend.van if self.geldend else None
        return staat(self.afspraak.afgerond, geldt_van=geldt_van, dag=vandaag())

    @property
    def is_afgerond(self) -> bool:
        return self.staat in (Staat.GEDAAN, Staat.GESTOPT)

    @property
    def is_open(self) -> bool:
        return self.staat is Staat.OPEN

    @property
    def woorden(self) -> list[Woord]:
        rijen = (self.voorgelegd or self.versie).instemmingen.all()
        return [Woord(rij.pk, rij.persoon, rij.waarom, rij.zichtbaar_woord) for rij in rijen if rij.telt]

    @property
    def wringt(self) -> bool:
        return any(woord.woord == Instemming.Woord.WRINGT for woord in self.woorden)

    @property
    def is_van_team(self) -> bool:
        """Of het hele team een versie van haar leest die niet vervangen is."""
        return self.versie.afspraak_van_team

    @property
    def kwam_mee(self) -> bool:
        return self.versie.kwam_mee

    @property
    def besluit(self) -> str:
        """Wat het team besloot over een afspraak die meekwam; leeg zolang dat nog niet is."""
        return Besluit(self.versie.besluit).label if self.versie.besluit else ""

    @property
    def vraagt_besluit(self) -> bool:
        return self.kwam_mee and not self.besluit and self.afspraak.afgerond == Afgerond.NEE

    @property
    def loopt(self) -> bool:
        return self.staat is Staat.LOOPT

    @property
    def terugblik_voorbij(self) -> bool:
        """De dag om terug te kijken ging voorbij, de afspraak loopt nog, en het team keek nog niet."""
        if self.geldend is None or self.geldend.terugblik_op is None:
            return False
        return self.loopt and self.geldend.terugblik_op < vandaag() and not self.geldend.teruggekeken


def afspraken_van(plan: Teamplan, lezer: Persoon) -> list[Afspraakstand]:
    """De afspraken waarvan de lezer een versie mag zien; redenen van wringen zitten er niet in."""
    woorden = strikt(
        Instemming.objects.met_zichtbaar_woord(lezer)
        .select_related("persoon")
        .order_by("persoon__sorteernaam")
    )
    return _standen(_versies(plan, lezer).prefetch_related(Prefetch("instemmingen", woorden)))


def afspraken_zonder_woorden(plan: Teamplan, lezer: Persoon) -> list[Afspraakstand]:
    """Dezelfde, waar ieders woord er niet toe doet."""
    return _standen(_versies(plan, lezer))


def _versies(plan: Teamplan, lezer: Persoon) -> AfspraakVersieQuerySet:
    return (
        AfspraakVersie.objects.zichtbaar_voor(lezer)
        .in_plan(plan)
        .filter(afspraak__standen__plan=plan, vervangen_op__isnull=True)
        .select_related(
            "afspraak__interventie__vraagstuk__praktijkvraag__grondtoon",
            "afspraak__interventie__vorm",
            "voorgelegd_door",
        )
        .order_by("afspraak_id", "nummer")
    )


def _standen(versies: AfspraakVersieQuerySet) -> list[Afspraakstand]:
    per_afspraak: dict[int, list[AfspraakVersie]] = {}
    for versie in strikt(versies):
        per_afspraak.setdefault(versie.afspraak_id, []).append(versie)
    return [
        Afspraakstand(
            rij[0].afspraak,
            next((versie for versie in rij if versie.geldt), None),
            next((versie for versie in rij if versie.is_open), None),
        )
        for rij in per_afspraak.values()
    ]


def woorden_op(versie: AfspraakVersie, lezer: Persoon, bezet: Bezetting) -> list[Woord]:
    """Ieders woord, ook van wie later bij het team kwam en nog gevraagd wordt."""
    rijen = Instemming.objects.met_zichtbaar_woord(lezer).filter(versie=versie)
    redenen = Instemming.objects.zichtbaar_voor(lezer).filter(versie=versie).wringend()
    met_reden = {rij.pk: rij for rij in redenen.select_related("antwoord_door")}
    woorden = [
        _woord(rij, met_reden.get(rij.pk), bezet)
        for rij in strikt(rijen.select_related("persoon").order_by("persoon__sorteernaam"))
    ]
    if versie.doelgroep == Doelgroep.TEAM and versie.vervangen_op is None:
        bekend = {woord.persoon for woord in woorden}
        woorden += [
            Woord(0, persoon, Instemming.Waarom.KWAM_LATER, "")
            for persoon in bezet.meedoeners
            if persoon not in bekend
        ]
    return woorden


def _woord(rij: Instemming, met_reden: Instemming | None, bezet: Bezetting) -> Woord:
    in_team = bezet.lid(rij.persoon) is not None
    woord = Woord(rij.pk, rij.persoon, rij.waarom, rij.zichtbaar_woord, in_team)
    if met_reden is None:
        return woord
    return replace(
        woord,
        gegeven_op=met_reden.gegeven_op,
        wringt_sinds=met_reden.wringt_sinds,
        reden=met_reden.reden,
        antwoord=met_reden.antwoord,
        antwoord_door=met_reden.antwoord_door,
        antwoord_op=met_reden.antwoord_op,
        teller=met_reden.teller,
    )


def versies_voor(afspraak_id: int, plan: Teamplan, lezer: Persoon) -> list[AfspraakVersie]:
    """Alle versies die de lezer mag lezen, de nieuwste eerst."""
    versies = (
        AfspraakVersie.objects.zichtbaar_voor(lezer)
        .in_plan(plan)
        .filter(afspraak=afspraak_id, afspraak__team=plan.team_id)
        .select_related(
            "afspraak__team",
            "afspraak__afgerond_door",
            "afspraak__interventie__vorm",
            "afspraak__interventie__vraagstuk__praktijkvraag__grondtoon",
            "afspraak__interventie__vraagstuk__tweede_toon",
            "voorgelegd_door",
        )
        .order_by("-nummer")
    )
    return list(strikt(versies))


@dataclass(frozen=True)
class Mensen:
    """Wie een versie noemt om het te doen, en wie daarvan later gevraagd wordt."""

    doen_mee: list[int]
    later: list[int]


def mensen_in(versie: AfspraakVersie) -> Mensen:
    """Wie alleen ruimte geeft of later bij het team kwam, staat er niet bij."""
    rijen = list(versie.instemmingen.values_list("persoon_id", "waarom"))
    later = [persoon for persoon, waarom in rijen if waarom == Instemming.Waarom.LATER]
    eerst = [persoon for persoon, waarom in rijen if waarom == Instemming.Waarom.DOET_MEE]
    return Mensen([*eerst, *later], later)
