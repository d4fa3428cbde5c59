from apps.ontwikkelgesprekken.forms.gesprek import (
    AanvullingForm,
    MeeForm,
    NieuweRegelForm,
    NotitieForm,
    SamenForm,
    StapForm,
    ToenNuForm,
    VerslagForm,
    VoorbereidingForm,
    WerkForm,
    ZinForm,
)
from apps.ontwikkelgesprekken.forms.plannen import NieuwGesprekForm, NieuwTeamgesprekForm, WanneerForm
from apps.ontwikkelgesprekken.forms.tonen import LaatZienForm

__all__ = [
    "AanvullingForm",
    "LaatZienForm",
    "MeeForm",
    "NieuwGesprekForm",
    "NieuwTeamgesprekForm",
    "NieuweRegelForm",
    "NotitieForm",
    "SamenForm",
    "StapForm",
    "ToenNuForm",
    "VerslagForm",
    "VoorbereidingForm",
    "WanneerForm",
    "WerkForm",
    "ZinForm",
]
