"""Regels voor het basisrecht en uren, zoals de tests ze nodig hebben."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

from apps.accounts.models import Persoon
from apps.activiteiten.actions.uren import schrijf_inzet
from apps.activiteiten.basisrecht import jaar_van
from apps.activiteiten.models import AndereInzet, Basisrechtregel
from apps.core.tijd import vandaag


def maak_regel(dag: date | None = None, **anders: Any) -> Basisrechtregel:
    """Voor het jaar waar deze dag in valt, en anders dat van vandaag."""
    van, tot = jaar_van(dag or vandaag(), [regel.als_jaarregel for regel in Basisrechtregel.objects.all()])
    gewoon = {"uren": Decimal(40), "heel_vanaf": Decimal("0.4"), "naar_rato": True, "gaat_mee": False}
    return Basisrechtregel.objects.create(van=van, tot=tot, bron="Cao hbo", **gewoon | anders)


def maak_inzet(
    wie: Persoon, *, dag: date | None = None, uren: str = "2.5", wat: str = "Een boek"
) -> AndereInzet:
    return schrijf_inzet(dag=dag or vandaag(), uren=Decimal(uren), wat=wat, kenmerk=uuid4(), door=wie)
