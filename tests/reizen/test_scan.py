"""De teamscan samen, van de analyse tot de keuze van een vorm die geeft wat er mist."""

from collections.abc import Callable

from apps.teamplannen.models import Meeschrijver
from tests.mensen import Wereld
from tests.reizen.hoofdweg import deel, schrijf_analyse
from tests.reizen.reiziger import Reiziger

type Reis = Callable[..., Reiziger]


def test_een_team_vult_de_scan_samen_in_en_kiest_wat_er_mist(wereld: Wereld, reis: Reis) -> None:
    Meeschrijver.objects.all().delete()
    wereld.plan.delete()
    ingrid = reis(wereld.leidinggevende)
    ingrid.naar(f"/team/{wereld.team.pk}/")
    schrijf_analyse(ingrid)
    ingrid.volg("Schrijf verder aan Scan")
    ingrid.ziet_kop("Scan")
    ingrid.ziet("Wie wat vond, bewaart Mortel niet.")
    ingrid.kies("We horen van elkaar wat ons werk doet", "1")
    ingrid.kies("Wie hier vastloopt", "5")
    ingrid.kies("Er ligt meer dan er in een week past.", "4")
    ingrid.kijk_na()
    ingrid.klik("Verder: over vijf jaar")
    ingrid.ziet_kop("Over vijf jaar")
    ingrid.naar(f"/team/{wereld.team.pk}/analyse/delen/")
    ingrid.ziet("Het minst is er:")
    ingrid.kijk_na()
    deel(ingrid)

    ingrid.volg("Kies een interventie")
    ingrid.ziet("Geeft wat jullie missen: feedback waar je iets mee kunt")
    ingrid.kijk_na()

    eva = reis(wereld.teamlid, breedte=390)
    eva.naar(f"/team/{wereld.team.pk}/")
    eva.volg("Bekijk de scan")
    eva.ziet("Wat het werk geeft")
    eva.open("Dezelfde uitkomst als tabel")
    eva.kijk_na()
