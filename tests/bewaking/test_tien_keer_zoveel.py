"""Tien keer zoveel mensen, woorden en afspraken: evenveel vragen aan de databank."""

from uuid import uuid4

from django.apps import apps
from django.contrib.contenttypes.models import ContentType

from apps.accounts.models import Onderdeel
from apps.interventies.actions import geef_woord
from apps.interventies.models import Interventie
from apps.teamplannen.actions import reageer
from apps.teamplannen.models import Analyseonderdeel, Teamanalyse
from apps.teams.models import Lidrol, Team
from tests.bewaking.paginas import dek
from tests.dingen import leg_voor, maak_vraagstuk
from tests.mensen import Wereld, maak_lid, maak_persoon

PER_SOORT = (
    "start",
    "team",
    "plan",
    "analyse",
    "analyse_stap",
    "scan_samen",
    "scan_los",
    "vraagstuk",
    "afspraak",
    "interventie",
    "interventie_kies",
    "beheer_mensen",
    "beheer_teams",
    "beheer_team",
    "beheer_team_einde",
    "beheer_lid_zoeken",
    "beheer_overdragen_zoeken",
    "beheer_onderdelen",
    "beheer_jaren",
    "teammensen",
    "kerngroep",
    "overdracht",
    "plan_delen",
    "gedeeld",
    "mijn_gegevens",
    "mijn_gegevens_soort",
    "mijn_gegevens_json",
    "profiel_delen_zoeken",
    "activiteiten",
    "wand",
    "laat_zien_zoeken",
)


def maak_tien_keer_zoveel(wereld: Wereld) -> None:
    erbij = [maak_persoon(f"Nieuw{nummer}") for nummer in range(50)]
    for persoon in erbij:
        maak_lid(wereld.team, persoon)
    for nummer in range(30):
        tak = Onderdeel.objects.create(naam=f"Tak {nummer}", ouder=wereld.dienst)
        nieuw = Team.objects.create(naam=f"Team {nummer}", onderdeel=tak, van=wereld.vandaag)
        maak_lid(nieuw, erbij[nummer], rol=Lidrol.LEIDINGGEVENDE, van=wereld.vandaag)
    analyse = Teamanalyse.objects.get(plan=wereld.plan)
    for _ in range(4):
        maak_vraagstuk(analyse)
    for persoon in erbij[:10]:
        for onderdeel in Analyseonderdeel:
            reageer(analyse=analyse, onderdeel=onderdeel, blik="anders", woorden="Anders", door=persoon)
    for _ in range(10):
        versie = leg_voor(wereld)
        geef_woord(versie=versie, plan=wereld.plan, woord="wringt", reden="Te druk", door=wereld.teamlid)
    voorstel = Interventie.objects.filter(gekozen_op__isnull=True).get()
    for _ in range(9):
        voorstel.pk, voorstel.kenmerk = None, uuid4()
        voorstel.save(force_insert=True)


def test_tien_keer_zoveel_gegevens_kost_evenveel_vragen(wereld: Wereld) -> None:
    paginas = [pagina for pagina in dek(wereld) if pagina.naam in PER_SOORT]
    ContentType.objects.get_for_models(*apps.get_models())  # die onthoudt Django daarna
    eerst = {str(pagina): len(pagina.open().vragen) for pagina in paginas}
    maak_tien_keer_zoveel(wereld)
    daarna = {str(pagina): len(pagina.open().vragen) for pagina in paginas}
    assert daarna == eerst
