"""Waar iemand vandaag bij hoort, en wat hij er is: het begin van alles wat op hem wacht."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Subquery
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.berichten.punt import Punt
from apps.core.dagen import datum_kort
from apps.core.models import strikt
from apps.core.tijd import vandaag
from apps.ontwikkelgesprekken.models import Ontwikkelgesprek
from apps.teamplannen.models import NET_OVERGENOMEN, Cyclus, Meeschrijver, Overdrachtsbrief, Teamplan
from apps.teamplannen.rules import Betrokkene
from apps.teams.models import Lidmaatschap, Lidrol, Team


@dataclass(frozen=True)
class Lidteam:
    """Een team waar iemand vandaag bij hoort; `wie` is wat hij er is."""

    team: Team
    wie: Betrokkene
    heeft_collegas: bool = True
    cyclus_loopt: bool = True
    # De eerste dag van wie het kort geleden van een ander overnam, en van wie er een briefje ligt.
    nam_over_op: date | None = None
    briefje_van: str = ""
    # Van wie leidt: de roepnamen van de teamleden die hij nog niet sprak, en sinds wanneer dat zo is.
    niet_gesproken: tuple[str, ...] = ()
    niet_gesproken_sinds: date | None = None
    sprak_iemand: bool = False
    laatste_dag: date | None = None
    # De laatste dag van wie leidt, een plan heeft en nog geen briefje schreef.
    draagt_over_op: date | None = None


def lidteams(persoon: Persoon) -> list[Lidteam]:
    dag = vandaag()
    op_deze_dag = Lidmaatschap.objects.op(dag)
    in_dit_team = op_deze_dag.filter(team=OuterRef("team"))
    mee = Meeschrijver.objects.met_pen(dag).filter(
        persoon=persoon, plan__team=OuterRef("team"), plan__in=Teamplan.objects.van_nu()
    )
    briefjes = Overdrachtsbrief.objects.in_de_maak().filter(persoon=persoon, team=OuterRef("team"))
    plannen = Teamplan.objects.van_nu().filter(team=OuterRef("team"))
    ervoor = Lidmaatschap.objects.filter(
        team=OuterRef("team"), rol=Lidrol.LEIDINGGEVENDE, tot=OuterRef("van") - 1
    )
    gekregen = Overdrachtsbrief.objects.gegeven().filter(team=OuterRef("team"), vanaf=OuterRef("van"))
    gesprek = Ontwikkelgesprek.objects.filter(
        leidinggevende=persoon, medewerker=OuterRef("persoon"), afgezegd_op__isnull=True
    )
    teamleden = in_dit_team.filter(rol=Lidrol.TEAMLID).exclude(persoon=persoon)
    niet_gesproken = teamleden.exclude(Exists(gesprek))
    leden = strikt(
        op_deze_dag.filter(persoon=persoon)
        .select_related("team__onderdeel")
        .annotate(  # type: ignore[no-redef]
            heeft_collegas=Exists(in_dit_team.exclude(persoon=persoon)),
            team_heeft_leiding=Exists(in_dit_team.filter(rol=Lidrol.LEIDINGGEVENDE)),
            schrijft_mee=Exists(mee),
            cyclus_loopt=Exists(Cyclus.objects.op(dag)),
            nam_over=Exists(ervoor) & ~Exists(ervoor.filter(persoon=persoon)) & Exists(plannen),
            briefje_van=Subquery(gekregen.exclude(tekst="").values("persoon__roepnaam")[:1]),
            niet_gesproken=ArraySubquery(
                niet_gesproken.order_by("persoon__sorteernaam").values("persoon__roepnaam")
            ),
            niet_gesproken_sinds=Subquery(niet_gesproken.order_by("-van").values("van")[:1]),
            sprak_iemand=Exists(teamleden.filter(Exists(gesprek))),
            kan_iets_nalaten=Exists(plannen) & ~Exists(briefjes.exclude(tekst="")),
        )
        .order_by("team__naam")
    )
    return [_lidteam(lid) for lid in leden]


def _lidteam(lid: Lidmaatschap) -> Lidteam:
    wie = Betrokkene(
        persoon_id=lid.persoon_id,
        lid=True,
        leidt=lid.rol == Lidrol.LEIDINGGEVENDE,
        doet_mee=lid.doet_mee,
        schrijft_mee=lid.schrijft_mee,
        team_heeft_leiding=lid.team_heeft_leiding,
    )
    return Lidteam(
        lid.team,
        wie,
        heeft_collegas=lid.heeft_collegas,
        cyclus_loopt=lid.cyclus_loopt,
        nam_over_op=lid.van if wie.leidt and lid.nam_over and _is_net(lid.van) else None,
        briefje_van=lid.briefje_van or "",
        niet_gesproken=tuple(lid.niet_gesproken) if wie.leidt else (),
        niet_gesproken_sinds=lid.niet_gesproken_sinds,
        sprak_iemand=lid.sprak_iemand,
        laatste_dag=lid.tot,
        draagt_over_op=lid.tot if wie.leidt and lid.kan_iets_nalaten else None,
    )


def _is_net(dag: date) -> bool:
    return vandaag() - dag < NET_OVERGENOMEN


def nam_over(teams: Sequence[Lidteam]) -> Iterator[Punt]:
    """Wie een team overnam dat al een plan heeft, leest eerst waar het staat."""
    for lid in teams:
        if lid.nam_over_op:
            briefje = f" {lid.briefje_van} liet een briefje na." if lid.briefje_van else ""
            yield Punt(
                icoon="deur",
                kop=f"Je leidt {lid.team.naam} sinds {datum_kort(lid.nam_over_op)}",
                tekst=f"Lees eerst waar het team staat.{briefje}",
                url=reverse("team", args=[lid.team.pk]),
                knop="Lees het briefje" if lid.briefje_van else "Bekijk het plan",
                sinds=lid.nam_over_op,
                team=lid.team.naam,
            )


def draagt_over(teams: Sequence[Lidteam]) -> Iterator[Punt]:
    """Wie een laatste dag kreeg als leidinggevende, kan nog iets nalaten."""
    for lid in teams:
        if lid.draagt_over_op:
            yield Punt(
                icoon="deur",
                kop=f"Je draagt {lid.team.naam} over",
                tekst=f"Op {datum_kort(lid.draagt_over_op)} is je laatste dag. Laat gerust een briefje na.",
                url=reverse("overdracht", args=[lid.team.pk]),
                knop="Bekijk de overdracht",
                sinds=vandaag(),
                voor=lid.draagt_over_op,
                team=lid.team.naam,
            )
