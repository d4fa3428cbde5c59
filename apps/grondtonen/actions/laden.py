from collections.abc import Iterable

from django.db import transaction
from django.db.models import Model

from apps.grondtonen import catalogus
from apps.grondtonen.models import (
    Catalogusregel,
    Grondtoon,
    Interventievorm,
    Praktijkvraag,
    Scanstelling,
    Thema,
    Werkhulpbron,
)
from apps.grondtonen.zoeken import zoeknaam, zoektekst

# Deze kolommen zijn van de instelling: een nieuwe lading raakt ze niet aan.
EIGEN_KOLOMMEN = {"slug", "aangepast_op", "actief", "versie", "zoeknaam", "zoektekst"}


@transaction.atomic
def laad_catalogus() -> None:
    """Zet de meegeleverde catalogus klaar; mag vaker, en laat staan wat de instelling wijzigde."""
    _laad_lijsten()
    laad_regels(Scanstelling, _scanstellingen())
    _laad_grondtonen()
    _laad_vormen()
    _werk_zoekwoorden_bij()


def _laad_lijsten() -> None:
    bronnen = enumerate(catalogus.lijst("werkhulpbronnen").items(), start=1)
    laad_regels(
        Werkhulpbron,
        (Werkhulpbron(slug=slug, naam=naam, volgorde=plaats) for plaats, (slug, naam) in bronnen),
    )
    laad_regels(Thema, (Thema(slug=slug, naam=naam) for slug, naam in catalogus.lijst("themas").items()))


def _scanstellingen() -> list[Scanstelling]:
    """Eerst wat het werk geeft, onder de naam van de werkhulpbron; dan wat het vraagt."""
    namen, scan = catalogus.lijst("werkhulpbronnen"), catalogus.scan()
    geeft = [
        Scanstelling(slug=slug, naam=namen[slug], tekst=zin, werkhulpbron_id=slug)
        for slug, zin in scan["geeft"].items()
    ]
    vraagt = [Scanstelling(slug=slug, **regel) for slug, regel in scan["vraagt"].items()]
    for plaats, stelling in enumerate([*geeft, *vraagt], start=1):
        stelling.volgorde = plaats
    return [*geeft, *vraagt]


def _laad_grondtonen() -> None:
    tonen: list[Grondtoon] = []
    vragen: list[Praktijkvraag] = []
    for plaats, regel in enumerate(catalogus.grondtonen(), start=1):
        eigen_vragen = regel.pop("praktijkvragen")
        tonen.append(Grondtoon(volgorde=plaats, **regel))
        for vraag in eigen_vragen:
            vragen.append(Praktijkvraag(volgorde=len(vragen) + 1, grondtoon_id=regel["slug"], **vraag))
    laad_regels(Grondtoon, tonen)
    laad_regels(Praktijkvraag, vragen)


def _laad_vormen() -> None:
    regels = catalogus.vormen()
    grondtonen = {regel["slug"]: regel.pop("grondtonen") for regel in regels}
    hulpbronnen = {regel["slug"]: regel.pop("hulpbronnen") for regel in regels}
    geladen = {
        vorm.slug for vorm in laad_regels(Interventievorm, [Interventievorm(**regel) for regel in regels])
    }
    _koppel(Interventievorm.grondtonen.through, "grondtoon_id", geladen, grondtonen)
    _koppel(Interventievorm.hulpbronnen.through, "werkhulpbron_id", geladen, hulpbronnen)


def _werk_zoekwoorden_bij() -> None:
    """Ook van wat de instelling wijzigde of zelf toevoegde."""
    vormen = Interventievorm.objects.prefetch_related("hulpbronnen", "grondtonen")
    for vorm in vormen:
        vorm.zoeknaam, vorm.zoektekst = zoeknaam(vorm), zoektekst(vorm)
    Interventievorm.objects.bulk_update(vormen, ["zoeknaam", "zoektekst"])


def _koppel(tabel: type[Model], kolom: str, geladen: set[str], koppels: dict[str, list[str]]) -> None:
    """Vervangt de koppelingen in één keer: `.set` per vorm zou honderden vragen aan de databank zijn."""
    tabel._default_manager.filter(interventievorm__in=geladen).delete()
    tabel._default_manager.bulk_create(
        tabel(interventievorm_id=vorm, **{kolom: slug}) for vorm in geladen for slug in koppels[vorm]
    )


def laad_regels[Rij: Catalogusregel](model: type[Rij], rijen: Iterable[Rij]) -> list[Rij]:
    """Zet meegeleverde regels klaar, en laat staan wat de instelling wijzigde."""
    aangepast = set(model._default_manager.exclude(aangepast_op=None).values_list("slug", flat=True))
    te_laden = [rij for rij in rijen if rij.slug not in aangepast]
    kolommen = [veld.name for veld in model._meta.concrete_fields if veld.name not in EIGEN_KOLOMMEN]
    model._default_manager.bulk_create(
        te_laden, update_conflicts=True, unique_fields=["slug"], update_fields=kolommen
    )
    return te_laden
