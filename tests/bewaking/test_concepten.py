"""Waar iemand in eigen woorden typt, blijft een concept: het formulier draagt wie het typte."""

import re

from tests.bewaking.paginas import dek
from tests.mensen import Wereld

FORMULIER = re.compile(r"<form\b.*?</form>", re.DOTALL)


def test_elk_formulier_met_vrije_tekst_draagt_zijn_schrijver(wereld: Wereld) -> None:
    # De stijlpagina is een plaat: daar verstuurt niemand iets.
    paginas = [pagina for pagina in dek(wereld) if pagina.van_ons and pagina.naam != "stijl"]
    formulieren = [
        (pagina.naam, form)
        for pagina in paginas
        for form in FORMULIER.findall(pagina.open().antwoord.content.decode())
        if "<textarea" in form
    ]
    assert len({naam for naam, _ in formulieren}) >= 8
    zonder = {naam for naam, form in formulieren if 'name="schrijver"' not in form}
    assert zonder == set()
