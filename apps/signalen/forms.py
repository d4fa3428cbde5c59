from apps.core.formulieren import Formulier, tekstveld
from apps.signalen.models import Opzijgezet


class OpzijForm(Formulier):
    reden = tekstveld(
        Opzijgezet,
        "reden",
        label="Waarom speelt dit hier niet?",
        hint="Eén regel is genoeg. Over het werk, niet over iemands gezondheid.",
        rijen=2,
        verplicht=True,
    )
