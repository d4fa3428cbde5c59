"""De regel van een jaar, door hr; en het eigen recht van iemand, door een beheerder."""

from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction

from apps.accounts.models import Instelling, Persoon
from apps.accounts.queries import is_hr_van_de_instelling
from apps.activiteiten import rules
from apps.activiteiten.basisrecht import jaar_van
from apps.activiteiten.models import Basisrechtregel, Rechtafwijking
from apps.activiteiten.models.basisrecht import LANGSTE_JAAR
from apps.core.actions import leg_vast
from apps.core.botsing import Botsing
from apps.core.dagen import datum
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import vandaag

VOORSTEL = (
    "Dit is een voorstel van Mortel. In de cao hbo heeft wie vanaf 0,4 fte werkt minstens 40 uur per jaar."
    " Kijk in je cao en in de eigen regeling of de rest klopt, ook voor wie minder werkt."
)


@dataclass(frozen=True, kw_only=True)
class Regelinhoud:
    van: date
    tot: date
    uren: Decimal
    heel_vanaf: Decimal
    naar_rato: bool
    gaat_mee: bool
    hoogstens_mee: Decimal | None
    bron: str


def stel_basisrecht_voor() -> None:
    """Een nieuwe installatie begint met één jaar. Is er al een regel, dan blijft alles zoals het is."""
    if Basisrechtregel.objects.exists():
        return
    van, tot = jaar_van(vandaag(), [])
    Basisrechtregel.objects.create(
        van=van,
        tot=tot,
        uren=40,
        heel_vanaf=Decimal("0.4"),
        naar_rato=True,
        gaat_mee=False,
        bron=VOORSTEL,
    )


@transaction.atomic
def begin_basisrechtjaar(*, inhoud: Regelinhoud, door: Persoon) -> Basisrechtregel:
    _eis_mag_en_wacht(door)
    return _bewaar(Basisrechtregel(), inhoud, "basisrecht-begonnen", door)


@transaction.atomic
def wijzig_basisrechtjaar(*, regel: Basisrechtregel, inhoud: Regelinhoud, basis: int, door: Persoon) -> None:
    """Ook een jaar dat voorbij is: het telt bij iedereen opnieuw.

    `basis` is de versie waarvan hr uitging; is er intussen een andere, dan een Botsing.
    """
    _eis_mag_en_wacht(door)
    regel = Basisrechtregel.objects.select_for_update().get(pk=regel.pk)
    nieuw = asdict(inhoud)
    if all(getattr(regel, naam) == waarde for naam, waarde in nieuw.items()):
        return
    if regel.versie != basis:
        raise Botsing(regel)
    regel.versie += 1
    _bewaar(regel, inhoud, "basisrecht-anders", door)


def _eis_mag_en_wacht(door: Persoon) -> None:
    """Twee die tegelijk iets aan de jaren veranderen, wachten op elkaar."""
    eis(rules.mag_basisrecht_regelen(hr_van_de_instelling=is_hr_van_de_instelling(door)))
    Instelling.objects.select_for_update().first()


def _bewaar(regel: Basisrechtregel, inhoud: Regelinhoud, daad: str, door: Persoon) -> Basisrechtregel:
    _eis_jaar(regel, inhoud.van, inhoud.tot)
    if inhoud.hoogstens_mee is not None and not inhoud.gaat_mee:
        raise KanNiet("Er gaat niets mee. Laat dit leeg, of kies dat het meegaat.", veld="hoogstens_mee")
    for naam, waarde in asdict(inhoud).items():
        setattr(regel, naam, waarde)
    regel.save()
    leg_vast(regel, daad, door=door)
    return regel


def _eis_jaar(regel: Basisrechtregel, van: date, tot: date) -> None:
    if tot < van:
        raise KanNiet(f"Het begint op {datum(van)}. Kies een dag daarna.", veld="tot")
    if tot - van > LANGSTE_JAAR:
        raise KanNiet("Dit is langer dan een jaar. Maak er twee van.", veld="tot")
    ander = Basisrechtregel.objects.raakt(van, tot).exclude(pk=regel.pk).first()
    if ander:
        zin = f"Dit valt samen met het jaar van {datum(ander.van)} tot en met {datum(ander.tot)}."
        raise KanNiet(zin, veld="van")


# -- Het eigen recht van iemand ---------------------------------------------------------


@transaction.atomic
def geef_eigen_recht(
    *, persoon: Persoon, regel: Basisrechtregel, uren: Decimal, reden: str, basis: int, door: Persoon
) -> None:
    """`basis` is de versie waarvan de beheerder uitging; 0 als er voor dat jaar nog niets stond."""
    eis(rules.mag_eigen_recht_geven(door, persoon))
    eigen = _vergrendeld(persoon, regel)
    if eigen and (eigen.uren, eigen.reden) == (uren, reden):
        return
    if eigen and eigen.versie != basis:
        raise Botsing(eigen)
    if eigen is None and basis:
        raise KanNiet("Een collega haalde dit intussen weg. Open de pagina opnieuw.")
    eigen = eigen or Rechtafwijking(persoon=persoon, regel=regel, versie=0)
    eigen.uren, eigen.reden, eigen.versie = uren, reden, eigen.versie + 1
    eigen.save()
    leg_vast(persoon, "eigen-recht", door=door)


@transaction.atomic
def haal_eigen_recht_weg(*, persoon: Persoon, regel: Basisrechtregel, basis: int, door: Persoon) -> None:
    """Dan geldt weer wat de regel geeft. `basis` zoals bij geven."""
    eis(rules.mag_eigen_recht_geven(door, persoon))
    eigen = _vergrendeld(persoon, regel)
    if eigen and eigen.versie != basis:
        raise KanNiet("Een collega veranderde dit intussen. Open de pagina opnieuw.")
    if eigen:
        eigen.delete()
        leg_vast(persoon, "eigen-recht-weg", door=door)


def _vergrendeld(persoon: Persoon, regel: Basisrechtregel) -> Rechtafwijking | None:
    # Twee die allebei het eerste invullen, wachten op elkaar.
    Persoon.objects.select_for_update().get(pk=persoon.pk)
    return Rechtafwijking.objects.filter(persoon=persoon, regel=regel).first()
