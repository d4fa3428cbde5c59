"""Studiejaren, en de naam van de instelling: klaarzetten, verschuiven, en wanneer dat niet kan."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.actions import wijzig_instelling
from apps.accounts.models import Instelling
from apps.core.oordeel import KanNiet, MagNiet
from apps.teamplannen.actions import Cyclusinhoud, begin_cyclus, wijzig_cyclus
from apps.teamplannen.models import begin_studiejaar
from apps.teamplannen.queries import alle_cyclussen
from tests.dingen import daden
from tests.mensen import DAG, Wereld


def na(wereld: Wereld, **anders: date) -> Cyclusinhoud:
    van = wereld.cyclus.tot + DAG
    return Cyclusinhoud(**{"naam": "Volgend jaar", "van": van, "tot": van + 300 * DAG} | anders)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("dag", "verwacht"),
    [
        (date(2026, 8, 31), date(2025, 9, 1)),
        (date(2026, 9, 1), date(2026, 9, 1)),
        (date(2028, 2, 29), date(2027, 9, 1)),
    ],
)
def test_begin_studiejaar_is_de_laatste_eerste_september(dag: date, verwacht: date) -> None:
    assert begin_studiejaar(dag) == verwacht


def test_studiejaar_komt_na_het_vorige(wereld: Wereld) -> None:
    volgende = begin_cyclus(inhoud=na(wereld), door=wereld.beheerder)
    assert [(jaar.naam, jaar.aantal_plannen) for jaar in alle_cyclussen()] == [
        ("Volgend jaar", 0),
        ("studiejaar", 1),
    ]
    assert daden(volgende) == [("cyclus-begonnen", wereld.beheerder)]


@pytest.mark.parametrize(
    ("anders", "veld"), [({"van": date(2020, 1, 1)}, "van"), ({"tot": date(2020, 1, 1)}, "tot")]
)
def test_studiejaar_dat_samenvalt_of_achterstevoren_staat_wordt_geweigerd(
    wereld: Wereld, anders: dict[str, date], veld: str
) -> None:
    with pytest.raises(KanNiet) as fout:
        begin_cyclus(inhoud=na(wereld, **anders), door=wereld.beheerder)
    assert fout.value.veld == veld


def test_studiejaar_met_een_plan_houdt_zijn_dagen(wereld: Wereld) -> None:
    jaar = wereld.cyclus
    naam = Cyclusinhoud(naam="2026–2027", van=jaar.van, tot=jaar.tot)
    assert wijzig_cyclus(cyclus=jaar, inhoud=naam, basis=1, door=wereld.beheerder).naam == "2026–2027"
    langer = Cyclusinhoud(naam="2026–2027", van=jaar.van, tot=jaar.tot + DAG)
    with pytest.raises(KanNiet, match="al een plan"):
        wijzig_cyclus(cyclus=jaar, inhoud=langer, basis=2, door=wereld.beheerder)
    volgende = begin_cyclus(inhoud=na(wereld), door=wereld.beheerder)
    later = na(wereld, van=volgende.van + DAG)
    assert wijzig_cyclus(cyclus=volgende, inhoud=later, basis=1, door=wereld.beheerder).van == later.van


def test_alleen_een_beheerder_zet_een_studiejaar_klaar(wereld: Wereld) -> None:
    for door in (wereld.leidinggevende, wereld.hr):
        with pytest.raises(MagNiet):
            begin_cyclus(inhoud=na(wereld), door=door)
        with pytest.raises(MagNiet):
            wijzig_cyclus(cyclus=wereld.cyclus, inhoud=na(wereld), basis=1, door=door)
        with pytest.raises(MagNiet):
            wijzig_instelling(naam="Iets", contact="", gesprek="ontwikkelgesprek", basis=1, door=door)


def test_instelling_krijgt_een_andere_naam_of_haar_eerste(wereld: Wereld) -> None:
    wijzig_instelling(
        naam="Hogeschool Noord",
        contact="hulp@noord.example",
        gesprek="ontwikkelgesprek",
        basis=1,
        door=wereld.beheerder,
    )
    instelling = Instelling.objects.get()
    assert (instelling.naam, instelling.contact) == ("Hogeschool Noord", "hulp@noord.example")
    instelling.delete()
    wijzig_instelling(
        naam="Hogeschool Zuid", contact="", gesprek="ontwikkelgesprek", basis=1, door=wereld.beheerder
    )
    assert Instelling.objects.get().naam == "Hogeschool Zuid"


@pytest.mark.parametrize("naam", ["beheer_jaar", "beheer_instelling"])
def test_wat_een_andere_beheerder_bewaarde_gaat_niet_stil_verloren(
    wereld: Wereld, client: Client, naam: str
) -> None:
    adres = reverse(naam, args=[wereld.cyclus.pk] if naam == "beheer_jaar" else [])
    dagen = {"van": wereld.cyclus.van.isoformat(), "tot": wereld.cyclus.tot.isoformat()}
    dagen |= {"contact": "", "gesprek": "jaargesprek"}
    client.force_login(wereld.beheerder)
    assert client.post(adres, {**dagen, "naam": "Van mijn collega", "basis": 1}).status_code == 302
    assert client.post(adres, {**dagen, "naam": "Van mijn collega", "basis": 1}).status_code == 302
    botst = client.post(adres, {**dagen, "naam": "Van mij", "basis": 1})
    tekst = botst.content.decode()
    assert botst.status_code == 422
    assert "Van mijn collega" in tekst
    assert 'value="Van mij"' in tekst
    assert '<input type="hidden" name="basis" value="2">' in tekst
    assert client.post(adres, {**dagen, "naam": "Van mij", "basis": 2}).status_code == 302
    assert client.get(adres).content.decode().count("Van mij")
