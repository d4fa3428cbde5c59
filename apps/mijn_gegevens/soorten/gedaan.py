"""Wat je ging doen, wat het betekende en wat je nu kunt, en aan wie je dat laat zien."""

from typing import Any

from apps.accounts.models import Persoon
from apps.activiteiten.actions import haal_activiteit_weg, haal_leerervaring_weg, haal_reflectie_weg
from apps.activiteiten.models import (
    Activiteit,
    Activiteitdag,
    Leerervaring,
    Leerervaringdeling,
    Reflectie,
    Reflectiedeling,
)
from apps.core.bewaren import Bewaard
from apps.mijn_gegevens.soorten.mijn_plek import DEELVELDEN
from apps.mijn_gegevens.soorten.soort import (
    Groep,
    Plek,
    Rijen,
    Soort,
    Veld,
    Weg,
    Weghalen,
    er_of_door_mij_weg,
)

WEG_OP, BEWAARD = (
    Veld("weggehaald", "Weggehaald op", "weg_op"),
    Veld("gewijzigd", "Bewaard op", "gewijzigd_op"),
)
TERUG = "Wat je deelt houdt op. Tot dertig dagen erna kun je het terugzetten."
NAAR_ACTIVITEIT = Plek("activiteit", ("activiteit_id",), eerst_team=False)


def _er_is(model: Any, ik: Persoon, **eigen: Persoon) -> Rijen:
    rijen: Rijen = model.ook_weg.filter(er_of_door_mij_weg(ik), **eigen)
    return rijen


def _haal_activiteiten_weg(ik: Persoon) -> int:
    alle = list(Activiteit.objects.van(ik))
    for activiteit in alle:
        haal_activiteit_weg(activiteit=activiteit, door=ik)
    return len(alle)


def _haal_reflecties_weg(ik: Persoon) -> int:
    alle = list(Reflectie.objects.van(ik).select_related("activiteit"))
    for reflectie in alle:
        haal_reflectie_weg(reflectie=reflectie, door=ik)
    return len(alle)


def _haal_leerervaringen_weg(ik: Persoon) -> int:
    alle = list(Leerervaring.objects.van(ik))
    for ervaring in alle:
        haal_leerervaring_weg(ervaring=ervaring, door=ik)
    return len(alle)


def _delingen(model: Any, sleutel: str, naam: str) -> Soort:
    return Soort(
        sleutel=sleutel,
        naam=naam,
        wat="Met wie, en hoe lang.",
        groep=Groep.EIGEN,
        model=model,
        van=(f"{model.__name__}.door",),
        rijen=lambda ik: model.objects.filter(door=ik).order_by("-van", "-pk"),
        velden=DEELVELDEN,
        weg=Weg.PLEK,
        blijft="tot je weghaalt wat je deelde",
        plek=Plek("activiteiten"),
    )


SOORTEN = (
    Soort(
        sleutel="activiteiten",
        naam="Wat je ging doen",
        wat="Waar je nieuwsgierig naar was, waar en wanneer, en hoe ver het is.",
        groep=Groep.EIGEN,
        model=Activiteit,
        van=("Activiteit.persoon",),
        rijen=lambda ik: _er_is(Activiteit, ik, persoon=ik).order_by("-aangemaakt_op"),
        velden=(
            Veld("soort", "Wat", "soort"),
            Veld("staat", "Hoe ver", "staat"),
            Veld("wil_zien", "Wat je wilde zien", "wil_zien"),
            Veld("plek", "Waar", "plek"),
            Veld("van", "Van", "van"),
            Veld("tot", "Tot en met", "tot"),
            BEWAARD,
            WEG_OP,
        ),
        weg=Weg.HIER,
        blijft=Bewaard.EIGEN_NA_VERTREK,
        plek=Plek("activiteit", ("pk",), eerst_team=False),
        weghalen=Weghalen(f"Met de uren en wat je erover schreef. {TERUG}", _haal_activiteiten_weg),
    ),
    Soort(
        sleutel="uren",
        naam="Uren per dag",
        wat="Hoeveel uur je op welke dag aan een activiteit besteedde.",
        groep=Groep.EIGEN,
        model=Activiteitdag,
        van=(),
        rijen=lambda ik: Activiteitdag.objects.filter(activiteit__persoon=ik).order_by("-dag", "-pk"),
        velden=(
            Veld("activiteit", "Activiteit", "activiteit__soort"),
            Veld("dag", "Dag", "dag"),
            Veld("uren", "Uren", "uren"),
        ),
        weg=Weg.PLEK,
        blijft=Bewaard.EIGEN_NA_VERTREK,
        plek=NAAR_ACTIVITEIT,
    ),
    Soort(
        sleutel="reflecties",
        naam="Wat het betekende",
        wat="Wat je opviel, wat het voor je werk betekent en wat je ermee doet.",
        groep=Groep.EIGEN,
        model=Reflectie,
        van=(),
        rijen=lambda ik: _er_is(Reflectie, ik, activiteit__persoon=ik).order_by("-op"),
        velden=(
            Veld("activiteit", "Activiteit", "activiteit__soort"),
            Veld("opgevallen", "Wat je opviel", "opgevallen"),
            Veld("betekenis", "Wat het betekent", "betekenis"),
            Veld("vervolg", "Wat je ermee doet", "vervolg"),
            BEWAARD,
            WEG_OP,
        ),
        weg=Weg.HIER,
        blijft=Bewaard.EIGEN_NA_VERTREK,
        plek=NAAR_ACTIVITEIT,
        weghalen=Weghalen(f"De activiteiten blijven, met de cirkel weer open. {TERUG}", _haal_reflecties_weg),
    ),
    Soort(
        sleutel="leerervaringen",
        naam="Wat je nu kunt",
        wat="De regels die je vastlegde, hoe het kwam, en of het ook elders van pas komt.",
        groep=Groep.EIGEN,
        model=Leerervaring,
        van=("Leerervaring.persoon",),
        rijen=lambda ik: _er_is(Leerervaring, ik, persoon=ik).order_by("-op"),
        velden=(
            Veld("tekst", "Wat je nu kunt", "tekst"),
            Veld("hoe", "Hoe het kwam", "kwadrant"),
            Veld("elders", "Ook elders", "elders"),
            Veld("op", "Vastgelegd op", "op"),
            BEWAARD,
            WEG_OP,
        ),
        weg=Weg.HIER,
        blijft=Bewaard.EIGEN_NA_VERTREK,
        plek=Plek("leerervaring_anders", ("pk",), eerst_team=False),
        weghalen=Weghalen(TERUG, _haal_leerervaringen_weg),
    ),
    _delingen(Reflectiedeling, "reflectiedelingen", "Aan wie je liet zien wat iets betekende"),
    _delingen(Leerervaringdeling, "leerervaringdelingen", "Aan wie je liet zien wat je nu kunt"),
)
