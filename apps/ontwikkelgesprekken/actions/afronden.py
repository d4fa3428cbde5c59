"""Van *dit nemen we mee* tot het vastligt, wat er daarna bij komt, en wat er zelf weggaat."""

from uuid import UUID

from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.botsing import Botsing
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu
from apps.ontwikkelgesprekken import rules
from apps.ontwikkelgesprekken.actions.openen import vergrendel
from apps.ontwikkelgesprekken.models import (
    Aanvulling,
    Ontwikkelgesprek,
    Samenvatting,
    Staat,
    Teamzin,
    Zinvoorstel,
)

ZIN_VERANDERDE = "De zin veranderde intussen. Lees haar opnieuw."


@transaction.atomic
def rond_af(*, gesprek: Ontwikkelgesprek, tekst: str, basis: int, door: Persoon) -> Samenvatting:
    """Schrijf wat jullie meenemen, of verbeter wat de ander schreef: dan wacht het op de ander."""
    gesprek, wie = vergrendel(gesprek.pk, door)
    eis(rules.mag_samen_schrijven(wie))
    laatste = _laatste(gesprek)
    nummer = laatste.nummer if laatste else 0
    if laatste and gesprek.afgerond_op and laatste.tekst == tekst:
        return laatste
    if laatste and nummer != basis:
        raise Botsing(laatste)
    nieuw = Samenvatting.objects.create(gesprek=gesprek, nummer=nummer + 1, tekst=tekst, door=door)
    verbeterd = bool(gesprek.afgerond_op)
    gesprek.afgerond_op, gesprek.afgerond_door = gesprek.afgerond_op or nu(), door
    gesprek.heropend_op = gesprek.heropend_door = None
    gesprek.save(update_fields=["afgerond_op", "afgerond_door", "heropend_op", "heropend_door"])
    leg_vast(gesprek, "gesprek-verbeterd" if verbeterd else "gesprek-afgerond", door=door)
    return nieuw


@transaction.atomic
def bevestig(*, gesprek: Ontwikkelgesprek, nummer: int, door: Persoon) -> None:
    """Zeg dat het klopt; `nummer` is de versie die je las. Daarna ligt het gesprek vast."""
    gesprek, wie = vergrendel(gesprek.pk, door)
    laatste = _laatste(gesprek)
    eigen = laatste is not None and laatste.door_id == door.pk
    if wie.van_twee and wie.staat is Staat.BEVESTIGD and not eigen:
        return
    eis(rules.mag_bevestigen(wie, eigen=eigen))
    assert laatste
    if laatste.nummer != nummer:
        raise KanNiet("Dit is intussen veranderd. Lees wat er nu staat.")
    laatste.bevestigd_op = gesprek.bevestigd_op = nu()
    laatste.save(update_fields=["bevestigd_op"])
    gesprek.save(update_fields=["bevestigd_op"])
    leg_vast(gesprek, "gesprek-bevestigd", door=door)


@transaction.atomic
def open_opnieuw(*, gesprek: Ontwikkelgesprek, door: Persoon) -> None:
    """Zichtbaar voor de ander; wat er straks staat, is een nieuwe versie om te bevestigen."""
    gesprek, wie = vergrendel(gesprek.pk, door)
    if wie.van_twee and wie.staat is Staat.GEPLAND and wie.opgeschreven:
        return
    eis(rules.mag_heropenen(wie))
    gesprek.afgerond_op = gesprek.afgerond_door = gesprek.bevestigd_op = None
    gesprek.heropend_op, gesprek.heropend_door = nu(), door
    velden = ["afgerond_op", "afgerond_door", "bevestigd_op", "heropend_op", "heropend_door"]
    gesprek.save(update_fields=velden)
    leg_vast(gesprek, "gesprek-heropend", door=door)


@transaction.atomic
def vul_aan(*, gesprek: Ontwikkelgesprek, tekst: str, kenmerk: UUID, door: Persoon) -> Aanvulling:
    gesprek, wie = vergrendel(gesprek.pk, door)
    eis(rules.mag_aanvullen(wie))
    velden = {"gesprek": gesprek, "door": door, "tekst": tekst}
    aanvulling, nieuw = Aanvulling.objects.get_or_create(kenmerk=kenmerk, defaults=velden)
    if any(getattr(aanvulling, naam) != waarde for naam, waarde in velden.items()):
        raise KanNiet("Dit schreef je er al bij. Open de pagina opnieuw om er nog iets bij te schrijven.")
    if nieuw:
        leg_vast(gesprek, "gesprek-aangevuld", door=door)
    return aanvulling


@transaction.atomic
def stel_zin_voor(*, gesprek: Ontwikkelgesprek, tekst: str, basis: int, door: Persoon) -> Zinvoorstel:
    gesprek, wie = vergrendel(gesprek.pk, door)
    eis(rules.mag_zin_voorstellen(wie))
    zin = Zinvoorstel.objects.filter(gesprek=gesprek).select_related("door").first()
    zin = zin or Zinvoorstel(gesprek=gesprek, door=door)
    if zin.goedgekeurd_op:
        raise KanNiet("De zin uit dit gesprek staat al bij het team.")
    if zin.tekst == tekst:
        return zin
    if zin.versie != basis:
        raise Botsing(zin)
    zin.tekst, zin.versie, zin.door = tekst, zin.versie + 1, door
    zin.save()
    leg_vast(gesprek, "gesprek-zin-voorgesteld", door=door)
    return zin


@transaction.atomic
def keur_zin_goed(*, gesprek: Ontwikkelgesprek, basis: int, door: Persoon) -> None:
    """De zin gaat naar het team en staat hier niet meer; alleen dát er een ging, blijft.

    Met opzet geen regel geschiedenis: die zou de dag noemen waarop de zin erbij kwam.
    """
    gesprek, wie = vergrendel(gesprek.pk, door)
    eis(rules.mag_zin_goedkeuren(wie))
    zin = Zinvoorstel.objects.filter(gesprek=gesprek, goedgekeurd_op__isnull=True).exclude(tekst="").first()
    if zin is None or zin.versie != basis:
        raise KanNiet(ZIN_VERANDERDE)
    Teamzin.objects.create(team=gesprek.team, tekst=zin.tekst)
    zin.tekst, zin.goedgekeurd_op = "", nu()
    zin.save(update_fields=["tekst", "goedgekeurd_op"])


def _laatste(gesprek: Ontwikkelgesprek) -> Samenvatting | None:
    return Samenvatting.objects.filter(gesprek=gesprek).select_related("door").last()
