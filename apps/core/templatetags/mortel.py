"""De onderdelen van de look als tags. Een verkeerd argument valt bij het laden van de pagina al op.

Elk onderdeel kent alleen wat het krijgt: geen rechten, geen queries, geen domein. /stijl/ toont ze alle.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Protocol

from django import forms, template
from django.forms.boundfield import BoundField
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from apps.core import dagen
from apps.core.lijst import Lijst
from apps.core.taal import komma, opsomming
from apps.core.templatetags import velden
from apps.core.templatetags.wiel import GRONDTONEN, spaken

register = template.Library()
register.filter(dagen.datum)
register.filter(dagen.datum_kort)
register.filter(dagen.tijdstip)
register.filter(dagen.datumtijd)
register.filter(opsomming)
register.filter(komma)

type Context = dict[str, Any]

STATUSSOORTEN = ("", "goed", "wringt", "open", "nu", "let", "anders", "later")
# Wat de rand en de kleur rond iemands letters zeggen, in woorden voor wie ze niet ziet.
STATEN_VAN_MENSEN = {
    "": "",
    "ja": "akkoord",
    "wringt": "dit wringt nog",
    "later": "wordt later gevraagd",
    "wacht": "wacht nog",
}
MELDINGICONEN = {"goed": "akkoord", "fout": "fout", "stil": "info", "": "info"}


class Stap(Protocol):
    """Een stap van de weg; `staat` is klaar, nu of straks. Zonder `url` is er nog niets te lezen."""

    @property
    def naam(self) -> str: ...
    @property
    def stand(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def staat(self) -> str: ...


class Deelstap(Protocol):
    """Een stap binnen één formulier; `sleutel` is wat het formulier als `naar` krijgt."""

    @property
    def naam(self) -> str: ...
    @property
    def sleutel(self) -> str: ...
    @property
    def staat(self) -> str: ...


def _een_van(waarde: str, mogelijk: Collection[str]) -> str:
    if waarde not in mogelijk:
        raise ValueError(f"'{waarde}' kan niet; kies uit {', '.join(mogelijk)}")
    return waarde


# -- Tekens ---------------------------------------------------------------


@register.simple_tag
def icoon(*, naam: str, groot: bool = False) -> SafeString:
    return format_html(
        '<svg class="icoon{}" width="20" height="20" aria-hidden="true"><use href="{}#i-{}"/></svg>',
        " icoon--l" if groot else "",
        static("iconen.svg"),
        naam,
    )


@register.simple_tag
def merk() -> SafeString:
    return format_html(
        '<svg width="28" height="28" aria-hidden="true"><use href="{}#merk"/></svg>', static("iconen.svg")
    )


@register.inclusion_tag("components/mens.html")
def mens(*, initialen: str, naam: str = "", staat: str = "", maat: str = "") -> Context:
    """Zonder `naam` staat die er in woorden naast; met `naam` zeggen de letters wie het is."""
    woord = STATEN_VAN_MENSEN[_een_van(staat, STATEN_VAN_MENSEN)]
    label = ", ".join(filter(None, [naam, woord])) if naam else ""
    return {"initialen": initialen, "label": label, "staat": staat, "maat": _een_van(maat, ("", "s", "l"))}


@register.inclusion_tag("components/status.html")
def status(*, tekst: str, icoon: str, soort: str = "") -> Context:
    return {"tekst": tekst, "icoon": icoon, "soort": _een_van(soort, STATUSSOORTEN)}


@register.inclusion_tag("components/toon.html")
def toon(*, slug: str, naam: str, url: str = "") -> Context:
    return {"slug": _een_van(slug, GRONDTONEN), "naam": naam, "url": url}


@register.inclusion_tag("components/toontegel.html")
def toontegel(*, slug: str, maat: str = "") -> Context:
    return {"slug": _een_van(slug, GRONDTONEN), "maat": _een_van(maat, ("", "s", "l"))}


@register.inclusion_tag("components/wiel.html")
def wiel(
    *, id: str, titel: str, treden: Mapping[str, int], gekozen: Collection[str] = (), mini: bool = False
) -> Context:
    """`titel` zegt in een zin wat er te zien is; naast het wiel staat altijd een lijst."""
    alle = list(spaken(treden=treden, gekozen=gekozen, mini=mini))
    return {"id": id, "titel": titel, "spaken": alle, "mini": mini}


@register.inclusion_tag("components/vraagnr.html")
def vraagnr(*, nummer: int) -> Context:
    return {"nummer": nummer}


@register.inclusion_tag("components/opvraag.html")
def opvraag(*, nummer: int, url: str = "") -> Context:
    """Op welk vraagstuk dit antwoord geeft."""
    return {"nummer": nummer, "url": url}


# -- Onderweg --------------------------------------------------------------


@register.simple_block_tag
def kruimels(content: SafeString) -> SafeString:
    return render_to_string("components/kruimels.html", {"inhoud": content})


@register.inclusion_tag("components/weg.html")
def weg(*, stappen: Sequence[Stap], gesprekken: str = "") -> Context:
    """De vijf stappen van een team; `gesprekken` is de regel op de voeg eronder."""
    return {"stappen": stappen, "gesprekken": gesprekken}


@register.inclusion_tag("components/minipad.html")
def minipad(*, stappen: Sequence[Stap]) -> Context:
    huidig = next((n for n, stap in enumerate(stappen, 1) if stap.staat == "nu"), None)
    label = (
        f"Stap {huidig} van {len(stappen)}: {stappen[huidig - 1].naam}" if huidig else "Alle stappen klaar"
    )
    return {"stappen": stappen, "label": label}


@register.inclusion_tag("components/stappen.html")
def stappen(*, stappen: Sequence[Deelstap], label: str = "Stappen van de analyse") -> Context:
    """Hoort binnen het formulier: elke stap bewaart wat er staat en gaat dan verder."""
    return {"stappen": stappen, "label": label}


# -- Wie zegt en wie leest -----------------------------------------------------


@register.inclusion_tag("components/leest.html")
def leest(*, tekst: str, prive: bool = False, id: str = "") -> Context:
    return {"tekst": tekst, "prive": prive, "id": id}


@register.inclusion_tag("components/stem.html")
def stem(*, tekst: str, wie: str = "", groot: bool = False, aanhaling: bool = True) -> Context:
    """Woorden van mensen zelf. Zonder aanhalingstekens waar het een afspraak is en geen citaat."""
    return {"tekst": tekst, "wie": wie, "groot": groot, "aanhaling": aanhaling}


@register.inclusion_tag("components/bewaard.html")
def bewaard(*, tekst: str, fout: bool = False) -> Context:
    return {"tekst": tekst, "fout": fout}


@register.simple_block_tag
def melding(content: SafeString, *, soort: str = "") -> SafeString:
    """Een uitkomst of fout in de pagina zelf; wat net gebeurde, staat in een toast."""
    teken = MELDINGICONEN[_een_van(soort, MELDINGICONEN)]
    return render_to_string("components/melding.html", {"inhoud": content, "soort": soort, "icoon": teken})


@register.simple_block_tag
def intussen(content: SafeString) -> SafeString:
    """Wat een andere beheerder intussen bewaarde; nog eens bewaren is voor het eigene kiezen."""
    return melding(render_to_string("components/intussen.html", {"inhoud": content}), soort="fout")


@register.simple_block_tag
def signaal(
    content: SafeString, *, kop: str, waarom: str, bron: str = "", icoon: str = "signaal", niveau: int = 3
) -> SafeString:
    """Een gedachte bij het plan, nooit een blokkade. Wat je kunt doen, staat tussen de tags.

    `niveau` is dat van de kop: één onder de kop waar het signaal onder staat.
    """
    return render_to_string(
        "components/signaal.html",
        {
            "inhoud": content,
            "kop": kop,
            "waarom": waarom,
            "bron": bron,
            "icoon": icoon,
            "niveau": niveau,
        },
    )


@register.simple_block_tag
def leeg(content: SafeString, *, icoon: str, kop: str, tekst: str, niveau: int = 3) -> SafeString:
    """Nog niets: zeg wat hier komt, en geef hooguit één knop."""
    return render_to_string(
        "components/leeg.html",
        {"inhoud": content, "icoon": icoon, "kop": kop, "tekst": tekst, "niveau": niveau},
    )


# -- Velden ------------------------------------------------------------------


@register.simple_tag
def veld(
    *,
    field: BoundField,
    stijl: velden.Stijl = "keuzebalk",
    leest: str = "",
    leest_bij: str = "",
    prive: bool = False,
    uitleg: Mapping[str, str] | None = None,
    iconen: Mapping[str, str] | None = None,
    hoeft_niet: bool = False,
) -> SafeString:
    """Een veld met label, hint, invoer, fout en wie het leest; of `leest_bij`, het id waar dat al staat.

    `uitleg` is per waarde een regel, bij vinkjes en stijl kaarten; `iconen` een teken, alleen bij kaarten.
    """
    _een_van(stijl, velden.STIJLEN)
    if field.is_hidden:
        return field.as_widget()
    soort = velden.soort(field)
    beschreven = velden.beschreven_door(field, leest=leest, leest_bij=leest_bij)
    context: Context = {
        "field": field,
        "beschreven": beschreven,
        "leest": leest,
        "prive": prive,
        "hoeft_niet": hoeft_niet,
        "stijl": stijl,
    }
    if soort in ("keuze", "vinkjes"):
        keuzes = list(velden.keuzes(field, uitleg=uitleg or {}, iconen=iconen or {}))
        context |= {"keuzes": keuzes, "balk": velden.BALKEN.get(len(keuzes), "")}
    else:
        context["invoer"] = velden.invoer(field, beschreven=beschreven)
    return render_to_string(f"components/veld_{soort}.html", context)


# -- Lange lijsten -------------------------------------------------------------


@register.inclusion_tag("components/zoekbalk.html")
def zoekbalk(*, lijst: Lijst[Any], adres: str, label: str) -> Context:
    """Zoekt onder het typen in de lijst eronder: het deel met id `lijst`."""
    return {"form": lijst.form, "adres": adres, "label": label}


@register.inclusion_tag("components/kolomkop.html")
def kolomkop(*, lijst: Lijst[Any], kolom: str, naam: str) -> Context:
    """Een kolom waarop je kunt sorteren; nog een klik draait de volgorde om."""
    return {
        "kolom": kolom,
        "naam": naam,
        "adres": lijst.draai_om(kolom),
        "richting": lijst.richting(kolom),
    }


@register.inclusion_tag("components/bladeren.html")
def bladeren(*, lijst: Lijst[Any]) -> Context:
    return {"lijst": lijst}


@register.inclusion_tag("components/foutoverzicht.html")
def foutoverzicht(*, form: forms.BaseForm) -> Context:
    """Bovenaan, binnen het formulier; leeg zolang er niets te melden is."""
    return {"fouten": list(velden.fouten(form))}
