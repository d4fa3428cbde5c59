"""Aanstellingen en rollen: van–tot, zonder overlap, en nooit je eigen rol."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError

from apps.accounts import actions
from apps.accounts.models import Aanstelling, Onderdeel, Persoon, Rol
from apps.beheer.queries.persoon import onderdelen_om_te_kiezen
from apps.core.oordeel import KanNiet, MagNiet
from tests.mensen import DAG, LANG, Wereld, maak_aanstelling

HALF = Decimal("0.5")


@pytest.fixture
def eva(wereld: Wereld) -> Persoon:
    return wereld.teamlid


def stel_aan(wereld: Wereld, persoon: Persoon, **anders: Any) -> Aanstelling:
    gewoon: dict[str, Any] = {"onderdeel": wereld.academie, "fte": HALF, "van": wereld.vandaag}
    return actions.geef_aanstelling(persoon=persoon, door=wereld.beheerder, **gewoon | anders)


def geef(wereld: Wereld, persoon: Persoon, **anders: Any) -> Rol:
    gewoon: dict[str, Any] = {"soort": Rol.Soort.HR, "onderdeel": wereld.academie, "van": wereld.vandaag}
    return actions.geef_rol(persoon=persoon, door=wereld.beheerder, **gewoon | anders)


def perioden(persoon: Persoon) -> list[tuple[Decimal, date, date | None]]:
    return list(persoon.aanstellingen.order_by("van").values_list("fte", "van", "tot"))


# -- Aanstellingen ------------------------------------------------------------------


@pytest.mark.parametrize("fte", ["0", "-0.1", "1.501"])
def test_fte_ligt_tussen_nul_en_anderhalf(wereld: Wereld, eva: Persoon, fte: str) -> None:
    with pytest.raises(IntegrityError, match="fte_tussen_nul_en_anderhalf"):
        maak_aanstelling(eva, wereld.academie, fte=Decimal(fte))


def test_databank_laat_geen_overlap_toe(wereld: Wereld, eva: Persoon) -> None:
    maak_aanstelling(eva, wereld.academie)
    maak_aanstelling(eva, wereld.dienst)
    with pytest.raises(IntegrityError, match="een_aanstelling_tegelijk_per_onderdeel"):
        maak_aanstelling(eva, wereld.academie, van=wereld.vandaag)


def test_aanstelling_zegt_wat_zij_is(wereld: Wereld, eva: Persoon) -> None:
    assert stel_aan(wereld, eva).wat == "0,5\xa0fte bij Academie Gezondheid"
    assert str(HALF) in str(eva.aanstellingen.get())


@pytest.mark.parametrize(
    ("van", "tot", "veld"), [(0, -1, "tot"), (-5, -1, "van"), (-50, None, "van"), (30, 40, "van")]
)
def test_een_periode_die_niet_past_zegt_waarom(
    wereld: Wereld, eva: Persoon, van: int, tot: int | None, veld: str
) -> None:
    stel_aan(wereld, eva, van=wereld.vandaag - 5 * DAG, tot=wereld.vandaag + 50 * DAG)
    einde = None if tot is None else wereld.vandaag + tot * DAG
    with pytest.raises(KanNiet) as fout:
        stel_aan(wereld, eva, van=wereld.vandaag + van * DAG, tot=einde)
    assert fout.value.veld == veld
    assert "Kies een dag" in fout.value.zin or "valt samen" in fout.value.zin


def test_aansluiten_mag_en_een_ander_onderdeel_tegelijk_ook(wereld: Wereld, eva: Persoon) -> None:
    stel_aan(wereld, eva, tot=wereld.vandaag + DAG)
    stel_aan(wereld, eva, van=wereld.vandaag + 2 * DAG)
    stel_aan(wereld, eva, onderdeel=wereld.dienst)
    assert eva.aanstellingen.count() == 3


def test_zonder_einde_valt_samen_met_alles_erna(wereld: Wereld, eva: Persoon) -> None:
    stel_aan(wereld, eva)
    with pytest.raises(KanNiet, match="zonder einde"):
        stel_aan(wereld, eva, van=wereld.vandaag + LANG)


def test_na_iemands_laatste_dag_begint_en_loopt_niets(wereld: Wereld, eva: Persoon) -> None:
    op = wereld.vandaag + 10 * DAG
    actions.meld_uit_dienst(persoon=eva, op=op, door=wereld.beheerder)
    for tot in (None, op + DAG):
        with pytest.raises(KanNiet, match="Eva werkt hier tot en met") as fout:
            stel_aan(wereld, eva, tot=tot)
        assert fout.value.veld == "tot"
    stel_aan(wereld, eva, tot=op)


def test_einde_van_een_aanstelling(wereld: Wereld, eva: Persoon) -> None:
    deze = stel_aan(wereld, eva)
    with pytest.raises(KanNiet, match="vóór het begin"):
        actions.beeindig_aanstelling(aanstelling=deze, tot=deze.van - DAG, door=wereld.beheerder)
    actions.beeindig_aanstelling(aanstelling=deze, tot=deze.van, door=wereld.beheerder)
    stel_aan(wereld, eva, van=deze.van + 5 * DAG)
    with pytest.raises(KanNiet, match="valt samen"):
        actions.beeindig_aanstelling(aanstelling=deze, tot=deze.van + 5 * DAG, door=wereld.beheerder)
    with pytest.raises(KanNiet, match="valt samen"):
        actions.beeindig_aanstelling(aanstelling=deze, tot=None, door=wereld.beheerder)


def test_een_laatste_dag_kan_weer_weg(wereld: Wereld, eva: Persoon) -> None:
    aanstelling, rol = stel_aan(wereld, eva), geef(wereld, eva)
    for tot in (wereld.vandaag, None):
        actions.beeindig_aanstelling(aanstelling=aanstelling, tot=tot, door=wereld.beheerder)
        actions.beeindig_rol(rol=rol, tot=tot, door=wereld.beheerder)
        assert (eva.aanstellingen.get().tot, eva.rollen.get().tot) == (tot, tot)


def test_andere_fte_is_einde_en_begin_in_een_keer(wereld: Wereld, eva: Persoon) -> None:
    tot = wereld.vandaag + 100 * DAG
    deze = stel_aan(wereld, eva, tot=tot)
    vanaf = wereld.vandaag + 10 * DAG
    actions.wijzig_fte(aanstelling=deze, fte=Decimal("0.8"), vanaf=vanaf, door=wereld.beheerder)
    assert perioden(eva) == [(HALF, deze.van, vanaf - DAG), (Decimal("0.8"), vanaf, tot)]


def test_andere_fte_vanaf_de_eerste_dag_verbetert_de_rij(wereld: Wereld, eva: Persoon) -> None:
    deze = stel_aan(wereld, eva)
    actions.wijzig_fte(aanstelling=deze, fte=Decimal(1), vanaf=deze.van, door=wereld.beheerder)
    assert perioden(eva) == [(Decimal(1), deze.van, None)]


@pytest.mark.parametrize("dagen", [-1, 6])
def test_andere_fte_ligt_binnen_de_aanstelling(wereld: Wereld, eva: Persoon, dagen: int) -> None:
    deze = stel_aan(wereld, eva, tot=wereld.vandaag + 5 * DAG)
    vanaf = wereld.vandaag + dagen * DAG
    with pytest.raises(KanNiet, match="Kies een dag daarbinnen") as fout:
        actions.wijzig_fte(aanstelling=deze, fte=HALF, vanaf=vanaf, door=wereld.beheerder)
    assert fout.value.veld == "vanaf"


def test_andere_fte_van_wat_doorloopt_noemt_geen_einde(wereld: Wereld, eva: Persoon) -> None:
    deze = stel_aan(wereld, eva)
    with pytest.raises(KanNiet) as fout:
        actions.wijzig_fte(aanstelling=deze, fte=HALF, vanaf=deze.van - DAG, door=wereld.beheerder)
    assert "tot en met" not in fout.value.zin


# -- Rollen -----------------------------------------------------------------------


def test_rol_geven_en_beeindigen(wereld: Wereld, eva: Persoon) -> None:
    rol = geef(wereld, eva)
    assert rol.wat == "hr-adviseur voor Academie Gezondheid"
    with pytest.raises(KanNiet, match="valt samen"):
        geef(wereld, eva, van=wereld.vandaag + DAG)
    geef(wereld, eva, onderdeel=wereld.dienst)
    with pytest.raises(KanNiet, match="vóór het begin"):
        actions.beeindig_rol(rol=rol, tot=rol.van - DAG, door=wereld.beheerder)
    actions.beeindig_rol(rol=rol, tot=rol.van, door=wereld.beheerder)
    geef(wereld, eva, van=wereld.vandaag + DAG)
    with pytest.raises(KanNiet, match="valt samen"):
        actions.beeindig_rol(rol=rol, tot=wereld.vandaag + DAG, door=wereld.beheerder)


def test_beheerder_is_er_voor_de_hele_instelling(wereld: Wereld, eva: Persoon) -> None:
    with pytest.raises(KanNiet, match="hele instelling") as fout:
        geef(wereld, eva, soort=Rol.Soort.BEHEERDER)
    assert fout.value.veld == "onderdeel"
    geef(wereld, eva, soort=Rol.Soort.BEHEERDER, onderdeel=wereld.hogeschool)
    assert Persoon.objects.get(pk=eva.pk).is_beheerder


def test_je_eigen_rol_verander_je_niet(wereld: Wereld) -> None:
    with pytest.raises(MagNiet, match="Je eigen rollen"):
        geef(wereld, wereld.beheerder)
    with pytest.raises(MagNiet, match="Je eigen rollen"):
        actions.beeindig_rol(rol=wereld.beheerder.rollen.get(), tot=wereld.vandaag, door=wereld.beheerder)


# -- Het onderdeel ------------------------------------------------------------------


def test_niets_loopt_langer_dan_het_onderdeel(wereld: Wereld, eva: Persoon) -> None:
    loopt, rol = stel_aan(wereld, eva), geef(wereld, eva)
    Onderdeel.objects.filter(pk=wereld.academie.pk).update(tot=wereld.vandaag + 5 * DAG)
    te_lang = wereld.vandaag + 6 * DAG
    for handeling in (
        lambda: stel_aan(wereld, wereld.buur),
        lambda: geef(wereld, wereld.buur, tot=te_lang),
        lambda: actions.beeindig_aanstelling(aanstelling=loopt, tot=te_lang, door=wereld.beheerder),
        lambda: actions.beeindig_rol(rol=rol, tot=te_lang, door=wereld.beheerder),
    ):
        with pytest.raises(KanNiet, match="Academie Gezondheid houdt op") as fout:
            handeling()
        assert fout.value.veld == "tot"
    actions.beeindig_rol(rol=rol, tot=wereld.vandaag + 5 * DAG, door=wereld.beheerder)


def test_kiezen_kan_alleen_uit_wat_er_vandaag_is(wereld: Wereld) -> None:
    Onderdeel.objects.filter(pk=wereld.academie.pk).update(tot=wereld.vandaag - DAG)
    assert set(onderdelen_om_te_kiezen()) == {wereld.hogeschool, wereld.dienst}
