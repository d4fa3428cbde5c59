"""Een signaal opzij leggen, en het weer laten horen."""

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.oordeel import KanNiet, eis
from apps.signalen.models import Opzijgezet
from apps.signalen.queries import Geopend, laad_signalen
from apps.teamplannen.models import Teamplan

STIL = "Dit signaal klinkt nu niet meer."


@transaction.atomic
def leg_opzij(*, plan: Teamplan, slug: str, reden: str, door: Persoon) -> Opzijgezet:
    """Met de feiten waardoor het voor deze persoon klinkt: zijn het andere, dan klinkt het weer."""
    geopend = _laad(plan, door)
    signaal = geopend.signalen.klinkt(slug)
    if signaal is None:
        raise KanNiet(STIL)
    rij = Opzijgezet.objects.create(
        analyse=geopend.analyse, slug=slug, waarden=signaal.waarden, reden=reden, door=door
    )
    leg_vast(rij, "signaal-opzij", door=door)
    return rij


@transaction.atomic
def laat_weer_horen(*, plan: Teamplan, slug: str, door: Persoon) -> None:
    opzij = _laad(plan, door).signalen.ligt_opzij(slug)
    if opzij is None:
        return
    rij = Opzijgezet.objects.get(pk=opzij.rij)
    leg_vast(rij, "signaal-klinkt-weer", door=door)
    rij.delete()


def _laad(plan: Teamplan, door: Persoon) -> Geopend:
    """De signalen van nu; wie er tegelijk mee bezig is, wacht even."""
    Teamplan.objects.select_for_update().get(pk=plan.pk)
    geopend = laad_signalen(plan, door)
    if geopend is None:
        raise KanNiet(STIL)
    eis(geopend.mag_opzij_leggen)
    return geopend
