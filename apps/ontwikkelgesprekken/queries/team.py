"""Wat een team van zichzelf leest: zijn gesprekken, en de zinnen zonder herkomst."""

from apps.accounts.models import Persoon
from apps.core.models import strikt
from apps.core.oordeel import Oordeel
from apps.core.tijd import vandaag
from apps.ontwikkelgesprekken import rules
from apps.ontwikkelgesprekken.models import Teamgesprek, Teamverslag, Teamzin
from apps.teams.models import Lidmaatschap, Lidrol, Team


def mag_teamgesprek_plannen(team: Team, persoon: Persoon) -> Oordeel:
    leden = list(Lidmaatschap.objects.op(vandaag()).filter(team=team).values_list("persoon_id", "rol"))
    return rules.mag_teamgesprek_plannen(
        lid=persoon.pk in dict(leden),
        leidt=(persoon.pk, Lidrol.LEIDINGGEVENDE) in leden,
        team_heeft_leiding=Lidrol.LEIDINGGEVENDE in {rol for _, rol in leden},
    )


def teamgesprekken_van(team: Team, lezer: Persoon) -> list[Teamgesprek]:
    """Het laatste eerst."""
    rijen = Teamgesprek.objects.zichtbaar_voor(lezer).filter(team=team)
    return list(strikt(rijen.order_by("-begin", "-pk")))


def verslag_van(gesprek: Teamgesprek, lezer: Persoon) -> Teamverslag | None:
    rijen = Teamverslag.objects.zichtbaar_voor(lezer).filter(gesprek=gesprek)
    return strikt(rijen.select_related("door")).first()


def teamzinnen_van(team: Team, lezer: Persoon) -> list[Teamzin]:
    return list(strikt(Teamzin.objects.zichtbaar_voor(lezer).filter(team=team)))
