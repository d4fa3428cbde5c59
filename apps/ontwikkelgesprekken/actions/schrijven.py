"""Wat tijdens het voorbereiden en het gesprek geschreven wordt."""

from typing import Any
from uuid import UUID

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import haal_weg, houd_eerdere_tekst, leg_vast, terugzetter_van, zet_terug
from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu
from apps.ontwikkelgesprekken import rules
from apps.ontwikkelgesprekken.actions.openen import vergrendel
from apps.ontwikkelgesprekken.models import (
    Aantekening,
    Gesprekskaart,
    Gespreksregel,
    Ontwikkelgesprek,
    OpTafel,
    Prive,
    Soort,
    ToenNu,
    Vervolgstap,
    Werkstuk,
)

REGELS: dict[str, type[Gespreksregel]] = {"toen-nu": ToenNu, "werk": Werkstuk, "stap": Vervolgstap}
BIJ_SOORT: dict[str, frozenset[str]] = {
    "toen-nu": frozenset({Soort.WERKGESPREK, Soort.NA_MEELOPEN}),
    "werk": frozenset({Soort.WERKGESPREK}),
    "stap": frozenset(Soort),
}


@transaction.atomic
def schrijf_samen(*, gesprek: Ontwikkelgesprek, tekst: str, basis: int, door: Persoon) -> Aantekening:
    gesprek, wie = vergrendel(gesprek.pk, door)
    eis(rules.mag_samen_schrijven(wie))
    aantekening = Aantekening.objects.filter(gesprek=gesprek).select_related("door").first()
    aantekening = aantekening or Aantekening(gesprek=gesprek, door=door)
    if aantekening.tekst == tekst:
        return aantekening
    if aantekening.versie != basis:
        raise Botsing(aantekening)
    eerst = aantekening.door if aantekening.pk else None
    houd_eerdere_tekst(aantekening, {"tekst": tekst}, door=eerst, op=aantekening.op, nu_door=door)
    aantekening.tekst, aantekening.versie = tekst, aantekening.versie + 1
    aantekening.door, aantekening.op = door, nu()
    aantekening.save()
    leg_vast(gesprek, "gesprek-opgeschreven", door=door)
    return aantekening


@transaction.atomic
def schrijf_prive(*, gesprek: Ontwikkelgesprek, veld: str, tekst: str, basis: int, door: Persoon) -> None:
    """`veld` is voorbereiding of notitie; leeg is weg. De geschiedenis weet hier niets van."""
    gesprek, wie = vergrendel(gesprek.pk, door)
    eis(rules.mag_prive_schrijven(wie, blijft=gesprek.prive_blijft))
    prive = Prive.objects.filter(gesprek=gesprek, van=door).first() or Prive(gesprek=gesprek, van=door)
    versie = getattr(prive, f"versie_{veld}")
    if getattr(prive, veld) == tekst:
        return
    if versie != basis:
        raise Botsing(prive, basis=versie)
    setattr(prive, veld, tekst)
    setattr(prive, f"versie_{veld}", versie + 1)
    prive.save()
    Prive.objects.filter(gesprek=gesprek, van=door, voorbereiding="", notitie="").delete()


@transaction.atomic
def leg_kaart(*, gesprek: Ontwikkelgesprek, kaart: Gesprekskaart, naar: str, door: Persoon) -> None:
    """Op tafel, besproken of terug op de stapel. Zij houdt de vraag van toen zij op tafel kwam."""
    gesprek, wie = vergrendel(gesprek.pk, door)
    eis(rules.mag_samen_schrijven(wie))
    # Wie de kaart het laatst verlegde staat bij de kaart; dat ook de ander iets deed, staat hier.
    leg_vast(gesprek, "gesprek-kaart", door=door)
    if naar == "terug":
        OpTafel.objects.filter(gesprek=gesprek, kaart=kaart).delete()
        return
    ligt = {"besproken": naar == "besproken", "door": door}
    nieuw = ligt | {"vraag": kaart.vraag, "hulpvraag": kaart.hulpvraag}
    OpTafel.objects.update_or_create(gesprek=gesprek, kaart=kaart, defaults=ligt, create_defaults=nieuw)


@transaction.atomic
def zet_erbij(
    *, gesprek: Ontwikkelgesprek, soort: str, inhoud: dict[str, Any], kenmerk: UUID, door: Persoon
) -> Gespreksregel:
    """Een regel van deze soort; twee keer versturen is één regel."""
    gesprek, wie = vergrendel(gesprek.pk, door)
    eis(rules.mag_erbij_zetten(wie, past=gesprek.soort in BIJ_SOORT[soort]))
    velden = inhoud | {"gesprek": gesprek, "door": door}
    regel: Gespreksregel
    regel, nieuw = REGELS[soort].ook_weg.get_or_create(kenmerk=kenmerk, defaults=velden)
    if regel.weg_op or any(getattr(regel, naam) != waarde for naam, waarde in velden.items()):
        raise KanNiet("Dit zette je er al bij. Open de pagina opnieuw om er nog iets bij te zetten.")
    if nieuw:
        leg_vast(gesprek, "gesprek-regel-erbij", door=door)
    return regel


@transaction.atomic
def haal_regel_weg(*, regel: Gespreksregel, door: Persoon) -> None:
    gesprek, wie = vergrendel(regel.gesprek_id, door)
    eis(rules.mag_regel_weghalen(wie, eigen=regel.door_id == door.pk))
    haal_weg(regel, door=door)
    leg_vast(gesprek, "gesprek-regel-weg", door=door)


def _zet_regel_terug(*, ding: Gespreksregel, door: Persoon) -> None:
    with transaction.atomic():
        gesprek, wie = vergrendel(ding.gesprek_id, door)
        eis(rules.mag_regel_weghalen(wie, eigen=ding.door_id == door.pk))
        zet_terug(ding)
        leg_vast(gesprek, "gesprek-regel-terug", door=door)


for _model in REGELS.values():
    terugzetter_van(_model)(_zet_regel_terug)


@transaction.atomic
def vink_stap(*, stap: Vervolgstap, gedaan: bool, door: Persoon) -> None:
    gesprek, wie = vergrendel(stap.gesprek_id, door)
    eis(rules.mag_afvinken(wie))
    nog = Vervolgstap.objects.select_for_update().filter(pk=stap.pk).first()
    if nog is None:
        raise KanNiet("Deze stap is intussen weg.")
    if bool(nog.gedaan_op) == gedaan:
        return
    nog.gedaan_op = nu() if gedaan else None
    nog.save(update_fields=["gedaan_op"])
    leg_vast(gesprek, "gesprek-stap-gedaan" if gedaan else "gesprek-stap-open", door=door)
