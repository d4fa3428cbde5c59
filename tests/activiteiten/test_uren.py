"""De uren van een activiteit: één getal per dag, en het nieuwste geldt."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from apps.activiteiten import actions
from apps.activiteiten.models import Activiteit, Activiteitdag
from tests.dingen import daden
from tests.gedaan import maak_activiteit
from tests.mensen import Wereld
from tests.rechten.rondgang import bezoeker


def adres(naam: str, activiteit: Activiteit) -> str:
    return reverse(naam, args=[activiteit.pk])


def test_uren_staan_per_dag_en_het_nieuwe_getal_geldt(wereld: Wereld) -> None:
    activiteit = maak_activiteit(wereld.teamlid)
    client, pagina = bezoeker(wereld.teamlid), adres("activiteit", activiteit)
    for uren in ("7", "6,5"):
        assert client.post(pagina, {"dag": "2026-10-13", "uren": uren}).status_code == 302
    client.post(pagina, {"dag": "2026-10-14", "uren": "2.25"})
    assert [dag.uren for dag in activiteit.dagen.all()] == [Decimal("6.50"), Decimal("2.25")]
    assert "8,75" in client.get(pagina).content.decode()


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"uren": "veel"}, "Dit is geen getal"),
        ({"uren": "NaN"}, "Dit is geen getal"),
        ({"uren": "0"}, "minstens een kwartier"),
        ({"uren": "25"}, "hoogstens 24 uur"),
        ({"uren": "1,234"}, "Rond af"),
        ({"uren": "1e9999"}, "hoogstens 24 uur"),
        ({"uren": ""}, "Vul dit nog in."),
        ({"dag": "31-02-2026"}, "geen datum"),
    ],
)
def test_uren_die_niet_kunnen_krijgen_een_zin(wereld: Wereld, anders: dict[str, str], zin: str) -> None:
    activiteit = maak_activiteit(wereld.teamlid)
    lichaam = {"dag": "2026-10-13", "uren": "7"} | anders
    antwoord = bezoeker(wereld.teamlid).post(adres("activiteit", activiteit), lichaam)
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()
    assert not Activiteitdag.objects.exists()


def test_een_dag_haal_je_weg_en_nog_eens_is_er_niets(wereld: Wereld) -> None:
    activiteit = maak_activiteit(wereld.teamlid)
    dag = wereld.vandaag - timedelta(days=3)
    actions.schrijf_uren(activiteit=activiteit, dag=dag, uren=Decimal(4), door=wereld.teamlid)
    client, weg = bezoeker(wereld.teamlid), adres("activiteit_dag_weg", activiteit)
    nummer = str(activiteit.dagen.get().pk)
    assert client.post(weg, {"dag": nummer}).status_code == 302
    assert client.post(weg, {"dag": nummer}).status_code == 404
    for onzin in ("drie", "9" * 5000):
        assert client.post(weg, {"dag": onzin}).status_code == 404
    actions.haal_dag_weg(activiteit=activiteit, dag=dag, door=wereld.teamlid)
    assert [daad for daad, _ in daden(activiteit)] == ["activiteit-bewaard", *["activiteit-uren"] * 2]


@pytest.mark.parametrize("uren", [Decimal(0), Decimal(-1), Decimal("24.25")])
def test_de_databank_neemt_alleen_uren_die_in_een_dag_passen(wereld: Wereld, uren: Decimal) -> None:
    activiteit = maak_activiteit(wereld.teamlid)
    with pytest.raises(IntegrityError), transaction.atomic():
        Activiteitdag.objects.create(activiteit=activiteit, dag=wereld.vandaag, uren=uren)
