"""De teamscan samen: één getal per zin, van niemand in het bijzonder, en wat er het minst en het meest is."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from apps.core.botsing import Botsing
from apps.core.models import Concept
from apps.core.oordeel import MagNiet
from apps.grondtonen.models import Grondtoon, Interventievorm
from apps.teamplannen.actions import bewaar_scan
from apps.teamplannen.models import Scangetal, Teamanalyse, Teamscan
from apps.teamplannen.queries import analyse_van, gevulde_stappen, scan_van, scanbeeld
from apps.teamplannen.scanbeeld import Scanregel, beeld
from apps.teamplannen.templatetags.scan import lagen
from tests.dingen import daden, deel, maak_analyse, maak_gedeelde_analyse, maak_vraagstuk, wie_ziet
from tests.mensen import HEEL_HET_TEAM, Wereld


@pytest.fixture
def analyse(wereld: Wereld) -> Teamanalyse:
    return maak_analyse(wereld.plan, wereld.leidinggevende, wereld.meeschrijver)


def getallen(analyse: Teamanalyse) -> dict[str, int]:
    scan = scan_van(analyse)
    assert scan
    return scan.per_stelling


def open_voor(wereld: Wereld, wie: str = "leidinggevende") -> Client:
    client = Client()
    client.force_login(getattr(wereld, wie))
    return client


def adres(wereld: Wereld) -> str:
    return reverse("scan_samen", args=[wereld.team.pk])


def test_een_schrijver_bewaart_per_zin_een_getal(wereld: Wereld, analyse: Teamanalyse) -> None:
    bewaar_scan(analyse=analyse, getallen={"steun": 4, "drukte": 2}, basis=0, door=wereld.meeschrijver)
    assert getallen(analyse) == {"steun": 4, "drukte": 2}
    assert daden(analyse) == [("scan-bewaard", wereld.meeschrijver)]
    assert "scan" in gevulde_stappen(analyse)


def test_zonder_scan_is_er_geen_beeld(wereld: Wereld, analyse: Teamanalyse) -> None:
    assert scan_van(analyse) is None
    assert scanbeeld(None) is None
    assert "scan" not in gevulde_stappen(analyse)


def test_dezelfde_getallen_bewaren_verandert_niets(wereld: Wereld, analyse: Teamanalyse) -> None:
    bewaar_scan(analyse=analyse, getallen={"steun": 4}, basis=0, door=wereld.leidinggevende)
    bewaar_scan(analyse=analyse, getallen={"steun": 4}, basis=0, door=wereld.meeschrijver)
    bewaar_scan(analyse=analyse, getallen={}, basis=1, door=wereld.leidinggevende)
    assert getallen(analyse) == {}
    assert len(daden(analyse)) == 2


def test_wie_uitging_van_een_oudere_scan_krijgt_een_botsing(wereld: Wereld, analyse: Teamanalyse) -> None:
    bewaar_scan(analyse=analyse, getallen={"steun": 4}, basis=0, door=wereld.leidinggevende)
    with pytest.raises(Botsing):
        bewaar_scan(analyse=analyse, getallen={"steun": 1}, basis=0, door=wereld.meeschrijver)
    assert getallen(analyse) == {"steun": 4}


def test_alleen_een_schrijver_vult_in_voor_het_delen(wereld: Wereld, analyse: Teamanalyse) -> None:
    with pytest.raises(MagNiet):
        bewaar_scan(analyse=analyse, getallen={"steun": 4}, basis=0, door=wereld.meewerkende)
    assert not Teamscan.objects.exists()


def test_voor_het_delen_zien_haar_schrijvers_de_scan_en_daarna_het_team(
    wereld: Wereld, analyse: Teamanalyse
) -> None:
    bewaar_scan(analyse=analyse, getallen={"steun": 4}, basis=0, door=wereld.leidinggevende)
    scan = Teamscan.objects.get()
    assert wie_ziet(wereld, scan) == {"leidinggevende", "meeschrijver"}
    deel(analyse)
    assert wie_ziet(wereld, scan) == HEEL_HET_TEAM


@pytest.mark.parametrize("getal", [0, 6])
def test_een_getal_ligt_tussen_een_en_vijf(wereld: Wereld, analyse: Teamanalyse, getal: int) -> None:
    bewaar_scan(analyse=analyse, getallen={"steun": 4}, basis=0, door=wereld.leidinggevende)
    with pytest.raises(IntegrityError, match="getal_van_een_tot_vijf"), transaction.atomic():
        Scangetal.objects.update(getal=getal)


# -- Het beeld -------------------------------------------------------------------


def regels(**hulpbronnen: float) -> list[Scanregel]:
    return [Scanregel(naam, "", naam, Decimal(str(getal))) for naam, getal in hulpbronnen.items()]


def namen(rijen: list[Scanregel]) -> list[str]:
    return [regel.naam for regel in rijen]


def test_het_minste_en_het_meeste_zijn_drie_hulpbronnen_zonder_overlap() -> None:
    vraagt = Scanregel("drukte", "", "", Decimal(1))
    gezien = beeld([*regels(a=3, b=1, c=5, d=3, e=2.5), vraagt])
    assert gezien
    assert namen(gezien.minste) == ["b", "e", "a"]
    assert namen(gezien.meeste) == ["c", "d"]
    assert namen(gezien.vraagt) == ["drukte"]
    assert beeld([]) is None


def test_de_analyse_kent_het_minste_in_dezelfde_volgorde(wereld: Wereld, analyse: Teamanalyse) -> None:
    bewaar_scan(
        analyse=analyse,
        getallen={"steun": 4, "feedback": 2, "afwisseling": 2, "ruimte": 1, "drukte": 1},
        basis=0,
        door=wereld.leidinggevende,
    )
    gelezen = analyse_van(wereld.plan, wereld.leidinggevende)
    gezien = scanbeeld(scan_van(analyse))
    assert gelezen
    assert gezien
    assert [bron["slug"] for bron in gelezen.minste] == [regel.hulpbron for regel in gezien.minste]
    assert [bron["slug"] for bron in gelezen.minste] == ["ruimte", "feedback", "afwisseling"]


def test_een_half_getal_vult_een_halve_steen() -> None:
    assert lagen(getal=Decimal("2.5")) == {
        "stenen": [(0, "57.0"), (60, "57.0"), (120, "28.5"), (180, ""), (240, "")],
        "haak": None,
    }
    assert lagen(getal=Decimal(3), helft=(2, 4))["haak"] == (61, 236)


# -- De pagina's -----------------------------------------------------------------


def test_de_stap_bewaart_en_gaat_verder(wereld: Wereld, analyse: Teamanalyse) -> None:
    client = open_voor(wereld)
    assert "geen gevalideerd meetinstrument" in client.get(adres(wereld)).content.decode()
    antwoord = client.post(adres(wereld), {"steun": "4", "drukte": "", "naar": "over-vijf-jaar"})
    assert antwoord.headers["Location"] == reverse("analyse_stap", args=[wereld.team.pk, "over-vijf-jaar"])
    assert getallen(analyse) == {"steun": 4}
    gevuld = client.get(adres(wereld)).content.decode()
    assert 'value="4" id="id_steun_3" checked' in gevuld.replace("\n", " ")


def test_wat_je_kiest_is_een_concept_tot_je_bewaart(wereld: Wereld, analyse: Teamanalyse) -> None:
    client = open_voor(wereld)
    assert client.post(adres(wereld), {"steun": "4", "doe": "concept"}).status_code == 200
    assert Concept.objects.get().inhoud == {"steun": ["4"]}
    client.post(adres(wereld), {"steun": "4"})
    client.post(adres(wereld), {"steun": "4", "doe": "concept"})
    assert not Concept.objects.exists()


def test_een_getal_buiten_de_schaal_zegt_het_bij_de_zin(wereld: Wereld, analyse: Teamanalyse) -> None:
    antwoord = open_voor(wereld).post(adres(wereld), {"steun": "9", "feedback": "2"})
    assert antwoord.status_code == 422
    assert "Kies iets uit de lijst." in antwoord.content.decode()
    assert not Teamscan.objects.exists()


def test_bij_een_botsing_staan_beide_er(wereld: Wereld, analyse: Teamanalyse) -> None:
    bewaar_scan(analyse=analyse, getallen={"steun": 5}, basis=0, door=wereld.meeschrijver)
    client = open_voor(wereld)
    antwoord = client.post(adres(wereld), {"steun": "2", "basis": "0"})
    assert antwoord.status_code == 422
    assert "Daan bewaarde intussen andere getallen." in antwoord.content.decode()
    assert 'name="basis" value="1"' in antwoord.content.decode()
    assert client.post(adres(wereld), {"steun": "2", "basis": "1"}).status_code == 302
    assert getallen(analyse) == {"steun": 2}


def test_de_scan_staat_bij_nalezen_lezen_en_op_de_teampagina(wereld: Wereld, analyse: Teamanalyse) -> None:
    maak_vraagstuk(analyse)
    bewaar_scan(analyse=analyse, getallen={"steun": 2, "drukte": 3}, basis=0, door=wereld.leidinggevende)
    client = open_voor(wereld)
    nalezen = client.get(reverse("analyse_delen", args=[wereld.team.pk])).content.decode()
    assert "Wat het werk geeft" in nalezen
    deel(analyse)
    lezen = open_voor(wereld, "teamlid").get(reverse("analyse", args=[wereld.team.pk])).content.decode()
    assert "Het minst is er: <strong>steun</strong>" in lezen
    assert "na het delen, door" not in lezen
    bewaar_scan(analyse=analyse, getallen={"drukte": 3}, basis=1, door=wereld.leidinggevende)
    lezen = open_voor(wereld, "teamlid").get(reverse("analyse", args=[wereld.team.pk])).content.decode()
    assert "na het delen, door Ingrid" in lezen
    assert "Het minst is er" not in lezen


def test_bij_het_kiezen_staat_ook_waarvan_er_het_meest_is(wereld: Wereld) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    kies = reverse("interventie_kies", args=[wereld.team.pk])
    assert "Daar kun je op bouwen" not in open_voor(wereld).get(kies).content.decode()
    samen = {"steun": 1, "feedback": 5, "afwisseling": 2, "ruimte": 3}
    bewaar_scan(analyse=analyse, getallen=samen, basis=0, door=wereld.leidinggevende)
    pagina = open_voor(wereld, "teamlid").get(kies).content.decode()
    assert "<strong>feedback</strong>. Daar kun je op bouwen." in pagina


def test_na_de_tonen_komen_de_vormen_die_geven_wat_er_mist(wereld: Wereld) -> None:
    Interventievorm.objects.get(pk="intervisie").grondtonen.set(Grondtoon.objects.filter(pk="collectief"))
    analyse = maak_gedeelde_analyse(wereld)
    client = open_voor(wereld)
    kies = reverse("interventie_kies", args=[wereld.team.pk])
    assert "Geeft wat jullie missen" not in client.get(kies).content.decode()
    bewaar_scan(analyse=analyse, getallen={"steun": 2, "feedback": 1}, basis=0, door=wereld.leidinggevende)
    pagina = client.get(kies).content.decode()
    assert "Geeft wat jullie missen: steun" in pagina
    assert "Geeft wat jullie missen: feedback" not in pagina, "geen vorm geeft feedback"
    team = client.get(reverse("team", args=[wereld.team.pk])).content.decode()
    assert "Dit is er het minst" in team
