"""De formulieren op de pagina van een gesprek: waar elk staat, wie het krijgt, en waar het mee begint."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from apps.accounts.aangemeld import ik
from apps.accounts.models import Persoon
from apps.core.formulieren import Formulier, uit_concept
from apps.core.leeskring import VrijeTekst, leeszin, veld_van
from apps.core.models import Concept
from apps.core.oordeel import Oordeel, als
from apps.core.queries import concept_van, concepten_onder
from apps.ontwikkelgesprekken import forms, rules
from apps.ontwikkelgesprekken.actions import BIJ_SOORT
from apps.ontwikkelgesprekken.models import (
    Aantekening,
    Aanvulling,
    Ontwikkelgesprek,
    Prive,
    Samenvatting,
    ToenNu,
    Vervolgstap,
    Werkstuk,
    Zinvoorstel,
)
from apps.ontwikkelgesprekken.queries import Gespreksblad

type Begin = tuple[dict[str, Any], int]


@dataclass(frozen=True)
class Vak:
    """Een formulier met zijn adres, en het concept van wie hier al typte."""

    naam: str
    form: Formulier
    adres: str
    leest: str
    concept: Concept | None
    # Wat er bewaard staat, voor naast een concept dat het formulier vult, en of het nieuwer is.
    staat_er: str = ""
    nieuwer: bool = False
    # Waar te lezen is wat er eerder stond.
    eerder: str = ""

    @property
    def geweigerd(self) -> bool:
        return self.form.is_bound

    @property
    def intussen(self) -> str:
        """De woorden die een ander bewaarde, of hijzelf op een ander scherm."""
        return str(getattr(self.form.botsing, next(iter(self.form.fields))))


@dataclass(frozen=True)
class Soortvak:
    form: type[Formulier]
    deel: str
    adres: str
    veld: VrijeTekst
    mag: Callable[[Gespreksblad], Oordeel]
    begin: Callable[[Gespreksblad], Begin] = lambda blad: ({}, 0)
    soort: str = ""
    daarna: str = ""

    def url(self, blad: Gespreksblad) -> str:
        meer = {"soort": self.soort} if self.soort else {}
        return reverse(self.adres, kwargs={"gesprek_id": blad.gesprek.pk, **meer})

    def leest(self, blad: Gespreksblad) -> str:
        return f"{leest_samen(blad.ander, self.veld)} {self.daarna}".strip()


def leest_samen(ander: Persoon, veld: VrijeTekst) -> str:
    """Van het veld zelf, met de naam van de ander: die zegt meer dan 'jullie twee'."""
    return leeszin(veld, namen=f"jij en {ander.roepnaam}")


def getypt(request: HttpRequest, form: type[Formulier]) -> dict[str, Any]:
    """Wat iemand op deze pagina al typte."""
    return uit_concept(form.base_fields, concept_van(ik(request), request.path))


def leest_plek(ander: Persoon) -> str:
    return f"{leest_samen(ander, veld_van(Ontwikkelgesprek, 'plek'))} En wie in jullie agenda kan kijken."


def _samen(blad: Gespreksblad) -> Oordeel:
    return rules.mag_samen_schrijven(blad.wie)


def _prive(blad: Gespreksblad) -> Oordeel:
    return rules.mag_prive_schrijven(blad.wie, blijft=blad.gesprek.prive_blijft)


def _erbij(regel: str) -> Callable[[Gespreksblad], Oordeel]:
    return lambda blad: rules.mag_erbij_zetten(blad.wie, past=blad.gesprek.soort in BIJ_SOORT[regel])


def _begin_prive(veld: str) -> Callable[[Gespreksblad], Begin]:
    versie = f"versie_{veld}"
    return lambda blad: ({veld: getattr(blad.prive, veld, "")}, getattr(blad.prive, versie, 0))


def _begin_samen(blad: Gespreksblad) -> Begin:
    staat_er = blad.aantekening or Aantekening()
    return {"tekst": staat_er.tekst}, staat_er.versie


def _begin_mee(blad: Gespreksblad) -> Begin:
    laatste = blad.samenvatting
    return ({"tekst": laatste.tekst}, laatste.nummer) if laatste else ({}, 0)


def _begin_zin(blad: Gespreksblad) -> Begin:
    return ({"tekst": blad.zin.tekst}, blad.zin.versie) if blad.zin else ({}, 0)


def _zin(blad: Gespreksblad) -> Oordeel:
    al_weg = blad.zin is not None and blad.zin.goedgekeurd_op is not None
    return rules.mag_zin_voorstellen(blad.wie) & als(
        not al_weg, "De zin uit dit gesprek staat al bij het team."
    )


VAKKEN: dict[str, Soortvak] = {
    "voorbereiding": Soortvak(
        forms.VoorbereidingForm,
        "voorbereiden",
        "gesprek_voorbereiding",
        veld_van(Prive, "voorbereiding"),
        _prive,
        _begin_prive("voorbereiding"),
    ),
    "samen": Soortvak(
        forms.SamenForm, "nu", "gesprek_samen", veld_van(Aantekening, "tekst"), _samen, _begin_samen
    ),
    "notitie": Soortvak(
        forms.NotitieForm,
        "nu",
        "gesprek_notitie",
        veld_van(Prive, "notitie"),
        _prive,
        _begin_prive("notitie"),
    ),
    "werk": Soortvak(
        forms.WerkForm,
        "nu",
        "gesprek_erbij",
        veld_van(Werkstuk, "wat"),
        _erbij("werk"),
        soort="werk",
    ),
    "toen-nu": Soortvak(
        forms.ToenNuForm,
        "nu",
        "gesprek_erbij",
        veld_van(ToenNu, "nu"),
        _erbij("toen-nu"),
        soort="toen-nu",
    ),
    "mee": Soortvak(
        forms.MeeForm, "afronden", "gesprek_mee", veld_van(Samenvatting, "tekst"), _samen, _begin_mee
    ),
    "stap": Soortvak(
        forms.StapForm, "afronden", "gesprek_erbij", veld_van(Vervolgstap, "wat"), _samen, soort="stap"
    ),
    "zin": Soortvak(
        forms.ZinForm,
        "afronden",
        "gesprek_zin",
        veld_van(Zinvoorstel, "tekst"),
        _zin,
        _begin_zin,
        daarna="Keurt de medewerker haar goed, dan het hele team, zonder naam en dag.",
    ),
    "aanvulling": Soortvak(
        forms.AanvullingForm,
        "afronden",
        "gesprek_aanvulling",
        veld_van(Aanvulling, "tekst"),
        lambda blad: rules.mag_aanvullen(blad.wie),
    ),
}


def vakken(blad: Gespreksblad, deel: str, geweigerd: Mapping[str, Formulier]) -> dict[str, Vak]:
    """Wat deze lezer hier kan schrijven, op naam; wat net geweigerd werd, houdt zijn fouten."""
    concepten = concepten_onder(blad.lezer, reverse("gesprek", args=[blad.gesprek.pk]))
    return {
        naam.replace("-", "_"): _vak(blad, naam, concepten, geweigerd.get(naam))
        for naam, soort in VAKKEN.items()
        if soort.deel == deel and soort.mag(blad)
    }


def _vak(blad: Gespreksblad, naam: str, concepten: Mapping[str, Concept], geweigerd: Formulier | None) -> Vak:
    soort = VAKKEN[naam]
    adres = soort.url(blad)
    concept = concepten.get(adres)
    waarden, versie = soort.begin(blad)
    staat_er = next(iter(waarden.values()), "") if concept else ""
    nieuwer = concept is not None and concept.basis != versie
    form = geweigerd or _leeg(blad, naam, concept)
    eerder = f"{adres}eerder/" if naam == "samen" else ""
    return Vak(naam, form, adres, soort.leest(blad), concept, staat_er, nieuwer, eerder)


def _leeg(blad: Gespreksblad, naam: str, concept: Concept | None) -> Formulier:
    soort = VAKKEN[naam]
    waarden, versie = soort.begin(blad)
    return soort.form(
        initial=waarden | uit_concept(soort.form.base_fields, concept),
        basis=concept.basis if concept else versie,
        **_vast(blad, naam),
    )


def verstuurd_vak(blad: Gespreksblad, naam: str, data: Mapping[str, Any], basis: int) -> Formulier:
    return VAKKEN[naam].form(data, basis=basis, **_vast(blad, naam))


def _vast(blad: Gespreksblad, naam: str) -> dict[str, Any]:
    """Elk formulier heeft eigen ids: er staan er meer op één pagina."""
    twee = {"twee": blad.twee} if issubclass(VAKKEN[naam].form, forms.NieuweRegelForm) else {}
    return {"auto_id": f"id_{naam}_%s", **twee}
