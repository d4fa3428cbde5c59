from apps.teamplannen.forms.analyse import (
    AntwoordForm,
    ReactieForm,
    SchrijverForm,
    StapForm,
)
from apps.teamplannen.forms.jaren import CyclusForm, InstellingForm
from apps.teamplannen.forms.vraagstuk import VraagstukForm

__all__ = [
    "AntwoordForm",
    "CyclusForm",
    "InstellingForm",
    "ReactieForm",
    "SchrijverForm",
    "StapForm",
    "VraagstukForm",
]
