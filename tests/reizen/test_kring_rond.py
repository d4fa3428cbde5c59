"""De kring rond: merken, terugkijken en sluiten, en het volgende jaar verder met wat er was."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from apps.interventies.models import AfspraakVersie
from apps.teamplannen.models import Cyclus
from tests.dingen import kom_overeen, leg_voor, maak_gedeelde_analyse
from tests.mensen import DAG, Wereld, vertrek
from tests.reizen.hoofdweg import deel, schrijf_analyse
from tests.reizen.reiziger import Reiziger

type Reis = Callable[..., Reiziger]


def test_een_team_gaat_rond_en_begint_het_jaar_erna_met_wat_het_zag(
    wereld: Wereld, reis: Reis, settings: Any
) -> None:
    maak_gedeelde_analyse(wereld)
    versie = leg_voor(wereld)
    kom_overeen(versie, wereld.plan)
    team = f"/team/{wereld.team.pk}/"

    eva = reis(wereld.teamlid)
    eva.naar(f"{team}afspraken/{versie.afspraak_id}/")
    eva.typ("Wat merk je in het werk?", "We lachen meer.")
    eva.klik("Zet erbij")
    eva.ziet("Het staat erbij.")
    eva.kijk_na()

    ingrid = reis(wereld.leidinggevende)
    ingrid.naar(team)
    ingrid.volg("Terugblik")
    ingrid.ziet("We lachen meer.")
    ingrid.kijk_na()
    afspraak = ingrid.page.locator(f"#a{versie.afspraak_id}")
    ingrid.typ("Nu", "We kijken bij elkaar.", in_=afspraak)
    ingrid.kies("Wat nu?", "Doorgaan", in_=afspraak)
    ingrid.klik("Leg dit vast", in_=afspraak)
    ingrid.ziet("Opgeschreven door Ingrid Aalbers")
    ingrid.typ("Wat moeten jullie volgend jaar weten?", "Begin klein.")
    ingrid.klik("Sluit de terugblik")
    ingrid.ziet("Zet hier een vinkje.")
    ingrid.fouten.clear()  # de browser meldt de 422 zelf
    ingrid.page.get_by_label("Ja, dit plan kan dicht").check()
    ingrid.klik("Sluit de terugblik")
    ingrid.ziet("De terugblik is gesloten.")
    ingrid.kijk_na()

    _het_jaar_erna(wereld, settings)
    ingrid.naar(team)
    schrijf_analyse(ingrid)
    deel(ingrid)
    ingrid.naar(team)
    ingrid.ziet("Dit namen jullie mee uit studiejaar")
    ingrid.ziet("Begin klein.")
    ingrid.ziet("Nog niet besloten")
    ingrid.kijk_na()
    ingrid.klik("Houden")
    ingrid.ziet("Deze afspraak blijft.")
    ingrid.ziet_niet("Nog niet besloten")

    eva.naar(team)
    eva.open("Wat er van de afspraken kwam")
    eva.ziet("We kijken bij elkaar.")
    eva.kijk_na()


def _het_jaar_erna(wereld: Wereld, settings: Any) -> None:
    van = wereld.cyclus.tot + DAG
    Cyclus.objects.create(naam="volgend studiejaar", van=van, tot=van + timedelta(days=364))
    settings.VANDAAG = van


def test_een_veranderde_afspraak_vraagt_iedereen_opnieuw_ook_als_een_van_hen_vertrekt(
    wereld: Wereld, reis: Reis
) -> None:
    maak_gedeelde_analyse(wereld)
    versie = leg_voor(wereld, genoemden=[wereld.teamlid, wereld.kernlid])
    kom_overeen(versie, wereld.plan)
    pagina = f"/team/{wereld.team.pk}/afspraken/{versie.afspraak_id}/"

    ingrid = reis(wereld.leidinggevende)
    ingrid.naar(pagina)
    ingrid.volg("Pas aan")
    ingrid.typ("Wat spreken jullie af?", "Elke tweede dinsdag bespreken we één les.")
    ingrid.klik("Bewaar")
    ingrid.ziet("Voorgelegd. Wie erin staat")

    eva = reis(wereld.teamlid)
    _zeg_akkoord(eva, pagina)
    eva.ziet("Je bent akkoord.")
    vertrek(wereld.team, wereld.kernlid)

    ingrid.naar(pagina)
    ingrid.ziet("Amina verliet het team zonder akkoord.")
    ingrid.kijk_na()
    ingrid.volg("Leg een nieuwe versie voor")
    ingrid.klik("Leg opnieuw voor aan iedereen")
    ingrid.ziet("Voorgelegd. Wie erin staat")
    _zeg_akkoord(eva, pagina)
    eva.ziet("Iedereen is akkoord. De afspraak is overeengekomen.")
    eva.kijk_na()
    geldend = AfspraakVersie.objects.geldend().get(afspraak=versie.afspraak)
    assert (geldend.nummer, geldend.wat) == (3, "Elke tweede dinsdag bespreken we één les.")


def _zeg_akkoord(wie: Reiziger, pagina: str) -> None:
    wie.naar(pagina)
    wie.kies("Wat is jouw woord?", "Akkoord")
    wie.klik("Geef je woord", in_=wie.page.locator("#jouw-woord"))
