"""Alles wat er aan een plan veranderde: elke regel alleen voor wie ook leest waar zij over gaat."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.lijst import PER_BLADZIJDE
from apps.core.models import Gebeurtenis
from apps.core.tijd import nu
from apps.grondtonen.models import Interventievorm
from apps.interventies.actions import (
    geef_woord,
    haal_interventie_weg,
    neem_woord_terug,
    pas_afspraak_aan,
    rond_af,
    stel_interventie_voor,
    zeg_dat_het_wringt,
)
from apps.interventies.models import Afgerond, Doelgroep
from apps.pad.geschiedenis import geschiedenis_van_plan, regels, samengevat
from apps.teamplannen.actions import (
    beeindig_begeleiding,
    beeindig_meeschrijven,
    bewaar_stap,
    bewaar_vraagstuk,
    deel_analyse,
    laat_meeschrijven,
    maak_opmerking,
    nodig_begeleider_uit,
)
from apps.teamplannen.actions.vraagstukken import Vraagstukinhoud
from apps.teamplannen.models import Teamanalyse
from apps.teams.actions import vorm_kerngroep
from tests.dingen import (
    afspraakinhoud,
    interventieinhoud,
    kom_overeen,
    leg_voor,
    maak_analyse,
    maak_gedeelde_analyse,
    maak_interventie,
    maak_terugblik,
)
from tests.mensen import DAG, Wereld
from tests.rechten.rondgang import bezoeker


def leest(wereld: Wereld, wie: Persoon, soort: str = "") -> list[str]:
    rijen = geschiedenis_van_plan(wereld.plan, wie, soort)
    return [regel.zin for regel in regels(wereld.team.pk, rijen, wie)]


def schrijf(analyse: Teamanalyse, door: Persoon, tekst: str, basis: int) -> None:
    bewaar_stap(analyse=analyse, stap="trots", teksten={"trots": tekst}, basis=basis, door=door)


# -- De analyse -------------------------------------------------------------------


def test_wat_voor_het_delen_gebeurde_lezen_alleen_de_schrijvers(wereld: Wereld) -> None:
    leider = wereld.leidinggevende
    analyse = maak_analyse(wereld.plan, leider)
    leg_vast(analyse, "analyse-begonnen", door=leider)
    schrijf(analyse, leider, "Eerst.", 0)
    bewaar_vraagstuk(
        analyse=analyse, nummer=1, inhoud=Vraagstukinhoud("Hoe?", naam="Samen"), basis=0, door=leider
    )
    ervoor = ["Vraagstuk 1 (Samen) kwam erbij", "‘Trots’ kreeg een nieuwe tekst", "De analyse begon"]
    assert leest(wereld, leider) == ervoor
    for ander in (wereld.meewerkende, wereld.teamlid):
        assert leest(wereld, ander) == []
    deel_analyse(analyse=analyse, door=leider)
    schrijf(analyse, wereld.meewerkende, "Daarna.", 1)
    daarna = ["‘Trots’ kreeg een nieuwe tekst", "De analyse is gedeeld met het team"]
    assert leest(wereld, wereld.teamlid) == daarna
    assert leest(wereld, wereld.meewerkende) == daarna
    assert leest(wereld, leider) == [*daarna, *ervoor]


# -- Interventies en afspraken -------------------------------------------------------


def test_wat_voor_een_paar_mensen_is_staat_er_alleen_voor_hen(wereld: Wereld) -> None:
    smal = maak_interventie(wereld, doelgroep=Doelgroep.KERNGROEP)
    leg_vast(smal, "interventie-gekozen", door=wereld.leidinggevende)
    kern = leg_voor(wereld, interventie=smal, doelgroep=Doelgroep.KERNGROEP)
    for wie, ziet in ((wereld.kernlid, True), (wereld.leidinggevende, True), (wereld.teamlid, False)):
        assert ("‘Samen lessen bespreken’ (versie 1) is voorgelegd" in leest(wereld, wie)) is ziet, wie
        assert ("‘Intervisie’ is gekozen" in leest(wereld, wie)) is ziet, wie
    kom_overeen(kern, wereld.plan)
    assert "‘Samen lessen bespreken’ (versie 1) is overeengekomen" in leest(wereld, wereld.teamlid)


def test_een_akkoord_staat_er_en_wringen_of_terugnemen_niet(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    plan = wereld.plan
    geef_woord(versie=versie, plan=plan, woord="akkoord", door=wereld.teamlid)
    geef_woord(versie=versie, plan=plan, woord="wringt", reden="Te druk.", door=wereld.kernlid)
    akkoord = "Akkoord met ‘Samen lessen bespreken’ (versie 1)"
    for wie in (wereld.meeschrijver, wereld.kernlid, wereld.leidinggevende):
        assert [zin for zin in leest(wereld, wie, "afspraken") if "voorgelegd" not in zin] == [akkoord]
    neem_woord_terug(versie=versie, plan=plan, door=wereld.teamlid)
    assert akkoord not in leest(wereld, wereld.meeschrijver)


def test_dat_het_later_wringt_staat_er_voor_niemand(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    kom_overeen(versie, wereld.plan)
    voor = leest(wereld, wereld.leidinggevende)
    zeg_dat_het_wringt(versie=versie, plan=wereld.plan, reden="Nu niet.", door=wereld.teamlid)
    assert leest(wereld, wereld.leidinggevende) == voor


def test_een_interventie_die_weg_is_laat_alleen_achter_dat_er_een_weg_ging(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    interventie = stel_interventie_voor(
        plan=wereld.plan,
        vorm=Interventievorm.objects.get(slug="intervisie"),
        inhoud=interventieinhoud(),
        kenmerk=uuid4(),
        door=wereld.teamlid,
    )
    assert leest(wereld, wereld.kernlid) == ["‘Intervisie’ is voorgesteld"]
    haal_interventie_weg(interventie=interventie, door=wereld.teamlid)
    for wie in (wereld.kernlid, wereld.teamlid):
        assert leest(wereld, wie) == ["Er ging een interventie uit het plan"]


def test_een_regel_wijst_naar_waar_zij_over_gaat(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    pas_afspraak_aan(
        afspraak=versie.afspraak,
        plan=wereld.plan,
        inhoud=afspraakinhoud(titel="Samen kijken"),
        basis=1,
        door=wereld.leidinggevende,
    )
    pagina = bezoeker(wereld.teamlid).get(reverse("geschiedenis", args=[wereld.team.pk])).content.decode()
    adres = reverse("afspraak", args=[wereld.team.pk, versie.afspraak_id])
    assert f'<a href="{adres}?versie=1">‘Samen kijken’ (versie 1) is bijgewerkt</a>' in pagina
    assert "door Ingrid Aalbers" in pagina


# -- Mensen -----------------------------------------------------------------------


def test_het_team_ziet_wie_er_meeschrijft_en_meekijkt_ook_voor_een_dag(wereld: Wereld) -> None:
    leider, plan = wereld.leidinggevende, wereld.plan
    laat_meeschrijven(plan=plan, persoon=wereld.teamlid, door=leider)
    begeleider = nodig_begeleider_uit(plan=plan, persoon=wereld.buur, tot=wereld.vandaag, door=leider)
    maak_opmerking(plan=plan, tekst="Mooi.", kenmerk=uuid4(), door=wereld.buur)
    assert leest(wereld, wereld.kernlid) == [
        "Er kwam een opmerking bij",
        "Xandra Idema kijkt mee in het plan",
        "Eva Groot schrijft mee aan het plan",
    ]
    assert leest(wereld, wereld.buur, "mensen")[0] == "Xandra Idema kijkt mee in het plan"
    beeindig_begeleiding(begeleider=begeleider, door=leider)
    beeindig_meeschrijven(plan=plan, persoon=wereld.teamlid, door=leider)
    assert leest(wereld, wereld.kernlid)[:2] == [
        "Iemand die vandaag zou meeschrijven, doet dat toch niet",
        "Iemand die vandaag zou meekijken, doet dat toch niet",
    ]
    meeschrijver = wereld.meeschrijver
    beeindig_meeschrijven(plan=plan, persoon=meeschrijver, door=leider)
    assert leest(wereld, wereld.kernlid)[0] == "Daan Faber schrijft niet meer mee"


def test_van_de_mensen_staat_er_wat_dit_studiejaar_gebeurde(wereld: Wereld) -> None:
    lid = wereld.team.lidmaatschappen.get(persoon=wereld.teamlid)
    leg_vast(lid, "lid-erbij", door=wereld.beheerder)
    vorm_kerngroep(
        team=wereld.team, personen=[wereld.teamlid], van=wereld.vandaag, door=wereld.leidinggevende
    )
    assert leest(wereld, wereld.kernlid) == [
        "De kerngroep veranderde",
        "Eva Groot is bij Verpleegkunde gezet",
    ]
    Gebeurtenis.objects.update(op=nu() - timedelta(days=61))
    assert leest(wereld, wereld.kernlid) == []


def test_een_begeleider_leest_van_het_team_zelf_niets(wereld: Wereld) -> None:
    tot = wereld.vandaag + DAG
    nodig_begeleider_uit(plan=wereld.plan, persoon=wereld.buur, tot=tot, door=wereld.leidinggevende)
    leg_vast(wereld.team, "kerngroep-gevormd", door=wereld.leidinggevende)
    assert leest(wereld, wereld.buur) == ["Xandra Idema kijkt mee in het plan"]
    assert leest(wereld, wereld.hr) == ["Xandra Idema kijkt mee in het plan"], "bij het plan komt hr niet"
    assert bezoeker(wereld.hr).get(reverse("geschiedenis", args=[wereld.team.pk])).status_code == 404


# -- De pagina --------------------------------------------------------------------


def test_de_pagina_gaat_per_dag_en_per_soort(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    leg_vast(wereld.plan, "plan-begonnen", door=wereld.leidinggevende)
    leg_vast(wereld.team, "kerngroep-gevormd", door=wereld.leidinggevende)
    Gebeurtenis.objects.filter(daad="plan-begonnen").update(op=nu() - timedelta(days=3))
    client, adres = bezoeker(wereld.teamlid), reverse("geschiedenis", args=[wereld.team.pk])
    pagina = client.get(adres).content.decode()
    assert pagina.count('<h2 class="kop-klein" id="dag-') == 2
    alleen_mensen = client.get(f"{adres}?soort=mensen").content.decode()
    assert "De kerngroep veranderde" in alleen_mensen
    assert "Het plan begon" not in alleen_mensen
    onzin = client.get(f"{adres}?soort=onzin&bladzijde=99")
    assert len(onzin.context["regels"]) == 2
    assert "Hier gebeurde nog niets" in client.get(f"{adres}?soort=afspraken").content.decode()
    team = client.get(reverse("team", args=[wereld.team.pk])).content.decode()
    assert f'<a href="{adres}">Alles wat er veranderde</a>' in team


def test_wat_meer_mensen_na_elkaar_doen_staat_in_een_regel(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    for wie in (wereld.teamlid, wereld.kernlid):
        geef_woord(versie=versie, plan=wereld.plan, woord="akkoord", door=wie)
    leg_vast(versie, "versie-overeengekomen", door=None)
    rijen = geschiedenis_van_plan(wereld.plan, wereld.teamlid, "afspraken")
    samen = samengevat(regels(wereld.team.pk, rijen, wereld.teamlid))
    assert [(regel.laatste.zin.split(" ")[0], regel.wie) for regel in samen] == [
        ("‘Samen", []),
        ("Akkoord", ["Eva Groot", "Amina Cakir"]),
        ("‘Samen", ["Ingrid Aalbers"]),
    ]


@pytest.mark.parametrize("keer", [1, 30])
def test_de_pagina_kost_hoogstens_twaalf_vragen(wereld: Wereld, keer: int) -> None:
    versie = leg_voor(wereld)
    leider = wereld.leidinggevende
    laat_meeschrijven(plan=wereld.plan, persoon=wereld.teamlid, door=leider)
    nodig_begeleider_uit(plan=wereld.plan, persoon=wereld.buur, tot=wereld.vandaag, door=leider)
    dingen = {
        versie: "versie-bijgewerkt",
        versie.afspraak.interventie: "interventie-aangepast",
        versie.afspraak.interventie.vraagstuk: "vraagstuk-bewaard",
        wereld.team.lidmaatschappen.get(persoon=leider): "lid-anders",
    }
    for _ in range(keer):
        for ding, daad in dingen.items():
            assert ding
            leg_vast(ding, daad, door=leider)
    client = bezoeker(wereld.teamlid)
    with CaptureQueriesContext(connection) as vragen:
        antwoord = client.get(reverse("geschiedenis", args=[wereld.team.pk]))
    assert len(antwoord.context["lijst"].bladzijde) == min(PER_BLADZIJDE, keer * 4 + 3)
    zonder_aanmelden = [vraag for vraag in vragen.captured_queries if "session" not in vraag["sql"]]
    assert len(zonder_aanmelden) <= 12


def test_wat_er_met_een_afspraak_gebeurt_noemt_haar_voor_wie_haar_leest(wereld: Wereld) -> None:
    smal = leg_voor(wereld, genoemden=[wereld.kernlid], titel="Duo")
    wat: dict[str, Any] = {"plan": wereld.plan, "door": wereld.leidinggevende}
    rond_af(afspraak=smal.afspraak, naar=Afgerond.GESTOPT, reden="Te druk.", **wat)
    maak_terugblik(smal, wereld.plan, wereld.leidinggevende)
    zinnen = leest(wereld, wereld.kernlid, "afspraken")
    assert {"Het team stopte met ‘Duo’", "Er is teruggekeken op ‘Duo’"} <= set(zinnen)
    assert not [zin for zin in leest(wereld, wereld.teamlid, "afspraken") if "Duo" in zin]
