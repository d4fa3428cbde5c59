"""De teamscan: samen bij de analyse, en los in een team dat groot genoeg is."""

from collections.abc import Callable
from datetime import timedelta

from apps.teamplannen.actions import beantwoord_scan
from apps.teamplannen.models import LosseScan, Meeschrijver
from tests.mensen import Wereld, maak_lid, maak_persoon
from tests.reizen.hoofdweg import deel, schrijf_analyse
from tests.reizen.reiziger import Reiziger

type Reis = Callable[..., Reiziger]


def test_een_team_vult_de_scan_samen_in_en_kiest_wat_er_mist(wereld: Wereld, reis: Reis) -> None:
    Meeschrijver.objects.all().delete()
    wereld.plan.delete()
    ingrid = reis(wereld.leidinggevende)
    ingrid.naar(f"/team/{wereld.team.pk}/")
    schrijf_analyse(ingrid)
    ingrid.volg("Schrijf verder aan Scan")
    ingrid.ziet_kop("Scan")
    ingrid.ziet("Wie wat vond, bewaart Mortel niet.")
    ingrid.kies("We horen van elkaar wat ons werk doet", "1")
    ingrid.kies("Wie hier vastloopt", "5")
    ingrid.kies("Er ligt meer dan er in een week past.", "4")
    ingrid.kijk_na()
    ingrid.klik("Verder: over vijf jaar")
    ingrid.ziet_kop("Over vijf jaar")
    ingrid.naar(f"/team/{wereld.team.pk}/analyse/delen/")
    ingrid.ziet("Het minst is er:")
    ingrid.kijk_na()
    deel(ingrid)

    ingrid.volg("Kies een interventie")
    ingrid.ziet("Geeft wat jullie missen: feedback waar je iets mee kunt")
    ingrid.kijk_na()

    eva = reis(wereld.teamlid, breedte=390)
    eva.naar(f"/team/{wereld.team.pk}/")
    eva.volg("Bekijk de scan")
    eva.ziet("Wat het werk geeft")
    eva.open("Dezelfde uitkomst als tabel")
    eva.kijk_na()


def test_een_team_van_negen_vult_de_scan_los_in(wereld: Wereld, reis: Reis) -> None:
    erbij = [maak_persoon(f"Lid{nummer}") for nummer in range(4)]
    for persoon in erbij:
        maak_lid(wereld.team, persoon)
    adres = f"/team/{wereld.team.pk}/scan/"
    ingrid = reis(wereld.leidinggevende)
    ingrid.naar(adres)
    ingrid.typ("Tot en met wanneer?", (wereld.vandaag + timedelta(days=14)).isoformat())
    ingrid.klik("Open de scan voor het team")
    ingrid.ziet("De scan staat open.")
    ingrid.kijk_na()
    ingrid.klik("Sluit de scan")
    ingrid.ziet("Er zijn nog geen vijf antwoorden.")

    eva = reis(wereld.teamlid, breedte=390)
    eva.naar("/")
    eva.volg("Vul haar in")
    eva.ziet("Wie ziet wat?")
    eva.kies("We horen van elkaar wat ons werk doet", "2")
    eva.kijk_na()
    eva.klik("Geef mijn antwoorden")
    eva.ziet("Bewaard.")
    for persoon in [*wereld.kerngroep, *erbij]:
        beantwoord_scan(scan=LosseScan.objects.get(), getallen={"feedback": 2}, door=persoon)

    ingrid.klik("Sluit de scan")
    ingrid.ziet("8 antwoordden, zonder namen")
    ingrid.kijk_na()
    eva.naar(adres)
    eva.ziet("Het minst is er:")
    eva.kijk_na()
    assert not LosseScan.objects.exists()


def test_een_team_van_zes_vult_de_scan_samen_in(wereld: Wereld, reis: Reis) -> None:
    maak_lid(wereld.team, maak_persoon("Zesde"))
    ingrid = reis(wereld.leidinggevende)
    ingrid.naar(f"/team/{wereld.team.pk}/scan/")
    ingrid.ziet("Los invullen kan vanaf acht teamleden.")
    ingrid.kijk_na()
