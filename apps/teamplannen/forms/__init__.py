from apps.teamplannen.forms.analyse import (
    AntwoordForm,
    ReactieForm,
    SchrijverForm,
    StapForm,
)
from apps.teamplannen.forms.begeleiding import BegeleiderForm, OpmerkingForm
from apps.teamplannen.forms.kader import KaderForm
from apps.teamplannen.forms.kerngroep import KerngroepForm
from apps.teamplannen.forms.overdracht import BriefForm
from apps.teamplannen.forms.scan import OpenScanForm, ScanForm
from apps.teamplannen.forms.vraagstuk import VraagstukForm

__all__ = [
    "AntwoordForm",
    "BegeleiderForm",
    "BriefForm",
    "KaderForm",
    "KerngroepForm",
    "OpenScanForm",
    "OpmerkingForm",
    "ReactieForm",
    "ScanForm",
    "SchrijverForm",
    "StapForm",
    "VraagstukForm",
]
