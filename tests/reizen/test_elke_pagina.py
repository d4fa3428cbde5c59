"""Elke pagina één keer op een telefoon, met axe in beide thema's, en één keer zonder JavaScript."""

from collections.abc import Callable

import pytest
from django.urls import reverse

from apps.accounts.models import Persoon
from tests.bewaking.paginas import dek
from tests.dingen import maak_analyse, maak_vraagstuk
from tests.mensen import Wereld
from tests.reizen.reiziger import Reiziger

type Reis = Callable[..., Reiziger]
type Bezoek = tuple[Persoon | None, str]

# Geen pagina om te bekijken.
GEEN_HTML = {
    *("gezondheid", "plan_pdf", "gesprek_agenda", "teamgesprek_agenda"),
    *("mijn_gegevens_lezen", "mijn_gegevens_json", "mijn_gegevens_schema"),
}
DELEN = 6


def alles(wereld: Wereld) -> list[Bezoek]:
    return [(pagina.wie, pagina.adres) for pagina in dek(wereld) if pagina.naam not in GEEN_HTML]


def leeg_en_in_voorbereiding(wereld: Wereld) -> list[Bezoek]:
    """Wat er staat als er nog niets is, en wat wie schrijft ziet voor het delen."""
    leider, team, beheerder = wereld.leidinggevende, wereld.team.pk, wereld.beheerder
    maak_vraagstuk(maak_analyse(wereld.plan, leider))
    leeg = ("mijn_gegevens", "start", "kader", "gedeeld", "weggehaald", "mijn_team")
    schrijven = ("scan_samen", "analyse_delen", "schrijvers", "team", "geschiedenis", "begeleiding")
    return [
        *((wereld.hr, reverse(naam)) for naam in leeg),
        *((leider, reverse(naam, args=[team])) for naam in schrijven),
        *(
            (leider, reverse("analyse_stap", args=[team, stap]))
            for stap in ("wat-zie-je", "context", "trots")
        ),
        (leider, reverse("vraagstuk", args=[team, 2])),
        (wereld.teamlid, reverse("start")),
        (wereld.teamlid, reverse("team", args=[team])),
        (wereld.buur, reverse("team", args=[wereld.buurteam.pk])),
        (wereld.buur, reverse("start")),
        (wereld.teamlid, "/bestaat-niet/"),
        *((beheerder, f"{reverse(naam)}?q=niemand") for naam in ("beheer_mensen", "beheer_teams", "gedeeld")),
        (beheerder, f"{reverse('beheer_lid_zoeken', args=[team])}?q=niemand"),
        (beheerder, reverse("beheer_persoon", args=[beheerder.pk])),
    ]


@pytest.fixture(params=[*range(DELEN), "leeg"])
def bezoeken(request: pytest.FixtureRequest, wereld: Wereld) -> list[Bezoek]:
    """Alle pagina's in gelijke delen, zodat er meer tegelijk kan."""
    if request.param == "leeg":
        return leeg_en_in_voorbereiding(wereld)
    return alles(wereld)[request.param :: DELEN]


def test_elke_pagina_past_op_een_telefoon_en_is_toegankelijk(bezoeken: list[Bezoek], reis: Reis) -> None:
    reizigers: dict[Persoon | None, Reiziger] = {}
    for wie, adres in bezoeken:
        if wie not in reizigers:
            reizigers[wie] = reis(wie, breedte=390)
        reizigers[wie].naar(adres)
        reizigers[wie].fouten = [fout for fout in reizigers[wie].fouten if "404" not in fout]
        reizigers[wie].kijk_na()


def test_elke_pagina_staat_er_zonder_javascript(bezoeken: list[Bezoek], reis: Reis) -> None:
    paginas = {wie: reis(wie, javascript=False).page for wie, _ in bezoeken}
    for wie, adres in bezoeken:
        paginas[wie].goto(adres)
        kop = paginas[wie].get_by_role("heading", level=1)
        assert kop.count() == 1, adres
        assert kop.inner_text().strip(), adres
        for formulier in paginas[wie].locator("form[method=post]").all():
            assert formulier.get_attribute("action"), f"{adres}: een formulier zonder adres"
