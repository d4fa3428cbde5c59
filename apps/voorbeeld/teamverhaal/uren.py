"""Uren die iemand bijschreef, een andere omvang in het jaar, en een eigen recht."""

from decimal import Decimal

from apps.accounts.actions import wijzig_fte
from apps.accounts.models import Persoon
from apps.activiteiten.actions.basisrecht import geef_eigen_recht
from apps.activiteiten.actions.uren import schrijf_inzet
from apps.activiteiten.models import Basisrechtregel
from apps.voorbeeld.teamverhaal.stand import Teamverhaal


def schrijf_bij(verhaal: Teamverhaal, door: Persoon, *, uren: float, wat: str) -> None:
    schrijf_inzet(
        dag=verhaal.dag, uren=Decimal(str(uren)), wat=wat, kenmerk=verhaal.kenmerk(f"uren {wat}"), door=door
    )


def andere_fte(verhaal: Teamverhaal, door: Persoon, *, wie: str, fte: float) -> None:
    aanstelling = verhaal.mensen[wie].aanstellingen.latest("van")
    wijzig_fte(aanstelling=aanstelling, fte=Decimal(str(fte)), vanaf=verhaal.dag, door=door)


def eigen_recht(verhaal: Teamverhaal, door: Persoon, *, wie: str, uren: int, reden: str) -> None:
    geef_eigen_recht(
        persoon=verhaal.mensen[wie],
        regel=Basisrechtregel.objects.op(verhaal.dag).get(),
        uren=Decimal(uren),
        reden=reden,
        basis=0,
        door=door,
    )
