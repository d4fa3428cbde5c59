from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from uuid import UUID

from django.db import transaction
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.actions import houd_eerdere_tekst, leg_vast
from apps.core.botsing import Botsing
from apps.core.dagen import datum
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import nu
from apps.interventies import rules
from apps.interventies.actions.interventies import kies_mensen, vergrendel
from apps.interventies.actions.woorden import is_rond, vergrendel_afspraak
from apps.interventies.models import (
    Afspraak,
    AfspraakVersie,
    Doelgroep,
    Instemming,
    Interventie,
    Standing,
)
from apps.interventies.models.afspraak import KERN, OMLIJSTING, RUIMTE_DOOR_LEIDING
from apps.interventies.queries import bewerkt_door, mensen_in
from apps.post.actions import stuur
from apps.post.soorten import Soort
from apps.teamplannen.models import Teamplan
from apps.teamplannen.queries import Planstand, is_gedeeld, planstand
from apps.teamplannen.rules import Betrokkene


@dataclass(frozen=True)
class Afspraakinhoud:
    titel: str
    wat: str
    doelgroep: str
    van: date
    tot: date | None = None
    ruimte_uren: str = ""
    ruimte_geld: str = ""
    ruimte_rooster: str = ""
    ruimte_plek: str = ""
    merken: str = ""
    uitzoeken: str = ""
    terugblik_op: date | None = None
    genoemden: Sequence[Persoon] = ()
    # Wie van deze mensen later gevraagd wordt; alleen bij een nieuwe versie.
    later: Sequence[Persoon] = ()
    ruimtegever: Persoon | None = None

    @property
    def kolommen(self) -> dict[str, object]:
        return {
            veld.name: getattr(self, veld.name) for veld in fields(self) if veld.name in (*KERN, *OMLIJSTING)
        }

    @property
    def vraagt_leiding(self) -> bool:
        return any(getattr(self, veld) for veld in RUIMTE_DOOR_LEIDING)


@transaction.atomic
def sluit_afspraak(
    *, plan: Teamplan, interventie: Interventie, inhoud: Afspraakinhoud, kenmerk: UUID, door: Persoon
) -> AfspraakVersie:
    """Maak een afspraak van een interventie en leg haar eerste versie voor aan de mensen die zij noemt."""
    stand = planstand(plan)
    eis(rules.mag_afspraak_voorleggen(stand.wie(door), gedeeld=is_gedeeld(plan)))
    interventie = vergrendel(interventie)
    if interventie.plan_id != plan.pk:
        raise KanNiet("Deze interventie staat niet in dit plan.")
    if interventie.is_voorstel:
        raise KanNiet("Neem dit voorstel eerst over. Dan kun je er een afspraak van maken.")
    afspraak, nieuw = Afspraak.objects.get_or_create(
        kenmerk=kenmerk, defaults={"team_id": plan.team_id, "interventie": interventie}
    )
    if not nieuw:
        return _eerder(afspraak, interventie, inhoud, door)
    Standing.objects.create(afspraak=afspraak, plan=plan)
    return _leg_voor(afspraak, stand, inhoud, nummer=1, door=door)


def _eerder(
    afspraak: Afspraak, interventie: Interventie, inhoud: Afspraakinhoud, door: Persoon
) -> AfspraakVersie:
    """Hetzelfde formulier nog eens verstuurd. Staat er iets anders in, dan gaat dat niet stil verloren."""
    versie = afspraak.versies.order_by("-nummer").first()
    if versie is None or afspraak.interventie_id != interventie.pk or versie.voorgelegd_door_id != door.pk:
        raise KanNiet("Er ging iets mis bij het versturen. Open de pagina opnieuw en probeer het nog eens.")
    if any(getattr(versie, naam) != waarde for naam, waarde in inhoud.kolommen.items()):
        raise KanNiet("Deze afspraak ligt al voor, met een andere tekst. Verander haar op haar eigen pagina.")
    return versie


@transaction.atomic
def pas_afspraak_aan(
    *,
    afspraak: Afspraak,
    plan: Teamplan,
    inhoud: Afspraakinhoud,
    basis: int,
    door: Persoon,
    opnieuw: bool = False,
) -> AfspraakVersie:
    """Verander een afspraak.

    Wie, wat, wanneer of de ruimte anders: een nieuwe versie, die iedereen opnieuw vraagt. Het andere kan
    in een open versie blijven. `opnieuw` legt hoe dan ook een nieuwe versie voor, bijvoorbeeld als iemand
    vertrok zonder woord. `basis` is de teller van de laatste versie die de schrijver zag.
    """
    afspraak = vergrendel_afspraak(afspraak.pk, plan)
    stand = planstand(plan)
    eis(rules.mag_afspraak_aanpassen(stand.wie(door), afgerond=afspraak.afgerond))
    laatste = afspraak.versies.select_for_update().order_by("-nummer")[0]
    if not AfspraakVersie.objects.zichtbaar_voor(door).filter(pk=laatste.pk).exists():
        raise KanNiet("Er ligt een versie voor die jij nog niet leest. Vraag het wie dit team leidt.")
    anders = {naam for naam, waarde in inhoud.kolommen.items() if getattr(laatste, naam) != waarde}
    kern_anders = bool(anders & set(KERN)) or not _zelfde_mensen(laatste, inhoud, stand, door)
    verouderd = laatste.teller != basis
    if not (anders or kern_anders) and (verouderd or not opnieuw):
        # Het staat er al: niets veranderd, of hetzelfde formulier nog eens verstuurd.
        return laatste
    if verouderd:
        raise Botsing(laatste, basis=laatste.teller)
    if laatste.is_open and not (kern_anders or opnieuw):
        return _werk_bij(laatste, {naam: inhoud.kolommen[naam] for naam in sorted(anders)}, door)
    return _volgende(afspraak, laatste, stand, inhoud, door)


def _zelfde_mensen(versie: AfspraakVersie, inhoud: Afspraakinhoud, stand: Planstand, door: Persoon) -> bool:
    """Wie leidt en zelf voorlegt, geeft zelf de ruimte; een ander kiest soms wie dat doet."""
    genoemd = set(versie.instemmingen.values_list("persoon_id", flat=True))
    gekozen = inhoud.ruimtegever if door not in stand.bezet.leidinggevenden else None
    if gekozen and inhoud.vraagt_leiding and gekozen.pk not in genoemd:
        return False
    mensen = mensen_in(versie)
    if set(mensen.later) != {persoon.pk for persoon in inhoud.later}:
        return False
    if inhoud.doelgroep != Doelgroep.GENOEMDEN:
        return versie.doelgroep == inhoud.doelgroep
    return set(mensen.doen_mee) == {persoon.pk for persoon in inhoud.genoemden}


def _werk_bij(versie: AfspraakVersie, anders: dict[str, object], door: Persoon) -> AfspraakVersie:
    wie, sinds = bewerkt_door(versie)
    houd_eerdere_tekst(versie, anders, door=wie, op=sinds, nu_door=door)
    for naam, waarde in anders.items():
        setattr(versie, naam, waarde)
    versie.teller += 1
    versie.save(update_fields=[*anders, "teller"])
    leg_vast(versie, "versie-bijgewerkt", door=door)
    return versie


def _volgende(
    afspraak: Afspraak, laatste: AfspraakVersie, stand: Planstand, inhoud: Afspraakinhoud, door: Persoon
) -> AfspraakVersie:
    """De geldende versie blijft gelden tot de nieuwe overeengekomen is; een open versie wijkt meteen."""
    if laatste.is_open:
        laatste.vervangen_op = nu()
        laatste.save(update_fields=["vervangen_op"])
    return _leg_voor(afspraak, stand, inhoud, nummer=laatste.nummer + 1, door=door)


def _leg_voor(
    afspraak: Afspraak, stand: Planstand, inhoud: Afspraakinhoud, *, nummer: int, door: Persoon
) -> AfspraakVersie:
    _kijk_data_na(afspraak, stand, inhoud)
    mensen = kies_mensen(stand.bezet, inhoud.doelgroep, inhoud.genoemden)
    if not mensen:
        raise KanNiet(rules.GEEN_TEAMLEDEN, veld="doelgroep")
    rollen = dict.fromkeys(mensen, Instemming.Waarom.DOET_MEE)
    ruimtegever = _ruimtegever(stand, inhoud, door) if inhoud.vraagt_leiding else None
    vorige = afspraak.versies.filter(nummer=nummer - 1).first()
    _zet_later(rollen, inhoud.later, ruimtegever, vorige, stand.wie(door))
    if ruimtegever:
        rollen.setdefault(ruimtegever, Instemming.Waarom.GEEFT_RUIMTE)
    versie = AfspraakVersie.objects.create(
        afspraak=afspraak,
        nummer=nummer,
        teller=vorige.teller + 1 if vorige else 1,
        voorgelegd_door=door,
        voor_team_sinds=nu() if inhoud.doelgroep == Doelgroep.TEAM else None,
        **inhoud.kolommen,
    )
    Instemming.objects.bulk_create(
        Instemming(
            versie=versie,
            persoon=persoon,
            waarom=waarom,
            woord=Instemming.Woord.AKKOORD if persoon == door else "",
            gegeven_op=nu() if persoon == door else None,
        )
        for persoon, waarom in rollen.items()
    )
    leg_vast(versie, "versie-voorgelegd", door=door)
    gevraagd = [wie for wie, waarom in rollen.items() if wie != door and waarom != Instemming.Waarom.LATER]
    _vraag_ieders_woord(versie, gevraagd)
    is_rond(versie)
    return versie


def _vraag_ieders_woord(versie: AfspraakVersie, mensen: Sequence[Persoon]) -> None:
    pad = reverse("afspraak", args=[versie.afspraak.team_id, versie.afspraak_id])
    for persoon in mensen:
        stuur(aan=persoon, soort=Soort.WOORD_GEVRAAGD, sleutel=str(versie.pk), pad=pad)


def _zet_later(
    rollen: dict[Persoon, Instemming.Waarom],
    later: Sequence[Persoon],
    ruimtegever: Persoon | None,
    vorige: AfspraakVersie | None,
    wie: Betrokkene,
) -> None:
    """Wie later gevraagd wordt, staat in de versie en telt niet; een ander overslaan kan niet."""
    if later and vorige is None:
        raise KanNiet("Later vragen kan pas bij een nieuwe versie.")
    wringt = set(vorige.instemmingen.wringend().values_list("persoon_id", flat=True)) if vorige else set()
    for persoon in later:
        if persoon not in rollen:
            raise KanNiet(f"{persoon.roepnaam} staat niet in deze afspraak.", veld="later")
        oordeel = rules.mag_later_vragen(
            wie, persoon.roepnaam, wringt=persoon.pk in wringt, geeft_ruimte=persoon == ruimtegever
        )
        if not oordeel:
            raise KanNiet(oordeel.reden, veld="later")
        rollen[persoon] = Instemming.Waarom.LATER
    if Instemming.Waarom.DOET_MEE not in rollen.values():
        raise KanNiet(rules.NIEMAND_NU, veld="later")


def _ruimtegever(stand: Planstand, inhoud: Afspraakinhoud, door: Persoon) -> Persoon:
    """De leidinggevende die de ruimte geeft: wie voorlegt als die leidt, anders de gekozene of de enige."""
    leiding = stand.bezet.leidinggevenden
    if not leiding:
        raise KanNiet(
            "Uren, geld en rooster geeft een leidinggevende. Dit team heeft er nu geen; laat ze nog leeg.",
            veld=next(veld for veld in RUIMTE_DOOR_LEIDING if getattr(inhoud, veld)),
        )
    if door in leiding:
        return door
    if inhoud.ruimtegever in leiding:
        return inhoud.ruimtegever
    if len(leiding) > 1:
        raise KanNiet("Kies welke leidinggevende deze ruimte geeft.", veld="ruimtegever")
    return leiding[0]


def _kijk_data_na(afspraak: Afspraak, stand: Planstand, inhoud: Afspraakinhoud) -> None:
    """Het begin ligt in de cyclus van het eerste plan; einde en terugblik mogen later zijn."""
    eerste = afspraak.standen.order_by("sinds").select_related("plan__cyclus")[0].plan.cyclus
    if not eerste.van <= inhoud.van <= eerste.tot:
        raise KanNiet(
            f"Kies een begin tussen {datum(eerste.van)} en {datum(eerste.tot)}, binnen {eerste.naam}.",
            veld="van",
        )
    begin_team = stand.plan.team.van
    if inhoud.van < begin_team:
        raise KanNiet(f"Het team bestaat sinds {datum(begin_team)}. Kies die dag of later.", veld="van")
