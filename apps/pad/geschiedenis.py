"""Alles wat er aan het plan van een team veranderde, zoals één lezer het mag weten."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, F, Model, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.geschiedenis import Regel, gebeurtenissen, over, regel
from apps.core.models import Gebeurtenis, strikt
from apps.interventies.models import (
    Afspraak,
    AfspraakVersie,
    Instemming,
    Interventie,
    Slotwoord,
    Terugblik,
)
from apps.teamplannen.models import (
    Begeleider,
    Meeschrijver,
    Opmerking,
    Plandeling,
    Schrijver,
    Teamanalyse,
    Teamplan,
    Vraagstuk,
)
from apps.teams.models import IN_EEN_ZIN, Lidmaatschap, Team

# Waar je op kunt kiezen, met de soorten dingen die erbij horen.
SOORTEN: Mapping[str, tuple[str, tuple[type[Model], ...]]] = {
    "mensen": ("Mensen", (Team, Lidmaatschap, Meeschrijver, Begeleider)),
    "analyse": ("Analyse", (Teamanalyse, Vraagstuk)),
    "interventies": ("Interventies", (Interventie,)),
    "afspraken": ("Afspraken", (Afspraak, AfspraakVersie, Terugblik)),
    "plan": ("Het plan", (Teamplan, Plandeling, Slotwoord, Opmerking)),
}


def geschiedenis_van_plan(plan: Teamplan, lezer: Persoon, soort: str = "") -> QuerySet[Gebeurtenis]:
    """Elke regel gaat langs het `zichtbaar_voor` van waar zij over gaat."""
    gekozen = SOORTEN[soort][1] if soort else [model for _, deel in SOORTEN.values() for model in deel]
    ContentType.objects.get_for_models(*gekozen)  # in één vraag, in plaats van een per soort
    welke = Q()
    for model, rijen in _te_lezen(plan, lezer).items():
        if model in gekozen:
            welke |= over(model, rijen.values("pk")) & _wanneer(model, plan, lezer)
    akkoord = Instemming.objects.filter(
        versie=OuterRef("onderwerp_id"), persoon=OuterRef("door"), woord=Instemming.Woord.AKKOORD
    )
    # Wie zijn akkoord terugnam, is ook hier niet meer akkoord.
    zichtbaar = gebeurtenissen(welke).filter(~Q(daad="akkoord-gegeven") | Exists(akkoord))
    return zichtbaar.select_related("door", "onderwerp_type")


def _te_lezen(plan: Teamplan, lezer: Persoon) -> dict[type[Model], QuerySet[Any]]:
    return {
        Team: Team.objects.zichtbaar_voor(lezer).filter(pk=plan.team_id),
        Lidmaatschap: Lidmaatschap.objects.filter(team=plan.team_id),
        Meeschrijver: Meeschrijver.objects.filter(plan=plan),
        Begeleider: Begeleider.objects.filter(plan=plan),
        Teamplan: Teamplan.objects.zichtbaar_voor(lezer).filter(pk=plan.pk),
        Opmerking: Opmerking.objects.zichtbaar_voor(lezer).filter(plan=plan),
        Teamanalyse: Teamanalyse.objects.zichtbaar_voor(lezer).filter(plan=plan),
        Vraagstuk: Vraagstuk.objects.zichtbaar_voor(lezer).filter(analyse__plan=plan),
        Interventie: Interventie.objects.zichtbaar_voor(lezer).filter(plan=plan),
        Afspraak: Afspraak.objects.zichtbaar_voor(lezer).filter(standen__plan=plan),
        Terugblik: Terugblik.objects.zichtbaar_voor(lezer).filter(plan=plan),
        Plandeling: Plandeling.objects.filter(plan__in=Teamplan.objects.zichtbaar_voor(lezer), plan=plan),
        Slotwoord: Slotwoord.objects.zichtbaar_voor(lezer).filter(plan=plan),
        AfspraakVersie: AfspraakVersie.objects.zichtbaar_voor(lezer).filter(afspraak__standen__plan=plan),
    }


def _wanneer(model: type[Model], plan: Teamplan, lezer: Persoon) -> Q:
    """Van het team: sinds dit studiejaar. Van de analyse: sinds het delen, en voor haar schrijvers alles."""
    if model in (Team, Lidmaatschap):
        return Q(op__date__gte=plan.cyclus.van)
    if model not in SOORTEN["analyse"][1]:
        return Q()
    analyse = "" if model is Teamanalyse else "analyse__"
    schrijft = Schrijver.objects.filter(persoon=lezer).values("analyse")
    dit = model._default_manager.filter(pk=OuterRef("onderwerp_id"))
    gedeeld = dit.filter(**{f"{analyse}gedeeld_op__lte": OuterRef("op")})
    return Q(Exists(dit.filter(**{f"{analyse}pk__in": schrijft}))) | Q(Exists(gedeeld))


# -- Van rijen naar regels --------------------------------------------------------


@dataclass(frozen=True)
class Naam:
    """Hoe een soort ding in een zin heet, en waar je het vindt."""

    rijen: QuerySet[Any]
    woorden: Callable[[Any], dict[str, str]]
    adres: Callable[[int, Any], str]


NAMEN: dict[type[Model], Naam] = {
    Lidmaatschap: Naam(
        Lidmaatschap.objects.select_related(*IN_EEN_ZIN),
        lambda lid: lid.woorden,
        lambda _, __: "",
    ),
    Meeschrijver: Naam(
        Meeschrijver.objects.select_related("persoon"),
        lambda rij: {"wie": rij.persoon.naam},
        lambda team_id, _: reverse("schrijvers", args=[team_id]),
    ),
    Begeleider: Naam(
        Begeleider.objects.select_related("persoon"),
        lambda rij: {"wie": rij.persoon.naam},
        lambda team_id, _: reverse("begeleiding", args=[team_id]),
    ),
    Vraagstuk: Naam(
        Vraagstuk.objects.all(),
        lambda stuk: {"wat": f"Vraagstuk {stuk.nummer}" + (f" ({stuk.naam})" if stuk.naam else "")},
        lambda team_id, _: reverse("analyse", args=[team_id]),
    ),
    Interventie: Naam(
        Interventie.objects.select_related("vorm"),
        lambda rij: {"wat": f"‘{rij.vorm.naam}’"},
        lambda team_id, rij: reverse("interventie", args=[team_id, rij.pk]),
    ),
    Afspraak: Naam(
        Afspraak.objects.all(),
        lambda afspraak: {"wat": f"‘{afspraak.titel}’"},
        lambda team_id, afspraak: reverse("afspraak", args=[team_id, afspraak.pk]),
    ),
    Terugblik: Naam(
        Terugblik.objects.all(),
        lambda rij: {"wat": f"‘{rij.titel}’"},
        lambda team_id, rij: reverse("terugblik", args=[team_id, rij.plan_id]),
    ),
    AfspraakVersie: Naam(
        AfspraakVersie.objects.all(),
        lambda versie: {"wat": f"‘{versie.titel}’ (versie {versie.nummer})"},
        lambda team_id, versie: (
            f"{reverse('afspraak', args=[team_id, versie.afspraak_id])}?versie={versie.nummer}"
        ),
    ),
}


@dataclass(frozen=True)
class Samen:
    """Wat mensen vlak na elkaar allemaal deden, in één regel."""

    laatste: Regel
    wie: list[str]

    @property
    def dag(self) -> date:
        return self.laatste.dag


def samengevat(alle: Iterable[Regel]) -> list[Samen]:
    """Regels staan de nieuwste eerst; alleen wat op dezelfde dag naast elkaar staat, gaat samen."""
    groepen = [list(groep) for _, groep in groupby(alle, key=lambda regel: (regel.dag, regel.zin, regel.url))]
    return [
        Samen(groep[0], list(dict.fromkeys(regel.door.naam for regel in reversed(groep) if regel.door)))
        for groep in groepen
    ]


def regels(team_id: int, rijen: Iterable[Gebeurtenis], lezer: Persoon) -> list[Regel]:
    """De zinnen van één bladzijde; elke soort ding die erop staat kost één vraag."""
    alle = [(rij, rij.onderwerp_type.model_class()) for rij in rijen]
    dingen = {
        model: _dingen(model, lezer, {rij.onderwerp_id for rij, van in alle if van is model})
        for model in NAMEN
    }

    def vertel(rij: Gebeurtenis, model: type[Model] | None) -> Regel:
        if model not in NAMEN:
            return regel(rij)
        ding = dingen[model][rij.onderwerp_id]
        return regel(rij, url=NAMEN[model].adres(team_id, ding), **NAMEN[model].woorden(ding))

    return [vertel(rij, model) for rij, model in alle]


# Waar een ding zijn afspraak heeft, als zijn zin haar noemt.
BIJ_AFSPRAAK: Mapping[type[Model], str] = {Afspraak: "pk", Terugblik: "afspraak"}


def _dingen(model: type[Model], lezer: Persoon, ids: set[int]) -> Mapping[int, Any]:
    """Een afspraak heet zoals zij nu voor deze lezer heet."""
    rijen = NAMEN[model].rijen.all()
    if model in BIJ_AFSPRAAK:
        versies = AfspraakVersie.objects.zichtbaar_voor(lezer).van_nu()
        versies = versies.filter(afspraak=OuterRef(BIJ_AFSPRAAK[model]))
        geldt_eerst = versies.order_by(F("overeengekomen_op").desc(nulls_last=True))
        rijen = rijen.annotate(titel=Subquery(geldt_eerst.values("titel")[:1]))
    return strikt(rijen).in_bulk(ids) if ids else {}
