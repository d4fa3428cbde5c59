"""Wat er van afspraken op iemand wacht: zijn woord, en waar het bij een ander wringt. In twee vragen."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from django.db.models import OuterRef, Prefetch, Q, Subquery
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import Persoon
from apps.berichten.punt import Punt
from apps.berichten.queries.teams import Lidteam
from apps.core.dagen import datum_kort
from apps.core.models import strikt
from apps.core.tijd import vandaag
from apps.interventies.models import Afspraak, AfspraakVersie, Instemming, Standing
from apps.interventies.rules import mag_woord_geven
from apps.signalen.regels import Gevraagd, PersoonStand, mijn_woord
from apps.teamplannen.models import Teamplan

VAN_TEVOREN = timedelta(days=7)


def bij_afspraken(persoon: Persoon, teams: Sequence[Lidteam]) -> Iterator[Punt]:
    mijn_teams = {lid.team.pk: lid for lid in teams}
    for versie in _versies(persoon, list(mijn_teams)):
        lid = mijn_teams[versie.afspraak.team_id]
        rijen = list(versie.instemmingen.all())
        mijn = next((rij for rij in rijen if rij.persoon_id == persoon.pk), None)
        yield from _mijn_woord(lid, versie, mijn)
        if lid.wie.heeft_pen:
            yield from _terugkijken(versie)
            yield from (_wringt(versie, rij) for rij in rijen if rij is not mijn)


def _versies(persoon: Persoon, team_ids: list[int]) -> list[AfspraakVersie]:
    """Wat nu voorligt of geldt, met mijn woord en de redenen waar nog geen antwoord op kwam."""
    wringt_nog = ~Q(reden="") & Q(antwoord="")
    woorden = Instemming.objects.met_reden_voor(persoon).filter(Q(persoon=persoon) | wringt_nog)
    in_plan = Standing.objects.filter(plan__in=Teamplan.objects.open(), plan__team__in=team_ids)
    bezig = Afspraak.objects.bezig().filter(pk__in=in_plan.values("afspraak_id"))
    versies = AfspraakVersie.objects.zichtbaar_voor(persoon).filter(
        vervangen_op__isnull=True, afspraak__in=bezig
    )
    return list(
        strikt(versies.met_teruggekeken().select_related("afspraak__team", "voorgelegd_door"))  # type: ignore[no-redef]
        .annotate(plan_id=Subquery(in_plan.filter(afspraak=OuterRef("afspraak")).values("plan_id")[:1]))
        .prefetch_related(Prefetch("instemmingen", strikt(woorden.select_related("persoon"))))
    )


def _terugkijken(versie: AfspraakVersie) -> Iterator[Punt]:
    """Vanaf een week voor de dag die het team koos, tot het terugkeek."""
    dag = versie.terugblik_op
    if dag is None or not versie.geldt or versie.teruggekeken or dag > vandaag() + VAN_TEVOREN:
        return
    was = "was" if dag < vandaag() else "is"
    yield Punt(
        icoon="terug",
        kop=f"Kijk terug op ‘{versie.titel}’",
        tekst=f"De dag die jullie kozen {was} {datum_kort(dag)}. Een kwartier samen is genoeg.",
        url=reverse("terugblik", args=[versie.afspraak.team_id, versie.plan_id]),
        knop="Kijk terug",
        sinds=dag - VAN_TEVOREN,
        voor=dag,
        team=versie.afspraak.team.naam,
    )


def _mijn_woord(lid: Lidteam, versie: AfspraakVersie, mijn: Instemming | None) -> Iterator[Punt]:
    if (mijn and mijn.woord) or not mag_woord_geven(lid.wie, versie, mijn):
        return
    telt = mijn is not None and mijn.telt
    (signaal,) = mijn_woord(PersoonStand((_gevraagd(versie, telt=telt),)))
    yield Punt(
        icoon="akkoord",
        kop=signaal.kop,
        tekst=signaal.waarom,
        url=_adres(versie),
        knop="Geef je woord" if telt else "Lees en zeg het",
        sinds=timezone.localdate(versie.voorgelegd_op),
        voor=versie.van if telt else None,
        team=versie.afspraak.team.naam,
        gemaild=telt,
    )


def _gevraagd(versie: AfspraakVersie, *, telt: bool) -> Gevraagd:
    begint = "begint" if versie.van > vandaag() else "begon"
    return Gevraagd(
        versie.titel,
        versie.voorgelegd_door.roepnaam,
        versie.afspraak.team.naam,
        f"{begint} op {datum_kort(versie.van)}",
        telt,
    )


def _wringt(versie: AfspraakVersie, rij: Instemming) -> Punt:
    """Ook wat later wringt, bij een versie die al geldt."""
    moment = rij.wringt_sinds or rij.gegeven_op
    assert moment
    sinds = "nu" if rij.wringt_sinds else "nog"
    return Punt(
        icoon="wringt",
        kop=f"Bij {rij.persoon.roepnaam} wringt ‘{versie.titel}’ {sinds}",
        tekst=rij.reden,
        url=_adres(versie),
        knop="Lees en antwoord",
        sinds=timezone.localdate(moment),
        stem=True,
        soort="wringt",
        team=versie.afspraak.team.naam,
    )


def _adres(versie: AfspraakVersie) -> str:
    return reverse("afspraak", args=[versie.afspraak.team_id, versie.afspraak_id])
