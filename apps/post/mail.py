"""Van een bericht een mail: gewone tekst, dezelfde in HTML, en soms een agenda-afspraak erbij."""

from email.message import MIMEPart

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse

from apps.core.taal import in_woorden
from apps.post.agenda import Agendapunt, lees_agendapunt
from apps.post.models import Bericht
from apps.post.soorten import OVER, Soort

AGENDABESTAND = "afspraak.ics"


def maak_mail(bericht: Bericht) -> EmailMultiAlternatives:
    over = OVER[Soort(bericht.soort)]
    ics = bytes(bericht.ics) if bericht.ics else b""
    agendapunt = lees_agendapunt(ics) if ics else None
    keuze = settings.ADRES + reverse("post")
    context = {
        "onderwerp": over.onderwerp,
        "zin": agendapunt.zin if agendapunt else over.zin.format(aantal=_wachten(bericht.aantal)),
        "agendapunt": agendapunt,
        "knop": over.knop,
        "adres": settings.ADRES + bericht.pad,
        "keuze": keuze,
    }
    mail = EmailMultiAlternatives(
        over.onderwerp,
        render_to_string("post/mail.txt", context),
        to=[bericht.aan.email],
        headers={"List-Unsubscribe": f"<{keuze}>", "Auto-Submitted": "auto-generated"},
    )
    mail.attach_alternative(render_to_string("post/mail.html", context), "text/html")
    if agendapunt:
        mail.attach(_bijlage(ics, agendapunt))
    return mail


def _wachten(aantal: int) -> str:
    return "wacht één ding" if aantal == 1 else f"wachten {in_woorden(aantal)} dingen"


def _bijlage(ics: bytes, agendapunt: Agendapunt) -> MIMEPart:
    """De methode staat ook in de kop: daaraan ziet een agenda dat dit een oude afspraak vervangt."""
    deel = MIMEPart()
    deel.set_content(ics.decode(), subtype="calendar", charset="utf-8", params={"method": agendapunt.methode})
    deel.add_header("Content-Disposition", "attachment", filename=AGENDABESTAND)
    return deel
