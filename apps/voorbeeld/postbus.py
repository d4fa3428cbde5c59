"""In de demo gaat post niet de deur uit: elke mail is een bestand, en ligt op een pagina te lezen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

HOOGSTENS = 50


class Postbus(BaseEmailBackend):
    def __init__(self, *, map: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.map = Path(map)

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        self.map.mkdir(parents=True, exist_ok=True)
        for mail in email_messages:
            (self.map / f"{uuid4()}.eml").write_bytes(mail.message().as_bytes())
        return len(email_messages)


@dataclass(frozen=True)
class Poststuk:
    """De HTML komt niet op de pagina: de gewone tekst zegt hetzelfde, en kan niets uithalen."""

    op: datetime
    aan: str
    onderwerp: str
    tekst: str
    bijlagen: list[str]


def poststukken(plek: Path) -> list[Poststuk]:
    """Het laatste eerst."""
    stukken = [_lees(bestand) for bestand in plek.glob("*.eml")]
    return sorted(stukken, key=lambda stuk: stuk.op, reverse=True)[:HOOGSTENS]


def _lees(bestand: Path) -> Poststuk:
    mail = message_from_bytes(bestand.read_bytes(), policy=policy.default)
    tekst = mail.get_body(("plain",))
    return Poststuk(
        op=parsedate_to_datetime(mail["Date"]),
        aan=mail["To"],
        onderwerp=mail["Subject"],
        tekst=tekst.get_content().strip() if tekst else "",
        bijlagen=[str(deel.get_filename()) for deel in mail.iter_attachments()],
    )
