"""Het plan zoals één lezer het op papier krijgt: alles wat hij mag lezen, en niets meer."""

from dataclasses import asdict
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.grondtonen.models import Thema
from apps.interventies.actions import bewaar_slotwoord, geef_woord, pas_afspraak_aan, rond_af
from apps.interventies.models import Afgerond, Doelgroep, Instemming, Interventie, WatNu
from apps.pad.blad import Planblad
from apps.pad.planblad import plan_van_team, planblad
from apps.pad.queries import teampagina
from apps.teamplannen.actions import nodig_begeleider_uit
from apps.teamplannen.models import Cyclus, Kader, Scanuitkomst, Scanuitslag, Stapversie, Teamplan
from tests.dingen import (
    afspraakinhoud,
    kom_overeen,
    leg_voor,
    maak_analyse,
    maak_gedeelde_analyse,
    maak_interventie,
    maak_scan,
    maak_terugblik,
    maak_vraagstuk,
)
from tests.mensen import DAG, Wereld, maak_lid, maak_persoon


def blad_van(plan: Teamplan, lezer: Persoon) -> Planblad:
    geladen = plan_van_team(lezer, plan.team_id, plan.pk)
    assert geladen
    return planblad(teampagina(geladen, lezer, stappen=()))


def regels(blad: Planblad, nummer: int = 0) -> dict[str, str]:
    return {regel.kop: regel.tekst for regel in blad.afspraken[nummer].regels}


def vroeger_plan(wereld: Wereld) -> Teamplan:
    begin = wereld.cyclus.van
    cyclus = Cyclus.objects.create(naam="vorig jaar", van=begin - 300 * DAG, tot=begin - DAG)
    return Teamplan.objects.create(
        team=wereld.team, cyclus=cyclus, onderdeel=wereld.academie, begonnen_door=wereld.leidinggevende
    )


def test_ongedeeld_plan_is_leeg_ook_voor_wie_eraan_schrijft(wereld: Wereld) -> None:
    analyse = maak_analyse(wereld.plan, wereld.leidinggevende)
    maak_vraagstuk(analyse, tekst="Nog van ons")
    maak_scan(analyse, steun=2)
    blad = blad_van(wereld.plan, wereld.leidinggevende)
    assert not blad.gedeeld
    assert blad.scan is None
    assert "Nog van ons" not in str(asdict(blad))


def test_elke_stap_staat_er_met_haar_themas(wereld: Wereld) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    stap = {"analyse": analyse, "nummer": 1, "door": wereld.leidinggevende}
    Stapversie.objects.create(stap="wat-zie-je", wat_zie_je="Elk werkt alleen.", **stap)
    verder = Stapversie.objects.create(stap="over-vijf-jaar", gevraagd="Zorg thuis.", **stap)
    verder.themas.add(Thema.objects.get(pk="zorg"))
    zie, later = blad_van(wereld.plan, wereld.teamlid).stappen
    assert (zie.kop, [regel.tekst for regel in zie.teksten]) == ("Wat zie je", ["Elk werkt alleen."])
    assert (later.kop, len(later.themas)) == ("Over vijf jaar", 1)


def test_in_het_kort_noemt_wat_er_is(wereld: Wereld) -> None:
    koppen = [regel.kop for regel in blad_van(wereld.plan, wereld.teamlid).in_het_kort]
    assert koppen == ["Begonnen"]
    wereld.plan.kader = Kader.objects.create(nummer=1, tekst="Kijk vooruit.", bewaard_door=wereld.hr)
    wereld.plan.save()
    assert blad_van(wereld.plan, wereld.teamlid).in_het_kort[-1].tekst == "Versie 1"


def test_afspraak_noemt_wie_wanneer_en_welke_ruimte(wereld: Wereld) -> None:
    versie = leg_voor(
        wereld, tot=wereld.vandaag + 30 * DAG, ruimte_uren="Twee uur", terugblik_op=wereld.vandaag
    )
    blad = blad_van(wereld.plan, wereld.teamlid)
    assert blad.afspraken[0].stand.startswith("Open: ")
    assert regels(blad)["Wie"] == "Het hele team. Ingrid geeft de ruimte."
    assert regels(blad)["Uren"] == "Twee uur"
    assert " tot en met " in regels(blad)["Wanneer"]
    assert "Geld" not in regels(blad)
    kom_overeen(versie, wereld.plan)
    blad = blad_van(wereld.plan, wereld.teamlid)
    assert blad.afspraken[0].overeengekomen
    assert "Eva" in regels(blad)["Akkoord"]


def test_wijziging_staat_er_alleen_als_dat_zij_er_ligt(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    kom_overeen(versie, wereld.plan)
    pas_afspraak_aan(
        afspraak=versie.afspraak,
        plan=wereld.plan,
        inhoud=afspraakinhoud(wat="Voortaan twee lessen."),
        basis=1,
        door=wereld.leidinggevende,
    )
    blad = blad_van(wereld.plan, wereld.teamlid)
    assert blad.afspraken[0].stand.endswith("Er ligt een wijziging voor")
    assert "Voortaan" not in str(asdict(blad))
    assert regels(blad)["Wanneer"].endswith(", zonder einddatum")


def test_waarom_het_wringt_staat_er_voor_niemand(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    geef_woord(
        versie=versie,
        plan=wereld.plan,
        woord=Instemming.Woord.WRINGT,
        reden="Mijn dinsdag zit vol",
        door=wereld.teamlid,
    )
    for lezer in (wereld.leidinggevende, wereld.teamlid, wereld.kernlid):
        assert "Mijn dinsdag" not in str(asdict(blad_van(wereld.plan, lezer)))


def test_afspraak_voor_de_kerngroep_leest_alleen_wie_erin_staat(wereld: Wereld) -> None:
    leg_voor(wereld, doelgroep=Doelgroep.KERNGROEP, titel="Alleen voor ons")
    assert "Alleen voor ons" in str(blad_van(wereld.plan, wereld.kernlid))
    buiten = blad_van(wereld.plan, wereld.teamlid)
    assert "Alleen voor ons" not in str(buiten)
    assert buiten.nog_iets


def test_voorstel_noemt_wie_het_deed_en_mag_zonder_vraagstuk(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    maak_interventie(wereld, voorstel_van=wereld.teamlid, vraagstuk=None)
    blad = blad_van(wereld.plan, wereld.teamlid)
    assert (blad.interventies[0].voorstel_van, blad.interventies[0].nummer) == ("Eva", None)
    assert blad.mix == ""
    leg_voor(wereld)
    blad = blad_van(wereld.plan, wereld.teamlid)
    assert (blad.interventies[0].voorstel_van, blad.interventies[0].nummer) == ("", 1)
    assert blad.mix.startswith("Formeel: 0 van de 1")


def test_scan_samen_gaat_voor_wat_er_los_uitkwam(wereld: Wereld) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    assert blad_van(wereld.plan, wereld.teamlid).scan is None
    uitslag = Scanuitslag.objects.create(plan=wereld.plan, aantal=9)
    Scanuitkomst.objects.create(uitslag=uitslag, stelling_id="steun", midden="2.5", helft_van=2, helft_tot=4)
    los = blad_van(wereld.plan, wereld.teamlid).scan
    assert los
    assert los.met_helft
    assert (los.geeft[0].getal, los.geeft[0].helft) == ("2,5", "2 tot en met 4")
    maak_scan(analyse, steun=4, drukte=5)
    samen = blad_van(wereld.plan, wereld.teamlid).scan
    assert samen
    assert [rij.getal for rij in (*samen.geeft, *samen.vraagt)] == ["4", "5"]
    assert not samen.met_helft


def test_wie_meekijkt_staat_erbij(wereld: Wereld) -> None:
    nodig_begeleider_uit(
        plan=wereld.plan, persoon=wereld.buur, tot=wereld.cyclus.tot, door=wereld.leidinggevende
    )
    koppen = {regel.kop: regel.tekst for regel in blad_van(wereld.plan, wereld.buur).mensen}
    assert koppen["Kijkt mee van buiten het team"] == wereld.buur.naam


def test_vroeger_plan_noemt_wie_er_toen_bij_hoorde(wereld: Wereld) -> None:
    plan, weg = vroeger_plan(wereld), maak_persoon("Wim")
    maak_lid(wereld.team, weg, tot=plan.cyclus.tot)
    maak_lid(wereld.team, maak_persoon("Nora"), van=wereld.vandaag)
    toen = {regel.kop: regel.tekst for regel in blad_van(plan, wereld.teamlid).mensen}["Teamleden"]
    nu = {regel.kop: regel.tekst for regel in blad_van(wereld.plan, wereld.teamlid).mensen}["Teamleden"]
    assert ("Wim" in toen, "Nora" in toen) == (True, False)
    assert ("Wim" in nu, "Nora" in nu) == (False, True)


@pytest.mark.parametrize("wie", ["teamlid", "buur"])
def test_vroeger_plan_opent_voor_het_team_en_niet_voor_een_begeleider_van_nu(
    wereld: Wereld, wie: str
) -> None:
    plan = vroeger_plan(wereld)
    nodig_begeleider_uit(
        plan=wereld.plan, persoon=wereld.buur, tot=wereld.cyclus.tot, door=wereld.leidinggevende
    )
    client = Client()
    client.force_login(wereld.soorten[wie])
    status = client.get(reverse("plan", args=[wereld.team.pk, plan.pk])).status_code
    assert status == (200 if wie == "teamlid" else 404)
    nu = client.get(reverse("plan", args=[wereld.team.pk, wereld.plan.pk])).content.decode()
    assert ("vorig jaar" in nu) is (wie == "teamlid")


def test_bij_een_vroeger_plan_staat_wie_het_meenam(wereld: Wereld) -> None:
    plan = vroeger_plan(wereld)
    client = Client()
    client.force_login(wereld.teamlid)
    adres = [wereld.team.pk, plan.pk]
    assert client.get(reverse("plan_pdf", args=adres)).status_code == 200
    assert "Jij nam het plan mee" in client.get(reverse("plan", args=adres)).content.decode()


def test_plan_van_een_ander_team_bestaat_hier_niet(wereld: Wereld) -> None:
    client = Client()
    client.force_login(wereld.teamlid)
    assert client.get(reverse("plan", args=[wereld.buurteam.pk, wereld.plan.pk])).status_code == 404


def test_team_zonder_plan_van_nu_vindt_zijn_eerdere_plannen(wereld: Wereld) -> None:
    plan = vroeger_plan(wereld)
    wereld.plan.cyclus.tot = wereld.vandaag - timedelta(days=1)
    wereld.plan.cyclus.save()
    client = Client()
    client.force_login(wereld.teamlid)
    pagina = client.get(reverse("team", args=[wereld.team.pk])).content.decode()
    for eerder in (plan, wereld.plan):
        assert reverse("plan", args=[wereld.team.pk, eerder.pk]) in pagina


def test_wat_er_van_een_afspraak_kwam_staat_erbij(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    versie = leg_voor(wereld)
    kom_overeen(versie, wereld.plan)
    assert regels(blad_van(wereld.plan, wereld.teamlid)).get("Toen") is None
    maak_terugblik(
        versie,
        wereld.plan,
        wereld.leidinggevende,
        toen="Ieder alleen.",
        nu="",
        wat_nu=WatNu.STOPPEN,
        toelichting="Het is klaar.",
    )
    bewaar_slotwoord(plan=wereld.plan, weten="Begin klein.", basis=0, door=wereld.leidinggevende)
    blad = blad_van(wereld.plan, wereld.teamlid)
    verwacht = {"Toen": "Ieder alleen.", "Wat nu": "Stoppen", "Waarom gestopt": "Het is klaar."}
    assert verwacht.items() <= regels(blad).items()
    assert "Nu" not in regels(blad)
    assert blad.afspraken[0].stand.startswith("Gestopt, overeengekomen op")
    assert blad.weten == "Begin klein."


def test_een_terugblik_op_wat_iemand_niet_leest_staat_er_niet(wereld: Wereld) -> None:
    maak_gedeelde_analyse(wereld)
    kern = leg_voor(wereld, doelgroep=Doelgroep.KERNGROEP, titel="Alleen voor ons")
    maak_terugblik(kern, wereld.plan, wereld.leidinggevende, toen="Alleen wij.")
    assert "Alleen wij." in str(asdict(blad_van(wereld.plan, wereld.kernlid)))
    assert "Alleen wij." not in str(asdict(blad_van(wereld.plan, wereld.teamlid)))


def test_wat_teruggetrokken_is_wacht_nergens_meer_op(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    rond_af(
        afspraak=versie.afspraak,
        plan=wereld.plan,
        naar=Afgerond.GESTOPT,
        reden="Per ongeluk.",
        door=wereld.leidinggevende,
    )
    blad = blad_van(wereld.plan, wereld.leidinggevende)
    assert blad.afspraken[0].stand == "Gestopt"


def test_wat_meekwam_hoort_niet_bij_een_vraagstuk_van_dit_plan(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    assert blad_van(wereld.plan, wereld.teamlid).afspraken[0].nummer == 1
    Interventie.objects.filter(pk=versie.afspraak.interventie_id).update(plan=vroeger_plan(wereld))
    assert blad_van(wereld.plan, wereld.teamlid).afspraken[0].nummer is None
