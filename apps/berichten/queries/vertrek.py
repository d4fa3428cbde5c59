"""Wie vertrekt, kan meenemen wat van hem is."""

from collections.abc import Sequence
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, Max, OuterRef, Q
from django.urls import reverse

from apps.accounts.models import Aanstelling, Persoon
from apps.berichten.punt import Punt
from apps.berichten.queries.teams import Lidteam
from apps.core.dagen import datum_kort
from apps.core.models import Leesregel
from apps.core.tijd import vandaag
from apps.teams.models import Lidmaatschap

ROND_HET_VERTREK = timedelta(days=30)


def blijft(teams: Sequence[Lidteam]) -> bool:
    """Zit nog in een team waar geen einde aan komt: dan hoeft er niets gevraagd."""
    grens = vandaag() + ROND_HET_VERTREK
    return any(lid.laatste_dag is None or lid.laatste_dag > grens for lid in teams)


def neem_mee(persoon: Persoon) -> list[Punt]:
    """Dertig dagen voor en na zijn laatste dag, zolang hij het nog niet meenam."""
    dag = vandaag()
    later = Q(tot__isnull=True) | Q(tot__gt=dag + ROND_HET_VERTREK)
    hier = Q(persoon=OuterRef("pk")) & later
    nam_mee = Leesregel.objects.filter(
        onderwerp_type=ContentType.objects.get_for_model(Persoon),
        onderwerp_id=OuterRef("pk"),
        lezer=OuterRef("pk"),
        soort=Leesregel.Soort.MEEGENOMEN,
        dag__gte=dag - 2 * ROND_HET_VERTREK,
    )
    rij = Persoon.objects.annotate(
        blijft=Exists(Aanstelling.objects.filter(hier)) | Exists(Lidmaatschap.objects.filter(hier)),
        nam_mee=Exists(nam_mee),
        laatste_aanstelling=Max("aanstellingen__tot"),
        laatste_team=Max("lidmaatschappen__tot"),
    ).get(pk=persoon.pk)
    eerder = (
        None if rij.blijft else max(filter(None, [rij.laatste_aanstelling, rij.laatste_team]), default=None)
    )
    laatste = persoon.uit_dienst_op or eerder
    if rij.nam_mee or laatste is None or abs(laatste - dag) > ROND_HET_VERTREK:
        return []
    was = "is" if laatste >= dag else "was"
    return [
        Punt(
            icoon="download",
            kop="Neem mee wat van jou is",
            tekst=f"Op {datum_kort(laatste)} {was} je laatste dag. Daarna kun je er niet altijd meer bij.",
            url=f"{reverse('mijn_gegevens')}#mee",
            knop="Bekijk wat je meeneemt",
            sinds=laatste - ROND_HET_VERTREK,
            voor=laatste,
        )
    ]
