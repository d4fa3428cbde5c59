"""Wat er van een plan op iemand wacht: lezen, antwoorden, en de scan. Elk in één vraag."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import Persoon
from apps.berichten.punt import Punt
from apps.core.dagen import datum_kort
from apps.core.models import strikt
from apps.core.tijd import vandaag
from apps.interventies.models import AfspraakVersie, Interventie
from apps.teamplannen.models import LosseScan, Plandeling, Reactie, Scanantwoord, Teamanalyse, Teamplan


def anders_gezien(persoon: Persoon, team_ids: Sequence[int]) -> Iterator[Punt]:
    reacties = Reactie.objects.zichtbaar_voor(persoon).filter(
        blik=Reactie.Blik.ANDERS,
        antwoord="",
        analyse__plan__in=Teamplan.objects.open().filter(team__in=team_ids),
    )
    for reactie in strikt(reacties.exclude(persoon=persoon).select_related("persoon", "analyse__plan__team")):
        adres = reverse("analyse", args=[reactie.analyse.plan.team_id])
        yield Punt(
            icoon="oog",
            kop=f"{reactie.persoon.roepnaam} ziet ‘{reactie.get_onderdeel_display()}’ anders",
            tekst=reactie.woorden,
            url=f"{adres}#{reactie.onderdeel}",
            knop="Zeg wat je ermee doet",
            sinds=timezone.localdate(reactie.op),
            stem=True,
            team=reactie.analyse.plan.team.naam,
        )


def voorstellen(persoon: Persoon, team_ids: Sequence[int]) -> Iterator[Punt]:
    zichtbaar = Interventie.objects.zichtbaar_voor(persoon).die_er_zijn()
    plannen = Teamplan.objects.open().filter(team__in=team_ids)
    wachtend = zichtbaar.filter(plan__in=plannen, gekozen_op__isnull=True).exclude(voorgesteld_door=persoon)
    for voorstel in strikt(wachtend.select_related("vorm", "voorgesteld_door", "plan__team")):
        yield Punt(
            icoon="plus",
            kop=f"{voorstel.voorgesteld_door.roepnaam} stelt ‘{voorstel.vorm.naam}’ voor",
            tekst=voorstel.verandering,
            url=reverse("interventie", args=[voorstel.plan.team_id, voorstel.pk]),
            knop="Bekijk het voorstel",
            sinds=timezone.localdate(voorstel.voorgesteld_op),
            stem=True,
            team=voorstel.plan.team.naam,
        )


def analyses(persoon: Persoon, team_ids: Sequence[int]) -> Iterator[Punt]:
    """Een gedeelde analyse waar dit lid nog niets bij zei, zolang er nog niets is afgesproken.

    En een die opzij ligt, zolang haar schrijvers haar nog lezen, ook wie intussen in geen team meer zit.
    """
    afgesproken = AfspraakVersie.objects.filter(overeengekomen_op__isnull=False)
    te_lezen = (
        Teamanalyse.objects.filter(gedeeld_op__isnull=False)
        .filter(plan__in=Teamplan.objects.open().filter(team__in=team_ids))
        .exclude(schrijvers__persoon=persoon)
        .exclude(reacties__persoon=persoon)
        .exclude(plan__in=afgesproken.values("afspraak__standen__plan"))
    )
    leesbaar = Teamanalyse.objects.zichtbaar_voor(persoon)
    rijen = leesbaar.filter(Q(opzij_op__isnull=False) | Q(pk__in=te_lezen.values("pk")))
    for analyse in strikt(rijen.select_related("plan__team")):
        yield _opzij(analyse, analyse.opzij_op) if analyse.opzij_op else _te_lezen(analyse)


def _te_lezen(analyse: Teamanalyse) -> Punt:
    assert analyse.gedeeld_op
    return Punt(
        icoon="oog",
        kop=f"De analyse van {analyse.plan.team.naam} is gedeeld",
        tekst="Herken je dit? Of zie jij het anders?",
        url=reverse("analyse", args=[analyse.plan.team_id]),
        knop="Lees haar",
        sinds=timezone.localdate(analyse.gedeeld_op),
    )


def _opzij(analyse: Teamanalyse, opzij_op: datetime) -> Punt:
    team, laatste = analyse.plan.team, analyse.leesbaar_tot
    assert laatste
    return Punt(
        icoon="slot",
        kop=f"Je analyse van {team.naam} ligt opzij",
        tekst=f"Je leest haar nog tot en met {datum_kort(laatste)}. Daarna is zij weg.",
        url=reverse("analyse_opzij", args=[team.pk, analyse.pk]),
        knop="Lees haar na",
        sinds=timezone.localdate(opzij_op),
        voor=laatste,
    )


def scan_open(persoon: Persoon, team_ids: Sequence[int]) -> Iterator[Punt]:
    """Een losse scan die openstaat, voor wie haar kan invullen. Of hij dat al deed, ziet alleen hij."""
    plannen = Teamplan.objects.open().filter(team__in=team_ids)
    gegeven = Scanantwoord.objects.zichtbaar_voor(persoon).values("scan_id")
    scans = LosseScan.objects.open().filter(plan__in=plannen).exclude(pk__in=gegeven)
    for scan in strikt(scans.select_related("plan__team")):
        yield Punt(
            icoon="pen",
            kop=f"De scan van {scan.plan.team.naam} staat open",
            tekst=f"Zonder namen, tot en met {datum_kort(scan.open_tot)}.",
            url=reverse("scan_los", args=[scan.plan.team_id]),
            knop="Vul haar in",
            sinds=scan.geopend_op,
            voor=scan.open_tot,
        )


def wordt_gedeeld(persoon: Persoon, team_ids: Sequence[int]) -> Iterator[Punt]:
    """Wat aangekondigd is en nog niet begon: wie het liever niet heeft, haalt het weg."""
    delingen = Plandeling.objects.niet_voorbij().filter(
        van__gt=vandaag(), plan__in=Teamplan.objects.open().filter(team__in=team_ids)
    )
    van_anderen = delingen.exclude(aangekondigd_door=persoon)
    for deling in strikt(van_anderen.select_related("plan__team", "aangekondigd_door")):
        team = deling.plan.team
        yield Punt(
            icoon="delen",
            kop=f"Vanaf {datum_kort(deling.van)} leest de instelling met {team.naam} mee",
            tekst=f"{deling.aangekondigd_door.roepnaam} kondigde het aan. Namen staan er niet in.",
            url=reverse("plan_delen", args=[team.pk]),
            knop="Lees het na",
            sinds=deling.aangekondigd_op,
            voor=deling.van,
            team=team.naam,
        )
