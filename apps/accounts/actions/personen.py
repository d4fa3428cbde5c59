"""Iemand erbij, andere gegevens, en uit dienst gaan."""

from dataclasses import dataclass
from datetime import date

from allauth.account.models import EmailAddress
from django.db import transaction
from django.db.models import Q

from apps.accounts import rules
from apps.accounts.mail import meld_ander_adres
from apps.accounts.models import Instelling, Persoon
from apps.accounts.namen import sorteernaam
from apps.core.actions import leg_vast
from apps.core.botsing import Botsing
from apps.core.dagen import datum
from apps.core.oordeel import KanNiet, eis
from apps.core.tijd import vandaag


@dataclass(frozen=True, kw_only=True)
class Gegevens:
    roepnaam: str
    tussenvoegsel: str = ""
    achternaam: str
    email: str
    personeelsnummer: str = ""

    @classmethod
    def van(cls, persoon: Persoon) -> "Gegevens":
        return cls(
            roepnaam=persoon.roepnaam,
            tussenvoegsel=persoon.tussenvoegsel,
            achternaam=persoon.achternaam,
            email=persoon.email,
            personeelsnummer=persoon.personeelsnummer,
        )


@transaction.atomic
def maak_persoon(*, gegevens: Gegevens, door: Persoon | None) -> Persoon:
    """Zonder wachtwoord: dat kiest iemand met een link. `door` is leeg bij de eerste beheerder."""
    if door:
        eis(rules.mag_beheren(door))
    _eis_dat_het_vrij_is(gegevens)
    persoon = Persoon()
    _vul(persoon, gegevens)
    persoon.set_unusable_password()
    persoon.save()
    leg_vast(persoon, "persoon-nieuw", door=door)
    return persoon


@transaction.atomic
def wijzig_gegevens(*, persoon: Persoon, gegevens: Gegevens, basis: int, door: Persoon) -> Persoon:
    """`basis` is de versie waarvan de beheerder uitging; is er intussen een andere, dan een Botsing."""
    eis(rules.mag_beheren(door))
    persoon = vergrendel(persoon)
    vorige = Gegevens.van(persoon)
    if gegevens == vorige:
        return persoon
    if persoon.versie != basis:
        raise Botsing(persoon)
    _eis_dat_het_vrij_is(gegevens, behalve=persoon)
    _vul(persoon, gegevens)
    persoon.versie += 1
    persoon.save()
    leg_vast(persoon, "gegevens-anders", door=door)
    if gegevens.email != vorige.email:
        _verhuis_mail(persoon, vorige.email, door)
    return persoon


def _verhuis_mail(persoon: Persoon, oud: str, door: Persoon) -> None:
    """Het oude adres krijgt bericht, en kan niet meer om een nieuw wachtwoord vragen."""
    EmailAddress.objects.filter(user=persoon).delete()
    leg_vast(persoon, "mailadres-anders", door=door)
    # Een haperende mailserver maakt het bewaren niet ongedaan.
    transaction.on_commit(lambda: meld_ander_adres(oud), robust=True)


@transaction.atomic
def meld_uit_dienst(*, persoon: Persoon, op: date, door: Persoon) -> None:
    """`op` is de laatste werkdag. Rollen en aanstellingen eindigen mee; teams doet dat voor zijn leden."""
    eis(rules.mag_uit_dienst_melden(door, persoon))
    persoon = vergrendel(persoon)
    _eis_dat_er_niets_na_begon(persoon, op)
    persoon.uit_dienst_op = op
    persoon.save(update_fields=["uit_dienst_op"])
    persoon.rollen.eindig_op(op)
    persoon.aanstellingen.eindig_op(op)
    leg_vast(persoon, "uit-dienst", door=door)


@transaction.atomic
def haal_terug(*, persoon: Persoon, door: Persoon) -> None:
    """Gaat toch niet weg, of komt terug. Wat eindigde blijft zo, en kan opnieuw beginnen."""
    eis(rules.mag_beheren(door))
    persoon = vergrendel(persoon)
    if persoon.uit_dienst_op is None:
        return
    persoon.uit_dienst_op = None
    persoon.save(update_fields=["uit_dienst_op"])
    leg_vast(persoon, "toch-niet-weg", door=door)


@transaction.atomic
def noteer_link(*, persoon: Persoon, door: Persoon) -> None:
    """De link zelf verstuurt allauth, naar het eigen adres van deze persoon."""
    eis(rules.mag_link_sturen(door, persoon))
    leg_vast(persoon, "link-verstuurd", door=door)


def vergrendel(persoon: Persoon) -> Persoon:
    """Twee beheerders bij dezelfde persoon wachten op elkaar."""
    return Persoon.objects.select_for_update(of=("self",)).get(pk=persoon.pk)


def _vul(persoon: Persoon, gegevens: Gegevens) -> None:
    persoon.roepnaam = gegevens.roepnaam
    persoon.tussenvoegsel = gegevens.tussenvoegsel
    persoon.achternaam = gegevens.achternaam
    persoon.email = gegevens.email
    persoon.personeelsnummer = gegevens.personeelsnummer
    persoon.sorteernaam = sorteernaam(roepnaam=persoon.roepnaam, achternaam=persoon.achternaam)


def _eis_dat_het_vrij_is(gegevens: Gegevens, *, behalve: Persoon | None = None) -> None:
    """Wie mensen toevoegt of wijzigt wacht op elkaar: twee keer klikken is één persoon."""
    list(Instelling.objects.select_for_update())
    anderen = Persoon.objects.exclude(pk=behalve.pk) if behalve else Persoon.objects.all()
    if ander := anderen.filter(email=gegevens.email).first():
        raise KanNiet(f"Dit adres is al van {ander.naam}.", veld="email")
    nummer = gegevens.personeelsnummer
    if ander := anderen.filter(~Q(personeelsnummer=""), personeelsnummer=nummer).first():
        raise KanNiet(f"Dit nummer is al van {ander.naam}.", veld="personeelsnummer")


def _eis_dat_er_niets_na_begon(persoon: Persoon, op: date) -> None:
    begonnen = [
        rij.van
        for rijen in (persoon.rollen, persoon.aanstellingen)
        for rij in rijen.filter(van__gt=op, van__lte=vandaag())
    ]
    if begonnen:
        raise KanNiet(f"Op {datum(max(begonnen))} begon nog iets. Kies een dag vanaf dan.", veld="op")
