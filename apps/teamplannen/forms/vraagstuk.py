from typing import Any

from django import forms

from apps.core.formulieren import Formulier, tekstveld
from apps.grondtonen.models import Grondtoon, Praktijkvraag
from apps.grondtonen.wijzer import VOORWAARDEN, WIJZER, Vraag
from apps.teamplannen.actions.vraagstukken import Vraagstukinhoud
from apps.teamplannen.models import Vraagstuk

WIJZERVRAGEN = [vraag for groep in WIJZER for vraag in groep.vragen]


def _keuzeveld(vraag: Vraag) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=vraag.tekst,
        help_text=vraag.hint,
        required=False,
        choices=[(keuze.waarde, keuze.naam) for keuze in vraag.keuzes],
        widget=forms.RadioSelect,
    )


class PraktijkvraagVeld(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.vraag} ({obj.grondtoon.naam.lower()})"


class VraagstukForm(Formulier):
    """Een vraagstuk met de wijzer. Alleen de vraag zelf moet er staan."""

    tekst = tekstveld(
        Vraagstuk,
        "tekst",
        label="Hoe zou het team dit zelf zeggen?",
        hint="Nog geen oplossing. Het gaat over het team, niet over één persoon. Niets over gezondheid.",
        verplicht=True,
    )
    naam = tekstveld(Vraagstuk, "naam", label="In één of twee woorden, voor op het tabblad", rijen=1)
    praktijkvraag = PraktijkvraagVeld(
        label="Wat voor vraag is dit?",
        help_text="Je keuze geeft de hoofdtoon.",
        required=False,
        queryset=Praktijkvraag.objects.select_related("grondtoon").order_by("volgorde"),
        empty_label="Nog niet gekozen",
    )
    tweede_toon = forms.ModelChoiceField(
        label="Klinkt er een tweede toon mee?",
        required=False,
        queryset=Grondtoon.objects.order_by("volgorde"),
        empty_label="Nee",
    )
    keuzereden = tekstveld(
        Vraagstuk,
        "keuzereden",
        label="Kies je iets naast het advies? Waarom?",
        hint="Eén regel. Je team leest hem na het delen.",
        rijen=1,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for vraag in (*WIJZERVRAGEN, *VOORWAARDEN.vragen):
            self.fields[vraag.sleutel] = _keuzeveld(vraag)
        self.neem_foutzinnen()

    @staticmethod
    def begin_van(vraagstuk: Vraagstuk) -> dict[str, Any]:
        return {
            "tekst": vraagstuk.tekst,
            "naam": vraagstuk.naam,
            "praktijkvraag": vraagstuk.praktijkvraag_id,
            "tweede_toon": vraagstuk.tweede_toon_id,
            "keuzereden": vraagstuk.keuzereden,
            **vraagstuk.antwoorden,
            **vraagstuk.voorwaarden,
        }

    def clean(self) -> dict[str, Any]:
        velden = super().clean() or {}
        eerste, tweede = velden.get("praktijkvraag"), velden.get("tweede_toon")
        if tweede and eerste is None:
            self.add_error("praktijkvraag", "Kies eerst wat voor vraag dit is, of laat de tweede toon weg.")
        if eerste and tweede == eerste.grondtoon:
            self.add_error("tweede_toon", f"{tweede.naam} is al de hoofdtoon. Kies een andere, of geen.")
        return velden

    def _gekozen(self, vragen: list[Vraag] | tuple[Vraag, ...]) -> dict[str, str]:
        """De geldige antwoorden die er nu staan, ook als de rest van het formulier nog niet klopt."""
        if self.is_bound:
            bron: Any = self.data
        else:
            bron = self.initial
        antwoorden = {vraag.sleutel: bron.get(vraag.sleutel) for vraag in vragen}
        mogelijk = {vraag.sleutel: {keuze.waarde for keuze in vraag.keuzes} for vraag in vragen}
        return {sleutel: waarde for sleutel, waarde in antwoorden.items() if waarde in mogelijk[sleutel]}

    @property
    def antwoorden(self) -> dict[str, str]:
        return self._gekozen(WIJZERVRAGEN)

    @property
    def voorwaarden(self) -> dict[str, str]:
        return self._gekozen(VOORWAARDEN.vragen)

    @property
    def als_begin(self) -> dict[str, Any]:
        """Wat er ingevuld is, in dezelfde vorm als `begin_van`."""
        velden = self.cleaned_data
        praktijkvraag, tweede = velden["praktijkvraag"], velden["tweede_toon"]
        return {
            "tekst": velden["tekst"],
            "naam": velden["naam"],
            "praktijkvraag": praktijkvraag.pk if praktijkvraag else None,
            "tweede_toon": tweede.pk if tweede else None,
            "keuzereden": velden["keuzereden"],
            **self.antwoorden,
            **self.voorwaarden,
        }

    @property
    def inhoud(self) -> Vraagstukinhoud:
        velden = self.cleaned_data
        return Vraagstukinhoud(
            tekst=velden["tekst"],
            naam=velden["naam"],
            praktijkvraag=velden["praktijkvraag"],
            tweede_toon=velden["tweede_toon"],
            keuzereden=velden["keuzereden"],
            antwoorden=self.antwoorden,
            voorwaarden=self.voorwaarden,
        )


# De vragen waarop iemand in eigen woorden antwoordt.
VRAAGSTUKVRAGEN = {
    naam: str(VraagstukForm.base_fields[naam].label) for naam in ("tekst", "naam", "keuzereden")
}
