"""Wie van buiten meelas of iets meenam: het team leest het, en de lezer zijn eigen regels."""

import pytest
from django.urls import reverse

from apps.core.actions import schrijf_leesregel
from apps.core.dagen import dagen_kort, datum_kort
from apps.core.models import Leesregel
from apps.teamplannen.actions import nodig_begeleider_uit
from apps.teamplannen.meegelezen import meegelezen
from apps.teamplannen.queries import planstand
from tests.dingen import kom_overeen, leg_voor
from tests.mensen import DAG, Wereld, op_dag
from tests.rechten.rondgang import bezoeker


def laat_meekijken(wereld: Wereld) -> None:
    for persoon in (wereld.buur, wereld.buurleider):
        nodig_begeleider_uit(
            plan=wereld.plan, persoon=persoon, tot=wereld.cyclus.tot, door=wereld.leidinggevende
        )


def open_alles(wereld: Wereld, wie: str) -> dict[str, int]:
    """Elke pagina met woorden van het plan, op een eigen dag; per pagina hoeveel regels erbij kwamen."""
    versie = leg_voor(wereld)
    kom_overeen(versie, wereld.plan)
    team, plan = wereld.team.pk, wereld.plan.pk
    adressen = {
        "team": [team],
        "analyse": [team],
        "afspraak": [team, versie.afspraak_id],
        "interventie": [team, versie.afspraak.interventie_id],
        "begeleiding": [team],
        "geschiedenis": [team],
        "plan": [team, plan],
        "plan_pdf": [team, plan],
    }
    client, erbij = bezoeker(wereld.soorten[wie]), {}
    for nummer, (naam, delen) in enumerate(adressen.items()):
        voor = Leesregel.objects.count()
        with op_dag(wereld.vandaag + nummer * DAG):
            assert client.get(reverse(naam, args=delen)).status_code == 200, naam
        erbij[naam] = Leesregel.objects.count() - voor
    return erbij


def test_begeleider_staat_met_elke_pagina_in_het_leeslog(wereld: Wereld) -> None:
    laat_meekijken(wereld)
    assert set(open_alles(wereld, "buur").values()) == {1}
    soorten = Leesregel.objects.over(wereld.plan).order_by("dag").values_list("soort", flat=True)
    assert list(soorten) == ["gelezen"] * 7 + ["meegenomen"]


@pytest.mark.parametrize("wie", ["teamlid", "leidinggevende"])
def test_het_team_zelf_staat_alleen_in_het_leeslog_als_het_iets_meeneemt(wereld: Wereld, wie: str) -> None:
    erbij = open_alles(wereld, wie)
    assert {naam for naam, hoeveel in erbij.items() if hoeveel} == {"plan_pdf"}


def test_team_leest_ieders_regels_en_een_begeleider_alleen_die_van_zichzelf(wereld: Wereld) -> None:
    laat_meekijken(wereld)
    for persoon in (wereld.buur, wereld.buurleider):
        schrijf_leesregel(wereld.plan, Leesregel.Soort.GELEZEN, door=persoon)
    schrijf_leesregel(wereld.plan, Leesregel.Soort.MEEGENOMEN, door=wereld.teamlid)
    stand, op = planstand(wereld.plan), datum_kort(wereld.vandaag)
    assert sorted(meegelezen(stand, wereld.teamlid)) == sorted(
        [
            f"Jij nam het plan mee als pdf op {op}.",
            f"{wereld.buur.naam} las mee op {op}.",
            f"{wereld.buurleider.naam} las mee op {op}.",
        ]
    )
    assert meegelezen(stand, wereld.buur) == [f"Jij las mee op {op}."]


def test_van_wie_vaak_las_staan_de_laatste_dagen_er(wereld: Wereld) -> None:
    for dagen in range(9):
        with op_dag(wereld.vandaag - dagen * DAG):
            schrijf_leesregel(wereld.plan, Leesregel.Soort.GELEZEN, door=wereld.buur)
    (zin,) = meegelezen(planstand(wereld.plan), wereld.teamlid)
    laatste = dagen_kort(wereld.vandaag - dagen * DAG for dagen in range(8))
    assert zin == f"{wereld.buur.naam} las mee op {laatste}, en eerder."


def test_op_de_pagina_van_het_team_staat_wie_er_meelas(wereld: Wereld) -> None:
    laat_meekijken(wereld)
    adres = reverse("begeleiding", args=[wereld.team.pk])
    assert "Nog niemand." in bezoeker(wereld.teamlid).get(adres).content.decode()
    bezoeker(wereld.buur).get(reverse("team", args=[wereld.team.pk]))
    assert f"{wereld.buur.naam} las mee op" in bezoeker(wereld.teamlid).get(adres).content.decode()
