"""Een sessie die afliep onder het typen: wat er stond komt terug, maar alleen bij wie het typte."""

from typing import Any

import pytest
from django.contrib.messages.storage.base import BaseStorage
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.models import Concept
from apps.core.onderbroken import (
    basis_van,
    onthoud_formulier,
    schrijver_teken,
    velden_van,
    zet_formulier_terug,
)
from apps.core.queries import concept_van
from tests.mensen import Wereld

ADRES = "/team/1/analyse/trots/"


class Meldingen(BaseStorage):
    def _get(self, *_: Any, **__: Any) -> tuple[list[Any], bool]:
        return [], True

    def _store(self, *_: Any, **__: Any) -> list[Any]:
        return []


def verzoek(rf: RequestFactory, velden: dict[str, Any], *, adres: str = ADRES) -> HttpRequest:
    gemaakt: Any = rf.post(adres, velden)
    gemaakt.session = {}
    gemaakt._messages = Meldingen(gemaakt)
    return gemaakt  # type: ignore[no-any-return]


def typ(rf: RequestFactory, schrijver: Persoon, **anders: Any) -> HttpRequest:
    velden = {"trots": "De sfeer.", "basis": "2", "schrijver": schrijver_teken(schrijver.pk)}
    onderbroken = verzoek(rf, velden, **anders)
    onthoud_formulier(onderbroken)
    return onderbroken


def test_onderbroken_werk_komt_terug_bij_wie_het_typte(rf: RequestFactory, wereld: Wereld) -> None:
    onderbroken = typ(rf, wereld.teamlid)
    assert zet_formulier_terug(onderbroken, wereld.teamlid)
    concept = concept_van(wereld.teamlid, ADRES)
    assert concept is not None
    assert (concept.inhoud, concept.basis) == ({"trots": ["De sfeer."]}, 2)
    assert not zet_formulier_terug(onderbroken, wereld.teamlid)


def test_onderbroken_werk_gaat_niet_naar_wie_zich_daarna_aanmeldt(rf: RequestFactory, wereld: Wereld) -> None:
    onderbroken = typ(rf, wereld.teamlid)
    assert not zet_formulier_terug(onderbroken, wereld.kernlid)
    assert not Concept.objects.exists()
    # Ook de schrijver zelf vindt daarna niets meer: het lag in de sessie van een ander.
    assert not zet_formulier_terug(onderbroken, wereld.teamlid)


@pytest.mark.parametrize("teken", ["", "vervalst", "1:nagemaakt"])
def test_onderbroken_werk_zonder_goed_teken_wordt_niet_onthouden(
    rf: RequestFactory, wereld: Wereld, teken: str
) -> None:
    onderbroken = verzoek(rf, {"trots": "De sfeer.", "schrijver": teken})
    onthoud_formulier(onderbroken)
    assert onderbroken.session == {}
    assert not zet_formulier_terug(onderbroken, wereld.teamlid)


def test_onderbroken_werk_op_een_te_lang_adres_wordt_niet_bewaard(rf: RequestFactory, wereld: Wereld) -> None:
    past = f"/catalogus/{'x' * 188}/"
    assert zet_formulier_terug(typ(rf, wereld.teamlid, adres=past), wereld.teamlid)
    assert not zet_formulier_terug(typ(rf, wereld.teamlid, adres=past + "x"), wereld.teamlid)


def test_velden_zonder_wat_van_de_app_zelf_is(rf: RequestFactory) -> None:
    getypt = {"trots": "De sfeer.", "themas": ["ai", "zorg"]}
    van_de_app = {"csrfmiddlewaretoken": "x", "schrijver": "x", "basis": "1", "doe": "bewaar", "naar": "x"}
    assert velden_van(rf.post(ADRES, {**getypt, **van_de_app, "password": "geheim"})) == {
        "trots": ["De sfeer."],
        "themas": ["ai", "zorg"],
    }


def test_velden_zonder_het_teken_dat_de_databank_niet_bewaart(rf: RequestFactory) -> None:
    assert velden_van(rf.post(ADRES, {"tro\x00ts": "De\x00 sfeer."})) == {"trots": ["De sfeer."]}


@pytest.mark.parametrize(
    ("getypt", "basis"),
    [("0", 0), ("12", 12), ("99999999", 99999999), ("123456789", 0), ("-1", 0), ("²", 0), ("x", 0), ("", 0)],
)
def test_basis_is_een_getal_of_nul(rf: RequestFactory, getypt: str, basis: int) -> None:
    assert basis_van(rf.post(ADRES, {"basis": getypt})) == basis
    assert basis_van(rf.post(ADRES)) == 0


@pytest.mark.parametrize("wie", ["teamlid", "kernlid"])
def test_aanmelden_geeft_alleen_de_schrijver_zijn_werk_terug(
    client: Client, wereld: Wereld, settings: Any, wie: str
) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    persoon = wereld.soorten[wie]
    persoon.set_password("een zin van mij alleen")
    persoon.save()
    velden = {"trots": "De sfeer.", "basis": "2", "schrijver": schrijver_teken(wereld.teamlid.pk)}
    client.post(reverse("start"), velden)
    client.post(reverse("account_login"), {"login": persoon.email, "password": "een zin van mij alleen"})
    assert client.session["_auth_user_id"] == str(persoon.pk)
    assert Concept.objects.exists() == (wie == "teamlid")
