"""Interventies en afspraken van een plan, geladen zoals één lezer ze mag zien."""

from typing import Any

import pytest
from django.core.exceptions import FieldFetchBlocked

from apps.accounts.models import Persoon
from apps.core.tijd import nu
from apps.interventies.actions import antwoord_op_wringen, geef_woord, neem_woord_terug, pas_afspraak_aan
from apps.interventies.models import AfspraakVersie, Interventie
from apps.interventies.opmerkingen import is_informatief_jasje
from apps.interventies.queries import (
    Afspraakstand,
    afspraken_van,
    heeft_jasje,
    interventies_van,
    mensen_in,
    omgeving_van,
    versies_voor,
    woorden_op,
)
from apps.interventies.templatetags.woorden import telling
from apps.teamplannen.actions import begin_plan
from apps.teams.queries import bezetting
from tests.dingen import (
    afspraakinhoud,
    het_vraagstuk,
    kom_overeen,
    leg_voor,
    maak_interventie,
    maak_vraagstuk,
    zeg_akkoord,
)
from tests.mensen import DAG, Wereld, maak_lid, maak_persoon, vertrek


def wringt(wereld: Wereld, versie: AfspraakVersie, persoon: Persoon) -> None:
    geef_woord(versie=versie, plan=wereld.plan, woord="wringt", reden="Dinsdag werk ik niet.", door=persoon)


def wijzig(wereld: Wereld, versie: AfspraakVersie, **anders: Any) -> AfspraakVersie:
    return pas_afspraak_aan(
        afspraak=versie.afspraak,
        plan=wereld.plan,
        inhoud=afspraakinhoud(**{"wat": "Iets anders."} | anders),
        basis=versie.nummer,
        door=wereld.leidinggevende,
    )


# -- Interventies ---------------------------------------------------------------


def test_interventies_staan_er_gekozen_eerst_en_zonder_wat_weg_is(wereld: Wereld) -> None:
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid)
    gekozen = maak_interventie(wereld)
    maak_interventie(wereld, weg_op=nu(), weg_door=wereld.leidinggevende)
    assert interventies_van(wereld.plan, wereld.kernlid) == [gekozen, voorstel]


def test_interventies_zijn_die_de_lezer_mag_zien(wereld: Wereld) -> None:
    genoemd = maak_interventie(wereld, doelgroep="genoemden", genoemden=[wereld.teamlid])
    assert interventies_van(wereld.plan, wereld.teamlid) == [genoemd]
    assert interventies_van(wereld.plan, wereld.kernlid) == []
    assert interventies_van(wereld.plan, wereld.buur) == []


def test_interventies_weten_wie_er_genoemd_is_en_of_er_een_afspraak_van_is(wereld: Wereld) -> None:
    los = maak_interventie(wereld, doelgroep="genoemden", genoemden=[wereld.teamlid])
    versie = leg_voor(wereld)
    gevonden: dict[int, Any] = {rij.pk: rij for rij in interventies_van(wereld.plan, wereld.leidinggevende)}
    met_afspraak = gevonden[versie.afspraak.interventie_id]
    assert (gevonden[los.pk].genoemde_ids, gevonden[los.pk].heeft_afspraak) == ([wereld.teamlid.pk], False)
    assert (met_afspraak.genoemde_ids, met_afspraak.heeft_afspraak) == ([], True)


@pytest.mark.parametrize("formeel", [True, False])
@pytest.mark.parametrize("transformatief", [True, False])
@pytest.mark.parametrize("ernaast", [True, False])
def test_informatief_jasje_is_formeel_voor_anders_kijken_met_niets_ernaast(
    formeel: bool, transformatief: bool, ernaast: bool
) -> None:
    jasje = is_informatief_jasje(formeel=formeel, transformatief=transformatief, informeel_ernaast=ernaast)
    assert jasje is ((formeel, transformatief, ernaast) == (True, True, False))


CURSUS: dict[str, Any] = {"formeel": True, "sturing": ""}


def cursus_voor_anders_kijken(wereld: Wereld) -> Interventie:
    vraagstuk = het_vraagstuk(wereld)
    vraagstuk.praktijkvraag_id = "vraag-transformatief"
    vraagstuk.save()
    return maak_interventie(wereld, **CURSUS)


@pytest.mark.parametrize(
    ("ernaast", "jasje"),
    [
        (None, True),
        ({}, False),
        (CURSUS, True),
        ({"voorstel_van": "teamlid"}, True),
        ({"vraagstuk": "ander"}, True),
    ],
    ids=["niets", "informeel", "nog een cursus", "alleen voorgesteld", "bij een ander vraagstuk"],
)
def test_jasje_hangt_af_van_wat_er_verder_voor_dit_vraagstuk_gekozen_is(
    wereld: Wereld, ernaast: dict[str, Any] | None, jasje: bool
) -> None:
    cursus = cursus_voor_anders_kijken(wereld)
    alle = [cursus]
    if ernaast is not None:
        anders = dict(ernaast)
        if "voorstel_van" in anders:
            anders["voorstel_van"] = wereld.teamlid
        if "vraagstuk" in anders:
            anders["vraagstuk"] = maak_vraagstuk(het_vraagstuk(wereld).analyse)
        alle.append(maak_interventie(wereld, **anders))
    assert heeft_jasje(cursus, alle) is jasje


def test_jasje_zonder_vraagstuk_is_er_niet(wereld: Wereld) -> None:
    assert not heeft_jasje(
        maak_interventie(wereld, vraagstuk=None, voorstel_van=wereld.teamlid, **CURSUS), []
    )


# -- Afspraken ------------------------------------------------------------------


def de_stand(wereld: Wereld, lezer: Persoon) -> Afspraakstand:
    (stand,) = afspraken_van(wereld.plan, lezer)
    return stand


def test_stand_van_een_open_afspraak_telt_de_woorden(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    zeg_akkoord(versie, wereld.plan, wereld.meewerkende, wereld.meeschrijver)
    wringt(wereld, versie, wereld.teamlid)
    stand = de_stand(wereld, wereld.kernlid)
    assert (stand.geldend, stand.voorgelegd, stand.versie) == (None, versie, versie)
    assert (stand.is_open, stand.loopt) == (True, False)
    assert telling(stand.woorden) == "2 akkoord, bij 1 wringt het nog, 3 wachten nog"
    assert stand.wringt


def test_stand_telt_wie_later_kwam_niet_mee(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    nieuw = maak_persoon("Noor")
    maak_lid(wereld.team, nieuw, van=wereld.vandaag)
    zeg_akkoord(versie, wereld.plan, nieuw)
    assert len(de_stand(wereld, nieuw).woorden) == len(wereld.meedoeners)


def test_stand_van_een_wijziging_houdt_bovenaan_wat_geldt(wereld: Wereld) -> None:
    eerste = leg_voor(wereld)
    kom_overeen(eerste, wereld.plan)
    tweede = wijzig(wereld, eerste)
    stand = de_stand(wereld, wereld.teamlid)
    assert (stand.geldend, stand.voorgelegd, stand.versie) == (eerste, tweede, eerste)
    assert (stand.is_open, stand.loopt, telling(stand.woorden)) == (False, True, "0 akkoord, 6 wachten nog")


def test_stand_van_een_overeengekomen_afspraak_toont_ieders_akkoord(wereld: Wereld) -> None:
    kom_overeen(leg_voor(wereld, van=wereld.vandaag + DAG), wereld.plan)
    stand = de_stand(wereld, wereld.teamlid)
    assert (stand.voorgelegd, stand.loopt, telling(stand.woorden)) == (None, False, "6 akkoord")


def test_afspraken_zijn_die_de_lezer_mag_zien_zonder_redenen(wereld: Wereld) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.teamlid])
    wringt(wereld, versie, wereld.teamlid)
    assert afspraken_van(wereld.plan, wereld.kernlid) == []
    stand = de_stand(wereld, wereld.teamlid)
    assert [(woord.woord, woord.reden) for woord in stand.woorden] == [("wringt", "")]
    assert stand.voorgelegd
    for geheim in ("woord", "reden", "antwoord"):
        with pytest.raises(FieldFetchBlocked):
            getattr(stand.voorgelegd.instemmingen.all()[0], geheim)


def test_wie_later_kwam_ziet_niet_bij_wie_het_wringt(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    zeg_akkoord(versie, wereld.plan, wereld.kernlid)
    wringt(wereld, versie, wereld.teamlid)
    nieuw = maak_persoon("Noor")
    maak_lid(wereld.team, nieuw, van=wereld.vandaag)
    stand = de_stand(wereld, nieuw)
    assert (telling(stand.woorden), stand.wringt) == ("1 akkoord, 5 wachten nog", False)


def test_er_ligt_nog_iets_voor_zonder_te_zeggen_wat(wereld: Wereld) -> None:
    assert not omgeving_van(wereld.plan, wereld.kernlid).nog_iets
    versie = leg_voor(wereld, genoemden=[wereld.teamlid])
    assert omgeving_van(wereld.plan, wereld.kernlid).nog_iets
    assert not omgeving_van(wereld.plan, wereld.teamlid).nog_iets
    kom_overeen(versie, wereld.plan)
    assert not omgeving_van(wereld.plan, wereld.kernlid).nog_iets


def test_er_ligt_nog_iets_voor_aan_wie_alleen_een_vervallen_versie_las(wereld: Wereld) -> None:
    wijzig(wereld, leg_voor(wereld), doelgroep="genoemden", genoemden=[wereld.teamlid])
    assert omgeving_van(wereld.plan, wereld.kernlid).nog_iets
    assert not omgeving_van(wereld.plan, wereld.teamlid).nog_iets


# -- Woorden en versies ---------------------------------------------------------


def test_woorden_geven_de_reden_alleen_aan_wie_haar_mag_lezen(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    wringt(wereld, versie, wereld.teamlid)
    rij = versie.instemmingen.get(persoon=wereld.teamlid)
    antwoord_op_wringen(
        rij=rij,
        basis=rij.teller,
        plan=wereld.plan,
        antwoord="We kiezen woensdag.",
        door=wereld.leidinggevende,
    )
    nieuw = maak_persoon("Noor")
    maak_lid(wereld.team, nieuw, van=wereld.vandaag)

    def woord_voor(lezer: Persoon) -> tuple[str, str, str, Persoon | None]:
        woorden = woorden_op(versie, lezer, bezetting(wereld.team))
        (woord,) = (woord for woord in woorden if woord.persoon == wereld.teamlid)
        return woord.woord, woord.reden, woord.antwoord, woord.antwoord_door

    volledig = ("wringt", "Dinsdag werk ik niet.", "We kiezen woensdag.", wereld.leidinggevende)
    assert woord_voor(wereld.kernlid) == volledig
    assert woord_voor(nieuw) == ("", "", "", None)


def test_woorden_noemen_ook_wie_later_kwam_en_nog_gevraagd_wordt(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    nieuw = maak_persoon("Noor")
    maak_lid(wereld.team, nieuw, van=wereld.vandaag)
    woorden = {woord.persoon: woord for woord in woorden_op(versie, nieuw, bezetting(wereld.team))}
    assert set(woorden) == wereld.meedoeners | {nieuw}
    assert (woorden[nieuw].telt, woorden[nieuw].woord, woorden[wereld.teamlid].telt) == (False, "", True)


@pytest.mark.parametrize("waarom", ["een paar mensen", "vervangen"])
def test_woorden_vragen_wie_later_kwam_niet_bij(wereld: Wereld, waarom: str) -> None:
    genoemden = [wereld.teamlid] if waarom == "een paar mensen" else []
    versie = leg_voor(wereld, genoemden=genoemden)
    if waarom == "vervangen":
        wijzig(wereld, versie)
        versie.refresh_from_db()
    nieuw = maak_persoon("Noor")
    maak_lid(wereld.team, nieuw, van=wereld.vandaag)
    woorden = woorden_op(versie, wereld.leidinggevende, bezetting(wereld.team))
    assert {woord.persoon for woord in woorden} == set(genoemden or wereld.meedoeners)


def test_woorden_zeggen_wie_er_niet_meer_in_het_team_zit(wereld: Wereld) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.teamlid, wereld.kernlid])
    vertrek(wereld.team, wereld.teamlid)
    woorden = woorden_op(versie, wereld.kernlid, bezetting(wereld.team))
    assert {woord.persoon: woord.in_team for woord in woorden} == {
        wereld.teamlid: False,
        wereld.kernlid: True,
    }


def test_woorden_van_wie_de_versie_niet_mag_lezen_zijn_er_niet(wereld: Wereld) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.teamlid])
    assert woorden_op(versie, wereld.kernlid, bezetting(wereld.team)) == []


def test_versies_staan_er_nieuwste_eerst_voor_wie_ze_mag_lezen(wereld: Wereld) -> None:
    eerste = leg_voor(wereld, genoemden=[wereld.teamlid])
    tweede = wijzig(wereld, eerste, doelgroep="team")
    afspraak = eerste.afspraak_id
    assert versies_voor(afspraak, wereld.plan, wereld.teamlid) == [tweede, eerste]
    assert versies_voor(afspraak, wereld.plan, wereld.kernlid) == [tweede]
    assert versies_voor(afspraak, wereld.plan, wereld.buur) == []
    buurplan = begin_plan(team=wereld.buurteam, door=wereld.buurleider)
    assert versies_voor(afspraak, buurplan, wereld.teamlid) == []


def test_mensen_in_een_versie_zijn_wie_meedoet(wereld: Wereld) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.teamlid], ruimte_uren="Twee uur.")
    assert mensen_in(versie).doen_mee == [wereld.teamlid.pk]


def wie_nog_niets_zei(stand: Afspraakstand) -> list[Persoon]:
    return [woord.persoon for woord in stand.woorden if not woord.woord]


def test_wie_zijn_woord_terugnam_wacht_weer(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    zeg_akkoord(versie, wereld.plan, wereld.teamlid)
    assert wereld.teamlid not in wie_nog_niets_zei(de_stand(wereld, wereld.teamlid))
    neem_woord_terug(versie=versie, plan=wereld.plan, door=wereld.teamlid)
    assert wereld.teamlid in wie_nog_niets_zei(de_stand(wereld, wereld.teamlid))
