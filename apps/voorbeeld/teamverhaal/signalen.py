"""Welk signaal hier niet speelt, en waarom."""

from apps.accounts.models import Persoon
from apps.signalen.actions import leg_opzij
from apps.voorbeeld.teamverhaal.stand import Teamverhaal


def leg_signaal_opzij(verhaal: Teamverhaal, door: Persoon, *, signaal: str, reden: str) -> None:
    leg_opzij(plan=verhaal.plan, slug=signaal, reden=reden, door=door)
