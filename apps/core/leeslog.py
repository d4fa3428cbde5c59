"""Het leeslog: één regel in een view, en wie las of meenam staat erin zodra het antwoord weg is."""

import logging
from collections.abc import Sequence
from functools import partial
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponseBase
from django.utils.deprecation import MiddlewareMixin

from apps.core.actions import schrijf_leesregels
from apps.core.models import Leesregel

logger = logging.getLogger(__name__)

_LEESREGELS = "_leesregels"


def gelezen(request: HttpRequest, onderwerp: models.Model) -> None:
    """Wie aangemeld is, krijgt nu woorden van een ander te lezen. Niet voor wie bij het onderwerp hoort."""
    _onthoud(request, [onderwerp], Leesregel.Soort.GELEZEN)


def meegenomen(request: HttpRequest, *onderwerpen: models.Model) -> None:
    """Wie aangemeld is, krijgt het als bestand mee; wie hij ook is."""
    _onthoud(request, onderwerpen, Leesregel.Soort.MEEGENOMEN)


def _onthoud(request: HttpRequest, onderwerpen: Sequence[models.Model], soort: Leesregel.Soort) -> None:
    regels = [*getattr(request, _LEESREGELS, []), (onderwerpen, soort)]
    setattr(request, _LEESREGELS, regels)


class Leeslog(MiddlewareMixin):
    """De ene uitzondering op 'een pagina openen schrijft niets': pas als het antwoord weg is.

    Wat niet open ging, staat er niet in. Mislukt het schrijven, dan merkt de lezer daar niets van.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if response.status_code == 200:
            lezer: Any = request.user
            bij_het_sluiten: Any = response
            for onderwerpen, soort in getattr(request, _LEESREGELS, []):
                schrijf = partial(_schrijf, onderwerpen, soort, lezer)
                bij_het_sluiten._resource_closers.append(schrijf)
        return response


def _schrijf(onderwerpen: Sequence[models.Model], soort: Leesregel.Soort, lezer: models.Model) -> None:
    try:
        schrijf_leesregels(onderwerpen, soort, door=lezer)
    except Exception:
        logger.exception("Een regel van het leeslog is niet geschreven")
