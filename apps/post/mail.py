"""Van een bericht een mail: gewone tekst, dezelfde in HTML, en soms een agenda-afspraak erbij."""

from collections.abc import Mapping
from email.message import MIMEPart
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse

from apps.core.taal import in_woorden
from apps.post.agenda import Agendapunt, lees_agendapunt
from apps.post.models import Bericht
from apps.post.soorten import OVER, Over, Soort

AGENDABESTAND = "afspraak.ics"


def maak_mail(bericht: Bericht) -> EmailMultiAlternatives:
    over = OVER[Soort(bericht.soort)]
    ics = bytes(bericht.ics) if bericht.ics else b""
    agendapunt = lees_agendapunt(ics) if ics else None
    keuze = settings.ADRES + reverse("post")
    context = {
        "onderwerp": over.onderwerp,
        "zin": _zin(bericht, over, agendapunt),
        "agendapunt": agendapunt,
        "knop": over.knop,
        "adres": settings.ADRES + bericht.pad,
        "keuze": keuze,
    }
    mail = in_twee_vormen(over.onderwerp, "post/mail", context, aan=bericht.aan.email)
    mail.extra_headers["List-Unsubscribe"] = f"<{keuze}>"
    if agendapunt:
        mail.attach(_bijlage(ics, agendapunt))
    return mail


def _zin(bericht: Bericht, over: Over, agendapunt: Agendapunt | None) -> str:
    if agendapunt:
        return agendapunt.zin(eigen=bericht.eigen)
    return over.zin.format(aantal=_wachten(bericht.aantal))


def in_twee_vormen(
    onderwerp: str, sjabloon: str, context: Mapping[str, Any], *, aan: str
) -> EmailMultiAlternatives:
    """`sjabloon` heeft een .txt en een .html, met dezelfde woorden."""
    tekst = render_to_string(f"{sjabloon}.txt", context)
    mail = EmailMultiAlternatives(onderwerp, tekst, to=[aan], headers={"Auto-Submitted": "auto-generated"})
    mail.attach_alternative(render_to_string(f"{sjabloon}.html", context), "text/html")
    return mail


def _wachten(aantal: int) -> str:
    return "wacht één ding" if aantal == 1 else f"wachten {in_woorden(aantal)} dingen"


def _bijlage(ics: bytes, agendapunt: Agendapunt) -> MIMEPart:
    """De methode staat ook in de kop: daaraan ziet een agenda dat dit een oude afspraak vervangt."""
    deel = MIMEPart()
    deel.set_content(ics.decode(), subtype="calendar", charset="utf-8", params={"method": agendapunt.methode})
    deel.add_header("Content-Disposition", "attachment", filename=AGENDABESTAND)
    return deel
