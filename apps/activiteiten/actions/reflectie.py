from django.db import transaction
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.activiteiten import rules
from apps.activiteiten.actions.eigen import INTUSSEN_WEG, houd_op_met_delen, vergrendel, vervang
from apps.activiteiten.models import Activiteit, Reflectie, Reflectiedeling, Staat
from apps.core.actions import haal_weg, leg_vast, terugzetter_van, wis_concepten_onder, zet_terug
from apps.core.oordeel import KanNiet, eis
from apps.mijn_plek.actions import Ontvanger, deel


@transaction.atomic
def bewaar_reflectie(
    *, activiteit: Activiteit, basis: int, aan: Ontvanger | None = None, door: Persoon, **woorden: str
) -> Reflectie:
    """Benoem wat het betekende: dan is de cirkel rond. `aan` is wie er meteen mee mag lezen."""
    van = vergrendel(activiteit, eigenaar_id=activiteit.persoon_id, door=door)
    reflectie = Reflectie.objects.filter(activiteit=van).first()
    if reflectie:
        vervang(reflectie, woorden, basis=basis, daad="reflectie-bewaard", door=door)
    elif van.staat != Staat.GEDAAN:
        raise KanNiet("Zeg eerst dat je het deed.")
    else:
        reflectie = Reflectie.objects.create(activiteit=van, **woorden)
        _zet(van, Staat.BENOEMD)
        leg_vast(reflectie, "reflectie-bewaard", door=door)
    if aan:
        deel(ding=reflectie, soort=Reflectiedeling, eigenaar_id=van.persoon_id, aan=aan, door=door)
    return reflectie


def _zet(activiteit: Activiteit, staat: Staat) -> None:
    activiteit.staat = staat
    activiteit.save(update_fields=["staat"])


@transaction.atomic
def haal_reflectie_weg(*, reflectie: Reflectie, door: Persoon) -> None:
    """De cirkel is weer open. Teruggezet leest weer alleen jij het."""
    van = vergrendel(reflectie.activiteit, eigenaar_id=reflectie.persoon_id, door=door)
    haal_weg(reflectie, door=door)
    _zet(van, Staat.GEDAAN)
    houd_op_met_delen(reflectie.delingen)
    wis_concepten_onder(reverse("activiteit_benoemen", args=[van.pk]), van_id=door.pk)
    leg_vast(reflectie, "reflectie-weg", door=door)


@terugzetter_van(Reflectie)
@transaction.atomic
def zet_reflectie_terug(*, ding: Reflectie, door: Persoon) -> None:
    eis(rules.mag_bijhouden(persoon_id=door.pk, eigenaar_id=ding.persoon_id))
    van = Activiteit.objects.select_for_update().filter(pk=ding.activiteit_id).first()
    if van is None:
        raise KanNiet(INTUSSEN_WEG)
    if Reflectie.objects.filter(activiteit=van).exists():
        raise KanNiet("Je schreef intussen iets nieuws. Haal dat eerst weg, dan kan dit terug.")
    zet_terug(ding)
    _zet(van, Staat.BENOEMD)
    leg_vast(ding, "reflectie-terug", door=door)
