"""Een afspraak zoals één lezer haar opent."""

from dataclasses import dataclass, replace

from django.http import Http404

from apps.core.taal import opsomming
from apps.interventies.models import AfspraakVersie, Instemming
from apps.interventies.queries import Woord, verschillen, versies_voor, woorden_op
from apps.interventies.verschil import Verschil
from apps.interventies.views.laden import Geopend


@dataclass(frozen=True)
class Blad:
    """Een afspraak zoals deze lezer haar opent: de versie die hij leest, en de andere die hij mag lezen."""

    geopend: Geopend
    versies: list[AfspraakVersie]
    versie: AfspraakVersie
    woorden: list[Woord]
    vergelijking: "Vergelijking | None" = None

    @property
    def mijn(self) -> Woord | None:
        return next((woord for woord in self.woorden if woord.persoon == self.geopend.lezer), None)

    @property
    def wringend(self) -> list[Woord]:
        return [woord for woord in self.woorden if woord.reden]

    @property
    def tellend(self) -> list[Woord]:
        return [woord for woord in self.woorden if woord.telt]

    @property
    def doen_mee(self) -> list[Woord]:
        """Wie het doet; wie alleen de ruimte geeft, niet."""
        return [woord for woord in self.woorden if woord.waarom == Instemming.Waarom.DOET_MEE]

    @property
    def geldend(self) -> AfspraakVersie | None:
        return next((versie for versie in self.versies if versie.geldt), None)

    @property
    def vertrokken_zonder_woord(self) -> str:
        """Wie wegging voordat er akkoord was; zonder nieuwe versie blijft de afspraak dan open."""
        weg = [
            w.persoon.roepnaam for w in self.tellend if not w.in_team and w.woord != Instemming.Woord.AKKOORD
        ]
        return opsomming(weg) if self.versie.is_open else ""


@dataclass(frozen=True)
class Vergelijking:
    """Twee versies naast elkaar, de oudste eerst, met alleen wat er veranderde."""

    toen: AfspraakVersie
    nu: AfspraakVersie
    verschillen: list[Verschil]


def laad_blad(geopend: Geopend, afspraak_id: int, *, versie: str = "", naast: str = "") -> Blad:
    """`versie` en `naast` zijn nummers uit het adres; wat deze lezer niet mag lezen, is er niet."""
    versies = versies_voor(afspraak_id, geopend.stand.plan.team_id, geopend.lezer)
    if not versies:
        raise Http404
    gelezen = _kies(versies, versie) if versie else versies[0]
    woorden = woorden_op(gelezen, geopend.lezer, geopend.stand.bezet)
    blad = Blad(geopend, versies, gelezen, woorden)
    return replace(blad, vergelijking=_vergelijk(blad, _kies(versies, naast))) if naast else blad


def _kies(versies: list[AfspraakVersie], nummer: str) -> AfspraakVersie:
    gezocht = next((versie for versie in versies if str(versie.nummer) == nummer), None)
    if gezocht is None:
        raise Http404
    return gezocht


def _vergelijk(blad: Blad, ander: AfspraakVersie) -> Vergelijking:
    woorden_ander = woorden_op(ander, blad.geopend.lezer, blad.geopend.stand.bezet)
    beide = sorted([(blad.versie, blad.woorden), (ander, woorden_ander)], key=lambda paar: paar[0].nummer)
    (toen, wie_toen), (nu, wie_nu) = beide
    return Vergelijking(toen, nu, verschillen(toen, nu, wie_toen=wie_toen, wie_nu=wie_nu))
