"""Twee die aan hetzelfde schrijven: wat een ander bewaarde is te zien, en wat er stond is terug te nemen."""

import pytest
from django.urls import reverse

from apps.core.actions import bewaar_concept, haal_voorgoed_weg
from apps.core.botsing import Botsing
from apps.core.models import Concept, EerdereTekst
from apps.core.onderbroken import schrijver_teken
from apps.ontwikkelgesprekken import actions
from apps.ontwikkelgesprekken.models import Prive
from tests.gesprekken import maak_gesprek, maak_teamgesprek, vers
from tests.mensen import Wereld
from tests.rechten.rondgang import bezoeker


def test_wat_de_ander_vervangt_blijft_een_klik_ver(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    adres = reverse("gesprek_samen", args=[gesprek.pk])
    leeg = bezoeker(wereld.teamlid).get(f"{adres}eerder/").content.decode()
    assert "Er stond nog niets anders" in leeg
    actions.schrijf_samen(gesprek=gesprek, tekst="Aalbes", basis=0, door=wereld.teamlid)
    assert not EerdereTekst.objects.exists()
    botst = bezoeker(wereld.leidinggevende).post(adres, {"tekst": "Van Ingrid.", "basis": "0"})
    assert (botst.status_code, f"{adres}eerder/" in botst.content.decode()) == (422, True)
    assert "Eva bewaarde intussen" in botst.content.decode()
    actions.schrijf_samen(gesprek=gesprek, tekst="Van Ingrid.", basis=1, door=wereld.leidinggevende)
    lid = bezoeker(wereld.teamlid)
    assert f"{adres}eerder/" in lid.get(reverse("gesprek_nu", args=[gesprek.pk])).content.decode()
    assert "Aalbes" in lid.get(f"{adres}eerder/").content.decode()
    lid.post(f"{adres}eerder/", {"tekst": str(EerdereTekst.objects.get().pk)})
    assert Concept.objects.get().inhoud == {"tekst": ["Aalbes"]}
    assert vers(gesprek).aantekening.tekst == "Van Ingrid."


def test_wat_er_eerder_stond_gaat_met_het_gesprek_mee(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    for basis, tekst in enumerate(("Een.", "Twee.")):
        actions.schrijf_samen(gesprek=gesprek, tekst=tekst, basis=basis, door=wereld.leidinggevende)
    weg = actions.haal_gesprek_weg(gesprek=gesprek, door=wereld.leidinggevende)
    assert EerdereTekst.objects.exists()
    haal_voorgoed_weg(ding=weg, door=wereld.leidinggevende)
    assert not EerdereTekst.objects.exists()


def test_ook_het_verslag_van_het_team_houdt_wat_er_stond(wereld: Wereld) -> None:
    gesprek = maak_teamgesprek(wereld)
    adres = reverse("teamgesprek", args=[wereld.team.pk, gesprek.pk])
    lid = bezoeker(wereld.teamlid)
    assert "Er stond nog niets anders" in lid.get(f"{adres}eerder/").content.decode()
    for basis, (door, tekst) in enumerate(((wereld.teamlid, "Kersen"), (wereld.kernlid, "Pruimen"))):
        actions.schrijf_teamverslag(gesprek=gesprek, notities=tekst, mee="", basis=basis, door=door)
    botst = lid.post(adres, {"notities": "Drie.", "mee": "", "basis": "1"})
    assert (botst.status_code, f"{adres}eerder/" in botst.content.decode()) == (422, True)
    assert "Kersen" in lid.get(f"{adres}eerder/").content.decode()
    actions.zeg_teamgesprek_af(gesprek=gesprek, door=wereld.leidinggevende)
    assert lid.get(f"{adres}eerder/").status_code == 403


def test_een_oude_tab_overschrijft_je_eigen_notitie_niet(wereld: Wereld) -> None:
    gesprek, lid = maak_gesprek(wereld), wereld.teamlid
    for veld in ("voorbereiding", "notitie"):
        actions.schrijf_prive(gesprek=gesprek, veld=veld, tekst="Eerst.", basis=0, door=lid)
    with pytest.raises(Botsing) as botsing:
        actions.schrijf_prive(gesprek=gesprek, veld="notitie", tekst="Oud.", basis=0, door=lid)
    assert botsing.value.basis == 1
    pagina = bezoeker(lid).post(
        reverse("gesprek_notitie", args=[gesprek.pk]), {"notitie": "Oud.", "basis": "0"}
    )
    assert "Op een ander scherm bewaarde je intussen" in pagina.content.decode()
    actions.schrijf_prive(gesprek=gesprek, veld="notitie", tekst="Eerst.", basis=0, door=lid)
    actions.schrijf_prive(gesprek=gesprek, veld="notitie", tekst="Nu.", basis=1, door=lid)
    assert (Prive.objects.get().notitie, Prive.objects.get().voorbereiding) == ("Nu.", "Eerst.")


def test_naast_een_concept_staat_wat_er_intussen_bewaard_is(wereld: Wereld) -> None:
    gesprek, lid = maak_gesprek(wereld), bezoeker(wereld.teamlid)
    adres, nu = reverse("gesprek_samen", args=[gesprek.pk]), reverse("gesprek_nu", args=[gesprek.pk])
    getypt = {
        "tekst": "Half af",
        "basis": "0",
        "voor": adres,
        "schrijver": schrijver_teken(wereld.teamlid.pk),
    }
    lid.post(reverse("concept"), getypt)
    assert "Intussen is dit bewaard" not in lid.get(nu).content.decode()
    actions.schrijf_samen(gesprek=gesprek, tekst="Van Ingrid.", basis=0, door=wereld.leidinggevende)
    pagina = lid.get(nu).content.decode()
    assert "Intussen is dit bewaard" in pagina
    assert "Van Ingrid." in pagina
    los = lid.post(reverse("concept_weg"), {"voor": adres}, headers={"Referer": f"http://testserver{nu}"})
    assert los["Location"] == nu
    assert not Concept.objects.exists()
    assert "Half af" not in lid.get(nu).content.decode()


def test_naast_een_concept_bij_het_teamgesprek_ook(wereld: Wereld) -> None:
    gesprek, lid = maak_teamgesprek(wereld), bezoeker(wereld.teamlid)
    adres = reverse("teamgesprek", args=[wereld.team.pk, gesprek.pk])
    bewaar_concept(sleutel=adres, inhoud={"notities": ["Half af"]}, basis=0, door=wereld.teamlid)
    assert "Intussen is dit bewaard" not in lid.get(adres).content.decode()
    actions.schrijf_teamverslag(gesprek=gesprek, notities="Van Kees.", mee="", basis=0, door=wereld.kernlid)
    assert "Intussen is dit bewaard" in lid.get(adres).content.decode()


def test_loslaten_raakt_alleen_je_eigen_concept_en_een_raar_adres_niets(wereld: Wereld) -> None:
    sleutel = reverse("gesprek_samen", args=[maak_gesprek(wereld).pk])
    bewaar_concept(sleutel=sleutel, inhoud={}, basis=0, door=wereld.leidinggevende)
    for voor in (sleutel, "/nergens/", "\x00"):
        assert bezoeker(wereld.teamlid).post(reverse("concept_weg"), {"voor": voor}).status_code == 302
    assert Concept.objects.count() == 1
