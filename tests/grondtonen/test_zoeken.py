"""Zestig vragen zoals iemand ze typt, elk ook met een tikfout, en de vorm die hij dan zoekt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.grondtonen.actions import laad_catalogus
from apps.grondtonen.models import Interventievorm
from apps.grondtonen.zoeken import MEESTE_WOORDEN, gevonden, zoekwoorden

pytestmark = pytest.mark.django_db

# Wat iemand typt, hetzelfde met een tikfout, en de slug van wat hij zoekt.
PAREN = [
    ("intervisie", "intervissie", "intervisie"),
    ("intervisiegroepen", "intervisigroepen", "intervisie"),
    ("docentstage", "dosentstage", "docentstage"),
    ("docentstages", "docenstages", "docentstage"),
    ("meelopen", "meeloopen", "meelopen-met-een-ervaren-collega"),
    ("meelopen met een collega", "meelopen met een colega", "meelopen-met-een-ervaren-collega"),
    ("mentor", "mentro", "mentor-voor-een-starter"),
    ("mentoren voor starters", "mentoren voor startes", "mentor-voor-een-starter"),
    ("cursus", "curcus", "cursus"),
    ("cursussen", "cursusen", "cursus"),
    ("opleiding", "opleidding", "opleiding"),
    ("opleidingen", "opleidigen", "opleiding"),
    ("e-learning", "e-leerning", "e-learning"),
    ("e-learnings", "e-larnings", "e-learning"),
    ("teamtest", "teemtest", "teamtest"),
    ("persoonlijkheidstesten", "persoonlijkheitstesten", "teamtest"),
    ("juist op tijd", "juist op teid", "juist-op-tijd"),
    ("uitleg op tijd", "uitlech op tijd", "juist-op-tijd"),
    ("netwerken", "netwereken", "netwerk-buiten-het-team"),
    ("collega legt uit", "colega legt uit", "collega-legt-uit"),
    ("spiekbriefjes", "spiekbrifjes", "spiekbrief"),
    ("onderzoek", "onderzeok", "onderzoek"),
    ("waarderend onderzoek", "waarderent onderzoek", "waarderend-onderzoek"),
    ("probleemgestuurd", "probleemgestuurt", "probleemgestuurd-leren"),
    ("ronde tafels", "ronde tavels", "studenten-aan-de-ronde-tafel"),
    ("studentevaluaties", "studentevaluties", "studenten-aan-de-ronde-tafel"),
    ("weg van een student", "weg van een studend", "weg-van-een-student"),
    ("gesprek zonder agenda", "gesprek zonder agneda", "gesprek-zonder-agenda"),
    ("crisis", "crissis", "ruimte-voor-de-crisis"),
    ("opvattingen", "opvatingen", "opvattingen-onderzoeken"),
    ("desoriënterend dilemma", "desorienterend dillema", "desorienterend-dilemma"),
    ("dilemma's", "dilemas", "desorienterend-dilemma"),
    ("werkveldstages", "werkveltstages", "stage-in-het-werkveld"),
    ("goed werk", "goed wrek", "gesprek-over-goed-werk"),
    ("probleem benoemen", "probleem benoeme", "probleem-benoemen"),
    ("actieleren", "aktieleren", "actieleren"),
    ("gaming", "gamming", "gaming"),
    ("rollenspellen", "rolenspellen", "rollenspel"),
    ("rolwisselingen", "rolwiselingen", "rolwisseling"),
    ("coaching", "coachning", "coaching"),
    ("coachinggesprek", "coachingesprek", "coaching"),
    ("feedback", "feetback", "feedback"),
    ("teamcoach", "teamcoatch", "teamcoaching"),
    ("groepsdynamica", "groepsdinamica", "groepsdynamica"),
    ("conflicten", "konflicten", "conflict-bespreken"),
    ("keuken kijken", "keuken kijkne", "bij-elkaar-in-de-keuken-kijken"),
    ("vraag en aanbod", "vraag en anbod", "vraag-en-aanbod"),
    ("kerngroepen", "kerngroeppen", "kerngroep"),
    ("kenniscreatie", "kenniskreatie", "kenniscreatie"),
    ("actieonderzoeken", "aktieonderzoeken", "actieonderzoek"),
    ("productontwikkelingen", "produktontwikkeling", "productontwikkeling"),
    ("projecten buiten je vak", "projekten buiten je vak", "project-buiten-je-vak"),
    ("ideeënbus", "ideenbus", "ideeenbus"),
    ("taakverrijking", "taakverijking", "taakverrijking"),
    ("variatie", "variattie", "variatie-in-het-werk"),
    ("teamsamenstellingen", "teamsamenstelingen", "andere-teamsamenstelling"),
    ("jobcrafting", "jobcraffting", "job-crafting"),
    ("koffiekamers", "kofiekamers", "koffiekamer"),
    ("zoek de mol", "soek de mol", "zoek-de-mol"),
    ("hoofd leegmaken", "hoofd leechmaken", "hoofd-leegmaken"),
]  # fmt: skip


def slugs(vraag: str) -> list[str]:
    return [vorm.pk for vorm in gevonden(Interventievorm.objects.filter(actief=True), vraag)]


def test_zestig_vragen_vinden_hun_vorm_ook_met_een_tikfout() -> None:
    """Goed getypt staat de vorm bovenaan, met een tikfout bij de eerste drie."""
    laad_catalogus()
    assert len(PAREN) == 60
    goed = {vraag: slugs(vraag)[:1] for vraag, _, _ in PAREN}
    assert goed == {vraag: [slug] for vraag, _, slug in PAREN}
    mis = {fout: slugs(fout)[:3] for _, fout, slug in PAREN if slug not in slugs(fout)[:3]}
    assert mis == {}


@pytest.mark.parametrize(
    ("vraag", "slug"),
    [
        ("training", "cursus"),
        ("scholing", "opleiding"),
        ("lesbezoek", "bij-elkaar-in-de-keuken-kijken"),
        ("buddy", "mentor-voor-een-starter"),
        ("trainign", "cursus"),
        ("co-teaching", "samen-voor-de-groep"),
        ("shadowing", "meelopen-met-een-ervaren-collega"),
    ],
)
def test_een_ander_woord_voor_de_vorm_vindt_hem_ook(vraag: str, slug: str) -> None:
    laad_catalogus()
    assert slug in slugs(vraag)[:3]


@pytest.mark.parametrize(
    ("begin", "slug"),
    [
        ("int", "intervisie"),
        ("doc", "docentstage"),
        ("job", "job-crafting"),
        ("cur", "cursus"),
    ],
)
def test_drie_letters_van_een_naam_zetten_die_vorm_vooraan(begin: str, slug: str) -> None:
    laad_catalogus()
    assert slugs(begin)[0] == slug


def test_een_woord_in_de_naam_gaat_voor_hetzelfde_woord_in_de_uitleg() -> None:
    laad_catalogus()
    assert slugs("feedback")[0] == "feedback"
    assert len(slugs("feedback")) > 1


def test_volgorde_van_woorden_en_vulwoorden_maken_niet_uit() -> None:
    laad_catalogus()
    assert slugs("een stage in het werkveld") == slugs("werkveld stage")
    assert slugs("werkveld stage")[0] == "stage-in-het-werkveld"


def test_een_verbogen_woord_uit_de_uitleg_komt_via_de_woordstam() -> None:
    """Te weinig dezelfde letters, wel dezelfde stam."""
    vorm = nieuwe_vorm(zoektekst="je hoort wat anderen vragen")
    assert slugs("vraag") == [vorm.pk]


@pytest.mark.parametrize("vraag", ["", "   ", "%", "_", "🎉", "\0"])
def test_zonder_letters_is_er_niets_te_vinden(vraag: str) -> None:
    nieuwe_vorm(zoeknaam="intervisie")
    assert slugs(vraag) == []


def test_ook_een_eigen_vorm_van_de_instelling_wordt_vindbaar() -> None:
    nieuwe_vorm(naam="Bézoek aan de buren", kern="Je gaat langs bij de overkant.")
    laad_catalogus()
    assert slugs("bezoek buren")[:1] == slugs("overkant")[:1] == ["eigen-vorm"]


@given(st.text(max_size=300))
def test_zoekwoorden_zijn_kort_genoeg_en_kaal(vraag: str) -> None:
    gezocht = zoekwoorden(vraag)
    assert len(gezocht) <= MEESTE_WOORDEN
    assert all(woord.isascii() and woord.isalnum() and woord == woord.lower() for woord in gezocht)


def nieuwe_vorm(**kolommen: str) -> Interventievorm:
    gewoon = {"slug": "eigen-vorm", "naam": "Eigen vorm", "sturing": "team", "tijdklasse": "uur"}
    return Interventievorm.objects.create(**gewoon | kolommen)
