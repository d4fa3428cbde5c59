"""Geschiedenis en leeslog schrijven, concepten bewaren en wissen, en weghalen wat terug kan."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction

from apps.core.bewaren import Bewaard
from apps.core.eerder import woorden_van
from apps.core.geschiedenis import zinnen
from apps.core.models import Concept, EerdereTekst, Gebeurtenis, Leesregel
from apps.core.oordeel import KanNiet
from apps.core.opruimen import begin_van, grens_van, verwijder_in_delen
from apps.core.tijd import nu
from apps.core.weghaalbaar import Weghaalbaar, weghaalbare_modellen

type Terugzetter = Callable[..., None]

# Per model de handeling die iets terugzet; elke app zet de hare erin.
TERUGZETTERS: dict[type[Weghaalbaar], Terugzetter] = {}


def leg_vast(onderwerp: models.Model, daad: str, *, door: models.Model | None) -> None:
    """Schrijf één regel geschiedenis; hoort in de transactie van de daad zelf."""
    if daad not in zinnen():
        raise LookupError(f"Zeg in een daden.py hoe ‘{daad}’ heet.")
    Gebeurtenis.objects.create(
        onderwerp_type=ContentType.objects.get_for_model(onderwerp),
        onderwerp_id=onderwerp.pk,
        daad=daad,
        door_id=door.pk if door else None,
    )


def bewaar_concept(
    *, sleutel: str, inhoud: Mapping[str, list[str]], basis: int, door: models.Model
) -> Concept:
    concept, _ = Concept.objects.update_or_create(
        van_id=door.pk,
        sleutel=sleutel,
        defaults={"inhoud": dict(inhoud), "basis": basis, "gewijzigd_op": nu()},
    )
    return concept


def wis_concept(*, sleutel: str, door: models.Model) -> None:
    Concept.objects.filter(van_id=door.pk, sleutel=sleutel).delete()


def wis_concepten_onder(begin: str, *, van_id: int | None = None) -> None:
    """Van elk adres dat zo begint, van iedereen of van deze mens: waar het over ging, is er niet meer."""
    concepten = Concept.objects.filter(sleutel__startswith=begin)
    (concepten if van_id is None else concepten.filter(van_id=van_id)).delete()


def wis_alle_concepten(*, van: models.Model) -> int:
    return Concept.objects.filter(van_id=van.pk).delete()[0]


def ruim_oude_concepten_op() -> int:
    """Concepten leven dertig dagen; geeft terug hoeveel er weg zijn."""
    grens = nu() - timedelta(days=Concept.BEWAARDAGEN)
    return Concept.objects.filter(gewijzigd_op__lt=grens).delete()[0]


# -- Wat er eerst stond -----------------------------------------------------------


def houd_eerdere_tekst(
    ding: models.Model,
    nieuw: Mapping[str, object],
    *,
    door: models.Model | None,
    op: datetime | None,
    nu_door: models.Model,
) -> None:
    """Vlak voordat `nu_door` de woorden die `door` op dat moment schreef, vervangt door `nieuw`."""
    staat_er = {naam: tekst for naam, tekst in woorden_van(ding).items() if naam in nieuw}
    if not (door and op) or all(nieuw[naam] == tekst for naam, tekst in staat_er.items()):
        return
    EerdereTekst.objects.create(
        onderwerp_type=ContentType.objects.get_for_model(ding),
        onderwerp_id=ding.pk,
        velden=staat_er,
        door_id=door.pk,
        op=op,
        vervangen_door_id=nu_door.pk,
    )


def vergeet_eerdere_teksten(ding: models.Model) -> None:
    """Voor een antwoord op woorden die er niet meer staan."""
    EerdereTekst.objects.van(ding).delete()


def neem_tekst_terug(
    teksten: Mapping[str, str], *, sleutel: str, basis: int, was: Concept | None, door: models.Model
) -> None:
    """Zij staat weer in het formulier van `sleutel`, naast wat daar verder getypt was."""
    inhoud = (was.inhoud if was else {}) | {naam: [tekst] for naam, tekst in teksten.items()}
    bewaar_concept(sleutel=sleutel, inhoud=inhoud, basis=basis, door=door)


def ruim_eerdere_teksten_op() -> int:
    return EerdereTekst.objects.verlopen().delete()[0]


# -- Weghalen en terugzetten ----------------------------------------------------


def terugzetter_van(model: type[Weghaalbaar]) -> Callable[[Terugzetter], Terugzetter]:
    """De handeling `(ding, door)` die dit model terugzet, en zelf haar regel vraagt."""

    def noteer(handeling: Terugzetter) -> Terugzetter:
        TERUGZETTERS[model] = handeling
        return handeling

    return noteer


def haal_weg(ding: Weghaalbaar, *, door: models.Model) -> None:
    """Hoort in de transactie van de daad zelf, na haar regel."""
    _vergrendel(ding)
    ding.weg_op, ding.weg_door_id = nu(), door.pk
    ding.save(update_fields=["weg_op", "weg_door"])


def zet_terug(ding: Weghaalbaar, *velden: str) -> None:
    """`velden` is wat er bij het terugzetten nog meer veranderde."""
    _vergrendel(ding)
    ding.weg_op = ding.weg_door = None
    ding.save(update_fields=["weg_op", "weg_door", *velden])


def _vergrendel(ding: Weghaalbaar) -> None:
    """`ding` is gelezen voor er een slot op zat: intussen kan het voorgoed weg zijn."""
    rij = type(ding).ook_weg.select_for_update().filter(pk=ding.pk).values_list("pk", flat=True)
    if not rij.first():
        raise KanNiet("Dit is intussen voorgoed weg.")


@transaction.atomic
def haal_voorgoed_weg(*, door: models.Model, ding: Weghaalbaar | None = None) -> int:
    """Wat deze persoon weghaalde: dit ene, of alles. Geeft terug hoeveel er weg zijn."""
    weg = 0
    for model in [type(ding)] if ding else weghaalbare_modellen().values():
        rijen = model.ook_weg.weggehaald_door(door)
        weg += _verwijder(rijen.filter(pk=ding.pk) if ding else rijen)
    return weg


def ruim_weggehaald_op() -> int:
    return sum(_verwijder(model.ook_weg.te_lang_weg()) for model in weghaalbare_modellen().values())


def _verwijder(rijen: models.QuerySet[Weghaalbaar]) -> int:
    """Met wat er eerder stond. Geeft terug hoeveel dingen er weg zijn."""
    ids = list(rijen.values_list("pk", flat=True))
    soort = ContentType.objects.get_for_model(rijen.model)
    EerdereTekst.objects.filter(onderwerp_type=soort, onderwerp_id__in=ids).delete()
    rijen.model._base_manager.filter(pk__in=ids).delete()
    return len(ids)


def schrijf_leesregel(onderwerp: models.Model, soort: Leesregel.Soort, *, door: models.Model) -> None:
    schrijf_leesregels([onderwerp], soort, door=door)


def schrijf_leesregels(
    onderwerpen: Iterable[models.Model], soort: Leesregel.Soort, *, door: models.Model
) -> None:
    """Wie vandaag al gelezen had, krijgt er geen regel bij."""
    regels = [
        Leesregel(
            lezer_id=door.pk,
            onderwerp_type=ContentType.objects.get_for_model(onderwerp),
            onderwerp_id=onderwerp.pk,
            soort=soort,
        )
        for onderwerp in onderwerpen
    ]
    with transaction.atomic():
        Leesregel.objects.bulk_create(regels, ignore_conflicts=True)


def ruim_oude_leesregels_op() -> int:
    return verwijder_in_delen(Leesregel.objects.filter(dag__lt=grens_van(Bewaard.LEESLOG)))


def ruim_geschiedenis_op() -> int:
    grens = begin_van(grens_van(Bewaard.GESCHIEDENIS))
    return verwijder_in_delen(Gebeurtenis.objects.filter(op__lt=grens))
