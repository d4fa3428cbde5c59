from apps.teamplannen.forms.analyse import (
    AntwoordForm,
    ReactieForm,
    SchrijverForm,
    StapForm,
)
from apps.teamplannen.forms.kerngroep import KerngroepForm
from apps.teamplannen.forms.scan import ScanForm
from apps.teamplannen.forms.vraagstuk import VraagstukForm

__all__ = [
    "AntwoordForm",
    "KerngroepForm",
    "ReactieForm",
    "ScanForm",
    "SchrijverForm",
    "StapForm",
    "VraagstukForm",
]
