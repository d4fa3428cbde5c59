"""Activiteiten, reflecties en leerervaringen voor op de tafel: van elke manier van delen een."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Model

from apps.accounts.models import Persoon
from apps.activiteiten import actions
from apps.activiteiten.models import Leerervaringdeling, Staat
from tests.gedaan import laat_zien, maak_activiteit, maak_leerervaring, maak_reflectie
from tests.mensen import Wereld
from tests.rechten import tabel as t

# In deze volgorde staan zij er: zo vindt een adres het nummer terug.
REFLECTIES = {
    "reflectie, met niemand gedeeld": t.MEESCHRIJVER,
    "reflectie, met een mens gedeeld": t.TWEEDE,
    "reflectie, met het team gedeeld en met wie later komt": t.GENOEMDE,
    "reflectie, met iedereen gedeeld": t.LEIDINGGEVENDE,
    "reflectie, weggehaald": t.BEHEERDER,
}
LEERERVARINGEN = {
    "leerervaring, met niemand gedeeld": t.TEAMLID,
    "leerervaring, met een mens gedeeld": t.TWEEDE,
    "leerervaring, met het team gedeeld": t.MEESCHRIJVER,
    "leerervaring, met het team gedeeld en met wie later komt": t.GENOEMDE,
    "leerervaring, met iedereen gedeeld": t.LEIDINGGEVENDE,
    "leerervaring, weggehaald": t.BEHEERDER,
}


def maak_gedaan(wereld: Wereld, mensen: dict[str, Persoon]) -> dict[str, list[Model]]:
    """De activiteit van het teamlid eerst: gedaan, met een dag en een cirkel die nog open is."""
    team = {"team": wereld.team, "ook_later_komers": True}
    open_ = maak_activiteit(mensen[t.TEAMLID], staat=Staat.GEDAAN)
    actions.schrijf_uren(activiteit=open_, dag=wereld.vandaag, uren=Decimal(4), door=mensen[t.TEAMLID])
    reflecties = {rij: maak_reflectie(mensen[wie]) for rij, wie in REFLECTIES.items()}
    ervaringen = {rij: maak_leerervaring(mensen[wie]) for rij, wie in LEERERVARINGEN.items()}
    for ervaring in ervaringen.values():
        type(ervaring).objects.filter(pk=ervaring.pk).update(elders="Ook elders.")
        ervaring.refresh_from_db()
    aan: dict[str, dict[str, Any]] = {
        "met een mens gedeeld": {"persoon": mensen[t.HR]},
        "met het team gedeeld": {"team": wereld.team},
        "met het team gedeeld en met wie later komt": team,
        "met iedereen gedeeld": {},
        "weggehaald": {"persoon": mensen[t.HR]},
    }
    for rij, wie in (REFLECTIES | LEERERVARINGEN).items():
        soort, _, manier = rij.partition(", ")
        if manier in aan:
            ding = reflecties[rij] if soort == "reflectie" else ervaringen[rij]
            laat_zien(ding, door=mensen[wie], **aan[manier])
    # Gedeeld op een dag dat de nieuwkomer er nog niet was.
    Leerervaringdeling.objects.filter(met_team=wereld.team).update(van=wereld.vandaag - timedelta(days=9))
    actions.haal_reflectie_weg(reflectie=reflecties["reflectie, weggehaald"], door=mensen[t.BEHEERDER])
    actions.haal_leerervaring_weg(ervaring=ervaringen["leerervaring, weggehaald"], door=mensen[t.BEHEERDER])
    weg = maak_activiteit(mensen[t.BEHEERDER])
    actions.haal_activiteit_weg(activiteit=weg, door=mensen[t.BEHEERDER])
    return {
        "activiteit, cirkel nog open": [open_],
        "activiteit van een reflectie voor een mens": [
            reflecties["reflectie, met een mens gedeeld"].activiteit
        ],
        "activiteit, weggehaald": [weg],
        **{rij: [ding] for rij, ding in (reflecties | ervaringen).items()},
    }
