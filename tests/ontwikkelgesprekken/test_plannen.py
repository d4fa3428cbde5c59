"""Een gesprek plannen, verzetten, afzeggen en weghalen; en wat er in de agenda komt."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import ics
import pytest
from django.db import IntegrityError

from apps.accounts.models import Persoon
from apps.core.models import Gebeurtenis
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.tijd import nu
from apps.ontwikkelgesprekken import actions
from apps.ontwikkelgesprekken.agenda import als_agenda
from apps.ontwikkelgesprekken.models import LEEST_NA, Ontwikkelgesprek, Staat
from apps.post.models import Bericht
from tests.dingen import daden
from tests.gesprekken import leg_vast, maak_gesprek, over_een_week, rond_af, vers
from tests.mensen import Wereld, vertrek

# De andere bibliotheek is ouder dan deze Python.
pytestmark = pytest.mark.filterwarnings("ignore:'maxsplit' is passed:DeprecationWarning")


def gelezen(bericht: Bericht) -> tuple[str, Any]:
    """De methode, en de afspraak zoals een andere bibliotheek haar leest."""
    assert bericht.ics
    kalender = ics.Calendar(bytes(bericht.ics).decode())
    (afspraak,) = kalender.events
    return kalender.method, afspraak


def volgnummer(afspraak: Any) -> str:
    (regel,) = [extra.value for extra in afspraak.extra if extra.name == "SEQUENCE"]
    return str(regel)


def test_ieder_van_de_twee_plant_en_beiden_krijgen_het_in_de_agenda(wereld: Wereld) -> None:
    for door in (wereld.leidinggevende, wereld.teamlid):
        gesprek = maak_gesprek(wereld, door=door)
        assert gesprek.staat is Staat.GEPLAND
        assert daden(gesprek) == [("gesprek-gepland", door)]
        berichten = Bericht.objects.filter(sleutel=f"{gesprek.uid}:0").select_related("aan")
        assert {bericht.aan for bericht in berichten} == {wereld.leidinggevende, wereld.teamlid}


def test_in_de_agenda_staan_alleen_tijd_en_plek(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    tekst = als_agenda(gesprek, aan="eva@hogeschool.example").decode()
    (afspraak,) = ics.Calendar(tekst).events
    assert afspraak.name == "Afspraak in Mortel"
    assert afspraak.location == "B2.14"
    assert afspraak.begin.datetime == gesprek.begin
    assert afspraak.end.datetime == gesprek.einde
    assert afspraak.uid == f"{gesprek.uid}@mortel"
    assert not afspraak.description
    assert "TZID=Europe/Amsterdam" in tekst
    assert "BEGIN:VTIMEZONE" in tekst
    assert not any(woord in tekst for woord in ("Ingrid", "Eva", "Werkgesprek", "werkgesprek"))


def test_zonder_plek_staat_er_geen_plek(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld, wanneer=over_een_week(plek=""))
    assert b"LOCATION" not in als_agenda(gesprek, aan="eva@hogeschool.example")


def test_verzetten_en_afzeggen_houden_de_uid_en_tellen_door(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    later = over_een_week(begin=gesprek.begin + timedelta(hours=2))
    actions.verzet_gesprek(gesprek=gesprek, wanneer=later, basis=0, door=wereld.teamlid)
    actions.zeg_gesprek_af(gesprek=gesprek, door=wereld.teamlid)
    actions.zeg_gesprek_af(gesprek=gesprek, door=wereld.leidinggevende)
    berichten = Bericht.objects.filter(aan=wereld.teamlid).order_by("pk")
    gekregen = [gelezen(bericht) for bericht in berichten]
    assert [methode for methode, _ in gekregen] == ["REQUEST", "REQUEST", "CANCEL"]
    assert {afspraak.uid for _, afspraak in gekregen} == {f"{gesprek.uid}@mortel"}
    assert [volgnummer(afspraak) for _, afspraak in gekregen] == ["0", "1", "2"]
    assert gekregen[1][1].begin.datetime == later.begin
    assert vers(gesprek).staat is Staat.AFGEZEGD
    assert daden(gesprek)[1:] == [("gesprek-verzet", wereld.teamlid), ("gesprek-afgezegd", wereld.teamlid)]


def test_wat_geweest_is_gaat_niet_naar_een_agenda(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld, wanneer=over_een_week(begin=nu() - timedelta(days=1)))
    assert gesprek.staat is Staat.GEPLAND
    assert not Bericht.objects.exists()


def test_twee_keer_plannen_is_een_gesprek(wereld: Wereld) -> None:
    kenmerk, wanneer = uuid4(), over_een_week()
    eerste = maak_gesprek(wereld, kenmerk=kenmerk, wanneer=wanneer)
    assert maak_gesprek(wereld, kenmerk=kenmerk, wanneer=wanneer) == eerste
    assert len(daden(eerste)) == 1
    with pytest.raises(KanNiet, match="plande je al"):
        maak_gesprek(wereld, kenmerk=kenmerk, wanneer=over_een_week(duur=30))
    actions.haal_gesprek_weg(gesprek=eerste, door=wereld.leidinggevende)
    with pytest.raises(KanNiet, match="plande je al"):
        maak_gesprek(wereld, kenmerk=kenmerk, wanneer=wanneer)


def test_wie_niet_samen_zijn_plannen_niets(wereld: Wereld) -> None:
    with pytest.raises(MagNiet, match="eigen team"):
        maak_gesprek(wereld, medewerker=wereld.buur)
    with pytest.raises(MagNiet, match="eigen team"):
        maak_gesprek(wereld, medewerker=wereld.meewerkende)
    with pytest.raises(MagNiet, match="eigen team"):
        maak_gesprek(wereld, leidinggevende=wereld.kernlid)
    with pytest.raises(MagNiet, match="eigen team"):
        maak_gesprek(wereld, door=wereld.kernlid)
    assert not Ontwikkelgesprek.objects.exists()


def test_verzetten_dat_niets_verandert_zegt_niets(wereld: Wereld) -> None:
    wanneer = over_een_week()
    gesprek = maak_gesprek(wereld, wanneer=wanneer)
    actions.verzet_gesprek(gesprek=gesprek, wanneer=wanneer, basis=0, door=wereld.teamlid)
    assert vers(gesprek).versie == 0


def test_wie_van_een_oudere_tijd_uitging_hoort_dat(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    actions.verzet_gesprek(gesprek=gesprek, wanneer=over_een_week(duur=30), basis=0, door=wereld.teamlid)
    with pytest.raises(KanNiet, match="intussen"):
        actions.verzet_gesprek(
            gesprek=gesprek, wanneer=over_een_week(duur=90), basis=0, door=wereld.leidinggevende
        )


def test_wat_afgerond_is_verzet_niemand(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    rond_af(gesprek, wereld.teamlid)
    with pytest.raises(MagNiet, match="al geweest"):
        actions.zeg_gesprek_af(gesprek=gesprek, door=wereld.teamlid)


def test_wat_geweest_is_of_weer_open_ging_zegt_niemand_af(wereld: Wereld) -> None:
    heropend = leg_vast(maak_gesprek(wereld))
    actions.open_opnieuw(gesprek=heropend, door=wereld.teamlid)
    geweest = maak_gesprek(wereld, wanneer=over_een_week(begin=nu() - timedelta(days=1)))
    for gesprek in (heropend, geweest):
        with pytest.raises(MagNiet, match="al geweest"):
            actions.zeg_gesprek_af(gesprek=gesprek, door=wereld.teamlid)
    with pytest.raises(MagNiet, match="al geweest"):
        actions.verzet_gesprek(gesprek=heropend, wanneer=over_een_week(duur=30), basis=0, door=wereld.teamlid)
    actions.verzet_gesprek(gesprek=geweest, wanneer=over_een_week(), basis=0, door=wereld.teamlid)
    assert vers(geweest).begin > nu()


@pytest.mark.parametrize("wie", ["leidinggevende", "teamlid"])
def test_na_een_overdracht_zegt_elk_van_de_twee_nog_af(wereld: Wereld, wie: str) -> None:
    gesprek = maak_gesprek(wereld)
    vertrek(wereld.team, wereld.leidinggevende)
    actions.zeg_gesprek_af(gesprek=gesprek, door=getattr(wereld, wie))
    assert vers(gesprek).staat is Staat.AFGEZEGD


def test_wie_het_alleen_schreef_haalt_het_weg_en_zet_het_terug(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    actions.schrijf_prive(gesprek=gesprek, veld="notitie", tekst="Iets", basis=0, door=wereld.leidinggevende)
    weg = actions.haal_gesprek_weg(gesprek=gesprek, door=wereld.leidinggevende)
    assert not Ontwikkelgesprek.objects.exists()
    assert weg.omschrijving == "Een gesprek tussen Ingrid en Eva"
    laatste = Bericht.objects.filter(aan=wereld.teamlid).latest("pk")
    assert gelezen(laatste)[0] == "CANCEL"
    assert laatste.pad == "/gesprekken/"
    actions.zet_gesprek_terug(ding=weg, door=wereld.leidinggevende)
    assert vers(gesprek).staat is Staat.GEPLAND
    assert gelezen(Bericht.objects.filter(aan=wereld.teamlid).latest("pk"))[0] == "REQUEST"
    assert [daad for daad, _ in daden(gesprek)] == ["gesprek-gepland", "gesprek-weg", "gesprek-terug"]


ERIN: list[Callable[[Ontwikkelgesprek, Persoon], object]] = [
    lambda g, door: actions.schrijf_samen(gesprek=g, tekst="Iets.", basis=0, door=door),
    rond_af,
    lambda g, door: actions.stel_zin_voor(gesprek=g, tekst="Bellen.", basis=0, door=door),
    lambda g, door: actions.zet_erbij(
        gesprek=g, soort="toen-nu", inhoud={"nu": "Iets."}, kenmerk=uuid4(), door=door
    ),
]


@pytest.mark.parametrize("schrijf", ERIN)
def test_wat_de_ander_schreef_haalt_niemand_weg_ook_als_de_geschiedenis_al_weg_is(
    wereld: Wereld, schrijf: Callable[[Ontwikkelgesprek, Persoon], object]
) -> None:
    gesprek = maak_gesprek(wereld)
    schrijf(gesprek, wereld.teamlid)
    Gebeurtenis.objects.all().delete()
    for wie in (wereld.leidinggevende, wereld.teamlid):
        with pytest.raises(MagNiet, match="allebei"):
            actions.haal_gesprek_weg(gesprek=gesprek, door=wie)


def test_een_regel_van_de_ander_telt_ook_als_hij_haar_weghaalde(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    regel = actions.zet_erbij(
        gesprek=gesprek, soort="toen-nu", inhoud={"nu": "Iets."}, kenmerk=uuid4(), door=wereld.teamlid
    )
    actions.haal_regel_weg(regel=regel, door=wereld.teamlid)
    Gebeurtenis.objects.all().delete()
    with pytest.raises(MagNiet, match="allebei"):
        actions.haal_gesprek_weg(gesprek=gesprek, door=wereld.leidinggevende)


def test_wat_de_ander_verving_telt_zolang_de_geschiedenis_het_weet(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    actions.schrijf_samen(gesprek=gesprek, tekst="Een.", basis=0, door=wereld.teamlid)
    actions.schrijf_samen(gesprek=gesprek, tekst="Twee.", basis=1, door=wereld.leidinggevende)
    with pytest.raises(MagNiet, match="allebei"):
        actions.haal_gesprek_weg(gesprek=gesprek, door=wereld.leidinggevende)


def test_wat_ooit_vastlag_haalt_niemand_weg_ook_niet_als_het_weer_open_is(wereld: Wereld) -> None:
    gesprek = leg_vast(maak_gesprek(wereld))
    actions.open_opnieuw(gesprek=gesprek, door=wereld.leidinggevende)
    Gebeurtenis.objects.all().delete()
    with pytest.raises(MagNiet, match="allebei"):
        actions.haal_gesprek_weg(gesprek=gesprek, door=wereld.leidinggevende)


def test_wat_de_ander_voor_zichzelf_schreef_verraadt_het_weghalen_niet(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    actions.schrijf_prive(gesprek=gesprek, veld="notitie", tekst="Iets", basis=0, door=wereld.teamlid)
    weg = actions.haal_gesprek_weg(gesprek=gesprek, door=wereld.leidinggevende)
    actions.zet_gesprek_terug(ding=weg, door=wereld.leidinggevende)
    assert gesprek.prive.get().notitie == "Iets"


def test_wat_vastligt_haalt_niemand_weg(wereld: Wereld) -> None:
    gesprek = leg_vast(maak_gesprek(wereld))
    with pytest.raises(MagNiet, match="ligt vast"):
        actions.haal_gesprek_weg(gesprek=gesprek, door=wereld.leidinggevende)


def test_wat_intussen_weg_is_zegt_dat(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    actions.haal_gesprek_weg(gesprek=gesprek, door=wereld.leidinggevende)
    with pytest.raises(KanNiet, match="weg"):
        actions.zeg_gesprek_af(gesprek=gesprek, door=wereld.teamlid)


def test_niemand_spreekt_met_zichzelf(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    with pytest.raises(IntegrityError, match="gesprek_is_van_twee"):
        Ontwikkelgesprek.objects.filter(pk=gesprek.pk).update(medewerker=wereld.leidinggevende)


def test_wie_het_gesprek_niet_meer_leest_krijgt_geen_uitnodiging_en_wel_de_afzegging(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    weg = actions.haal_gesprek_weg(gesprek=gesprek, door=wereld.leidinggevende)
    actions.zet_gesprek_terug(ding=weg, door=wereld.leidinggevende)
    wereld.leidinggevende.lidmaatschappen.update(tot=wereld.vandaag - LEEST_NA - timedelta(days=1))
    Bericht.objects.exclude(sleutel=f"{gesprek.uid}:0").delete()
    Ontwikkelgesprek.objects.update(gepland_door=wereld.teamlid)
    Gebeurtenis.objects.all().delete()
    weg = actions.haal_gesprek_weg(gesprek=gesprek, door=wereld.teamlid)
    afgezegd = Bericht.objects.filter(sleutel=f"{gesprek.uid}:3")
    assert {rij.aan for rij in afgezegd} == {wereld.leidinggevende, wereld.teamlid}
    actions.zet_gesprek_terug(ding=weg, door=wereld.teamlid)
    opnieuw = Bericht.objects.filter(sleutel=f"{gesprek.uid}:4")
    assert {rij.aan for rij in opnieuw} == {wereld.teamlid}
