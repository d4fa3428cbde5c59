"""Hoe het met een afspraak staat: klaar, stoppen met een reden, toch weer verder, en terugkijken."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring, veld_van
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.tijd import vandaag
from apps.interventies.actions import geef_woord, rond_af, zeg_dat_het_wringt
from apps.interventies.models import Afgerond, Afspraak, AfspraakVersie, Staat
from apps.interventies.models.staat import staat
from apps.interventies.queries import Afspraakstand, afspraken_van, omgeving_van
from apps.pad.fase import Fase
from apps.pad.queries import teampagina
from apps.teamplannen.models import Teamplan
from tests.dingen import daden, kom_overeen, leg_voor, maak_terugblik, teams_van, wacht_op, wie_staat_in
from tests.interventies.test_nieuwe_versies import pas_aan
from tests.mensen import DAG, HEEL_HET_TEAM, LEIDING, Wereld

WAAROM = "Het nieuwe rooster maakt dit overbodig."


@pytest.fixture
def loopt(wereld: Wereld) -> AfspraakVersie:
    versie = leg_voor(wereld, titel="Samen lessen bespreken")
    kom_overeen(versie, wereld.plan)
    return versie


def zeg(
    wereld: Wereld, versie: AfspraakVersie, naar: str, *, door: Persoon | None = None, reden: str = ""
) -> Afspraak:
    return rond_af(
        afspraak=versie.afspraak,
        plan=wereld.plan,
        naar=Afgerond(naar),
        reden=reden,
        door=door or wereld.leidinggevende,
    )


def de_stand(wereld: Wereld) -> Afspraakstand:
    [stand] = afspraken_van(wereld.plan, wereld.leidinggevende)
    return stand


def vers(wereld: Wereld) -> Teamplan:
    wereld.plan.refresh_from_db()
    return wereld.plan


def koppen(persoon: Persoon) -> list[str]:
    return [punt.kop for punt in wacht_op(persoon)]


@pytest.mark.parametrize(
    ("afgerond", "begint", "verwacht"),
    [
        ("nee", None, Staat.OPEN),
        ("nee", DAG, Staat.GEPLAND),
        ("nee", timedelta(0), Staat.LOOPT),
        ("nee", -DAG, Staat.LOOPT),
        ("gedaan", -DAG, Staat.GEDAAN),
        ("gestopt", -DAG, Staat.GESTOPT),
        ("gestopt", None, Staat.GESTOPT),
    ],
)
def test_staat_volgt_uit_wat_geldt_en_wat_het_team_zegt(
    afgerond: str, begint: timedelta | None, verwacht: Staat
) -> None:
    van = None if begint is None else vandaag() + begint
    assert staat(afgerond, geldt_van=van, dag=vandaag()) is verwacht


def test_klaar_is_klaar_en_kan_toch_weer_verder(wereld: Wereld, loopt: AfspraakVersie) -> None:
    zeg(wereld, loopt, "gedaan")
    zeg(wereld, loopt, "gedaan")
    assert de_stand(wereld).staat is Staat.GEDAAN
    assert daden(loopt.afspraak) == [("afspraak-gedaan", wereld.leidinggevende)]
    assert teampagina(vers(wereld), wereld.teamlid).fase is Fase.LOOPT
    zeg(wereld, loopt, "nee", door=wereld.meeschrijver)
    stand = de_stand(wereld)
    assert (stand.staat, stand.afspraak.afgerond_door) == (Staat.LOOPT, None)
    assert daden(loopt.afspraak)[-1] == ("afspraak-weer-verder", wereld.meeschrijver)


def test_stoppen_vraagt_een_reden_en_het_team_leest_haar(wereld: Wereld, loopt: AfspraakVersie) -> None:
    with pytest.raises(KanNiet, match="waarom jullie hiermee stoppen") as fout:
        zeg(wereld, loopt, "gestopt")
    assert fout.value.veld == "reden"
    afspraak = zeg(wereld, loopt, "gestopt", reden=WAAROM)
    assert afspraak.stopreden == WAAROM
    assert veld_van(Afspraak, "stopreden").kring_van(afspraak) is Leeskring.TEAM
    assert wie_staat_in(wereld, afspraak, Leeskring.TEAM) == HEEL_HET_TEAM
    assert zeg(wereld, loopt, "nee").stopreden == ""


def test_wie_om_een_andere_reden_stopt_hoort_wat_er_al_staat(wereld: Wereld, loopt: AfspraakVersie) -> None:
    for _ in range(2):
        zeg(wereld, loopt, "gestopt", reden=WAAROM)
    client = Client()
    client.force_login(wereld.meeschrijver)
    adres = reverse("afspraak_stand", args=[wereld.team.pk, loopt.afspraak_id])
    fout = client.post(adres, {"naar": "gestopt", "reden": "De subsidie stopt."})
    html = fout.content.decode()
    assert fout.status_code == 422
    assert "zei intussen al dat jullie hiermee stoppen" in html
    assert "De subsidie stopt." in html
    assert Afspraak.objects.get(pk=loopt.afspraak_id).stopreden == WAAROM


def test_reden_van_stoppen_lezen_wie_de_open_afspraak_lazen(wereld: Wereld) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.kernlid])
    afspraak = zeg(wereld, versie, "gestopt", reden=WAAROM)
    assert veld_van(Afspraak, "stopreden").kring_van(afspraak) is Leeskring.GENOEMDEN
    assert wie_staat_in(wereld, afspraak, Leeskring.GENOEMDEN) == LEIDING | {"kernlid"}
    assert not omgeving_van(wereld.plan, wereld.teamlid).nog_iets
    with pytest.raises(MagNiet):
        zeg(wereld, versie, "nee", door=wereld.meeschrijver)


@pytest.mark.parametrize(("naar", "begint"), [("gedaan", DAG), ("nee", DAG), ("nee", timedelta(0))])
def test_wat_vanuit_deze_staat_niet_kan_wordt_geweigerd(wereld: Wereld, naar: str, begint: timedelta) -> None:
    versie = leg_voor(wereld, van=wereld.vandaag + begint)
    kom_overeen(versie, wereld.plan)
    if naar == "nee":
        assert zeg(wereld, versie, naar).afgerond == "nee"  # er was niets om van terug te komen
    else:
        with pytest.raises(MagNiet, match="nu: gepland"):
            zeg(wereld, versie, naar)


def test_klaar_kan_niet_meteen_gestopt_worden(wereld: Wereld, loopt: AfspraakVersie) -> None:
    zeg(wereld, loopt, "gedaan")
    with pytest.raises(MagNiet, match="nu: gedaan"):
        zeg(wereld, loopt, "gestopt", reden=WAAROM)


def test_alleen_de_pen_zegt_dat_het_klaar_is(wereld: Wereld, loopt: AfspraakVersie) -> None:
    for wie in (wereld.teamlid, wereld.kernlid, wereld.buur, wereld.hr):
        with pytest.raises(MagNiet):
            zeg(wereld, loopt, "gedaan", door=wie)


def test_gestopte_afspraak_vraagt_niemand_meer_om_een_woord(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    geef_woord(versie=versie, plan=wereld.plan, woord="wringt", reden="Te druk.", door=wereld.teamlid)
    assert any("Jouw woord" in kop for kop in koppen(wereld.kernlid))
    zeg(wereld, versie, "gestopt", reden=WAAROM)
    for persoon in (wereld.kernlid, wereld.leidinggevende):
        assert not any(versie.titel in kop for kop in koppen(persoon))
    with pytest.raises(MagNiet, match="gedaan of gestopt"):
        geef_woord(versie=versie, plan=wereld.plan, woord="akkoord", door=wereld.kernlid)
    with pytest.raises(MagNiet, match="gedaan of gestopt"):
        pas_aan(wereld, versie, wat="Toch anders.")


def test_gedane_afspraak_kan_niet_meer_wringen(wereld: Wereld, loopt: AfspraakVersie) -> None:
    zeg(wereld, loopt, "gedaan")
    with pytest.raises(MagNiet, match="gedaan of gestopt"):
        zeg_dat_het_wringt(versie=loopt, plan=wereld.plan, reden="Toch niet.", door=wereld.teamlid)


def test_stoppen_met_de_laatste_open_afspraak_stelt_het_plan_vast(wereld: Wereld) -> None:
    open_, eens = leg_voor(wereld), leg_voor(wereld)
    kom_overeen(eens, wereld.plan)
    assert vers(wereld).vastgesteld_op is None
    zeg(wereld, open_, "gestopt", reden=WAAROM)
    assert vers(wereld).vastgesteld_op is not None


def test_stoppen_met_de_enige_afspraak_stelt_het_plan_niet_vast(wereld: Wereld) -> None:
    zeg(wereld, leg_voor(wereld), "gestopt", reden=WAAROM)
    assert vers(wereld).vastgesteld_op is None


def test_plan_waarvan_alles_gestopt_is_loopt_niet(wereld: Wereld, loopt: AfspraakVersie) -> None:
    zeg(wereld, loopt, "gestopt", reden=WAAROM)
    assert teampagina(vers(wereld), wereld.teamlid).fase is Fase.VASTGESTELD
    [mijn] = teams_van(wereld.teamlid)
    assert mijn.fase is Fase.VASTGESTELD
    assert teampagina(wereld.plan, wereld.teamlid).standen[3] == "1 gestopt"


def test_voorbije_terugblik_staat_op_de_pagina_van_het_team(wereld: Wereld, settings: Any) -> None:
    versie = leg_voor(wereld, terugblik_op=wereld.vandaag + DAG)
    kom_overeen(versie, wereld.plan)
    settings.VANDAAG = wereld.vandaag + DAG
    assert not de_stand(wereld).terugblik_voorbij
    settings.VANDAAG = wereld.vandaag + 2 * DAG
    assert de_stand(wereld).terugblik_voorbij
    zeg(wereld, versie, "gedaan")
    assert not de_stand(wereld).terugblik_voorbij
    zeg(wereld, versie, "nee")
    assert de_stand(wereld).terugblik_voorbij
    maak_terugblik(versie, wereld.plan, wereld.leidinggevende)
    assert not de_stand(wereld).terugblik_voorbij


@pytest.mark.parametrize(
    ("anders", "regel"),
    [
        ({"stopreden": ""}, "gestopt_heeft_reden"),
        ({"afgerond": "gedaan"}, "gestopt_heeft_reden"),
        ({"afgerond_op": None}, "afronden_heeft_wie_en_wanneer"),
        ({"afgerond_door": None}, "afronden_heeft_wie_en_wanneer"),
    ],
)
def test_databank_houdt_stoppen_bij_elkaar(
    wereld: Wereld, loopt: AfspraakVersie, anders: dict[str, Any], regel: str
) -> None:
    zeg(wereld, loopt, "gestopt", reden=WAAROM)
    with pytest.raises(IntegrityError, match=regel), transaction.atomic():
        Afspraak.objects.filter(pk=loopt.afspraak_id).update(**anders)


# -- De pagina ------------------------------------------------------------------


def test_pagina_stopt_met_een_reden_en_gaat_weer_verder(wereld: Wereld, loopt: AfspraakVersie) -> None:
    client = Client()
    client.force_login(wereld.leidinggevende)
    delen = [wereld.team.pk, loopt.afspraak_id]
    pagina, adres = reverse("afspraak", args=delen), reverse("afspraak_stand", args=delen)
    html = client.get(pagina).content.decode()
    assert "We zijn klaar" in html
    assert "We stoppen hiermee" in html
    zonder = client.post(adres, {"naar": "gestopt", "reden": " "})
    assert zonder.status_code == 422
    assert "waarom jullie hiermee stoppen" in zonder.content.decode()
    assert client.post(adres, {"naar": "ooit"}).status_code == 422
    assert client.post(adres, {"naar": "gestopt", "reden": WAAROM}).status_code == 302
    html = client.get(pagina).content.decode()
    assert WAAROM in html
    assert "Toch weer verder" in html
    assert client.get(reverse("afspraak_anders", args=delen)).status_code == 403
    assert "Gestopt" in client.get(reverse("team", args=[wereld.team.pk])).content.decode()
    assert client.post(adres, {"naar": "nee"}).status_code == 302
    html = client.get(pagina).content.decode()
    assert WAAROM in html, "wie zich weer bedenkt, vindt de reden terug"
    assert client.post(adres, {"naar": "gedaan"}).status_code == 302
    assert "Gedaan" in client.get(pagina).content.decode()


def test_per_ongeluk_voorgelegd_is_terug_te_trekken(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    client = Client()
    client.force_login(wereld.meeschrijver)
    delen = [wereld.team.pk, versie.afspraak_id]
    html = client.get(reverse("afspraak", args=delen)).content.decode()
    assert "Trek haar terug" in html
    assert "We zijn klaar" not in html
    client.post(reverse("afspraak_stand", args=delen), {"naar": "gestopt", "reden": "Dit stond er dubbel."})
    assert de_stand(wereld).staat is Staat.GESTOPT


def test_lid_zonder_pen_ziet_de_knoppen_niet(wereld: Wereld, loopt: AfspraakVersie) -> None:
    client = Client()
    client.force_login(wereld.teamlid)
    html = client.get(reverse("afspraak", args=[wereld.team.pk, loopt.afspraak_id])).content.decode()
    assert "We zijn klaar" not in html
