"""Wat een signaal weet, komt uit wat de pagina laadde: voor elk feit een plan uit de databank."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import override_settings

from apps.grondtonen.models import Sturing
from apps.interventies.actions import pas_afspraak_aan
from apps.interventies.models import AfspraakVersie
from apps.signalen.queries import laad_signalen
from apps.teamplannen.models import Analyseonderdeel, Scanuitkomst, Scanuitslag, Stapversie
from apps.teams.models import Kerngroeplid, Lidmaatschap, Lidrol
from tests.dingen import (
    afspraakinhoud,
    kom_overeen,
    leg_voor,
    maak_gedeelde_analyse,
    maak_interventie,
    maak_scan,
)
from tests.mensen import DAG, Wereld

VOLLEDIG: dict[str, Any] = {"ruimte_plek": "De teamkamer"}


def klinkt(wereld: Wereld) -> set[str]:
    geopend = laad_signalen(wereld.plan, wereld.leidinggevende)
    assert geopend
    return {signaal.slug for signaal in geopend.signalen.open}


def afgesproken(wereld: Wereld, **inhoud: Any) -> AfspraakVersie:
    versie = leg_voor(wereld, **{"terugblik_op": wereld.vandaag + DAG} | VOLLEDIG | inhoud)
    kom_overeen(versie, wereld.plan)
    return versie


def test_een_volledige_afspraak_klinkt_niet(wereld: Wereld) -> None:
    afgesproken(wereld)
    assert klinkt(wereld) == set()


def test_afspraak_zonder_ruimte_en_zonder_dag(wereld: Wereld) -> None:
    versie = afgesproken(wereld, ruimte_plek="", terugblik_op=None)
    assert klinkt(wereld) == {"zonder-ruimte", "zonder-terugblik"}
    # Ligt er een wijziging voor die het goed maakt, dan is het gezegd.
    pas_afspraak_aan(
        afspraak=versie.afspraak,
        plan=wereld.plan,
        inhoud=afspraakinhoud(terugblik_op=wereld.vandaag + DAG, **VOLLEDIG),
        basis=1,
        door=wereld.leidinggevende,
    )
    assert klinkt(wereld) == set()


def test_afspraak_zonder_ruimte_zwijgt_zonder_leidinggevende_en_na_haar_laatste_dag(wereld: Wereld) -> None:
    versie = afgesproken(wereld, ruimte_plek="")
    Lidmaatschap.objects.filter(rol=Lidrol.LEIDINGGEVENDE).update(rol=Lidrol.TEAMLID, werkt_mee=False)
    assert klinkt(wereld) == set()
    Lidmaatschap.objects.filter(persoon=wereld.leidinggevende).update(rol=Lidrol.LEIDINGGEVENDE)
    assert klinkt(wereld) == {"zonder-ruimte"}
    eerder = wereld.vandaag - DAG
    AfspraakVersie.objects.filter(pk=versie.pk).update(van=eerder, tot=eerder)
    assert klinkt(wereld) == set()


def test_terugblik_die_voorbij_is(wereld: Wereld) -> None:
    versie = afgesproken(wereld)
    eerder = wereld.vandaag - DAG
    AfspraakVersie.objects.filter(pk=versie.pk).update(van=eerder, terugblik_op=eerder)
    assert klinkt(wereld) == {"terugblik-voorbij"}


@pytest.mark.parametrize("los", [False, True])
def test_het_minste_uit_de_scan_waar_niets_meer_van_geeft(wereld: Wereld, los: bool) -> None:
    """Intervisie geeft steun en ruimte; de cursus niets."""
    analyse = maak_gedeelde_analyse(wereld)
    for vorm, sturing in (("intervisie", Sturing.TEAM), ("cursus", "")):
        maak_interventie(wereld, vorm_id=vorm, formeel=not sturing, sturing=sturing)
    if los:
        uitslag = Scanuitslag.objects.create(plan=wereld.plan, aantal=5)
        for slug, midden in (("feedback", 1), ("steun", 1.5)):
            Scanuitkomst.objects.create(uitslag=uitslag, stelling_id=slug, midden=midden)
        assert klinkt(wereld) == {"zwakste-hulpbron"}
        uitslag.uitkomsten.update(midden=1)
    else:
        scan = maak_scan(analyse, feedback=2, steun=3)
        assert klinkt(wereld) == {"zwakste-hulpbron"}
        scan.getallen.update(getal=2)
    # Steun is er even weinig, en daar geeft intervisie meer van.
    assert klinkt(wereld) == set()


def test_over_vijf_jaar_staat_iets_opgeschreven(wereld: Wereld) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    for vorm, sturing in (("intervisie", Sturing.TEAM), ("cursus", "")):
        maak_interventie(wereld, vorm_id=vorm, formeel=not sturing, sturing=sturing)
    stap = Stapversie.objects.create(
        analyse=analyse, stap=Analyseonderdeel.OVER_VIJF_JAAR, nummer=1, door=wereld.leidinggevende
    )
    assert klinkt(wereld) == set()
    stap.gevraagd = "Iets met AI."
    stap.save()
    assert klinkt(wereld) == {"over-vijf-jaar"}
    analyse.vraagstukken.update(praktijkvraag="vraag-transformatief")
    assert klinkt(wereld) == set()


def test_een_voorstel_telt_niet_mee(wereld: Wereld) -> None:
    maak_interventie(wereld)
    voorstel = maak_interventie(wereld, voorstel_van=wereld.teamlid)
    assert klinkt(wereld) == set()
    voorstel.gekozen_op, voorstel.gekozen_door = voorstel.voorgesteld_op, wereld.leidinggevende
    voorstel.save()
    assert klinkt(wereld) == {"alleen-informeel"}


def test_een_groot_team_is_groot_vanaf_wat_de_beheerder_instelt(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    with override_settings(GROOT_TEAM=5):
        assert klinkt(wereld) == set()
        Kerngroeplid.objects.update(van=wereld.vandaag - timedelta(days=9), tot=wereld.vandaag - DAG)
        assert klinkt(wereld) == {"groot-zonder-kerngroep"}
    with override_settings(GROOT_TEAM=6):
        assert klinkt(wereld) == set()
