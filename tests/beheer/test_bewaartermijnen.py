"""Een beheerder stelt bij hoe lang iets blijft, binnen de grenzen, en iedereen leest waarom."""

import pytest
from django.urls import reverse

from apps.accounts.actions import bewaren, wijzig_bewaartermijn
from apps.core.bewaren import Bewaard
from apps.core.botsing import Botsing
from apps.core.models import Bewaartermijn
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.queries import gewone_termijn, termijn_van
from tests.dingen import daden
from tests.mensen import Wereld
from tests.rechten.rondgang import bezoeker

LEESLOG = Bewaard.LEESLOG


def wijzig(wereld: Wereld, hoeveel: int, *, basis: int = 1, bron: str = "") -> None:
    wijzig_bewaartermijn(soort=LEESLOG, hoeveel=hoeveel, bron=bron, basis=basis, door=wereld.beheerder)


def test_een_andere_termijn_geldt_en_staat_in_de_geschiedenis(wereld: Wereld) -> None:
    wijzig(wereld, 3)
    wijzig(wereld, 3, basis=2)
    wijzig(wereld, 3, basis=2, bron="Besluit 12")
    assert termijn_van(LEESLOG) == 3
    assert daden(Bewaartermijn.objects.get()) == [("bewaartermijn-anders", wereld.beheerder)] * 2
    lijst = bezoeker(wereld.beheerder).get(reverse("beheer_bewaartermijnen")).content.decode()
    assert "Besluit 12" in lijst
    assert lijst.count("3 jaar na die dag") == 3, "in de tabel, en twee regels geschiedenis"
    assert "Besluit 12" in bezoeker(wereld.hr).get(reverse("mijn_gegevens")).content.decode()


def test_niet_veranderd_is_niet_bewaard(wereld: Wereld) -> None:
    wijzig(wereld, 2)
    wijzig(wereld, 3)
    wijzig(wereld, 3)
    assert len(daden(Bewaartermijn.objects.get())) == 1


@pytest.mark.parametrize("hoeveel", [0, 6])
def test_buiten_de_grenzen_kan_niet(wereld: Wereld, hoeveel: int) -> None:
    with pytest.raises(KanNiet, match="van 1 tot en met 5"):
        wijzig(wereld, hoeveel)


def test_twee_beheerders_tegelijk(wereld: Wereld) -> None:
    wijzig(wereld, 3)
    with pytest.raises(Botsing):
        wijzig(wereld, 4)


def test_twee_beheerders_tegelijk_bij_een_soort_die_nog_nooit_veranderde(
    wereld: Wereld, monkeypatch: pytest.MonkeyPatch
) -> None:
    """De ander bewaart net nadat er naar de gewone termijn gekeken is."""

    def intussen(soort: Bewaard) -> Bewaartermijn:
        Bewaartermijn.objects.create(soort=soort, hoeveel=4, versie=2)
        return gewone_termijn(soort)

    monkeypatch.setattr(bewaren, "gewone_termijn", intussen)
    with pytest.raises(Botsing) as botsing:
        wijzig(wereld, 3)
    assert botsing.value.huidig.hoeveel == 4


def test_alleen_een_beheerder(wereld: Wereld) -> None:
    with pytest.raises(MagNiet):
        wijzig_bewaartermijn(soort=LEESLOG, hoeveel=3, bron="", basis=1, door=wereld.hr)


@pytest.mark.parametrize(
    ("hoeveel", "zin"),
    [
        ("9", "Kies een getal van 1 tot en met 5."),
        ("veel", "Schrijf een heel getal"),
        ("", "Vul dit nog in."),
    ],
)
def test_een_fout_staat_bij_het_veld(wereld: Wereld, hoeveel: str, zin: str) -> None:
    adres = reverse("beheer_bewaartermijn", args=[LEESLOG])
    antwoord = bezoeker(wereld.beheerder).post(adres, {"hoeveel": hoeveel, "bron": "x", "basis": "1"})
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()


def test_een_botsing_toont_wat_er_nu_staat(wereld: Wereld) -> None:
    wijzig(wereld, 3, bron="Besluit 12")
    adres = reverse("beheer_bewaartermijn", args=[LEESLOG])
    antwoord = bezoeker(wereld.beheerder).post(adres, {"hoeveel": "4", "bron": "", "basis": "1"})
    assert antwoord.status_code == 422
    assert "3 jaar na die dag, Besluit 12" in antwoord.content.decode()
