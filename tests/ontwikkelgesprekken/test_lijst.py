"""Mijn gesprekken: met wie, wat komt, wat wacht en wat er geweest is."""

from datetime import timedelta
from typing import Any

from django.urls import reverse

from apps.core.tijd import nu
from apps.mijn_plek.actions import haal_terug
from apps.ontwikkelgesprekken import actions
from apps.ontwikkelgesprekken.queries import (
    gesprekkenlijst,
    getoonde_gesprekken,
    paren_van,
    teamgenoten,
)
from tests.gesprekken import leg_vast, maak_gesprek, over_een_week, rond_af, vers
from tests.mensen import Wereld, vertrek
from tests.rechten.rondgang import bezoeker


def test_een_leidinggevende_plant_met_zijn_teamleden_en_een_teamlid_met_wie_leidt(wereld: Wereld) -> None:
    leden = [paar.medewerker for paar in paren_van(wereld.leidinggevende)]
    assert set(leden) == {*wereld.kerngroep, wereld.meeschrijver, wereld.teamlid}
    leiders = {paar.leidinggevende for paar in paren_van(wereld.teamlid)}
    assert leiders == {wereld.leidinggevende, wereld.meewerkende}
    assert paren_van(wereld.hr) == []
    assert paren_van(wereld.losse_leden[0]) == []


def test_of_er_gesproken_is_gaat_alleen_over_jezelf(wereld: Wereld) -> None:
    leg_vast(maak_gesprek(wereld))
    maak_gesprek(wereld, medewerker=wereld.kernlid)

    def stand(persoon: Any) -> dict[str, tuple[bool, bool]]:
        return {rij.persoon.roepnaam: (rij.gesproken, rij.gepland) for rij in teamgenoten(persoon)}

    van_leider = stand(wereld.leidinggevende)
    assert van_leider["Eva"] == (True, False)
    assert van_leider["Amina"] == (False, True)
    assert van_leider["Daan"] == (False, False)
    assert set(stand(wereld.meewerkende).values()) == {(False, False)}
    assert stand(wereld.teamlid) == {"Ingrid": (True, False), "Joost": (False, False)}


def test_de_lijst_zegt_wat_komt_wat_wacht_en_wat_geweest_is(wereld: Wereld) -> None:
    komt, wacht, vast, af = (maak_gesprek(wereld) for _ in range(4))
    rond_af(wacht, wereld.leidinggevende)
    leg_vast(vast)
    actions.zeg_gesprek_af(gesprek=af, door=wereld.teamlid)
    van_lid, van_leider = gesprekkenlijst(wereld.teamlid), gesprekkenlijst(wereld.leidinggevende)
    assert (van_lid.komt, van_lid.wacht) == ([komt], [wacht])
    assert set(van_lid.geweest) == {vast, af}
    assert van_leider.wacht == []
    assert set(van_leider.geweest) == {wacht, vast, af}
    vertrek(wereld.team, wereld.leidinggevende)
    assert gesprekkenlijst(wereld.teamlid).wacht == []


def test_alleen_wat_nog_komt_staat_gepland(wereld: Wereld) -> None:
    maak_gesprek(wereld, wanneer=over_een_week(begin=nu() - timedelta(days=1)))
    (ingrid, _) = teamgenoten(wereld.teamlid)
    assert (ingrid.gesproken, ingrid.gepland) == (False, False)


def test_wat_een_teamlid_laat_zien_staat_ook_in_de_lijst(wereld: Wereld) -> None:
    gesprek = leg_vast(maak_gesprek(wereld))
    assert getoonde_gesprekken(wereld.meewerkende) == []
    actions.laat_gesprek_zien(gesprek=gesprek, aan=wereld.meewerkende, tot=None, door=wereld.teamlid)
    assert getoonde_gesprekken(wereld.meewerkende) == [gesprek]
    assert getoonde_gesprekken(wereld.teamlid) == getoonde_gesprekken(wereld.leidinggevende) == []
    adres = reverse("gesprek_afronden", args=[gesprek.pk])
    assert adres in bezoeker(wereld.meewerkende).get(reverse("gesprekken")).content.decode()
    (deling,) = gesprek.delingen.all()
    haal_terug(deling=deling, door=wereld.teamlid)
    assert getoonde_gesprekken(wereld.meewerkende) == []


def test_wie_al_iets_gepland_heeft_kan_er_nog_een_plannen(wereld: Wereld) -> None:
    maak_gesprek(wereld)
    pagina = bezoeker(wereld.leidinggevende).get(reverse("gesprekken")).content.decode()
    assert reverse("gesprek_plannen", args=[wereld.team.pk, wereld.teamlid.pk]) in pagina
    assert "Nog een<span" in pagina


def test_weer_open_ziet_de_ander_in_de_lijst_en_op_de_pagina(wereld: Wereld) -> None:
    gesprek = leg_vast(maak_gesprek(wereld))
    actions.open_opnieuw(gesprek=gesprek, door=wereld.leidinggevende)
    lid = bezoeker(wereld.teamlid)
    assert "Weer open" in lid.get(reverse("gesprekken")).content.decode()
    pagina = lid.get(reverse("gesprek", args=[gesprek.pk])).content.decode()
    assert "<strong>Ingrid</strong> opende dit gesprek opnieuw" in pagina
    eigen = bezoeker(wereld.leidinggevende).get(reverse("gesprek", args=[gesprek.pk])).content.decode()
    assert "Je opende dit gesprek opnieuw" in eigen
    rond_af(vers(gesprek), wereld.teamlid, tekst="Anders.", basis=1)
    assert "Weer open" not in lid.get(reverse("gesprekken")).content.decode()
