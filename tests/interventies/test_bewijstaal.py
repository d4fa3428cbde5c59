"""Bewijstaal: veertig zinnen waarin zij klinkt, en veertig waarin niet."""

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from apps.interventies.opmerkingen import bewijstaal
from tests.dingen import leg_voor
from tests.mensen import Wereld
from tests.rechten.rondgang import bezoeker

KLINKT = {
    "Iedereen heeft twee bezoeken afgerond.": ["afgerond", "iedereen"],
    "De cursus is in maart afgerond": ["afgerond"],
    "AFGEROND vóór de zomer.": ["afgerond"],
    "We hebben dan drie afgeronde modules.": ["afgerond"],
    "Alle bezoeken zijn   \n afgerond.": ["afgerond"],
    "De training wordt door acht mensen afgerond, op tijd.": ["afgerond"],
    "Het traject is succesvol afgerond!": ["afgerond"],
    "Als de module is afgerond; dan gaan we door.": ["afgerond"],
    "Ieder haalt zijn certificaat.": ["certificaat"],
    "Er zijn elf certificaten behaald": ["certificaat"],
    "Na afloop krijg je een deelnamecertificaat.": ["certificaat"],
    "Een Certificaat voor wie erbij was": ["certificaat"],
    "Wij zijn straks gecertificeerd.": ["certificaat"],
    "Twee gecertificeerde begeleiders in het team": ["certificaat"],
    "We leveren het certificaat in bij hr.": ["certificaat"],
    "Aan het eind is er voor ieder een certificaatje": ["certificaat"],
    "Iedereen heeft een les bij een ander gezien.": ["iedereen"],
    "iedereen  heeft meegelopen": ["iedereen"],
    "IEDEREEN HEEFT DE TRAINING GEVOLGD": ["iedereen"],
    "Op 1 juni heeft iedereen de cursus gedaan.": ["iedereen"],
    "Iedereen van ons heeft feedback gegeven": ["iedereen"],
    "Iedereen in het team heeft het handboek gelezen.": ["iedereen"],
    "Eind mei heeft iedereen een verslag ingeleverd": ["iedereen"],
    "Iedereen heeft één keer voorgezeten, volgens de lijst.": ["iedereen"],
    "De score gaat omhoog.": ["cijfer"],
    "Hogere scores bij de studenten": ["cijfer"],
    "Een betere tevredenheidsscore": ["cijfer"],
    "De NSE-score is een punt hoger.": ["cijfer"],
    "We houden een scorelijst bij": ["cijfer"],
    "We scoren minstens een 7 bij studenten.": ["cijfer"],
    "Het vak scoort een 8 in de vragenlijst": ["cijfer"],
    "Onze opleiding wil hoger scoren": ["cijfer"],
    "We scoren goed op werkplezier.": ["cijfer"],
    "SCORE van vier of meer": ["cijfer"],
    "100% van de docenten doet mee.": ["procent"],
    "Bij 100 % van de lessen kijkt iemand mee": ["procent"],
    "100 procent van de studenten blijft.": ["procent"],
    "Honderd procent haalt het": ["procent"],
    "Minstens 80% komt elke keer.": ["procent"],
    "92,5 procent van de lessen is bezocht": ["procent"],
    "De opkomst is 100%, en iedereen heeft een certificaat": ["certificaat", "iedereen", "procent"],
}
ZWIJGT = [
    "We willen leren van wat er in de les gebeurt.",
    "We gaan het uitproberen bij drie groepen.",
    "In maart terugkijken op wat ons verraste.",
    "We kijken in maart terug op wat ons bij die bezoeken verraste.",
    "We willen leren van de scores van studenten.",
    "Uitproberen wat er gebeurt als niet iedereen heeft voorbereid.",
    "Terugkijken op de twee afgeronde projecten van vorig jaar.",
    "Ik ben benieuwd of iedereen heeft gemerkt dat het stiller werd.",
    "We ronden af om vier uur.",
    "Om vijf uur ronden we het gesprek af.",
    "We rekenen met een afgerond getal.",
    "De kosten zijn naar boven afgerond.",
    "Het is afgerond op hele uren.",
    "Op hele uren afgerond kost het een middag.",
    "Het gesprek hoeft geen afgerond geheel te zijn.",
    "Een tafel met afgeronde hoeken in de teamkamer.",
    "Wat nog niet afgerond is, nemen we mee.",
    "Het gaat niet om een certificaat.",
    "Je gaat kijken, zonder certificaat.",
    "Er is geen certificaat nodig.",
    "Het certificaat van de website verloopt in mei.",
    "Het ssl-certificaat vernieuwen we samen met ict.",
    "Iedereen heeft er zin in.",
    "Iedereen heeft het druk in week zes.",
    "Iedereen heeft recht op een rustige start.",
    "Iedereen heeft iets te vertellen over die dag.",
    "Iedereen heeft een eigen manier van beginnen.",
    "Iedereen heeft last van het rooster.",
    "Iedereen heeft weleens een les die niet loopt.",
    "Iedereen heeft een ander beeld van die dag.",
    "De score bij tafeltennis weet niemand meer.",
    "Heeft iedereen ruimte om te proberen?",
    "Daar heeft iedereen vragen over.",
    "Iedereen die wil, loopt een dag mee.",
    "We scoren een doelpunt met zaalvoetbal.",
    "Na de wedstrijd noemt niemand de score.",
    "De koffie scoort goed in de teamkamer.",
    "We geven geen score, we vertellen wat we zagen.",
    "Noem het bestand met een underscore.",
    "Ik sta er 100 procent achter.",
    "Het hoeft niet 100% te lukken.",
    "Nadia werkt 80 procent, dus op vrijdag kan ze niet.",
    "Je krijgt 10% van je tijd om te gaan kijken.",
    "Lokaal 100 is vrij op vrijdagmiddag.",
    "Waar op zo’n dag zakt de moed weg? En waar komt hij terug?",
]


def test_er_zijn_van_elk_veertig() -> None:
    assert len(KLINKT) >= 40
    assert len(ZWIJGT) >= 40


@pytest.mark.parametrize(("zin", "soorten"), KLINKT.items())
def test_bewijstaal_klinkt(zin: str, soorten: list[str]) -> None:
    assert [taal.soort for taal in bewijstaal(zin)] == soorten


@pytest.mark.parametrize("zin", ZWIJGT)
def test_bewijstaal_zwijgt(zin: str) -> None:
    assert bewijstaal(zin) == ()


def test_bewijstaal_noemt_het_woord_zoals_het_er_staat_en_een_zin_die_zelf_zwijgt() -> None:
    (taal,) = bewijstaal("Eerst kijken. Dan is alles Afgerond. Echt afgerond.")
    assert taal.woord == "Afgerond"
    for zin in KLINKT:
        assert all(bewijstaal(taal.liever) == () for taal in bewijstaal(zin))


@given(st.text(max_size=200))
def test_bewijstaal_struikelt_nergens_over(tekst: str) -> None:
    assert bewijstaal(tekst) == bewijstaal(tekst)
    assert bewijstaal(f"  {tekst}  ") == bewijstaal(tekst)


BEWIJZEND = "Iedereen heeft twee bezoeken afgerond."


def test_bij_een_bewijzend_veld_staat_een_andere_zin(wereld: Wereld) -> None:
    versie = leg_voor(wereld, merken=BEWIJZEND, uitzoeken="Wat valt ons op?")
    adressen = [
        reverse(naam, args=[wereld.team.pk, versie.afspraak_id]) for naam in ("afspraak", "afspraak_anders")
    ]
    for adres in adressen:
        pagina = bezoeker(wereld.leidinggevende).get(adres).content.decode()
        assert pagina.count("Bewijzen, of uitvinden?") == 1
        assert "‘afgerond’ en ‘Iedereen heeft’" in pagina
        assert "We kijken terug op wat ons onderweg verraste." in pagina
    # Wie de afspraak niet verandert, hoeft er niets mee.
    assert "uitvinden?" not in bezoeker(wereld.teamlid).get(adressen[0]).content.decode()


def test_bij_een_tekst_die_uitzoekt_staat_niets(wereld: Wereld) -> None:
    versie = leg_voor(wereld, merken="", uitzoeken="Wat valt ons op?")
    adres = reverse("afspraak_anders", args=[wereld.team.pk, versie.afspraak_id])
    assert "uitvinden?" not in bezoeker(wereld.leidinggevende).get(adres).content.decode()
