"""Een mailserver die echt luistert, op een vrije poort."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from socket import create_server

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class Postbode:
    """Neemt aan wat er komt, weigert het met `weigert`, of laat wie er staat wachten zolang hij `talmt`."""

    weigert = ""
    talmt = False

    def __init__(self) -> None:
        self.gekregen: list[Envelope] = []
        self.aan_de_deur = 0

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        self.aan_de_deur += 1
        if self.talmt:
            await asyncio.sleep(30)
        if self.weigert:
            return self.weigert
        self.gekregen.append(envelope)
        return "250 OK"

    @property
    def mails(self) -> list[EmailMessage]:
        inhoud = [envelope.content for envelope in self.gekregen]
        return [message_from_bytes(ruw, policy=policy.default) for ruw in inhoud if isinstance(ruw, bytes)]


@contextmanager
def mailserver() -> Iterator[tuple[Postbode, int]]:
    with create_server(("127.0.0.1", 0)) as vrij:
        poort = vrij.getsockname()[1]
    bode = Postbode()
    server = Controller(bode, hostname="127.0.0.1", port=poort)
    server.start()
    try:
        yield bode, poort
    finally:
        server.stop()
