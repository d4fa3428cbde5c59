"""Wat Mortel onthoudt: wie iets las, wat jij las, en wat jij wanneer deed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Case, CharField, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, Concat, Replace, Trim

from apps.accounts.models import Persoon
from apps.activiteiten.models import Leerervaring, Reflectie
from apps.core.bewaren import Bewaard
from apps.core.models import Gebeurtenis, Leesregel
from apps.mijn_gegevens.soorten.soort import Groep, Rijen, Soort, Veld, Weg
from apps.mijn_plek.models import Profiel
from apps.ontwikkelgesprekken.models import Ontwikkelgesprek
from apps.teamplannen.models import Teamplan
from apps.teams.models import Team


@dataclass(frozen=True)
class Leesbaar:
    """Iets waarvan het leeslog bijhoudt wie het las: van wie het is, en hoe het heet."""

    model: type[models.Model]
    van: Callable[[Persoon], Rijen]
    naam: Any


LEESBAAR = [
    Leesbaar(
        Teamplan,
        lambda ik: Teamplan.objects.filter(team__in=Team.objects.zichtbaar_voor(ik).values("pk")),
        Concat(Value("Het plan van "), "team__naam", Value(", "), "cyclus__naam"),
    ),
    Leesbaar(
        Profiel,
        lambda ik: Profiel.ook_weg.filter(persoon=ik),
        Value("Wie ben ik in mijn werk"),
    ),
    Leesbaar(
        Ontwikkelgesprek, lambda ik: Ontwikkelgesprek.ook_weg.filter(medewerker=ik), Value("Een gesprek")
    ),
    Leesbaar(
        Reflectie, lambda ik: Reflectie.ook_weg.filter(activiteit__persoon=ik), Value("Wat iets betekende")
    ),
    Leesbaar(Leerervaring, lambda ik: Leerervaring.ook_weg.filter(persoon=ik), Value("Wat je nu kunt")),
    Leesbaar(Persoon, lambda ik: Persoon.objects.filter(pk=ik.pk), Value("Al je gegevens")),
]


def over_mij(ik: Persoon) -> Rijen:
    """Wie iets van mij las of meenam, de laatste dag eerst."""
    welke = reduce(or_, (_over(ding, ding.van(ik).values("pk")) for ding in LEESBAAR))
    return _met_namen(Leesregel.objects.filter(welke))


def door_mij(ik: Persoon) -> Rijen:
    return _met_namen(Leesregel.objects.filter(lezer=ik))


def _over(ding: Leesbaar, ids: Rijen) -> Q:
    return Q(onderwerp_type=ContentType.objects.get_for_model(ding.model), onderwerp_id__in=ids)


def _met_namen(regels: Rijen) -> Rijen:
    """Hoe het ding heet; wat er niet meer is, heet 'iets wat er niet meer is'."""
    namen = [
        When(
            onderwerp_type=ContentType.objects.get_for_model(ding.model),
            then=Subquery(
                ding.model._base_manager.filter(pk=OuterRef("onderwerp_id")).values(_naam=ding.naam)[:1]
            ),
        )
        for ding in LEESBAAR
    ]
    weg = Value("iets wat er niet meer is")
    lezer = Concat("lezer__roepnaam", Value(" "), "lezer__tussenvoegsel", Value(" "), "lezer__achternaam")
    met_namen: Rijen = regels.annotate(
        wat=Coalesce(Case(*namen, output_field=CharField()), weg),
        wie=Trim(Replace(lezer, Value("  "), Value(" "))),
    )
    return met_namen.order_by("-dag", "-pk")


def _wat_ik_deed(ik: Persoon) -> Rijen:
    """De daad en de dag. Waar het over ging, staat er niet bij: dat lees je op de plek zelf."""
    rijen = Gebeurtenis.objects.filter(door=ik).annotate(wat=Replace(F("daad"), Value("-"), Value(" ")))
    return rijen.order_by("-op", "-pk")


DAG = Veld("dag", "Dag", "dag")
HOE = Veld("hoe", "Hoe", "soort")
WAT = Veld("wat", "Wat", "wat")

SOORTEN = (
    Soort(
        sleutel="gelezen",
        naam="Wie iets van jou las of meenam",
        wat="Eén regel per lezer, ding en dag. De eigen pagina's van een team staan er niet bij.",
        groep=Groep.SPOREN,
        model=Leesregel,
        van=(),
        rijen=over_mij,
        velden=(DAG, Veld("wie", "Wie", "wie"), WAT, HOE),
        weg=Weg.VANZELF,
        blijft=Bewaard.LEESLOG,
    ),
    Soort(
        sleutel="las_jij",
        naam="Wat jij las of meenam",
        wat="Van anderen, en wat je zelf als bestand meenam. Zij lezen deze regels ook.",
        groep=Groep.SPOREN,
        model=Leesregel,
        van=("Leesregel.lezer",),
        rijen=door_mij,
        velden=(DAG, WAT, HOE),
        weg=Weg.VANZELF,
        blijft=Bewaard.LEESLOG,
    ),
    Soort(
        sleutel="gedaan",
        naam="Wat jij deed",
        wat="Welke daad, en wanneer. Nooit wat er stond.",
        groep=Groep.SPOREN,
        model=Gebeurtenis,
        van=("Gebeurtenis.door",),
        rijen=_wat_ik_deed,
        velden=(Veld("daad", "Wat je deed", "wat"), Veld("op", "Wanneer", "op")),
        weg=Weg.VANZELF,
        blijft=Bewaard.GESCHIEDENIS,
    ),
)
