"""Lid worden, iets anders worden, en weggaan."""

from dataclasses import asdict, dataclass
from datetime import date, timedelta

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.dagen import datum
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import vandaag
from apps.teams import rules
from apps.teams.models import Kerngroeplid, Lidmaatschap, Lidrol, Team
from apps.teams.queries import regelaar

DAG = timedelta(days=1)


@dataclass(frozen=True)
class Plek:
    """Wat iemand in een team is."""

    rol: str = Lidrol.TEAMLID
    werkt_mee: bool = False
    thuisteam: bool = False

    @property
    def doet_mee(self) -> bool:
        return self.rol == Lidrol.TEAMLID or self.werkt_mee


@transaction.atomic
def voeg_lid_toe(
    *,
    team: Team,
    persoon: Persoon,
    rol: str = Lidrol.TEAMLID,
    van: date,
    tot: date | None = None,
    door: Persoon | None,
    werkt_mee: bool = False,
    thuisteam: bool = False,
    daad: str = "lid-erbij",
) -> Lidmaatschap:
    """Zonder `tot` blijft iemand zolang het team er is en hijzelf hier werkt. `daad` is hoe het heet."""
    if door:
        eis(rules.mag_lid_regelen(regelaar(door, team.pk), persoon_id=persoon.pk, rol=rol))
    persoon, team = _vergrendel(persoon.pk, team.pk)
    plek = Plek(rol=rol, werkt_mee=werkt_mee and rol == Lidrol.LEIDINGGEVENDE, thuisteam=thuisteam)
    lid = Lidmaatschap(
        team=team, persoon=persoon, van=van, tot=tot or _laatste_dag(team, persoon), **asdict(plek)
    )
    _eis_passend(lid)
    if thuisteam:
        _verhuis_thuisteam(lid, van)
    lid.save()
    leg_vast(lid, daad, door=door)
    return lid


@transaction.atomic
def wijzig_lidmaatschap(
    *, lid: Lidmaatschap, plek: Plek, vanaf: date, door: Persoon | None, daad: str = "lid-anders"
) -> Lidmaatschap:
    """Vanaf deze dag is iemand hier iets anders: wat was, houdt de dag ervoor op."""
    if door:
        eis(rules.mag_lid_wijzigen(regelaar(door, lid.team_id), persoon_id=lid.persoon_id))
    lid = _vergrendeld(lid)
    if lid.tot and vanaf > lid.tot:
        raise KanNiet(f"Dit houdt op {datum(lid.tot)} op. Kies een dag daarvoor.", veld="vanaf")
    if plek == Plek(lid.rol, lid.werkt_mee, lid.thuisteam):
        raise KanNiet("Zo is het al. Kies wat er anders wordt.", veld="rol")
    if vanaf < lid.van:
        raise KanNiet(f"Dit begon op {datum(lid.van)}. Kies die dag of later.", veld="vanaf")
    if plek.thuisteam and not lid.thuisteam:
        _verhuis_thuisteam(lid, vanaf)
    if not plek.doet_mee:
        _uit_de_kerngroep(lid, vanaf - DAG)
    nieuw = _anders_vanaf(lid, vanaf, plek)
    leg_vast(nieuw, daad, door=door)
    return nieuw


@transaction.atomic
def beeindig_lidmaatschap(
    *, lid: Lidmaatschap, tot: date | None, door: Persoon | None, daad: str = "lid-weg"
) -> None:
    """`tot` is de laatste dag; de rij blijft staan. Zonder `tot` loopt het weer door."""
    if door:
        wie = regelaar(door, lid.team_id)
        eis(rules.mag_lid_regelen(wie, persoon_id=lid.persoon_id, rol=lid.rol))
        if tot and tot < vandaag() and not wie.beheert:
            raise KanNiet("Kies vandaag of later. Iets van eerder verbetert een beheerder.", veld="tot")
    lid = _vergrendeld(lid)
    lid.tot = tot or _laatste_dag(lid.team, lid.persoon)
    _eis_passend(lid)
    _eis_een_thuisteam(lid)
    lid.save(update_fields=["tot"])
    if lid.tot:
        _uit_de_kerngroep(lid, lid.tot)
    leg_vast(lid, daad if tot else "lid-blijft", door=door)


@transaction.atomic
def haal_komst_weg(*, lid: Lidmaatschap, door: Persoon) -> None:
    """Wie nog moest beginnen, komt toch niet: er was nog niets, dus er blijft ook niets staan."""
    eis(rules.mag_lid_regelen(regelaar(door, lid.team_id), persoon_id=lid.persoon_id, rol=lid.rol))
    lid = _vergrendeld(lid)
    if lid.van <= vandaag():
        raise KanNiet(f"{lid.persoon.roepnaam} is al begonnen. Kies een laatste dag.", veld="tot")
    lid.delete()
    leg_vast(lid.team, "lid-kwam-niet", door=door)


def _vergrendel(persoon_id: int, team_id: int) -> tuple[Persoon, Team]:
    """Lidmaatschappen van één mens veranderen na elkaar, en niet terwijl zijn team ophoudt."""
    persoon = Persoon.objects.select_for_update().get(pk=persoon_id)
    return persoon, Team.objects.select_for_update().get(pk=team_id)


def _vergrendeld(lid: Lidmaatschap) -> Lidmaatschap:
    _vergrendel(lid.persoon_id, lid.team_id)
    rij = Lidmaatschap.objects.filter(pk=lid.pk).select_related("team", "persoon").first()
    if rij is None:
        raise KanNiet("Dit is intussen weggehaald.")
    return rij


def _laatste_dag(team: Team, persoon: Persoon) -> date | None:
    """De dag waarop het team ophoudt of iemand uit dienst gaat, wat het eerst komt."""
    return min(filter(None, (team.tot, persoon.uit_dienst_op)), default=None)


def _eis_passend(lid: Lidmaatschap) -> None:
    """Binnen de dagen van team en mens, en niet tegelijk met een ander lidmaatschap van hetzelfde team."""
    team, naam = lid.team, lid.persoon.roepnaam
    laatste = _laatste_dag(team, lid.persoon)
    if lid.van < team.van:
        raise KanNiet(f"Dit team begon op {datum(team.van)}. Kies die dag of later.", veld="van")
    for veld, dag in (("van", lid.van), ("tot", lid.tot)):
        if laatste and dag and dag > laatste:
            raise KanNiet(f"Het kan tot en met {datum(laatste)}. {_waarom(lid)}", veld=veld)
    if lid.tot and lid.tot < lid.van:
        raise KanNiet(f"{naam} begint op {datum(lid.van)}. Kies die dag of later.", veld="tot")
    eigen = Lidmaatschap.objects.filter(team=team, persoon=lid.persoon_id).exclude(pk=lid.pk)
    ander = eigen.raakt(lid.van, lid.tot).order_by("van").first()
    if ander:
        einde = f" tot en met {datum(ander.tot)}" if ander.tot else ""
        raise KanNiet(
            f"{naam} zit al in dit team vanaf {datum(ander.van)}{einde}. Kies andere dagen.",
            veld="van" if lid.pk is None else "tot",
        )


def _eis_een_thuisteam(lid: Lidmaatschap) -> None:
    """Wie langer blijft, neemt het volgende thuisteam niet af."""
    thuis = Lidmaatschap.objects.filter(persoon=lid.persoon_id, thuisteam=True).exclude(pk=lid.pk)
    volgend = thuis.raakt(lid.van, lid.tot).select_related("team").order_by("van").first()
    if lid.thuisteam and volgend:
        zin = f"Vanaf {datum(volgend.van)} is {volgend.team.naam} het thuisteam. Kies een dag daarvoor."
        raise KanNiet(zin, veld="tot")


def _waarom(lid: Lidmaatschap) -> str:
    if lid.team.tot == _laatste_dag(lid.team, lid.persoon):
        return "Dan houdt het team op."
    return f"Dan gaat {lid.persoon.roepnaam} uit dienst."


def _anders_vanaf(lid: Lidmaatschap, dag: date, plek: Plek) -> Lidmaatschap:
    """Begint het pas, dan verandert de rij zelf; anders komt er een rij bij."""
    if dag <= lid.van:
        nieuw = lid
    else:
        nieuw = Lidmaatschap(team_id=lid.team_id, persoon_id=lid.persoon_id, van=dag, tot=lid.tot)
        lid.tot = dag - DAG
        lid.save(update_fields=["tot"])
    nieuw.rol, nieuw.werkt_mee, nieuw.thuisteam = plek.rol, plek.werkt_mee, plek.thuisteam
    nieuw.save()
    return nieuw


def _verhuis_thuisteam(naar: Lidmaatschap, dag: date) -> None:
    """Iemand heeft één thuisteam tegelijk: vanaf deze dag is geen ander het nog."""
    thuis = Lidmaatschap.objects.filter(persoon=naar.persoon_id, thuisteam=True).exclude(pk=naar.pk)
    for ander in thuis.raakt(dag, naar.tot):
        _anders_vanaf(ander, dag, Plek(rol=ander.rol, werkt_mee=ander.werkt_mee))


def _uit_de_kerngroep(lid: Lidmaatschap, laatste_dag: date) -> None:
    Kerngroeplid.objects.filter(team=lid.team_id, persoon=lid.persoon_id).eindig_op(laatste_dag)
