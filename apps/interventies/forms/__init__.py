"""Wat iemand invult bij interventies, afspraken en woorden."""

from apps.interventies.forms.afspraken import AfspraakForm, InterventieForm, OvernemenForm
from apps.interventies.forms.gedeeld import DelenForm, Gedeeldfilter
from apps.interventies.forms.notities import NieuweNotitieForm, NotitieForm
from apps.interventies.forms.terugblik import SlotwoordForm, TerugblikForm
from apps.interventies.forms.uitvoeren import BesluitForm, StandForm
from apps.interventies.forms.woorden import WoordForm, WringAntwoordForm, WringtForm

__all__ = [
    "AfspraakForm",
    "BesluitForm",
    "DelenForm",
    "Gedeeldfilter",
    "InterventieForm",
    "NieuweNotitieForm",
    "NotitieForm",
    "OvernemenForm",
    "SlotwoordForm",
    "StandForm",
    "TerugblikForm",
    "WoordForm",
    "WringAntwoordForm",
    "WringtForm",
]
