from apps.activiteiten.forms.activiteit import ActiviteitForm, NieuweActiviteitForm, UrenForm
from apps.activiteiten.forms.delen import ZOEK, MetDelen
from apps.activiteiten.forms.woorden import (
    LeerervaringForm,
    NieuweLeerervaringForm,
    NieuweReflectieForm,
    ReflectieForm,
)

__all__ = [
    "ZOEK",
    "ActiviteitForm",
    "LeerervaringForm",
    "MetDelen",
    "NieuweActiviteitForm",
    "NieuweLeerervaringForm",
    "NieuweReflectieForm",
    "ReflectieForm",
    "UrenForm",
]
