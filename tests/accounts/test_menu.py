"""Het menu toont alleen waar iets voor je is; wie in geen team zit, krijgt geen plan aangeboden."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.tijd import nu, vandaag
from apps.ontwikkelgesprekken.models import Ontwikkelgesprek
from apps.teamplannen.models import Begeleider
from tests.gesprekken import maak_gesprek
from tests.mensen import Wereld, vertrek
from tests.rechten.rondgang import bezoeker

pytestmark = pytest.mark.django_db
PLAN = f'href="{reverse("mijn_team")}"'
GEBRUIK = "Gebruik in ons plan"


def ziet(wereld: Wereld, wie: str) -> tuple[bool, bool]:
    """Of iemand *Teamplan* in het menu heeft, en of een vorm zich aanbiedt voor zijn plan."""
    client = Client()
    client.force_login(wereld.soorten[wie])
    tekst = client.get(reverse("vorm", args=["intervisie"])).content.decode()
    return PLAN in tekst, GEBRUIK in tekst


@pytest.mark.parametrize("wie", ["leidinggevende", "teamlid", "buur"])
def test_wie_in_een_team_zit_vindt_het_plan_in_het_menu(wereld: Wereld, wie: str) -> None:
    assert ziet(wereld, wie) == (True, True)


@pytest.mark.parametrize("wie", ["hr", "onderdeelsleiding", "beheerder"])
def test_wie_in_geen_team_zit_krijgt_geen_plan_aangeboden(wereld: Wereld, wie: str) -> None:
    assert ziet(wereld, wie) == (False, False)


def test_wie_meekijkt_vindt_het_plan_en_gebruikt_er_niets_in(wereld: Wereld) -> None:
    dag = vandaag()
    meekijker = Begeleider.objects.create(
        plan=wereld.plan, persoon=wereld.hr, uitgenodigd_door=wereld.leidinggevende, van=dag, tot=dag
    )
    assert ziet(wereld, "hr") == (True, False)
    Begeleider.objects.filter(pk=meekijker.pk).update(
        van=dag - timedelta(days=9), tot=dag - timedelta(days=1)
    )
    assert ziet(wereld, "hr") == (False, False)


def test_wie_vertrok_heeft_geen_plan_meer_in_het_menu(wereld: Wereld) -> None:
    vertrek(wereld.team, wereld.teamlid)
    assert ziet(wereld, "teamlid") == (False, False)


def test_wie_tussen_twee_teams_zit_vindt_zijn_gesprekken(wereld: Wereld) -> None:
    def vindt(wie: Persoon) -> bool:
        tekst = bezoeker(wie).get(reverse("mijn_plek")).content.decode()
        return f'href="{reverse("gesprekken")}"' in tekst

    gesprek = maak_gesprek(wereld)
    assert [vindt(wie) for wie in (wereld.teamlid, wereld.hr)] == [True, False]
    vertrek(wereld.team, wereld.teamlid)
    assert vindt(wereld.teamlid)
    Ontwikkelgesprek.objects.filter(pk=gesprek.pk).update(weg_op=nu(), weg_door=wereld.teamlid)
    assert not vindt(wereld.teamlid)
