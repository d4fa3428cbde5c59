"""Wie er door een deling leest, van de dag van het delen tot zij ophoudt."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring
from apps.core.tijd import nu, vandaag
from apps.mijn_plek.models import Profiel, Profieldeling
from apps.teams.models import Lidmaatschap, Team
from tests.mensen import DAG, LANG, Wereld, maak_lid, maak_persoon, op_dag, vertrek


@pytest.fixture
def profiel(wereld: Wereld) -> Profiel:
    """Van een teamlid; dat zijn team er al lang zo uitziet, staat er ook al lang."""
    Lidmaatschap.objects.update(aangemaakt_op=nu() - LANG)
    return Profiel.objects.create(persoon=wereld.teamlid, trots="De vaardigheidsweek.")


def deel(profiel: Profiel, **velden: Any) -> Profieldeling:
    gewoon = {"ding": profiel, "door": profiel.persoon, "van": vandaag()}
    return Profieldeling.objects.create(**gewoon | velden)


def lezers(profiel: Profiel) -> set[str]:
    """Langs de rijen van ieder en langs de lezers van het ding: het is hetzelfde."""
    mensen = Persoon.objects.all()
    ziet = {mens for mens in mensen if Profiel.objects.zichtbaar_voor(mens).filter(pk=profiel.pk).exists()}
    assert ziet == set(profiel.lezers(Leeskring.ALLEEN_IK))
    return {mens.roepnaam for mens in ziet - {profiel.persoon}}


HET_TEAM = {"Ingrid", "Joost", "Amina", "Bram", "Chaya", "Daan"}


def test_zonder_deling_leest_alleen_de_eigenaar(profiel: Profiel) -> None:
    assert lezers(profiel) == set()
    assert Profiel.objects.zichtbaar_voor(profiel.persoon).get() == profiel


def test_een_mens_leest_mee(profiel: Profiel, wereld: Wereld) -> None:
    deling = deel(profiel, met_persoon=wereld.buur)
    assert (lezers(profiel), deling.met_wie) == ({"Xandra"}, "Xandra Idema")


def test_een_team_leest_mee_met_wie_het_leidt(profiel: Profiel, wereld: Wereld) -> None:
    deling = deel(profiel, met_team=wereld.team)
    assert (lezers(profiel), deling.met_wie) == (HET_TEAM, "team Verpleegkunde")


def test_iedereen_met_een_account_leest_mee(profiel: Profiel, wereld: Wereld) -> None:
    deling = deel(profiel, met_instelling=True)
    assert lezers(profiel) == set(Persoon.objects.values_list("roepnaam", flat=True)) - {"Eva"}
    assert deling.met_wie == "iedereen met een account"


@pytest.mark.parametrize(("ook_later", "leest"), [(True, {"Nora"}), (False, set())])
def test_wie_later_komt_leest_alleen_als_de_eigenaar_dat_zei(
    profiel: Profiel, wereld: Wereld, ook_later: bool, leest: set[str]
) -> None:
    deel(profiel, met_team=wereld.team, ook_later_komers=ook_later)
    with op_dag(wereld.vandaag + DAG):
        maak_lid(wereld.team, maak_persoon("Nora"), van=wereld.vandaag + DAG)
        assert lezers(profiel) == HET_TEAM | leest


@pytest.mark.parametrize("ook_later", [True, False])
def test_wie_morgen_begint_leest_nog_niet(profiel: Profiel, wereld: Wereld, ook_later: bool) -> None:
    deel(profiel, met_team=wereld.team, ook_later_komers=ook_later)
    maak_lid(wereld.team, maak_persoon("Mila"), van=wereld.vandaag + DAG)
    assert lezers(profiel) == HET_TEAM


def test_wie_later_met_een_eerdere_begindag_wordt_ingevoerd_kwam_later(
    profiel: Profiel, wereld: Wereld
) -> None:
    deel(profiel, met_team=wereld.team)
    with op_dag(wereld.vandaag + DAG):
        maak_lid(wereld.team, maak_persoon("Nora"), van=wereld.vandaag - 9 * DAG)
        assert lezers(profiel) == HET_TEAM


def test_wie_die_dag_al_voor_het_delen_kwam_hoort_erbij(profiel: Profiel, wereld: Wereld) -> None:
    maak_lid(wereld.team, maak_persoon("Nora"), van=wereld.vandaag)
    deel(profiel, met_team=wereld.team)
    assert lezers(profiel) == HET_TEAM | {"Nora"}


@pytest.mark.parametrize("ook_later", [True, False])
def test_een_lezer_die_weggaat_leest_niet_meer(profiel: Profiel, wereld: Wereld, ook_later: bool) -> None:
    deel(profiel, met_team=wereld.team, van=wereld.vandaag - 9 * DAG, ook_later_komers=ook_later)
    vertrek(wereld.team, wereld.kernlid)
    assert lezers(profiel) == HET_TEAM - {"Amina"}


@pytest.mark.parametrize(("ook_later", "leest"), [(True, {"Amina"}), (False, set())])
def test_een_lezer_die_terugkomt_kwam_later(
    profiel: Profiel, wereld: Wereld, ook_later: bool, leest: set[str]
) -> None:
    deel(profiel, met_team=wereld.team, van=wereld.vandaag - 9 * DAG, ook_later_komers=ook_later)
    ga_en_kom_terug(wereld.team, wereld.kernlid, dagen=3)
    assert lezers(profiel) == HET_TEAM - {"Amina"} | leest


def test_een_lezer_met_een_andere_rol_blijft_lezen(profiel: Profiel, wereld: Wereld) -> None:
    deel(profiel, met_team=wereld.team, van=wereld.vandaag - 9 * DAG)
    ga_en_kom_terug(wereld.team, wereld.kernlid, dagen=0)
    assert lezers(profiel) == HET_TEAM


@pytest.mark.parametrize("ook_later", [True, False])
def test_gaat_de_eigenaar_weg_dan_houdt_het_op_ook_als_hij_terugkomt(
    profiel: Profiel, wereld: Wereld, ook_later: bool
) -> None:
    deel(profiel, met_team=wereld.team, van=wereld.vandaag - 9 * DAG, ook_later_komers=ook_later)
    vertrek(wereld.team, wereld.teamlid)
    assert lezers(profiel) == set()
    maak_lid(wereld.team, wereld.teamlid, van=wereld.vandaag + DAG)
    with op_dag(wereld.vandaag + DAG):
        assert lezers(profiel) == set()


def test_een_eigenaar_met_een_andere_rol_deelt_nog(profiel: Profiel, wereld: Wereld) -> None:
    deel(profiel, met_team=wereld.team, van=wereld.vandaag - 9 * DAG)
    ga_en_kom_terug(wereld.team, wereld.teamlid, dagen=0)
    assert lezers(profiel) == HET_TEAM


def test_een_eigenaar_uit_dienst_deelt_niets_meer(profiel: Profiel, wereld: Wereld) -> None:
    deel(profiel, met_instelling=True)
    Persoon.objects.filter(pk=wereld.teamlid.pk).update(uit_dienst_op=wereld.vandaag)
    assert lezers(profiel)
    with op_dag(wereld.vandaag + DAG):
        assert lezers(profiel) == set()


def test_delen_houdt_op_na_de_laatste_dag(profiel: Profiel, wereld: Wereld) -> None:
    deel(profiel, met_persoon=wereld.buur, tot=wereld.vandaag + DAG)
    for dag, leest in ((DAG, {"Xandra"}), (2 * DAG, set())):
        with op_dag(wereld.vandaag + dag):
            assert lezers(profiel) == leest


def test_wat_teruggehaald_is_leest_niemand(profiel: Profiel, wereld: Wereld) -> None:
    deel(profiel, met_persoon=wereld.buur, opgeheven_op=nu())
    assert lezers(profiel) == set()


def test_een_weggehaald_profiel_leest_niemand_door_een_deling(profiel: Profiel, wereld: Wereld) -> None:
    deel(profiel, met_persoon=wereld.buur)
    profiel.weg_op, profiel.weg_door = nu(), profiel.persoon
    profiel.save()
    assert set(profiel.lezers(Leeskring.ALLEEN_IK)) == {profiel.persoon}
    assert not Profiel.objects.zichtbaar_voor(wereld.buur).exists()
    assert not Profiel.ook_weg.weggehaald_door(wereld.buur).exists()


ONMOGELIJK: dict[str, dict[str, Any]] = {
    "zonder ontvanger": {},
    "met twee ontvangers": {"met_persoon": "buur", "met_instelling": True},
    "met een team en een mens": {"met_persoon": "buur", "met_team": "team"},
    "met zichzelf": {"met_persoon": "teamlid"},
    "later komen bij een mens": {"met_persoon": "buur", "ook_later_komers": True},
}


@pytest.mark.parametrize("velden", ONMOGELIJK.values(), ids=ONMOGELIJK)
def test_wat_de_databank_weigert(profiel: Profiel, wereld: Wereld, velden: dict[str, Any]) -> None:
    echt = {naam: getattr(wereld, w) if isinstance(w, str) else w for naam, w in velden.items()}
    with pytest.raises(IntegrityError):
        deel(profiel, **echt)


@pytest.mark.parametrize("velden", [{"met_persoon": "buur"}, {"met_team": "team"}, {"met_instelling": True}])
def test_een_ontvanger_heeft_een_open_deling_tegelijk(
    profiel: Profiel, wereld: Wereld, velden: dict[str, Any]
) -> None:
    echt = {naam: getattr(wereld, w) if isinstance(w, str) else w for naam, w in velden.items()}
    deel(profiel, **echt, opgeheven_op=nu())
    deel(profiel, **echt)
    with pytest.raises(IntegrityError), transaction.atomic():
        deel(profiel, **echt)


def ga_en_kom_terug(team: Team, persoon: Persoon, *, dagen: int) -> None:
    """Hield vijf dagen geleden op, en begon zoveel dagen na de eerstvolgende dag opnieuw."""
    lid = Lidmaatschap.objects.get(team=team, persoon=persoon)
    lid.tot = vandaag() - 5 * DAG
    lid.save()
    maak_lid(team, persoon, van=lid.tot + (1 + dagen) * DAG)


def test_wie_dezelfde_dag_pas_na_het_delen_kwam_hoort_bij_wie_later_komt(
    profiel: Profiel, wereld: Wereld
) -> None:
    deling = deel(profiel, met_team=wereld.team)
    maak_lid(wereld.team, maak_persoon("Nora"), van=vandaag())
    assert lezers(profiel) == HET_TEAM
    Profieldeling.objects.filter(pk=deling.pk).update(ook_later_komers=True)
    assert lezers(profiel) == HET_TEAM | {"Nora"}
