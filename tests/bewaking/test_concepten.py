"""Waar iemand in eigen woorden typt, blijft een concept: het formulier draagt wie het typte."""

import re

from tests.bewaking.keuring import is_html
from tests.bewaking.paginas import dek
from tests.mensen import Wereld

FORMULIER = re.compile(r"<form\b.*?</form>", re.DOTALL)


def test_elk_formulier_met_vrije_tekst_draagt_zijn_schrijver(wereld: Wereld) -> None:
    # De stijlpagina is een plaat: daar verstuurt niemand iets.
    paginas = [pagina for pagina in dek(wereld) if pagina.van_ons and pagina.naam != "stijl"]
    geopend = [(pagina.naam, pagina.open().antwoord) for pagina in paginas]
    formulieren = [
        (naam, form)
        for naam, antwoord in geopend
        if is_html(antwoord)
        for form in FORMULIER.findall(antwoord.content.decode())
        if "<textarea" in form
    ]
    assert len({naam for naam, _ in formulieren}) >= 8
    zonder = {naam for naam, form in formulieren if 'name="schrijver"' not in form}
    assert zonder == set()
