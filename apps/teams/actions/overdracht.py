"""De leiding van een team gaat van de een naar de ander."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import vandaag
from apps.teams import rules
from apps.teams.actions.leden import DAG, Plek, beeindig_lidmaatschap, voeg_lid_toe, wijzig_lidmaatschap
from apps.teams.models import Lidmaatschap, Lidrol, Team
from apps.teams.queries import regelaar


@transaction.atomic
def draag_leiding_over(
    *, team: Team, van: Persoon, naar: Persoon, vanaf: date, blijft: bool, door: Persoon
) -> None:
    """`vanaf` is de eerste dag van `naar`. Met `blijft` is `van` daarna teamlid, anders gaat die weg."""
    wie = regelaar(door, team.pk)
    for persoon in (van, naar):
        eis(rules.mag_lid_wijzigen(wie, persoon_id=persoon.pk))
    # Altijd op dezelfde volgorde: twee overdrachten tegelijk wachten op elkaar, niet om elkaar heen.
    list(Persoon.objects.select_for_update().filter(pk__in=(van.pk, naar.pk)).order_by("pk"))
    if vanaf < vandaag():
        raise KanNiet("Deze dag is al voorbij. Kies vandaag of later.", veld="vanaf")
    with _bij_de_dag():
        lid = _laat_leiden(team, naar, vanaf, door)
    lid.neemt_over_van = van
    lid.save(update_fields=["neemt_over_van"])
    leiding = Lidmaatschap.objects.op(vanaf - DAG).filter(team=team, rol=Lidrol.LEIDINGGEVENDE)
    leidt = leiding.filter(persoon=van).first()
    if leidt is None:
        zin = f"{van.roepnaam} leidt dit team niet op de dag ervoor. Kies een andere dag."
        raise KanNiet(zin, veld="vanaf")
    with _bij_de_dag():
        _laat_gaan(leidt, vanaf, door, blijft=blijft)


@contextmanager
def _bij_de_dag() -> Iterator[None]:
    """Wat over een eerste of een laatste dag gaat, gaat hier over de dag van de overdracht."""
    try:
        yield
    except KanNiet as weigering:
        veld = "vanaf" if weigering.veld in {"van", "tot"} else weigering.veld
        raise KanNiet(weigering.zin, veld=veld) from weigering


def _laat_gaan(lid: Lidmaatschap, vanaf: date, door: Persoon, *, blijft: bool) -> None:
    daad = "leiding-overgedragen"
    if blijft:
        plek = Plek(thuisteam=lid.thuisteam)
        wijzig_lidmaatschap(lid=lid, plek=plek, vanaf=vanaf, door=door, daad=daad)
    else:
        beeindig_lidmaatschap(lid=lid, tot=vanaf - DAG, door=door, daad=daad)


def _laat_leiden(team: Team, persoon: Persoon, vanaf: date, door: Persoon) -> Lidmaatschap:
    lid = Lidmaatschap.objects.op(vanaf).filter(team=team, persoon=persoon).first()
    rol, daad = Lidrol.LEIDINGGEVENDE, "leiding-overgenomen"
    if lid is None:
        return voeg_lid_toe(team=team, persoon=persoon, rol=rol, van=vanaf, door=door, daad=daad)
    if lid.rol == Lidrol.LEIDINGGEVENDE:
        raise KanNiet(f"{persoon.roepnaam} leidt dit team dan al.")
    plek = Plek(rol, thuisteam=lid.thuisteam)
    return wijzig_lidmaatschap(lid=lid, plek=plek, vanaf=vanaf, door=door, daad=daad)
