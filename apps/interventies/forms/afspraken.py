from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.text import Truncator

from apps.accounts.models import Persoon
from apps.core.dagen import datum
from apps.core.formulieren import Formulier, datumveld, tekstveld
from apps.core.tijd import vandaag
from apps.grondtonen.models import Interventievorm, Sturing
from apps.interventies.actions import Afspraakinhoud, Interventieinhoud
from apps.interventies.models import AfspraakVersie, Doelgroep, Interventie
from apps.interventies.models.afspraak import RUIMTE, RUIMTE_DOOR_LEIDING
from apps.interventies.queries import Mensen
from apps.teamplannen.models import Cyclus, Vraagstuk
from apps.teams.queries import Bezetting

TOT_TERUGBLIK = timedelta(weeks=6)
FORMEEL = "formeel"


class MensenVeld(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Kies uit mensen van het team; wie er niet in zit, is geen keuze."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Persoon.objects.none(), widget=forms.CheckboxSelectMultiple, **kwargs)

    def kies_uit(self, personen: Sequence[Persoon]) -> None:
        self.queryset = Persoon.objects.filter(pk__in=[persoon.pk for persoon in personen])


class VraagstukVeld(forms.ModelChoiceField):  # type: ignore[type-arg]
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label="Op welk vraagstuk geeft dit antwoord?",
            queryset=Vraagstuk.objects.none(),
            required=False,
            **kwargs,
        )

    def kies_uit(self, vraagstukken: Sequence[Vraagstuk]) -> None:
        gezocht = Vraagstuk.objects.filter(pk__in=[stuk.pk for stuk in vraagstukken])
        self.queryset = gezocht.select_related("analyse")

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.nummer}. {obj.naam or Truncator(obj.tekst).chars(60)}"


class DoelgroepForm(Formulier):
    """Voor wie iets is: het team, de kerngroep als die er is, of een paar mensen."""

    kenmerk = forms.UUIDField(widget=forms.HiddenInput)
    doelgroep = forms.ChoiceField(label="Voor wie?", choices=Doelgroep.choices, widget=forms.RadioSelect)
    genoemden = MensenVeld(label="Wie dan?", help_text="Alleen bij een paar mensen.", required=False)

    def __init__(self, *args: Any, bezet: Bezetting, **kwargs: Any) -> None:
        initial = {"kenmerk": uuid4(), "doelgroep": Doelgroep.TEAM} | (kwargs.pop("initial", None) or {})
        super().__init__(*args, initial=initial, **kwargs)
        if not bezet.kerngroep:
            self._zonder(Doelgroep.KERNGROEP)
        genoemden = self.fields["genoemden"]
        assert isinstance(genoemden, MensenVeld)
        genoemden.kies_uit(bezet.meedoeners)

    def _zonder(self, keuze: Doelgroep) -> None:
        doelgroep = self.fields["doelgroep"]
        assert isinstance(doelgroep, forms.ChoiceField)
        doelgroep.choices = [optie for optie in Doelgroep.choices if optie[0] != keuze]

    def clean(self) -> dict[str, Any]:
        velden = super().clean() or {}
        if velden.get("doelgroep") == Doelgroep.GENOEMDEN and not velden.get("genoemden"):
            self.add_error("genoemden", "Kies minstens één teamlid.")
        return velden

    def genoemd(self) -> list[Persoon]:
        if self.cleaned_data["doelgroep"] != Doelgroep.GENOEMDEN:
            return []
        return list(self.cleaned_data["genoemden"])


class InterventieForm(DoelgroepForm):
    vraagstuk = VraagstukVeld(empty_label="Nog geen: een voorstel om over te praten")
    verandering = tekstveld(
        Interventie,
        "verandering",
        label="Wat verandert er bij jullie in het werk?",
        hint="Eén of twee zinnen. Begin met wie.",
        rijen=3,
        verplicht=True,
    )
    soort = forms.ChoiceField(
        label="Formeel, of informeel en wie stuurt het?",
        choices=[(FORMEEL, "Formeel"), *((keuze.value, f"Informeel, {keuze.label}") for keuze in Sturing)],
    )
    field_order = ("vraagstuk", "verandering", "doelgroep", "genoemden", "soort")

    def __init__(
        self, *args: Any, vraagstukken: Sequence[Vraagstuk], alleen_voorstellen: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.alleen_voorstellen = alleen_voorstellen
        if alleen_voorstellen:
            self._zonder(Doelgroep.GENOEMDEN)
            del self.fields["genoemden"]
        veld = self.fields["vraagstuk"]
        assert isinstance(veld, VraagstukVeld)
        if not alleen_voorstellen:
            veld.empty_label = "Kies een vraagstuk"
        veld.kies_uit(vraagstukken)

    @staticmethod
    def begin_bij(vorm: Interventievorm, vraagstuk: Vraagstuk | None) -> dict[str, Any]:
        return {
            "verandering": vorm.verandering,
            "soort": FORMEEL if vorm.formeel else vorm.sturing,
            "vraagstuk": vraagstuk.pk if vraagstuk else None,
        }

    @staticmethod
    def begin_van(interventie: Interventie) -> dict[str, Any]:
        return {
            "verandering": interventie.verandering,
            "soort": FORMEEL if interventie.formeel else interventie.sturing,
            "vraagstuk": interventie.vraagstuk_id,
            "doelgroep": interventie.doelgroep,
            "genoemden": interventie.genoemde_ids,
        }

    def genoemd(self) -> list[Persoon]:
        return [] if self.alleen_voorstellen else super().genoemd()

    @property
    def inhoud(self) -> Interventieinhoud:
        velden = self.cleaned_data
        formeel = velden["soort"] == FORMEEL
        return Interventieinhoud(
            verandering=velden["verandering"],
            doelgroep=velden["doelgroep"],
            formeel=formeel,
            sturing="" if formeel else velden["soort"],
            vraagstuk=velden["vraagstuk"],
            genoemden=self.genoemd(),
        )


def _afspraakveld(
    naam: str, label: str, hint: str = "", rijen: int = 2, verplicht: bool = False
) -> forms.CharField:
    return tekstveld(AfspraakVersie, naam, label=label, hint=hint, rijen=rijen, verplicht=verplicht)


RUIMTE_WACHT = "Dit geeft een leidinggevende. Jullie hebben er nu geen, dus dit wacht."


class AfspraakForm(DoelgroepForm):
    titel = _afspraakveld("titel", "Hoe noemen jullie deze afspraak?", rijen=1, verplicht=True)
    wat = _afspraakveld("wat", "Wat spreken jullie af?", "Wie doet wat? In gewone zinnen.", 4, verplicht=True)
    van = datumveld(label="Vanaf")
    tot = datumveld(label="Tot en met", verplicht=False)
    terugblik_op = datumveld(
        label="Wanneer kijken jullie terug?",
        hint="Zes weken na het begin is een goed moment.",
        verplicht=False,
    )
    ruimte_uren = _afspraakveld("ruimte_uren", RUIMTE["ruimte_uren"], rijen=1)
    ruimte_rooster = _afspraakveld("ruimte_rooster", RUIMTE["ruimte_rooster"], rijen=1)
    ruimte_geld = _afspraakveld("ruimte_geld", RUIMTE["ruimte_geld"], rijen=1)
    ruimte_plek = _afspraakveld("ruimte_plek", RUIMTE["ruimte_plek"], rijen=1)
    ruimtegever = forms.ModelChoiceField(
        label="Welke leidinggevende geeft die ruimte?", queryset=Persoon.objects.none(), required=False
    )
    later = MensenVeld(
        label="Wie vraag je later?",
        help_text="Zij staan erin en worden gevraagd; de afspraak wacht niet op hen.",
        required=False,
    )
    uitzoeken = _afspraakveld("uitzoeken", "Wat willen jullie uitzoeken?", rijen=3)
    merken = _afspraakveld("merken", "Hoe merken jullie in het werk dat het helpt?", rijen=3)

    def __init__(
        self,
        *args: Any,
        bezet: Bezetting,
        wie_legt_voor: Persoon,
        nieuwe_versie: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, bezet=bezet, **kwargs)
        self._zet_later(bezet, wie_legt_voor, nieuwe_versie=nieuwe_versie)
        leiding = bezet.leidinggevenden
        self.zonder_leiding = not leiding
        for naam in RUIMTE_DOOR_LEIDING if self.zonder_leiding else ():
            self.fields[naam].help_text = RUIMTE_WACHT
        if len(leiding) < 2 or wie_legt_voor in leiding:
            del self.fields["ruimtegever"]
        else:
            veld = self.fields["ruimtegever"]
            assert isinstance(veld, forms.ModelChoiceField)
            veld.queryset = Persoon.objects.filter(pk__in=[persoon.pk for persoon in leiding])

    def _zet_later(self, bezet: Bezetting, wie_legt_voor: Persoon, *, nieuwe_versie: bool) -> None:
        """Alleen bij een nieuwe versie; wie voorlegt, zegt daarmee zijn woord al."""
        later = self.fields["later"]
        assert isinstance(later, MensenVeld)
        if nieuwe_versie:
            later.kies_uit([persoon for persoon in bezet.meedoeners if persoon != wie_legt_voor])
        else:
            del self.fields["later"]

    @staticmethod
    def begin_bij(interventie: Interventie, cyclus: Cyclus) -> dict[str, Any]:
        van = max(vandaag(), cyclus.van)
        return {
            "titel": interventie.vorm.naam,
            "wat": interventie.verandering,
            "doelgroep": interventie.doelgroep,
            "genoemden": interventie.genoemde_ids,
            "van": van,
            "tot": cyclus.tot,
            "terugblik_op": van + TOT_TERUGBLIK,
        }

    @staticmethod
    def begin_van(versie: AfspraakVersie, mensen: Mensen) -> dict[str, Any]:
        velden = (*AfspraakForm.VELDEN, "doelgroep")
        genoemden = mensen.doen_mee if versie.doelgroep == Doelgroep.GENOEMDEN else ()
        return {naam: getattr(versie, naam) for naam in velden} | {
            "genoemden": genoemden,
            "later": mensen.later,
        }

    VELDEN = (
        "titel",
        "wat",
        "van",
        "tot",
        "terugblik_op",
        "ruimte_uren",
        "ruimte_rooster",
        "ruimte_geld",
        "ruimte_plek",
        "uitzoeken",
        "merken",
    )

    def clean(self) -> dict[str, Any]:
        velden = super().clean() or {}
        van, tot, terug = velden.get("van"), velden.get("tot"), velden.get("terugblik_op")
        if van and tot and tot < van:
            self.add_error("tot", f"Dit ligt vóór het begin. Kies een dag na {datum(van)}.")
        if van and terug and terug < van:
            self.add_error("terugblik_op", f"Dit ligt vóór het begin. Kies een dag na {datum(van)}.")
        return velden

    @property
    def inhoud(self) -> Afspraakinhoud:
        velden = self.cleaned_data
        return Afspraakinhoud(
            **{naam: velden[naam] for naam in self.VELDEN},
            doelgroep=velden["doelgroep"],
            genoemden=self.genoemd(),
            ruimtegever=velden.get("ruimtegever"),
            later=list(velden.get("later", ())),
        )


class OvernemenForm(Formulier):
    vraagstuk = VraagstukVeld(empty_label="Kies een vraagstuk")

    def __init__(self, *args: Any, vraagstukken: Sequence[Vraagstuk], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["vraagstuk"]
        assert isinstance(veld, VraagstukVeld)
        veld.kies_uit(vraagstukken)
