"""Studiejaren en de instelling: wat er al ingevuld staat, en wat er veranderde."""

from datetime import date

from django.urls import reverse

from apps.accounts.actions import wijzig_instelling
from apps.beheer.forms.jaren import CyclusForm
from apps.teamplannen.actions import Cyclusinhoud, wijzig_cyclus
from apps.teamplannen.models import Cyclus
from apps.teamplannen.queries import alle_cyclussen
from tests.mensen import Wereld, op_dag
from tests.rechten.rondgang import bezoeker


def test_volgend_studiejaar_staat_al_ingevuld(wereld: Wereld) -> None:
    Cyclus.objects.filter(pk=wereld.cyclus.pk).update(van=date(2025, 9, 1), tot=date(2026, 8, 31))
    assert CyclusForm.begin_na(alle_cyclussen()) == {
        "naam": "2026–2027",
        "van": date(2026, 9, 1),
        "tot": date(2027, 8, 31),
    }
    for dag, begin in ((date(2026, 8, 31), 2025), (date(2026, 9, 1), 2026)):
        with op_dag(dag):
            assert CyclusForm.begin_na([])["van"] == date(begin, 9, 1)


def test_een_beheerder_ziet_wat_er_aan_jaren_en_instelling_veranderde(wereld: Wereld) -> None:
    jaar, door = wereld.cyclus, wereld.beheerder
    client = bezoeker(door)
    for naam in ("beheer_jaren", "beheer_instelling"):
        assert "Wat er veranderde" not in client.get(reverse(naam)).content.decode()
    wijzig_cyclus(cyclus=jaar, inhoud=Cyclusinhoud("Dit jaar", jaar.van, jaar.tot), basis=1, door=door)
    wijzig_instelling(naam="Hogeschool Noord", contact="", gesprek="ontwikkelgesprek", basis=1, door=door)
    jaren = client.get(reverse("beheer_jaren")).content.decode()
    assert "Studiejaar Dit jaar veranderde" in jaren
    assert f"door {door.naam}" in jaren
    instelling = client.get(reverse("beheer_instelling")).content.decode()
    assert "De naam, het mailadres of de naam van een gesprek veranderde" in instelling


def test_een_gesprek_heet_zoals_de_instelling_het_noemt(wereld: Wereld) -> None:
    wie = bezoeker(wereld.leidinggevende)
    adres = reverse("gesprek_plannen", args=[wereld.team.pk, wereld.teamlid.pk])
    assert "Plan een ontwikkelgesprek met Eva" in wie.get(adres).content.decode()
    velden = {"naam": "Hogeschool", "contact": "", "gesprek": "R&O-gesprek", "basis": "1"}
    assert bezoeker(wereld.beheerder).post(reverse("beheer_instelling"), velden).status_code == 302
    assert "Plan een R&amp;O-gesprek met Eva" in wie.get(adres).content.decode()
    zonder = bezoeker(wereld.beheerder).post(reverse("beheer_instelling"), velden | {"gesprek": " "})
    assert zonder.status_code == 422
