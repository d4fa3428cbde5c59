"""Wat wringt bij een afspraak die al geldt: het staat naast het akkoord, en verandert er niets aan."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.oordeel import KanNiet, MagNiet
from apps.interventies.actions import antwoord_op_wringen, neem_wringen_terug, zeg_dat_het_wringt
from apps.interventies.models import AfspraakVersie, Instemming
from apps.interventies.queries import woorden_op
from apps.teams.queries import bezetting
from tests.dingen import daden, kom_overeen, leg_voor, wacht_op, wie_zei_wat
from tests.interventies.test_nieuwe_versies import pas_aan
from tests.mensen import Wereld, vertrek

REDEN = "Sinds het nieuwe rooster kan dinsdag niet meer."


@pytest.fixture
def geldt(wereld: Wereld) -> AfspraakVersie:
    versie = leg_voor(wereld, genoemden=[wereld.teamlid, wereld.kernlid])
    kom_overeen(versie, wereld.plan)
    return versie


def wringt(wereld: Wereld, versie: AfspraakVersie, door: Persoon, reden: str = REDEN) -> None:
    zeg_dat_het_wringt(versie=versie, plan=wereld.plan, reden=reden, door=door)


def gezien(wereld: Wereld, versie: AfspraakVersie, lezer: Persoon) -> tuple[str, str]:
    woorden = woorden_op(versie, lezer, bezetting(wereld.team))
    [woord] = [woord for woord in woorden if woord.persoon == wereld.teamlid]
    return woord.woord, woord.reden


def test_later_wringen_staat_naast_het_akkoord_en_verandert_niets(
    wereld: Wereld, geldt: AfspraakVersie
) -> None:
    wringt(wereld, geldt, wereld.teamlid)
    geldt.refresh_from_db()
    assert geldt.geldt
    assert wie_zei_wat(geldt)[wereld.teamlid] == ("doet_mee", "akkoord")
    assert daden(geldt)[-1] == ("wringt-later", wereld.teamlid)


def test_alleen_wie_erin_staat_en_wie_leidt_leest_dat_het_later_wringt(
    wereld: Wereld, geldt: AfspraakVersie
) -> None:
    wringt(wereld, geldt, wereld.teamlid)
    for lezer in (wereld.teamlid, wereld.kernlid, wereld.leidinggevende):
        assert gezien(wereld, geldt, lezer) == ("akkoord", REDEN)
    assert gezien(wereld, geldt, wereld.meeschrijver) == ("akkoord", "")


def test_schrijver_leest_het_op_de_startpagina_en_antwoordt(wereld: Wereld, geldt: AfspraakVersie) -> None:
    wringt(wereld, geldt, wereld.teamlid)
    [punt] = [punt for punt in wacht_op(wereld.leidinggevende) if punt.soort == "wringt"]
    assert (punt.tekst, punt.kop.split()[-1]) == (REDEN, "nu")
    rij = geldt.instemmingen.get(persoon=wereld.teamlid)
    antwoord_op_wringen(
        rij=rij, basis=rij.teller, plan=wereld.plan, antwoord="Woensdag dan.", door=wereld.leidinggevende
    )
    assert not [punt for punt in wacht_op(wereld.leidinggevende) if punt.soort == "wringt"]
    # Dezelfde reden nog eens: het antwoord blijft. Een andere: het antwoord hoort er niet meer bij.
    for reden, antwoord in ((REDEN, "Woensdag dan."), ("Ook woensdag niet.", "")):
        wringt(wereld, geldt, wereld.teamlid, reden)
        rij.refresh_from_db()
        assert rij.antwoord == antwoord


def test_later_wringen_is_altijd_terug_te_nemen(wereld: Wereld, geldt: AfspraakVersie) -> None:
    neem_wringen_terug(versie=geldt, plan=wereld.plan, door=wereld.teamlid)
    assert daden(geldt)[-1][0] == "versie-overeengekomen"
    wringt(wereld, geldt, wereld.teamlid)
    neem_wringen_terug(versie=geldt, plan=wereld.plan, door=wereld.teamlid)
    rij = geldt.instemmingen.get(persoon=wereld.teamlid)
    assert (rij.woord, rij.reden, rij.wringt_sinds) == ("akkoord", "", None)
    with pytest.raises(KanNiet, match="veranderde intussen"):
        antwoord_op_wringen(rij=rij, basis=0, plan=wereld.plan, antwoord="Hoezo?", door=wereld.leidinggevende)


def test_later_wringen_kan_alleen_wie_erin_staat_bij_de_versie_die_geldt(
    wereld: Wereld, geldt: AfspraakVersie
) -> None:
    with pytest.raises(MagNiet, match="niet aan jou voorgelegd"):
        wringt(wereld, geldt, wereld.meeschrijver)
    nieuw = pas_aan(wereld, geldt, wat="Anders.")
    with pytest.raises(MagNiet, match="versie die nu geldt"):
        wringt(wereld, nieuw, wereld.teamlid)
    kom_overeen(nieuw, wereld.plan)
    with pytest.raises(MagNiet, match="versie die nu geldt"):
        wringt(wereld, geldt, wereld.teamlid)
    vertrek(wereld.team, wereld.kernlid)
    with pytest.raises(MagNiet, match="van het team zelf"):
        wringt(wereld, nieuw, wereld.kernlid)


def test_bij_wie_het_later_wringt_is_niet_over_te_slaan(wereld: Wereld, geldt: AfspraakVersie) -> None:
    wringt(wereld, geldt, wereld.teamlid)
    with pytest.raises(KanNiet, match="wringt de vorige versie"):
        pas_aan(wereld, geldt, wat="Anders.", later=[wereld.teamlid])


@pytest.mark.parametrize(
    ("anders", "regel"),
    [({"reden": ""}, "wringt_heeft_reden"), ({"woord": "wringt"}, "later_wringen_naast_akkoord")],
)
def test_databank_houdt_reden_en_moment_bij_elkaar(
    wereld: Wereld, geldt: AfspraakVersie, anders: dict[str, str], regel: str
) -> None:
    wringt(wereld, geldt, wereld.teamlid)
    rijen = Instemming.objects.filter(versie=geldt, persoon=wereld.teamlid)
    with pytest.raises(IntegrityError, match=regel), transaction.atomic():
        rijen.update(**anders)


def test_pagina_vraagt_wat_er_nu_wringt_en_zegt_het(wereld: Wereld, geldt: AfspraakVersie) -> None:
    client = Client()
    client.force_login(wereld.teamlid)
    pagina, adres = (
        reverse(naam, args=[wereld.team.pk, geldt.afspraak_id]) for naam in ("afspraak", "wringt")
    )
    assert "Wringt het nu?" in client.get(pagina).content.decode()
    leeg = client.post(adres, {"reden": " ", "versie": 1})
    assert leeg.status_code == 422
    assert client.post(adres, {"reden": REDEN, "versie": 1}).headers["Location"] == pagina
    html = client.get(pagina).content.decode()
    assert "Wringt nu" in html
    assert REDEN in html
    pas_aan(wereld, geldt, wat="Anders.")
    terug = client.post(f"{adres}terug/", {"versie": 1})
    assert terug.headers["Location"] == f"{pagina}?versie=1"
    assert "Wringt nu" not in client.get(f"{pagina}?versie=1").content.decode()
