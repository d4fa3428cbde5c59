"""Iemands eigen uren: bijschrijven, veranderen, weghalen, en het blad van een jaar."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
from django.test import Client

from apps.accounts.models import Persoon
from apps.activiteiten.actions.basisrecht import geef_eigen_recht
from apps.activiteiten.actions.bewaren import ruim_van_vertrokkenen_op
from apps.activiteiten.actions.uren import haal_inzet_weg, schrijf_inzet, verander_inzet, zet_inzet_terug
from apps.activiteiten.models import Activiteit, Activiteitdag, AndereInzet
from apps.activiteiten.queries.uren import Gebruiksregel, urenblad
from apps.activiteiten.templatetags.uren import stenen
from apps.core.actions import bewaar_concept
from apps.core.bewaren import Bewaard
from apps.core.botsing import Botsing
from apps.core.models import EerdereTekst
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.opruimen import grens_van
from tests.mensen import DAG, Wereld, maak_aanstelling, op_dag
from tests.rechten.rondgang import bezoeker
from tests.uren import maak_inzet, maak_regel

pytestmark = pytest.mark.django_db

NU = date(2026, 11, 12)


@pytest.fixture(autouse=True)
def vaste_dag() -> Iterator[None]:
    with op_dag(NU):
        yield


def deed(wereld: Wereld, **uren: str) -> Activiteit:
    """Meelopen, met uren op dagen van oktober (`o13`) en december (`d1`)."""
    activiteit = Activiteit.objects.create(
        persoon=wereld.teamlid, wil_zien="Hoe doen zij dat?", plek="Stroomland", kenmerk=uuid4()
    )
    maand = {"o": 10, "d": 12}
    for dag, aantal in uren.items():
        wanneer = date(2026, maand[dag[0]], int(dag[1:]))
        Activiteitdag.objects.create(activiteit=activiteit, dag=wanneer, uren=Decimal(aantal))
    return activiteit


def kort(regels: list[Gebruiksregel] | object) -> list[tuple[str, str, str]]:
    assert isinstance(regels, list)
    return [(regel.gebruik.wat, regel.dagen, str(regel.uren)) for regel in regels]


# -- Bijschrijven, veranderen, weghalen ------------------------------------------------------


@pytest.mark.parametrize("pagina", ["/mijn-uren/", "/mijn-uren/2024-03-01/"])
def test_wat_half_getypt_was_staat_er_nog_bij_elk_jaar(wereld: Wereld, pagina: str) -> None:
    inhoud = {"wat": ["Half getypt"]}
    bewaar_concept(sleutel="/mijn-uren/", inhoud=inhoud, basis=0, door=wereld.teamlid)
    assert "Half getypt" in bezoeker(wereld.teamlid).get(pagina).content.decode()


def test_nog_eens_verstuurd_is_dezelfde_regel_en_iets_anders_gaat_niet_stil_verloren(wereld: Wereld) -> None:
    kenmerk, door = uuid4(), wereld.teamlid
    for _ in range(2):
        schrijf_inzet(dag=NU, uren=Decimal(2), wat="Boek", kenmerk=kenmerk, door=door)
    with pytest.raises(KanNiet):
        schrijf_inzet(dag=NU, uren=Decimal(3), wat="Boek", kenmerk=kenmerk, door=door)
    with pytest.raises(MagNiet):
        schrijf_inzet(dag=NU, uren=Decimal(2), wat="Boek", kenmerk=kenmerk, door=wereld.buur)
    assert AndereInzet.objects.get().uren == 2


def test_alleen_van_jezelf_veranderen_weghalen_en_terugzetten(wereld: Wereld) -> None:
    inzet = maak_inzet(wereld.teamlid)
    for ander in {*wereld.soorten.values()} - {wereld.teamlid}:
        with pytest.raises(MagNiet):
            verander_inzet(inzet=inzet, dag=NU, uren=Decimal(1), wat="x", basis=1, door=ander)
        with pytest.raises(MagNiet):
            haal_inzet_weg(inzet=inzet, door=ander)
        with pytest.raises(MagNiet):
            zet_inzet_terug(ding=inzet, door=ander)
        assert not AndereInzet.objects.zichtbaar_voor(ander).exists()


def test_veranderen_houdt_wat_er_stond_en_botst_met_een_ander_venster(wereld: Wereld) -> None:
    inzet, door = maak_inzet(wereld.teamlid, wat="Boek"), wereld.teamlid
    verander_inzet(inzet=inzet, dag=NU, uren=Decimal(3), wat="Twee boeken", basis=1, door=door)
    with pytest.raises(Botsing):
        verander_inzet(inzet=inzet, dag=NU, uren=Decimal(4), wat="Drie boeken", basis=1, door=door)
    assert EerdereTekst.objects.van(inzet).get().velden == {"wat": "Boek"}


def test_weg_telt_niet_mee_en_terug_weer_wel(wereld: Wereld) -> None:
    inzet = maak_inzet(wereld.teamlid)
    haal_inzet_weg(inzet=inzet, door=wereld.teamlid)
    assert urenblad(wereld.teamlid, NU).gebruikt == 0
    zet_inzet_terug(ding=inzet, door=wereld.teamlid)
    assert urenblad(wereld.teamlid, NU).gebruikt == Decimal("2.5")


def test_uren_gaan_een_tijd_na_het_vertrek_weg(wereld: Wereld) -> None:
    for wie in (wereld.teamlid, wereld.buur):
        maak_inzet(wie)
    lang_geleden = grens_van(Bewaard.EIGEN_NA_VERTREK) - DAG
    Persoon.objects.filter(pk=wereld.buur.pk).update(uit_dienst_op=lang_geleden)
    assert ruim_van_vertrokkenen_op() == 1
    assert AndereInzet.objects.get().persoon == wereld.teamlid


# -- Het blad ---------------------------------------------------------------------------------


def test_blad_telt_per_ding_wat_gedaan_is_en_wat_nog_komt(wereld: Wereld) -> None:
    maak_regel()
    maak_aanstelling(wereld.teamlid, wereld.academie, fte=Decimal("0.8"))
    deed(wereld, o13="7", o14="7", d1="4")
    maak_inzet(wereld.teamlid, dag=date(2026, 10, 30))
    maak_inzet(wereld.buur, dag=NU)
    blad = urenblad(wereld.teamlid, NU)
    assert kort(blad.gedaan) == [
        ("Een boek", "30 oktober", "2.50"),
        ("Stroomland", "13 en 14 oktober", "14.00"),
    ]
    assert kort(blad.straks) == [("Stroomland", "1 december", "4.00")]
    assert (blad.gebruikt, blad.afgesproken) == (Decimal("16.5"), Decimal(4))
    assert blad.kop == "16,5 uur gebruikt, 19,5 nog vrij"
    assert not blad.geen_aanstelling


def test_uren_van_een_weggehaalde_activiteit_tellen_niet(wereld: Wereld) -> None:
    activiteit = deed(wereld, o13="7")
    Activiteit.objects.filter(pk=activiteit.pk).update(weg_op="2026-11-01T12:00Z", weg_door=wereld.teamlid)
    assert urenblad(wereld.teamlid, NU).gedaan == []


def test_over_het_recht_zegt_hoeveel_en_zonder_regel_alleen_wat_gebruikt_is(wereld: Wereld) -> None:
    maak_inzet(wereld.teamlid, uren="12")
    assert urenblad(wereld.teamlid, NU).kop == "12 uur gebruikt"
    maak_regel(uren=Decimal(10))
    blad = urenblad(wereld.teamlid, NU)
    assert blad.geen_aanstelling
    assert blad.kop == "12 uur gebruikt, 12 meer dan het recht"


def test_eigen_recht_staat_er_met_de_reden(wereld: Wereld) -> None:
    regel = maak_regel()
    geef_eigen_recht(
        persoon=wereld.teamlid,
        regel=regel,
        uren=Decimal(60),
        reden="regeling",
        basis=0,
        door=wereld.beheerder,
    )
    blad = urenblad(wereld.teamlid, NU)
    assert blad.jaar.recht == 60
    assert blad.reden == "Een andere regeling van de instelling"
    assert urenblad(wereld.buur, NU).reden == ""


# -- De pagina's ------------------------------------------------------------------------------


def test_een_regel_bijschrijven_en_lezen_wat_er_over_is(wereld: Wereld, client: Client) -> None:
    maak_regel()
    maak_aanstelling(wereld.teamlid, wereld.academie, fte=Decimal("0.3"))
    client.force_login(wereld.teamlid)
    lichaam = {"dag": "2026-11-03", "uren": "2,5", "wat": "Webinar", "kenmerk": str(uuid4())}
    antwoord = client.post("/mijn-uren/", lichaam, follow=True)
    pagina = antwoord.content.decode()
    assert "2,5 uur gebruikt, 9,5 nog vrij" in pagina
    assert "telt voor 0,3" in pagina
    papier = client.get("/mijn-uren/2026-11-03/papier/").content.decode()
    assert "Webinar" in papier
    assert wereld.teamlid.naam in papier


@pytest.mark.parametrize(
    ("veld", "waarde"), [("uren", "0"), ("uren", "25"), ("uren", "veel"), ("dag", "ooit"), ("wat", "")]
)
def test_verkeerd_bijgeschreven_staat_bij_het_veld(
    wereld: Wereld, client: Client, veld: str, waarde: str
) -> None:
    client.force_login(wereld.teamlid)
    lichaam = {"dag": "2026-11-03", "uren": "2,5", "wat": "Webinar", "kenmerk": str(uuid4())}
    antwoord = client.post("/mijn-uren/", lichaam | {veld: waarde})
    assert antwoord.status_code == 422
    assert [*antwoord.context["form"].errors] == [veld]
    assert not AndereInzet.objects.exists()


@pytest.mark.parametrize("dag", ["onzin", "0001-01-01", "9999-12-31", "2026-13-01"])
def test_dag_die_niet_kan_is_er_niet(wereld: Wereld, client: Client, dag: str) -> None:
    client.force_login(wereld.teamlid)
    assert client.get(f"/mijn-uren/{dag}/").status_code == 404
    assert client.get(f"/mijn-uren/{dag}/papier/").status_code == 404


def test_veranderen_botsen_terugkijken_en_weghalen_op_de_pagina(wereld: Wereld, client: Client) -> None:
    inzet = maak_inzet(wereld.teamlid)
    adres = f"/mijn-uren/bijgeschreven/{inzet.pk}/"
    client.force_login(wereld.buur)
    assert client.get(adres).status_code == 404
    client.force_login(wereld.teamlid)
    assert client.get(adres).context["form"].initial["uren"] == "2,5"
    nieuw = {"dag": "2025-10-01", "uren": "3", "wat": "Een ander boek"}
    antwoord = client.post(adres, nieuw | {"basis": "1"})
    assert antwoord["Location"] == "/mijn-uren/2025-10-01/"
    botst = client.post(adres, nieuw | {"uren": "4", "basis": "1"})
    assert botst.status_code == 422
    assert "3 uur op 1 oktober 2025" in botst.content.decode()
    assert "Een boek" in client.get(f"{adres}eerder/").content.decode()
    assert client.post(f"{adres}weg/", follow=True).status_code == 200
    assert not AndereInzet.objects.exists()


def test_stenen_zijn_uren_en_een_halve_is_een_half_uur() -> None:
    beeld = stenen(gebruikt=Decimal("2.5"), afgesproken=Decimal(1), recht=Decimal(12))
    rijen = beeld["stenen"]
    assert isinstance(rijen, list)
    breed = {
        soort: sum(steen.breed for steen in rijen if steen.soort == soort) for soort in ("gebruikt", "vrij")
    }
    assert breed == {"gebruikt": 75, "vrij": 255}
    assert beeld["hoogte"] == 36
    assert max(steen.x + steen.breed for steen in rijen) <= 345
    assert beeld["sleutel"] == [
        ("gebruikt", "2,5 gebruikt"),
        ("afgesproken", "1 afgesproken"),
        ("vrij", "8,5 vrij"),
    ]


def test_heel_veel_uren_worden_geen_stenen() -> None:
    assert stenen(gebruikt=Decimal(0), afgesproken=Decimal(0), recht=Decimal(121))["stenen"] == []


def test_wat_boven_het_recht_ligt_is_een_ander_soort_steen() -> None:
    beeld = stenen(gebruikt=Decimal(3), afgesproken=Decimal(1), recht=Decimal("2.5"))
    rijen = beeld["stenen"]
    assert isinstance(rijen, list)
    assert sum(steen.breed for steen in rijen if steen.soort == "meer") == 45
    assert sum(steen.breed for steen in rijen) == 120
    assert ("meer", "1,5 daarvan meer dan het recht") in beeld["sleutel"]  # type: ignore[operator]
