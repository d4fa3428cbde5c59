"""Een plan, zijn analyse en wie er in dit team wat is, geladen voor een pagina."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, OuterRef, QuerySet, Value
from django.db.models.functions import JSONObject

from apps.accounts.models import Persoon
from apps.core.models import strikt
from apps.core.tijd import vandaag
from apps.teamplannen.models import (
    Analyseonderdeel,
    Begeleider,
    Cyclus,
    Kader,
    Meeschrijver,
    Opmerking,
    Reactie,
    Scangetal,
    Scanuitkomst,
    Schrijver,
    Stapversie,
    Teamanalyse,
    Teamplan,
    Vraagstuk,
)
from apps.teamplannen.models.analyse import StapversieQuerySet
from apps.teamplannen.rules import Betrokkene
from apps.teamplannen.scanbeeld import HOEVEEL
from apps.teams.queries import Bezetting, leden_vandaag


def huidige_cyclus() -> Cyclus | None:
    return Cyclus.objects.op(vandaag()).first()


def alle_cyclussen() -> list[Cyclus]:
    """De laatste eerst, met hoeveel plannen erin staan."""
    geteld = Cyclus.objects.annotate(aantal_plannen=Count("plannen"))  # type: ignore[no-redef]
    return list(strikt(geteld.order_by("-van")))


def kaderversies(persoon: Persoon) -> list[Kader]:
    """Alle versies die deze persoon mag lezen, de nieuwste eerst."""
    versies = Kader.objects.zichtbaar_voor(persoon).select_related("bewaard_door", "gepubliceerd_door")
    return list(strikt(versies.order_by("-nummer")))


def betrokkene(
    persoon: Persoon,
    bezet: Bezetting,
    *,
    meeschrijver_ids: Collection[int] = (),
    plan_gesloten: bool = False,
) -> Betrokkene:
    """Wat iemand vandaag in dit team is; zonder plan is er nog niemand die meeschrijft."""
    lid = bezet.lid(persoon)
    return Betrokkene(
        persoon_id=persoon.pk,
        lid=lid is not None,
        leidt=persoon in bezet.leidinggevenden,
        doet_mee=lid is not None and lid.doet_mee,
        schrijft_mee=lid is not None and persoon.pk in meeschrijver_ids,
        team_heeft_leiding=bool(bezet.leidinggevenden),
        plan_gesloten=plan_gesloten,
    )


@dataclass(frozen=True)
class Planstand:
    """Een plan met de mensen van vandaag."""

    plan: Teamplan
    bezet: Bezetting
    meeschrijver_ids: frozenset[int]

    def wie(self, persoon: Persoon) -> Betrokkene:
        return betrokkene(
            persoon,
            self.bezet,
            meeschrijver_ids=self.meeschrijver_ids,
            plan_gesloten=self.plan.gesloten_op is not None,
        )

    @cached_property
    def meeschrijvers(self) -> list[Persoon]:
        return [lid.persoon for lid in self.bezet.leden if lid.persoon_id in self.meeschrijver_ids]

    @property
    def kunnen_antwoorden(self) -> list[Persoon]:
        """Wie een losse scan kan invullen: wie leidt nooit, ook niet als hij meewerkt."""
        return [lid for lid in self.bezet.teamleden if lid not in self.bezet.leidinggevenden]

    @cached_property
    def pennen(self) -> list[Persoon]:
        """Wie de pen heeft, leidinggevenden eerst."""
        return [*self.bezet.leidinggevenden, *self.meeschrijvers]


def planstand(plan: Teamplan) -> Planstand:
    schrijft_mee = Meeschrijver.objects.met_pen(vandaag()).filter(plan=plan, persoon=OuterRef("persoon"))
    leden = list(
        leden_vandaag(plan.team_id).annotate(schrijft_mee=Exists(schrijft_mee))  # type: ignore[no-redef]
    )
    return Planstand(plan, Bezetting(leden), frozenset(lid.persoon_id for lid in leden if lid.schrijft_mee))


def plan_van(persoon: Persoon, team_id: int, plan_id: int | None = None) -> Teamplan | None:
    """Het plan van nu van dit team, of dat met dit nummer, als deze persoon het mag zien."""
    van_team = Teamplan.objects.zichtbaar_voor(persoon).filter(team=team_id)
    plannen = van_team.filter(pk=plan_id) if plan_id else van_team.van_nu()
    return strikt(plannen.select_related("team__onderdeel", "cyclus", "kader")).first()


def begeleiders_van(plan: Teamplan) -> list[Begeleider]:
    """Wie vandaag meekijken, wie het eerst stopt bovenaan."""
    nu = Begeleider.objects.van_nu().filter(plan=plan).select_related("persoon", "uitgenodigd_door")
    return list(strikt(nu.order_by("tot", "pk")))


def opmerkingen_van(plan: Teamplan, lezer: Persoon) -> list[Opmerking]:
    opmerkingen = Opmerking.objects.zichtbaar_voor(lezer).filter(plan=plan)
    return list(strikt(opmerkingen.select_related("persoon")))


def analyse_van(plan: Teamplan, persoon: Persoon, **erbij: ArraySubquery) -> Teamanalyse | None:
    """De analyse als deze persoon haar mag lezen; `erbij` zijn lijsten die in dezelfde vraag meekomen."""
    analyses = Teamanalyse.objects.zichtbaar_voor(persoon).filter(plan=plan, opzij_op__isnull=True)
    schrijvers = Schrijver.objects.filter(analyse=OuterRef("pk")).order_by("pk").values("persoon_id")
    aangevuld = analyses.annotate(  # type: ignore[no-redef]
        schrijver_ids=ArraySubquery(schrijvers),
        minste=ArraySubquery(_minste()),
        minste_los=ArraySubquery(_minste_los()),
        **erbij,
    )
    analyse = strikt(aangevuld.select_related("plan__team", "gedeeld_door")).first()
    if analyse:
        # Wat het team samen afsprak, gaat voor wat er los uitkwam.
        analyse.minste = analyse.minste or analyse.minste_los
    return analyse


def _minste() -> QuerySet[Scangetal, Any]:
    """De hulpbronnen met de laagste getallen, in dezelfde volgorde als Scanbeeld.minste."""
    geeft = Scangetal.objects.filter(scan__analyse=OuterRef("pk"), stelling__werkhulpbron__isnull=False)
    wat = JSONObject(slug="stelling__werkhulpbron_id", naam="stelling__naam", getal="getal")
    return geeft.order_by("getal", "stelling__volgorde").values(wat=wat)[:HOEVEEL]


def _minste_los() -> QuerySet[Scanuitkomst, Any]:
    geeft = Scanuitkomst.objects.filter(uitslag__plan=OuterRef("plan"), stelling__werkhulpbron__isnull=False)
    wat = JSONObject(slug="stelling__werkhulpbron_id", naam="stelling__naam", getal="midden")
    return geeft.order_by("midden", "stelling__volgorde").values(wat=wat)[:HOEVEEL]


def is_gedeeld(plan: Teamplan) -> bool:
    return Teamanalyse.objects.filter(plan=plan, opzij_op__isnull=True, gedeeld_op__isnull=False).exists()


def heeft_analyse(plan: Teamplan) -> bool:
    """Ook als de lezer haar nog niet mag lezen."""
    return Teamanalyse.objects.die_er_is().filter(plan=plan).exists()


def met_themas(versies: StapversieQuerySet) -> StapversieQuerySet:
    gekozen = Stapversie.themas.through.objects.filter(stapversie=OuterRef("pk")).order_by("thema__naam")
    return versies.annotate(  # type: ignore[no-redef]
        thema_slugs=ArraySubquery(gekozen.values("thema_id")),
        thema_namen=ArraySubquery(gekozen.values("thema__naam")),
    )


def huidige_stappen(analyse: Teamanalyse, *stappen: str) -> dict[str, Stapversie]:
    """De tekst van nu per stap; van alle stappen, of alleen van deze."""
    versies = Stapversie.objects.huidig().filter(analyse=analyse).select_related("door")
    if stappen:
        versies = versies.filter(stap__in=stappen)
    return {versie.stap: versie for versie in strikt(met_themas(versies))}


def gevulde_stappen(analyse: Teamanalyse) -> set[str]:
    """Welke onderdelen al iets hebben, in één keer gevraagd."""
    stappen = Stapversie.objects.huidig().filter(analyse=analyse).values_list("stap", flat=True)
    vraagstukken = analyse.vraagstukken.values_list(Value(Analyseonderdeel.VRAAGSTUKKEN.value), flat=True)
    getallen = Scangetal.objects.filter(scan__analyse=analyse)
    scan = getallen.values_list(Value(Analyseonderdeel.SCAN.value), flat=True)
    return set(stappen.union(vraagstukken, scan))


def nummers_van(analyse: Teamanalyse) -> list[int]:
    return list(analyse.vraagstukken.values_list("nummer", flat=True))


def vraagstukken_van(analyse: Teamanalyse) -> list[Vraagstuk]:
    vraagstukken = analyse.vraagstukken.select_related(
        "praktijkvraag__grondtoon", "tweede_toon", "gewijzigd_door"
    )
    return list(strikt(vraagstukken))


@dataclass(frozen=True)
class Leesstap:
    """Eén onderdeel van de gedeelde analyse zoals een lid het leest."""

    onderdeel: Analyseonderdeel
    versie: Stapversie | None
    vorige: list[Stapversie]
    reacties: list[Reactie]
    mijn: Reactie | None

    @property
    def veranderd(self) -> bool:
        return bool(self.vorige)


def leesstappen(analyse: Teamanalyse, lezer: Persoon) -> list[Leesstap]:
    """Alleen voor een gedeelde analyse: de tekst nu, wat er sinds het delen stond, en wat mensen zeggen."""
    sinds_delen = Stapversie.objects.zichtbaar_voor(lezer).filter(analyse=analyse)
    versies = strikt(met_themas(sinds_delen.select_related("door")).order_by("-nummer"))
    per_stap: dict[str, list[Stapversie]] = {}
    for versie in versies:
        if versie.vervangen_op is None or _stond_er_na_delen(versie, analyse):
            per_stap.setdefault(versie.stap, []).append(versie)
    reacties = strikt(analyse.reacties.select_related("persoon", "antwoord_door"))
    per_onderdeel: dict[str, list[Reactie]] = {}
    for reactie in reacties:
        per_onderdeel.setdefault(reactie.onderdeel, []).append(reactie)
    return [
        _leesstap(onderdeel, per_stap.get(onderdeel, []), per_onderdeel.get(onderdeel, []), lezer)
        for onderdeel in Analyseonderdeel
    ]


def _stond_er_na_delen(versie: Stapversie, analyse: Teamanalyse) -> bool:
    return bool(versie.vervangen_op and analyse.gedeeld_op and versie.vervangen_op >= analyse.gedeeld_op)


def _leesstap(
    onderdeel: Analyseonderdeel, versies: list[Stapversie], reacties: list[Reactie], lezer: Persoon
) -> Leesstap:
    mijn = next((reactie for reactie in reacties if reactie.persoon_id == lezer.pk), None)
    return Leesstap(onderdeel, versies[0] if versies else None, versies[1:], reacties, mijn)
