"""Elke pagina die je met een adres kunt openen, en wie haar in deze tests opent."""

from typing import Any
from uuid import uuid4

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from apps.core.tijd import nu
from apps.interventies.actions import bewaar_slotwoord, geef_woord, haal_interventie_weg
from apps.interventies.models import AfspraakVersie, Standing
from apps.teamplannen.actions import (
    begin_plan,
    bewaar_kader,
    bewaar_stap,
    maak_opmerking,
    nodig_begeleider_uit,
    publiceer_kader,
    reageer,
)
from apps.teamplannen.models import Cyclus, Overdrachtsbrief, Reactie, Teamanalyse, Teamplan
from tests.bewaking.activiteitpaginas import van_activiteiten
from tests.bewaking.beheerpaginas import van_beheer
from tests.bewaking.gesprekspaginas import van_gesprekken
from tests.bewaking.kaartpaginas import van_de_kaarten
from tests.bewaking.pagina import Pagina
from tests.bewaking.plekpaginas import van_mijn_plek
from tests.bewaking.urenpaginas import van_uren
from tests.dingen import (
    deel_plan,
    leg_voor,
    maak_analyse,
    maak_gedeelde_analyse,
    maak_interventie,
    maak_losse_scan,
    maak_notitie,
    maak_scan,
    maak_terugblik,
    maak_vraagstuk,
)
from tests.mensen import DAG, LANG, Wereld, neem_een_dag_over

# Te openen, maar dan kom je op een andere pagina.
LEIDT_DOOR = {"beheer"}


def alle_namen() -> set[str]:
    def verzamel(delen: list[Any]) -> set[str]:
        namen: set[str] = set()
        for deel in delen:
            if isinstance(deel, URLResolver):
                namen |= verzamel(deel.url_patterns)
            elif isinstance(deel, URLPattern):
                namen.add(str(deel.name))
        return namen

    return verzamel(get_resolver().url_patterns)


def dek(wereld: Wereld) -> list[Pagina]:
    """Van elke pagina één adres, met een plan waarin van alles ligt."""
    analyse = maak_gedeelde_analyse(wereld)
    analyse.vraagstukken.update(voorwaarden={"lucht": "nee"})
    maak_losse_scan(wereld.plan)
    deel_plan(wereld.plan)
    gisteren = wereld.vandaag - DAG
    neem_een_dag_over(wereld.team, van=wereld.teamlid, dag=gisteren)
    Overdrachtsbrief.objects.create(
        team=wereld.team, persoon=wereld.teamlid, tekst="Tot ziens.", vanaf=gisteren
    )
    maak_scan(analyse, steun=2, feedback=4, drukte=5)
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid)
    haal_interventie_weg(interventie=maak_interventie(wereld), door=wereld.leidinggevende)
    versie = leg_voor(wereld)
    geef_woord(versie=versie, plan=wereld.plan, woord="wringt", reden="Te druk", door=wereld.teamlid)
    maak_notitie(versie, wereld.plan, wereld.teamlid)
    for basis, tekst in enumerate(("Wij lachen veel.", "Wij lachen weinig.")):
        bewaar_stap(
            analyse=analyse,
            stap="trots",
            teksten={"trots": tekst},
            basis=basis,
            door=wereld.leidinggevende,
        )
    maak_terugblik(versie, wereld.plan, wereld.leidinggevende)
    _vorig_plan(wereld, versie)
    reageer(analyse=analyse, onderdeel="trots", blik="anders", woorden="Meer dan dat", door=wereld.teamlid)
    return [
        *_van_het_plan(wereld, voorstel.pk, versie),
        *_ervoor(wereld),
        *_erbuiten(wereld),
        *van_mijn_plek(wereld),
        *van_activiteiten(wereld),
        *van_gesprekken(wereld),
        *van_beheer(wereld),
        *van_uren(wereld),
    ]


def _vorig_plan(wereld: Wereld, versie: AfspraakVersie) -> None:
    """Het jaar ervoor: daarvan kwam de afspraak mee, en daarmee opent het plan van nu."""
    van = wereld.cyclus.van
    cyclus = Cyclus.objects.create(naam="vorig jaar", van=van - LANG, tot=van - DAG)
    vorig = Teamplan.objects.create(
        team=wereld.team, cyclus=cyclus, onderdeel=wereld.academie, begonnen_door=wereld.leidinggevende
    )
    Standing.objects.filter(afspraak=versie.afspraak).update(kwam_mee=True)
    Standing.objects.create(
        afspraak=versie.afspraak,
        plan=vorig,
    )
    maak_terugblik(versie, vorig, wereld.leidinggevende)
    bewaar_slotwoord(plan=vorig, weten="Begin klein.", basis=0, door=wereld.leidinggevende)


def _van_het_plan(wereld: Wereld, voorstel: int, versie: Any) -> list[Pagina]:
    team, leider, lid = wereld.team.pk, wereld.leidinggevende, wereld.teamlid
    interventie = versie.afspraak.interventie_id
    adressen: dict[str, list[Any]] = {
        "start": [],
        "weggehaald": [],
        "mijn_gegevens": [],
        "mijn_gegevens_soort": ["stappen"],
        "mijn_gegevens_weg": [],
        "mijn_gegevens_lezen": [],
        "mijn_gegevens_json": [],
        "mijn_gegevens_schema": [],
        "team": [team],
        "plan": [team, wereld.plan.pk],
        "terugblik": [team, wereld.plan.pk],
        "plan_pdf": [team, wereld.plan.pk],
        "schrijvers": [team],
        "geschiedenis": [team],
        "teammensen": [team],
        "teamlid_zoeken": [team],
        "teamlid_erbij": [team, wereld.buur.pk],
        "teamlid": [team, wereld.team.lidmaatschappen.get(persoon=lid).pk],
        "kerngroep": [team],
        "overdracht": [team],
        "plan_delen": [team],
        "begeleiding": [team],
        "begeleider_zoeken": [team],
        "begeleider_erbij": [team, wereld.buurleider.pk],
        "analyse": [team],
        "analyse_stap": [team, "over-vijf-jaar"],
        "stap_eerder": [team, "trots"],
        "vraagstuk_eerder": [team, 1],
        "interventie_eerder": [team, voorstel],
        "afspraak_eerder": [team, versie.afspraak_id],
        "terugblik_eerder": [team, wereld.plan.pk, versie.afspraak_id],
        "slotwoord_eerder": [team, wereld.plan.pk],
        "wringen_antwoord_eerder": [team, versie.afspraak_id, versie.instemmingen.wringend().get().pk],
        "reactie_antwoord_eerder": [team, Reactie.objects.get().pk],
        "scan_samen": [team],
        "scan_los": [team],
        "vraagstuk": [team, 1],
        "signaal_opzij": [team, "voorwaarde"],
        "interventie_kies": [team],
        "interventie_nieuw": [team, "intervisie"],
        "interventie": [team, voorstel],
        "afspraak_nieuw": [team, interventie],
        "afspraak": [team, versie.afspraak_id],
        "afspraak_anders": [team, versie.afspraak_id],
    }
    voor_lid = (
        "mijn_gegevens",
        "geschiedenis",
        "start",
        "team",
        "plan",
        "plan_pdf",
        "teammensen",
        "scan_los",
        "analyse",
        "interventie_kies",
        "interventie",
        "afspraak",
        "terugblik",
    )
    begeleider, tot = wereld.buur, wereld.cyclus.tot
    nodig_begeleider_uit(plan=wereld.plan, persoon=begeleider, tot=tot, door=leider)
    maak_opmerking(plan=wereld.plan, tekst="Mooi team.", kenmerk=uuid4(), door=begeleider)
    leest = ("start", "team", "plan", "begeleiding", "analyse", "interventie", "afspraak", "terugblik")
    return [
        *(Pagina(naam, reverse(naam, args=adressen[naam]), begeleider) for naam in leest),
        *(Pagina(naam, reverse(naam, args=delen), leider) for naam, delen in adressen.items()),
        *(Pagina(naam, reverse(naam, args=adressen[naam]), lid) for naam in voor_lid),
    ]


def _ervoor(wereld: Wereld) -> list[Pagina]:
    """Pagina's van vóór het delen, in een team zonder leidinggevende: daar schrijft elk lid."""
    schrijver = wereld.losse_leden[0]
    plan = begin_plan(team=wereld.los_team, door=schrijver)
    opzij = maak_analyse(plan, schrijver)
    Teamanalyse.objects.filter(pk=opzij.pk).update(opzij_op=nu())
    maak_vraagstuk(maak_analyse(plan, schrijver))
    team = wereld.los_team.pk
    return [
        Pagina("gedeeld", reverse("gedeeld"), wereld.hr),
        Pagina("gedeeld_plan", reverse("gedeeld_plan", args=[wereld.plan.pk]), wereld.hr),
        Pagina("plan_delen", reverse("plan_delen", args=[team]), schrijver),
        Pagina("analyse_opzij", reverse("analyse_opzij", args=[team, opzij.pk]), schrijver),
        Pagina("analyse_delen", reverse("analyse_delen", args=[team]), schrijver),
        Pagina("analyse_stap", reverse("analyse_stap", args=[team, "wat-zie-je"]), schrijver),
        Pagina("team", reverse("team", args=[team]), wereld.losse_leden[1]),
        Pagina("team", reverse("team", args=[wereld.buurteam.pk]), wereld.buurleider),
    ]


def _erbuiten(wereld: Wereld) -> list[Pagina]:
    namen = ("mijn_team", "post", "stijl", "catalogus", "account_logout", "account_change_password")
    open_ = (
        "account_login",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key_done",
        "account_inactive",
        "gezondheid",
    )
    wereld.hr.set_password("een lang wachtwoord")
    wereld.hr.save()
    eerste = publiceer_kader(tekst="Kijk samen naar je werk.", basis=0, door=wereld.hr)
    bewaar_kader(tekst="Kijk vooruit.", basis=eerste.versie, door=wereld.hr)
    return [
        Pagina("kader", reverse("kader"), wereld.teamlid),
        Pagina("kader", reverse("kader"), wereld.hr),
        Pagina("kader_versie", reverse("kader_versie", args=[2]), wereld.hr),
        Pagina("kader_schrijven", reverse("kader_schrijven"), wereld.hr),
        Pagina("kader_eerder", reverse("kader_eerder"), wereld.hr),
        Pagina("stellingen", reverse("stellingen"), wereld.hr),
        Pagina("stelling_nieuw", reverse("stelling_nieuw"), wereld.hr),
        Pagina("stelling", reverse("stelling", args=["steun"]), wereld.hr),
        *van_de_kaarten(wereld),
        Pagina("start", reverse("start"), wereld.hr),
        *(Pagina(naam, reverse(naam), wereld.hr) for naam in namen),
        Pagina("vorm", reverse("vorm", args=["intervisie"]), wereld.hr),
        Pagina("gebruik", reverse("gebruik", args=["intervisie"]), wereld.hr),
        Pagina("grondtoon", reverse("grondtoon", args=["transformatief"]), wereld.hr),
        *(Pagina(naam, reverse(naam), None) for naam in open_),
        Pagina("account_reset_password_from_key", "/wachtwoord/opnieuw/1-onzin/", None),
    ]
