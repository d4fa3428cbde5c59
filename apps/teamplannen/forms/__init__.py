from apps.teamplannen.forms.analyse import (
    AntwoordForm,
    ReactieForm,
    SchrijverForm,
    StapForm,
)
from apps.teamplannen.forms.vraagstuk import VraagstukForm

__all__ = [
    "AntwoordForm",
    "ReactieForm",
    "SchrijverForm",
    "StapForm",
    "VraagstukForm",
]
