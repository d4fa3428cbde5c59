"""Terugkijken: per afspraak toen en nu en wat nu, wat het volgende plan moet weten, en sluiten."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.actions import bewaar_concept
from apps.core.botsing import Botsing
from apps.core.leeskring import Leeskring, veld_van
from apps.core.models import Concept
from apps.core.oordeel import KanNiet, MagNiet
from apps.interventies.actions import bewaar_slotwoord, rond_af, sluit_terugblik
from apps.interventies.models import Afgerond, AfspraakVersie, Slotwoord, Terugblik
from apps.interventies.queries import slotwoord_van, terugblikregels
from apps.pad.fase import Fase
from apps.pad.queries import teampagina
from apps.pad.tijdlijn import tijdlijn
from tests.dingen import (
    daden,
    kom_overeen,
    leg_voor,
    maak_notitie,
    maak_terugblik,
    wie_staat_in,
    wie_ziet,
)
from tests.mensen import DAG, HEEL_HET_TEAM, LEIDING, Wereld

HTMX = {"HX-Request": "true"}


@pytest.fixture
def loopt(wereld: Wereld) -> AfspraakVersie:
    versie = leg_voor(wereld)
    kom_overeen(versie, wereld.plan)
    return versie


def terug(wereld: Wereld, versie: AfspraakVersie, **anders: Any) -> Terugblik:
    return maak_terugblik(versie, wereld.plan, anders.pop("door", wereld.leidinggevende), **anders)


def aangemeld(persoon: Persoon) -> Client:
    client = Client()
    client.force_login(persoon)
    return client


# -- Een afspraak -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("wat_nu", "afgerond", "reden"),
    [
        ("doorgaan", "nee", ""),
        ("aanpassen", "nee", ""),
        ("stoppen", "gestopt", "Het rooster veranderde."),
        ("elders", "gedaan", ""),
    ],
)
def test_wat_nu_laat_de_afspraak_lopen_of_maakt_haar_af(
    wereld: Wereld, loopt: AfspraakVersie, wat_nu: str, afgerond: str, reden: str
) -> None:
    terugblik = terug(wereld, loopt, wat_nu=wat_nu, toelichting="Het rooster veranderde.")
    loopt.afspraak.refresh_from_db()
    assert (loopt.afspraak.afgerond, loopt.afspraak.stopreden) == (afgerond, reden)
    assert daden(terugblik) == [("terugblik-bewaard", wereld.leidinggevende)]


def test_anders_besluiten_draait_de_staat_terug(wereld: Wereld, loopt: AfspraakVersie) -> None:
    terug(wereld, loopt, wat_nu="stoppen", toelichting="Te druk.")
    terug(wereld, loopt, wat_nu="stoppen", toelichting="Het rooster.", basis=1)
    loopt.afspraak.refresh_from_db()
    assert loopt.afspraak.stopreden == "Het rooster."
    terug(wereld, loopt, wat_nu="doorgaan", basis=2)
    loopt.afspraak.refresh_from_db()
    assert loopt.afspraak.afgerond == Afgerond.NEE


def rond(wereld: Wereld, versie: AfspraakVersie, naar: Afgerond, reden: str = "") -> None:
    rond_af(afspraak=versie.afspraak, plan=wereld.plan, naar=naar, reden=reden, door=wereld.leidinggevende)


def stand_van(versie: AfspraakVersie) -> tuple[str, str]:
    versie.afspraak.refresh_from_db()
    return versie.afspraak.afgerond, versie.afspraak.stopreden


def test_wat_het_team_later_zei_blijft_als_de_terugblik_verandert(
    wereld: Wereld, loopt: AfspraakVersie
) -> None:
    terug(wereld, loopt)
    rond(wereld, loopt, Afgerond.GEDAAN)
    terug(wereld, loopt, nu="Iets anders.", basis=1)
    terug(wereld, loopt, nu="Iets anders.", wat_nu="aanpassen", basis=2)
    assert stand_van(loopt) == ("gedaan", "")
    with pytest.raises(KanNiet, match="Zeg eerst dat jullie weer verder") as fout:
        terug(wereld, loopt, wat_nu="stoppen", toelichting="Te druk.", basis=3)
    assert fout.value.veld == "wat_nu"
    rond(wereld, loopt, Afgerond.NEE)
    rond(wereld, loopt, Afgerond.GESTOPT, "Het rooster.")
    terug(wereld, loopt, wat_nu="stoppen", toelichting="Te druk.", basis=3)
    assert stand_van(loopt) == ("gestopt", "Het rooster.")


def test_wie_voor_het_eerst_terugkijkt_kan_toch_doorgaan(wereld: Wereld, loopt: AfspraakVersie) -> None:
    rond(wereld, loopt, Afgerond.GEDAAN)
    terug(wereld, loopt)
    assert stand_van(loopt) == ("nee", "")


def test_stoppen_vraagt_een_zin(wereld: Wereld, loopt: AfspraakVersie) -> None:
    with pytest.raises(KanNiet, match="waarom jullie hiermee stoppen") as fout:
        terug(wereld, loopt, wat_nu="stoppen")
    assert fout.value.veld == "toelichting"


@pytest.mark.parametrize("later", [True, False])
def test_elders_doen_kan_pas_als_zij_liep(wereld: Wereld, later: bool) -> None:
    versie = leg_voor(wereld, van=wereld.vandaag + DAG if later else wereld.vandaag)
    if later:
        kom_overeen(versie, wereld.plan)
    with pytest.raises(KanNiet, match="liep nog niet") as fout:
        terug(wereld, versie, wat_nu="elders")
    assert fout.value.veld == "wat_nu"


def test_wie_een_oude_versie_las_botst(wereld: Wereld, loopt: AfspraakVersie) -> None:
    eerste = terug(wereld, loopt)
    assert terug(wereld, loopt).versie == eerste.versie == 1
    with pytest.raises(Botsing) as fout:
        terug(wereld, loopt, nu="Iets anders.", door=wereld.meeschrijver)
    assert fout.value.huidig == eerste
    assert terug(wereld, loopt, nu="Iets anders.", basis=1).versie == 2


def test_terugblik_leest_wie_de_afspraak_in_dit_plan_leest(wereld: Wereld) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.kernlid])
    terugblik, veld = terug(wereld, versie), veld_van(Terugblik, "nu")
    genoemd = LEIDING | {"kernlid"}
    assert veld.kring_van(terugblik) is Leeskring.GENOEMDEN
    assert wie_ziet(wereld, terugblik) == wie_staat_in(wereld, terugblik, Leeskring.GENOEMDEN) == genoemd
    assert terugblikregels(wereld.plan, wereld.teamlid) == []
    with pytest.raises(MagNiet):
        terug(wereld, versie, door=wereld.meeschrijver)
    kom_overeen(versie, wereld.plan)
    assert veld.kring_van(terugblik) is Leeskring.TEAM
    assert wie_ziet(wereld, terugblik) == wie_staat_in(wereld, terugblik, Leeskring.TEAM) == HEEL_HET_TEAM


def test_alleen_de_pen_kijkt_terug_en_sluit(wereld: Wereld, loopt: AfspraakVersie) -> None:
    for wie in (wereld.teamlid, wereld.buur, wereld.hr):
        with pytest.raises(MagNiet):
            terug(wereld, loopt, door=wie)
        with pytest.raises(MagNiet):
            bewaar_slotwoord(plan=wereld.plan, weten="x", basis=0, door=wie)
        with pytest.raises(MagNiet):
            sluit_terugblik(plan=wereld.plan, weten="x", basis=0, door=wie)


def test_regels_dragen_wat_er_gemerkt_is_op_volgorde(wereld: Wereld, loopt: AfspraakVersie) -> None:
    for tekst in ("Stroef.", "Het went."):
        maak_notitie(loopt, wereld.plan, wereld.teamlid, tekst)
    terug(wereld, loopt)
    [regel] = terugblikregels(wereld.plan, wereld.teamlid)
    assert [notitie.tekst for notitie in regel.notities] == ["Stroef.", "Het went."]
    assert regel.terugblik
    assert regel.terugblik.nu == "We kijken bij elkaar."


def test_wat_nooit_gold_en_introk_hoeft_niemand_te_bekijken(wereld: Wereld, loopt: AfspraakVersie) -> None:
    dubbel = leg_voor(wereld)
    for versie in (dubbel, loopt):
        rond_af(
            afspraak=versie.afspraak,
            plan=wereld.plan,
            naar=Afgerond.GESTOPT,
            reden="Dubbel.",
            door=wereld.leidinggevende,
        )
    regels = terugblikregels(wereld.plan, wereld.teamlid)
    assert [regel.stand.afspraak.pk for regel in regels] == [loopt.afspraak_id]


def test_terugblik_draagt_vanzelf_zijn_moment(wereld: Wereld) -> None:
    assert Terugblik(plan=wereld.plan).op.date() == Slotwoord(plan=wereld.plan).op.date()


# -- Het plan ---------------------------------------------------------------------


def test_slotwoord_bewaart_en_botst(wereld: Wereld) -> None:
    wat: dict[str, Any] = {"plan": wereld.plan, "door": wereld.leidinggevende}
    eerste = bewaar_slotwoord(weten="Begin klein.", basis=0, **wat)
    assert bewaar_slotwoord(weten="Begin klein.", basis=0, **wat).versie == 1
    with pytest.raises(Botsing) as fout:
        bewaar_slotwoord(weten="Begin vroeg.", basis=0, **wat)
    assert fout.value.huidig == eerste
    assert bewaar_slotwoord(weten="Begin vroeg.", basis=1, **wat).versie == 2
    gelezen = slotwoord_van(wereld.plan, wereld.teamlid)
    assert gelezen
    assert gelezen.weten == "Begin vroeg."
    slotwoord = Slotwoord.objects.get()
    assert wie_ziet(wereld, slotwoord) == wie_staat_in(wereld, slotwoord, Leeskring.TEAM) == HEEL_HET_TEAM


def test_sluiten_is_een_keer_en_daarna_schrijft_niemand(wereld: Wereld, loopt: AfspraakVersie) -> None:
    for _ in range(2):
        sluit_terugblik(plan=wereld.plan, weten="Begin klein.", basis=0, door=wereld.meeschrijver)
    wereld.plan.refresh_from_db()
    assert wereld.plan.gesloten_op
    assert [daad for daad, _ in daden(wereld.plan)].count("plan-gesloten") == 1
    assert Slotwoord.objects.get().weten == "Begin klein."
    blad = teampagina(wereld.plan, wereld.teamlid)
    assert (blad.fase, blad.standen[-1][:11]) == (Fase.TERUGGEKEKEN, "Gesloten op")
    assert "Het team keek terug en sloot het plan" in {m.zin for m in tijdlijn(blad).geweest}
    with pytest.raises(MagNiet, match="afgesloten"):
        terug(wereld, loopt)
    with pytest.raises(MagNiet, match="afgesloten"):
        bewaar_slotwoord(plan=wereld.plan, weten="Nog iets.", basis=1, door=wereld.leidinggevende)


def test_wie_na_het_sluiten_nog_iets_meegeeft_verliest_het_niet(wereld: Wereld) -> None:
    sluit_terugblik(plan=wereld.plan, weten="Begin klein.", basis=0, door=wereld.leidinggevende)
    client, pagina = (
        aangemeld(wereld.meeschrijver),
        reverse("terugblik", args=[wereld.team.pk, wereld.plan.pk]),
    )
    concept = bewaar_concept(
        sleutel=pagina, inhoud={"weten": ["Begin vroeg."]}, basis=0, door=wereld.meeschrijver
    )
    sluit = {"weten": "Begin vroeg.", "doe": "sluit", "zeker": "on"}
    assert client.post(pagina, sluit).status_code == 403
    assert Concept.objects.get() == concept
    assert Slotwoord.objects.get().weten == "Begin klein."


@pytest.mark.parametrize(
    ("anders", "regel"),
    [({"wat_nu": "ooit"}, "wat_nu_bestaat"), ({"wat_nu": "stoppen"}, "stoppen_heeft_toelichting")],
)
def test_databank_houdt_wat_nu_bij_elkaar(
    wereld: Wereld, loopt: AfspraakVersie, anders: dict[str, str], regel: str
) -> None:
    terugblik = terug(wereld, loopt)
    with pytest.raises(IntegrityError, match=regel), transaction.atomic():
        Terugblik.objects.filter(pk=terugblik.pk).update(**anders)


# -- De pagina --------------------------------------------------------------------


def adressen(wereld: Wereld, versie: AfspraakVersie) -> tuple[str, str]:
    delen = [wereld.team.pk, wereld.plan.pk]
    return reverse("terugblik", args=delen), reverse("terugblik_afspraak", args=[*delen, versie.afspraak_id])


def test_pagina_legt_per_afspraak_vast_en_zegt_wat_er_mist(wereld: Wereld, loopt: AfspraakVersie) -> None:
    client = aangemeld(wereld.leidinggevende)
    pagina, adres = adressen(wereld, loopt)
    assert "0 van de 1 bekeken" in client.get(pagina).content.decode()
    assert client.post(adres, {"nu": "Rustig."}).status_code == 422
    zonder_zin = client.post(adres, {"wat_nu": "stoppen", "nu": "Rustig."})
    assert "waarom jullie hiermee stoppen" in zonder_zin.content.decode()
    assert client.post(adres, {"wat_nu": "doorgaan", "nu": "Rustig."}).status_code == 302
    html = client.get(pagina).content.decode()
    assert "1 van de 1 bekeken" in html
    assert "Rustig." in html


def test_botsing_toont_beide_en_wie_nog_eens_verstuurt_kiest(wereld: Wereld, loopt: AfspraakVersie) -> None:
    client = aangemeld(wereld.leidinggevende)
    pagina, adres = adressen(wereld, loopt)
    terug(wereld, loopt, nu="Van Daan.", door=wereld.meeschrijver)
    bewaar_slotwoord(plan=wereld.plan, weten="Van Daan.", basis=0, door=wereld.meeschrijver)
    for url, lichaam in ((adres, {"wat_nu": "doorgaan", "nu": "Van mij."}), (pagina, {"weten": "Van mij."})):
        fout = client.post(url, lichaam | {"basis": 0})
        assert fout.status_code == 422
        assert "Van Daan." in fout.content.decode()
        assert 'name="basis" value="1"' in fout.content.decode()
        assert client.post(url, lichaam | {"basis": 1}).status_code == 302
    assert Terugblik.objects.get().nu == Slotwoord.objects.get().weten == "Van mij."


def test_onder_htmx_komt_alleen_de_afspraak_terug_zoals_zij_op_de_pagina_staat(
    wereld: Wereld, loopt: AfspraakVersie
) -> None:
    client = aangemeld(wereld.leidinggevende)
    pagina, adres = adressen(wereld, loopt)
    deel = client.post(adres, {"wat_nu": "doorgaan", "nu": "Rustig."}, headers=HTMX).content.decode()
    assert "<h1>" not in deel
    heel = client.get(pagina).content.decode()

    def kaal(html: str) -> str:
        stuk = html[html.index(f'id="a{loopt.afspraak_id}"') :]
        stuk = stuk[: stuk.index("</section>")]
        return "".join(regel for regel in stuk.splitlines() if "csrfmiddlewaretoken" not in regel)

    assert kaal(deel) == kaal(heel)
    fout = client.post(adres, {"wat_nu": "nooit"}, headers=HTMX)
    assert fout.status_code == 422
    assert "<h1>" not in fout.content.decode()


def test_onder_het_typen_bewaart_het_zichzelf(wereld: Wereld, loopt: AfspraakVersie) -> None:
    client = aangemeld(wereld.leidinggevende)
    pagina, adres = adressen(wereld, loopt)
    for url, lichaam in ((adres, {"nu": "Half."}), (pagina, {"weten": "Half."})):
        antwoord = client.post(url, lichaam | {"doe": "concept"}, headers=HTMX)
        assert "Concept bewaard" in antwoord.content.decode()
    assert Concept.objects.count() == 2
    html = client.get(pagina).content.decode()
    assert html.count("Half.") == 2


def test_sluiten_vraagt_een_vinkje(wereld: Wereld, loopt: AfspraakVersie) -> None:
    client = aangemeld(wereld.leidinggevende)
    pagina, adres = adressen(wereld, loopt)
    zonder = client.post(pagina, {"weten": "Begin klein.", "doe": "sluit"})
    assert zonder.status_code == 422
    assert "Zet hier een vinkje" in zonder.content.decode()
    assert client.post(pagina, {"weten": "Begin klein.", "doe": "sluit", "zeker": "on"}).status_code == 302
    html = client.get(pagina).content.decode()
    assert "Gesloten" in html
    assert "Begin klein." in html
    assert "Leg dit vast" not in html
    assert client.post(adres, {"wat_nu": "doorgaan"}).status_code == 403


def test_lid_leest_en_schrijft_niet(wereld: Wereld, loopt: AfspraakVersie) -> None:
    terug(wereld, loopt)
    html = aangemeld(wereld.teamlid).get(adressen(wereld, loopt)[0]).content.decode()
    assert "We kijken bij elkaar." in html
    assert "<textarea" not in html
    assert "Hier komt wat het team" in html


def test_plan_of_afspraak_van_elders_bestaat_hier_niet(wereld: Wereld, loopt: AfspraakVersie) -> None:
    client, team = aangemeld(wereld.leidinggevende), wereld.team.pk
    assert client.get(reverse("terugblik", args=[team, wereld.plan.pk + 1])).status_code == 404
    assert client.get(reverse("terugblik", args=[wereld.buurteam.pk, wereld.plan.pk])).status_code == 404
    ander = reverse("terugblik_afspraak", args=[team, wereld.plan.pk, loopt.afspraak_id + 1])
    assert client.post(ander, {"wat_nu": "doorgaan"}).status_code == 404


def test_terugblik_zonder_gedeelde_analyse_opent_leeg(wereld: Wereld) -> None:
    html = aangemeld(wereld.teamlid).get(reverse("terugblik", args=[wereld.team.pk, wereld.plan.pk]))
    assert "nog niets om op terug te kijken" in html.content.decode()
