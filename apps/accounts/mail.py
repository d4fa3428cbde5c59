"""Bericht aan wie het raakt. Geen namen in het onderwerp, en niets wat een ander niet mag weten."""

from django.template.loader import render_to_string

from apps.post.mail import in_twee_vormen

ANDER_ADRES = "account/email/ander_adres"


def meld_ander_adres(oud: str) -> None:
    onderwerp = render_to_string(f"{ANDER_ADRES}_subject.txt").strip()
    in_twee_vormen(onderwerp, f"{ANDER_ADRES}_message", {}, aan=oud).send()
