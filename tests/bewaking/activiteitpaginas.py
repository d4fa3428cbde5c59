"""De pagina's van activiteiten en van wat iemand nu kan, ook zoals een ander ze leest."""

from decimal import Decimal
from typing import Any

from django.urls import reverse

from apps.activiteiten.actions import bewaar_leerervaring, schrijf_uren
from apps.activiteiten.models import Staat
from tests.bewaking.pagina import Pagina
from tests.gedaan import laat_zien, maak_activiteit, maak_leerervaring, maak_reflectie
from tests.mensen import Wereld


def van_activiteiten(wereld: Wereld) -> list[Pagina]:
    maker, lezer = wereld.teamlid, wereld.buur
    open_ = maak_activiteit(maker, staat=Staat.GEDAAN)
    schrijf_uren(activiteit=open_, dag=wereld.vandaag, uren=Decimal("3.5"), door=maker)
    reflectie, ervaring = maak_reflectie(maker), maak_leerervaring(maker)
    bewaar_leerervaring(
        ervaring=ervaring,
        basis=1,
        door=maker,
        tekst="Ik laat een vraag liggen.",
        kwadrant="door_het_werk",
        elders="Ook in het lab.",
        activiteit_id=open_.pk,
        afspraak_id=None,
    )
    for ding in (reflectie, ervaring):
        laat_zien(ding, door=maker, persoon=lezer)
        laat_zien(ding, door=maker, team=wereld.team, ook_later_komers=True)
    hier = ["reflectie", reflectie.pk]
    adressen: list[tuple[str, list[Any]]] = [
        ("activiteiten", []),
        ("activiteit_nieuw", []),
        *((naam, [open_.pk]) for naam in ("activiteit", "activiteit_anders", "activiteit_eerder")),
        ("activiteit_benoemen", [open_.pk]),
        *(
            (naam, [reflectie.activiteit_id])
            for naam in ("activiteit", "activiteit_benoemen", "reflectie_eerder")
        ),
        ("leerervaring_anders", [ervaring.pk]),
        ("leerervaring_eerder", [ervaring.pk]),
        *((naam, hier) for naam in ("laat_zien", "laat_zien_zoeken")),
        ("laat_zien_met", [*hier, wereld.buurleider.pk]),
        ("reflectie", [reflectie.pk]),
        ("leerervaring", [ervaring.pk]),
        ("wand", [wereld.team.pk]),
    ]
    return [
        *(Pagina(naam, reverse(naam, args=delen), maker) for naam, delen in adressen),
        Pagina("reflectie", reverse("reflectie", args=[reflectie.pk]), lezer),
        Pagina("leerervaring", reverse("leerervaring", args=[ervaring.pk]), lezer),
        Pagina("activiteiten", reverse("activiteiten"), wereld.beheerder),
    ]
