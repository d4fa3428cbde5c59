"""Wat iemand zelf deed, wil gaan doen en nu kan, en aan wie hij dat laat zien."""

from collections.abc import Collection, Iterable
from decimal import Decimal

from django.db.models import Case, IntegerField, Prefetch, Value, When

from apps.accounts.models import Persoon
from apps.activiteiten.models import (
    Activiteit,
    Activiteitdag,
    Leerervaring,
    Leerervaringdeling,
    Reflectie,
    Reflectiedeling,
    Staat,
)
from apps.core.models import strikt
from apps.interventies.models import Afspraak, AfspraakVersie
from apps.mijn_plek.models import Deling

# Wat om een woord vraagt staat vooraan, en wat rond is achteraan.
VOLGORDE = (Staat.GEDAAN, Staat.AFGESPROKEN, Staat.IDEE, Staat.BENOEMD)


def mijn_activiteiten(persoon: Persoon) -> list[Activiteit]:
    plaats = Case(
        *(When(staat=staat, then=Value(n)) for n, staat in enumerate(VOLGORDE)), output_field=IntegerField()
    )
    rijen = Activiteit.objects.van(persoon)
    return list(strikt(rijen.order_by(plaats, "-aangemaakt_op", "-pk")))


def mijn_leerervaringen(persoon: Persoon) -> list[Leerervaring]:
    """Met aan wie hij ze nu laat zien, in `getoond`."""
    delingen = Leerervaringdeling.objects.die_gelden().select_related("met_persoon", "met_team")
    rijen = Leerervaring.objects.van(persoon)
    return list(strikt(rijen.prefetch_related(Prefetch("delingen", delingen, to_attr="getoond"))))


def reflectie_van(activiteit: Activiteit) -> Reflectie | None:
    return Reflectie.objects.filter(activiteit=activiteit).first()


def opgeteld(dagen: Iterable[Activiteitdag]) -> Decimal:
    return sum((dag.uren for dag in dagen), start=Decimal(0))


def titels(lezer: Persoon, afspraken: Collection[int]) -> dict[int, tuple[str, int]]:
    """Van de afspraken die deze lezer ziet de titel van nu, en het team."""
    versies = AfspraakVersie.objects.zichtbaar_voor(lezer).van_nu().filter(afspraak__in=afspraken)
    rijen = versies.order_by("nummer").values_list("afspraak_id", "titel", "afspraak__team_id")
    return {afspraak: (titel, team) for afspraak, titel, team in rijen} if afspraken else {}


def afspraken_om_bij_te_zetten(persoon: Persoon) -> list[tuple[int, str]]:
    """Wat nog loopt in een team van hem, zoals hij het leest."""
    bezig = list(Afspraak.objects.bezig().zichtbaar_voor(persoon).values_list("pk", flat=True))
    gevonden = titels(persoon, bezig).items()
    return sorted(((pk, titel) for pk, (titel, _) in gevonden), key=lambda keuze: keuze[1])


def om_te_kiezen(persoon: Persoon) -> list[tuple[int, str]]:
    """De eigen activiteiten, om een leerervaring bij te zetten."""
    return [(a.pk, f"{a.naam}: {a.wil_zien}") for a in strikt(Activiteit.objects.van(persoon))]


# Hoe wat iemand kan laten zien in een adres heet, met de tabel van wie het leest.
DEELBAAR: dict[str, type[Deling]] = {"reflectie": Reflectiedeling, "leerervaring": Leerervaringdeling}


def deelbaar_ding(persoon: Persoon, soort: str, nummer: int) -> Reflectie | Leerervaring | None:
    """Wat van deze persoon zelf is."""
    if soort == "reflectie":
        rijen = Reflectie.objects.van(persoon).select_related("activiteit")
        return strikt(rijen).filter(pk=nummer).first()
    if soort == "leerervaring":
        return strikt(Leerervaring.objects.van(persoon)).filter(pk=nummer).first()
    return None


def delingen_van(ding: Reflectie | Leerervaring) -> list[Deling]:
    """Aan wie dit nu te zien is."""
    rijen = ding.delingen.die_gelden().select_related("met_persoon", "met_team")
    return list(strikt(rijen.order_by("-van", "-pk")))
