from email.message import EmailMessage
from typing import Any

import pytest

from apps.accounts.models import Persoon
from apps.post.mail import maak_mail
from apps.post.models import Bericht
from apps.post.soorten import OVER, Soort
from tests.mensen import maak_persoon
from tests.post.agenda import ics


@pytest.fixture
def eva(db: None) -> Persoon:
    return maak_persoon("Eva", "Merkteken")


def mail(eva: Persoon, soort: Soort = Soort.GESPREK, **velden: Any) -> EmailMessage:
    bericht: Any = maak_mail(Bericht(aan=eva, soort=soort, **velden)).message()
    assert isinstance(bericht, EmailMessage)
    return bericht


def deel(bericht: EmailMessage, soort: str) -> str:
    (gevonden,) = [deel for deel in bericht.walk() if deel.get_content_type() == soort]
    return str(gevonden.get_content())


@pytest.mark.parametrize("soort", Soort)
def test_elke_mail_zegt_hetzelfde_in_tekst_en_html_zonder_namen(eva: Persoon, soort: Soort) -> None:
    bericht = mail(eva, soort, pad="/gesprekken/3/")
    tekst, html = deel(bericht, "text/plain"), deel(bericht, "text/html")
    for inhoud in (tekst, html):
        assert "/gesprekken/3/" in inhoud
        assert OVER[soort].knop in inhoud
        assert "/post/" in inhoud
        assert "{" not in inhoud
        assert "&" not in inhoud
    for woorden in (tekst, html, bericht["Subject"]):
        assert "Merkteken" not in woorden
        assert "Eva" not in woorden
    assert bericht["To"] == eva.email


def test_de_koppen_wijzen_de_weg_naar_wat_je_wilt_krijgen(eva: Persoon, settings: Any) -> None:
    settings.ADRES = "https://mortel.hogeschool.example"
    bericht = mail(eva)
    assert bericht["List-Unsubscribe"] == "<https://mortel.hogeschool.example/post/>"
    assert bericht["Auto-Submitted"] == "auto-generated"
    assert 'lang="nl"' in deel(bericht, "text/html")


@pytest.mark.parametrize(
    ("methode", "volgnummer", "zin"),
    [
        ("REQUEST", 0, "Er is een afspraak met je gemaakt."),
        ("REQUEST", 1, "Deze afspraak is veranderd."),
        ("CANCEL", 2, "Deze afspraak gaat niet door."),
    ],
)
def test_een_agenda_afspraak_zegt_wanneer_en_waar(
    eva: Persoon, methode: str, volgnummer: int, zin: str
) -> None:
    bericht = mail(eva, ics=ics(methode=methode, volgnummer=volgnummer))
    for soort in ("text/plain", "text/html"):
        inhoud = deel(bericht, soort)
        assert zin in inhoud
        assert "1 december 2026 om 10:30" in inhoud
        assert "De koffiehoek" in inhoud
    bijlage = next(deel for deel in bericht.walk() if deel.get_content_type() == "text/calendar")
    assert bijlage.get_param("method") == methode
    assert bijlage.get_filename() == "afspraak.ics"
    verstuurd = deel(bericht, "text/calendar").replace("\n", "\r\n").encode()
    assert verstuurd == ics(methode=methode, volgnummer=volgnummer)


def test_een_agenda_afspraak_zonder_plek_zegt_alleen_wanneer(eva: Persoon) -> None:
    zonder = ics().replace(b"LOCATION:De koffiehoek\r\n", b"")
    bericht = mail(eva, ics=zonder)
    assert "Waar" not in deel(bericht, "text/plain")
    assert "Waar" not in deel(bericht, "text/html")


@pytest.mark.parametrize(
    ("aantal", "zin"),
    [
        (1, "Er wacht één ding op je."),
        (3, "Er wachten drie dingen op je."),
        (11, "Er wachten 11 dingen op je."),
    ],
)
def test_dagpost_telt_in_woorden(eva: Persoon, aantal: int, zin: str) -> None:
    assert zin in deel(mail(eva, Soort.DAGPOST, aantal=aantal), "text/plain")
