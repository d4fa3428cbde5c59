"""Erbij komen, iets anders worden en weggaan: wat er dan staat, en wat geweigerd wordt bij welk veld."""

from collections.abc import Callable
from datetime import date

import pytest

from apps.accounts.models import Persoon
from apps.core.oordeel import KanNiet, MagNiet
from apps.teamplannen.models import Meeschrijver, Teamplan
from apps.teamplannen.queries import planstand
from apps.teams.actions import (
    Plek,
    beeindig_lidmaatschap,
    haal_komst_weg,
    voeg_lid_toe,
    vorm_kerngroep,
    wijzig_lidmaatschap,
)
from apps.teams.models import Kerngroeplid, Lidmaatschap, Lidrol, Team
from apps.teams.queries import bezetting, teamblad, thuis_elders
from tests.dingen import daden
from tests.mensen import DAG, LANG, Wereld, maak_lid, maak_persoon, op_dag, vertrek


def rijen(team: Team, persoon: Persoon) -> list[tuple[str, date, date | None, bool]]:
    """Rol, eerste dag, laatste dag en of het het thuisteam is."""
    leden = Lidmaatschap.objects.filter(team=team, persoon=persoon).order_by("van")
    return [(lid.rol, lid.van, lid.tot, lid.thuisteam) for lid in leden]


def het_lid(team: Team, persoon: Persoon) -> Lidmaatschap:
    return Lidmaatschap.objects.get(team=team, persoon=persoon)


def geweigerd(handeling: Callable[[], object]) -> tuple[str | None, str]:
    with pytest.raises(KanNiet) as fout:
        handeling()
    return fout.value.veld, fout.value.zin


# -- Erbij ----------------------------------------------------------------------


def test_erbij_kan_niet_voor_het_team_er_was_of_na_het_einde(wereld: Wereld) -> None:
    Team.objects.filter(pk=wereld.team.pk).update(tot=wereld.vandaag + 10 * DAG)

    def zet(van: date, tot: date | None = None) -> tuple[str | None, str]:
        return geweigerd(
            lambda: voeg_lid_toe(
                team=wereld.team, persoon=wereld.buur, van=van, tot=tot, door=wereld.beheerder
            )
        )

    assert zet(wereld.team.van - DAG)[0] == "van"
    assert zet(wereld.vandaag + 11 * DAG)[0] == "van"
    veld, zin = zet(wereld.vandaag, wereld.vandaag + 11 * DAG)
    assert veld == "tot"
    assert "Dan houdt het team op." in zin
    assert zet(wereld.vandaag, wereld.vandaag - DAG)[0] == "tot"


def test_erbij_eindigt_vanzelf_met_het_team_of_met_wie_uit_dienst_gaat(wereld: Wereld) -> None:
    Team.objects.filter(pk=wereld.team.pk).update(tot=wereld.vandaag + 10 * DAG)
    Persoon.objects.filter(pk=wereld.buur.pk).update(uit_dienst_op=wereld.vandaag + 5 * DAG)
    for persoon, dagen in ((wereld.buur, 5), (wereld.buren[1], 10)):
        lid = voeg_lid_toe(team=wereld.team, persoon=persoon, van=wereld.vandaag, door=wereld.beheerder)
        assert lid.tot == wereld.vandaag + dagen * DAG
    veld, zin = geweigerd(
        lambda: voeg_lid_toe(
            team=wereld.los_team, persoon=wereld.buur, van=wereld.vandaag + 6 * DAG, door=wereld.beheerder
        )
    )
    assert veld == "van"
    assert "uit dienst" in zin


def test_erbij_wie_er_al_is_krijgt_een_zin_bij_het_begin(wereld: Wereld) -> None:
    vertrek(wereld.team, wereld.teamlid)
    veld, zin = geweigerd(
        lambda: voeg_lid_toe(
            team=wereld.team, persoon=wereld.teamlid, van=wereld.vandaag - 5 * DAG, door=wereld.beheerder
        )
    )
    assert veld == "van"
    assert "tot en met" in zin


@pytest.mark.parametrize(
    ("wie", "op_wie", "rol", "mag"),
    [
        ("beheerder", "buur", Lidrol.LEIDINGGEVENDE, True),
        ("beheerder", "beheerder", Lidrol.TEAMLID, False),
        ("leidinggevende", "buur", Lidrol.TEAMLID, True),
        ("leidinggevende", "buur", Lidrol.LEIDINGGEVENDE, False),
        ("buurleider", "hr", Lidrol.TEAMLID, False),
        ("teamlid", "buur", Lidrol.TEAMLID, False),
        ("hr", "buur", Lidrol.TEAMLID, False),
    ],
)
def test_erbij_zetten_mag_alleen_wie_de_regel_noemt(
    wereld: Wereld, wie: str, op_wie: str, rol: str, mag: bool
) -> None:
    def zet() -> Lidmaatschap:
        return voeg_lid_toe(
            team=wereld.team,
            persoon=getattr(wereld, op_wie),
            rol=rol,
            van=wereld.vandaag,
            door=getattr(wereld, wie),
        )

    if mag:
        assert zet().rol == rol
    else:
        with pytest.raises(MagNiet):
            zet()


def test_lidmaatschap_opent_niets_voor_de_dag_waarop_het_is_ingevoerd(wereld: Wereld) -> None:
    """Het begin mag eerder liggen; het plan opent pas als de rij er is, en dan helemaal."""
    zichtbaar = Teamplan.objects.zichtbaar_voor(wereld.buur)
    assert not zichtbaar.exists()
    voeg_lid_toe(team=wereld.team, persoon=wereld.buur, van=wereld.vandaag - 90 * DAG, door=wereld.beheerder)
    assert zichtbaar.get() == wereld.plan
    voeg_lid_toe(
        team=wereld.buurteam, persoon=wereld.teamlid, van=wereld.vandaag + DAG, door=wereld.beheerder
    )
    assert wereld.buurteam not in Team.objects.zichtbaar_voor(wereld.teamlid)
    with op_dag(wereld.vandaag + DAG):
        assert wereld.buurteam in Team.objects.zichtbaar_voor(wereld.teamlid)


# -- Thuisteam -------------------------------------------------------------------


def test_thuisteam_verhuist_op_de_dag_dat_het_nieuwe_begint(wereld: Wereld) -> None:
    noor, begin = maak_persoon("Noor"), wereld.vandaag - LANG
    maak_lid(wereld.team, noor, thuisteam=True)
    assert (elders := thuis_elders(noor, wereld.buurteam)) is not None
    assert elders.team == wereld.team
    voeg_lid_toe(
        team=wereld.buurteam, persoon=noor, van=wereld.vandaag, thuisteam=True, door=wereld.beheerder
    )
    assert rijen(wereld.team, noor) == [
        ("teamlid", begin, wereld.vandaag - DAG, True),
        ("teamlid", wereld.vandaag, None, False),
    ]
    assert rijen(wereld.buurteam, noor) == [("teamlid", wereld.vandaag, None, True)]
    assert thuis_elders(noor, wereld.buurteam) is None


def test_thuisteam_dat_nog_moet_beginnen_wordt_het_gewoon_niet(wereld: Wereld) -> None:
    noor, straks = maak_persoon("Noor"), wereld.vandaag + 30 * DAG
    maak_lid(wereld.team, noor, thuisteam=True, van=straks)
    lid = maak_lid(wereld.buurteam, noor)
    wijzig_lidmaatschap(lid=lid, plek=Plek(thuisteam=True), vanaf=wereld.vandaag, door=wereld.beheerder)
    assert rijen(wereld.team, noor) == [("teamlid", straks, None, False)]


# -- Iets anders worden -----------------------------------------------------------


def test_andere_rol_eindigt_het_ene_en_begint_het_andere(wereld: Wereld) -> None:
    lid, dag = het_lid(wereld.team, wereld.kernlid), wereld.vandaag + 3 * DAG
    nieuw = wijzig_lidmaatschap(
        lid=lid, plek=Plek(rol=Lidrol.LEIDINGGEVENDE), vanaf=dag, door=wereld.beheerder
    )
    assert rijen(wereld.team, wereld.kernlid) == [
        ("teamlid", lid.van, dag - DAG, False),
        ("leidinggevende", dag, None, False),
    ]
    assert daden(nieuw) == [("lid-anders", wereld.beheerder)]
    # Wie alleen leidt, doet niet mee in de kerngroep.
    assert Kerngroeplid.objects.get(persoon=wereld.kernlid).tot == dag - DAG
    (rij,) = [rij for rij in teamblad(wereld.team).leden if rij.lid == nieuw]
    assert rij.sinds == lid.van


def test_andere_rol_vanaf_het_begin_verbetert_de_rij_zelf(wereld: Wereld) -> None:
    lid = het_lid(wereld.team, wereld.kernlid)
    plek = Plek(rol=Lidrol.LEIDINGGEVENDE, werkt_mee=True)

    def wijzig(vanaf: date) -> None:
        wijzig_lidmaatschap(lid=lid, plek=plek, vanaf=vanaf, door=wereld.beheerder)

    assert geweigerd(lambda: wijzig(lid.van - DAG))[0] == "vanaf"
    wijzig(lid.van)
    assert rijen(wereld.team, wereld.kernlid) == [("leidinggevende", lid.van, None, False)]
    assert wereld.kernlid in bezetting(wereld.team).kerngroep


def test_andere_rol_na_de_laatste_dag_kan_niet(wereld: Wereld) -> None:
    lid = het_lid(wereld.team, wereld.teamlid)
    Lidmaatschap.objects.filter(pk=lid.pk).update(tot=wereld.vandaag)
    morgen = wereld.vandaag + DAG
    veld, _ = geweigerd(
        lambda: wijzig_lidmaatschap(lid=lid, plek=Plek(), vanaf=morgen, door=wereld.beheerder)
    )
    assert veld == "vanaf"


def test_hetzelfde_nog_eens_worden_kan_niet(wereld: Wereld) -> None:
    lid = het_lid(wereld.team, wereld.teamlid)
    veld, _ = geweigerd(
        lambda: wijzig_lidmaatschap(lid=lid, plek=Plek(), vanaf=wereld.vandaag, door=wereld.beheerder)
    )
    assert veld == "rol"
    assert len(rijen(wereld.team, wereld.teamlid)) == 1


def test_alleen_een_beheerder_geeft_een_andere_rol_en_niet_aan_zichzelf(wereld: Wereld) -> None:
    eigen = maak_lid(wereld.team, wereld.beheerder)
    for lid, door in (
        (het_lid(wereld.team, wereld.teamlid), wereld.leidinggevende),
        (eigen, wereld.beheerder),
    ):
        with pytest.raises(MagNiet):
            wijzig_lidmaatschap(lid=lid, plek=Plek(), vanaf=wereld.vandaag, door=door)


def test_wie_van_rol_wisselt_houdt_de_pen_en_wie_terugkomt_niet(wereld: Wereld) -> None:
    def schrijft_mee() -> bool:
        return Meeschrijver.objects.met_pen(wereld.vandaag).filter(persoon=wereld.meeschrijver).exists()

    lid = het_lid(wereld.team, wereld.meeschrijver)
    wijzig_lidmaatschap(lid=lid, plek=Plek(thuisteam=True), vanaf=wereld.vandaag, door=None)
    assert schrijft_mee()
    assert wereld.meeschrijver in planstand(wereld.plan).meeschrijvers
    Lidmaatschap.objects.filter(pk=lid.pk).update(tot=wereld.vandaag - 5 * DAG)
    assert not schrijft_mee()


# -- Weg --------------------------------------------------------------------------


def test_laatste_dag_kan_niet_voor_het_begin(wereld: Wereld) -> None:
    lid = het_lid(wereld.team, wereld.teamlid)
    veld, zin = geweigerd(lambda: beeindig_lidmaatschap(lid=lid, tot=lid.van - DAG, door=wereld.beheerder))
    assert veld == "tot"
    assert zin.startswith("Eva begint op")


def test_een_leidinggevende_laat_niemand_met_terugwerkende_kracht_gaan(wereld: Wereld) -> None:
    lid, gisteren = het_lid(wereld.team, wereld.teamlid), wereld.vandaag - DAG
    veld, zin = geweigerd(lambda: beeindig_lidmaatschap(lid=lid, tot=gisteren, door=wereld.leidinggevende))
    assert (veld, zin[:21]) == ("tot", "Kies vandaag of later")
    beeindig_lidmaatschap(lid=lid, tot=gisteren, door=wereld.beheerder)
    lid.refresh_from_db()
    assert lid.tot == gisteren


def test_wie_toch_blijft_heeft_weer_geen_einde_tot_het_volgende(wereld: Wereld) -> None:
    lid = het_lid(wereld.team, wereld.teamlid)
    beeindig_lidmaatschap(lid=lid, tot=wereld.vandaag, door=wereld.leidinggevende)
    beeindig_lidmaatschap(lid=lid, tot=None, door=wereld.leidinggevende)
    assert daden(lid) == [("lid-weg", wereld.leidinggevende), ("lid-blijft", wereld.leidinggevende)]
    assert het_lid(wereld.team, wereld.teamlid).tot is None
    beeindig_lidmaatschap(lid=lid, tot=wereld.vandaag, door=wereld.leidinggevende)
    voeg_lid_toe(team=wereld.team, persoon=wereld.teamlid, van=wereld.vandaag + 5 * DAG, door=None)
    veld, _ = geweigerd(lambda: beeindig_lidmaatschap(lid=lid, tot=None, door=wereld.leidinggevende))
    assert veld == "tot"


def test_wie_langer_blijft_neemt_het_volgende_thuisteam_niet_af(wereld: Wereld) -> None:
    noor, straks = maak_persoon("Noor"), wereld.vandaag + 5 * DAG
    eerst = maak_lid(wereld.team, noor, thuisteam=True, tot=wereld.vandaag)
    maak_lid(wereld.buurteam, noor, thuisteam=True, van=straks)
    for tot in (None, straks):
        veld, zin = geweigerd(
            lambda tot=tot: beeindig_lidmaatschap(lid=eerst, tot=tot, door=wereld.beheerder)  # type: ignore[misc]
        )
        assert veld == "tot"
        assert "is Logopedie het thuisteam" in zin
    beeindig_lidmaatschap(lid=eerst, tot=straks - DAG, door=wereld.beheerder)
    assert het_lid(wereld.team, noor).tot == straks - DAG


def test_wie_nog_moest_beginnen_kan_niet_komen(wereld: Wereld) -> None:
    lid = voeg_lid_toe(
        team=wereld.team, persoon=wereld.buur, van=wereld.vandaag + DAG, door=wereld.leidinggevende
    )
    haal_komst_weg(lid=lid, door=wereld.leidinggevende)
    assert rijen(wereld.team, wereld.buur) == []
    assert daden(wereld.team) == [("lid-kwam-niet", wereld.leidinggevende)]
    geweigerd(lambda: haal_komst_weg(lid=lid, door=wereld.leidinggevende))
    er_al = het_lid(wereld.team, wereld.teamlid)
    assert geweigerd(lambda: haal_komst_weg(lid=er_al, door=wereld.leidinggevende))[0] == "tot"


def test_kerngroep_waar_iemand_nog_niet_in_zat_begint_niet_na_zijn_vertrek(wereld: Wereld) -> None:
    vorm_kerngroep(team=wereld.team, personen=[wereld.teamlid], van=wereld.vandaag, door=None)
    lid = het_lid(wereld.team, wereld.teamlid)
    beeindig_lidmaatschap(lid=lid, tot=wereld.vandaag - DAG, door=wereld.beheerder)
    assert not Kerngroeplid.objects.filter(persoon=wereld.teamlid).exists()
