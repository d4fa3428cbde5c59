"""Een team dat van leidinggevende wisselt, zoals de tests het laten gebeuren."""

from typing import Any

from django.urls import reverse

from apps.accounts.models import Persoon
from apps.teamplannen.actions import bewaar_brief, draag_team_over
from apps.teamplannen.models import Overdrachtsbrief
from tests.mensen import Wereld
from tests.rechten.rondgang import bezoeker

TEKST = "Vraag eerst waar ze trots op zijn."


def schrijf(wereld: Wereld, tekst: str = TEKST) -> Overdrachtsbrief:
    return bewaar_brief(team=wereld.team, tekst=tekst, door=wereld.leidinggevende)


def draag_over(wereld: Wereld, **anders: Any) -> None:
    gewoon: dict[str, Any] = {
        "team": wereld.team,
        "van": wereld.leidinggevende,
        "naar": wereld.buurleider,
        "vanaf": wereld.vandaag,
        "blijft": False,
        "door": wereld.beheerder,
    }
    draag_team_over(**gewoon | anders)


def overdracht_zoals(lezer: Persoon, wereld: Wereld) -> str:
    return bezoeker(lezer).get(reverse("overdracht", args=[wereld.team.pk])).content.decode()
