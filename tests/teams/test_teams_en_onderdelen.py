"""Teams en de boom waar zij in staan: beginnen, anders worden, ophouden, en wat dan niet kan."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from apps.accounts.models import Onderdeel, Persoon
from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, MagNiet
from apps.teamplannen.models import Teamplan
from apps.teams.actions import (
    Onderdeelinhoud,
    Teaminhoud,
    beeindig_onderdeel,
    beeindig_team,
    begin_onderdeel,
    begin_team,
    wijzig_onderdeel,
    wijzig_team,
)
from apps.teams.models import Kerngroeplid, Lidmaatschap, Team
from apps.teams.queries import (
    boom_van_nu,
    boven,
    geschiedenis_van_onderdeel,
    geschiedenis_van_team,
    hele_boom,
    kandidaten,
    onder,
    teamblad,
    wat_hangt_onder,
)
from tests.dingen import daden
from tests.mensen import DAG, Wereld, maak_aanstelling, maak_lid, op_dag


def veld_van(handeling: Callable[[], object]) -> str | None:
    with pytest.raises(KanNiet) as fout:
        handeling()
    return fout.value.veld


def inhoud(wereld: Wereld, **anders: object) -> Teaminhoud:
    gewoon = Teaminhoud(naam="Verpleegkunde", onderdeel=wereld.academie, van=wereld.team.van)
    return replace(gewoon, **anders)  # type: ignore[arg-type]


# -- Teams ----------------------------------------------------------------------


def test_team_begint_in_een_onderdeel(wereld: Wereld) -> None:
    team = begin_team(inhoud=inhoud(wereld, naam="Mondzorg"), door=wereld.beheerder)
    assert (team.naam, team.onderdeel, team.versie) == ("Mondzorg", wereld.academie, 1)
    assert daden(team) == [("team-begonnen", wereld.beheerder)]


def test_team_met_een_naam_die_er_al_is_begint_niet(wereld: Wereld) -> None:
    zelfde = inhoud(wereld, naam="verpleegkunde")
    assert veld_van(lambda: begin_team(inhoud=zelfde, door=wereld.beheerder)) == "naam"
    assert begin_team(inhoud=replace(zelfde, onderdeel=wereld.dienst), door=wereld.beheerder).pk


def test_team_begint_niet_in_een_onderdeel_dat_ophoudt(wereld: Wereld) -> None:
    Onderdeel.objects.filter(pk=wereld.dienst.pk).update(tot=wereld.vandaag)
    nieuw = inhoud(wereld, onderdeel=wereld.dienst)
    assert veld_van(lambda: begin_team(inhoud=nieuw, door=wereld.beheerder)) == "onderdeel"


def test_alleen_een_beheerder_komt_aan_teams_en_onderdelen(wereld: Wereld) -> None:
    for door in (wereld.leidinggevende, wereld.hr, wereld.onderdeelsleiding):
        for handeling in _alles_door(wereld, door):
            with pytest.raises(MagNiet):
                handeling()


def _alles_door(wereld: Wereld, door: Persoon) -> list[Callable[[], object]]:
    dag, tak = wereld.vandaag, Onderdeelinhoud(naam="Nieuw", ouder=wereld.academie)
    return [
        lambda: begin_team(inhoud=inhoud(wereld), door=door),
        lambda: wijzig_team(team=wereld.team, inhoud=inhoud(wereld), basis=1, door=door),
        lambda: beeindig_team(team=wereld.team, tot=dag, door=door),
        lambda: begin_onderdeel(inhoud=tak, door=door),
        lambda: wijzig_onderdeel(onderdeel=wereld.dienst, inhoud=tak, basis=1, door=door),
        lambda: beeindig_onderdeel(onderdeel=wereld.dienst, tot=dag, door=door),
    ]


def test_plan_houdt_het_onderdeel_waar_zijn_team_stond(wereld: Wereld) -> None:
    anders = inhoud(wereld, naam="Zorg", onderdeel=wereld.dienst, van=wereld.team.van + DAG)
    team = wijzig_team(team=wereld.team, inhoud=anders, basis=1, door=wereld.beheerder)
    assert (team.naam, team.onderdeel, team.versie) == ("Zorg", wereld.dienst, 2)
    assert Teamplan.objects.get(team=team).onderdeel == wereld.academie
    assert [daad for daad, _ in daden(team)] == ["team-hernoemd", "team-verplaatst", "team-begin-anders"]


def test_team_dat_een_ander_intussen_bewaarde_botst(wereld: Wereld) -> None:
    wijzig_team(team=wereld.team, inhoud=inhoud(wereld, naam="Eerste"), basis=1, door=wereld.beheerder)
    with pytest.raises(Botsing) as fout:
        wijzig_team(team=wereld.team, inhoud=inhoud(wereld, naam="Tweede"), basis=1, door=wereld.beheerder)
    assert fout.value.huidig.naam == "Eerste"
    # Wie hetzelfde bewaart als er staat, merkt niets.
    zelfde = wijzig_team(
        team=wereld.team, inhoud=inhoud(wereld, naam="Eerste"), basis=1, door=wereld.beheerder
    )
    assert zelfde.versie == 2


def test_team_begint_niet_na_zijn_eerste_lid_of_na_zijn_einde(wereld: Wereld) -> None:
    def begin(team: Team, van: date) -> str | None:
        nieuw = Teaminhoud(naam=team.naam, onderdeel=team.onderdeel, van=van)
        return veld_van(lambda: wijzig_team(team=team, inhoud=nieuw, basis=1, door=wereld.beheerder))

    assert begin(wereld.team, wereld.vandaag) == "van"
    leeg = Team.objects.create(
        naam="Leeg", onderdeel=wereld.dienst, van=wereld.vandaag, tot=wereld.vandaag + DAG
    )
    assert begin(leeg, wereld.vandaag + 2 * DAG) == "van"


def test_team_dat_ophoudt_neemt_ieders_plek_mee_en_laat_het_plan_staan(wereld: Wereld) -> None:
    komt = maak_lid(wereld.team, wereld.buur, van=wereld.vandaag + 9 * DAG)
    al_weg = maak_lid(wereld.team, wereld.buren[1], tot=wereld.vandaag - DAG)
    laatste = wereld.vandaag + 3 * DAG
    beeindig_team(team=wereld.team, tot=laatste, door=wereld.beheerder)
    assert not Lidmaatschap.objects.filter(pk=komt.pk).exists()
    al_weg.refresh_from_db()
    assert al_weg.tot == wereld.vandaag - DAG
    overig = Lidmaatschap.objects.filter(team=wereld.team).exclude(pk=al_weg.pk)
    assert {lid.tot for lid in overig} == {laatste}
    assert {rij.tot for rij in Kerngroeplid.objects.filter(team=wereld.team)} == {laatste}
    with op_dag(laatste):
        assert wereld.plan in Teamplan.objects.zichtbaar_voor(wereld.teamlid)
    with op_dag(laatste + DAG):
        assert wereld.plan not in Teamplan.objects.zichtbaar_voor(wereld.teamlid)
    assert Teamplan.objects.filter(pk=wereld.plan.pk).exists()
    eerder = beeindig_team(team=wereld.team, tot=wereld.vandaag, door=wereld.beheerder)
    assert eerder.tot == wereld.vandaag


def test_team_houdt_niet_op_voor_het_begon_of_na_zijn_onderdeel(wereld: Wereld) -> None:
    def einde(tot: date | None) -> str | None:
        return veld_van(lambda: beeindig_team(team=wereld.team, tot=tot, door=wereld.beheerder))

    assert einde(wereld.team.van - DAG) == "tot"
    beeindig_team(team=wereld.team, tot=wereld.vandaag, door=wereld.beheerder)
    Onderdeel.objects.filter(pk=wereld.team.onderdeel_id).update(tot=wereld.vandaag)
    assert einde(wereld.vandaag + DAG) == "tot"
    assert einde(None) == "tot"


def test_team_dat_ophoudt_laat_niemand_verdwijnen_die_er_al_was(wereld: Wereld) -> None:
    nieuw = maak_lid(wereld.team, wereld.buur, van=wereld.vandaag - 5 * DAG)
    te_vroeg = wereld.vandaag - 6 * DAG
    assert veld_van(lambda: beeindig_team(team=wereld.team, tot=te_vroeg, door=wereld.beheerder)) == "tot"
    assert Lidmaatschap.objects.filter(pk=nieuw.pk).exists()
    beeindig_team(team=wereld.team, tot=nieuw.van, door=wereld.beheerder)
    assert Lidmaatschap.objects.get(pk=nieuw.pk).tot == nieuw.van


def test_team_dat_toch_blijft_zet_niemand_zelf_weer_terug(wereld: Wereld) -> None:
    beeindig_team(team=wereld.team, tot=wereld.vandaag, door=wereld.beheerder)
    assert beeindig_team(team=wereld.team, tot=None, door=wereld.beheerder).tot is None
    assert {lid.tot for lid in Lidmaatschap.objects.filter(team=wereld.team)} == {wereld.vandaag}
    assert daden(wereld.team)[-1] == ("team-blijft", wereld.beheerder)


# -- De boom ---------------------------------------------------------------------


def test_onderdeel_begint_onder_een_ander(wereld: Wereld) -> None:
    nieuw = Onderdeelinhoud(naam="Lectoraat", soort="lectoraat", ouder=wereld.academie)
    tak = begin_onderdeel(inhoud=nieuw, door=wereld.beheerder)
    assert boven(tak) == {tak.pk, wereld.academie.pk, wereld.hogeschool.pk}
    assert onder(wereld.academie.pk) == {tak.pk, wereld.academie.pk}
    assert [rij.onderdeel.naam for rij in hele_boom()] == [
        "Hogeschool Zuiderpoort",
        "Academie Gezondheid",
        "Lectoraat",
        "Dienst Onderwijs",
    ]
    assert [rij.onderdeel.aantal_teams for rij in hele_boom()] == [0, 2, 0, 1]
    assert [regel.zin for regel in geschiedenis_van_onderdeel(tak)] == ["Het onderdeel is gemaakt"]
    assert veld_van(lambda: begin_onderdeel(inhoud=nieuw, door=wereld.beheerder)) == "naam"
    zonder = Onderdeelinhoud(naam="Los")
    assert veld_van(lambda: begin_onderdeel(inhoud=zonder, door=wereld.beheerder)) == "ouder"


def test_onderdeel_valt_nooit_onder_zichzelf(wereld: Wereld) -> None:
    tak = begin_onderdeel(
        inhoud=Onderdeelinhoud(naam="Lectoraat", ouder=wereld.academie), door=wereld.beheerder
    )
    for ouder in (tak, wereld.academie):
        kring = Onderdeelinhoud(naam="Academie Gezondheid", ouder=ouder)
        veld = veld_van(
            lambda kring=kring: wijzig_onderdeel(  # type: ignore[misc]
                onderdeel=wereld.academie, inhoud=kring, basis=1, door=wereld.beheerder
            )
        )
        assert veld == "ouder"


def test_onderdeel_krijgt_een_andere_naam_soort_en_plek(wereld: Wereld) -> None:
    anders = Onderdeelinhoud(naam="Zorg", soort="instituut", ouder=wereld.dienst)
    tak = wijzig_onderdeel(onderdeel=wereld.academie, inhoud=anders, basis=1, door=wereld.beheerder)
    assert (tak.naam, tak.soort, tak.ouder, tak.versie) == ("Zorg", "instituut", wereld.dienst, 2)
    assert [daad for daad, _ in daden(tak)] == [
        "onderdeel-hernoemd",
        "onderdeel-soort",
        "onderdeel-verplaatst",
    ]
    with pytest.raises(Botsing):
        wijzig_onderdeel(onderdeel=tak, inhoud=replace(anders, naam="Anders"), basis=1, door=wereld.beheerder)
    assert wijzig_onderdeel(onderdeel=tak, inhoud=anders, basis=1, door=wereld.beheerder).versie == 2


def test_wortel_krijgt_een_naam_en_verder_niets(wereld: Wereld) -> None:
    wortel = wereld.hogeschool
    naam = Onderdeelinhoud(naam="Hogeschool Noord", soort="hogeschool")
    wijzig_onderdeel(onderdeel=wortel, inhoud=naam, basis=1, door=wereld.beheerder)
    verplaats = replace(naam, ouder=wereld.dienst)
    assert (
        veld_van(lambda: wijzig_onderdeel(onderdeel=wortel, inhoud=verplaats, basis=2, door=wereld.beheerder))
        == "ouder"
    )
    assert (
        veld_van(lambda: beeindig_onderdeel(onderdeel=wortel, tot=wereld.vandaag, door=wereld.beheerder))
        == "tot"
    )


def test_onderdeel_houdt_pas_op_als_er_niets_meer_onder_hangt(wereld: Wereld) -> None:
    dienst, laatste = wereld.dienst, wereld.vandaag + 5 * DAG
    tak = begin_onderdeel(inhoud=Onderdeelinhoud(naam="Balie", ouder=dienst), door=wereld.beheerder)
    rol = wereld.hr.rollen.get()
    rol.onderdeel = dienst
    rol.save()
    aanstelling = maak_aanstelling(wereld.buur, dienst)
    hangt = wat_hangt_onder(dienst, na=laatste)
    assert list(hangt) == [tak, wereld.los_team, rol, aanstelling]

    def einde(tot: date | None) -> None:
        beeindig_onderdeel(onderdeel=dienst, tot=tot, door=wereld.beheerder)

    assert veld_van(lambda: einde(laatste)) == "tot"
    beeindig_onderdeel(onderdeel=tak, tot=laatste, door=wereld.beheerder)
    beeindig_team(team=wereld.los_team, tot=laatste, door=wereld.beheerder)
    for rij in (rol, aanstelling):
        rij.tot = laatste
        rij.save()
    einde(laatste)
    with op_dag(laatste + DAG):
        assert not {dienst.pk, tak.pk} & {rij.onderdeel.pk for rij in boom_van_nu()}
    # Eronder komt niets meer, en wat eronder hangt, blijft niet langer.
    nieuw = Onderdeelinhoud(naam="Nieuw", ouder=dienst)
    assert veld_van(lambda: begin_onderdeel(inhoud=nieuw, door=wereld.beheerder)) == "ouder"
    assert veld_van(lambda: beeindig_onderdeel(onderdeel=tak, tot=None, door=wereld.beheerder)) == "tot"
    einde(None)
    assert [daad for daad, _ in daden(dienst)] == ["onderdeel-geeindigd", "onderdeel-blijft"]


# -- Lijsten ---------------------------------------------------------------------


def test_kandidaten_zijn_wie_er_nog_niet_in_zit_en_niet_wie_zoekt(wereld: Wereld) -> None:
    wereld.hr.uit_dienst_op = wereld.vandaag - DAG
    wereld.hr.save()
    gevonden = set(kandidaten(team=wereld.team, woorden="", behalve=wereld.beheerder))
    assert wereld.buur in gevonden
    assert not gevonden & {wereld.teamlid, wereld.beheerder, wereld.hr}
    assert set(kandidaten(team=wereld.team, woorden="idema xand", behalve=wereld.beheerder)) == {wereld.buur}


def test_geschiedenis_van_een_team_noemt_wie_en_geen_waarden(wereld: Wereld) -> None:
    wijzig_team(team=wereld.team, inhoud=inhoud(wereld, naam="Zorg"), basis=1, door=wereld.beheerder)
    (regel,) = geschiedenis_van_team(teamblad(wereld.team))
    assert regel.zin == "Het team kreeg een andere naam"
    assert regel.door == wereld.beheerder
