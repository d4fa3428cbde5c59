"""De lijst van mensen: zoeken, filteren, sorteren en bladeren, met alles in het adres."""

import re
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from apps.accounts.models import Persoon
from tests.mensen import DAG, Wereld, maak_aanstelling, maak_lid, maak_persoon
from tests.rechten.rondgang import bezoeker

HTMX = {"HX-Request": "true"}


@pytest.fixture
def beheerder(wereld: Wereld) -> Client:
    return bezoeker(wereld.beheerder)


def pagina(client: Client, adres: dict[str, str], **koppen: str) -> str:
    antwoord = client.get(reverse("beheer_mensen"), adres, headers=koppen)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def namen(client: Client, **adres: str) -> list[str]:
    return re.findall(r'<a href="/beheer/mensen/\d+/">([^<]+)</a>', pagina(client, adres))


def test_begin_van_beheer_leidt_naar_de_mensen(beheerder: Client) -> None:
    assert beheerder.get(reverse("beheer"))["Location"] == reverse("beheer_mensen")


def test_gewoon_staan_ze_op_achternaam(beheerder: Client) -> None:
    alle = namen(beheerder)
    assert len(alle) == 15
    assert alle[:2] == ["Aalbers, Ingrid", "Bos, Joost"]
    assert namen(beheerder, sorteer="-naam") == alle[::-1]


@pytest.mark.parametrize(
    ("woorden", "gevonden"),
    [
        ("celik", ["Çelik, Zoë van den"]),
        ("ÇELÍK zoe", ["Çelik, Zoë van den"]),
        ("zoë van den çelik", ["Çelik, Zoë van den"]),
        ("z.celik@hoge", ["Çelik, Zoë van den"]),
        ("0042", ["Çelik, Zoë van den"]),
        ("celik eva", []),
        *((woord, []) for woord in ("%", "_", "😀", "\x00", "x" * 10_000, "<b>", "'\"\\;--")),
    ],
)
def test_zoeken(beheerder: Client, woorden: str, gevonden: list[str]) -> None:
    Persoon.objects.create_user(
        "z.celik@hogeschool.example",
        roepnaam="Zoë",
        tussenvoegsel="van den",
        achternaam="Çelik",
        personeelsnummer="0042",
    )
    assert namen(beheerder, q=woorden) == gevonden
    if not gevonden:
        assert "Niemand gevonden" in pagina(beheerder, {"q": woorden})


def test_filters(beheerder: Client, wereld: Wereld) -> None:
    Persoon.objects.filter(pk=wereld.buur.pk).update(uit_dienst_op=wereld.vandaag - DAG)
    Persoon.objects.filter(pk=wereld.teamlid.pk).update(uit_dienst_op=wereld.vandaag)
    assert namen(beheerder, groep="vertrokken") == ["Idema, Xandra"]
    assert "Idema, Xandra" not in namen(beheerder)
    assert "Groot, Eva" in namen(beheerder), "de laatste dag telt mee"
    assert namen(beheerder, groep="zonder-team") == ["Mol, Hanna", "Nauta, Otto", "Oosting, Bea"]
    assert namen(beheerder, rol="beheerder") == ["Oosting, Bea"]
    assert namen(beheerder, rol="hr", groep="vertrokken") == []
    assert len(namen(beheerder, groep="onzin", rol="onzin", sorteer="wachtwoord")) == 14


def test_sorteren_op_team_en_fte(beheerder: Client, wereld: Wereld) -> None:
    maak_lid(wereld.buurteam, wereld.hr, thuisteam=True)
    maak_lid(wereld.team, wereld.hr)
    maak_aanstelling(wereld.hr, wereld.academie, fte=Decimal("0.3"))
    maak_aanstelling(wereld.hr, wereld.dienst, fte=Decimal("0.4"))
    maak_aanstelling(wereld.buur, wereld.dienst, fte=Decimal("0.6"))
    op_team = namen(beheerder, sorteer="team")
    assert op_team[:4] == ["Hendriks, Wim", "Idema, Xandra", "Jonker, Yusuf", "Mol, Hanna"]
    assert namen(beheerder, sorteer="fte")[:2] == ["Idema, Xandra", "Mol, Hanna"]
    assert "0,7" in pagina(beheerder, {"q": "mol"})


def test_bladeren_per_vijfentwintig(beheerder: Client) -> None:
    for nummer in range(40):
        maak_persoon(f"Piet{nummer:02}", "Zwart")
    eerste, derde = namen(beheerder), namen(beheerder, bladzijde="3")
    assert (len(eerste), len(derde)) == (25, 5)
    html = pagina(beheerder, {"q": "zwart", "sorteer": "-naam"})
    assert "?q=zwart&amp;sorteer=-naam&amp;bladzijde=2" in html
    assert "1–25 van 40" in html


def test_onder_htmx_komt_alleen_de_lijst_met_de_telling(beheerder: Client) -> None:
    adres = {"q": "groot", "sorteer": "-naam"}
    deel = pagina(beheerder, adres, **HTMX)
    assert "<html" not in deel
    assert 'id="telling" hx-swap-oob="innerHTML">1 mens<' in deel
    assert 'name="sorteer" value="-naam" form="zoekbalk"' in deel
    heel = pagina(beheerder, adres)
    zonder_telling = deel.partition("</h2>")[2].strip()
    assert zonder_telling in heel, "na een wissel staat er wat er bij vers laden ook staat"


def test_lijst_noemt_wie_weggaat_en_wie_nog_niet_binnen_was(beheerder: Client, wereld: Wereld) -> None:
    Persoon.objects.filter(pk=wereld.teamlid.pk).update(uit_dienst_op=wereld.vandaag + timedelta(1))
    assert "gaat weg op" in pagina(beheerder, {"q": "groot"})
    assert "nog niet aangemeld" in pagina(beheerder, {"q": "aalbers"})
    assert "in gebruik" in pagina(beheerder, {"q": "oosting"})


def test_een_en_dertig_rijen_kosten_evenveel_vragen(beheerder: Client, wereld: Wereld) -> None:
    def vragen() -> int:
        with CaptureQueriesContext(connection) as gesteld:
            pagina(beheerder, {"q": "zwart"})
        return len(gesteld)

    def erbij() -> None:
        persoon: Any = maak_persoon("Piet", "Zwart")
        maak_lid(wereld.team, persoon)
        maak_aanstelling(persoon, wereld.academie)

    erbij()
    met_een = vragen()
    for _ in range(29):
        erbij()
    assert vragen() == met_een
