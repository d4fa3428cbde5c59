"""Het kader: hr schrijft en publiceert, iedereen leest, en een plan houdt wat gold toen het begon."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from apps.accounts.models import Rol
from apps.core.botsing import Botsing
from apps.core.leeskring import Leeskring
from apps.core.models import Concept, Gebeurtenis
from apps.core.oordeel import KanNiet, MagNiet
from apps.teamplannen.actions import begin_plan, bewaar_kader, publiceer_kader
from apps.teamplannen.models import Kader
from tests.dingen import wie_staat_in, wie_ziet
from tests.mensen import DAG, Wereld
from tests.rechten.rondgang import bezoeker

MOMENT = datetime(2026, 9, 1, tzinfo=UTC)
EERST, DAN = "Kijk samen naar je werk.", "Verander iets in het werk zelf."


def test_de_eerste_versie_leest_alleen_hr_tot_zij_gepubliceerd_is(wereld: Wereld) -> None:
    kader = bewaar_kader(tekst=EERST, basis=0, door=wereld.hr)
    assert (kader.nummer, kader.gepubliceerd_op) == (1, None)
    assert wie_ziet(wereld, kader) == wie_staat_in(wereld, kader, Leeskring.SCHRIJVERS) == {"hr"}
    kader = publiceer_kader(tekst=DAN, basis=kader.versie, door=wereld.hr)
    assert (kader.nummer, kader.tekst, kader.gepubliceerd_door) == (1, DAN, wereld.hr)
    iedereen = set(wereld.soorten)
    assert wie_ziet(wereld, kader) == wie_staat_in(wereld, kader, Leeskring.INSTELLING) == iedereen


def test_een_kader_kent_geen_team(wereld: Wereld) -> None:
    with pytest.raises(ValueError, match="kent de kring"):
        Kader().lezers(Leeskring.TEAM)


def test_na_publiceren_komt_er_een_volgende_en_blijft_de_vorige_zoals_zij_was(wereld: Wereld) -> None:
    eerste = publiceer_kader(tekst=EERST, basis=0, door=wereld.hr)
    tweede = bewaar_kader(tekst=DAN, basis=eerste.versie, door=wereld.hr)
    assert tweede.nummer == 2
    assert Kader.objects.gepubliceerd().laatste() == eerste
    eerste.refresh_from_db()
    assert eerste.tekst == EERST


def test_dezelfde_tekst_verandert_niets(wereld: Wereld) -> None:
    eerste = bewaar_kader(tekst=EERST, basis=0, door=wereld.hr)
    assert bewaar_kader(tekst=EERST, basis=0, door=wereld.hr).versie == eerste.versie
    assert Gebeurtenis.objects.filter(daad="kader-bewaard").count() == 1


def test_wat_al_geldt_publiceer_je_niet_nog_eens(wereld: Wereld) -> None:
    eerste = publiceer_kader(tekst=EERST, basis=0, door=wereld.hr)
    with pytest.raises(KanNiet, match="die al geldt"):
        publiceer_kader(tekst=EERST, basis=eerste.versie, door=wereld.hr)


def test_wie_een_oude_versie_las_krijgt_de_nieuwe_te_zien(wereld: Wereld) -> None:
    eerste = bewaar_kader(tekst=EERST, basis=0, door=wereld.hr)
    oud = eerste.versie
    for handeling, tekst in ((bewaar_kader, "Tweede"), (publiceer_kader, "Derde"), (bewaar_kader, "Vierde")):
        laatste = Kader.objects.laatste()
        assert laatste
        nieuw = handeling(tekst=tekst, basis=laatste.versie, door=wereld.hr)
        with pytest.raises(Botsing) as botsing:
            bewaar_kader(tekst=DAN, basis=oud, door=wereld.hr)
        assert botsing.value.huidig == nieuw
        oud = nieuw.versie


@pytest.mark.parametrize("soort", ["leidinggevende", "onderdeelsleiding", "beheerder"])
def test_wie_geen_hr_is_schrijft_niet(wereld: Wereld, soort: str) -> None:
    with pytest.raises(MagNiet, match="schrijft hr"):
        bewaar_kader(tekst=EERST, basis=0, door=wereld.soorten[soort])


@pytest.mark.parametrize("anders", ["onderdeel", "tot"])
def test_hr_van_een_onderdeel_of_van_vroeger_schrijft_niet(wereld: Wereld, anders: str) -> None:
    waarde: Any = {"onderdeel": wereld.academie, "tot": wereld.vandaag - DAG}[anders]
    Rol.objects.filter(persoon=wereld.hr).update(**{anders: waarde})
    kader = Kader.objects.create(nummer=1, tekst=EERST, bewaard_door=wereld.hr)
    assert wie_ziet(wereld, kader) == set()
    with pytest.raises(MagNiet):
        bewaar_kader(tekst=EERST, basis=0, door=wereld.hr)


def test_een_plan_houdt_het_kader_dat_gold_toen_het_begon(wereld: Wereld) -> None:
    eerste = publiceer_kader(tekst=EERST, basis=0, door=wereld.hr)
    bewaar_kader(tekst=DAN, basis=eerste.versie, door=wereld.hr)
    plan = begin_plan(team=wereld.buurteam, door=wereld.buurleider)
    assert plan.kader == eerste
    assert wereld.plan.kader is None
    adressen = {plan.team: wereld.buur, wereld.team: wereld.teamlid}
    teksten = [
        bezoeker(wie).get(reverse("team", args=[team.pk])).content.decode() for team, wie in adressen.items()
    ]
    assert [f'href="{reverse("kader_versie", args=[1])}"' in tekst for tekst in teksten] == [True, False]


@pytest.mark.parametrize(
    "anders",
    [{"tekst": ""}, {"gepubliceerd_op": MOMENT}, {"nummer": 1, "versie": 9}, {}],
    ids=["leeg", "zonder wie", "nummer", "tweede"],
)
def test_wat_niet_kan_weigert_de_databank(wereld: Wereld, anders: dict[str, object]) -> None:
    """Zonder woorden, zonder wie, een nummer dat er al is, en een tweede in de maak."""
    Kader.objects.create(nummer=1, tekst=EERST, bewaard_door=wereld.hr)
    gewoon = {"nummer": 2, "tekst": DAN, "bewaard_door": wereld.hr}
    with pytest.raises(IntegrityError), transaction.atomic():
        Kader.objects.create(**gewoon | anders)


# -- De pagina's ------------------------------------------------------------------


def test_zonder_kader_zegt_de_pagina_wat_er_komt(wereld: Wereld) -> None:
    adres, schrijf = reverse("kader"), reverse("kader_schrijven")
    voor_lid = bezoeker(wereld.teamlid).get(adres).content.decode()
    assert "Er is nog geen kader" in voor_lid
    assert schrijf not in voor_lid
    assert schrijf in bezoeker(wereld.hr).get(adres).content.decode()


def test_iedereen_leest_de_versie_die_geldt_en_eerdere(wereld: Wereld) -> None:
    eerste = publiceer_kader(tekst=EERST, basis=0, door=wereld.hr)
    publiceer_kader(tekst=DAN, basis=eerste.versie, door=wereld.hr)
    lid = bezoeker(wereld.teamlid)
    assert DAN in lid.get(reverse("kader")).content.decode()
    vroeger = lid.get(reverse("kader_versie", args=[1])).content.decode()
    assert EERST in vroeger
    assert "Een eerdere versie" in vroeger
    assert lid.get(reverse("kader_versie", args=[3])).status_code == 404


def test_hr_bewaart_leest_na_en_publiceert(wereld: Wereld) -> None:
    hr, schrijf = bezoeker(wereld.hr), reverse("kader_schrijven")
    assert hr.post(schrijf, {"tekst": EERST, "basis": 0})["Location"] == schrijf
    in_de_maak = hr.get(reverse("kader_versie", args=[1])).content.decode()
    assert "In de maak" in in_de_maak
    assert "Nu alleen wie meeschrijft: jij. Na het publiceren iedereen met een account." in in_de_maak
    assert EERST in hr.get(schrijf).content.decode()
    antwoord = hr.post(schrijf, {"tekst": DAN, "basis": 1, "doe": "publiceer"})
    assert antwoord["Location"] == reverse("kader")
    assert "Begin een nieuwe versie" in hr.get(reverse("kader")).content.decode()
    assert "Kader, versie 2" in hr.get(schrijf).content.decode()


def test_een_leeg_kader_krijgt_een_zin_bij_het_veld(wereld: Wereld) -> None:
    antwoord = bezoeker(wereld.hr).post(reverse("kader_schrijven"), {"tekst": " ", "basis": 0})
    assert antwoord.status_code == 422
    assert "Vul dit nog in." in antwoord.content.decode()


def test_twee_van_hr_tegelijk_zien_beide_teksten(wereld: Wereld) -> None:
    hr, schrijf = bezoeker(wereld.hr), reverse("kader_schrijven")
    eerste = bewaar_kader(tekst=EERST, basis=0, door=wereld.hr)
    antwoord = hr.post(schrijf, {"tekst": DAN, "basis": 0})
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert EERST in pagina
    assert DAN in pagina
    assert f'name="basis" value="{eerste.versie}"' in pagina
    assert hr.post(schrijf, {"tekst": DAN, "basis": eerste.versie}).status_code == 302
    assert Kader.objects.get().tekst == DAN


def test_wat_je_typt_blijft_een_concept_tot_je_bewaart(wereld: Wereld) -> None:
    hr, schrijf = bezoeker(wereld.hr), reverse("kader_schrijven")
    hr.post(schrijf, {"tekst": EERST, "basis": 0, "doe": "concept"}, headers={"HX-Request": "true"})
    assert Kader.objects.count() == 0
    assert EERST in hr.get(schrijf).content.decode()
    hr.post(schrijf, {"tekst": EERST, "basis": 0})
    assert not Concept.objects.exists()
    hr.post(schrijf, {"tekst": EERST, "basis": 1, "doe": "concept"}, headers={"HX-Request": "true"})
    assert not Concept.objects.exists(), "wat er al zo staat, is geen concept"
