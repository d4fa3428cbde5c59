"""Wat er om een plan heen ligt: waarmee het vorige sloot, en of er iets voorligt dat de lezer niet leest."""

from dataclasses import dataclass, field
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject

from apps.accounts.models import Persoon
from apps.interventies.models import Afspraak, AfspraakVersie, Slotwoord, Terugblik, WatNu
from apps.teamplannen.models import Teamplan


@dataclass(frozen=True)
class Bekeken:
    """Een afspraak waarop het team terugkeek."""

    titel: str
    nu: str
    wat_nu: str
    toelichting: str

    @property
    def woord(self) -> str:
        return str(WatNu(self.wat_nu).label)


@dataclass(frozen=True)
class Vorig:
    """Het plan hiervoor, met wat dit plan daarvan moet weten."""

    plan_id: int
    cyclus: str
    gesloten: bool
    weten: str = ""
    afspraken: list[Bekeken] = field(default_factory=list)


@dataclass(frozen=True)
class Omgeving:
    """`nog_iets` is dat er een afspraak voorligt die deze lezer (nog) niet mag lezen."""

    nog_iets: bool
    vorig: Vorig | None
    erbij: dict[str, Any] = field(default_factory=dict)


def omgeving_van(plan: Teamplan, lezer: Persoon, **erbij: Exists | Q) -> Omgeving:
    """In een vraag, want de pagina van een team stelt er al zoveel; `erbij` komt daarin mee."""
    te_lezen = AfspraakVersie.objects.zichtbaar_voor(lezer).filter(vervangen_op__isnull=True)
    rest = Afspraak.objects.bezig().filter(standen__plan=plan).exclude(pk__in=te_lezen.values("afspraak_id"))
    eerder = Teamplan.objects.zichtbaar_voor(lezer).filter(team=plan.team_id, cyclus__van__lt=plan.cyclus.van)
    rij = (
        Teamplan.objects.filter(pk=plan.pk)
        .annotate(
            nog_iets=Exists(rest),
            vorig=Subquery(eerder.order_by("-cyclus__van").values(wat=_als_json(lezer))[:1]),
            **erbij,
        )
        .values("nog_iets", "vorig", *erbij)
        .get()
    )
    vorig = _vorig(rij["vorig"]) if rij["vorig"] else None
    return Omgeving(rij["nog_iets"], vorig, {naam: rij[naam] for naam in erbij})


def _als_json(lezer: Persoon) -> JSONObject:
    versies = AfspraakVersie.objects.zichtbaar_voor(lezer).filter(
        afspraak=OuterRef("afspraak"), vervangen_op__isnull=True
    )
    titel = versies.order_by(F("overeengekomen_op").desc(nulls_last=True)).values("titel")[:1]
    terugblikken = Terugblik.objects.zichtbaar_voor(lezer).filter(plan=OuterRef("pk")).order_by("afspraak")
    bekeken = JSONObject(titel=Subquery(titel), nu="nu", wat_nu="wat_nu", toelichting="toelichting")
    slotwoord = Slotwoord.objects.filter(plan=OuterRef("pk")).values("weten")
    return JSONObject(
        plan_id="pk",
        cyclus="cyclus__naam",
        gesloten_op="gesloten_op",
        weten=Subquery(slotwoord),
        afspraken=ArraySubquery(terugblikken.values(wat=bekeken)),
    )


def _vorig(rij: dict[str, Any]) -> Vorig:
    afspraken = [Bekeken(**bekeken) for bekeken in rij["afspraken"] or ()]
    return Vorig(rij["plan_id"], rij["cyclus"], rij["gesloten_op"] is not None, rij["weten"] or "", afspraken)
