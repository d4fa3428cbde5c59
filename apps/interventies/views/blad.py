"""Een afspraak zoals één lezer haar opent."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from apps.core.actions import bewaar_concept
from apps.core.formulieren import Formulier, uit_concept
from apps.core.leeskring import Leeskring, leeszin, veld_van
from apps.core.models import Concept
from apps.core.pagina import page
from apps.core.queries import concepten_onder
from apps.core.taal import opsomming
from apps.core.tijd import vandaag
from apps.core.verschil import Verschil
from apps.interventies import rules
from apps.interventies.forms import (
    BesluitForm,
    NieuweNotitieForm,
    NotitieForm,
    StandForm,
    WoordForm,
    WringAntwoordForm,
    WringtForm,
)
from apps.interventies.models import Afgerond, AfspraakVersie, Instemming, Notitie, Staat
from apps.interventies.models.staat import staat
from apps.interventies.queries import (
    Woord,
    notities_bij,
    verschillen,
    versies_voor,
    woorden_op,
)
from apps.interventies.views.laden import Geopend
from apps.teamplannen.rules import Betrokkene


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
    def leest_verder(self) -> bool:
        """Of deze lezer ook leest wat geldt of voorligt, en zo wat er verder bij de afspraak staat."""
        return any(versie.vervangen_op is None for versie in self.versies)

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
        mag = {naar.value for naar in Afgerond if rules.mag_afronden(wie, staat=huidig, naar=naar)}
        return mag if self.leest_verder else set()

    @property
    def vraagt_besluit(self) -> bool:
        """Of deze lezer nog kan besluiten over een afspraak die uit het vorige plan meekwam."""
        open_ = self.versie.kwam_mee and not self.versie.besluit
        afgerond = self.versie.afspraak.afgerond
        return open_ and bool(rules.mag_besluiten(self.geopend.wie, afgerond=afgerond))

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

    @property
    def toen_naam(self) -> str:
        return f"versie {self.toen.nummer}"

    @property
    def nu_naam(self) -> str:
        return f"versie {self.nu.nummer}"


def laad_blad(geopend: Geopend, afspraak_id: int, *, versie: str = "", naast: str = "") -> Blad:
    """`versie` en `naast` zijn nummers uit het adres; wat deze lezer niet mag lezen, is er niet."""
    versies = versies_voor(afspraak_id, geopend.stand.plan, geopend.lezer)
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


@dataclass(frozen=True)
class Invoer:
    """De formulieren op deze pagina: net geweigerd, of met wat de lezer nog aan het typen was."""

    request: HttpRequest
    adres: str
    fout: Formulier | None
    concepten: Mapping[str, Concept]

    def form[F: Formulier](
        self, klasse: type[F], pad: str, *, mag: object, begin: Mapping[str, Any], basis: int = 0, soort: str
    ) -> F | None:
        """`pad` is waar het formulier heen gaat, onder het adres van de afspraak."""
        if isinstance(self.fout, klasse) and self.request.path == self.adres + pad:
            return self.fout
        if not mag:
            return None
        concept = self.concepten.get(self.adres + pad)
        form = klasse(
            initial={**begin} | uit_concept(klasse.base_fields, concept),
            basis=concept.basis if concept else basis,
            auto_id=f"id{soort}_%s",
        )
        form.uit_concept = concept is not None
        return form


def toon(request: HttpRequest, blad: Blad, *, fout: Formulier | None = None) -> HttpResponse:
    adres = reverse("afspraak", args=[blad.geopend.stand.plan.team_id, blad.versie.afspraak_id])
    invoer = Invoer(request, adres, fout, concepten_onder(blad.geopend.lezer, adres))
    context = {**_te_lezen(blad), **_mijn_woord(blad, invoer), **_notities(blad, invoer)}
    return page(request, "interventies/afspraak.html", context, status=422 if fout else 200)


def houd_reden(blad: Blad, adres: str, **erbij: str) -> None:
    """Wie zijn woord terugneemt, houdt wat hij schreef: als concept, alleen voor hem."""
    if blad.mijn and blad.mijn.reden:
        velden = {naam: [waarde] for naam, waarde in {**erbij, "reden": blad.mijn.reden}.items()}
        bewaar_concept(sleutel=adres, inhoud=velden, basis=0, door=blad.geopend.lezer)


def _te_lezen(blad: Blad) -> dict[str, object]:
    geopend, versie = blad.geopend, blad.versie
    return {
        "blad": blad,
        "team": geopend.stand.plan.team,
        "versie": versie,
        "mag_voorleggen": rules.mag_afspraak_aanpassen(geopend.wie, afgerond=versie.afspraak.afgerond)
        and versie == blad.versies[0],
        "jasje": geopend.jasje(versie.afspraak.interventie),
        "leest": _leest(blad),
        "leest_stop": "Wie deze afspraak leest. Hr leest dit nooit uit zichzelf.",
        "leest_notitie": leeszin(veld_van(AfspraakVersie, "wat"), kring=_kring(blad.versie)),
        "leest_reden": leeszin(veld_van(Instemming, "reden")),
    }


def _mijn_woord(blad: Blad, invoer: Invoer) -> dict[str, object]:
    wie, mijn = blad.geopend.wie, blad.mijn
    rij = _rij(blad.versie, mijn)
    woord = {"woord": mijn.woord, "reden": mijn.reden} if mijn and mijn.woord else {}
    reden = {"reden": mijn.reden} if mijn else {}
    mag_woord = rules.mag_woord_geven(wie, blad.versie, rij)
    mag_wringen = rules.mag_later_wringen(wie, blad.versie, rij)
    return {
        "woordform": invoer.form(WoordForm, "woord/", mag=mag_woord, begin=woord, soort=""),
        "wringtform": invoer.form(WringtForm, "wringt/", mag=mag_wringen, begin=reden, soort="_wringt"),
        "standform": invoer.form(StandForm, "stand/", mag=blad.kan_naar, begin={}, soort="_stand"),
        "antwoordforms": _antwoordforms(blad, invoer),
        "besluitform": invoer.form(
            BesluitForm, "besluit/", mag=blad.vraagt_besluit, begin={}, soort="_besluit"
        ),
    }


def _rij(versie: AfspraakVersie, mijn: Woord | None) -> Instemming | None:
    """De rij achter mijn woord; wie er nog geen heeft, kwam later."""
    return Instemming(versie=versie, waarom=mijn.waarom) if mijn and mijn.pk else None


def _antwoordforms(blad: Blad, invoer: Invoer) -> dict[int, WringAntwoordForm | None]:
    mag = rules.mag_op_wringen_antwoorden(blad.geopend.wie) and not blad.versie.vervangen_op
    return {
        woord.pk: invoer.form(
            WringAntwoordForm,
            f"antwoord/{woord.pk}/",
            mag=mag and woord.persoon != blad.geopend.lezer,
            begin={"antwoord": woord.antwoord},
            basis=woord.teller,
            soort=f"_{woord.pk}",
        )
        for woord in blad.wringend
    }


def _kring(versie: AfspraakVersie) -> Leeskring:
    return veld_van(AfspraakVersie, "wat").kring_van(versie)


def _leest(blad: Blad) -> str:
    veld = veld_van(AfspraakVersie, "wat")
    return blad.geopend.leest(veld, kring=_kring(blad.versie), doelgroep=blad.versie.doelgroep)


def _notities(blad: Blad, invoer: Invoer) -> dict[str, object]:
    afspraak, wie = blad.versie.afspraak, blad.geopend.wie
    # Wie meekijkt, leest alleen wat bij dit plan hoort.
    sinds = None if wie.lid else blad.geopend.stand.plan.begonnen_op
    notities = notities_bij(afspraak.pk, blad.geopend.lezer, sinds=sinds)
    mag = rules.mag_notitie_schrijven(wie, leest=blad.leest_verder)
    return {
        "notitieform": invoer.form(NieuweNotitieForm, "notities/", mag=mag, begin={}, soort="_notitie"),
        "notities": [(notitie, _notitieform(notitie, wie, invoer)) for notitie in notities],
    }


def _notitieform(notitie: Notitie, wie: Betrokkene, invoer: Invoer) -> NotitieForm | None:
    return invoer.form(
        NotitieForm,
        f"notities/{notitie.pk}/",
        mag=rules.mag_notitie_veranderen(wie, schrijver_id=notitie.persoon_id),
        begin={"tekst": notitie.tekst},
        soort=f"_notitie{notitie.pk}",
    )
