"""Eén mail per dag, alleen als er iets bij kwam, en alleen aan wie dat nog niet zag."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.accounts.models import Persoon
from apps.berichten import klussen
from apps.berichten.klussen import stuur_dagpost
from apps.berichten.queries import wat_wacht
from apps.core.tijd import nu, vandaag
from apps.interventies.actions import geef_woord
from apps.interventies.models import AfspraakVersie, Instemming
from apps.post.actions import kies_post, stuur
from apps.post.models import Bericht
from apps.post.soorten import Soort
from apps.teamplannen.models import Teamanalyse
from tests.dingen import leg_voor, wacht_op
from tests.mensen import DAG, Wereld


def dagen_terug(dagen: int) -> datetime:
    return nu() - timedelta(days=dagen)


@pytest.fixture
def wringt(wereld: Wereld) -> Wereld:
    """Gisteren begon er iets te wachten op de leidinggevende, die eergisteren voor het laatst keek."""
    versie = leg_voor(wereld)
    geef_woord(versie=versie, plan=wereld.plan, woord="wringt", reden="Te druk", door=wereld.teamlid)
    wringt_sinds(1)
    keek(wereld.leidinggevende, 2)
    Bericht.objects.all().delete()
    return wereld


def wringt_sinds(dagen: int) -> None:
    Instemming.objects.filter(woord="wringt").update(gegeven_op=dagen_terug(dagen))


def keek(persoon: Persoon, dagen: int) -> None:
    Persoon.objects.filter(pk=persoon.pk).update(last_login=dagen_terug(dagen))


def gestuurd() -> list[Bericht]:
    stuur_dagpost()
    return list(Bericht.objects.filter(soort=Soort.DAGPOST).order_by("pk"))


def test_wie_er_iets_bij_kreeg_krijgt_een_mail_met_hoeveel_er_wacht(wringt: Wereld) -> None:
    (bericht,) = gestuurd()
    assert bericht.aan == wringt.leidinggevende
    assert bericht.aantal == len(wacht_op(wringt.leidinggevende))
    assert (bericht.sleutel, bericht.pad) == (vandaag().isoformat(), "/")


def test_nog_eens_draaien_stuurt_er_geen_bij(wringt: Wereld) -> None:
    assert len(gestuurd()) == 1
    assert stuur_dagpost() == {"mails klaargelegd": 0, "mislukt": 0}
    assert len(gestuurd()) == 1


def test_wat_in_de_vorige_dagpost_zat_komt_niet_nog_eens(wringt: Wereld) -> None:
    wringt_sinds(2)
    keek(wringt.leidinggevende, 9)
    stuur(aan=wringt.leidinggevende, soort=Soort.DAGPOST, sleutel="gisteren")
    Bericht.objects.update(gemaakt_op=dagen_terug(1))
    assert len(gestuurd()) == 1


def test_wat_vandaag_begon_wacht_tot_morgen(wringt: Wereld) -> None:
    wringt_sinds(0)
    assert gestuurd() == []


@pytest.mark.parametrize("dagen", [0, 1])
def test_wie_intussen_keek_krijgt_alleen_wat_daarna_kwam(wringt: Wereld, dagen: int) -> None:
    wringt_sinds(2)
    keek(wringt.leidinggevende, dagen)
    assert gestuurd() == []


def test_wie_zijn_account_nooit_gebruikte_krijgt_niets(wringt: Wereld) -> None:
    Persoon.objects.update(last_login=None)
    assert gestuurd() == []


def test_wie_weg_is_of_de_dagpost_uitzette_krijgt_niets(wringt: Wereld) -> None:
    kies_post(persoon=wringt.leidinggevende, aan=[Soort.GESPREK])
    assert gestuurd() == []
    kies_post(persoon=wringt.leidinggevende, aan=list(Soort))
    Persoon.objects.update(uit_dienst_op=vandaag() - DAG)
    assert gestuurd() == []


def test_over_een_gevraagd_woord_ging_al_post(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    AfspraakVersie.objects.filter(pk=versie.pk).update(voorgelegd_op=dagen_terug(1))
    keek(wereld.teamlid, 2)
    assert gestuurd() == []
    Teamanalyse.objects.update(gedeeld_op=dagen_terug(1))
    (bericht,) = gestuurd()
    assert (bericht.aan, bericht.aantal) == (wereld.teamlid, 2)


def test_wie_struikelt_houdt_de_post_van_een_ander_niet_tegen(
    wringt: Wereld, monkeypatch: pytest.MonkeyPatch
) -> None:
    def struikel(persoon: Persoon, lid: Any) -> Any:
        if persoon == wringt.teamlid:
            raise ValueError("een rij met woorden")
        return wat_wacht(persoon, lid)

    keek(wringt.teamlid, 2)
    monkeypatch.setattr(klussen, "wat_wacht", struikel)
    assert stuur_dagpost() == {"mails klaargelegd": 1, "mislukt": 1}
    assert Bericht.objects.get().aan == wringt.leidinggevende


def test_iemand_erbij_kost_een_handvol_vragen(wringt: Wereld) -> None:
    def vragen() -> int:
        with CaptureQueriesContext(connection) as keer:
            stuur_dagpost()
        return len(keer)

    stuur_dagpost()
    een = vragen()
    keek(wringt.teamlid, 2)
    assert 0 < vragen() - een < 15
