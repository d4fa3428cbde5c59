"""Elke pagina één keer op een telefoon, met axe in beide thema's, en één keer zonder JavaScript."""

from collections.abc import Callable

import pytest
from django.urls import reverse

from apps.accounts.models import Persoon
from tests.dingen import (
    leg_voor,
    maak_analyse,
    maak_gedeelde_analyse,
    maak_interventie,
    maak_losse_scan,
    maak_scan,
    maak_vraagstuk,
)
from tests.mensen import DAG, Wereld, maak_aanstelling, maak_lid
from tests.reizen.reiziger import Reiziger

type Reis = Callable[..., Reiziger]
type Bezoek = tuple[Persoon | None, str]


def voor_het_delen(wereld: Wereld) -> list[Bezoek]:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    maak_vraagstuk(analyse)
    leider, team = wereld.leidinggevende, wereld.team.pk
    stappen = ["wat-zie-je", "context", "trots", "over-vijf-jaar"]
    return [
        *((leider, reverse("analyse_stap", args=[team, stap])) for stap in stappen),
        (leider, reverse("scan_samen", args=[team])),
        (leider, reverse("vraagstuk", args=[team, 1])),
        (leider, reverse("vraagstuk", args=[team, 2])),
        (leider, reverse("analyse_delen", args=[team])),
        (leider, reverse("schrijvers", args=[team])),
        (leider, reverse("team", args=[team])),
        (wereld.teamlid, reverse("team", args=[team])),
        (wereld.buurleider, reverse("team", args=[wereld.buurteam.pk])),
        (wereld.buur, reverse("team", args=[wereld.buurteam.pk])),
        (wereld.hr, reverse("start")),
        (wereld.hr, reverse("mijn_team")),
        (wereld.beheerder, reverse("account_change_password")),
        (None, reverse("account_login")),
        (None, reverse("account_reset_password")),
        (None, reverse("account_reset_password_done")),
    ]


def na_het_delen(wereld: Wereld) -> list[Bezoek]:
    maak_scan(maak_gedeelde_analyse(wereld), steun=2, feedback=4, ruimte=3, drukte=5)
    maak_losse_scan(wereld.plan)
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid)
    versie = leg_voor(wereld)
    leider, lid, team = wereld.leidinggevende, wereld.teamlid, wereld.team.pk
    afspraak, interventie = versie.afspraak_id, versie.afspraak.interventie_id
    return [
        (leider, reverse("start")),
        (lid, reverse("start")),
        (lid, reverse("plan", args=[team, wereld.plan.pk])),
        (leider, reverse("team", args=[team])),
        (lid, reverse("team", args=[team])),
        (leider, reverse("analyse", args=[team])),
        (lid, reverse("analyse", args=[team])),
        (leider, reverse("scan_los", args=[team])),
        (lid, reverse("scan_los", args=[team])),
        (leider, reverse("interventie_kies", args=[team])),
        (leider, reverse("interventie_nieuw", args=[team, "intervisie"])),
        (leider, reverse("interventie", args=[team, voorstel.pk])),
        (lid, reverse("interventie", args=[team, interventie])),
        (leider, reverse("afspraak_nieuw", args=[team, interventie])),
        (leider, reverse("afspraak", args=[team, afspraak])),
        (lid, reverse("afspraak", args=[team, afspraak])),
        (leider, reverse("afspraak_anders", args=[team, afspraak])),
        (lid, reverse("catalogus")),
        (lid, reverse("vorm", args=["intervisie"])),
        (lid, reverse("stijl")),
        (lid, "/bestaat-niet/"),
    ]


def van_beheer(wereld: Wereld) -> list[Bezoek]:
    iemand, beheerder = wereld.onderdeelsleiding, wereld.beheerder
    deze = maak_aanstelling(iemand, wereld.academie)
    delen = {
        "beheer_mensen": [],
        "beheer_persoon_nieuw": [],
        "beheer_persoon": [iemand.pk],
        "beheer_uit_dienst": [iemand.pk],
        "beheer_aanstelling_nieuw": [iemand.pk],
        "beheer_aanstelling": [iemand.pk, deze.pk],
        "beheer_rol_nieuw": [iemand.pk],
        "beheer_rol": [iemand.pk, iemand.rollen.get().pk],
    }
    return [
        *((beheerder, reverse(naam, args=ids)) for naam, ids in delen.items()),
        (beheerder, f"{reverse('beheer_mensen')}?q=niemand"),
        (beheerder, reverse("beheer_persoon", args=[beheerder.pk])),
    ]


def van_teams(wereld: Wereld) -> list[Bezoek]:
    team, beheerder, leider = wereld.team.pk, wereld.beheerder, wereld.leidinggevende
    lid = wereld.team.lidmaatschappen.get(persoon=wereld.teamlid).pk
    komt = maak_lid(wereld.team, wereld.buur, van=wereld.vandaag + DAG).pk
    instellen: dict[str, list[int]] = {
        "beheer_teams": [],
        "beheer_team_nieuw": [],
        "beheer_team": [team],
        "beheer_team_anders": [team],
        "beheer_team_einde": [team],
        "beheer_lid_zoeken": [team],
        "beheer_lid_nieuw": [team, wereld.buurleider.pk],
        "beheer_lid": [team, komt],
        "beheer_onderdelen": [],
        "beheer_onderdeel_nieuw": [],
        "beheer_onderdeel": [wereld.academie.pk],
        "beheer_onderdeel_einde": [wereld.academie.pk],
        "beheer_jaren": [],
        "beheer_jaar": [wereld.cyclus.pk],
        "beheer_instelling": [],
    }
    leiden: dict[str, list[int]] = {
        "teammensen": [team],
        "teamlid_zoeken": [team],
        "teamlid_erbij": [team, wereld.buurleider.pk],
        "teamlid": [team, lid],
        "kerngroep": [team],
    }
    return [
        *((beheerder, reverse(naam, args=ids)) for naam, ids in instellen.items()),
        *((leider, reverse(naam, args=ids)) for naam, ids in leiden.items()),
        (beheerder, f"{reverse('beheer_teams')}?q=niets"),
        (beheerder, f"{reverse('beheer_lid_zoeken', args=[team])}?q=niemand"),
        (wereld.teamlid, reverse("teammensen", args=[team])),
    ]


@pytest.mark.parametrize("bezoeken", [voor_het_delen, na_het_delen, van_beheer, van_teams])
def test_elke_pagina_past_op_een_telefoon_en_is_toegankelijk(
    wereld: Wereld, reis: Reis, bezoeken: Callable[[Wereld], list[Bezoek]]
) -> None:
    reizigers: dict[Persoon | None, Reiziger] = {}
    for wie, adres in bezoeken(wereld):
        reiziger = (
            reizigers.setdefault(wie, reis(wie, breedte=390)) if wie not in reizigers else reizigers[wie]
        )
        reiziger.naar(adres)
        reiziger.fouten = [fout for fout in reiziger.fouten if "404" not in fout]
        reiziger.kijk_na()


@pytest.mark.parametrize("bezoeken", [voor_het_delen, na_het_delen, van_beheer, van_teams])
def test_elke_pagina_staat_er_zonder_javascript(
    wereld: Wereld, reis: Reis, bezoeken: Callable[[Wereld], list[Bezoek]]
) -> None:
    for wie, adres in bezoeken(wereld):
        pagina = reis(wie, javascript=False).page
        pagina.goto(adres)
        kop = pagina.get_by_role("heading", level=1)
        assert kop.count() == 1, adres
        assert kop.inner_text().strip(), adres
        for formulier in pagina.locator("form[method=post]").all():
            assert formulier.get_attribute("action"), f"{adres}: een formulier zonder adres"
