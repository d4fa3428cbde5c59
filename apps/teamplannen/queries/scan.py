"""De scan van een plan: wat nu openstaat, wat het team samen afsprak, en wat er los uitkwam."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from django.db.models import Prefetch

from apps.accounts.models import Persoon
from apps.core.models import strikt
from apps.grondtonen.models import Scanstelling
from apps.teamplannen.models import (
    LosseScan,
    Scanantwoord,
    Scangetal,
    Scanuitkomst,
    Scanuitslag,
    Teamanalyse,
    Teamplan,
    Teamscan,
)
from apps.teamplannen.scanbeeld import Scanbeeld, Scanregel, beeld


def losse_scan_van(plan: Teamplan, lezer: Persoon) -> LosseScan | None:
    """De scan die nu openstaat, voor wie in het team zit. Wie antwoordde, komt hier nergens uit."""
    return strikt(LosseScan.objects.zichtbaar_voor(lezer).open().filter(plan=plan)).first()


def gevraagde_stellingen(scan: LosseScan) -> list[Scanstelling]:
    """Wie eerder antwoordde en wie later, krijgt dezelfde zinnen."""
    stellingen = list(Scanstelling.objects.filter(pk__in=scan.zinnen))
    for stelling in stellingen:
        stelling.tekst = scan.zinnen[stelling.pk]
    return stellingen


def mijn_antwoorden(scan: LosseScan, persoon: Persoon) -> dict[str, int]:
    mijn = Scanantwoord.objects.zichtbaar_voor(persoon).filter(scan=scan)
    return dict(mijn.values_list("stelling_id", "getal"))


def uitslag_van(plan: Teamplan) -> Scanuitslag | None:
    uitkomsten = Prefetch("uitkomsten", strikt(Scanuitkomst.objects.select_related("stelling")))
    return strikt(Scanuitslag.objects.filter(plan=plan).prefetch_related(uitkomsten)).first()


def uitslagbeeld(uitslag: Scanuitslag) -> Scanbeeld | None:
    return beeld(_uitkomstregel(rij, uitslag.zinnen) for rij in uitslag.uitkomsten.all())


def _uitkomstregel(rij: Scanuitkomst, zinnen: Mapping[str, str]) -> Scanregel:
    helft = (rij.helft_van, rij.helft_tot) if rij.helft_van and rij.helft_tot else None
    return replace(_scanregel(rij.stelling, 0, zinnen), getal=rij.midden, helft=helft)


def scan_van(analyse: Teamanalyse) -> Teamscan | None:
    getallen = Prefetch("getallen", strikt(Scangetal.objects.select_related("stelling")))
    scans = Teamscan.objects.filter(analyse=analyse).select_related("bewaard_door")
    return strikt(scans.prefetch_related(getallen)).first()


def scanbeeld(scan: Teamscan | None) -> Scanbeeld | None:
    if scan is None:
        return None
    return beeld(_scanregel(rij.stelling, rij.getal, scan.zinnen) for rij in scan.getallen.all())


def beeld_bij(plan: Teamplan, analyse: Teamanalyse | None) -> Scanbeeld | None:
    """Wat het team samen afsprak, gaat voor wat er los uitkwam."""
    samen = Scangetal.objects.filter(scan__analyse=analyse).select_related("stelling", "scan")
    los = Scanuitkomst.objects.filter(uitslag__plan=plan).select_related("stelling", "uitslag")
    afgesproken = beeld(_scanregel(rij.stelling, rij.getal, rij.scan.zinnen) for rij in strikt(samen))
    return afgesproken or beeld(_uitkomstregel(rij, rij.uitslag.zinnen) for rij in strikt(los))


def _scanregel(stelling: Scanstelling, getal: int, zinnen: Mapping[str, str]) -> Scanregel:
    """Met de zin zoals zij toen gevraagd werd."""
    zin = zinnen.get(stelling.pk, stelling.tekst)
    return Scanregel(stelling.naam, zin, stelling.werkhulpbron_id or "", Decimal(getal))
