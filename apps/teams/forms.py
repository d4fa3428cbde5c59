"""Formulieren van de mensen van een team, bij beheer en bij het team zelf."""

from apps.core.formulieren import Formulier, datumveld
from apps.core.lijst import Lijstform
from apps.teams.queries import KANDIDAATVOLGORDEN


class KomstForm(Formulier):
    """Wanneer iemand bij een team komt; een einde hoeft niet."""

    van = datumveld(label="Vanaf")
    tot = datumveld(label="Tot en met", hint="Laat leeg als je dat nog niet weet.", verplicht=False)


class Kandidatenfilter(Lijstform):
    VOLGORDEN = KANDIDAATVOLGORDEN
