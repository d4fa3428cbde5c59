"""De lijst van de aanmeldpagina, zonder een gevulde databank."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.template import Context, Template
from django.test import override_settings

from apps.voorbeeld.rondkijken import KIJKTIPS, RONDKIJKERS, WACHTWOORD

AANMELDPAGINA = (
    "{% load voorbeeld %}{% rondkijkers as lijst %}{% kijktips as tips %}{{ lijst|length }} {{ tips|length }}"
)


def test_wachtwoord_past_bij_de_eisen() -> None:
    validate_password(WACHTWOORD)


@pytest.mark.parametrize(("demo", "aantallen"), [(True, "9 3"), (False, "0 3")])
def test_rondkijkers_op_de_aanmeldpagina_zijn_er_alleen_in_de_demo(demo: bool, aantallen: str) -> None:
    with override_settings(DEMO=demo):
        assert Template(AANMELDPAGINA).render(Context()) == aantallen


def test_rondkijkers_staan_er_een_keer_en_de_tips_zijn_kort() -> None:
    assert len({wie.email for wie in RONDKIJKERS}) == len(RONDKIJKERS)
    assert all(len(tip) < 70 for tip in KIJKTIPS)
