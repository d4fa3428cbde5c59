"""Wat er in een analyse ligt, voor en na het delen."""

from datetime import timedelta

from django.db.models import Model

from apps.core.tijd import nu
from apps.grondtonen.models import Praktijkvraag
from apps.signalen.actions import leg_opzij
from apps.signalen.models import Opzijgezet
from apps.teamplannen.models import (
    Analyseonderdeel,
    Reactie,
    Stapversie,
    Teamanalyse,
    Teamplan,
)
from tests.dingen import (
    deel,
    maak_analyse,
    maak_losse_scan,
    maak_scan,
    maak_vraagstuk,
)
from tests.rechten.rollen import Rollen


def stap(analyse: Teamanalyse, stap: Analyseonderdeel, *velden: str, nummer: int = 1) -> Stapversie:
    teksten = dict.fromkeys(velden, f"{stap.label} {nummer}")
    return Stapversie.objects.create(
        analyse=analyse, stap=stap, nummer=nummer, door=analyse.begonnen_door, **teksten
    )


def alle_stappen(analyse: Teamanalyse) -> list[Model]:
    analyse.teller = 2  # zoveel vraagstukken hieronder
    analyse.save()
    return [
        stap(analyse, Analyseonderdeel.CONTEXT, "samenstelling", "beperkingen", "voor_wie"),
        stap(analyse, Analyseonderdeel.TROTS, "trots"),
        maak_scan(analyse, steun=2, feedback=4, drukte=5),
        stap(analyse, Analyseonderdeel.OVER_VIJF_JAAR, "gevraagd", "niet_in_huis"),
        maak_vraagstuk(
            analyse,
            naam="Samen",
            keuzereden="Hier begint het.",
            praktijkvraag=Praktijkvraag.objects.get(pk="vraag-transformatief"),
            tweede_toon_id="collectief",
            antwoorden={"ander_perspectief": "ja"},
            voorwaarden={"lucht": "nee"},
            advies=[{"grondtoon": "transformatief", "trede": 1}],
        ),
        maak_vraagstuk(
            analyse,
            naam="Alleen",
            keuzereden="Omdat het kan.",
            antwoorden={"vraagstuk_scherp": "nee", "oplossing_op_tafel": "test"},
        ),
    ]


def analyses_in_voorbereiding(plan: Teamplan, rollen: Rollen) -> dict[str, list[Model]]:
    weggelegd = maak_analyse(plan, *rollen.schrijvers)
    weggelegd.opzij_op = nu() - timedelta(days=10)
    weggelegd.save()
    tekst = stap(weggelegd, Analyseonderdeel.WAT_ZIE_JE, "wat_zie_je")
    analyse = maak_analyse(plan, *rollen.schrijvers)
    nieuwe_tekst = stap(analyse, Analyseonderdeel.WAT_ZIE_JE, "wat_zie_je")
    return {
        "analyse opzij gelegd": [weggelegd, tekst, maak_vraagstuk(weggelegd)],
        "analyse voor het delen": [analyse, nieuwe_tekst, *alle_stappen(analyse)],
        "signaal opzij voor het delen": [_leg_opzij(plan, rollen)],
    }


def _leg_opzij(plan: Teamplan, rollen: Rollen) -> Opzijgezet:
    return leg_opzij(plan=plan, slug="voorwaarde", reden="Dat is al geregeld.", door=rollen.leider)


def _vervang(versie: Stapversie) -> Stapversie:
    versie.vervangen_op = nu()
    versie.save()
    return versie


def gedeelde_analyse(plan: Teamplan, rollen: Rollen) -> dict[str, list[Model]]:
    analyse = maak_analyse(plan, *rollen.schrijvers)
    zie, velden = Analyseonderdeel.WAT_ZIE_JE, ("wat_zie_je",)
    eerste = _vervang(stap(analyse, zie, *velden))
    alle = alle_stappen(analyse)
    tweede = stap(analyse, zie, *velden, nummer=2)
    deel(analyse)
    _vervang(tweede)
    derde = stap(analyse, zie, *velden, nummer=3)
    reactie = Reactie(analyse=analyse, onderdeel=zie, persoon=rollen.lid, blik=Reactie.Blik.ANDERS)
    reactie.woorden, reactie.antwoord = "Ik zie iets anders.", "Daar praten we over."
    reactie.antwoord_door, reactie.antwoord_op = rollen.leider, nu()
    reactie.save()
    return {
        "tekst die voor het delen al vervangen was": [eerste],
        "tekst die na het delen vervangen is": [tweede],
        "analyse na het delen": [analyse, derde, *alle],
        "signaal opzij na het delen": [_leg_opzij(plan, rollen)],
        "losse scan die openstaat": [maak_losse_scan(plan)],
        "reactie": [reactie],
    }
