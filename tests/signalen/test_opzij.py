"""Een signaal ligt opzij met een reden, en klinkt weer als de feiten anders worden."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.tijd import nu
from apps.interventies.models import Doelgroep
from apps.signalen.actions import laat_weer_horen, leg_opzij
from apps.signalen.models import Opzijgezet
from apps.signalen.queries import Signalen, laad_signalen
from apps.teamplannen.models import Teamplan, Vraagstuk
from tests.dingen import (
    daden,
    kom_overeen,
    leg_voor,
    maak_analyse,
    maak_gedeelde_analyse,
    maak_vraagstuk,
    wie_staat_in,
    wie_ziet,
)
from tests.mensen import HEEL_HET_TEAM, Wereld
from tests.rechten.rondgang import bezoeker

LUCHT = {"lucht": "nee"}


@pytest.fixture
def met_signaal(wereld: Wereld) -> Wereld:
    """Een gedeelde analyse waarin één voorwaarde niet vervuld is."""
    maak_gedeelde_analyse(wereld).vraagstukken.update(voorwaarden=LUCHT)
    return wereld


def hoort(wereld: Wereld, persoon: Persoon) -> Signalen:
    geopend = laad_signalen(wereld.plan, persoon)
    assert geopend
    return geopend.signalen


def klinkt(wereld: Wereld, persoon: Persoon) -> list[str]:
    return [signaal.slug for signaal in hoort(wereld, persoon).open]


def opzij(wereld: Wereld, persoon: Persoon) -> list[tuple[str, str, str]]:
    return [(rij.signaal.slug, rij.wie, rij.reden) for rij in hoort(wereld, persoon).opzij]


def leg(wereld: Wereld, *, slug: str = "voorwaarde", door: Persoon | None = None) -> Opzijgezet:
    return leg_opzij(
        plan=wereld.plan, slug=slug, reden="In maart komt er tijd.", door=door or wereld.leidinggevende
    )


def adres(wereld: Wereld, naam: str = "signaal_opzij", slug: str = "voorwaarde") -> str:
    return reverse(naam, args=[wereld.team.pk, slug])


def teampagina(wereld: Wereld, persoon: Persoon) -> str:
    return bezoeker(persoon).get(reverse("team", args=[wereld.team.pk])).content.decode()


def test_opzij_zwijgt_voor_het_hele_team_met_de_reden_erbij(met_signaal: Wereld) -> None:
    assert klinkt(met_signaal, met_signaal.teamlid) == ["voorwaarde"]
    rij = leg(met_signaal)
    for persoon in (met_signaal.leidinggevende, met_signaal.teamlid):
        assert klinkt(met_signaal, persoon) == []
        assert opzij(met_signaal, persoon) == [("voorwaarde", "Ingrid", "In maart komt er tijd.")]
    assert wie_ziet(met_signaal, rij) == HEEL_HET_TEAM
    assert wie_staat_in(met_signaal, rij, Leeskring.TEAM) == HEEL_HET_TEAM
    assert daden(rij) == [("signaal-opzij", met_signaal.leidinggevende)]


def test_andere_feiten_laten_het_weer_klinken_en_dezelfde_leggen_het_weer_opzij(met_signaal: Wereld) -> None:
    leg(met_signaal)
    Vraagstuk.objects.update(voorwaarden=LUCHT | {"stap_haalbaar": "nee"})
    assert klinkt(met_signaal, met_signaal.teamlid) == ["voorwaarde"]
    assert opzij(met_signaal, met_signaal.teamlid) == []
    Vraagstuk.objects.update(voorwaarden=LUCHT)
    assert klinkt(met_signaal, met_signaal.teamlid) == []


def test_weer_laten_horen(met_signaal: Wereld) -> None:
    rij = leg(met_signaal)
    laat_weer_horen(plan=met_signaal.plan, slug="voorwaarde", door=met_signaal.meeschrijver)
    assert klinkt(met_signaal, met_signaal.teamlid) == ["voorwaarde"]
    assert daden(rij)[-1] == ("signaal-klinkt-weer", met_signaal.meeschrijver)
    # Nog eens doet niets.
    laat_weer_horen(plan=met_signaal.plan, slug="voorwaarde", door=met_signaal.leidinggevende)
    assert not Opzijgezet.objects.exists()


def test_wie_geen_pen_heeft_legt_niets_opzij(met_signaal: Wereld) -> None:
    with pytest.raises(MagNiet):
        leg(met_signaal, door=met_signaal.teamlid)
    leg(met_signaal)
    with pytest.raises(MagNiet):
        laat_weer_horen(plan=met_signaal.plan, slug="voorwaarde", door=met_signaal.teamlid)


def test_wat_niet_of_niet_meer_klinkt_kan_niet_opzij(met_signaal: Wereld) -> None:
    with pytest.raises(KanNiet, match="klinkt nu niet meer"):
        leg(met_signaal, slug="alleen-formeel")
    leg(met_signaal)
    with pytest.raises(KanNiet, match="klinkt nu niet meer"):
        leg(met_signaal)
    Teamplan.objects.update(gesloten_op=nu())
    met_signaal.plan.refresh_from_db()
    assert hoort(met_signaal, met_signaal.teamlid) == Signalen()


def test_opzij_heeft_een_reden_en_staat_er_een_keer(met_signaal: Wereld) -> None:
    rij = leg(met_signaal)
    for fout in ({"reden": ""}, {"slug": rij.slug}):
        velden = {"slug": "ander", "reden": "Zo.", "waarden": rij.waarden} | fout
        with pytest.raises(IntegrityError), transaction.atomic():
            Opzijgezet.objects.create(analyse=rij.analyse, door=rij.door, **velden)
    assert str(rij) == f"voorwaarde opzij bij analyse {rij.analyse_id}"


# -- Wat niet iedereen ziet ----------------------------------------------------------


def test_voor_het_delen_is_alles_van_de_schrijvers(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende, wereld.meeschrijver)
    maak_vraagstuk(analyse, voorwaarden=LUCHT)
    rij = leg(wereld, door=wereld.meeschrijver)
    assert opzij(wereld, wereld.leidinggevende) == [("voorwaarde", "Daan", "In maart komt er tijd.")]
    assert wie_ziet(wereld, rij) == {"leidinggevende", "meeschrijver"}
    (ligt,) = hoort(wereld, wereld.leidinggevende).opzij
    assert [doe.bladzij for doe in ligt.signaal.doe] == ["vraagstuk"]
    assert laad_signalen(wereld.plan, wereld.teamlid) is None
    with pytest.raises(KanNiet):
        leg(wereld, door=wereld.meewerkende)
    assert bezoeker(wereld.meewerkende).get(adres(wereld)).status_code == 404
    assert "Signalen" not in teampagina(wereld, wereld.meewerkende)
    assert "1 signaal ligt opzij" in teampagina(wereld, wereld.leidinggevende)


def test_wie_de_afspraak_niet_ziet_hoort_haar_signaal_niet(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    leg_voor(wereld, doelgroep=Doelgroep.KERNGROEP, merken="Iedereen heeft een certificaat.")
    assert klinkt(wereld, wereld.kernlid) == ["wil-bewijzen"]
    assert klinkt(wereld, wereld.teamlid) == []
    leg(wereld, slug="wil-bewijzen")
    assert len(opzij(wereld, wereld.kernlid)) == 1
    assert opzij(wereld, wereld.teamlid) == []
    assert "opzij" not in teampagina(wereld, wereld.teamlid)


# -- De pagina's ----------------------------------------------------------------------


def test_pagina_van_het_team_toont_er_drie_en_vouwt_de_rest(met_signaal: Wereld) -> None:
    for _ in range(2):
        kom_overeen(leg_voor(met_signaal, merken="Alles is afgerond."), met_signaal.plan)
    assert klinkt(met_signaal, met_signaal.teamlid) == [
        "voorwaarde",
        "wil-bewijzen",
        "zonder-ruimte",
        "zonder-terugblik",
        "alleen-informeel",
    ]
    open_, _, rest = teampagina(met_signaal, met_signaal.leidinggevende).partition("Nog 2 signalen")
    assert open_.count('<article class="signaal"') == 3
    assert rest.count('<article class="signaal"') == 2


def test_zonder_signalen_staat_er_niets(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    assert 'id="signalen"' not in teampagina(wereld, wereld.leidinggevende)


def test_opzij_leggen_en_weer_laten_horen_op_het_scherm(met_signaal: Wereld) -> None:
    leider = bezoeker(met_signaal.leidinggevende)
    knop = "Dit speelt hier niet"
    assert [
        knop in teampagina(met_signaal, wie) for wie in (met_signaal.leidinggevende, met_signaal.teamlid)
    ] == [True, False]
    leeg = leider.post(adres(met_signaal), {"reden": " "})
    assert leeg.status_code == 422
    assert "Vul dit nog in." in leeg.content.decode()
    gelegd = leider.post(adres(met_signaal), {"reden": "In <maart> komt er tijd."})
    assert gelegd.headers["Location"] == reverse("team", args=[met_signaal.team.pk]) + "#signalen"
    lid = teampagina(met_signaal, met_signaal.teamlid)
    assert "Ingrid zei op" in lid
    assert "“In &lt;maart&gt; komt er tijd.”" in lid
    assert "Laat weer horen" not in lid
    # Wie de pagina nog open had, krijgt geen fout.
    assert leider.get(adres(met_signaal)).status_code == 302
    assert "Laat weer horen" in teampagina(met_signaal, met_signaal.leidinggevende)
    leider.post(adres(met_signaal, "signaal_terug"))
    assert knop in teampagina(met_signaal, met_signaal.leidinggevende)


def test_een_signaal_dat_niet_bestaat_is_er_niet(met_signaal: Wereld) -> None:
    leider = bezoeker(met_signaal.leidinggevende)
    assert leider.get(adres(met_signaal, slug="onzin")).status_code == 404
    assert leider.post(adres(met_signaal, "signaal_terug", slug="onzin")).status_code == 404
    assert leider.get(adres(met_signaal, "signaal_terug")).status_code == 302


def test_wie_een_signaal_weer_laat_horen_vindt_de_reden_terug(met_signaal: Wereld) -> None:
    leg(met_signaal)
    client = bezoeker(met_signaal.meeschrijver)
    assert client.post(adres(met_signaal, "signaal_terug")).status_code == 302
    assert "In maart komt er tijd." in client.get(adres(met_signaal)).content.decode()
    leeg = bezoeker(met_signaal.leidinggevende).get(adres(met_signaal)).content.decode()
    assert "In maart komt er tijd." not in leeg
