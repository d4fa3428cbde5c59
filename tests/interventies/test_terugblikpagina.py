"""De pagina van de terugblik: vastleggen, botsen, onder het typen bewaren, sluiten en lezen."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.actions import bewaar_concept
from apps.core.models import Concept
from apps.interventies.actions import bewaar_slotwoord, sluit_terugblik
from apps.interventies.models import AfspraakVersie, Slotwoord, Terugblik
from tests.dingen import (
    kom_overeen,
    leg_voor,
    maak_terugblik,
)
from tests.mensen import Wereld

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


def test_wie_sluit_ziet_wat_hij_nog_typte_en_wat_er_nog_voorligt(
    wereld: Wereld, loopt: AfspraakVersie
) -> None:
    pagina, _ = adressen(wereld, loopt)
    open_ = leg_voor(wereld, titel="Ligt nog voor")
    stap = reverse("notitie", args=[wereld.team.pk, loopt.afspraak_id])
    client = aangemeld(wereld.leidinggevende)
    assert "nog niet bewaard" not in client.get(pagina).content.decode()
    bewaar_concept(sleutel=stap, inhoud={"tekst": ["Half."]}, basis=0, door=wereld.leidinggevende)
    antwoord = client.get(pagina)
    assert [concept.sleutel for concept in antwoord.context["getypt"]] == [stap]
    assert [stand.afspraak for stand in antwoord.context["nog_open"]] == [open_.afspraak]
    tekst = antwoord.content.decode()
    assert f'href="{stap}"' in tekst
    assert "Hier ligt nog iets voor." in tekst
