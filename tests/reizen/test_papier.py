"""De pagina van een team op papier: A4, en alleen wat er te lezen is."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
from django.urls import reverse
from playwright.sync_api import expect

from tests.dingen import leg_voor, maak_gedeelde_analyse
from tests.mensen import Wereld
from tests.reizen.reiziger import Reiziger

type Reis = Callable[..., Reiziger]
WEG = ("Kies een interventie", "Teamplan als pdf")


def test_de_pagina_van_een_team_past_op_a4_zonder_knoppen(wereld: Wereld, reis: Reis) -> None:
    maak_gedeelde_analyse(wereld)
    leg_voor(wereld)
    ingrid = reis(wereld.leidinggevende)
    ingrid.naar(reverse("team", args=[wereld.team.pk]))
    for naam in WEG:
        expect(ingrid.page.get_by_role("link", name=naam)).to_be_visible()
    ingrid.page.emulate_media(media="print")
    expect(ingrid.page.get_by_text("Samen lessen bespreken").first).to_be_visible()
    for naam in WEG:
        expect(ingrid.page.get_by_role("link", name=naam)).to_be_hidden()
    with pikepdf.open(BytesIO(ingrid.page.pdf(prefer_css_page_size=True))) as pdf:
        maten = {tuple(round(float(maat)) for maat in blad.mediabox) for blad in pdf.pages}
        assert maten == {(0, 0, 595, 842)}
        assert len(pdf.pages) <= 2
