"""De losse scan: open, beantwoord, en gesloten zonder dat er iets van wie dan ook overblijft."""

from collections.abc import Mapping
from datetime import date

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.bewaren import Bewaard
from apps.core.oordeel import KanNiet, eis
from apps.core.opruimen import hoogstens_tot
from apps.core.queries import termijn_van
from apps.core.taal import aantal
from apps.core.tijd import vandaag
from apps.grondtonen.queries import scanstellingen
from apps.teamplannen import rules
from apps.teamplannen.models import (
    MINST_ANTWOORDEN,
    LosseScan,
    Scanantwoord,
    Scanuitkomst,
    Scanuitslag,
    Teamplan,
)
from apps.teamplannen.queries import planstand
from apps.teamplannen.scanbeeld import middelste_helft, midden

AL_DICHT = "Deze scan is al gesloten."


@transaction.atomic
def open_losse_scan(*, plan: Teamplan, open_tot: date, door: Persoon) -> LosseScan:
    Teamplan.objects.select_for_update().get(pk=plan.pk)
    stand = planstand(plan)
    eis(rules.mag_losse_scan_openen(stand.wie(door), kunnen_antwoorden=len(stand.kunnen_antwoorden)))
    if Scanuitslag.objects.filter(plan=plan).exists():
        raise KanNiet("Dit studiejaar is er al een losse scan geweest.")
    if LosseScan.objects.filter(plan=plan).exists():
        raise KanNiet("Er is al een losse scan.")
    if not vandaag() < open_tot <= hoogstens_tot(Bewaard.SCANANTWOORDEN):
        hoogstens = aantal(termijn_van(Bewaard.SCANANTWOORDEN), "maand", "maanden")
        raise KanNiet(f"Kies een dag na vandaag, hoogstens {hoogstens} vooruit.", veld="open_tot")
    zinnen = {stelling.pk: stelling.tekst for stelling in scanstellingen()}
    scan = LosseScan.objects.create(plan=plan, open_tot=open_tot, geopend_door=door, zinnen=zinnen)
    leg_vast(plan, "scan-geopend", door=door)
    return scan


@transaction.atomic
def beantwoord_scan(*, scan: LosseScan, getallen: Mapping[str, int], door: Persoon) -> None:
    """Jouw antwoorden, in plaats van wat je eerder koos; niets gekozen wist ze. Het laat geen spoor na."""
    scan = _vergrendel(scan)
    eis(rules.mag_scan_beantwoorden(planstand(scan.plan).wie(door)))
    scan.antwoorden.filter(persoon=door).delete()
    Scanantwoord.objects.bulk_create(
        Scanantwoord(scan=scan, persoon=door, stelling_id=slug, getal=getal)
        for slug, getal in getallen.items()
    )


@transaction.atomic
def sluit_losse_scan(*, scan: LosseScan, door: Persoon) -> Scanuitslag:
    """Leg de uitkomst vast en wis wie wat antwoordde. Dat is niet terug te draaien."""
    scan = _vergrendel(scan)
    eis(rules.mag_losse_scan_sluiten(planstand(scan.plan).wie(door)))
    uitslag = _leg_uitkomst_vast(scan)
    if uitslag is None:
        raise KanNiet("Er zijn nog geen vijf antwoorden. Met minder maakt Mortel geen uitkomst.")
    leg_vast(scan.plan, "scan-gesloten", door=door)
    scan.delete()
    return uitslag


@transaction.atomic
def ruim_losse_scans_op() -> int:
    """Na de laatste dag komt de uitkomst; zonder vijf antwoorden verdwijnt alles. Geeft terug hoeveel."""
    voorbij = LosseScan.objects.filter(open_tot__lt=vandaag()).select_for_update()
    for scan in voorbij:
        _leg_uitkomst_vast(scan)
        scan.delete()
    return len(voorbij)


def _vergrendel(scan: LosseScan) -> LosseScan:
    rij = LosseScan.objects.open().select_for_update(of=["self"]).select_related("plan__team")
    gevonden = rij.filter(pk=scan.pk).first()
    if gevonden is None:
        raise KanNiet(AL_DICHT)
    return gevonden


def _leg_uitkomst_vast(scan: LosseScan) -> Scanuitslag | None:
    """Ook een stelling zelf heeft vijf antwoorden nodig: anders is één antwoord te herkennen."""
    aantal = scan.antwoorden.values("persoon").distinct().count()
    if aantal < MINST_ANTWOORDEN:
        return None
    uitslag = Scanuitslag.objects.create(plan_id=scan.plan_id, aantal=aantal, zinnen=scan.zinnen)
    per_stelling = scan.antwoorden.values_list("stelling_id").annotate(alle=ArrayAgg("getal"))
    for slug, getallen in per_stelling:
        if len(getallen) >= MINST_ANTWOORDEN:
            van, tot = middelste_helft(getallen) or (None, None)
            Scanuitkomst.objects.create(
                uitslag=uitslag, stelling_id=slug, midden=midden(getallen), helft_van=van, helft_tot=tot
            )
    return uitslag
