"""Een gesprek tussen de leidinggevende en het teamlid, klaargezet voor een test."""

from datetime import datetime, time, timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from apps.accounts.models import Persoon
from apps.core.tijd import vandaag
from apps.ontwikkelgesprekken import actions
from apps.ontwikkelgesprekken.actions import Wanneer
from apps.ontwikkelgesprekken.models import Gesprekskaart, Ontwikkelgesprek, Soort, Stapel, Teamgesprek
from tests.mensen import Wereld

WEEK = timedelta(days=7)


def over_een_week(**anders: Any) -> Wanneer:
    begin = timezone.make_aware(datetime.combine(vandaag() + WEEK, time(14)))
    gewoon: dict[str, Any] = {"begin": begin, "duur": 60, "plek": "B2.14"}
    return Wanneer(**gewoon | anders)


def maak_gesprek(wereld: Wereld, *, door: Persoon | None = None, **anders: Any) -> Ontwikkelgesprek:
    """Gepland door de leidinggevende, over een week; `met_samen` geladen, zoals een pagina het krijgt."""
    velden: dict[str, Any] = {
        "team": wereld.team,
        "leidinggevende": wereld.leidinggevende,
        "medewerker": wereld.teamlid,
        "soort": Soort.WERKGESPREK,
        "wanneer": over_een_week(),
        "kenmerk": uuid4(),
    }
    gesprek = actions.plan_gesprek(**velden | anders, door=door or wereld.leidinggevende)
    return vers(gesprek)


def vers(gesprek: Ontwikkelgesprek) -> Ontwikkelgesprek:
    return Ontwikkelgesprek.ook_weg.met_samen().get(pk=gesprek.pk)


def rond_af(
    gesprek: Ontwikkelgesprek, door: Persoon, tekst: str = "Eva tekent het uit.", basis: int = 0
) -> None:
    actions.rond_af(gesprek=gesprek, tekst=tekst, basis=basis, door=door)


def leg_vast(gesprek: Ontwikkelgesprek) -> Ontwikkelgesprek:
    """De leidinggevende schrijft op wat ze meenemen, de medewerker zegt dat het klopt."""
    rond_af(gesprek, gesprek.leidinggevende)
    actions.bevestig(gesprek=gesprek, nummer=1, door=gesprek.medewerker)
    return vers(gesprek)


def maak_kaart(slug: str = "werk-kaart", stapel: str = Stapel.WERKGESPREK, **anders: Any) -> Gesprekskaart:
    gewoon = {"vraag": f"Hoe gaat het met {slug}?", "volgorde": 1}
    return Gesprekskaart.objects.create(slug=slug, stapel=stapel, **gewoon | anders)


def maak_teamgesprek(wereld: Wereld, *, door: Persoon | None = None) -> Teamgesprek:
    return actions.plan_teamgesprek(
        team=wereld.team, wanneer=over_een_week(), kenmerk=uuid4(), door=door or wereld.leidinggevende
    )
