"""Het boek van een jaar: een deeltijdbaan, een andere omvang, een ander gebruik, en meer dan het recht."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

from playwright.sync_api import expect

from apps.activiteiten.basisrecht import Werktijd, jaar_van, recht_volgens
from apps.activiteiten.models import Basisrechtregel
from apps.core.taal import komma
from apps.core.tijd import vandaag
from tests.mensen import DAG, LANG, Wereld, maak_aanstelling
from tests.reizen.reiziger import Reiziger

type Reis = Callable[..., Reiziger]


def schrijf(eva: Reiziger, wat: str, uren: str, dag: str = "") -> None:
    bij = eva.page.locator("#bij")
    eva.typ("Wat je deed", wat, in_=bij)
    eva.typ("Uren", uren, in_=bij)
    if dag:
        eva.typ("Dag", dag, in_=bij)
    eva.klik("Schrijf bij", in_=bij)
    eva.ziet("Het staat erbij.")


def test_een_jaar_uren_van_de_regel_tot_op_papier(wereld: Wereld, reis: Reis) -> None:
    hanna, bea = reis(wereld.hr), reis(wereld.beheerder)
    eva = reis(wereld.teamlid, breedte=390)
    maak_aanstelling(wereld.teamlid, wereld.academie, fte=Decimal("0.3"))
    van, tot = jaar_van(vandaag(), [])
    omslag = min(vandaag() + DAG, tot)

    # Zonder regel tellen de uren al.
    eva.naar("/mijn-uren/")
    eva.ziet("Voor dit jaar vulde hr nog geen regel in")
    eva.kijk_na()
    schrijf(eva, "Boek over vragen stellen", "2,5")
    eva.ziet("2,5 uur gebruikt")

    # Hr vult de regel in, met waar dat staat.
    hanna.naar("/basisrecht/")
    hanna.volg("Zet een jaar klaar")
    hanna.kijk_na()
    hanna.typ("Hoeveel uur in een heel jaar?", "40")
    hanna.typ("Vanaf hoeveel fte zijn dat alle uren?", "0,4")
    hanna.kies("En wie minder werkt, of een deel van het jaar?", "Naar rato")
    hanna.kies("Wat gebeurt er met wat overblijft?", "Het vervalt")
    hanna.typ("Waar staat dat?", "Cao hbo, hoofdstuk O")
    hanna.klik("Zet klaar")
    hanna.ziet("Het jaar staat klaar.")
    hanna.kijk_na()

    # Drie tiende van een baan is twaalf uur.
    eva.naar("/mijn-uren/")
    eva.ziet("2,5 uur gebruikt, 9,5 nog vrij")
    eva.ziet("telt voor 0,3")

    # Een andere omvang in het jaar telt per dag, en kost nooit iets.
    bea.naar(f"/beheer/mensen/{wereld.teamlid.pk}/")
    bea.volg("Verander de aanstelling bij")
    bea.typ("Fte", "0,8")
    bea.typ("Vanaf", omslag.isoformat())
    bea.klik("Verander de fte")
    bea.ziet("Bewaard.")
    regel = Basisrechtregel.objects.get().als_jaarregel
    assert (regel.van, regel.tot) == (van, tot)
    werk = [Werktijd(van - LANG, omslag - DAG, Decimal("0.3")), Werktijd(omslag, None, Decimal("0.8"))]
    recht = recht_volgens(regel, werk).uren
    assert recht >= 12
    eva.naar("/mijn-uren/")
    eva.ziet(f"2,5 uur gebruikt, {komma(recht - Decimal('2.5'))} nog vrij")
    eva.kijk_na()

    # Voor haar is iets anders afgesproken; meer gebruiken mag.
    bea.volg("Anders dan de regel")
    bea.kijk_na()
    bea.typ("Hoeveel uur in dit jaar?", "30")
    bea.kies("Waarom?", "Zo afgesproken bij de aanstelling")
    bea.klik("Bewaar")
    bea.ziet("30 uur")
    bea.ziet_niet("Boek over vragen stellen")
    schrijf(eva, "Nacht mee met de storingsdienst", "11")
    schrijf(eva, "Training, twee dagen", "20,5")
    eva.ziet("34 uur gebruikt, 4 meer dan het recht")
    eva.ziet("Meer mag, en kost je het volgende jaar niets.")
    eva.ziet("Eigen recht: zo afgesproken bij de aanstelling")
    eva.kijk_na()

    # Een tikfout is zo hersteld, en weg is terug te zetten.
    eva.volg("Training, twee dagen")
    eva.kijk_na()
    eva.typ("Uren", "16")
    eva.klik("Bewaar")
    eva.ziet("29,5 uur gebruikt, 0,5 nog vrij")
    eva.volg("Nacht mee met de storingsdienst")
    eva.klik("Haal deze uren weg")
    eva.ziet("18,5 uur gebruikt, 11,5 nog vrij")
    eva.klik("Zet terug")
    eva.naar("/mijn-uren/")
    eva.ziet("29,5 uur gebruikt, 0,5 nog vrij")

    # Wat in een ander jaar was, telt daar.
    schrijf(eva, "Congres", "6", (van - timedelta(days=40)).isoformat())
    eva.ziet("6 uur gebruikt")
    eva.ziet("Voor dit jaar vulde hr nog geen regel in")

    # Op papier staat alles, en niets om in te vullen.
    eva.naar("/mijn-uren/")
    eva.volg("Op papier voor het gesprek")
    eva.ziet("29,5 uur gebruikt, 0,5 nog vrij")
    eva.ziet("Cao hbo, hoofdstuk O")
    eva.ziet("Nacht mee met de storingsdienst")
    expect(eva.page.locator("main form")).to_have_count(0)
    eva.kijk_na()
