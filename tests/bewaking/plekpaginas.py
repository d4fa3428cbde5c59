"""De pagina's van je eigen plek, en wat een ander daarvan leest."""

from django.urls import reverse

from apps.mijn_plek.actions import Ontvanger, bewaar_profiel, deel
from apps.mijn_plek.models import Profieldeling
from tests.bewaking.pagina import Pagina
from tests.mensen import Wereld


def van_mijn_plek(wereld: Wereld) -> list[Pagina]:
    eigenaar, lezer = wereld.teamlid, wereld.buur
    antwoorden = {"goed_werk": "Dat een student verder kan.", "leervoorkeur": "oefenen"}
    profiel = bewaar_profiel(basis=0, door=eigenaar, **antwoorden)
    for aan in (Ontvanger(persoon=lezer), Ontvanger(team=wereld.team, ook_later_komers=True), Ontvanger()):
        deel(ding=profiel, soort=Profieldeling, eigenaar_id=eigenaar.pk, aan=aan, door=eigenaar)
    namen = ("mijn_plek", "gedeeld_met_mij", "profiel_delen", "profiel_delen_zoeken")
    return [
        *(Pagina(naam, reverse(naam), eigenaar) for naam in namen),
        Pagina("profiel_delen_met", reverse("profiel_delen_met", args=[wereld.buurleider.pk]), eigenaar),
        Pagina("profiel", reverse("profiel", args=[profiel.pk]), eigenaar),
        Pagina("profiel", reverse("profiel", args=[profiel.pk]), lezer),
        Pagina("gedeeld_met_mij", reverse("gedeeld_met_mij"), lezer),
        Pagina("mijn_plek", reverse("mijn_plek"), wereld.beheerder),
    ]
