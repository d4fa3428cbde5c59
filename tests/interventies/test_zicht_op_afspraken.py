"""Wie een interventie, een afspraak, een versie en een reden leest; vóór en na het overeenkomen."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.leeskring import Leeskring, veld_van
from apps.interventies.actions import geef_woord, pas_afspraak_aan, rond_af
from apps.interventies.models import Afgerond, AfspraakVersie, Instemming, Interventie
from apps.interventies.queries import terugblikregels
from tests.dingen import (
    afspraakinhoud,
    kom_overeen,
    leg_voor,
    maak_interventie,
    maak_notitie,
    maak_terugblik,
    wie_staat_in,
    wie_ziet,
)
from tests.mensen import HEEL_HET_TEAM, LEIDING, Wereld, maak_lid, maak_persoon, vertrek


def wringt(wereld: Wereld, versie: AfspraakVersie, persoon: Persoon) -> Instemming:
    return geef_woord(
        versie=versie, plan=wereld.plan, woord="wringt", reden="Dinsdag werk ik niet.", door=persoon
    )


def wie_leest_de_reden(wereld: Wereld, rij: Instemming) -> set[str]:
    return {
        soort
        for soort, persoon in wereld.soorten.items()
        if Instemming.objects.met_reden_voor(persoon).filter(pk=rij.pk).exists()
    }


# -- Interventies ---------------------------------------------------------------


def test_interventie_voor_het_team_leest_het_team(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld)
    assert wie_ziet(wereld, interventie) == HEEL_HET_TEAM
    for kring in (Leeskring.TEAM, Leeskring.GENOEMDEN):
        assert wie_staat_in(wereld, interventie, kring) == HEEL_HET_TEAM


def test_interventie_voor_de_kerngroep_lezen_zij_de_leiding_en_wie_haar_bedacht(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld, doelgroep="kerngroep", voorstel_van=wereld.teamlid)
    lezers = LEIDING | {"kernlid", "teamlid"}
    assert wie_ziet(wereld, interventie) == lezers
    assert wie_staat_in(wereld, interventie, Leeskring.GENOEMDEN) == lezers
    assert veld_van(Interventie, "verandering").kring_van(interventie) is Leeskring.GENOEMDEN


def test_interventie_voor_een_paar_mensen_leest_niet_elke_meeschrijver(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld, doelgroep="genoemden", genoemden=[wereld.teamlid])
    assert wie_ziet(wereld, interventie) == LEIDING | {"teamlid"}


def test_interventie_die_het_team_verlaten_heeft_ziet_de_genoemde_niet_meer(wereld: Wereld) -> None:
    interventie = maak_interventie(wereld, doelgroep="genoemden", genoemden=[wereld.teamlid])
    vertrek(wereld.team, wereld.teamlid)
    assert wie_ziet(wereld, interventie) == LEIDING
    assert wie_staat_in(wereld, interventie, Leeskring.GENOEMDEN) == LEIDING


def test_interventie_is_van_het_team_als_haar_afspraak_overeengekomen_is(wereld: Wereld) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.teamlid])
    interventie = versie.afspraak.interventie
    assert wie_ziet(wereld, interventie) == LEIDING | {"teamlid"}
    kom_overeen(versie, wereld.plan)
    assert wie_ziet(wereld, interventie) == HEEL_HET_TEAM
    interventie.refresh_from_db()
    assert veld_van(Interventie, "verandering").kring_van(interventie) is Leeskring.TEAM


# -- Versies en afspraken -------------------------------------------------------


def test_versie_voor_het_team_leest_het_team_meteen(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    assert wie_ziet(wereld, versie) == HEEL_HET_TEAM
    assert wie_ziet(wereld, versie.afspraak) == HEEL_HET_TEAM
    assert wie_staat_in(wereld, versie, Leeskring.TEAM) == HEEL_HET_TEAM


@pytest.mark.parametrize("doelgroep", ["kerngroep", "genoemden"])
def test_versie_lezen_eerst_wie_erin_staat_en_na_overeenkomen_het_team(
    wereld: Wereld, doelgroep: str
) -> None:
    genoemden = [wereld.kernlid, wereld.kerngroep[1]] if doelgroep == "genoemden" else []
    versie = leg_voor(wereld, doelgroep=doelgroep, genoemden=genoemden)
    eerst = LEIDING | {"kernlid"}
    assert wie_ziet(wereld, versie) == eerst
    assert wie_ziet(wereld, versie.afspraak) == eerst
    assert wie_staat_in(wereld, versie, Leeskring.GENOEMDEN) == eerst
    assert veld_van(AfspraakVersie, "wat").kring_van(versie) is Leeskring.GENOEMDEN
    kom_overeen(versie, wereld.plan)
    assert wie_ziet(wereld, versie) == HEEL_HET_TEAM
    assert wie_ziet(wereld, versie.afspraak) == HEEL_HET_TEAM
    assert veld_van(AfspraakVersie, "wat").kring_van(versie) is Leeskring.TEAM


def test_versie_leest_ook_wie_haar_voorlegde(wereld: Wereld) -> None:
    versie = leg_voor(wereld, door=wereld.meeschrijver, genoemden=[wereld.teamlid])
    lezers = LEIDING | {"meeschrijver", "teamlid"}
    assert wie_ziet(wereld, versie) == lezers
    assert wie_staat_in(wereld, versie, Leeskring.GENOEMDEN) == lezers


def test_versie_leest_wie_vertrok_niet_meer(wereld: Wereld) -> None:
    versie = leg_voor(wereld, door=wereld.meeschrijver, genoemden=[wereld.teamlid])
    vertrek(wereld.team, wereld.meeschrijver, wereld.teamlid)
    assert wie_ziet(wereld, versie) == LEIDING
    assert wie_staat_in(wereld, versie, Leeskring.GENOEMDEN) == LEIDING


def test_versie_leest_een_nieuwe_leidinggevende_ook(wereld: Wereld) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.teamlid])
    maak_lid(wereld.team, wereld.buur, rol="leidinggevende", van=wereld.vandaag)
    assert wie_ziet(wereld, versie) == LEIDING | {"teamlid", "buur"}


def test_versie_die_verviel_voor_zij_overeengekomen_was_blijft_van_wie_erin_stond(wereld: Wereld) -> None:
    vervallen = leg_voor(wereld, genoemden=[wereld.teamlid])
    nieuw = pas_afspraak_aan(
        afspraak=vervallen.afspraak,
        plan=wereld.plan,
        inhoud=afspraakinhoud(doelgroep="genoemden", genoemden=[wereld.kernlid]),
        basis=1,
        door=wereld.leidinggevende,
    )
    kom_overeen(nieuw, wereld.plan)
    assert wie_ziet(wereld, vervallen) == LEIDING | {"teamlid"}
    assert wie_ziet(wereld, nieuw) == HEEL_HET_TEAM


def test_afspraak_staat_een_keer_in_de_lijst_van_wie_meer_versies_leest(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    pas_afspraak_aan(
        afspraak=versie.afspraak,
        plan=wereld.plan,
        inhoud=afspraakinhoud(wat="Iets anders."),
        basis=1,
        door=wereld.leidinggevende,
    )
    assert list(type(versie.afspraak).objects.zichtbaar_voor(wereld.teamlid)) == [versie.afspraak]
    assert AfspraakVersie.objects.zichtbaar_voor(wereld.teamlid).count() == 2
    assert AfspraakVersie.objects.open().count() == 1


# -- Woorden en redenen ---------------------------------------------------------


def test_woord_leest_wie_de_versie_leest_en_de_reden_alleen_wie_erin_staat(wereld: Wereld) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.teamlid, wereld.meewerkende])
    rij = wringt(wereld, versie, wereld.teamlid)
    assert wie_ziet(wereld, rij) == LEIDING | {"teamlid"}
    assert wie_leest_de_reden(wereld, rij) == LEIDING | {"teamlid"}
    assert wie_staat_in(wereld, rij, Leeskring.GENOEMDEN) == LEIDING | {"teamlid"}


def test_reden_op_een_versie_voor_het_team_leest_wie_erin_staat(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    rij = wringt(wereld, versie, wereld.teamlid)
    nieuw = maak_persoon("Noor")
    maak_lid(wereld.team, nieuw, van=wereld.vandaag)
    assert wie_leest_de_reden(wereld, rij) == HEEL_HET_TEAM
    assert not Instemming.objects.zichtbaar_voor(nieuw).filter(pk=rij.pk).exists()
    assert not Instemming.objects.met_reden_voor(nieuw).exists()


def test_reden_leest_wie_later_kwam_alleen_van_zichzelf(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    van_eva = wringt(wereld, versie, wereld.teamlid)
    nieuw = maak_persoon("Noor")
    maak_lid(wereld.team, nieuw, van=wereld.vandaag)
    van_noor = wringt(wereld, versie, nieuw)
    assert list(Instemming.objects.met_reden_voor(nieuw)) == [van_noor]
    assert nieuw not in van_eva.lezers(Leeskring.GENOEMDEN)
    assert wie_leest_de_reden(wereld, van_noor) == HEEL_HET_TEAM


def test_reden_blijft_van_de_genoemden_als_de_volgende_versie_overeengekomen_is(wereld: Wereld) -> None:
    eerste = leg_voor(wereld, genoemden=[wereld.teamlid])
    rij = wringt(wereld, eerste, wereld.teamlid)
    tweede = pas_afspraak_aan(
        afspraak=eerste.afspraak,
        plan=wereld.plan,
        inhoud=afspraakinhoud(doelgroep="genoemden", genoemden=[wereld.kernlid]),
        basis=1,
        door=wereld.leidinggevende,
    )
    kom_overeen(tweede, wereld.plan)
    assert wie_leest_de_reden(wereld, rij) == LEIDING | {"teamlid"}


def test_reden_leest_wie_voorlegde_ook_zonder_rij(wereld: Wereld) -> None:
    versie = leg_voor(wereld, door=wereld.meeschrijver, genoemden=[wereld.teamlid])
    rij = wringt(wereld, versie, wereld.teamlid)
    assert wie_leest_de_reden(wereld, rij) == LEIDING | {"meeschrijver", "teamlid"}


def test_reden_leest_wie_vertrok_niet_meer(wereld: Wereld) -> None:
    versie = leg_voor(wereld, door=wereld.meeschrijver, genoemden=[wereld.teamlid])
    rij = wringt(wereld, versie, wereld.teamlid)
    vertrek(wereld.team, wereld.meeschrijver, wereld.teamlid)
    assert wie_leest_de_reden(wereld, rij) == LEIDING


def test_afspraakmodellen_kennen_alleen_hun_eigen_kringen(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    for rij in (versie, versie.afspraak.interventie, versie.instemmingen.all()[0]):
        with pytest.raises(ValueError, match="kent de kring"):
            rij.lezers(Leeskring.INSTELLING)


def test_wat_bij_een_afspraak_staat_leest_wie_leest_wat_nu_voorligt(wereld: Wereld) -> None:
    eerste = leg_voor(wereld)
    inhoud = afspraakinhoud(doelgroep="genoemden", genoemden=[wereld.kernlid])
    wat: dict[str, Any] = {"plan": wereld.plan, "door": wereld.leidinggevende}
    versie = pas_afspraak_aan(afspraak=eerste.afspraak, inhoud=inhoud, basis=1, **wat)
    notitie = maak_notitie(versie, wereld.plan, wereld.kernlid)
    terugblik = maak_terugblik(versie, wereld.plan, wereld.leidinggevende)
    [regel] = terugblikregels(wereld.plan, wereld.kernlid)
    assert not regel.stand.is_van_team
    afspraak = rond_af(afspraak=eerste.afspraak, naar=Afgerond.GESTOPT, reden="Te druk.", **wat)
    genoemd = LEIDING | {"kernlid"}
    for rij, veld in ((notitie, "tekst"), (terugblik, "nu"), (afspraak, "stopreden")):
        assert wie_ziet(wereld, rij) == wie_staat_in(wereld, rij, Leeskring.GENOEMDEN) == genoemd
        assert veld_van(type(rij), veld).kring_van(rij) is Leeskring.GENOEMDEN
    assert wie_ziet(wereld, eerste) == HEEL_HET_TEAM
    client = Client()
    client.force_login(wereld.teamlid)
    html = client.get(reverse("afspraak", args=[wereld.team.pk, afspraak.pk])).content.decode()
    assert "Te druk." not in html
    assert "Wat merk je in het werk?" not in html
