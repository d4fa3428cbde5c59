"""Wat je deelt staat op je eigen pagina met een knop om het terug te halen; je profiel haal je daar weg."""

from django.urls import reverse

from apps.mijn_gegevens.actions import haal_soorten_weg
from apps.mijn_plek.actions import Ontvanger, bewaar_profiel, deel
from apps.mijn_plek.models import Profiel, Profieldeling
from tests.mensen import Wereld
from tests.rechten.rondgang import bezoeker


def deel_profiel(wereld: Wereld, **aan: object) -> Profieldeling:
    ik = wereld.teamlid
    profiel = bewaar_profiel(basis=0, goed_werk="Dat een student verder kan.", door=ik)
    ontvanger = Ontvanger(**aan)  # type: ignore[arg-type]
    return deel(ding=profiel, soort=Profieldeling, eigenaar_id=ik.pk, aan=ontvanger, door=ik)


def test_wat_je_deelt_staat_er_en_je_haalt_het_stil_terug(wereld: Wereld) -> None:
    deling = deel_profiel(wereld, persoon=wereld.hr)
    client, adres = bezoeker(wereld.teamlid), reverse("mijn_gegevens")
    knop = reverse("mijn_gegevens_deling_terug", args=["profieldeling", deling.pk])
    assert knop in client.get(adres).content.decode()
    for ander in (wereld.hr, wereld.leidinggevende):
        assert knop not in bezoeker(ander).get(adres).content.decode()
        assert bezoeker(ander).post(knop).status_code == 404
    assert client.get(knop).status_code == 302
    assert Profieldeling.objects.die_gelden().exists()
    assert "Niemand krijgt er bericht van." in client.post(knop, follow=True).content.decode()
    assert not Profieldeling.objects.die_gelden().exists()
    assert client.post(knop).status_code == 404, "teruggehaald is teruggehaald"


def test_delen_met_een_team_en_met_iedereen_heet_zo(wereld: Wereld) -> None:
    deel_profiel(wereld, team=wereld.team, ook_later_komers=True)
    deel(
        ding=Profiel.objects.get(),
        soort=Profieldeling,
        eigenaar_id=wereld.teamlid.pk,
        aan=Ontvanger(),
        door=wereld.teamlid,
    )
    pagina = bezoeker(wereld.teamlid).get(reverse("mijn_gegevens")).content.decode()
    assert "Team Verpleegkunde, ook wie er later bij komt" in pagina
    assert "Iedereen met een account" in pagina


def test_je_profiel_weghalen_houdt_het_delen_op_en_kan_terug(wereld: Wereld) -> None:
    deel_profiel(wereld, persoon=wereld.hr)
    assert haal_soorten_weg(sleutels=["profiel"], door=wereld.hr) == 0
    assert haal_soorten_weg(sleutels=["profiel"], door=wereld.teamlid) == 1
    assert not Profieldeling.objects.die_gelden().exists()
    assert "Wie je bent in je werk" in bezoeker(wereld.teamlid).get(reverse("weggehaald")).content.decode()
