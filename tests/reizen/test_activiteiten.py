"""Op een telefoon: wat je nu kunt in een paar tellen, en meelopen van idee tot de cirkel rond is."""

from collections.abc import Callable

from apps.activiteiten.models import Leerervaring
from tests.gedaan import maak_activiteit
from tests.mensen import Wereld
from tests.reizen.reiziger import Reiziger

type Reis = Callable[..., Reiziger]

REGEL = "Ik laat een vraag nu liggen tot donderdag."
WIL_ZIEN = "Hoe twee mensen samen beslissen als er iets uitvalt."
BETEKENIS = "Ik geef in het lab te snel het antwoord."
# Typen en vastleggen: dat past in tien seconden.
MEESTE_DADEN = 2


def test_wat_je_nu_kunt_leg_je_vanaf_de_startpagina_in_twee_daden_vast(wereld: Wereld, reis: Reis) -> None:
    maak_activiteit(wereld.teamlid)  # wie nieuw is, leest eerst wat Mortel is
    eva = reis(wereld.teamlid, breedte=390)
    eva.naar("/")
    eva.kijk_na()
    eva.typ("Wat kun je nu, wat je eerst niet kon?", REGEL)
    eva.klik("Leg het vast")
    assert eva.daden <= MEESTE_DADEN
    eva.ziet("Het staat erbij. Alleen jij leest het.")
    eva.ziet(REGEL)
    eva.kijk_na()
    assert Leerervaring.objects.get().persoon == wereld.teamlid


def test_meelopen_van_idee_tot_benoemd_en_het_team_leest_mee(wereld: Wereld, reis: Reis) -> None:
    eva = reis(wereld.teamlid, breedte=390)
    eva.naar("/activiteiten/")
    eva.volg("Ik wil iets gaan zien")
    eva.typ("Wat wil je gaan zien?", WIL_ZIEN)
    eva.typ("Waar, of met wie?", "Storingsdienst")
    eva.kijk_na()
    eva.klik("Schrijf het op")
    eva.ziet("Het staat erbij, als idee.")
    eva.klik("Het is afgesproken")
    eva.klik("Ik deed het")
    eva.ziet("Cirkel nog open")
    bij = eva.page.get_by_role("form", name="Schrijf uren bij")
    eva.typ("Dag", wereld.vandaag.isoformat(), in_=bij)
    eva.typ("Uren", "6,5", in_=bij)
    eva.klik("Schrijf bij")
    eva.ziet("6,5 uur")
    eva.kijk_na()
    eva.naar("/")
    eva.volg("Vertel het")
    eva.typ("Wat betekent dat voor je eigen werk?", BETEKENIS)
    eva.kies_uit_lijst("Met wie deel je dit?", "Met Verpleegkunde, ook wie het leidt en wie later komt")
    eva.kijk_na()
    eva.klik("Maak de cirkel rond")
    eva.ziet("De cirkel is rond.")
    eva.kijk_na()

    bram = reis(wereld.kerngroep[1], breedte=390)
    bram.naar(f"/team/{wereld.team.pk}/wand/")
    bram.ziet(BETEKENIS)
    bram.kijk_na()


def test_zonder_javascript_leg_je_het_ook_vast(wereld: Wereld, reis: Reis) -> None:
    eva = reis(wereld.teamlid, breedte=390, javascript=False)
    eva.naar("/activiteiten/")
    eva.typ("Wat kun je nu, wat je eerst niet kon?", REGEL)
    eva.kies("Hoe kwam dat?", "Bij toeval")
    eva.klik("Leg het vast")
    eva.ziet("Het staat erbij.")
