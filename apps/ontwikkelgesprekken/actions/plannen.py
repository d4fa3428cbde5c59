from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.actions import haal_weg, leg_vast, terugzetter_van, wis_concepten_onder, zet_terug
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu
from apps.ontwikkelgesprekken import rules
from apps.ontwikkelgesprekken.actions.openen import vergrendel
from apps.ontwikkelgesprekken.actions.uitnodigen import nodig_uit
from apps.ontwikkelgesprekken.models import Ontwikkelgesprek, Teamgesprek
from apps.ontwikkelgesprekken.queries import is_van_een_alleen, zijn_samen
from apps.teams.models import Team

VERANDERDE = "Een ander veranderde intussen iets. Open de pagina opnieuw, en kijk wat er nu staat."


@dataclass(frozen=True)
class Wanneer:
    begin: datetime
    duur: int
    plek: str = ""

    @property
    def voorbij(self) -> bool:
        """Dan hoeft het in niemands agenda meer."""
        return self.begin + timedelta(minutes=self.duur) < nu()


@transaction.atomic
def plan_gesprek(
    *,
    team: Team,
    leidinggevende: Persoon,
    medewerker: Persoon,
    soort: str,
    wanneer: Wanneer,
    kenmerk: UUID,
    door: Persoon,
) -> Ontwikkelgesprek:
    """`kenmerk` is waaraan een agenda de afspraak herkent: twee keer versturen is één gesprek."""
    samen = door in (leidinggevende, medewerker) and zijn_samen(team, leidinggevende, medewerker)
    eis(rules.mag_gesprek_plannen(samen=samen))
    inhoud = {"team": team, "leidinggevende": leidinggevende, "medewerker": medewerker, "soort": soort}
    inhoud |= {"gepland_door": door, **asdict(wanneer)}
    gesprek, nieuw = Ontwikkelgesprek.ook_weg.get_or_create(uid=kenmerk, defaults=inhoud)
    if any(getattr(gesprek, naam) != waarde for naam, waarde in inhoud.items()) or gesprek.weg_op:
        raise KanNiet("Dit gesprek plande je al. Open het om iets te veranderen.")
    if nieuw:
        leg_vast(gesprek, "gesprek-gepland", door=door)
        nodig_uit(gesprek, door=door)
    return gesprek


@transaction.atomic
def verzet_gesprek(*, gesprek: Ontwikkelgesprek, wanneer: Wanneer, basis: int, door: Persoon) -> None:
    """Wie intussen verzette, wordt niet overschreven."""
    gesprek, wie = vergrendel(gesprek.pk, door)
    eis(rules.mag_verzetten(wie))
    if verander(gesprek, wanneer, basis=basis):
        leg_vast(gesprek, "gesprek-verzet", door=door)
        nodig_uit(gesprek, door=door)


def verander(gesprek: Ontwikkelgesprek | Teamgesprek, wanneer: Wanneer, *, basis: int) -> bool:
    """Of er iets veranderde. `basis` is de versie die de schrijver las."""
    velden = asdict(wanneer)
    if all(getattr(gesprek, naam) == waarde for naam, waarde in velden.items()):
        return False
    if gesprek.versie != basis:
        raise KanNiet(VERANDERDE)
    for naam, waarde in velden.items():
        setattr(gesprek, naam, waarde)
    gesprek.versie += 1
    gesprek.save(update_fields=[*velden, "versie"])
    return True


@transaction.atomic
def zeg_gesprek_af(*, gesprek: Ontwikkelgesprek, door: Persoon) -> None:
    gesprek, wie = vergrendel(gesprek.pk, door)
    if gesprek.afgezegd_op and wie.van_twee:
        return
    eis(rules.mag_afzeggen(wie))
    gesprek.afgezegd_op = nu()
    gesprek.versie += 1
    gesprek.save(update_fields=["afgezegd_op", "versie"])
    leg_vast(gesprek, "gesprek-afgezegd", door=door)
    nodig_uit(gesprek, door=door)


@transaction.atomic
def haal_gesprek_weg(*, gesprek: Ontwikkelgesprek, door: Persoon) -> Ontwikkelgesprek:
    """Voor beiden weg, ook uit de agenda. Wat nog niet bewaard was, komt niet terug."""
    gesprek, wie = vergrendel(gesprek.pk, door)
    eis(rules.mag_gesprek_weghalen(wie, alleen=is_van_een_alleen(gesprek, door)))
    haal_weg(gesprek, door=door)
    gesprek.delingen.filter(opgeheven_op__isnull=True).update(opgeheven_op=nu())
    wis_concepten_onder(reverse("gesprek", args=[gesprek.pk]))
    leg_vast(gesprek, "gesprek-weg", door=door)
    _agenda_volgt(gesprek, door)
    return gesprek


@terugzetter_van(Ontwikkelgesprek)
@transaction.atomic
def zet_gesprek_terug(*, ding: Ontwikkelgesprek, door: Persoon) -> None:
    gesprek, wie = vergrendel(ding.pk, door, ook_weg=True)
    eis(rules.mag_gesprek_weghalen(wie, alleen=True))
    zet_terug(gesprek)
    leg_vast(gesprek, "gesprek-terug", door=door)
    _agenda_volgt(gesprek, door)


def _agenda_volgt(gesprek: Ontwikkelgesprek, door: Persoon) -> None:
    gesprek.versie += 1
    gesprek.save(update_fields=["versie"])
    nodig_uit(gesprek, door=door)
