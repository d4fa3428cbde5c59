"""De afspraak in ieders agenda: een nieuwe, een andere tijd, of afgezegd."""

from django.db.models import Q, QuerySet
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.tijd import nu
from apps.ontwikkelgesprekken.agenda import als_agenda
from apps.ontwikkelgesprekken.models import Ontwikkelgesprek, Teamgesprek
from apps.post.actions import stuur
from apps.post.models import Bericht
from apps.post.soorten import Soort as Postsoort
from apps.teamplannen.models.plan import leden_van


def nodig_uit(gesprek: Ontwikkelgesprek, *, door: Persoon) -> None:
    """Beiden, ook wie het deed, in zijn eigen woorden: zo staat het in twee agenda's hetzelfde."""
    pad = "/gesprekken/" if gesprek.gaat_niet_door else reverse("gesprek", args=[gesprek.pk])
    twee = Persoon.objects.filter(pk__in=[gesprek.leidinggevende_id, gesprek.medewerker_id])
    _stuur(gesprek, twee if gesprek.gaat_niet_door else gesprek.de_twee(), pad, door)


def nodig_team_uit(gesprek: Teamgesprek, *, door: Persoon) -> None:
    pad = (
        "/gesprekken/"
        if gesprek.gaat_niet_door
        else reverse("teamgesprek", args=[gesprek.team_id, gesprek.pk])
    )
    _stuur(gesprek, leden_van(gesprek.team_id), pad, door)


def _stuur(gesprek: Ontwikkelgesprek | Teamgesprek, aan: QuerySet[Persoon], pad: str, door: Persoon) -> None:
    """Wat al voorbij is, hoeft niet meer in een agenda. Een afzegging gaat ook naar wie er eerst bij was."""
    if gesprek.einde < nu():
        return
    wie = Q(pk__in=aan.values("pk"))
    if gesprek.gaat_niet_door:
        kregen = Bericht.objects.filter(soort=Postsoort.GESPREK, sleutel__startswith=f"{gesprek.uid}:")
        wie |= Q(pk__in=kregen.values("aan_id"))
    sleutel = f"{gesprek.uid}:{gesprek.versie}"
    for persoon in Persoon.objects.filter(wie):
        ics = als_agenda(gesprek, aan=persoon.email)
        eigen = persoon == door
        stuur(aan=persoon, soort=Postsoort.GESPREK, sleutel=sleutel, pad=pad, ics=ics, eigen=eigen)
