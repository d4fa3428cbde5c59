from collections.abc import Sequence
from typing import Any

from django import forms

from apps.core.formulieren import Formulier
from apps.mijn_plek.actions import Ontvanger
from apps.mijn_plek.forms import IEDEREEN
from apps.teams.models import Team

ZOEK = "collega"
# Wat iemand schrijft, kan hij later delen.
GEEN_GEZONDHEID = "Geen plek voor iets over gezondheid, of voor een oordeel over iemand."


class MetDelen(Formulier):
    """Bewaren en delen in één keer; zonder keuze leest alleen de maker het. Een collega kies je erna."""

    aan = forms.ChoiceField(label="Met wie deel je dit?", required=False)

    def __init__(self, *args: Any, teams: Sequence[Team], **kwargs: Any) -> None:
        kwargs["initial"] = {"aan": ""} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.teams = {str(team.pk): team for team in teams}
        aan = self.fields["aan"]
        assert isinstance(aan, forms.ChoiceField)
        aan.choices = [
            ("", "Met niemand, alleen ik lees het"),
            (ZOEK, "Met één collega, die kies ik hierna"),
            *(
                (nr, f"Met {team.naam}, ook wie het leidt en wie later komt")
                for nr, team in self.teams.items()
            ),
            (IEDEREEN, "Met iedereen met een account, ook hr"),
        ]

    @property
    def ontvanger(self) -> Ontvanger | None:
        aan = self.cleaned_data["aan"]
        if aan in ("", ZOEK):
            return None
        team = self.teams.get(aan)
        return Ontvanger(team=team, ook_later_komers=team is not None)

    @property
    def zoekt_collega(self) -> bool:
        return bool(self.cleaned_data["aan"] == ZOEK)
