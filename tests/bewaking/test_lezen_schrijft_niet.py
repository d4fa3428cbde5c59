"""Een pagina openen verandert niets. De merken lopen elk adres na voor elke relatie, binnen deze bewaking."""

import pytest
from django.db import transaction

from apps.core.models import Concept
from apps.teams.models import Team
from tests.mensen import Wereld
from tests.rechten.rondgang import Geschreven, zonder_schrijven


def test_bewaking_laat_lezen_toe_en_schrijven_niet(wereld: Wereld) -> None:
    nieuw = Concept(van=wereld.hr, sleutel="/", inhoud={})
    for schrijf in (nieuw.save, wereld.team.save, wereld.plan.meeschrijvers.get().delete):
        with pytest.raises(Geschreven), transaction.atomic(), zonder_schrijven():
            schrijf()
    with zonder_schrijven():
        assert Team.objects.exists()
