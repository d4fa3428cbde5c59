"""Wat voor elke pagina geldt, op een paar proefadressen naast de echte."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.test import Client, RequestFactory
from django.urls import include, path, reverse

from apps.core.middleware import OPENE_ADRESSEN, NietBewaren, Weigeringen
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.pagina import alleen_versturen, page
from tests.mensen import Wereld

HTMX = {"HX-Request": "true"}


def gewoon(_: HttpRequest) -> HttpResponse:
    return HttpResponse("alleen voor wie aangemeld is")


def door(_: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect("/proef/gewoon/")


def mag_niet(_: HttpRequest) -> HttpResponse:
    raise MagNiet("Dit schrijft de leidinggevende.")


def kan_niet(_: HttpRequest) -> HttpResponse:
    raise KanNiet("Deze interventie is intussen weg.")


def niet_te_vinden(_: HttpRequest) -> HttpResponse:
    raise Http404


def stuk(_: HttpRequest) -> HttpResponse:
    raise ValueError("stuk")


@alleen_versturen("proef_pagina", "nummer")
def verstuur(_: HttpRequest, *, nummer: int, deel: str) -> HttpResponse:
    return HttpResponse(f"aangenomen: {nummer} {deel}")


def pagina(_: HttpRequest, *, nummer: int) -> HttpResponse:
    return HttpResponse(f"het formulier van {nummer}")


urlpatterns = [
    path("proef/niet-te-vinden/", niet_te_vinden),
    path("proef/stuk/", stuk),
    path("proef/<int:nummer>/", pagina, name="proef_pagina"),
    path("proef/<int:nummer>/<slug:deel>/", verstuur),
    path("proef/gewoon/", gewoon),
    path("proef/door/", door),
    path("proef/mag-niet/", mag_niet),
    path("proef/kan-niet/", kan_niet),
    path("", include("config.urls")),
]
pytestmark = [pytest.mark.urls(__name__), pytest.mark.django_db]


@pytest.fixture
def lid(client: Client, wereld: Wereld) -> Client:
    client.force_login(wereld.teamlid)
    return client


# -- Aanmelden ------------------------------------------------------------------


def test_pagina_vraagt_om_aanmelden_en_brengt_je_daarna_terug(client: Client) -> None:
    antwoord = client.get("/proef/gewoon/?stap=2")
    assert antwoord.status_code == 302
    assert antwoord["Location"] == f"{reverse('account_login')}?next=/proef/gewoon/%3Fstap%3D2"


@pytest.mark.parametrize(
    ("herkomst", "terug_naar"),
    [
        ("http://testserver/teams/1/plan/?x=1", "/teams/1/plan/"),
        ("https://elders.example/teams/1/", "/"),
        ("javascript:alert(1)", "/"),
        (None, "/"),
    ],
)
def test_formulier_zonder_sessie_gaat_na_aanmelden_naar_de_pagina_waarop_het_stond(
    client: Client, herkomst: str | None, terug_naar: str
) -> None:
    kop: dict[str, Any] = {"headers": {"Referer": herkomst}} if herkomst else {}
    antwoord = client.post("/proef/gewoon/", {"tekst": "x"}, **kop)
    assert antwoord["Location"] == f"{reverse('account_login')}?next={terug_naar}"


def test_wie_aangemeld_is_komt_binnen(lid: Client) -> None:
    assert lid.get("/proef/gewoon/").content == b"alleen voor wie aangemeld is"


def test_open_adressen_vragen_geen_account(client: Client) -> None:
    assert client.get(reverse("account_login")).status_code == 200
    assert client.get(reverse("account_reset_password")).status_code == 200


def test_open_adressen_zijn_alleen_die_van_het_aanmelden_zelf() -> None:
    niet_van_aanmelden = {naam for naam in OPENE_ADRESSEN if not naam.startswith("account_")}
    assert niet_van_aanmelden == {"kijk_rond", "gezondheid"}


# -- Omleiden -------------------------------------------------------------------


def test_omleiding_is_gewoon_een_omleiding_en_onder_htmx_een_nieuwe_pagina(lid: Client) -> None:
    assert lid.get("/proef/door/")["Location"] == "/proef/gewoon/"
    onder_htmx = lid.get("/proef/door/", headers=HTMX)
    assert (onder_htmx.status_code, onder_htmx["HX-Redirect"]) == (200, "/proef/gewoon/")
    assert onder_htmx.content == b""


def test_aanmelden_onder_htmx_opent_de_hele_pagina(client: Client) -> None:
    antwoord = client.get("/proef/gewoon/", headers=HTMX)
    assert antwoord["HX-Redirect"].startswith(reverse("account_login"))


def test_antwoord_op_htmx_dat_niet_omleidt_blijft_zichzelf(lid: Client) -> None:
    antwoord = lid.get("/proef/gewoon/", headers=HTMX)
    assert "HX-Redirect" not in antwoord
    assert antwoord.content


# -- Niets achterlaten ----------------------------------------------------------


@pytest.mark.parametrize(("adres", "bewaart_niets"), [("/teams/1/", True), ("/static/css/x.css", False)])
def test_pagina_blijft_niet_in_de_browser_liggen(rf: RequestFactory, adres: str, bewaart_niets: bool) -> None:
    antwoord = NietBewaren(lambda _: HttpResponse())(rf.get(adres))
    assert ("no-store" in antwoord.headers.get("Cache-Control", "")) is bewaart_niets  # type: ignore[union-attr]


@pytest.mark.parametrize("adres", ["/proef/gewoon/", "/proef/mag-niet/", "/proef/door/"])
def test_elk_antwoord_gaat_zonder_op_te_slaan(lid: Client, adres: str) -> None:
    assert "no-store" in lid.get(adres)["Cache-Control"]


# -- Weigeren -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("adres", "status", "reden"),
    [
        ("/proef/mag-niet/", 403, "Dit schrijft de leidinggevende."),
        ("/proef/kan-niet/", 409, "Deze interventie is intussen weg."),
    ],
)
def test_weigering_is_een_pagina_met_de_reden(lid: Client, adres: str, status: int, reden: str) -> None:
    antwoord = lid.get(adres)
    assert antwoord.status_code == status
    assert reden in antwoord.content.decode()


def test_andere_fout_is_geen_weigering(rf: RequestFactory) -> None:
    laag = Weigeringen(lambda _: HttpResponse())
    assert laag.process_exception(rf.get("/"), ValueError("stuk")) is None


@pytest.mark.parametrize(
    ("adres", "status", "gelogd"), [("/proef/niet-te-vinden/", 404, False), ("/proef/stuk/", 500, True)]
)
def test_demo_toont_ook_bij_een_fout_de_gewone_pagina(
    lid: Client, settings: Any, caplog: pytest.LogCaptureFixture, adres: str, status: int, gelogd: bool
) -> None:
    settings.DEMO = True
    antwoord = lid.get(adres)
    assert antwoord.status_code == status
    assert "stuk" not in antwoord.content.decode()
    assert ("De demo liep vast op /proef/stuk/" in caplog.text) is gelogd


# -- Eén adres, twee maten ------------------------------------------------------


SJABLOON = "Kop {% partialdef rij inline %}rij {{ naam }}{% endpartialdef %} voet"


@pytest.fixture
def met_sjabloon(settings: Any) -> None:
    lader = ("django.template.loaders.locmem.Loader", {"proef.html": SJABLOON})
    settings.TEMPLATES = [
        {"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {"loaders": [lader]}}
    ]


@pytest.mark.parametrize(
    ("htmx", "partial", "inhoud"),
    [
        (False, "rij", "Kop rij Eva voet"),
        (True, "rij", "rij Eva"),
        (True, "", "Kop rij Eva voet"),
    ],
)
@pytest.mark.usefixtures("met_sjabloon")
def test_page_geeft_de_hele_pagina_of_het_deel_dat_de_view_noemt(
    rf: RequestFactory, htmx: bool, partial: str, inhoud: str
) -> None:
    verzoek: Any = rf.get("/")
    verzoek.htmx = htmx
    antwoord = page(verzoek, "proef.html", {"naam": "Eva"}, partial=partial, status=422)
    assert (antwoord.content.decode(), antwoord.status_code) == (inhoud, 422)
    assert antwoord["Vary"] == "HX-Request"


@pytest.mark.usefixtures("met_sjabloon")
def test_page_geeft_de_hele_pagina_als_htmx_teruggaat_in_de_geschiedenis(rf: RequestFactory) -> None:
    verzoek: Any = rf.get("/", headers={"HX-History-Restore-Request": "true"})
    verzoek.htmx = True
    assert page(verzoek, "proef.html", {"naam": "Eva"}, partial="rij").content == b"Kop rij Eva voet"


def test_adres_dat_alleen_iets_aanneemt_stuurt_wie_het_opent_naar_het_formulier(lid: Client) -> None:
    assert lid.post("/proef/7/woord/").content == b"aangenomen: 7 woord"
    antwoord = lid.get("/proef/7/woord/")
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/proef/7/")


@pytest.mark.parametrize("fout", [MagNiet("Dat mag niet."), KanNiet("Dat kan niet.")])
def test_wie_geweigerd_wordt_leest_nog_wat_hij_typte(rf: RequestFactory, fout: Exception) -> None:
    verzoek = rf.post("/ergens/", {"tekst": "Dit zijn <b>mijn woorden</b>.", "basis": "3", "keuze": "ja"})
    verzoek.user = AnonymousUser()
    antwoord = Weigeringen(lambda _: HttpResponse()).process_exception(verzoek, fout)
    assert antwoord
    tekst = antwoord.content.decode()
    assert "Dit zijn &lt;b&gt;mijn woorden&lt;/b&gt;." in tekst
    assert tekst.count('class="stem') == 1
