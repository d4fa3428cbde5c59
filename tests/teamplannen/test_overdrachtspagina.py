"""De pagina van wie overdraagt, en die van de beheerder die het uitvoert."""

from django.urls import reverse

from apps.beheer.queries.persoon import dossier, geschiedenis
from apps.core.models import Concept
from apps.interventies.actions import rond_af
from apps.interventies.models import Afgerond
from apps.teamplannen.actions import nodig_begeleider_uit
from apps.teamplannen.models import Overdrachtsbrief
from tests.dingen import (
    leg_voor,
    maak_analyse,
    maak_gedeelde_analyse,
)
from tests.mensen import DAG, Wereld
from tests.overdracht import TEKST, draag_over, overdracht_zoals, schrijf
from tests.rechten.rondgang import bezoeker


def test_wie_leidt_ziet_wat_er_meegaat_en_wat_niet(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    leg_voor(wereld)
    nodig_begeleider_uit(
        plan=wereld.plan, persoon=wereld.hr, tot=wereld.vandaag + 9 * DAG, door=wereld.leidinggevende
    )
    pagina = overdracht_zoals(wereld.leidinggevende, wereld)
    for zin in (
        "Samen lessen bespreken: ligt nog open",
        "Samen lessen bespreken: nog 6 woorden",
        "Daan houdt de pen.",
        "Hanna Mol kijkt mee tot en met",
        "Als je Verpleegkunde overdraagt",
    ):
        assert zin in pagina
    assert "Deel de jouwe liever eerst" not in pagina


def test_wat_stopte_vraagt_niets_meer_en_zegt_dat(wereld: Wereld) -> None:
    afspraak = leg_voor(wereld).afspraak
    rond_af(
        afspraak=afspraak,
        plan=wereld.plan,
        naar=Afgerond.GESTOPT,
        reden="Te druk.",
        door=wereld.leidinggevende,
    )
    pagina = overdracht_zoals(wereld.leidinggevende, wereld)
    assert "Samen lessen bespreken: gestopt" in pagina
    assert "Er wacht nu geen woord." in pagina


def test_een_geplande_overdracht_zegt_wie_er_komt_en_wanneer(wereld: Wereld) -> None:
    maak_analyse(wereld.plan, wereld.leidinggevende)
    draag_over(wereld, vanaf=wereld.vandaag + DAG)
    pagina = overdracht_zoals(wereld.leidinggevende, wereld)
    for zin in ("Je draagt Verpleegkunde over", "leidt Wim Hendriks", "Deel de jouwe liever eerst"):
        assert zin in pagina


def test_wie_komt_leest_wat_de_vorige_naliet(wereld: Wereld) -> None:
    schrijf(wereld)
    draag_over(wereld)
    pagina = overdracht_zoals(wereld.buurleider, wereld)
    assert "Dit liet Ingrid na" in pagina
    assert TEKST in pagina


def test_een_getypt_briefje_is_een_concept_tot_het_bewaard_is(wereld: Wereld) -> None:
    client, adres = bezoeker(wereld.leidinggevende), reverse("overdracht", args=[wereld.team.pk])
    client.post(adres, {"tekst": TEKST, "doe": "concept"}, headers={"HX-Request": "true"})
    assert TEKST in client.get(adres).content.decode()
    assert not Overdrachtsbrief.objects.exists()
    assert client.post(adres, {"tekst": TEKST}).status_code == 302
    assert Overdrachtsbrief.objects.get().tekst == TEKST
    assert not Concept.objects.exists()
    client.post(adres, {"tekst": TEKST, "doe": "concept"}, headers={"HX-Request": "true"})
    assert not Concept.objects.exists(), "het staat er al zo"


def test_zonder_plan_is_er_niets_over_te_dragen(wereld: Wereld) -> None:
    assert (
        bezoeker(wereld.buurleider).get(reverse("overdracht", args=[wereld.buurteam.pk])).status_code == 404
    )


def test_een_beheerder_kiest_wie_en_wanneer(wereld: Wereld) -> None:
    client = bezoeker(wereld.beheerder)
    zoeken = reverse("beheer_overdragen_zoeken", args=[wereld.team.pk])
    adres = reverse("beheer_overdragen", args=[wereld.team.pk, wereld.buurleider.pk])
    assert zoeken in client.get(reverse("beheer_team", args=[wereld.team.pk])).content.decode()
    assert adres in client.get(zoeken).content.decode()
    velden = {"van": wereld.leidinggevende.pk, "vanaf": wereld.vandaag.isoformat(), "blijft": "on"}
    fout = client.post(adres, velden | {"van": wereld.teamlid.pk})
    assert fout.status_code == 422
    assert "Kies iets uit de lijst." in fout.content.decode()
    assert client.post(adres, velden).status_code == 302
    assert wereld.team.lidmaatschappen.filter(persoon=wereld.buurleider, rol="leidinggevende").exists()


def test_een_beheerder_leest_dat_gesprekken_niet_meegaan_en_van_wie_zij_zijn(wereld: Wereld) -> None:
    adres = reverse("beheer_overdragen", args=[wereld.team.pk, wereld.buurleider.pk])
    pagina = bezoeker(wereld.beheerder).get(adres).content.decode()
    assert "Gesprekken: die houdt het teamlid." in pagina
    assert "leest ze nog dertig dagen" in pagina


def test_het_dossier_van_wie_overdroeg_noemt_aan_wie(wereld: Wereld) -> None:
    draag_over(wereld, vanaf=wereld.vandaag)
    for persoon in (wereld.leidinggevende, wereld.buurleider):
        gevonden = dossier(persoon.pk)
        assert gevonden
        zinnen = [regel.zin for regel in geschiedenis(gevonden)]
        assert zinnen.count("Ingrid Aalbers draagt Verpleegkunde over aan Wim Hendriks") == 1


def test_zonder_leidinggevende_valt_er_niets_over_te_dragen(wereld: Wereld) -> None:
    client, team = bezoeker(wereld.beheerder), wereld.los_team.pk
    zoeken = reverse("beheer_overdragen_zoeken", args=[team])
    assert zoeken not in client.get(reverse("beheer_team", args=[team])).content.decode()
    assert "heeft nu geen leidinggevende" in client.get(zoeken).content.decode()
    adres = reverse("beheer_overdragen", args=[team, wereld.buur.pk])
    assert "Hier is nu niemand" in client.get(adres).content.decode()
