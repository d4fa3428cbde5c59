from django.db import transaction

from apps.accounts.models import Persoon
from apps.core.actions import leg_vast
from apps.core.oordeel import KanNiet, als, eis
from apps.core.tijd import nu, vandaag
from apps.interventies import rules
from apps.interventies.actions.woorden import stel_plannen_vast, vergrendel_afspraak
from apps.interventies.models import Afgerond, Afspraak, AfspraakVersie, Staat
from apps.interventies.models.staat import staat
from apps.teamplannen.models import Teamplan
from apps.teamplannen.queries import planstand

DADEN = {
    Afgerond.GEDAAN: "afspraak-gedaan",
    Afgerond.GESTOPT: "afspraak-gestopt",
    Afgerond.NEE: "afspraak-weer-verder",
}


@transaction.atomic
def rond_af(
    *, afspraak: Afspraak, plan: Teamplan, naar: Afgerond, reden: str = "", door: Persoon
) -> Afspraak:
    """Zeg dat een afspraak gedaan is, dat het team ermee stopt en waarom, of dat het toch verdergaat."""
    afspraak = vergrendel_afspraak(afspraak.pk, plan)
    eis_leest(afspraak, door)
    if afspraak.afgerond == naar:
        _eis_zelfde_reden(afspraak, reden)
        return afspraak
    eis(rules.mag_afronden(planstand(plan).wie(door), staat=staat_nu(afspraak), naar=naar))
    if naar is Afgerond.GESTOPT and not reden:
        raise KanNiet(rules.WAAROM_STOPPEN, veld="reden")
    zet_afgerond(afspraak, naar, reden, door)
    return afspraak


def _eis_zelfde_reden(afspraak: Afspraak, reden: str) -> None:
    if afspraak.afgerond_door and reden not in {"", afspraak.stopreden}:
        wie, waarom = afspraak.afgerond_door.roepnaam, afspraak.stopreden
        raise KanNiet(f"{wie} zei intussen al dat jullie hiermee stoppen: ‘{waarom}’", veld="reden")


def eis_leest(afspraak: Afspraak, door: Persoon) -> None:
    leest = Afspraak.objects.zichtbaar_voor(door).filter(pk=afspraak.pk).exists()
    eis(als(leest, rules.NIET_AAN_JOU))


def staat_nu(afspraak: Afspraak, afgerond: str | None = None) -> Staat:
    """Met `afgerond` hoe zij zou staan als het team dat zei."""
    geldend = AfspraakVersie.objects.filter(afspraak=afspraak).geldend().first()
    return staat(afgerond or afspraak.afgerond, geldt_van=geldend.van if geldend else None, dag=vandaag())


def zet_afgerond(afspraak: Afspraak, naar: Afgerond, reden: str, door: Persoon) -> None:
    """Zonder regel: die vraagt wie dit roept, met de afspraak vergrendeld."""
    verder = naar is Afgerond.NEE
    afspraak.afgerond = naar
    afspraak.afgerond_op, afspraak.afgerond_door = (None, None) if verder else (nu(), door)
    afspraak.stopreden = reden if naar is Afgerond.GESTOPT else ""
    afspraak.save(update_fields=["afgerond", "afgerond_op", "afgerond_door", "stopreden"])
    leg_vast(afspraak, DADEN[naar], door=door)
    stel_plannen_vast(afspraak)
