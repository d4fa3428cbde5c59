"""Van elke manier waarop iemand zijn profiel laat zien een, voor op de tafel."""

from typing import Any

from django.db.models import F, Model

from apps.accounts.models import Persoon
from apps.mijn_plek.actions import Ontvanger, deel, haal_profiel_weg, haal_terug
from apps.mijn_plek.models import Profiel, Profieldeling
from apps.teams.models import Lidmaatschap
from tests.mensen import DAG, Wereld
from tests.rechten import tabel as t

EIGENAREN = {
    "profiel, met niemand gedeeld": t.TEAMLID,
    "profiel, met een mens gedeeld": t.TWEEDE,
    "profiel, met het team gedeeld": t.MEESCHRIJVER,
    "profiel, met het team gedeeld en met wie later komt": t.GENOEMDE,
    "profiel, met iedereen gedeeld": t.LEIDINGGEVENDE,
    "profiel, teruggehaald": t.NIEUWKOMER,
    "profiel, gedeeld met het team tot de eigenaar wegging": t.VERTROKKENE,
    "profiel, weggehaald": t.BEHEERDER,
}
VELDEN = ("goed_werk", "kern", "van_nut", "oppikken", "trots", "elders")


def maak_profielen(wereld: Wereld, mensen: dict[str, Persoon]) -> dict[str, list[Model]]:
    """In de volgorde van EIGENAREN."""
    # Wie er al was, stond er ook al in: alleen de nieuwkomer kwam na het delen.
    Lidmaatschap.objects.filter(van__lt=wereld.vandaag).update(aangemaakt_op=F("van"))
    profielen = {
        rij: Profiel.objects.create(persoon=mensen[wie], **dict.fromkeys(VELDEN, "tekst"))
        for rij, wie in EIGENAREN.items()
    }

    def laat_zien(rij: str, **aan: Any) -> Profieldeling:
        return deel(
            ding=profielen[rij],
            soort=Profieldeling,
            eigenaar_id=profielen[rij].persoon_id,
            aan=Ontvanger(**aan),
            door=profielen[rij].persoon,
        )

    laat_zien("profiel, met een mens gedeeld", persoon=mensen[t.HR])
    laat_zien("profiel, met het team gedeeld", team=wereld.team)
    laat_zien("profiel, met het team gedeeld en met wie later komt", team=wereld.team, ook_later_komers=True)
    laat_zien("profiel, met iedereen gedeeld")
    terug = laat_zien("profiel, teruggehaald", persoon=mensen[t.HR])
    haal_terug(deling=terug, door=mensen[t.NIEUWKOMER])
    laat_zien("profiel, weggehaald", persoon=mensen[t.HR])
    haal_profiel_weg(profiel=profielen["profiel, weggehaald"], door=mensen[t.BEHEERDER])
    vertrokken = profielen["profiel, gedeeld met het team tot de eigenaar wegging"]
    Profieldeling.objects.create(
        ding=vertrokken, door=vertrokken.persoon, met_team=wereld.team, van=wereld.vandaag - 9 * DAG
    )
    # Gedeeld op een dag dat de nieuwkomer er nog niet was.
    Profieldeling.objects.filter(met_team=wereld.team).update(van=wereld.vandaag - 9 * DAG)
    return {rij: [profiel] for rij, profiel in profielen.items()}
