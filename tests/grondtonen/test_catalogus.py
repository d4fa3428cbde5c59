"""De meegeleverde catalogus: volledig, zonder dubbele zinnen, in gewone woorden."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from django.db.models import Model

from apps.grondtonen import catalogus
from apps.grondtonen.advies import EERST, VOLGORDE, WRIJVING
from apps.grondtonen.models import Grondtoon, Interventievorm, Praktijkvraag, Sturing, Tijdklasse
from apps.grondtonen.wijzer import VOORWAARDEN, WIJZER

VORMEN = catalogus.vormen()
GRONDTONEN = catalogus.grondtonen()
VORMTEKSTEN = (
    "kern",
    "verandering",
    "maandag_wat",
    "maandag_met_wie",
    "maandag_wanneer",
    "tijd",
    "mensen",
    "ruimte",
    "valkuil",
)
TOONTEKSTEN = ("kort", "lang", "wanneer_wel", "wanneer_niet", "vraagt_van_leidinggevende")
LANGSTE_ZIN = 15  # woorden
MIJDEN = re.compile(
    r"manager|gebruiker|\btaak\b|\btaken\b|leerdoel|evalua|toets|score|beoorde|\bu\b|\buw\b|!", re.IGNORECASE
)
BRON = re.compile(
    r"(Zestor, Informeel leren \(2017\), hoofdstuk(ken)? [2-5]( en [2-5])?(; naar [\w ]+)?|Eigen vorm van .*)"
)

VAN_DE_PAPER = {
    "opleiding", "cursus", "e-learning",
    "onderzoek", "probleemgestuurd-leren", "waarderend-onderzoek",
    "ruimte-voor-de-crisis", "opvattingen-onderzoeken", "desorienterend-dilemma",
    "actieleren", "gaming", "intervisie", "rollenspel",
    "variatie-in-het-werk", "andere-teamsamenstelling", "andere-inrichting-van-de-ruimte",
    "buiten-naar-binnen",
    "productontwikkeling", "kenniscreatie", "actieonderzoek",
    "teamcoaching", "teamleren", "groepsdynamica", "conflict-bespreken",
    "zoek-de-mol", "gesprek-over-goed-werk", "teamtest", "taakverrijking",
    "stage-in-het-werkveld", "docentstage", "project-buiten-je-vak", "mentor-voor-een-starter",
    "meelopen-met-een-ervaren-collega", "een-taak-waarnemen",
    "studenten-aan-de-ronde-tafel", "studenten-bij-de-evaluatie", "toen-en-nu", "terugkijken-op-eigen-werk",
    "job-crafting", "coaching", "feedback", "bij-elkaar-in-de-keuken-kijken", "rolwisseling",
    "kerngroep", "ideeenbus", "koffiekamer", "hoofd-leegmaken", "probleem-benoemen", "waarderend-gesprek",
    "gesprek-zonder-agenda", "netwerk-buiten-het-team", "juist-op-tijd",
}  # fmt: skip


def test_elke_vorm_heeft_andere_woorden_om_hem_te_vinden() -> None:
    """Klein en zonder accenten: zo zoekt de databank."""
    goed = re.compile(r"[a-z0-9 -]+(, [a-z0-9 -]+)*")
    assert [vorm["slug"] for vorm in VORMEN if not goed.fullmatch(vorm.get("trefwoorden", ""))] == []


def teksten() -> Iterator[tuple[str, str, str]]:
    """Elke tekst met waar hij staat; namen en bronnen tellen niet mee."""
    for regels, velden in ((VORMEN, VORMTEKSTEN), (GRONDTONEN, TOONTEKSTEN)):
        for regel in regels:
            for veld in velden:
                yield regel["slug"], veld, regel[veld]


def zinnen(tekst: str) -> list[str]:
    return re.split(r"(?<=[.?])\s+", tekst)


def woorden_van_het_scherm() -> Iterator[str]:
    for groep in (*WIJZER, VOORWAARDEN):
        yield groep.titel
        for vraag in groep.vragen:
            yield from (vraag.tekst, vraag.reden, vraag.hint)
            yield from (f"{keuze.naam} {keuze.uitleg}" for keuze in vraag.keuzes)
    yield from (*EERST.values(), WRIJVING)


def test_er_zijn_zeven_grondtonen_met_negen_praktijkvragen() -> None:
    assert {toon["slug"] for toon in GRONDTONEN} == set(VOLGORDE)
    assert Counter({toon["slug"]: len(toon["praktijkvragen"]) for toon in GRONDTONEN}) == Counter(
        informatief=1,
        onderzoekend=1,
        transformatief=1,
        ervaringsleren=2,
        impliciet=1,
        generatief=2,
        collectief=1,
    )


def test_elke_vorm_van_de_paper_staat_erin() -> None:
    assert len(VAN_DE_PAPER) == 52
    assert {vorm["slug"] for vorm in VORMEN} >= VAN_DE_PAPER


def test_er_zijn_minstens_vijftig_vormen_met_elk_een_eigen_naam() -> None:
    assert len(VORMEN) >= 50
    assert len({vorm["slug"] for vorm in VORMEN}) == len({vorm["naam"] for vorm in VORMEN}) == len(VORMEN)


@pytest.mark.parametrize("toon", VOLGORDE)
def test_elke_grondtoon_heeft_zes_vormen_waarvan_vier_informeel(toon: str) -> None:
    van_de_toon = [vorm for vorm in VORMEN if toon in vorm["grondtonen"]]
    assert len(van_de_toon) >= 6
    assert sum(not vorm.get("formeel") for vorm in van_de_toon) >= 4


def test_elke_hulpbron_wordt_door_minstens_drie_vormen_gegeven() -> None:
    geteld = Counter(bron for vorm in VORMEN for bron in vorm["hulpbronnen"])
    assert set(geteld) == set(catalogus.lijst("werkhulpbronnen"))
    assert min(geteld.values()) >= 3


@pytest.mark.parametrize("vorm", VORMEN, ids=lambda vorm: str(vorm["slug"]))
def test_elke_vorm_is_volledig(vorm: catalogus.Regel) -> None:
    assert all(vorm[veld].strip() for veld in ("naam", "bron", *VORMTEKSTEN))
    assert vorm["tijdklasse"] in Tijdklasse.values
    assert vorm.get("sturing", "") in ([""] if vorm.get("formeel") else Sturing.values)
    assert 1 <= vorm["groep_min"] <= vorm.get("groep_max", vorm["groep_min"])
    assert vorm["grondtonen"]
    assert set(vorm["grondtonen"]) <= set(VOLGORDE)
    assert vorm["hulpbronnen"]
    assert len(zinnen(vorm["kern"])) == 2
    assert vorm["maandag_wanneer"].startswith("Maandag")
    assert BRON.fullmatch(vorm["bron"])


def test_elke_vorm_staat_in_het_bestand_van_zijn_eerste_grondtoon() -> None:
    volgorde = [toon["slug"] for toon in GRONDTONEN]
    eerste = [volgorde.index(vorm["grondtonen"][0]) for vorm in VORMEN]
    assert eerste == sorted(eerste)


def past(model: type[Model], regel: catalogus.Regel, *velden: str) -> bool:
    kolommen = {kolom.name: kolom for kolom in model._meta.concrete_fields}
    return all(len(regel[veld]) <= (kolommen[veld].max_length or 0) for veld in velden)


def test_alle_teksten_passen_in_hun_kolom() -> None:
    assert [
        vorm for vorm in VORMEN if not past(Interventievorm, vorm, "slug", "naam", "bron", *VORMTEKSTEN)
    ] == []
    for toon in GRONDTONEN:
        assert past(Grondtoon, toon, "slug", "naam", *TOONTEKSTEN)
        assert all(past(Praktijkvraag, vraag, "slug", "vraag") for vraag in toon["praktijkvragen"])


def test_geen_zin_staat_er_twee_keer() -> None:
    kaal = [re.sub(r"\W+", " ", zin.lower()).strip() for _, _, tekst in teksten() for zin in zinnen(tekst)]
    assert [zin for zin, keer in Counter(kaal).items() if keer > 1] == []


def test_geen_zin_is_te_lang() -> None:
    alles = [tekst for _, _, tekst in teksten()] + list(woorden_van_het_scherm())
    assert [zin for tekst in alles for zin in zinnen(tekst) if len(zin.split()) > LANGSTE_ZIN] == []


def test_de_woorden_zijn_gewoon_nederlands() -> None:
    vragen = [vraag["vraag"] for toon in GRONDTONEN for vraag in toon["praktijkvragen"]]
    lijsten = [naam for lijst in ("werkhulpbronnen", "themas") for naam in catalogus.lijst(lijst).values()]
    alles = [*vragen, *lijsten, *woorden_van_het_scherm(), *(tekst for _, _, tekst in teksten())]
    assert [tekst for tekst in alles if MIJDEN.search(tekst)] == []
