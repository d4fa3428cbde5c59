"""Wat leden doen: het anders zien, zelf iets voorstellen, en verdergaan na een onderbreking."""

from collections.abc import Callable

from apps.interventies.models import Interventie
from apps.teamplannen.models import Vraagstuk
from tests.dingen import kom_overeen, maak_gedeelde_analyse
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
    ingrid.ziet("lijkt op een informatief jasje")
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
    ingrid, daan = reis(wereld.leidinggevende), reis(wereld.meeschrijver)
    for wie in (ingrid, daan):
        wie.naar(adres)
    ingrid.typ("Wat gaat hier goed", "Oud-studenten komen terug.")
    ingrid.klik("Bewaar")
    daan.typ("Wat gaat hier goed", "We springen voor elkaar in.")
    daan.klik("Bewaar")
    daan.ziet("Ingrid bewaarde intussen een andere tekst.")
    daan.ziet("Oud-studenten komen terug.")
    assert daan.page.get_by_label("Wat gaat hier goed").input_value() == "We springen voor elkaar in."
    daan.fouten = []  # de browser noemt het antwoord 422 een fout
    daan.kijk_na()
    daan.typ("Wat gaat hier goed", "Oud-studenten komen terug, en we springen voor elkaar in.")
    daan.klik("Bewaar")
    daan.ziet("Bewaard door Daan")
