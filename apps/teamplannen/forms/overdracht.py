from apps.core.formulieren import Formulier, tekstveld
from apps.teamplannen.models import Overdrachtsbrief


class BriefForm(Formulier):
    tekst = tekstveld(
        Overdrachtsbrief,
        "tekst",
        label="Wat zou jij willen weten op je eerste dag?",
        hint="Over het team en het werk, niet over personen. Je team leest mee.",
        rijen=6,
    )
