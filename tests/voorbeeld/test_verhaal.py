"""De verzonnen hogeschool op een gewone donderdag: één keer gevuld, daarna alleen bekeken."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction
from django.db.models import Count
from django.test import override_settings
from django.utils import timezone
from pytest_django.plugin import DjangoDbBlocker

from apps.accounts.models import Aanstelling, Onderdeel, Persoon, Rol
from apps.core.models import Gebeurtenis
from apps.grondtonen.actions import laad_catalogus
from apps.grondtonen.models import Grondtoon
from apps.interventies.models import Instemming, Interventie
from apps.interventies.queries import afspraken_van, omgeving_van
from apps.interventies.templatetags.woorden import telling
from apps.pad.fase import Fase
from apps.teamplannen.models import STAPVELDEN, Cyclus, Reactie, Teamplan, Vraagstuk
from apps.teamplannen.queries import huidige_stappen
from apps.teams.models import Kerngroeplid, Team
from apps.teams.queries import bezetting
from apps.voorbeeld.actions import vul_voorbeeld
from apps.voorbeeld.rondkijken import RONDKIJKERS, WACHTWOORD
from tests.dingen import teams_van
from tests.voorbeeld.lezen import afspraak, iemand, pagina, woorden

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("gevuld")]

DONDERDAG = date(2026, 11, 12)


@pytest.fixture(scope="module")
def gevuld(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    op_die_dag = override_settings(DEMO=True, VANDAAG=DONDERDAG)
    with django_db_blocker.unblock(), op_die_dag, transaction.atomic():
        laad_catalogus()
        vul_voorbeeld()
        yield
        transaction.set_rollback(True)


# -- De hogeschool --------------------------------------------------------------


def test_hogeschool_is_een_boom_met_veertien_teams() -> None:
    wortel = Onderdeel.objects.get(ouder=None)
    assert wortel.naam == "Hogeschool Merwestad"
    assert Onderdeel.objects.filter(ouder=wortel).count() == 6
    assert Onderdeel.objects.exclude(ouder=wortel).exclude(pk=wortel.pk).get().naam == "Slimme Systemen"
    groottes = {team.naam: len(bezetting(team).leden) for team in Team.objects.all()}
    assert len(groottes) == 14
    assert min(groottes.values()) == groottes["Lectoraat Energie"] == 3
    assert max(groottes.values()) == groottes["Bedrijfskunde"] == 22
    assert Persoon.objects.count() == 150


def test_iedereen_heeft_een_aanstelling_en_een_paar_mensen_twee() -> None:
    per_mens = Counter(Aanstelling.objects.values_list("persoon__roepnaam", flat=True))
    assert len(per_mens) == Persoon.objects.count()
    assert {naam for naam, aantal in per_mens.items() if aantal == 2} == {"Amina", "Budi", "Samir", "Yara"}
    assert Aanstelling.objects.values("fte").distinct().count() > 5


def test_geen_twee_mensen_delen_een_naam() -> None:
    roepnamen = Counter(Persoon.objects.values_list("roepnaam", flat=True))
    assert not {naam for naam, aantal in roepnamen.items() if aantal > 1}


def test_elk_onderdeel_heeft_een_team_en_iedereen_hoogstens_een_thuisteam() -> None:
    leeg = Onderdeel.objects.filter(teams=None)
    assert {onderdeel.naam for onderdeel in leeg} == {"Hogeschool Merwestad"}
    in_meer_teams = Persoon.objects.annotate(teams=Count("lidmaatschappen__team", distinct=True)).filter(
        teams__gt=1
    )
    assert {persoon.roepnaam for persoon in in_meer_teams} == {"Carmen", "Ranjana", "Samir"}
    for persoon in in_meer_teams:
        assert persoon.lidmaatschappen.filter(thuisteam=True).count() == 1


def test_cyclussen_zijn_dit_studiejaar_en_het_vorige() -> None:
    assert [(c.naam, c.van, c.tot) for c in Cyclus.objects.all()] == [
        ("2025–2026", date(2025, 9, 1), date(2026, 8, 31)),
        ("2026–2027", date(2026, 9, 1), date(2027, 8, 31)),
    ]


def test_rollen_zitten_in_geen_team() -> None:
    rollen = {rol.soort: rol for rol in Rol.objects.select_related("persoon", "onderdeel")}
    assert {(soort, rol.persoon.naam, rol.onderdeel.naam) for soort, rol in rollen.items()} == {
        ("hr", "Hanneke Vos", "Hogeschool Merwestad"),
        ("onderdeelsleiding", "Joris Oyelaran", "Techniek en Ontwerp"),
        ("beheerder", "Saskia Brandsma", "Hogeschool Merwestad"),
    }
    eigen = [rij for rol in rollen.values() for rij in teams_van(rol.persoon) if rij.kijkt_mee_tot is None]
    assert eigen == []


def test_rondkijkers_zijn_mensen_die_er_zijn() -> None:
    mensen = {persoon.email: persoon for persoon in Persoon.objects.all()}
    assert [(wie.naam, wie.initialen) for wie in RONDKIJKERS] == [
        (mensen[wie.email].naam, mensen[wie.email].initialen) for wie in RONDKIJKERS
    ]


def test_wachtwoord_past_op_iedereen() -> None:
    assert len({persoon.password for persoon in Persoon.objects.all()}) == 1
    assert iemand("Marloes").check_password(WACHTWOORD)


def test_vul_voorbeeld_nog_eens_verandert_niets_en_zegt_dat() -> None:
    voor = Gebeurtenis.objects.count(), Persoon.objects.count()
    uitvoer = StringIO()
    call_command("vul_voorbeeld", stdout=uitvoer)
    assert "stond er al" in uitvoer.getvalue()
    assert (Gebeurtenis.objects.count(), Persoon.objects.count()) == voor


# -- De teams -------------------------------------------------------------------


FASEN = {
    "Bedrijfskunde": Fase.AFSPRAKEN_OPEN,
    "Bibliotheek": Fase.AFSPRAKEN_OPEN,
    "Communicatie": Fase.ANALYSE_GEDEELD,
    "Elektrotechniek": Fase.AFSPRAKEN_OPEN,
    "Facilitair": Fase.IN_VOORBEREIDING,
    "Fysiotherapie": Fase.LOOPT,
    "Hbo-rechten": Fase.IN_VOORBEREIDING,
    "ICT-beheer": Fase.AFSPRAKEN_OPEN,
    "Lectoraat Energie": Fase.LOOPT,
    "Mechatronica": Fase.GEEN_PLAN,
    "Pabo": Fase.VASTGESTELD,
    "Sociaal Werk": Fase.ANALYSE_GEDEELD,
    "Studentenzaken": Fase.VASTGESTELD,
    "Verpleegkunde": Fase.AFSPRAKEN_OPEN,
}


def test_elk_team_is_waar_het_hoort() -> None:
    """Zoals iemand uit dat team het op zijn startpagina ziet."""
    assert {
        rij.team.naam: rij.fase
        for team in Team.objects.all()
        for rij in teams_van(bezetting(team).leden[0].persoon)
        if rij.team == team
    } == FASEN


def test_fysiotherapie_en_pabo_stelden_ook_vorig_jaar_een_plan_vast() -> None:
    vorige = Teamplan.objects.filter(cyclus__naam="2025–2026")
    assert {plan.team.naam for plan in vorige.select_related("team")} == {"Fysiotherapie", "Pabo"}
    for plan in vorige.select_related("cyclus"):
        assert plan.vastgesteld_op
        assert plan.cyclus.van <= timezone.localdate(plan.vastgesteld_op) <= plan.cyclus.tot
        assert plan.gesloten_op
    assert [mee.besluit for mee in pagina("Fysiotherapie", "Gerda").kwamen_mee] == ["Houden"]


def test_alle_zeven_grondtonen_staan_ergens_voorop() -> None:
    tonen = Vraagstuk.objects.values_list("praktijkvraag__grondtoon__slug", flat=True)
    assert set(tonen) == set(Grondtoon.objects.values_list("slug", flat=True))


def test_interventies_zijn_van_allerlei_vormen() -> None:
    vormen = Counter(Interventie.objects.values_list("vorm__slug", flat=True))
    assert len(vormen) >= 30
    assert Interventie.objects.filter(formeel=True).count() >= 3


def test_wie_net_kwam_en_wie_net_ging() -> None:
    jerome = iemand("Jérôme").lidmaatschappen.get()
    assert DONDERDAG - timedelta(days=14) < jerome.van < DONDERDAG
    stijn = iemand("Stijn").lidmaatschappen.get()
    assert stijn.tot
    assert stijn.tot < DONDERDAG
    assert teams_van(iemand("Stijn")) == []


def test_lectoraat_schrijft_zonder_leidinggevende() -> None:
    team = Team.objects.get(naam="Lectoraat Energie")
    assert bezetting(team).leidinggevenden == []
    assert pagina("Lectoraat Energie", "Emeka").stand.wie(iemand("Emeka")).heeft_pen


def test_bibliotheek_heeft_een_leidinggevende_van_twee_teams_en_een_voorstel() -> None:
    assert [rij.team.naam for rij in teams_van(iemand("Carmen")) if rij.wie.leidt] == [
        "Bibliotheek",
        "Studentenzaken",
    ]
    assert len(pagina("Bibliotheek", "Carmen").voorstellen) == 1


def test_bedrijfskunde_heeft_een_kerngroep_en_wringt_op_meer_plekken() -> None:
    assert len(bezetting(Team.objects.get(naam="Bedrijfskunde")).kerngroep) == 6
    standen = pagina("Bedrijfskunde", "Judith").afspraken
    wringt = [sum(woord.woord == Instemming.Woord.WRINGT for woord in stand.woorden) for stand in standen]
    assert sorted(wringt) == [0, 1, 1, 3]
    assert [stand.is_open for stand in standen].count(False) == 1


def test_elektrotechniek_heeft_elf_teamleden_en_een_kerngroep_van_vijf() -> None:
    bezet = bezetting(Team.objects.get(naam="Elektrotechniek"))
    assert [persoon.naam for persoon in bezet.leidinggevenden] == ["Marloes Hendriks"]
    assert len(bezet.teamleden) == 11
    assert len(bezet.kerngroep) == 5
    assert iemand("Anouk") not in bezet.kerngroep
    assert Kerngroeplid.objects.filter(team__naam="Elektrotechniek").earliest("van").van == date(2026, 9, 15)
    assert pagina("Elektrotechniek", "Marloes").stand.meeschrijvers == [iemand("Kofi")]


def test_elektrotechniek_heeft_een_gedeelde_analyse_met_alle_stappen() -> None:
    analyse = pagina("Elektrotechniek", "Anouk").analyse
    assert analyse
    assert analyse.gedeeld_op
    assert timezone.localdate(analyse.gedeeld_op) == DONDERDAG - timedelta(days=49)
    stappen = huidige_stappen(analyse)
    assert set(stappen) == set(STAPVELDEN)
    assert all(tekst for versie in stappen.values() for tekst in versie.teksten.values())
    assert 1 <= len(stappen["over-vijf-jaar"].thema_slugs) <= 3
    assert stappen["context"].op > analyse.gedeeld_op


def test_elektrotechniek_heeft_een_transformatief_en_een_onderzoekend_vraagstuk() -> None:
    eerste, tweede = pagina("Elektrotechniek", "Anouk").vraagstukken
    assert [str(eerste.hoofdtoon), str(tweede.hoofdtoon)] == ["Transformatief", "Onderzoekend"]
    assert eerste.antwoorden["oplossing_op_tafel"] == "opleiding"
    assert tweede.advies[0] == {"grondtoon": "onderzoekend", "trede": 0}


def test_elektrotechniek_ziet_dingen_anders_met_en_zonder_antwoord() -> None:
    anders = Reactie.objects.filter(blik=Reactie.Blik.ANDERS, analyse__plan__team__naam="Elektrotechniek")
    assert [bool(reactie.antwoord) for reactie in anders] == [True, False]
    assert Reactie.objects.filter(blik=Reactie.Blik.HERKEN).exists()


def test_elektrotechniek_draagt_een_informatief_jasje_en_heeft_een_voorstel() -> None:
    blad = pagina("Elektrotechniek", "Marloes")
    assert len(blad.interventies) == 5
    assert "jasje-in-de-wijzer" in [signaal.slug for signaal in blad.signalen.open]
    assert [(rij.signaal.slug, rij.wie) for rij in blad.signalen.opzij] == [("voorwaarde", "Kofi")]
    assert [voorstel.voorgesteld_door.roepnaam for voorstel in blad.voorstellen] == ["Nadia"]


def test_elektrotechniek_kwam_een_afspraak_overeen_die_loopt() -> None:
    stand = afspraak("Aan tafel met eerstejaars", "Anouk")
    assert not stand.is_open
    assert stand.loopt
    assert set(woorden(stand).values()) == {"akkoord"}


def test_elektrotechniek_heeft_een_afspraak_die_bij_een_mens_wringt_en_op_een_woord_wacht() -> None:
    stand = afspraak("Een lesdag in de schoenen van een eerstejaars", "Anouk")
    assert telling(stand.woorden) == "9 akkoord, bij 1 wringt het nog, 1 wacht nog"
    assert stand.is_open
    assert woorden(stand)["Anouk"] == ""
    wringt = Instemming.objects.get(versie=stand.voorgelegd, woord=Instemming.Woord.WRINGT)
    assert (wringt.persoon, bool(wringt.reden), wringt.antwoord) == (iemand("Gerrit"), True, "")
    assert stand.versie.nummer == 2


def test_elektrotechniek_heeft_een_open_afspraak_die_alleen_de_kerngroep_leest() -> None:
    assert woorden(afspraak("Vaste tafels in het practicum", "Kofi"))["Kofi"] == ""
    plan = pagina("Elektrotechniek", "Anouk").plan
    assert len(afspraken_van(plan, iemand("Anouk"))) == 2
    assert omgeving_van(plan, iemand("Anouk")).nog_iets


def test_studentenzaken_is_het_eens() -> None:
    blad = pagina("Studentenzaken", "Carmen")
    assert blad.plan.vastgesteld_op
    assert len(blad.afspraken) == 2
    assert all(set(woorden(stand).values()) == {"akkoord"} for stand in blad.afspraken)
    lid = blad.stand.bezet.lid(iemand("Carmen"))
    assert lid
    assert lid.werkt_mee
    assert not Interventie.objects.filter(plan=blad.plan, gekozen_op=None).exists()
