"""De stukken van de hoofdweg, in de woorden van het scherm; elke reis zet ze op haar manier achter elkaar."""

from tests.reizen.reiziger import Reiziger


def schrijf_analyse(wie: Reiziger) -> None:
    wie.klik("Begin de analyse")
    wie.ziet_kop("Wat zie je")
    wie.typ("Wat zie je in het werk van dit team?", "Aan het bord staat altijd één van ons.")
    wie.klik("Vraagstukken")
    wie.typ("Hoe zou het team dit zelf zeggen?", "Studenten vragen of wij meedenken, en wij leggen uit.")
    wie.kies("Ziet het team zelf scherp wat er aan de hand is?", "Ja")
    wie.kies("Moeten mensen anders naar hun rol, vak of overtuigingen kijken?", "Ja")
    wie.kies("Gaat het om werk dat jullie delen en samen beter willen doen?", "Ja")
    wie.kies_uit_lijst("Wat voor vraag is dit?", "De oude manier past niet meer. (transformatief)")
    wie.klik("Lees na wat je gaat delen")
    wie.ziet_kop("Dit gaat je team lezen")


def deel(wie: Reiziger) -> None:
    wie.klik("Deel met het team")
    wie.ziet("Gedeeld. Je team kan de analyse nu lezen")


def kies_interventie(wie: Reiziger) -> None:
    wie.volg("Kies een interventie")
    wie.volg("Gebruik in ons plan")
    wie.klik("Zet het in ons plan")
    wie.ziet("Gekozen. Maak er een afspraak van")


def leg_afspraak_voor(wie: Reiziger) -> None:
    wie.volg("Maak er een afspraak van")
    wie.klik("Leg voor")
    wie.ziet("Voorgelegd. Wie erin staat")


def geef_akkoord(wie: Reiziger) -> int:
    wie.naar("/")
    wie.volg("Geef je woord")
    wie.kies("Wat is jouw woord?", "Akkoord")
    wie.klik("Geef je woord")
    return wie.daden
