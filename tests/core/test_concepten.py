"""Geschiedenis en concepten: wat iemand typte is van hem alleen, en niet voor altijd."""

from datetime import UTC, datetime

from django.urls import reverse

from apps.core.actions import bewaar_concept, leg_vast, ruim_oude_concepten_op, wis_concept
from apps.core.models import Concept, Gebeurtenis
from apps.core.onderbroken import schrijver_teken
from apps.core.queries import concept_van, concepten_onder
from apps.core.tijd import nu
from apps.teamplannen.models import Teamplan
from tests.dingen import daden, maak_analyse
from tests.mensen import DAG, Wereld, op_dag
from tests.rechten.rondgang import bezoeker

SLEUTEL = "/teams/1/plan/analyse/trots/"


def typ(wereld: Wereld, tekst: str, basis: int = 0) -> Concept:
    return bewaar_concept(sleutel=SLEUTEL, inhoud={"trots": [tekst]}, basis=basis, door=wereld.teamlid)


def test_concept_bewaart_wat_er_getypt_is(wereld: Wereld) -> None:
    typ(wereld, "De sfe", basis=3)
    concept = concept_van(wereld.teamlid, SLEUTEL)
    assert concept is not None
    assert (concept.inhoud, concept.basis) == ({"trots": ["De sfe"]}, 3)


def test_concept_nog_eens_bewaren_vervangt_het(wereld: Wereld) -> None:
    typ(wereld, "De sfe")
    typ(wereld, "De sfeer.", basis=1)
    concept = Concept.objects.get()
    assert (concept.inhoud, concept.basis) == ({"trots": ["De sfeer."]}, 1)


def test_concept_leest_alleen_wie_het_typte(wereld: Wereld) -> None:
    typ(wereld, "De sfeer.")
    assert concept_van(wereld.leidinggevende, SLEUTEL) is None
    assert concept_van(wereld.teamlid, SLEUTEL + "anders/") is None
    assert not Concept.objects.zichtbaar_voor(wereld.leidinggevende).exists()


def test_concept_wissen_raakt_dat_van_een_ander_niet(wereld: Wereld) -> None:
    typ(wereld, "De sfeer.")
    wis_concept(sleutel=SLEUTEL, door=wereld.leidinggevende)
    assert concept_van(wereld.teamlid, SLEUTEL)
    wis_concept(sleutel=SLEUTEL, door=wereld.teamlid)
    assert concept_van(wereld.teamlid, SLEUTEL) is None


def test_concept_is_na_dertig_dagen_weg(wereld: Wereld) -> None:
    typ(wereld, "De sfeer.")
    with op_dag(wereld.vandaag + 29 * DAG):
        assert concept_van(wereld.teamlid, SLEUTEL)
        assert ruim_oude_concepten_op() == 0
    with op_dag(wereld.vandaag + 31 * DAG):
        assert concept_van(wereld.teamlid, SLEUTEL) is None
        assert ruim_oude_concepten_op() == 1
    assert not Concept.objects.exists()


def test_concept_dat_opnieuw_bewaard_is_leeft_weer_dertig_dagen(wereld: Wereld) -> None:
    typ(wereld, "De sfe")
    with op_dag(wereld.vandaag + 20 * DAG):
        typ(wereld, "De sfeer.")
    with op_dag(wereld.vandaag + 45 * DAG):
        assert concept_van(wereld.teamlid, SLEUTEL)


def test_concepten_onder_een_adres_zijn_de_verse_van_jou(wereld: Wereld) -> None:
    typ(wereld, "De sfeer.")
    bewaar_concept(sleutel="/teams/2/", inhoud={}, basis=0, door=wereld.teamlid)
    assert set(concepten_onder(wereld.teamlid, "/teams/1/")) == {SLEUTEL}
    assert concepten_onder(wereld.leidinggevende, "/teams/1/") == {}
    with op_dag(wereld.vandaag + 31 * DAG):
        assert concepten_onder(wereld.teamlid, "/teams/1/") == {}


def test_concept_zegt_hoe_laat_het_bewaard_is(wereld: Wereld) -> None:
    concept = typ(wereld, "De sfeer.")
    concept.gewijzigd_op = datetime(2026, 7, 1, 12, 5, tzinfo=UTC)
    assert concept.klok == "14:05"


def test_concept_noemt_zichzelf_zonder_inhoud(wereld: Wereld) -> None:
    concept = typ(wereld, "De sfeer.")
    assert str(wereld.teamlid.pk) in str(concept)
    assert "sfeer" not in str(concept)


def test_geschiedenis_zegt_wie_wat_wanneer_deed(wereld: Wereld) -> None:
    leg_vast(wereld.plan, "plan-begonnen", door=wereld.hr)
    leg_vast(wereld.plan, "plan-vastgesteld", door=None)
    assert daden(wereld.plan) == [("plan-begonnen", wereld.hr), ("plan-vastgesteld", None)]
    assert daden(wereld.team) == []
    eerste = Gebeurtenis.objects.earliest("pk")
    assert str(eerste) == f"plan-begonnen op {eerste.op:%d-%m-%Y}"


def test_geschiedenis_kent_geen_kolom_voor_waarden() -> None:
    kolommen = {veld.name for veld in Gebeurtenis._meta.get_fields()}
    assert kolommen == {"id", "onderwerp_type", "onderwerp_id", "daad", "door", "op"}


# -- Het adres waar elk formulier zijn concept bewaart ----------------------------------

STAP = "/team/1/analyse/trots/"


def stuur(wereld: Wereld, **anders: str) -> tuple[int, str]:
    velden = {
        "voor": STAP,
        "schrijver": schrijver_teken(wereld.teamlid.pk),
        "trots": "De sfeer.",
        "basis": "2",
    }
    antwoord = bezoeker(wereld.teamlid).post("/concept/", velden | anders)
    return antwoord.status_code, antwoord.content.decode()


def test_elk_formulier_kan_bewaren_wat_er_getypt_is(wereld: Wereld) -> None:
    status, tekst = stuur(wereld)
    concept = concept_van(wereld.teamlid, STAP)
    assert concept is not None
    assert (concept.inhoud, concept.basis) == ({"trots": ["De sfeer."]}, 2)
    assert (status, tekst) == (200, f"Concept bewaard om {concept.klok}")


def test_wat_een_ander_typte_of_nergens_hoort_wordt_geen_concept(wereld: Wereld) -> None:
    van_een_ander = schrijver_teken(wereld.kernlid.pk)
    for anders in (
        {"schrijver": van_een_ander},
        {"schrijver": "onzin"},
        {"voor": ""},
        {"voor": "/bestaat-niet/"},
        {"voor": f"/team/{'1' * 300}/"},
        {"voor": "/team/1/\x00"},
    ):
        assert stuur(wereld, **anders) == (204, "")
    assert not Concept.objects.exists()


def test_een_concept_na_het_aflopen_van_de_sessie_hoort_bij_zijn_formulier(wereld: Wereld) -> None:
    client = bezoeker(None)
    velden = {"voor": STAP, "schrijver": schrijver_teken(wereld.teamlid.pk), "trots": "De sfeer."}
    assert client.post("/concept/", velden).status_code == 302
    assert client.session["onderbroken_formulier"]["adres"] == STAP
    assert client.session["onderbroken_formulier"]["velden"] == {"trots": ["De sfeer."]}


def test_wie_niet_meer_kan_schrijven_leest_nog_wat_hij_typte(wereld: Wereld) -> None:
    """Het plan sloot terwijl iemand typte: de pagina weigert, en wat er stond blijft van hem alleen."""
    maak_analyse(wereld.plan, wereld.leidinggevende, wereld.meeschrijver, gedeeld=True)
    adres = reverse("analyse_stap", args=[wereld.team.pk, "trots"])
    bewaar_concept(
        sleutel=adres, inhoud={"trots": ["De sfeer is goed."]}, basis=0, door=wereld.leidinggevende
    )
    Teamplan.objects.update(gesloten_op=nu())
    eigen = bezoeker(wereld.leidinggevende).get(adres)
    assert eigen.status_code == 403
    assert "De sfeer is goed." in eigen.content.decode()
    lijst = reverse("mijn_gegevens_soort", args=["concepten"])
    assert lijst in eigen.content.decode()
    assert "De sfeer is goed." in bezoeker(wereld.leidinggevende).get(lijst).content.decode()
    assert "De sfeer" not in bezoeker(wereld.meeschrijver).get(adres).content.decode()
