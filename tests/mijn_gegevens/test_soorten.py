"""Wat van iemand is, staat in de lijst, of in het korte lijstje met een reden."""

from django.apps import apps
from django.conf import settings
from django.db.models import ForeignKey, ManyToManyField, Model

from apps.accounts.models import Persoon
from apps.core.bewaren import Bewaard
from apps.core.leeskring import Leeskring, VrijeTekst, vrije_teksten
from apps.mijn_gegevens.soorten import SOORTEN, Weg
from apps.mijn_gegevens.soorten.buiten import BUITEN

REDENEN = {veld for velden in BUITEN.values() for veld in velden}


def eigen_modellen() -> list[type[Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("apps.")]


def wijst_naar_een_mens() -> set[str]:
    """Wie iets weghaalde, wijst de soort zelf aan: daar staat het bij zolang het terug kan."""
    return {
        f"{model.__name__}.{veld.name}"
        for model in eigen_modellen()
        for veld in (*model._meta.fields, *model._meta.many_to_many)
        if isinstance(veld, ForeignKey | ManyToManyField)
        and veld.related_model is Persoon
        and veld.name != "weg_door"
    }


def getypt() -> set[str]:
    """Zonder wat voor de hele instelling geschreven is: dat is van niemand apart."""
    return {
        f"{model.__name__}.{veld.name}"
        for model in eigen_modellen()
        for veld in vrije_teksten(model)
        if veld.leeskring is not Leeskring.INSTELLING
    }


def in_de_lijst() -> set[str]:
    """De velden met vrije tekst die meegaan."""
    kolommen = [kolom.bron for soort in SOORTEN.values() for kolom in soort.kolommen]
    return {f"{bron.model.__name__}.{bron.name}" for bron in kolommen if isinstance(bron, VrijeTekst)}


def test_alles_wat_naar_een_mens_wijst_staat_in_de_lijst_of_heeft_een_reden() -> None:
    assert settings.AUTH_USER_MODEL == "accounts.Persoon"
    van = {veld for soort in SOORTEN.values() for veld in soort.van}
    assert wijst_naar_een_mens() - van - REDENEN == set()
    assert van <= wijst_naar_een_mens()
    assert van & REDENEN == set()


def test_alle_woorden_staan_in_de_lijst_of_hebben_een_reden() -> None:
    assert getypt() - in_de_lijst() - REDENEN == set()
    assert in_de_lijst() & REDENEN == set()
    assert getypt() | wijst_naar_een_mens() >= REDENEN


def test_elke_soort_is_heel() -> None:
    for sleutel, soort in SOORTEN.items():
        assert soort.sleutel == sleutel
        namen = [veld.sleutel for veld in soort.velden]
        assert len(set(namen)) == len(namen), sleutel
        assert isinstance(soort.blijft, Bewaard) or soort.blijft
        assert (soort.weg is Weg.HIER) == (soort.weghalen is not None), sleutel
