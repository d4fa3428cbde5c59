"""De losse scan: wie haar opent en invult, en dat er na het sluiten van niemand iets te vinden is."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import IntegrityError, connection, models, transaction
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.bewaren import Bewaard
from apps.core.models import Concept, Gebeurtenis
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.opruimen import hoogstens_tot
from apps.teamplannen.actions import beantwoord_scan, open_losse_scan, sluit_losse_scan
from apps.teamplannen.models import LosseScan, Scanantwoord, Scanuitkomst, Scanuitslag
from apps.teamplannen.queries import analyse_van, mijn_antwoorden, uitslag_van, uitslagbeeld
from apps.teamplannen.scanbeeld import middelste_helft, midden
from tests.dingen import daden, maak_gedeelde_analyse, maak_losse_scan, wacht_op, wie_ziet
from tests.mensen import DAG, HEEL_HET_TEAM, Wereld, maak_lid, maak_persoon, op_dag

WEEK = timedelta(days=7)


@pytest.fixture
def leden(wereld: Wereld) -> list[Persoon]:
    """Acht die kunnen antwoorden: vijf van het team, en drie erbij."""
    erbij = [maak_persoon(f"Lid{nummer}") for nummer in range(3)]
    for persoon in erbij:
        maak_lid(wereld.team, persoon)
    return [wereld.teamlid, wereld.meeschrijver, *wereld.kerngroep, *erbij]


@pytest.fixture
def scan(wereld: Wereld, leden: list[Persoon]) -> LosseScan:
    return maak_losse_scan(wereld.plan)


def open_(wereld: Wereld, open_tot: date | None = None) -> LosseScan:
    dag = open_tot or wereld.vandaag + WEEK
    return open_losse_scan(plan=wereld.plan, open_tot=dag, door=wereld.leidinggevende)


def antwoord(scan: LosseScan, personen: Sequence[Persoon], **getallen: int) -> None:
    for persoon in personen:
        beantwoord_scan(scan=scan, getallen=getallen, door=persoon)


# -- Openen ------------------------------------------------------------------------


def test_wie_schrijft_opent_haar_vanaf_acht_teamleden(wereld: Wereld, leden: list[Persoon]) -> None:
    scan = open_(wereld)
    assert scan.open_tot == wereld.vandaag + WEEK
    assert daden(wereld.plan) == [("scan-geopend", wereld.leidinggevende)]
    assert wie_ziet(wereld, scan) == HEEL_HET_TEAM


def test_een_leidinggevende_die_meewerkt_telt_niet_mee(wereld: Wereld) -> None:
    for nummer in range(2):
        maak_lid(wereld.team, maak_persoon(f"Lid{nummer}"))
    with pytest.raises(MagNiet, match="vanaf acht teamleden"):
        open_(wereld)


@pytest.mark.parametrize("dagen", [0, 93])
def test_zij_staat_hoogstens_drie_maanden_open(wereld: Wereld, leden: list[Persoon], dagen: int) -> None:
    with pytest.raises(KanNiet, match="hoogstens 3 maanden"):
        open_(wereld, open_tot=wereld.vandaag + dagen * DAG)
    scan = open_(wereld, open_tot=hoogstens_tot(Bewaard.SCANANTWOORDEN))
    with pytest.raises(IntegrityError, match="hoogstens_drie_maanden"), transaction.atomic():
        LosseScan.objects.filter(pk=scan.pk).update(open_tot=wereld.vandaag + 93 * DAG)


def test_een_per_studiejaar(wereld: Wereld, scan: LosseScan, leden: list[Persoon]) -> None:
    with pytest.raises(KanNiet, match="Er is al een losse scan"):
        open_(wereld)
    antwoord(scan, leden, steun=4)
    sluit_losse_scan(scan=scan, door=wereld.leidinggevende)
    with pytest.raises(KanNiet, match="al een losse scan geweest"):
        open_(wereld)


# -- Antwoorden ----------------------------------------------------------------------


def test_mijn_antwoord_zie_alleen_ik_en_kan_anders(wereld: Wereld, scan: LosseScan) -> None:
    antwoord(scan, [wereld.teamlid], steun=2, drukte=5)
    antwoord(scan, [wereld.teamlid], steun=4)
    assert mijn_antwoorden(scan, wereld.teamlid) == {"steun": 4}
    assert wie_ziet(wereld, Scanantwoord.objects.get()) == {"teamlid"}
    antwoord(scan, [wereld.teamlid])
    assert not Scanantwoord.objects.exists()


@pytest.mark.parametrize("wie", ["leidinggevende", "meewerkende", "buur", "hr"])
def test_wie_leidt_of_niet_in_het_team_zit_antwoordt_niet(wereld: Wereld, scan: LosseScan, wie: str) -> None:
    with pytest.raises(MagNiet):
        antwoord(scan, [getattr(wereld, wie)], steun=4)


def test_antwoorden_laat_geen_spoor_na(wereld: Wereld, scan: LosseScan) -> None:
    client = Client()
    client.force_login(wereld.teamlid)
    adres = reverse("scan_los", args=[wereld.team.pk])
    for doe in ("", "concept"):
        assert client.post(adres, {"steun": "4", "doe": doe}).status_code == 302
    assert not Gebeurtenis.objects.exists()
    assert not Concept.objects.exists()
    assert 'name="schrijver"' not in client.get(adres).content.decode()
    tijden = [v for v in Scanantwoord._meta.concrete_fields if isinstance(v, models.DateField)]
    assert tijden == []
    assert isinstance(Scanantwoord._meta.pk, models.UUIDField), "een oplopend nummer verraadt de volgorde"


def test_de_startpagina_vraagt_het_tot_je_antwoordde(wereld: Wereld, scan: LosseScan) -> None:
    def punten(persoon: Persoon) -> list[str]:
        return [punt.kop for punt in wacht_op(persoon)]

    vraag = "De scan van Verpleegkunde staat open"
    assert punten(wereld.teamlid) == [vraag]
    assert vraag not in punten(wereld.leidinggevende) + punten(wereld.meewerkende) + punten(wereld.buur)
    antwoord(scan, [wereld.teamlid], steun=4)
    assert punten(wereld.teamlid) == []


# -- Sluiten -------------------------------------------------------------------------


def test_sluiten_kan_vanaf_vijf_antwoorden(wereld: Wereld, scan: LosseScan, leden: list[Persoon]) -> None:
    antwoord(scan, leden[:4], steun=4)
    with pytest.raises(KanNiet, match="nog geen vijf antwoorden"):
        sluit_losse_scan(scan=scan, door=wereld.leidinggevende)
    assert Scanantwoord.objects.count() == 4
    antwoord(scan, leden[4:5], steun=1)
    with pytest.raises(MagNiet):
        sluit_losse_scan(scan=scan, door=wereld.teamlid)
    uitslag = sluit_losse_scan(scan=scan, door=wereld.meeschrijver)
    assert (uitslag.aantal, uitslag.gesloten_op) == (5, wereld.vandaag)
    assert wie_ziet(wereld, uitslag) == HEEL_HET_TEAM
    uitkomst = uitslag.uitkomsten.get()
    assert (uitkomst.midden, uitkomst.helft_van) == (Decimal(4), None)
    with pytest.raises(KanNiet, match="al gesloten"):
        antwoord(scan, leden[:1], steun=4)


def test_een_zin_met_minder_dan_vijf_antwoorden_krijgt_geen_uitkomst(
    wereld: Wereld, scan: LosseScan, leden: list[Persoon]
) -> None:
    antwoord(scan, leden[:4], steun=4, drukte=5)
    antwoord(scan, leden[4:], steun=2)
    uitslag = sluit_losse_scan(scan=scan, door=wereld.leidinggevende)
    (uitkomst,) = uitslag.uitkomsten.all()
    assert (uitkomst.stelling_id, uitkomst.midden) == ("steun", Decimal(3))
    assert (uitkomst.helft_van, uitkomst.helft_tot) == (2, 4)


def test_na_het_sluiten_is_van_niemand_iets_te_vinden(
    wereld: Wereld, scan: LosseScan, leden: list[Persoon]
) -> None:
    """In geen enkele tabel staat nog iets waaruit blijkt dat iemand antwoordde, of wat."""
    eerst = _rijen_per_persoon(leden)
    for nummer, persoon in enumerate(leden):
        antwoord(scan, [persoon], steun=1 + nummer % 5, drukte=3)
    sluit_losse_scan(scan=scan, door=wereld.leidinggevende)
    assert _rijen_per_persoon(leden) == eerst
    assert not LosseScan.objects.exists()
    assert not Scanantwoord.objects.exists()
    # `zinnen` is wat er gevraagd werd, zonder wie.
    kolommen = {"id", "plan", "gesloten_op", "aantal", "zinnen"}
    assert {v.name for v in Scanuitslag._meta.concrete_fields} == kolommen
    assert not [v for v in Scanuitkomst._meta.concrete_fields if v.related_model is Persoon]


def _rijen_per_persoon(personen: list[Persoon]) -> dict[tuple[str, str, int], int]:
    return {
        (model.__name__, veld.name, persoon.pk): model._default_manager.filter(**{veld.name: persoon}).count()
        for model in apps.get_models()
        for veld in model._meta.concrete_fields
        if veld.related_model is Persoon
        for persoon in personen
    }


def test_de_databank_weigert_een_antwoord_zonder_open_scan(
    wereld: Wereld, scan: LosseScan, leden: list[Persoon]
) -> None:
    antwoord(scan, leden, steun=4)
    rij = Scanantwoord.objects.all()[0]
    nummer = scan.pk
    sluit_losse_scan(scan=scan, door=wereld.leidinggevende)
    rij.scan_id = nummer
    rij.save(force_insert=True)
    with pytest.raises(IntegrityError, match="scanantwoord"):
        connection.check_constraints()


def test_ruim_op_sluit_wat_voorbij_is(wereld: Wereld, scan: LosseScan, leden: list[Persoon]) -> None:
    antwoord(scan, leden[:5], steun=4)
    with op_dag(scan.open_tot):
        call_command("ruim_op", stdout=StringIO())
        assert LosseScan.objects.exists()
    with op_dag(scan.open_tot + DAG):
        with pytest.raises(KanNiet):
            antwoord(scan, leden[5:], steun=1)
        call_command("ruim_op", stdout=StringIO())
    assert Scanuitslag.objects.get().aantal == 5
    assert not Scanantwoord.objects.exists()


def test_ruim_op_wist_een_scan_zonder_vijf_antwoorden(
    wereld: Wereld, scan: LosseScan, leden: list[Persoon]
) -> None:
    antwoord(scan, leden[:4], steun=4)
    with op_dag(scan.open_tot + DAG):
        call_command("ruim_op", stdout=StringIO())
    assert not LosseScan.objects.exists()
    assert not Scanantwoord.objects.exists()
    assert not Scanuitslag.objects.exists()


# -- De uitkomst -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("getallen", "middelste", "helft"),
    [
        ([1, 2, 3, 4, 5], "3", None),
        ([1, 2, 3, 4, 5, 5], "3.5", None),
        ([1, 1, 1, 1, 1, 1, 1], "1", None),
        ([5, 1, 2, 2, 3, 4, 4, 5], "3.5", (2, 4)),
        ([3] * 9, "3", (3, 3)),
    ],
)
def test_midden_en_middelste_helft(
    getallen: list[int], middelste: str, helft: tuple[int, int] | None
) -> None:
    assert midden(getallen) == Decimal(middelste)
    assert middelste_helft(getallen) == helft


def test_de_uitkomst_staat_er_en_gaat_mee_naar_het_kiezen(
    wereld: Wereld, scan: LosseScan, leden: list[Persoon]
) -> None:
    maak_gedeelde_analyse(wereld)
    antwoord(scan, leden, steun=2, feedback=4)
    sluit_losse_scan(scan=scan, door=wereld.leidinggevende)
    uitslag = uitslag_van(wereld.plan)
    assert uitslag
    gezien = uitslagbeeld(uitslag)
    assert gezien
    assert [(regel.naam, regel.getal, regel.helft) for regel in gezien.minste] == [
        ("Steun", Decimal(2), (2, 2)),
        ("Feedback", Decimal(4), (4, 4)),
    ]
    analyse = analyse_van(wereld.plan, wereld.teamlid)
    assert analyse
    assert [bron["slug"] for bron in analyse.minste] == ["steun", "feedback"]
    client = Client()
    client.force_login(wereld.teamlid)
    pagina = client.get(reverse("scan_los", args=[wereld.team.pk])).content.decode()
    assert "8 antwoordden, zonder namen" in pagina
    assert "2 tot en met 2" in pagina


# -- De pagina -------------------------------------------------------------------------


def test_openen_en_sluiten_op_de_pagina(wereld: Wereld, leden: list[Persoon]) -> None:
    team, client = wereld.team.pk, Client()
    client.force_login(wereld.leidinggevende)
    adres, openen, sluiten = (reverse(n, args=[team]) for n in ("scan_los", "scan_open", "scan_sluit"))
    assert client.post(sluiten).status_code == 409
    assert client.post(openen, {"open_tot": "gisteren"}).status_code == 422
    assert client.post(openen, {"open_tot": str(wereld.vandaag)}).status_code == 422
    assert client.post(openen, {"open_tot": str(wereld.vandaag + WEEK)}).status_code == 302
    assert "Sluit de scan" in client.get(adres).content.decode()
    assert client.post(adres, {"steun": "4"}).status_code == 403
    te_vroeg = client.post(sluiten, follow=True).content.decode()
    assert "Er zijn nog geen vijf antwoorden." in te_vroeg
    antwoord(LosseScan.objects.get(), leden, steun=4)
    assert "De antwoorden zijn gewist" in client.post(sluiten, follow=True).content.decode()


def test_een_lid_vult_in_en_wist(wereld: Wereld, scan: LosseScan) -> None:
    client = Client()
    client.force_login(wereld.teamlid)
    adres = reverse("scan_los", args=[wereld.team.pk])
    assert client.post(adres, {"steun": "7"}).status_code == 422
    assert client.post(adres, {"steun": "3"}).status_code == 302
    assert mijn_antwoorden(scan, wereld.teamlid) == {"steun": 3}
    assert client.post(adres, {"steun": "3", "doe": "wis"}).status_code == 302
    assert mijn_antwoorden(scan, wereld.teamlid) == {}
    scan.delete()
    assert client.post(adres, {"steun": "3"}).status_code == 409
