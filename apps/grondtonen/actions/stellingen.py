"""De zinnen van de teamscan: hr van de instelling schrijft ze, en haalt weg wat niet past."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify

from apps.accounts.models import Instelling, Persoon
from apps.accounts.queries import is_hr_van_de_instelling
from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu
from apps.grondtonen import rules
from apps.grondtonen.models import Scanstelling, Werkhulpbron

LANGSTE_SLUG = 50


@dataclass(frozen=True)
class Stellinginhoud:
    naam: str
    tekst: str


@transaction.atomic
def wijzig_stelling(*, stelling: Scanstelling, inhoud: Stellinginhoud, basis: int, door: Persoon) -> None:
    """`basis` is de versie waarvan de schrijver uitging; is er intussen een andere, dan een Botsing.

    Een scan houdt de zinnen die gevraagd werden: die staan bij de scan zelf.
    """
    stelling = _vergrendeld(stelling, door)
    if (stelling.naam, stelling.tekst) == (inhoud.naam, inhoud.tekst):
        return
    if stelling.versie != basis:
        raise Botsing(stelling)
    _eis_eigen_naam(inhoud.naam, behalve=stelling)
    stelling.naam, stelling.tekst = inhoud.naam, inhoud.tekst
    stelling.versie += 1
    stelling.aangepast_op = nu()
    stelling.save()


@transaction.atomic
def voeg_stelling_toe(*, inhoud: Stellinginhoud, geeft: bool, door: Persoon) -> Scanstelling:
    """Wat het werk geeft hoort bij de werkhulpbron van die naam; is die er nog niet, dan komt zij er."""
    _eis_mag_en_wacht(door)
    _eis_eigen_naam(inhoud.naam)
    bron = _werkhulpbron(inhoud.naam) if geeft else None
    _eis_eigen_werkhulpbron(bron)
    laatste = Scanstelling.objects.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    return Scanstelling.objects.create(
        slug=_vrije_slug(inhoud.naam, Scanstelling),
        naam=inhoud.naam,
        tekst=inhoud.tekst,
        werkhulpbron=bron,
        volgorde=laatste + 1,
        aangepast_op=nu(),
    )


@transaction.atomic
def haal_stelling_uit_de_scan(*, stelling: Scanstelling, door: Persoon) -> None:
    """Zij wordt niet meer gevraagd; uitkomsten van eerder houden haar."""
    stelling = _vergrendeld(stelling, door)
    stelling.actief = False
    stelling.save(update_fields=["actief"])


@transaction.atomic
def zet_stelling_terug(*, stelling: Scanstelling, door: Persoon) -> None:
    stelling = _vergrendeld(stelling, door)
    _eis_eigen_naam(stelling.naam, behalve=stelling)
    _eis_eigen_werkhulpbron(stelling.werkhulpbron, behalve=stelling)
    stelling.actief = True
    stelling.save(update_fields=["actief"])


def _vergrendeld(stelling: Scanstelling, door: Persoon) -> Scanstelling:
    _eis_mag_en_wacht(door)
    return Scanstelling.objects.select_for_update().get(pk=stelling.pk)


def _eis_mag_en_wacht(door: Persoon) -> None:
    """Twee die tegelijk iets aan de zinnen veranderen, wachten op elkaar."""
    eis(rules.mag_scan_schrijven(hr_van_de_instelling=is_hr_van_de_instelling(door)))
    Instelling.objects.select_for_update().first()


def _eis_eigen_naam(naam: str, behalve: Scanstelling | None = None) -> None:
    gevraagd = Scanstelling.objects.filter(actief=True, naam__iexact=naam)
    if gevraagd.exclude(pk=behalve.pk if behalve else None).exists():
        raise KanNiet(f"Er staat al een zin over ‘{naam}’ in de scan.", veld="naam")


def _eis_eigen_werkhulpbron(bron: Werkhulpbron | None, behalve: Scanstelling | None = None) -> None:
    """Een zin houdt haar werkhulpbron, ook als zij anders gaat heten."""
    if bron is None:
        return
    gevraagd = Scanstelling.objects.filter(actief=True, werkhulpbron=bron)
    ander = gevraagd.exclude(pk=behalve.pk if behalve else None).first()
    if ander:
        raise KanNiet(f"Naar ‘{bron.naam}’ vraagt de zin over ‘{ander.naam}’ al.", veld="naam")


def _werkhulpbron(naam: str) -> Werkhulpbron:
    bestaat = Werkhulpbron.objects.filter(naam__iexact=naam).first()
    if bestaat:
        return bestaat
    laatste = Werkhulpbron.objects.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    slug = _vrije_slug(naam, Werkhulpbron)
    return Werkhulpbron.objects.create(slug=slug, naam=naam, volgorde=laatste + 1, aangepast_op=nu())


def _vrije_slug(naam: str, model: type[Scanstelling] | type[Werkhulpbron]) -> str:
    basis = slugify(naam)[:LANGSTE_SLUG] or "zin"
    bezet = set(model._default_manager.filter(slug__startswith=basis).values_list("slug", flat=True))
    kandidaten = (basis, *(f"{basis}-{nummer}" for nummer in range(2, len(bezet) + 3)))
    return next(slug for slug in kandidaten if slug not in bezet)
