"""Weghalen, terugzetten en voorgoed weg: van wie het weghaalde, dertig dagen lang."""

from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.actions import TERUGZETTERS, haal_voorgoed_weg
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.queries import weggehaald_ding, weggehaald_door
from apps.core.tijd import nu
from apps.core.weghaalbaar import Weghaalbaar, weghaalbare_modellen
from apps.interventies.actions import (
    haal_interventie_weg,
    neem_voorstel_over,
    stel_interventie_voor,
    zet_interventie_terug,
)
from apps.interventies.models import Doelgroep, Interventie
from apps.teamplannen.actions import (
    beeindig_begeleiding,
    haal_opmerking_weg,
    haal_vraagstuk_weg,
    maak_opmerking,
    nodig_begeleider_uit,
    zet_opmerking_terug,
    zet_vraagstuk_terug,
)
from apps.teamplannen.models import MEESTE_VRAAGSTUKKEN, Begeleider, Opmerking, Vraagstuk
from apps.teamplannen.queries import vraagstukken_van
from tests.dingen import daden, deel, interventieinhoud, maak_analyse, maak_interventie, maak_vraagstuk
from tests.mensen import Wereld, vertrek
from tests.rechten.rondgang import bezoeker

type Maker = Callable[[Wereld], tuple[Weghaalbaar, Persoon]]


def weg_vraagstuk(wereld: Wereld) -> tuple[Weghaalbaar, Persoon]:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende, wereld.meeschrijver)
    vraagstuk = maak_vraagstuk(analyse, naam="Samen", tekst="Hoe leren wij van vrijdag?")
    haal_vraagstuk_weg(vraagstuk=vraagstuk, door=wereld.leidinggevende)
    return vraagstuk, wereld.leidinggevende


def weg_interventie(wereld: Wereld) -> tuple[Weghaalbaar, Persoon]:
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid)
    haal_interventie_weg(interventie=voorstel, door=wereld.teamlid)
    return Interventie.ook_weg.get(pk=voorstel.pk), wereld.teamlid


def weg_opmerking(wereld: Wereld) -> tuple[Weghaalbaar, Persoon]:
    tot = wereld.cyclus.tot
    nodig_begeleider_uit(plan=wereld.plan, persoon=wereld.buur, tot=tot, door=wereld.leidinggevende)
    opmerking = maak_opmerking(plan=wereld.plan, tekst="Mooi team.", kenmerk=uuid4(), door=wereld.buur)
    haal_opmerking_weg(opmerking=opmerking, door=wereld.buur)
    return opmerking, wereld.buur


SOORTEN = (weg_vraagstuk, weg_interventie, weg_opmerking)


def lig_al(ding: Weghaalbaar, **hoe_lang: int) -> None:
    type(ding).ook_weg.filter(pk=ding.pk).update(weg_op=nu() - timedelta(**hoe_lang))


def test_elk_model_waarvan_iets_weg_kan_heeft_een_terugzetter(db: None) -> None:
    assert set(TERUGZETTERS) == set(weghaalbare_modellen().values())
    assert set(weghaalbare_modellen()) >= {"vraagstuk", "interventie", "opmerking"}


@pytest.mark.parametrize("maak", SOORTEN)
def test_wat_weg_is_ziet_alleen_wie_het_weghaalde(wereld: Wereld, maak: Maker) -> None:
    ding, wie = maak(wereld)
    assert not type(ding)._default_manager.exists()
    assert weggehaald_door(wie) == [ding]
    for ander in set(wereld.soorten.values()) - {wie}:
        assert weggehaald_door(ander) == [], ander
        assert weggehaald_ding(ander, ding.modelnaam, ding.pk) is None
        assert bezoeker(ander).post(reverse("terugzetten", args=[ding.modelnaam, ding.pk])).status_code == 404
        assert (
            bezoeker(ander).post(reverse("voorgoed_weg", args=[ding.modelnaam, ding.pk])).status_code == 404
        )
    assert not type(ding)._default_manager.exists()


@pytest.mark.parametrize("maak", SOORTEN)
def test_de_toast_zet_het_meteen_terug_waar_je_was(wereld: Wereld, maak: Maker) -> None:
    ding, wie = maak(wereld)
    adres = reverse("terugzetten", args=[ding.modelnaam, ding.pk])
    antwoord = bezoeker(wie).post(adres, headers={"Referer": "http://testserver/team/"})
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/team/")
    terug: Any = type(ding)._default_manager.get()
    assert (terug.weg_op, terug.weg_door, terug.eigen_woorden) == (None, None, ding.eigen_woorden)
    assert daden(terug)[-1] == (f"{ding.modelnaam}-terug", wie)
    assert weggehaald_door(wie) == []


@pytest.mark.parametrize("maak", SOORTEN)
def test_na_dertig_dagen_is_het_weg(wereld: Wereld, maak: Maker) -> None:
    ding, wie = maak(wereld)
    lig_al(ding, days=29)
    assert weggehaald_door(wie) == [ding]
    call_command("ruim_op", stdout=StringIO())
    assert type(ding).ook_weg.exists()
    lig_al(ding, days=30)
    assert weggehaald_door(wie) == []
    uitvoer = StringIO()
    call_command("ruim_op", stdout=uitvoer)
    assert "1  weggehaalde dingen" in uitvoer.getvalue()
    assert not type(ding).ook_weg.exists()


@pytest.mark.parametrize("maak", SOORTEN)
def test_wie_weghaalt_is_de_enige_lezer(wereld: Wereld, maak: Maker) -> None:
    ding, wie = maak(wereld)
    weg: Any = type(ding).ook_weg.get()
    veld = next(iter(veld for veld in type(ding)._meta.fields if veld.name in ("tekst", "verandering")))
    assert list(weg.lezers(veld.kring_van(weg))) == [wie]  # type: ignore[attr-defined]


def test_voorgoed_weg_haalt_een_ding_of_alles_van_jezelf(wereld: Wereld) -> None:
    mijn = [maak_interventie(wereld, voorstel_van=wereld.teamlid) for _ in range(3)]
    ander = maak_interventie(wereld, voorstel_van=wereld.kernlid)
    for interventie in (*mijn, ander):
        haal_interventie_weg(interventie=interventie, door=interventie.voorgesteld_door)
    assert haal_voorgoed_weg(ding=mijn[0], door=wereld.teamlid) == 1
    assert haal_voorgoed_weg(ding=ander, door=wereld.teamlid) == 0
    assert haal_voorgoed_weg(door=wereld.teamlid) == 2
    assert list(Interventie.ook_weg.all()) == [ander]


def test_de_pagina_toont_de_woorden_en_leegt_zichzelf(wereld: Wereld) -> None:
    ding, wie = weg_vraagstuk(wereld)
    client = bezoeker(wie)
    pagina = client.get(reverse("weggehaald")).content.decode()
    assert "Vraagstuk 1 van Verpleegkunde" in pagina
    assert "Hoe leren wij van vrijdag?" in pagina
    assert client.post(reverse("voorgoed_weg", args=["vraagstuk", ding.pk])).status_code == 302
    assert "is voorgoed weg." in client.get(reverse("weggehaald")).content.decode()
    client.post(reverse("weggehaald_legen"))
    assert "0 dingen zijn voorgoed weg." in client.get(reverse("weggehaald")).content.decode()
    assert client.post(reverse("terugzetten", args=["persoon", wie.pk])).status_code == 404


def test_weghalen_geeft_een_toast_met_zet_terug(wereld: Wereld) -> None:
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid)
    client = bezoeker(wereld.teamlid)
    weg = reverse("interventie_weg", args=[wereld.team.pk, voorstel.pk])
    pagina = client.post(weg, follow=True).content.decode()
    assert f'action="{reverse("terugzetten", args=["interventie", voorstel.pk])}"' in pagina


@pytest.mark.parametrize("model", [Vraagstuk, Interventie, Opmerking])
def test_weg_zijn_heeft_wie_en_wanneer(wereld: Wereld, model: Any) -> None:
    ding, _ = {Vraagstuk: weg_vraagstuk, Interventie: weg_interventie, Opmerking: weg_opmerking}[model](
        wereld
    )
    for half in ({"weg_door": None}, {"weg_op": None}):
        with pytest.raises(IntegrityError, match="heeft_wie_en_wanneer"), transaction.atomic():
            model.ook_weg.filter(pk=ding.pk).update(**half)


# -- Een vraagstuk ----------------------------------------------------------------


@pytest.mark.parametrize("maak", SOORTEN)
def test_wat_intussen_voorgoed_weg_is_zegt_dat(wereld: Wereld, maak: Maker) -> None:
    ding, wie = maak(wereld)
    haal_voorgoed_weg(ding=type(ding).ook_weg.get(pk=ding.pk), door=wie)
    with pytest.raises(KanNiet, match="voorgoed weg"):
        TERUGZETTERS[type(ding)](ding=ding, door=wie)
    if isinstance(ding, Opmerking):
        with pytest.raises(KanNiet, match="voorgoed weg"):
            haal_opmerking_weg(opmerking=ding, door=wie)


def test_vraagstuk_komt_terug_op_zijn_nummer_of_het_eerste_dat_vrij_is(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    eerste, tweede = (maak_vraagstuk(analyse, tekst=tekst) for tekst in ("Een?", "Twee?"))
    for vraagstuk in (eerste, tweede):
        haal_vraagstuk_weg(vraagstuk=vraagstuk, door=wereld.leidinggevende)
    for _ in ("een keer", "nog eens geklikt"):
        zet_vraagstuk_terug(ding=tweede, door=wereld.leidinggevende)
    assert [(stuk.nummer, stuk.tekst) for stuk in vraagstukken_van(analyse)] == [(2, "Twee?")]
    maak_vraagstuk(analyse, nummer=1, tekst="Nieuw?")
    zet_vraagstuk_terug(ding=eerste, door=wereld.leidinggevende)
    assert [(stuk.nummer, stuk.tekst) for stuk in vraagstukken_van(analyse)] == [
        (1, "Nieuw?"),
        (2, "Twee?"),
        (3, "Een?"),
    ]


def test_vraagstuk_komt_niet_terug_als_er_al_vijf_zijn(wereld: Wereld) -> None:
    ding, wie = weg_vraagstuk(wereld)
    assert isinstance(ding, Vraagstuk)
    for nummer in range(1, MEESTE_VRAAGSTUKKEN + 1):
        maak_vraagstuk(ding.analyse, nummer=nummer)
    with pytest.raises(KanNiet, match="Er staan er nu 5"):
        zet_vraagstuk_terug(ding=ding, door=wie)
    client = bezoeker(wie)
    client.post(reverse("terugzetten", args=["vraagstuk", ding.pk]))
    assert "Er staan er nu 5." in client.get(reverse("weggehaald")).content.decode()


def test_vraagstuk_van_een_analyse_die_opzij_ligt_komt_niet_terug(wereld: Wereld) -> None:
    ding, wie = weg_vraagstuk(wereld)
    assert isinstance(ding, Vraagstuk)
    ding.analyse.opzij_op = nu()
    ding.analyse.save()
    with pytest.raises(KanNiet, match="opzij gelegd"):
        zet_vraagstuk_terug(ding=ding, door=wie)


def test_vraagstuk_van_voor_het_delen_leest_ook_daarna_alleen_wie_het_weghaalde(wereld: Wereld) -> None:
    ding, wie = weg_vraagstuk(wereld)
    assert isinstance(ding, Vraagstuk)
    deel(ding.analyse)
    assert weggehaald_door(wie) == [ding]
    assert weggehaald_door(wereld.meeschrijver) == []


@pytest.mark.parametrize("maak", [weg_vraagstuk, weg_interventie])
def test_wie_het_team_verliet_ziet_niet_meer_wat_hij_weghaalde(wereld: Wereld, maak: Maker) -> None:
    _, wie = maak(wereld)
    vertrek(wereld.team, wie)
    assert weggehaald_door(wie) == []


# -- Een interventie en een opmerking ------------------------------------------------


def test_interventie_terugzetten_kan_wie_haar_nu_zou_mogen_weghalen(wereld: Wereld) -> None:
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid)
    neem_voorstel_over(interventie=voorstel, vraagstuk=None, door=wereld.leidinggevende)
    gekozen = Interventie.objects.get()
    haal_interventie_weg(interventie=gekozen, door=wereld.leidinggevende)
    with pytest.raises(MagNiet):
        zet_interventie_terug(ding=gekozen, door=wereld.teamlid)
    zet_interventie_terug(ding=gekozen, door=wereld.meeschrijver)
    assert Interventie.objects.get() == voorstel


@pytest.mark.parametrize("maak", SOORTEN)
def test_in_een_gesloten_plan_komt_niets_terug(wereld: Wereld, maak: Maker) -> None:
    ding, wie = maak(wereld)
    wereld.plan.gesloten_op = nu()
    wereld.plan.save()
    vers = weggehaald_ding(wie, ding.modelnaam, ding.pk)
    assert vers
    with pytest.raises(MagNiet, match="Dit plan is afgesloten"):
        TERUGZETTERS[type(vers)](ding=vers, door=wie)


def test_een_smalle_interventie_gaat_weg_zonder_regel_voor_het_team(wereld: Wereld) -> None:
    smal = maak_interventie(wereld, doelgroep=Doelgroep.KERNGROEP)
    haal_interventie_weg(interventie=smal, door=wereld.leidinggevende)
    assert daden(wereld.plan) == []
    assert daden(smal) == [("interventie-weg", wereld.leidinggevende)]


def test_hetzelfde_formulier_maakt_niet_opnieuw_wat_weg_is(wereld: Wereld) -> None:
    interventie, wie = weg_interventie(wereld)
    assert isinstance(interventie, Interventie)
    with pytest.raises(KanNiet, match="intussen weggehaald"):
        stel_interventie_voor(
            plan=wereld.plan,
            vorm=interventie.vorm,
            inhoud=interventieinhoud(),
            kenmerk=interventie.kenmerk,
            door=wie,
        )
    opmerking, begeleider = weg_opmerking(wereld)
    assert isinstance(opmerking, Opmerking)
    with pytest.raises(KanNiet, match="haalde je weg"):
        maak_opmerking(plan=wereld.plan, tekst=opmerking.tekst, kenmerk=opmerking.kenmerk, door=begeleider)


def test_een_begeleider_die_stopte_zet_niets_meer_terug(wereld: Wereld) -> None:
    ding, wie = weg_opmerking(wereld)
    assert isinstance(ding, Opmerking)
    beeindig_begeleiding(begeleider=Begeleider.objects.get(), door=wereld.teamlid)
    assert weggehaald_door(wie) == []
    with pytest.raises(MagNiet):
        zet_opmerking_terug(ding=ding, door=wie)
