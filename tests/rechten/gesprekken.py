"""Gesprekken voor op de tafel: van twee, van vroeger, getoond, weggehaald, en van het hele team."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.db.models import Model

from apps.accounts.models import Persoon
from apps.core.tijd import vandaag
from apps.ontwikkelgesprekken import actions
from apps.ontwikkelgesprekken.models import Gesprekskaart, Ontwikkelgesprek, Prive, Soort, Stapel, Teamzin
from tests.gesprekken import leg_vast, maak_gesprek, maak_kaart, maak_teamgesprek, rond_af
from tests.mensen import Wereld
from tests.rechten import tabel as t

# Elk gesprek is van een andere soort: zo is het voor een adres terug te vinden.
SOORTEN = {
    "gesprek van twee": Soort.WERKGESPREK,
    "gesprek dat vastligt": Soort.WAARDEREND,
    "gesprek dat het teamlid laat zien": Soort.IDENTITEIT,
    "gesprek met wie tot gisteren lid was": Soort.NA_MEELOPEN,
    "gesprek met een leidinggevende van vroeger": Soort.VIJF_JAAR,
    "gesprek, weggehaald": Soort.KENNISMAKING,
}


def maak_gesprekken(wereld: Wereld, mensen: dict[str, Persoon]) -> dict[str, list[Model]]:
    maak_kaart("team-kaart", Stapel.TEAMGESPREK, hulpvraag="En dan?")
    lid, leider = mensen[t.TEAMLID], mensen[t.LEIDINGGEVENDE]
    van_twee = _gesprek(wereld, "gesprek van twee")
    prive = [_prive(van_twee, leider), _prive(van_twee, lid)]
    vast = _gesprek(wereld, "gesprek dat vastligt")
    getoond = _gesprek(wereld, "gesprek dat het teamlid laat zien")
    samen = actions.schrijf_samen(gesprek=getoond, tekst="Samen.", basis=0, door=lid)
    actions.laat_gesprek_zien(gesprek=getoond, aan=mensen[t.TWEEDE], tot=None, door=lid)
    weg = _gesprek(wereld, "gesprek, weggehaald", door=leider)
    actions.haal_gesprek_weg(gesprek=weg, door=leider)
    regel = _toen_nu(van_twee, leider)
    actions.haal_regel_weg(regel=regel, door=leider)
    teamgesprek = maak_teamgesprek(wereld)
    verslag = actions.schrijf_teamverslag(gesprek=teamgesprek, notities="n", mee="m", basis=0, door=lid)
    return {
        "gesprek van twee": [van_twee, *_erin(van_twee)],
        "privé van de leidinggevende": [prive[0]],
        "privé van het teamlid": [prive[1]],
        "gesprek dat vastligt": [*_vast(vast), vast],
        "gesprek dat het teamlid laat zien": [samen, getoond],
        **_van_vroeger(wereld, mensen),
        "gesprek, weggehaald": [Ontwikkelgesprek.ook_weg.get(pk=weg.pk)],
        "regel uit een gesprek, weggehaald": [type(regel).ook_weg.get(pk=regel.pk)],
        "teamgesprek": [teamgesprek, verslag],
        "zin voor het team": [Teamzin.objects.create(team=wereld.team, tekst="Bellen helpt.")],
    }


def _gesprek(wereld: Wereld, rij: str, **anders: Any) -> Ontwikkelgesprek:
    return maak_gesprek(wereld, soort=SOORTEN[rij], **anders)


def _van_vroeger(wereld: Wereld, mensen: dict[str, Persoon]) -> dict[str, list[Model]]:
    """Een die nu nog te lezen is voor wie leidde, en een die dat niet meer is."""
    rijen: dict[str, list[Model]] = {}
    for rij, leider, lid in (
        ("gesprek met wie tot gisteren lid was", t.LEIDINGGEVENDE, t.VERTROKKENE),
        ("gesprek met een leidinggevende van vroeger", t.ANDER_TEAM, t.TEAMLID),
    ):
        gesprek = maak_gesprek(wereld)
        _erin(gesprek)
        vroeger = {"leidinggevende": mensen[leider], "medewerker": mensen[lid], "soort": SOORTEN[rij]}
        Ontwikkelgesprek.objects.filter(pk=gesprek.pk).update(**vroeger)
        gesprek = Ontwikkelgesprek.objects.get(pk=gesprek.pk)
        rijen[rij] = [gesprek.aantekening, gesprek]
    return rijen


def _erin(gesprek: Ontwikkelgesprek) -> list[Model]:
    """Alles wat er in een open gesprek kan liggen; van elke soort het laatste vooraan."""
    lid = gesprek.medewerker
    stap = {"wat": "Bellen", "wie": lid, "voor": vandaag() + timedelta(days=9)}
    werk = {"wat": "Het lab", "ligt": "te_makkelijk", "balans": "Een andere groep"}
    rond_af(gesprek, gesprek.leidinggevende)
    kaart = Gesprekskaart.objects.get(pk="team-kaart")
    actions.leg_kaart(gesprek=gesprek, kaart=kaart, naar="op_tafel", door=lid)
    return [
        gesprek.kaarten.get(),
        _zet_erbij(gesprek, "stap", stap),
        _zet_erbij(gesprek, "werk", werk),
        _toen_nu(gesprek, lid),
        actions.stel_zin_voor(gesprek=gesprek, tekst="Een zin.", basis=0, door=lid),
        gesprek.samenvattingen.get(),
        actions.schrijf_samen(gesprek=gesprek, tekst="Samen.", basis=0, door=lid),
    ]


def _zet_erbij(gesprek: Ontwikkelgesprek, soort: str, inhoud: dict[str, Any]) -> Any:
    lid = gesprek.medewerker
    return actions.zet_erbij(gesprek=gesprek, soort=soort, inhoud=inhoud, kenmerk=uuid4(), door=lid)


def _toen_nu(gesprek: Ontwikkelgesprek, door: Persoon) -> Any:
    inhoud = {"toen": "Alleen.", "nu": "Samen.", "hoe": "Gekeken."}
    return actions.zet_erbij(gesprek=gesprek, soort="toen-nu", inhoud=inhoud, kenmerk=uuid4(), door=door)


def _prive(gesprek: Ontwikkelgesprek, van: Persoon) -> Prive:
    for veld in ("voorbereiding", "notitie"):
        actions.schrijf_prive(gesprek=gesprek, veld=veld, tekst="Van mij.", basis=0, door=van)
    return Prive.objects.get(gesprek=gesprek, van=van)


def _vast(gesprek: Ontwikkelgesprek) -> list[Model]:
    leg_vast(gesprek)
    lid = gesprek.medewerker
    return [actions.vul_aan(gesprek=gesprek, tekst="Erbij.", kenmerk=uuid4(), door=lid)]
