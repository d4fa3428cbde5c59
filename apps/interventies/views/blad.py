"""Een afspraak zoals één lezer haar opent."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from apps.core.formulieren import uit_concept
from apps.core.leeskring import leeszin, veld_van
from apps.core.models import Concept
from apps.core.pagina import page
from apps.core.queries import concepten_onder
from apps.core.taal import opsomming
from apps.core.tijd import vandaag
from apps.interventies import rules
from apps.interventies.forms import StandForm, WoordForm, WringAntwoordForm, WringtForm
from apps.interventies.models import Afgerond, AfspraakVersie, Instemming, Staat
from apps.interventies.models.staat import staat
from apps.interventies.queries import (
    Woord,
    heeft_jasje,
    interventies_van,
    verschillen,
    versies_voor,
    woorden_op,
)
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
    def staat(self) -> Staat:
        geldt_van = self.geldend.van if self.geldend else None
        return staat(self.versie.afspraak.afgerond, geldt_van=geldt_van, dag=vandaag())

    @property
    def kan_naar(self) -> set[str]:
        """Wat deze lezer van de afspraak kan zeggen: klaar, stoppen, of toch weer verder."""
        wie, huidig = self.geopend.wie, self.staat
        return {naar.value for naar in Afgerond if rules.mag_afronden(wie, staat=huidig, naar=naar)}

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


def toon(
    request: HttpRequest,
    blad: Blad,
    *,
    woordform: WoordForm | None = None,
    antwoord_bij: int = 0,
    antwoordform: WringAntwoordForm | None = None,
    wringtform: WringtForm | None = None,
    standform: StandForm | None = None,
) -> HttpResponse:
    adres = reverse("afspraak", args=[blad.geopend.stand.plan.team_id, blad.versie.afspraak_id])
    concepten = concepten_onder(blad.geopend.lezer, adres)
    mijn = blad.geopend.wie, blad.versie, _rij(blad.versie, blad.mijn)
    context = {
        **_te_lezen(blad),
        "woordform": woordform or (_woordform(blad, concepten) if rules.mag_woord_geven(*mijn) else None),
        "wringtform": wringtform
        or (_wringtform(blad, concepten) if rules.mag_later_wringen(*mijn) else None),
        "standform": standform or _standform(blad, adres, concepten),
        "antwoordforms": _antwoordforms(blad, concepten, antwoord_bij, antwoordform),
    }
    status = 422 if woordform or antwoordform or wringtform or standform else 200
    return page(request, "interventies/afspraak.html", context, status=status)


def _te_lezen(blad: Blad) -> dict[str, object]:
    geopend, versie = blad.geopend, blad.versie
    interventies = interventies_van(geopend.stand.plan, geopend.lezer)
    return {
        "blad": blad,
        "team": geopend.stand.plan.team,
        "versie": versie,
        "mag_voorleggen": rules.mag_afspraak_aanpassen(
            geopend.wie, gedeeld=geopend.gedeeld, afgerond=versie.afspraak.afgerond
        )
        and versie == blad.versies[0],
        "jasje": heeft_jasje(versie.afspraak.interventie, interventies),
        "leest": _leest(versie),
        "leest_stop": "Wie deze afspraak leest. Hr leest dit nooit.",
        "leest_reden": leeszin(veld_van(Instemming, "reden")),
    }


def _rij(versie: AfspraakVersie, mijn: Woord | None) -> Instemming | None:
    """De rij achter mijn woord; wie er nog geen heeft, kwam later."""
    return Instemming(versie=versie, waarom=mijn.waarom) if mijn and mijn.pk else None


def _leest(versie: AfspraakVersie) -> str:
    veld = veld_van(AfspraakVersie, "wat")
    return leeszin(veld, kring=veld.kring_van(versie))


def _woordform(blad: Blad, concepten: Mapping[str, Concept]) -> WoordForm:
    adres = reverse("woord", args=[blad.geopend.stand.plan.team_id, blad.versie.afspraak_id])
    mijn = blad.mijn
    begin = {"woord": mijn.woord, "reden": mijn.reden} if mijn and mijn.woord else {}
    return WoordForm(initial=begin | uit_concept(WoordForm.base_fields, concepten.get(adres)))


def _wringtform(blad: Blad, concepten: Mapping[str, Concept]) -> WringtForm:
    adres = reverse("wringt", args=[blad.geopend.stand.plan.team_id, blad.versie.afspraak_id])
    begin = {"reden": blad.mijn.reden} if blad.mijn else {}
    return WringtForm(
        initial=begin | uit_concept(WringtForm.base_fields, concepten.get(adres)), auto_id="id_wringt_%s"
    )


def _standform(blad: Blad, adres: str, concepten: Mapping[str, Concept]) -> StandForm:
    getypt = uit_concept(StandForm.base_fields, concepten.get(f"{adres}stand/"))
    return StandForm(initial={"reden": getypt.get("reden", "")}, auto_id="id_stand_%s")


def _antwoordforms(
    blad: Blad, concepten: Mapping[str, Concept], bij: int, fout: WringAntwoordForm | None
) -> dict[int, WringAntwoordForm]:
    if not rules.mag_op_wringen_antwoorden(blad.geopend.wie) or blad.versie.vervangen_op:
        return {}
    forms = {}
    for woord in blad.wringend:
        if woord.persoon == blad.geopend.lezer:
            continue
        adres = reverse(
            "wringen_antwoord", args=[blad.geopend.stand.plan.team_id, blad.versie.afspraak_id, woord.pk]
        )
        concept = concepten.get(adres)
        forms[woord.pk] = WringAntwoordForm(
            initial={"antwoord": woord.antwoord} | uit_concept(WringAntwoordForm.base_fields, concept),
            basis=concept.basis if concept else woord.teller,
            auto_id=f"id_{woord.pk}_%s",
        )
    return forms | ({bij: fout} if fout else {})
