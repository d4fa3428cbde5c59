"""Lezen voor je eigen plek: wat je schreef, met wie je het deelt, en wat anderen met jou delen."""

from dataclasses import dataclass
from datetime import date

from django.apps import apps
from django.db.models import Model, Prefetch

from apps.accounts.models import Persoon
from apps.core.models import Leesregel, strikt
from apps.core.tijd import vandaag
from apps.mijn_plek.models import Deling, Profiel, Profieldeling
from apps.teams.models import Lidmaatschap, Lidrol, Team


def mijn_profiel(persoon: Persoon) -> Profiel | None:
    return Profiel.objects.filter(persoon=persoon).first()


def mijn_delingen(profiel: Profiel | None) -> list[Profieldeling]:
    """Met wie dit profiel nu gedeeld is."""
    if profiel is None:
        return []
    rijen = Profieldeling.objects.die_gelden().filter(ding=profiel)
    return list(strikt(rijen.select_related("met_persoon", "met_team").order_by("-van", "-pk")))


def mijn_teams_om_te_delen(persoon: Persoon) -> list[Team]:
    """Waar iemand nu in zit, met wie het leidt: die leest mee."""
    nu_lid = Lidmaatschap.objects.op(vandaag())
    leiding = nu_lid.filter(rol=Lidrol.LEIDINGGEVENDE).exclude(persoon=persoon).select_related("persoon")
    op_naam = leiding.order_by("persoon__sorteernaam", "pk")
    wie_leidt = Prefetch("lidmaatschappen", op_naam, to_attr="leiding")
    return list(strikt(Team.objects.zichtbaar_voor(persoon).prefetch_related(wie_leidt)))  # type: ignore[no-redef]


@dataclass(frozen=True)
class Gelezen:
    lezer: Persoon
    dag: date


def wie_las(ding: Model, *, hoogstens: int = 20) -> list[Gelezen]:
    regels = Leesregel.objects.over(ding).select_related("lezer").order_by("-dag", "-pk")
    return [Gelezen(regel.lezer, regel.dag) for regel in strikt(regels[:hoogstens])]


def soorten_delingen() -> list[type[Deling]]:
    """Van alles wat iemand kan laten zien de tabel; een nieuwe soort staat er vanzelf bij."""
    return [model for model in apps.get_models() if issubclass(model, Deling)]


def gedeeld_met(lezer: Persoon) -> list[Deling]:
    """Wat anderen deze lezer nu laten zien: elk ding een keer, op naam van wie het deelt."""
    dingen: dict[tuple[str, int], Deling] = {}
    for soort in soorten_delingen():
        open_ = soort._default_manager.open_voor(lezer).select_related("door", *soort.ERBIJ)  # type: ignore[attr-defined]
        for deling in strikt(open_):
            dingen.setdefault((deling.adres, deling.ding_id), deling)
    return sorted(dingen.values(), key=lambda deling: (deling.door.sorteernaam, deling.wat))
