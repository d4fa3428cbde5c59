"""Wat alleen jij leest, en wat je voor jezelf bewaart."""

from apps.core.actions import wis_alle_concepten
from apps.core.models import Concept
from apps.mijn_gegevens.soorten.soort import Groep, Soort, Veld, Weg, Weghalen
from apps.teamplannen.models import Scanantwoord

SOORTEN = (
    Soort(
        sleutel="concepten",
        naam="Concepten",
        wat="Wat je typte en nog niet bewaarde.",
        groep=Groep.EIGEN,
        model=Concept,
        van=("Concept.van",),
        rijen=lambda ik: Concept.objects.zichtbaar_voor(ik).order_by("-gewijzigd_op"),
        velden=(
            Veld("pagina", "Op welke pagina", "sleutel"),
            Veld("inhoud", "Wat je typte", "inhoud"),
            Veld("gewijzigd", "Het laatst", "gewijzigd_op"),
        ),
        weg=Weg.HIER,
        blijft="tot je bewaart, en anders dertig dagen",
        weghalen=Weghalen("Die komen niet terug.", lambda ik: wis_alle_concepten(van=ik)),
    ),
    Soort(
        sleutel="scanantwoorden",
        naam="Antwoorden op een losse scan",
        wat="Zolang de scan openstaat. Daarna weet niemand meer wie wat antwoordde.",
        groep=Groep.EIGEN,
        model=Scanantwoord,
        van=("Scanantwoord.persoon",),
        rijen=lambda ik: Scanantwoord.objects.zichtbaar_voor(ik).order_by("stelling__volgorde"),
        velden=(
            Veld("team", "Team", "scan__plan__team__naam"),
            Veld("zin", "Zin", "stelling__tekst"),
            Veld("getal", "Jouw getal", "getal"),
        ),
        weg=Weg.PLEK,
        blijft="tot de scan sluit",
    ),
)
