"""De mensen van een team door de tijd heen: wie er nu is, wie komt en wie er was."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from apps.accounts.models import Persoon
from apps.core.models import strikt
from apps.core.tijd import vandaag
from apps.teams.models import IN_EEN_ZIN, Kerngroeplid, Lidmaatschap, Lidrol, Team


@dataclass(frozen=True)
class Teamlid:
    """Een lidmaatschap met sinds wanneer iemand er zonder onderbreking bij is."""

    lid: Lidmaatschap
    sinds: date
    in_kerngroep: bool


@dataclass(frozen=True)
class Teamblad:
    team: Team
    leden: list[Teamlid]

    @cached_property
    def nu(self) -> list[Teamlid]:
        """Leidinggevenden eerst."""
        hier = [rij for rij in self.leden if rij.lid.loopt(vandaag())]
        return sorted(hier, key=lambda rij: rij.lid.rol != Lidrol.LEIDINGGEVENDE)

    @property
    def leiding(self) -> list[Persoon]:
        return [rij.lid.persoon for rij in self.nu if rij.lid.rol == Lidrol.LEIDINGGEVENDE]

    @property
    def straks(self) -> list[Teamlid]:
        return [rij for rij in self.leden if rij.lid.komt_nog]

    @property
    def eerder(self) -> list[Teamlid]:
        voorbij = [rij for rij in self.leden if rij.lid.is_voorbij]
        return sorted(voorbij, key=lambda rij: rij.lid.tot or date.max, reverse=True)

    @property
    def kerngroep(self) -> list[Teamlid]:
        return [rij for rij in self.nu if rij.in_kerngroep and rij.lid.doet_mee]


def teamblad(team: Team) -> Teamblad:
    leden = Lidmaatschap.objects.filter(team=team).select_related(*IN_EEN_ZIN)
    rijen = list(strikt(leden.order_by("persoon__sorteernaam", "persoon__pk", "van")))
    kern = set(Kerngroeplid.objects.op(vandaag()).filter(team=team).values_list("persoon_id", flat=True))
    begin = _sinds(rijen)
    return Teamblad(team, [Teamlid(lid, begin[lid.pk], lid.persoon_id in kern) for lid in rijen])


def _sinds(rijen: Iterable[Lidmaatschap]) -> dict[int, date]:
    """Wie van rol wisselt, heeft twee rijen die op elkaar aansluiten: hij is er sinds de eerste.

    `rijen` staan per persoon op volgorde van begin.
    """
    begin: dict[int, date] = {}
    vorige: Lidmaatschap | None = None
    for lid in rijen:
        sluit_aan = (
            vorige is not None
            and vorige.persoon_id == lid.persoon_id
            and vorige.tot == lid.van - timedelta(days=1)
        )
        begin[lid.pk] = begin[vorige.pk] if vorige and sluit_aan else lid.van
        vorige = lid
    return begin


def thuis_elders(persoon: Persoon, team: Team) -> Lidmaatschap | None:
    """Het andere team dat nu of straks iemands thuisteam is."""
    thuis = Lidmaatschap.objects.filter(persoon=persoon, thuisteam=True).exclude(team=team)
    niet_voorbij = thuis.exclude(tot__lt=vandaag()).order_by("van")
    return strikt(niet_voorbij.select_related("team")).first()
