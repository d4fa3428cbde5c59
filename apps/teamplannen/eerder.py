"""Wat er eerder stond in een stap en in een vraagstuk, voor één lezer die er nu aan schrijft."""

from apps.accounts.models import Persoon
from apps.core.eerder import Eerder, eerdere_teksten, vergelijk
from apps.core.models import strikt
from apps.teamplannen.forms.analyse import STAPVRAGEN
from apps.teamplannen.forms.vraagstuk import VRAAGSTUKVRAGEN
from apps.teamplannen.models import STAPVELDEN, Stapversie, Teamanalyse, Vraagstuk


def van_stap(analyse: Teamanalyse, stap: str, lezer: Persoon) -> list[Eerder]:
    """Elke versie van een stap is een rij: hier vervalt niets."""
    namen = {veld: STAPVRAGEN[veld].label for veld in STAPVELDEN[stap]}
    versies = Stapversie.objects.zichtbaar_voor(lezer).filter(analyse=analyse, stap=stap)
    nu, *toen = strikt(versies.select_related("door").order_by("-nummer")) or [Stapversie(stap=stap)]
    return [
        Eerder(
            versie.nummer,
            versie.door,
            versie.op,
            versie.teksten,
            vergelijk(versie.teksten, nu.teksten, namen),
        )
        for versie in toen
    ]


def van_vraagstuk(vraagstuk: Vraagstuk, analyse: Teamanalyse, lezer: Persoon) -> list[Eerder]:
    """Wat voor het delen al vervangen was, blijft van de schrijvers."""
    return eerdere_teksten(
        vraagstuk,
        VRAAGSTUKVRAGEN,
        las_het_toen=lezer.pk in analyse.schrijver_ids,
        lezer=lezer,
        sinds=analyse.gedeeld_op,
    )
