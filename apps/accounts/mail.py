"""Bericht aan wie het raakt. Geen namen in het onderwerp, en niets wat een ander niet mag weten."""

from django.core.mail import send_mail
from django.template.loader import render_to_string

ANDER_ADRES = "account/email/ander_adres"


def meld_ander_adres(oud: str) -> None:
    onderwerp = render_to_string(f"{ANDER_ADRES}_subject.txt").strip()
    send_mail(onderwerp, render_to_string(f"{ANDER_ADRES}_message.txt"), None, [oud])
