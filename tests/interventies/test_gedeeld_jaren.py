"""Wat de instelling leest van een afspraak die af is, of al jaren meekomt."""

import pytest
from django.urls import reverse

from apps.core.tijd import nu
from apps.interventies.models import Afgerond, Afspraak
from apps.interventies.queries import zoals_de_instelling_leest
from apps.teams.models import Lidmaatschap
from tests.dingen import deel_plan, kom_overeen, leg_voor
from tests.mensen import DAG, Wereld
from tests.rechten.rondgang import bezoeker


@pytest.mark.parametrize("naar", [Afgerond.GEDAAN, Afgerond.GESTOPT])
def test_wat_af_is_zegt_dat(wereld: Wereld, naar: Afgerond) -> None:
    versie = leg_voor(wereld)
    kom_overeen(versie, wereld.plan)
    assert [rij.afgerond for rij in zoals_de_instelling_leest(wereld.plan).afspraken] == [""]
    reden = "Te druk." if naar is Afgerond.GESTOPT else ""
    Afspraak.objects.update(
        afgerond=naar, afgerond_op=nu(), afgerond_door=wereld.leidinggevende, stopreden=reden
    )
    deel_plan(wereld.plan)
    pagina = bezoeker(wereld.buur).get(reverse("gedeeld_plan", args=[wereld.plan.pk])).content.decode()
    assert f"{naar.name.capitalize()}. Vanaf" in pagina


def test_wie_al_lang_weg_is_wordt_ook_niet_genoemd(wereld: Wereld) -> None:
    """Een afspraak die meekwam, noemt soms wie weg was voor dit plan begon."""
    voor_dit_plan = wereld.cyclus.van - DAG
    Lidmaatschap.objects.filter(team=wereld.team, persoon=wereld.teamlid).update(tot=voor_dit_plan)
    kom_overeen(leg_voor(wereld, wat="Eva opent de deur."), wereld.plan)
    (afspraak,) = zoals_de_instelling_leest(wereld.plan).afspraken
    assert afspraak.wat == "Een collega opent de deur."
