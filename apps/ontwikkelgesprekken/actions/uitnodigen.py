"""De afspraak in ieders agenda: een nieuwe, een andere tijd, of afgezegd."""

from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.tijd import nu
from apps.ontwikkelgesprekken.agenda import als_agenda
from apps.ontwikkelgesprekken.models import Ontwikkelgesprek, Teamgesprek
from apps.post.actions import stuur
from apps.post.soorten import Soort as Postsoort
from apps.teamplannen.models.plan import leden_van


def nodig_uit(gesprek: Ontwikkelgesprek) -> None:
    """Beiden, ook wie het plande: zo staat het in twee agenda's hetzelfde."""
    pad = "/gesprekken/" if gesprek.gaat_niet_door else reverse("gesprek", args=[gesprek.pk])
    for persoon in (gesprek.leidinggevende, gesprek.medewerker):
        _stuur(gesprek, persoon, pad)


def nodig_team_uit(gesprek: Teamgesprek) -> None:
    for persoon in leden_van(gesprek.team_id):
        _stuur(gesprek, persoon, reverse("teamgesprek", args=[gesprek.team_id, gesprek.pk]))


def _stuur(gesprek: Ontwikkelgesprek | Teamgesprek, aan: Persoon, pad: str) -> None:
    """Wat al voorbij is, hoeft niet meer in een agenda."""
    if gesprek.einde < nu():
        return
    sleutel = f"{gesprek.uid}:{gesprek.versie}"
    stuur(aan=aan, soort=Postsoort.GESPREK, sleutel=sleutel, pad=pad, ics=als_agenda(gesprek, aan=aan.email))
