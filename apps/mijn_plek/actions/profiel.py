from django.db import transaction
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.actions import haal_weg, leg_vast, terugzetter_van, wis_concept, zet_terug
from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu
from apps.mijn_plek import rules
from apps.mijn_plek.models import Profiel


@transaction.atomic
def bewaar_profiel(*, basis: int, door: Persoon, **antwoorden: str) -> Profiel:
    """Schrijf op wie je bent in je werk. `basis` is de versie waarvan je uitging (0: er was nog niets).

    In een ander venster intussen veranderd: dan een Botsing met wat er nu staat.
    """
    # Twee vensters die allebei het eerste bewaren, wachten op elkaar.
    Persoon.objects.select_for_update().get(pk=door.pk)
    profiel = Profiel.objects.filter(persoon=door).first()
    if profiel is None:
        profiel = Profiel.objects.create(persoon=door, **antwoorden)
    elif all(getattr(profiel, naam) == waarde for naam, waarde in antwoorden.items()):
        return profiel
    elif basis != profiel.versie:
        raise Botsing(profiel)
    else:
        for naam, waarde in antwoorden.items():
            setattr(profiel, naam, waarde)
        profiel.versie, profiel.gewijzigd_op = profiel.versie + 1, nu()
        profiel.save(update_fields=[*antwoorden, "versie", "gewijzigd_op"])
    leg_vast(profiel, "profiel-bewaard", door=door)
    return profiel


@transaction.atomic
def haal_profiel_weg(*, profiel: Profiel, door: Persoon) -> None:
    """Met wat ervan gedeeld was, en wat er nog getypt lag. Teruggezet leest weer alleen jij het."""
    eis(rules.mag_profiel_weghalen(persoon_id=door.pk, eigenaar_id=profiel.persoon_id))
    haal_weg(profiel, door=door)
    profiel.delingen.filter(opgeheven_op__isnull=True).update(opgeheven_op=nu())
    wis_concept(sleutel=reverse("mijn_plek"), door=door)
    leg_vast(profiel, "profiel-weg", door=door)


@terugzetter_van(Profiel)
@transaction.atomic
def zet_profiel_terug(*, ding: Profiel, door: Persoon) -> None:
    eis(rules.mag_profiel_weghalen(persoon_id=door.pk, eigenaar_id=ding.persoon_id))
    Persoon.objects.select_for_update().get(pk=door.pk)
    if Profiel.objects.filter(persoon=door).exists():
        raise KanNiet("Je schreef intussen iets nieuws. Haal dat eerst weg, dan kan dit terug.")
    zet_terug(ding)
    leg_vast(ding, "profiel-terug", door=door)
