from collections.abc import Sequence
from typing import Any

from django import forms

from apps.core.formulieren import Formulier, datumveld, tekstveld
from apps.mijn_plek.actions import Ontvanger
from apps.mijn_plek.models import Leervoorkeur, Profiel
from apps.teams.models import Team

# Eigen regels, geen test: wie zich erin herkent kiest er een, en de app doet er niets mee.
LEERVOORKEUREN = {
    Leervoorkeur.KUNST_AFKIJKEN: "Ik kijk hoe een ander het doet, en neem mee wat bij mij past.",
    Leervoorkeur.PARTICIPEREN: "Ik praat erover met anderen. Door hun vragen zie ik het scherper.",
    Leervoorkeur.KENNIS_VERWERVEN: "Ik wil eerst weten hoe het zit. Ik lees, luister en vraag na.",
    Leervoorkeur.OEFENEN: "Ik probeer het eerst in het klein, waar het mag mislukken.",
    Leervoorkeur.ONTDEKKEN: "Ik begin gewoon. Onderweg merk ik wel wat werkt.",
    "": "Dat mag. Je kunt altijd nog kiezen.",
}


class ProfielForm(Formulier):
    goed_werk = tekstveld(
        Profiel,
        "goed_werk",
        label="Wat is voor jou goed werk?",
        hint="Denk aan een dag waarop je tevreden naar huis ging. Wat had je gedaan?",
        rijen=3,
    )
    kern = tekstveld(
        Profiel,
        "kern",
        label="Wat is het hart van je vak?",
        hint="Wat zou je nooit willen overslaan, ook niet als het druk is?",
        rijen=3,
    )
    van_nut = tekstveld(
        Profiel,
        "van_nut",
        label="Wanneer merk je dat iemand iets aan je heeft?",
        hint="Een student, een collega, iemand van buiten. Waaraan zag je het?",
        rijen=3,
    )
    trots = tekstveld(
        Profiel,
        "trots",
        label="Waar ben je trots op?",
        hint="Iets groots of iets kleins, van deze week of van jaren terug.",
        rijen=3,
    )
    elders = tekstveld(
        Profiel,
        "elders",
        label="Waar zou je eens willen kijken?",
        hint="Een ander team, een andere school, het werkveld. Wat wil je daar zien?",
        rijen=3,
    )
    oppikken = tekstveld(
        Profiel,
        "oppikken",
        label="Hoe pik je iets nieuws makkelijk op?",
        hint="Wat hielp je de laatste keer dat iets je snel afging?",
        rijen=3,
    )
    leervoorkeur = forms.ChoiceField(
        label="Herken je je in een van deze?",
        help_text="Er is geen goede. Je kunt later iets anders kiezen.",
        choices=[*Leervoorkeur.choices, ("", "Geen van deze, of meer dan een")],
        widget=forms.RadioSelect,
        required=False,
    )


# De vragen in de volgorde van het formulier, zoals een lezer ze ziet.
VRAGEN = {naam: str(veld.label) for naam, veld in ProfielForm.base_fields.items() if naam != "leervoorkeur"}


class TotForm(Formulier):
    tot = datumveld(label="Tot en met", hint="Laat leeg, dan is het tot jij het terughaalt.", verplicht=False)


IEDEREEN = "iedereen"


class DeelForm(TotForm):
    """Met een van de eigen teams, of met iedereen; een collega kies je door te zoeken."""

    aan = forms.ChoiceField(label="Wie mag meelezen?", widget=forms.RadioSelect)
    ook_later = forms.BooleanField(
        label="Ook wie later bij het team komt", help_text="Geldt alleen voor een team.", required=False
    )
    field_order = ("aan", "ook_later", "tot")

    def __init__(self, *args: Any, teams: Sequence[Team], **kwargs: Any) -> None:
        kwargs["initial"] = {"ook_later": True} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.teams = {str(team.pk): team for team in teams}
        aan = self.fields["aan"]
        assert isinstance(aan, forms.ChoiceField)
        aan.choices = [
            *((nummer, f"Team {team.naam}") for nummer, team in self.teams.items()),
            (IEDEREEN, "Iedereen met een account"),
        ]

    @property
    def ontvanger(self) -> Ontvanger:
        team = self.teams.get(self.cleaned_data["aan"])
        return Ontvanger(team=team, ook_later_komers=bool(team) and self.cleaned_data["ook_later"])
