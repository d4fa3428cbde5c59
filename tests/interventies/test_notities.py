"""Wat een teamlid in het werk merkt van een afspraak: één regel, van wie haar schreef."""

from functools import partial
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring, veld_van
from apps.core.models import Concept
from apps.core.onderbroken import schrijver_teken
from apps.core.oordeel import KanNiet, MagNiet
from apps.interventies import actions
from apps.interventies.models import AfspraakVersie, Notitie
from apps.interventies.queries import notities_bij
from apps.teamplannen.actions import begin_plan, nodig_begeleider_uit
from tests.dingen import daden, kom_overeen, leg_voor, maak_notitie, wie_staat_in, wie_ziet
from tests.mensen import DAG, HEEL_HET_TEAM, LEIDING, Wereld


@pytest.fixture
def versie(wereld: Wereld) -> AfspraakVersie:
    return leg_voor(wereld)


def aangemeld(persoon: Persoon) -> Client:
    client = Client()
    client.force_login(persoon)
    return client


def test_elk_lid_schrijft_en_het_nieuwste_staat_bovenaan(wereld: Wereld, versie: AfspraakVersie) -> None:
    for wie, tekst in ((wereld.teamlid, "Rustiger."), (wereld.leidinggevende, "Er werd gelachen.")):
        notitie = maak_notitie(versie, wereld.plan, wie, tekst)
        assert daden(notitie) == [("notitie-erbij", wie)]
    teksten = [notitie.tekst for notitie in notities_bij(versie.afspraak_id, wereld.kernlid)]
    assert teksten == ["Er werd gelachen.", "Rustiger."]


def test_twee_keer_versturen_is_een_notitie(wereld: Wereld, versie: AfspraakVersie) -> None:
    wat: dict[str, Any] = {
        "afspraak": versie.afspraak,
        "plan": wereld.plan,
        "tekst": "Rustiger.",
        "kenmerk": uuid4(),
    }
    for _ in range(2):
        notitie = actions.maak_notitie(**wat, door=wereld.teamlid)
    assert daden(notitie) == [("notitie-erbij", wereld.teamlid)]
    ander = actions.maak_notitie(**wat | {"tekst": "Toch drukker."}, door=wereld.teamlid)
    assert [notitie.tekst for notitie in notities_bij(versie.afspraak_id, wereld.teamlid)] == [
        "Toch drukker.",
        "Rustiger.",
    ]
    assert daden(ander) == [("notitie-erbij", wereld.teamlid)]


def test_concept_bewaart_het_kenmerk_niet(wereld: Wereld, versie: AfspraakVersie) -> None:
    nieuw = reverse("notitie", args=[wereld.team.pk, versie.afspraak_id])
    getypt = {
        "tekst": "Rus",
        "kenmerk": uuid4(),
        "voor": nieuw,
        "schrijver": schrijver_teken(wereld.teamlid.pk),
    }
    aangemeld(wereld.teamlid).post(reverse("concept"), getypt)
    assert Concept.objects.get().inhoud == {"tekst": ["Rus"]}


def test_notitie_leest_wie_de_afspraak_leest(wereld: Wereld) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.kernlid])
    notitie = maak_notitie(versie, wereld.plan, wereld.kernlid)
    veld = veld_van(Notitie, "tekst")
    assert veld.kring_van(notitie) is Leeskring.GENOEMDEN
    assert wie_ziet(wereld, notitie) == LEIDING | {"kernlid"}
    assert wie_staat_in(wereld, notitie, Leeskring.GENOEMDEN) == LEIDING | {"kernlid"}
    with pytest.raises(MagNiet):
        maak_notitie(versie, wereld.plan, wereld.teamlid)
    kom_overeen(versie, wereld.plan)
    assert veld.kring_van(notitie) is Leeskring.TEAM
    assert wie_ziet(wereld, notitie) == HEEL_HET_TEAM


def test_alleen_de_schrijver_verandert_haar_en_haalt_haar_weg(wereld: Wereld, versie: AfspraakVersie) -> None:
    notitie = maak_notitie(versie, wereld.plan, wereld.teamlid)
    mijn: dict[str, Any] = {"notitie": notitie, "plan": wereld.plan}
    with pytest.raises(MagNiet, match="Alleen wie dit opschreef"):
        actions.verander_notitie(**mijn, tekst="Nee.", door=wereld.leidinggevende)
    with pytest.raises(MagNiet, match="Alleen wie dit opschreef"):
        actions.haal_notitie_weg(**mijn, door=wereld.leidinggevende)
    for _ in range(2):
        actions.verander_notitie(**mijn, tekst="Stil, en goed.", door=wereld.teamlid)
    notitie.refresh_from_db()
    assert notitie.tekst == "Stil, en goed."
    assert [daad for daad, _ in daden(notitie)] == ["notitie-erbij", "notitie-anders"]
    actions.haal_notitie_weg(**mijn, door=wereld.teamlid)
    assert notities_bij(versie.afspraak_id, wereld.teamlid) == []
    for doe in (partial(actions.verander_notitie, tekst="Nee."), actions.haal_notitie_weg):
        with pytest.raises(KanNiet, match="intussen weg"):
            doe(**mijn, door=wereld.teamlid)
    with pytest.raises(KanNiet, match="haalde je weg"):
        actions.maak_notitie(
            afspraak=versie.afspraak,
            plan=wereld.plan,
            tekst=notitie.tekst,
            kenmerk=notitie.kenmerk,
            door=wereld.teamlid,
        )


def test_notitie_hoort_bij_een_afspraak_van_dit_plan(wereld: Wereld, versie: AfspraakVersie) -> None:
    ander = begin_plan(team=wereld.buurteam, door=wereld.buurleider)
    with pytest.raises(KanNiet, match="niet in dit plan"):
        maak_notitie(versie, ander, wereld.buurleider)


def test_databank_wil_woorden(wereld: Wereld, versie: AfspraakVersie) -> None:
    with pytest.raises(IntegrityError, match="notitie_heeft_woorden"):
        maak_notitie(versie, wereld.plan, wereld.teamlid, "")


# -- De pagina ------------------------------------------------------------------


def test_pagina_schrijft_verandert_en_haalt_weg(wereld: Wereld, versie: AfspraakVersie) -> None:
    client, delen = aangemeld(wereld.teamlid), [wereld.team.pk, versie.afspraak_id]
    pagina, nieuw = reverse("afspraak", args=delen), reverse("notitie", args=delen)
    assert client.post(nieuw, {"tekst": " ", "kenmerk": uuid4()}).status_code == 422
    assert client.post(nieuw, {"tekst": "x" * 501, "kenmerk": uuid4()}).status_code == 422
    assert client.post(nieuw, {"tekst": "Rustiger.", "kenmerk": uuid4()}).status_code == 302
    notitie = Notitie.objects.get()
    anders = reverse("notitie_anders", args=[*delen, notitie.pk])
    fout = client.post(anders, {"tekst": ""})
    assert fout.status_code == 422
    assert '<details class="uitklap" open>' in fout.content.decode()
    assert client.post(anders, {"tekst": "Stiller."}).status_code == 302
    assert "Stiller." in client.get(pagina).content.decode()
    assert client.post(reverse("notitie_weg", args=[*delen, notitie.pk])).status_code == 302
    zonder = client.get(pagina).content.decode()
    assert "Stiller." not in zonder
    terug = reverse("terugzetten", args=["notitie", notitie.pk])
    assert terug in zonder
    client.post(terug)
    assert "Stiller." in client.get(pagina).content.decode()
    assert daden(notitie)[-1] == ("notitie-terug", wereld.teamlid)


def test_wie_meekijkt_leest_alleen_wat_bij_dit_plan_hoort(wereld: Wereld, versie: AfspraakVersie) -> None:
    """Een afspraak die meekwam, heeft notities van voor hij erbij was."""
    kom_overeen(versie, wereld.plan)
    nodig_begeleider_uit(
        plan=wereld.plan, persoon=wereld.hr, tot=wereld.vandaag + 9 * DAG, door=wereld.leidinggevende
    )
    toen = maak_notitie(versie, wereld.plan, wereld.teamlid, "Vorig jaar was het druk.")
    Notitie.objects.filter(pk=toen.pk).update(op=wereld.plan.begonnen_op - DAG)
    maak_notitie(versie, wereld.plan, wereld.teamlid, "Nu is het stil.")
    pagina = reverse("afspraak", args=[wereld.team.pk, versie.afspraak_id])
    for wie, leest in ((wereld.hr, False), (wereld.kernlid, True)):
        html = aangemeld(wie).get(pagina).content.decode()
        assert "Nu is het stil." in html
        assert ("Vorig jaar was het druk." in html) is leest, wie


def test_notitie_van_een_ander_heeft_geen_knoppen(wereld: Wereld, versie: AfspraakVersie) -> None:
    notitie = maak_notitie(versie, wereld.plan, wereld.teamlid)
    pagina = reverse("afspraak", args=[wereld.team.pk, versie.afspraak_id])
    html = aangemeld(wereld.kernlid).get(pagina).content.decode()
    assert notitie.tekst in html
    assert f"notities/{notitie.pk}/" not in html
    assert "Wat merk je in het werk?" in html
