"""Laten zien en terughalen, van beide kanten; en de eigenaar ziet wie het las."""

from typing import Any

import pytest
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.models import Leesregel
from apps.core.oordeel import KanNiet, MagNiet
from apps.mijn_plek.actions import Ontvanger, bewaar_profiel, deel, haal_profiel_weg, haal_terug
from apps.mijn_plek.models import Profiel, Profieldeling
from apps.mijn_plek.queries import gedeeld_met, mijn_delingen, wie_las
from tests.mensen import DAG, Wereld, maak_lid, maak_persoon, op_dag
from tests.rechten.rondgang import bezoeker

DELEN = "/mijn-plek/delen/"
ANTWOORD = "Dat een student mij niet meer nodig heeft."


@pytest.fixture
def profiel(wereld: Wereld) -> Profiel:
    return bewaar_profiel(basis=0, door=wereld.teamlid, goed_werk=ANTWOORD, leervoorkeur="oefenen")


def laat_zien(profiel: Profiel, aan: Ontvanger, **anders: Any) -> Profieldeling:
    gewoon: dict[str, Any] = {"eigenaar_id": profiel.persoon_id, "door": profiel.persoon}
    return deel(ding=profiel, soort=Profieldeling, aan=aan, **gewoon | anders)


def leest(wie: Persoon, profiel: Profiel) -> bool:
    return bezoeker(wie).get(reverse("profiel", args=[profiel.pk])).status_code == 200


# -- Delen --------------------------------------------------------------------------


def test_een_collega_zoek_je_op_en_die_leest_het_dan(profiel: Profiel, wereld: Wereld) -> None:
    client = bezoeker(wereld.teamlid)
    gevonden = client.get(reverse("profiel_delen_zoeken"), {"q": "idema"}).content.decode()
    adres = reverse("profiel_delen_met", args=[wereld.buur.pk])
    assert adres in gevonden
    assert "Laat Xandra Idema lezen" in client.get(adres).content.decode()
    assert not leest(wereld.buur, profiel)
    assert client.post(adres, {"tot": ""}).headers["Location"] == DELEN
    assert leest(wereld.buur, profiel)
    assert "Xandra Idema" in client.get(DELEN).content.decode()


def test_opnieuw_delen_is_ook_voor_wie_er_dezelfde_dag_bij_kwam(profiel: Profiel, wereld: Wereld) -> None:
    aan = Ontvanger(team=wereld.team)
    laat_zien(profiel, aan)
    nora = maak_persoon("Nora")
    maak_lid(wereld.team, nora, van=wereld.vandaag)
    assert not leest(nora, profiel)
    laat_zien(profiel, aan)
    assert leest(nora, profiel)


def test_wat_intussen_weg_is_deelt_niemand(profiel: Profiel, wereld: Wereld) -> None:
    haal_profiel_weg(profiel=profiel, door=wereld.teamlid)
    with pytest.raises(KanNiet, match="intussen weg"):
        laat_zien(profiel, Ontvanger())


@pytest.mark.parametrize("ook_later", [True, False])
def test_een_team_kies_je_uit_waar_je_in_zit(profiel: Profiel, wereld: Wereld, ook_later: bool) -> None:
    client = bezoeker(wereld.teamlid)
    pagina = client.get(DELEN).content.decode()
    assert "Wie er nu in zit, ook Ingrid en Joost als leiding." in pagina
    assert "Team Logopedie" not in pagina
    client.post(DELEN, {"aan": wereld.team.pk, **({"ook_later": "on"} if ook_later else {})})
    (deling,) = mijn_delingen(profiel)
    assert (deling.met_team, deling.ook_later_komers) == (wereld.team, ook_later)
    pagina = client.get(DELEN).content.decode()
    assert ("ook wie later komt</th>" in pagina) == ook_later
    assert leest(wereld.leidinggevende, profiel)


def test_een_team_zonder_leiding_noemt_niemand(wereld: Wereld) -> None:
    bewaar_profiel(basis=0, door=wereld.losse_leden[0], trots="Het rooster.")
    assert "Wie er nu in zit.<" in bezoeker(wereld.losse_leden[0]).get(DELEN).content.decode()


def test_wie_in_geen_team_zit_deelt_met_een_mens_of_met_iedereen(wereld: Wereld) -> None:
    profiel = bewaar_profiel(basis=0, door=wereld.hr, trots="De open dag.")
    pagina = bezoeker(wereld.hr).get(DELEN).content.decode()
    assert "Ook wie later bij het team komt" not in pagina
    bezoeker(wereld.hr).post(DELEN, {"aan": "iedereen", "ook_later": "on"})
    (deling,) = mijn_delingen(profiel)
    assert (deling.met_instelling, deling.ook_later_komers) == (True, False)
    assert leest(wereld.buur, profiel)


def test_met_een_ander_team_deelt_niemand(profiel: Profiel, wereld: Wereld) -> None:
    antwoord = bezoeker(wereld.teamlid).post(DELEN, {"aan": wereld.buurteam.pk})
    assert antwoord.status_code == 422
    assert "Kies iets uit de lijst." in antwoord.content.decode()
    with pytest.raises(MagNiet, match="waar je nu zelf in zit"):
        laat_zien(profiel, Ontvanger(team=wereld.buurteam))


def test_een_ander_deelt_niet_wat_van_jou_is(profiel: Profiel, wereld: Wereld) -> None:
    with pytest.raises(MagNiet, match="Alleen van wie dit is"):
        laat_zien(profiel, Ontvanger(persoon=wereld.buur), door=wereld.leidinggevende)


def test_met_jezelf_of_met_wie_weg_is_deel_je_niet(profiel: Profiel, wereld: Wereld) -> None:
    with pytest.raises(KanNiet, match="al van jou"):
        laat_zien(profiel, Ontvanger(persoon=wereld.teamlid))
    wereld.buur.uit_dienst_op = wereld.vandaag - DAG
    wereld.buur.save()
    with pytest.raises(KanNiet, match="Xandra werkt hier niet meer"):
        laat_zien(profiel, Ontvanger(persoon=wereld.buur))
    adres = reverse("profiel_delen_met", args=[wereld.buur.pk])
    assert bezoeker(wereld.teamlid).get(adres).status_code == 404
    met_zichzelf = reverse("profiel_delen_met", args=[wereld.teamlid.pk])
    assert bezoeker(wereld.teamlid).post(met_zichzelf, {"tot": ""}).status_code == 422


def test_een_dag_die_voorbij_is_geeft_een_zin_bij_het_veld(profiel: Profiel, wereld: Wereld) -> None:
    gisteren = (wereld.vandaag - DAG).isoformat()
    antwoord = bezoeker(wereld.teamlid).post(DELEN, {"aan": "iedereen", "tot": gisteren})
    assert antwoord.status_code == 422
    assert "Deze dag is al voorbij" in antwoord.content.decode()
    laat_zien(profiel, Ontvanger(), tot=wereld.vandaag)
    assert leest(wereld.buur, profiel)


def test_opnieuw_delen_geldt_in_plaats_van_wat_er_was(profiel: Profiel, wereld: Wereld) -> None:
    eerste = laat_zien(profiel, Ontvanger(persoon=wereld.buur), tot=wereld.vandaag + 9 * DAG)
    assert laat_zien(profiel, Ontvanger(persoon=wereld.buur), tot=wereld.vandaag + 9 * DAG) == eerste
    tweede = laat_zien(profiel, Ontvanger(persoon=wereld.buur), tot=wereld.vandaag)
    ander = laat_zien(profiel, Ontvanger())
    assert mijn_delingen(profiel) == [ander, tweede]
    with op_dag(wereld.vandaag + DAG):
        opnieuw = laat_zien(profiel, Ontvanger(persoon=wereld.buur))
        assert mijn_delingen(profiel) == [opnieuw, ander]


def test_zonder_iets_om_te_laten_zien_is_er_niets_te_delen(wereld: Wereld) -> None:
    client = bezoeker(wereld.teamlid)
    for adres in (
        DELEN,
        reverse("profiel_delen_zoeken"),
        reverse("profiel_delen_met", args=[wereld.buur.pk]),
    ):
        assert client.get(adres).status_code == 404
    assert mijn_delingen(None) == []


# -- Terughalen -----------------------------------------------------------------------


def test_terughalen_is_stil(profiel: Profiel, wereld: Wereld) -> None:
    deling = laat_zien(profiel, Ontvanger(persoon=wereld.buur))
    assert leest(wereld.buur, profiel)
    bezoeker(wereld.teamlid).post(reverse("profiel_deling_terug", args=[deling.pk]))
    assert not leest(wereld.buur, profiel)
    assert "Eva Groot" not in bezoeker(wereld.buur).get(reverse("gedeeld_met_mij")).content.decode()
    assert "Eva Groot" not in bezoeker(wereld.buur).get("/").content.decode()


def test_alleen_de_eigenaar_haalt_terug(profiel: Profiel, wereld: Wereld) -> None:
    deling = laat_zien(profiel, Ontvanger(persoon=wereld.buur))
    adres = reverse("profiel_deling_terug", args=[deling.pk])
    for wie in (wereld.buur, wereld.leidinggevende, wereld.beheerder):
        assert bezoeker(wie).post(adres).status_code == 404
    with pytest.raises(MagNiet, match="Alleen van wie dit is"):
        haal_terug(deling=deling, door=wereld.buur)
    assert leest(wereld.buur, profiel)


def test_twee_keer_terughalen_verandert_de_dag_niet(profiel: Profiel, wereld: Wereld) -> None:
    deling = laat_zien(profiel, Ontvanger(persoon=wereld.buur))
    haal_terug(deling=deling, door=wereld.teamlid)
    eerste = Profieldeling.objects.get().opgeheven_op
    haal_terug(deling=deling, door=wereld.teamlid)
    assert Profieldeling.objects.get().opgeheven_op == eerste


# -- Lezen ----------------------------------------------------------------------------


def test_een_lezer_ziet_wat_er_staat_en_niets_van_wat_leeg_is(profiel: Profiel, wereld: Wereld) -> None:
    laat_zien(profiel, Ontvanger(persoon=wereld.buur))
    pagina = bezoeker(wereld.buur).get(reverse("profiel", args=[profiel.pk])).content.decode()
    assert ANTWOORD in pagina
    assert "Ik probeer het eerst in het klein" in pagina
    assert "Waar ben je trots op?" not in pagina
    assert reverse("profiel_delen") not in pagina


def test_een_leeg_profiel_zegt_dat_rustig(wereld: Wereld) -> None:
    profiel = bewaar_profiel(basis=0, door=wereld.teamlid, trots="")
    pagina = bezoeker(wereld.teamlid).get(reverse("profiel", args=[profiel.pk])).content.decode()
    assert "Hier staat nu niets" in pagina


def test_de_eigenaar_ziet_wie_het_las_en_zelf_kijken_telt_niet(profiel: Profiel, wereld: Wereld) -> None:
    laat_zien(profiel, Ontvanger(persoon=wereld.buur))
    assert leest(wereld.teamlid, profiel)
    assert wie_las(profiel) == []
    assert leest(wereld.buur, profiel)
    assert leest(wereld.buur, profiel)
    assert not leest(wereld.leidinggevende, profiel)
    assert [(keer.lezer, keer.dag) for keer in wie_las(profiel)] == [(wereld.buur, wereld.vandaag)]
    assert "Xandra Idema, " in bezoeker(wereld.teamlid).get(DELEN).content.decode()
    assert Leesregel.objects.get().soort == Leesregel.Soort.GELEZEN


def test_wat_anderen_delen_staat_er_een_keer_op_naam(profiel: Profiel, wereld: Wereld) -> None:
    van_daan = bewaar_profiel(basis=0, door=wereld.meeschrijver, trots="De open dag.")
    laat_zien(van_daan, Ontvanger(persoon=wereld.leidinggevende))
    laat_zien(profiel, Ontvanger(persoon=wereld.leidinggevende))
    laat_zien(profiel, Ontvanger(team=wereld.team))
    assert [deling.ding_id for deling in gedeeld_met(wereld.leidinggevende)] == [van_daan.pk, profiel.pk]
    assert gedeeld_met(wereld.buur) == []
    haal_profiel_weg(profiel=van_daan, door=wereld.meeschrijver)
    assert [deling.door for deling in gedeeld_met(wereld.leidinggevende)] == [wereld.teamlid]


def test_wat_intussen_voorgoed_weg_is_deelt_niemand_meer(profiel: Profiel, wereld: Wereld) -> None:
    Profiel.ook_weg.filter(pk=profiel.pk).delete()
    with pytest.raises(KanNiet, match="intussen weg"):
        laat_zien(profiel, Ontvanger(persoon=wereld.buur))
