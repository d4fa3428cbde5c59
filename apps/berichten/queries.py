"""Wat op iemand wacht: één lijst, met bij elk punt één handeling."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import Persoon
from apps.core.dagen import datum_kort
from apps.core.models import strikt
from apps.core.tijd import vandaag
from apps.interventies.models import AfspraakVersie, Doelgroep, Instemming, Interventie
from apps.interventies.models.instemming import TELLEND
from apps.teamplannen.models import LosseScan, Meeschrijver, Reactie, Scanantwoord, Teamanalyse, Teamplan
from apps.teams.models import Lidmaatschap, Lidrol, Team

type PenTeams = QuerySet[Lidmaatschap, Any]


@dataclass(frozen=True)
class Punt:
    """Eén regel onder *Wat vraagt nu je aandacht*."""

    icoon: str
    kop: str
    tekst: str
    url: str
    knop: str
    sinds: datetime
    stem: bool = False
    soort: str = ""
    team: str = ""


def wat_wacht(persoon: Persoon) -> list[Punt]:
    """Alles wat nu op deze persoon wacht, het langst wachtende eerst."""
    teams = pen_teams(persoon)
    punten = [
        *_mijn_woord(persoon),
        *_later_gevraagd(persoon),
        *_wringt(persoon, teams),
        *_anders_gezien(persoon, teams),
        *_voorstellen(persoon, teams),
        *_te_lezen(persoon),
        *_scan_open(persoon),
    ]
    return sorted(punten, key=lambda punt: punt.sinds)


def pen_teams(persoon: Persoon) -> PenTeams:
    """De teams waar deze persoon de pen heeft: leidt, meeschrijft, of lid is zonder dat iemand leidt.

    Een deelvraag voor de lijsten hieronder, en geen vraag op zich.
    """
    dag = vandaag()
    huidig = Lidmaatschap.objects.op(dag)
    geleid = huidig.filter(rol=Lidrol.LEIDINGGEVENDE)
    mee = Meeschrijver.objects.met_pen(dag).filter(persoon=persoon).values("plan__team_id")
    met_pen = Q(rol=Lidrol.LEIDINGGEVENDE) | Q(team__in=mee) | ~Q(team__in=geleid.values("team_id"))
    return huidig.filter(met_pen, persoon=persoon).values("team_id")


def _mijn_woord(persoon: Persoon) -> Iterator[Punt]:
    rijen = Instemming.objects.filter(
        persoon=persoon,
        woord="",
        versie__overeengekomen_op__isnull=True,
        versie__vervangen_op__isnull=True,
        versie__afspraak__team__in=Team.objects.zichtbaar_voor(persoon).values("pk"),
        versie__afspraak__plannen__in=Teamplan.objects.open(),
        waarom__in=TELLEND,
    )
    for rij in strikt(rijen.select_related("versie__afspraak__team", "versie__voorgelegd_door")):
        versie = rij.versie
        yield Punt(
            icoon="akkoord",
            kop=f"Jouw woord op ‘{versie.titel}’",
            tekst=f"{versie.voorgelegd_door.roepnaam} legde dit voor in {versie.afspraak.team.naam}.",
            url=reverse("afspraak", args=[versie.afspraak.team_id, versie.afspraak_id]),
            knop="Geef je woord",
            sinds=versie.voorgelegd_op,
        )


def _later_gevraagd(persoon: Persoon) -> Iterator[Punt]:
    """Wie later bij het team kwam of later gevraagd wordt; dit woord telt niet mee."""
    lid = Lidmaatschap.objects.op(vandaag()).filter(persoon=persoon)
    mijn = Instemming.objects.filter(persoon=persoon)
    later = mijn.filter(waarom=Instemming.Waarom.LATER, woord="")
    kwam_later = Q(doelgroep=Doelgroep.TEAM, afspraak__team__in=lid.die_meedoen().values("team_id"))
    kwam_later &= ~Q(pk__in=mijn.values("versie_id"))
    versies = AfspraakVersie.objects.filter(
        kwam_later | Q(pk__in=later.values("versie_id")),
        vervangen_op__isnull=True,
        afspraak__team__in=lid.values("team_id"),
        afspraak__plannen__in=Teamplan.objects.open(),
    )
    for versie in strikt(versies.select_related("afspraak__team")):
        yield Punt(
            icoon="akkoord",
            kop=f"Wat vind jij van ‘{versie.titel}’?",
            tekst="De afspraak wacht niet op jou. Je woord telt nu niet mee, en is wel welkom.",
            url=reverse("afspraak", args=[versie.afspraak.team_id, versie.afspraak_id]),
            knop="Lees en zeg het",
            sinds=versie.voorgelegd_op,
        )


def _wringt(persoon: Persoon, teams: PenTeams) -> Iterator[Punt]:
    """Ook wat later wringt, bij een versie die al geldt."""
    rijen = (
        Instemming.objects.met_reden_voor(persoon)
        .wringend()
        .filter(
            antwoord="",
            versie__afspraak__team__in=teams,
            versie__afspraak__plannen__in=Teamplan.objects.open(),
            versie__vervangen_op__isnull=True,
        )
    )
    for rij in strikt(rijen.exclude(persoon=persoon).select_related("versie__afspraak__team", "persoon")):
        assert rij.gegeven_op
        sinds = "nu" if rij.wringt_sinds else "nog"
        yield Punt(
            icoon="wringt",
            kop=f"Bij {rij.persoon.roepnaam} wringt ‘{rij.versie.titel}’ {sinds}",
            tekst=rij.reden,
            url=reverse("afspraak", args=[rij.versie.afspraak.team_id, rij.versie.afspraak_id]),
            knop="Lees en antwoord",
            sinds=rij.wringt_sinds or rij.gegeven_op,
            stem=True,
            soort="wringt",
            team=rij.versie.afspraak.team.naam,
        )


def _anders_gezien(persoon: Persoon, teams: PenTeams) -> Iterator[Punt]:
    reacties = Reactie.objects.zichtbaar_voor(persoon).filter(
        blik=Reactie.Blik.ANDERS,
        antwoord="",
        analyse__plan__in=Teamplan.objects.open().filter(team__in=teams),
    )
    for reactie in strikt(reacties.exclude(persoon=persoon).select_related("persoon", "analyse__plan__team")):
        adres = reverse("analyse", args=[reactie.analyse.plan.team_id])
        yield Punt(
            icoon="oog",
            kop=f"{reactie.persoon.roepnaam} ziet ‘{reactie.get_onderdeel_display()}’ anders",
            tekst=reactie.woorden,
            url=f"{adres}#{reactie.onderdeel}",
            knop="Zeg wat je ermee doet",
            sinds=reactie.op,
            stem=True,
            team=reactie.analyse.plan.team.naam,
        )


def _voorstellen(persoon: Persoon, teams: PenTeams) -> Iterator[Punt]:
    voorstellen = Interventie.objects.zichtbaar_voor(persoon).die_er_zijn()
    plannen = Teamplan.objects.open().filter(team__in=teams)
    wachtend = voorstellen.filter(plan__in=plannen, gekozen_op__isnull=True)
    for voorstel in strikt(
        wachtend.exclude(voorgesteld_door=persoon).select_related("vorm", "voorgesteld_door", "plan__team")
    ):
        yield Punt(
            icoon="plus",
            kop=f"{voorstel.voorgesteld_door.roepnaam} stelt ‘{voorstel.vorm.naam}’ voor",
            tekst=voorstel.verandering,
            url=reverse("interventie", args=[voorstel.plan.team_id, voorstel.pk]),
            knop="Bekijk het voorstel",
            sinds=voorstel.voorgesteld_op,
            stem=True,
            team=voorstel.plan.team.naam,
        )


def _te_lezen(persoon: Persoon) -> Iterator[Punt]:
    """Een gedeelde analyse waar dit lid nog niets bij zei, zolang er nog niets is afgesproken."""
    afgesproken = AfspraakVersie.objects.filter(overeengekomen_op__isnull=False).values(
        "afspraak__standen__plan"
    )
    analyses = (
        Teamanalyse.objects.zichtbaar_voor(persoon)
        .filter(gedeeld_op__isnull=False, opzij_op__isnull=True, plan__in=Teamplan.objects.open())
        .filter(plan__team__in=Team.objects.zichtbaar_voor(persoon).values("pk"))
        .exclude(schrijvers__persoon=persoon)
        .exclude(reacties__persoon=persoon)
        .exclude(plan__in=afgesproken)
    )
    for analyse in strikt(analyses.select_related("plan__team")):
        assert analyse.gedeeld_op
        yield Punt(
            icoon="oog",
            kop=f"De analyse van {analyse.plan.team.naam} is gedeeld",
            tekst="Herken je dit? Of zie jij het anders?",
            url=reverse("analyse", args=[analyse.plan.team_id]),
            knop="Lees haar",
            sinds=analyse.gedeeld_op,
        )


def _scan_open(persoon: Persoon) -> Iterator[Punt]:
    """Een losse scan die openstaat, voor wie haar kan invullen. Of hij dat al deed, ziet alleen hij."""
    mijn = Lidmaatschap.objects.op(vandaag()).filter(persoon=persoon)
    geleid = mijn.filter(rol=Lidrol.LEIDINGGEVENDE).values("team_id")
    scans = LosseScan.objects.open().filter(
        plan__team__in=mijn.exclude(team__in=geleid).values("team_id"), plan__in=Teamplan.objects.open()
    )
    gegeven = Scanantwoord.objects.zichtbaar_voor(persoon).values("scan_id")
    for scan in strikt(scans.exclude(pk__in=gegeven).select_related("plan__team")):
        yield Punt(
            icoon="vraag",
            kop=f"De scan van {scan.plan.team.naam} staat open",
            tekst=f"Zonder namen, tot en met {datum_kort(scan.open_tot)}.",
            url=reverse("scan_los", args=[scan.plan.team_id]),
            knop="Vul haar in",
            sinds=timezone.make_aware(datetime.combine(scan.geopend_op, time.min)),
        )
