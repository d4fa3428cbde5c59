"""De pagina's van gesprekken: open, vast, getoond, en van het team."""

from uuid import uuid4

from django.urls import reverse

from apps.accounts.models import Persoon
from apps.ontwikkelgesprekken import actions
from apps.ontwikkelgesprekken.models import Stapel
from tests.bewaking.pagina import Pagina
from tests.gesprekken import leg_vast, maak_gesprek, maak_kaart, maak_teamgesprek, rond_af
from tests.mensen import Wereld

DELEN = ("gesprek", "gesprek_nu", "gesprek_afronden", "gesprek_agenda")


def van_gesprekken(wereld: Wereld) -> list[Pagina]:
    leider, lid, meelezer = wereld.leidinggevende, wereld.teamlid, wereld.meewerkende
    maak_kaart(hulpvraag="En toen?")
    maak_kaart("team-kaart", Stapel.TEAMGESPREK)
    bezig, vast = maak_gesprek(wereld), leg_vast(maak_gesprek(wereld))
    for soort, inhoud in (
        ("toen-nu", {"toen": "Alleen.", "nu": "Samen.", "hoe": "Gekeken."}),
        ("werk", {"wat": "Het lab", "ligt": "te_makkelijk", "eerder": "in_balans", "balans": "Een ander."}),
        ("stap", {"wat": "Bellen", "wie": lid, "voor": wereld.vandaag}),
    ):
        actions.zet_erbij(gesprek=bezig, soort=soort, inhoud=inhoud, kenmerk=uuid4(), door=leider)
    for basis, tekst in enumerate(("Alleen.", "Samen.")):
        actions.schrijf_samen(gesprek=bezig, tekst=tekst, basis=basis, door=leider)
    actions.schrijf_prive(gesprek=bezig, veld="voorbereiding", tekst="Voor mij.", basis=0, door=lid)
    actions.stel_zin_voor(gesprek=bezig, tekst="Bellen helpt.", basis=0, door=leider)
    rond_af(bezig, leider)
    actions.vul_aan(gesprek=vast, tekst="Erbij.", kenmerk=uuid4(), door=lid)
    actions.laat_gesprek_zien(gesprek=vast, aan=meelezer, tot=None, door=lid)
    open_, team = maak_gesprek(wereld), maak_teamgesprek(wereld)
    for basis, tekst in enumerate(("Iets.", "Meer.")):
        actions.schrijf_teamverslag(gesprek=team, notities=tekst, mee="Mee.", basis=basis, door=lid)
    return [
        *(Pagina("gesprekken", reverse("gesprekken"), wie) for wie in (leider, lid, wereld.hr)),
        *(_bij(naam, bezig.pk, wie) for naam in DELEN for wie in (leider, lid)),
        *(_bij(naam, vast.pk, wie) for naam in DELEN[:3] for wie in (lid, meelezer)),
        _bij("gesprek_samen_eerder", bezig.pk, lid),
        _bij("gesprek_verzetten", open_.pk, lid),
        _bij("gesprek", open_.pk, leider),
        _bij("gesprek_laat_zien", vast.pk, lid),
        Pagina(
            "gesprek_plannen", reverse("gesprek_plannen", args=[wereld.team.pk, wereld.kernlid.pk]), leider
        ),
        *_van_het_team(wereld, team.pk),
    ]


def _bij(naam: str, nummer: int, wie: Persoon) -> Pagina:
    return Pagina(naam, reverse(naam, args=[nummer]), wie)


def _van_het_team(wereld: Wereld, nummer: int) -> list[Pagina]:
    team, leider = wereld.team.pk, wereld.leidinggevende
    met_nummer = ("teamgesprek", "teamgesprek_eerder", "teamgesprek_verzetten", "teamgesprek_agenda")
    return [
        *(
            Pagina(naam, reverse(naam, args=[team]), leider)
            for naam in ("teamgesprekken", "teamgesprek_nieuw")
        ),
        *(Pagina(naam, reverse(naam, args=[team, nummer]), leider) for naam in met_nummer),
        Pagina("teamgesprek", reverse("teamgesprek", args=[team, nummer]), wereld.teamlid),
    ]
