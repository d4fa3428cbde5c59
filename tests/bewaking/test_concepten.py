"""Waar iemand in eigen woorden typt, blijft een concept: het formulier draagt wie het typte."""

import re
from collections.abc import Iterator

from django.urls import get_resolver

from apps.core.formulieren import Formulier
from apps.core.onderbroken import NIET_BEWAREN
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


def formulieren(van: type[Formulier] = Formulier) -> Iterator[type[Formulier]]:
    for form in van.__subclasses__():
        yield form
        yield from formulieren(form)


def test_geen_veld_heet_zoals_wat_een_concept_overslaat() -> None:
    """Anders gaat stil verloren wat daar getypt is; wat verborgen is, typt niemand."""
    assert get_resolver().url_patterns, "met de adressen zijn alle formulieren er"
    botst = {
        f"{form.__name__}.{naam}"
        for form in formulieren()
        if form.__module__.startswith("apps.")
        for naam, veld in form.base_fields.items()
        if naam in NIET_BEWAREN and not veld.widget.is_hidden
    }
    assert botst == set()
