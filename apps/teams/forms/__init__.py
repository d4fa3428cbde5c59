"""Formulieren voor teams, hun mensen, en de boom waar zij in staan."""

from apps.teams.forms.leden import EindeForm, KerngroepForm, KomstForm, LidForm, WijzigLidForm
from apps.teams.forms.lijsten import Kandidatenfilter, Teamfilter
from apps.teams.forms.onderdelen import OnderdeelForm
from apps.teams.forms.teams import TeamForm

__all__ = [
    "EindeForm",
    "Kandidatenfilter",
    "KerngroepForm",
    "KomstForm",
    "LidForm",
    "OnderdeelForm",
    "TeamForm",
    "Teamfilter",
    "WijzigLidForm",
]
