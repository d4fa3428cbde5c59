"""De hoofdweg: van een team zonder plan naar een plan dat vastgesteld is."""

from collections.abc import Callable

import pytest

from apps.teamplannen.models import Meeschrijver, Teamplan
from tests.mensen import Wereld
from tests.reizen.hoofdweg import deel, geef_akkoord, kies_interventie, leg_afspraak_voor, schrijf_analyse
from tests.reizen.reiziger import Reiziger
from tests.reizen.toetsenbord import Toetsenbord

MEESTE_DADEN = 40
type Reis = Callable[..., Reiziger]


@pytest.fixture
def zonder_plan(wereld: Wereld) -> Wereld:
    Meeschrijver.objects.all().delete()
    Teamplan.objects.all().delete()
    return wereld


def test_leidinggevende_komt_van_niets_tot_een_vastgesteld_plan(zonder_plan: Wereld, reis: Reis) -> None:
    wereld = zonder_plan
    wereld.leidinggevende.set_password("een lang wachtwoord")
    wereld.leidinggevende.save()

    ingrid = reis()
    ingrid.naar("/")
    ingrid.kijk_na()
    ingrid.typ("E-mailadres van je werk", wereld.leidinggevende.email)
    ingrid.typ("Wachtwoord", "een lang wachtwoord")
    ingrid.klik("Meld me aan")
    ingrid.ziet("Verpleegkunde heeft nog geen plan")
    ingrid.kijk_na()
    schrijf_analyse(ingrid)
    deel(ingrid)
    kies_interventie(ingrid)
    leg_afspraak_voor(ingrid)
    ingrid.kijk_na()

    # Eén teamlid ziet het nog niet zitten en zegt waarom.
    eva = reis(wereld.teamlid)
    eva.naar("/")
    eva.ziet("Jouw woord op")
    eva.volg("Geef je woord")
    eva.kies("Wat is jouw woord?", "Dit wringt nog")
    eva.typ("Wat wringt er?", "Op dinsdag heb ik al drie lessen.")
    eva.klik("Geef je woord")
    eva.ziet("Goed dat je het zegt")
    eva.kijk_na()
    for ander in wereld.meedoeners - {wereld.teamlid}:
        geef_akkoord(reis(ander))

    # De leidinggevende leest het en legt een nieuwe versie voor.
    ingrid.naar("/")
    ingrid.volg("Lees en antwoord")
    ingrid.ziet("Op dinsdag heb ik al drie lessen.")
    ingrid.volg("Pas aan")
    ingrid.kijk_na()
    ingrid.typ("Wat spreken jullie af?", "We staan er met twee docenten bij, niet op dinsdag.")
    ingrid.klik("Bewaar")
    ingrid.ziet("Versie 2, ligt nu voor")
    for ander in wereld.meedoeners:
        geef_akkoord(reis(ander))

    ingrid.naar(f"/team/{wereld.team.pk}/")
    ingrid.ziet("Overeengekomen")
    ingrid.ziet("Vastgesteld op")
    ingrid.kijk_na()
    assert Teamplan.objects.get().vastgesteld_op is not None


@pytest.mark.parametrize(
    "opties", [{}, {"breedte": 390}, {"javascript": False}], ids=["breed", "telefoon", "zonder-javascript"]
)
def test_eerste_overeengekomen_afspraak_kost_hoogstens_veertig_daden(
    zonder_plan: Wereld, reis: Reis, opties: dict[str, int | bool]
) -> None:
    wereld = zonder_plan
    ingrid = reis(wereld.leidinggevende, **opties)
    ingrid.naar("/")
    schrijf_analyse(ingrid)
    deel(ingrid)
    kies_interventie(ingrid)
    leg_afspraak_voor(ingrid)
    daden = ingrid.daden
    for ander in wereld.meedoeners:
        daden += geef_akkoord(reis(ander, **opties))
    ingrid.naar(f"/team/{wereld.team.pk}/")
    ingrid.ziet("Overeengekomen")
    assert daden <= MEESTE_DADEN, f"{daden} daden tot de eerste afspraak"


def test_hoofdweg_lukt_met_alleen_een_toetsenbord(zonder_plan: Wereld, reis: Reis) -> None:
    ingrid = Toetsenbord(reis(zonder_plan.leidinggevende).page)
    ingrid.naar("/")
    schrijf_analyse(ingrid)
    deel(ingrid)
    kies_interventie(ingrid)
    leg_afspraak_voor(ingrid)
    ingrid.ziet("Ieders woord op versie 1")
