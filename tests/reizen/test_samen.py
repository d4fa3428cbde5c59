"""Wat leden doen: het anders zien, zelf iets voorstellen, en verdergaan na een onderbreking."""

from collections.abc import Callable

from apps.interventies.models import Interventie
from apps.teamplannen.models import Vraagstuk
from tests.dingen import kom_overeen, maak_gedeelde_analyse, maak_interventie
from tests.mensen import Wereld
from tests.reizen.hoofdweg import kies_interventie
from tests.reizen.reiziger import Reiziger

type Reis = Callable[..., Reiziger]


def test_zie_ik_anders_verandert_de_analyse_voor_er_iets_gekozen_is(wereld: Wereld, reis: Reis) -> None:
    maak_gedeelde_analyse(wereld)
    eva = reis(wereld.teamlid)
    eva.naar("/")
    eva.volg("Lees haar")
    blok = eva.page.locator("#vraagstukken")
    eva.open("Zeg wat jij ziet", in_=blok)
    eva.kies("Wat zie jij?", "Zie ik anders", in_=blok)
    eva.typ("In jouw woorden", "Het gaat om de eerste drie weken, niet om lessen.", in_=blok)
    eva.klik("Zeg het het team", in_=blok)
    eva.ziet("Het gaat om de eerste drie weken, niet om lessen.")
    eva.kijk_na()

    ingrid = reis(wereld.leidinggevende)
    ingrid.naar("/")
    ingrid.ziet("Eva ziet ‘Vraagstukken’ anders")
    ingrid.volg("Zeg wat je ermee doet")
    blok = ingrid.page.locator("#vraagstukken")
    ingrid.open("Zeg wat je hiermee doet", in_=blok)
    ingrid.typ("Wat doe je hiermee?", "Ik schrijf het vraagstuk opnieuw.", in_=blok)
    ingrid.klik("Zet erbij", in_=blok)
    ingrid.ziet("Ik schrijf het vraagstuk opnieuw.")
    ingrid.volg("Pas aan")
    ingrid.klik("Vraagstukken")
    ingrid.typ(
        "Hoe zou het team dit zelf zeggen?", "De eerste drie weken weten studenten ons niet te vinden."
    )
    ingrid.klik("Bewaar")
    assert Vraagstuk.objects.get().tekst == "De eerste drie weken weten studenten ons niet te vinden."
    assert not Interventie.objects.exists()

    eva.naar(f"/team/{wereld.team.pk}/analyse/")
    eva.ziet("De eerste drie weken weten studenten ons niet te vinden.")
    eva.ziet("na het delen, door Ingrid")
    eva.ziet("Ik schrijf het vraagstuk opnieuw.")

    ingrid.naar(f"/team/{wereld.team.pk}/")
    kies_interventie(ingrid)
    assert Interventie.objects.get().vraagstuk == Vraagstuk.objects.get()


def test_een_lid_stelt_voor_en_wie_schrijft_neemt_het_over(wereld: Wereld, reis: Reis) -> None:
    maak_gedeelde_analyse(wereld)
    eva = reis(wereld.teamlid)
    eva.naar("/team/")
    eva.volg("Stel iets voor")
    eva.volg("Intervisie: Stel dit voor")
    eva.kijk_na()
    eva.typ("Wat verandert er bij jullie in het werk?", "Eva en Daan bespreken elke maand één les.")
    eva.klik("Stel het voor")
    eva.ziet("Je voorstel staat erbij.")

    daan = reis(wereld.meeschrijver)
    daan.naar("/")
    daan.ziet("Eva stelt ‘Intervisie’ voor")
    daan.volg("Bekijk het voorstel")
    daan.kijk_na()
    daan.klik("Neem over in ons plan")
    daan.ziet("Overgenomen. Eva en het team zien het in het plan.")
    assert Interventie.objects.get().gekozen_door == wereld.meeschrijver


def test_een_opleiding_voor_anders_kijken_kan_met_het_signaal_in_beeld(wereld: Wereld, reis: Reis) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    analyse.vraagstukken.update(praktijkvraag="anders-kijken")
    ingrid = reis(wereld.leidinggevende)
    ingrid.naar(f"/team/{wereld.team.pk}/")
    ingrid.volg("Kies een interventie")
    ingrid.open("Vormen bij andere tonen")
    ingrid.volg("Cursus: Gebruik in ons plan")
    ingrid.ziet("Een informatief jasje?")
    ingrid.kijk_na()
    ingrid.klik("Zet het in ons plan")
    ingrid.kijk_na()
    ingrid.volg("Maak er een afspraak van")
    ingrid.ziet("Een informatief jasje?")
    ingrid.klik("Leg voor")
    ingrid.ziet("Een informatief jasje?")
    ingrid.kijk_na()

    versie = wereld.plan.afspraken.get().versies.get()
    kom_overeen(versie, wereld.plan)
    ingrid.naar(f"/team/{wereld.team.pk}/")
    ingrid.ziet("Overeengekomen")
    ingrid.ziet("Draagt ‘Cursus’ een informatief jasje?")
    ingrid.volg("Dit speelt hier niet")
    ingrid.kijk_na()
    ingrid.typ("Waarom speelt dit hier niet?", "Na de cursus kijken we samen in de les.")
    ingrid.klik("Leg opzij")
    ingrid.ziet("Het ligt opzij.")
    ingrid.open("1 signaal ligt opzij")
    ingrid.ziet("Na de cursus kijken we samen in de les.")
    ingrid.kijk_na()
    ingrid.klik("Laat weer horen")
    ingrid.ziet("Het signaal klinkt weer.")


def test_wat_getypt_is_overleeft_een_afgelopen_sessie(wereld: Wereld, reis: Reis) -> None:
    wereld.teamlid.set_password("een lang wachtwoord")
    wereld.teamlid.save()
    maak_gedeelde_analyse(wereld)
    eva = reis(wereld.teamlid)
    eva.naar(f"/team/{wereld.team.pk}/analyse/")
    blok = eva.page.locator("#trots")
    eva.open("Zeg wat jij ziet", in_=blok)
    eva.kies("Wat zie jij?", "Herken ik", in_=blok)
    eva.typ("In jouw woorden", "Vooral op vrijdag, als iedereen er is.", in_=blok)
    eva.page.context.clear_cookies(name="sessionid")
    eva.klik("Zeg het het team", in_=blok)
    eva.ziet_kop("Aanmelden")
    eva.typ("E-mailadres van je werk", wereld.teamlid.email)
    eva.typ("Wachtwoord", "een lang wachtwoord")
    eva.klik("Meld me aan")
    eva.ziet("Wat je typte, staat er nog")
    blok = eva.page.locator("#trots")
    eva.open("Zeg wat jij ziet", in_=blok)
    assert blok.get_by_label("In jouw woorden").input_value() == "Vooral op vrijdag, als iedereen er is."
    eva.klik("Zeg het het team", in_=blok)
    eva.ziet("Vooral op vrijdag, als iedereen er is.")


def test_twee_die_tegelijk_schrijven_zien_elkaars_tekst(wereld: Wereld, reis: Reis) -> None:
    maak_gedeelde_analyse(wereld)
    adres = f"/team/{wereld.team.pk}/analyse/trots/"
    ingrid, joost = reis(wereld.leidinggevende), reis(wereld.meewerkende)
    for wie in (ingrid, joost):
        wie.naar(adres)
    ingrid.typ("Wat gaat hier goed", "Oud-studenten komen terug.")
    joost.typ("Wat gaat hier goed", "We springen voor elkaar in.")
    ingrid.klik("Bewaar")
    joost.klik("Bewaar")
    joost.ziet("Ingrid bewaarde intussen een andere tekst.")
    joost.ziet("Oud-studenten komen terug.")
    assert joost.page.get_by_label("Wat gaat hier goed").input_value() == "We springen voor elkaar in."
    joost.fouten = []  # de browser noemt het antwoord 422 een fout
    joost.kijk_na()
    joost.klik("Bewaar")
    joost.ziet("Bewaard door Joost")

    ingrid.naar(adres)
    ingrid.volg("Wat er eerder stond")
    ingrid.ziet("Oud-studenten komen terug")
    ingrid.kijk_na()
    ingrid.klik("Neem deze tekst terug")
    ingrid.ziet("Concept bewaard om")
    assert ingrid.page.get_by_label("Wat gaat hier goed").input_value() == "Oud-studenten komen terug."
    ingrid.kijk_na()
    ingrid.klik("Bewaar")
    ingrid.ziet("Bewaard door Ingrid")


def test_een_tab_die_dichtgaat_onder_het_typen_houdt_wat_er_stond(wereld: Wereld, reis: Reis) -> None:
    """Weg voordat er iets bewaard kon worden: de browser stuurt het nog na."""
    maak_gedeelde_analyse(wereld)
    interventie = maak_interventie(wereld)
    ingrid = reis(wereld.leidinggevende)
    for adres, veld in (
        (f"/team/{wereld.team.pk}/interventies/{interventie.pk}/afspraak/", "Wat spreken jullie af?"),
        (f"/team/{wereld.team.pk}/analyse/context/", "Waar zitten jullie aan vast?"),
    ):
        ingrid.naar(adres)
        ingrid.typ(veld, "Elke eerste dinsdag, bij elkaar.")
        ingrid.naar("/catalogus/")
        ingrid.naar(adres)
        assert ingrid.page.get_by_label(veld).first.input_value() == "Elke eerste dinsdag, bij elkaar."
    assert not ingrid.fouten


def test_onder_het_typen_zegt_een_formulier_dat_het_bewaard_is(wereld: Wereld, reis: Reis) -> None:
    maak_gedeelde_analyse(wereld)
    eva = reis(wereld.teamlid)
    eva.naar(f"/team/{wereld.team.pk}/interventies/nieuw/intervisie/")
    eva.typ("Wat verandert er bij jullie in het werk?", "Elke maand een les.")
    eva.ziet("Concept bewaard om")
    eva.kijk_na()
    eva.klik("Stel het voor")
    eva.naar(f"/team/{wereld.team.pk}/interventies/nieuw/intervisie/")
    veld = eva.page.get_by_label("Wat verandert er bij jullie in het werk?").first
    assert veld.input_value() != "Elke maand een les.", "wat verstuurd is, ligt er niet nog als concept"


def test_een_sessie_die_afloopt_onder_het_typen_kost_geen_woord(wereld: Wereld, reis: Reis) -> None:
    wereld.leidinggevende.set_password("een lang wachtwoord")
    wereld.leidinggevende.save()
    interventie = maak_interventie(wereld)
    ingrid = reis(wereld.leidinggevende)
    ingrid.naar(f"/team/{wereld.team.pk}/interventies/{interventie.pk}/afspraak/")
    ingrid.page.context.clear_cookies(name="sessionid")
    ingrid.typ("Wat spreken jullie af?", "Elke eerste dinsdag, bij elkaar.")
    ingrid.ziet_kop("Aanmelden")
    ingrid.typ("E-mailadres van je werk", wereld.leidinggevende.email)
    ingrid.typ("Wachtwoord", "een lang wachtwoord")
    ingrid.klik("Meld me aan")
    ingrid.ziet("Wat je typte, staat er nog")
    veld = ingrid.page.get_by_label("Wat spreken jullie af?").first
    assert veld.input_value() == "Elke eerste dinsdag, bij elkaar."


def test_wie_iets_weghaalt_zet_het_meteen_terug(wereld: Wereld, reis: Reis) -> None:
    maak_interventie(wereld)
    ingrid = reis(wereld.leidinggevende)
    ingrid.naar(f"/team/{wereld.team.pk}/interventies/{Interventie.objects.get().pk}/")
    ingrid.klik("Haal uit het plan")
    ingrid.ziet("De interventie is weg uit het plan.")
    ingrid.kijk_na()
    ingrid.klik("Zet terug")
    ingrid.ziet("staat er weer.")
    assert Interventie.objects.exists()
    ingrid.naar(f"/team/{wereld.team.pk}/interventies/{Interventie.objects.get().pk}/")
    ingrid.klik("Haal uit het plan")
    ingrid.naar("/weggehaald/")
    ingrid.kijk_na()
    ingrid.open("Haal dit voorgoed weg")
    ingrid.klik("Voorgoed weg")
    ingrid.ziet("Hier ligt niets")
