"""Een plan delen met de instelling: een week vooraf gezegd, zonder namen, en door ieder weg te halen."""

from datetime import datetime
from typing import Any

import pytest
from django.db import IntegrityError
from django.urls import reverse

from apps.accounts.models import Persoon, Rol
from apps.core.models import Leesregel
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.tijd import nu
from apps.interventies.models import Doelgroep, Interventie
from apps.interventies.queries import zoals_de_instelling_leest
from apps.teamplannen.actions import kondig_delen_aan, nodig_begeleider_uit, trek_delen_in
from apps.teamplannen.models import Plandeling
from apps.teamplannen.queries import plan_met_ernaast
from tests.dingen import daden, deel_plan, kom_overeen, leg_voor, maak_gedeelde_analyse, maak_interventie
from tests.mensen import DAG, Wereld, op_dag, vertrek
from tests.rechten.rondgang import bezoeker

WEEK = 7 * DAG


def kondig_aan(wereld: Wereld, **anders: Any) -> Plandeling:
    gewoon: dict[str, Any] = {"van": wereld.vandaag + WEEK, "door": wereld.leidinggevende}
    return kondig_delen_aan(plan=wereld.plan, **gewoon | anders)


def deel(wereld: Wereld, **anders: Any) -> Plandeling:
    """Al een week geleden aangekondigd."""
    gewoon = {"van": wereld.vandaag, "aangekondigd_op": wereld.vandaag - WEEK}
    return Plandeling.objects.create(
        plan=wereld.plan, aangekondigd_door=wereld.leidinggevende, **gewoon | anders
    )


def lees(wie: Persoon, naam: str, *delen: object, vraag: str = "") -> Any:
    return bezoeker(wie).get(reverse(naam, args=delen) + vraag)


# -- Aankondigen en weghalen --------------------------------------------------------


def test_wie_leidt_kondigt_het_een_week_vooraf_aan(wereld: Wereld) -> None:
    deling = kondig_aan(wereld)
    assert deling.aangekondigd_op == wereld.vandaag
    assert daden(deling) == [("delen-aangekondigd", wereld.leidinggevende)]
    assert not Plandeling.objects.die_de_instelling_leest()
    with op_dag(deling.van):
        assert Plandeling.objects.die_de_instelling_leest().get() == deling


@pytest.mark.parametrize(
    ("van", "tot", "zin", "veld"), [(6, None, "een week vooraf", "van"), (7, 6, "vóór het begin", "tot")]
)
def test_aankondigen_op_een_dag_die_niet_kan(
    wereld: Wereld, van: int, tot: int | None, zin: str, veld: str
) -> None:
    with pytest.raises(KanNiet, match=zin) as weigering:
        kondig_aan(wereld, van=wereld.vandaag + van * DAG, tot=tot and wereld.vandaag + tot * DAG)
    assert weigering.value.veld == veld


def test_aankondigen_is_er_een_tot_zij_voorbij_of_weg_is(wereld: Wereld) -> None:
    eerste = kondig_aan(wereld, tot=wereld.vandaag + 8 * DAG)
    with pytest.raises(KanNiet, match="al aangekondigd"):
        kondig_aan(wereld)
    with op_dag(wereld.vandaag + 9 * DAG):
        tweede = kondig_aan(wereld, van=wereld.vandaag + 20 * DAG)
        trek_delen_in(plan=wereld.plan, door=wereld.teamlid)
        assert kondig_aan(wereld, van=wereld.vandaag + 20 * DAG).pk > tweede.pk > eerste.pk


@pytest.mark.parametrize("wie", ["teamlid", "meeschrijver", "buurleider", "hr", "beheerder"])
def test_alleen_wie_leidt_kondigt_aan(wereld: Wereld, wie: str) -> None:
    with pytest.raises(MagNiet, match="leidinggevende"):
        kondig_aan(wereld, door=wereld.soorten[wie])


def test_zonder_leidinggevende_wacht_het(wereld: Wereld) -> None:
    vertrek(wereld.team, wereld.leidinggevende, wereld.meewerkende)
    with pytest.raises(MagNiet, match="wacht tot iemand dit team leidt"):
        kondig_aan(wereld, door=wereld.teamlid)
    assert "wacht tot iemand" in lees(wereld.teamlid, "plan_delen", wereld.team.pk).content.decode()


def test_een_plan_van_twee_mensen_wordt_niet_gedeeld(wereld: Wereld) -> None:
    vertrek(wereld.team, *wereld.kerngroep, wereld.teamlid)
    with pytest.raises(MagNiet, match="te herkennen"):
        kondig_aan(wereld)


@pytest.mark.parametrize("wie", ["teamlid", "kernlid", "leidinggevende"])
def test_elk_lid_haalt_het_meteen_weg(wereld: Wereld, wie: str) -> None:
    deling = deel(wereld)
    trek_delen_in(plan=wereld.plan, door=wereld.soorten[wie])
    deling.refresh_from_db()
    assert deling.ingetrokken_door == wereld.soorten[wie]
    assert daden(deling) == [("delen-ingetrokken", wereld.soorten[wie])]
    assert lees(wereld.buur, "gedeeld_plan", wereld.plan.pk).status_code == 404
    trek_delen_in(plan=wereld.plan, door=wereld.soorten[wie])
    assert len(daden(deling)) == 1


@pytest.mark.parametrize("wie", ["buur", "hr", "beheerder"])
def test_wie_niet_in_het_team_zit_haalt_niets_weg(wereld: Wereld, wie: str) -> None:
    deel(wereld)
    with pytest.raises(MagNiet):
        trek_delen_in(plan=wereld.plan, door=wereld.soorten[wie])


@pytest.mark.parametrize(
    ("kolommen", "regel"),
    [
        ({"van": 6, "aangekondigd_op": 0}, "deling_een_week_vooraf"),
        ({"van": 0, "tot": -1}, "plandeling_eindigt_na_begin"),
        ({"ingetrokken_op": nu()}, "intrekken_heeft_wie_en_wanneer"),
    ],
)
def test_de_databank_weigert_wat_nooit_waar_is(wereld: Wereld, kolommen: dict[str, Any], regel: str) -> None:
    waarden = {
        naam: wereld.vandaag + dag * DAG if not isinstance(dag, datetime) else dag
        for naam, dag in kolommen.items()
    }
    with pytest.raises(IntegrityError, match=regel):
        deel(wereld, **waarden)


def test_twee_delingen_tegelijk_weigert_de_databank(wereld: Wereld) -> None:
    deel(wereld)
    with pytest.raises(IntegrityError, match="een_deling_tegelijk_per_plan"):
        deel(wereld, van=wereld.vandaag + DAG)


# -- Wat de instelling leest ----------------------------------------------------------


def test_de_instelling_leest_wat_van_het_hele_team_is_zonder_namen(wereld: Wereld) -> None:
    nodig_begeleider_uit(
        plan=wereld.plan, persoon=wereld.hr, tot=wereld.vandaag + WEEK, door=wereld.leidinggevende
    )
    maak_interventie(wereld, verandering="Eva Groot kijkt bij Amina. Hanna helpt.")
    versie = leg_voor(wereld, wat="Joost opent, en Evers sluit af.", ruimte_plek="Bij Ingrid.")
    kom_overeen(versie, wereld.plan)
    vertrek(wereld.team, wereld.teamlid)
    gelezen = zoals_de_instelling_leest(wereld.plan)
    eerste, _ = gelezen.interventies
    assert eerste.verandering == "Een collega kijkt bij een collega. Een collega helpt."
    (afspraak,) = gelezen.afspraken
    assert afspraak.wat == "Een collega opent, en een collega sluit af."
    assert afspraak.ruimte == [("Plek", "Bij een collega.")]


def test_de_instelling_leest_niets_van_wat_open_ligt_of_voor_een_paar_mensen_is(wereld: Wereld) -> None:
    maak_interventie(wereld, voorstel_van=wereld.teamlid, verandering="een voorstel")
    for doelgroep in (Doelgroep.KERNGROEP, Doelgroep.GENOEMDEN):
        genoemden = [wereld.kernlid] if doelgroep == Doelgroep.GENOEMDEN else []
        maak_interventie(wereld, doelgroep=doelgroep, genoemden=genoemden)
    open_ = leg_voor(wereld, titel="ligt nog voor")
    Interventie.objects.filter(pk=open_.afspraak.interventie_id).update(
        weg_op=nu(), weg_door=wereld.leidinggevende
    )
    kern = leg_voor(wereld, doelgroep=Doelgroep.KERNGROEP, titel="van de kerngroep")
    kom_overeen(kern, wereld.plan)
    gelezen = zoals_de_instelling_leest(wereld.plan)
    assert (list(gelezen.interventies), list(gelezen.afspraken)) == ([], [])
    kom_overeen(open_, wereld.plan)
    assert [rij.titel for rij in zoals_de_instelling_leest(wereld.plan).afspraken] == ["ligt nog voor"]


def test_wordt_het_team_te_klein_dan_blijft_er_niets_te_lezen(wereld: Wereld) -> None:
    kom_overeen(leg_voor(wereld), wereld.plan)
    vertrek(wereld.team, *wereld.kerngroep, wereld.teamlid)
    gelezen = zoals_de_instelling_leest(wereld.plan)
    assert (list(gelezen.interventies), list(gelezen.afspraken)) == ([], [])


def test_een_afspraak_die_twee_mensen_noemde_wordt_niet_gelezen(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    kom_overeen(versie, wereld.plan)
    te_veel = versie.instemmingen.order_by("pk").values_list("pk", flat=True)[2:]
    versie.instemmingen.filter(pk__in=list(te_veel)).delete()
    assert list(zoals_de_instelling_leest(wereld.plan).afspraken) == []


# -- De pagina's ------------------------------------------------------------------------


def test_iedereen_vindt_en_leest_een_gedeeld_plan_tot_de_laatste_dag(wereld: Wereld) -> None:
    kom_overeen(leg_voor(wereld), wereld.plan)
    deel(wereld, tot=wereld.vandaag)
    for wie in (wereld.buur, wereld.hr, wereld.beheerder, wereld.teamlid):
        assert "Verpleegkunde" in lees(wie, "gedeeld").content.decode()
        pagina = lees(wie, "gedeeld_plan", wereld.plan.pk).content.decode()
        assert "Samen lessen bespreken" in pagina
    with op_dag(wereld.vandaag + DAG):
        assert lees(wereld.buur, "gedeeld_plan", wereld.plan.pk).status_code == 404
        assert "Nog geen team deelt zijn plan" in lees(wereld.buur, "gedeeld").content.decode()


def test_zoeken_op_team_en_onderdeel(wereld: Wereld) -> None:
    deel(wereld)
    dienst, academie = f"?onderdeel={wereld.dienst.pk}", f"?onderdeel={wereld.academie.pk}"
    for vraag, gevonden in (
        ("?q=verpleeg", 1),
        ("?q=gezondheid", 1),
        ("?q=x", 0),
        (dienst, 0),
        (academie, 1),
    ):
        pagina = lees(wereld.buur, "gedeeld", vraag=vraag).content.decode()
        assert pagina.count("Verpleegkunde") == gevonden, vraag
        assert ("Hier staat geen plan" in pagina) == (not gevonden)


def test_de_aankondiging_staat_bij_het_team_en_op_de_tijdlijn(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    deling = kondig_aan(wereld)
    pagina = lees(wereld.teamlid, "team", wereld.team.pk).content.decode()
    for zin in (
        "Ingrid kondigde aan",
        "Ingrid kondigde delen met de instelling aan",
        "De instelling leest de afspraken van het team, zonder namen",
        "Lees het na, of haal het weg",
    ):
        assert zin in pagina
    with op_dag(deling.van):
        assert (
            "De instelling leest de interventies"
            in lees(wereld.teamlid, "team", wereld.team.pk).content.decode()
        )


def test_een_deling_die_weg_of_voorbij_is_staat_niet_bij_het_team(wereld: Wereld) -> None:
    deel(wereld, van=wereld.vandaag - DAG, aangekondigd_op=wereld.vandaag - 9 * DAG, tot=wereld.vandaag - DAG)
    deel(wereld, ingetrokken_op=nu(), ingetrokken_door=wereld.teamlid)
    plan = plan_met_ernaast(wereld.teamlid, wereld.team.pk)
    assert plan
    assert plan.deling is None
    deling = kondig_aan(wereld)
    plan = plan_met_ernaast(wereld.teamlid, wereld.team.pk)
    assert plan
    assert plan.deling == deling


def test_bij_wat_van_het_hele_team_is_staat_wie_er_dan_leest(wereld: Wereld) -> None:
    team, leest = wereld.team.pk, "iedereen met een account, zonder namen: jullie delen dit plan."
    versie, kern = leg_voor(wereld), leg_voor(wereld, doelgroep=Doelgroep.KERNGROEP)
    paginas = [
        ("afspraak", team, versie.afspraak_id),
        ("interventie", team, versie.afspraak.interventie_id),
        ("interventie_nieuw", team, "intervisie"),
    ]

    def waar() -> list[bool]:
        return [leest in lees(wereld.leidinggevende, *adres).content.decode() for adres in paginas]

    assert not any(waar())
    deel(wereld)
    assert all(waar())
    adres = ("afspraak", team, kern.afspraak_id)
    assert leest not in lees(wereld.leidinggevende, *adres).content.decode()
    nieuw = lees(wereld.leidinggevende, "afspraak_nieuw", team, versie.afspraak.interventie_id)
    assert "Jullie delen dit plan." in nieuw.content.decode()


def test_aankondigen_en_weghalen_in_de_pagina(wereld: Wereld) -> None:
    leider, lid, adres = (
        bezoeker(wereld.leidinggevende),
        bezoeker(wereld.teamlid),
        reverse("plan_delen", args=[wereld.team.pk]),
    )
    assert lid.post(adres, {"van": "2026-01-01"}).status_code == 403
    fout = leider.post(adres, {"van": wereld.vandaag.isoformat()})
    assert fout.status_code == 422
    assert "een week vooraf" in fout.content.decode()
    assert leider.post(adres, {"van": (wereld.vandaag + WEEK).isoformat()}).status_code == 302
    assert "Haal het weg" in lid.get(adres).content.decode()
    assert lid.post(reverse("plan_delen_weg", args=[wereld.team.pk])).status_code == 302
    assert not Plandeling.objects.niet_voorbij()
    assert leider.get(reverse("plan_delen", args=[wereld.buurteam.pk])).status_code == 404


def test_dat_hr_meelas_staat_in_het_leeslog_en_een_collega_niet(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    kom_overeen(leg_voor(wereld), wereld.plan)
    deel_plan(wereld.plan)
    for wie in (wereld.buur, wereld.teamlid, wereld.hr):
        assert lees(wie, "gedeeld_plan", wereld.plan.pk).status_code == 200
    assert [regel.lezer for regel in Leesregel.objects.over(wereld.plan)] == [wereld.hr]
    Rol.objects.create(
        persoon=wereld.teamlid, soort=Rol.Soort.HR, onderdeel=wereld.academie, van=wereld.vandaag
    )
    assert lees(wereld.teamlid, "gedeeld_plan", wereld.plan.pk).status_code == 200
    assert Leesregel.objects.count() == 1
