"""De pagina's van het beheer."""

from typing import Any

from django.urls import reverse

from tests.bewaking.pagina import Pagina
from tests.mensen import Wereld, maak_aanstelling


def van_beheer(wereld: Wereld) -> list[Pagina]:
    iemand = wereld.onderdeelsleiding
    aanstelling = maak_aanstelling(iemand, wereld.academie)
    team, lid = wereld.team.pk, wereld.team.lidmaatschappen.get(persoon=wereld.teamlid)
    adressen: dict[str, list[Any]] = {
        "beheer_mensen": [],
        "beheer_persoon_nieuw": [],
        "beheer_persoon": [iemand.pk],
        "beheer_uit_dienst": [iemand.pk],
        "beheer_aanstelling_nieuw": [iemand.pk],
        "beheer_aanstelling": [iemand.pk, aanstelling.pk],
        "beheer_rol_nieuw": [iemand.pk],
        "beheer_rol": [iemand.pk, iemand.rollen.get().pk],
        "beheer_teams": [],
        "beheer_team_nieuw": [],
        "beheer_team": [team],
        "beheer_team_anders": [team],
        "beheer_team_einde": [team],
        "beheer_lid_zoeken": [team],
        "beheer_lid_nieuw": [team, wereld.buur.pk],
        "beheer_lid": [team, lid.pk],
        "beheer_overdragen_zoeken": [team],
        "beheer_overdragen": [team, wereld.buur.pk],
        "beheer_onderdelen": [],
        "beheer_onderdeel_nieuw": [],
        "beheer_onderdeel": [wereld.academie.pk],
        "beheer_onderdeel_einde": [wereld.academie.pk],
        "beheer_jaren": [],
        "beheer_jaar": [wereld.cyclus.pk],
        "beheer_instelling": [],
        "beheer_achtergrond": [],
        "beheer_bewaartermijnen": [],
        "beheer_bewaartermijn": ["leeslog"],
    }
    return [Pagina(naam, reverse(naam, args=delen), wereld.beheerder) for naam, delen in adressen.items()]
