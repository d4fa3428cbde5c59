"""Wie er in de loop van het verhaal bij komt en weggaat. Hr leest dat in, dus niemand deed het."""

from datetime import timedelta

from apps.accounts.models import Persoon
from apps.teams.actions import beeindig_lidmaatschap, voeg_lid_toe
from apps.teams.models import Lidmaatschap
from apps.voorbeeld.hogeschool import Gegevens
from apps.voorbeeld.teamverhaal.stand import Teamverhaal


def met_komen_en_gaan(over_team: Gegevens) -> list[Gegevens]:
    """Het verhaal van dit studiejaar, met wie er onderweg bij kwam (`kwam`) en wegging (`ging`)."""
    daden = {"kwam": "komt", "ging": "gaat"}
    regels = [
        {"geleden": lid[wanneer], "door": sleutel, "daad": daad}
        for sleutel, lid in over_team["mensen"].items()
        for wanneer, daad in daden.items()
        if wanneer in lid
    ]
    return sorted([*regels, *over_team["verhaal"]], key=lambda regel: -regel["geleden"])


def komt(verhaal: Teamverhaal, wie: Persoon) -> None:
    voeg_lid_toe(team=verhaal.team, persoon=wie, van=verhaal.dag, thuisteam=True, door=None)


def gaat(verhaal: Teamverhaal, wie: Persoon) -> None:
    """De dag ervoor was de laatste."""
    lid = Lidmaatschap.objects.get(team=verhaal.team, persoon=wie)
    beeindig_lidmaatschap(lid=lid, tot=verhaal.dag - timedelta(days=1), door=None)
