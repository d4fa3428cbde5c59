"""Elk tekstveld zegt wie het leest, of staat in de korte lijst van namen, codes en adressen."""

from django.apps import apps
from django.db import models

from apps.core.leeskring import VrijeTekst

# Wat geen vrije tekst is: namen en adressen van mensen en dingen, en wat de app zelf invult.
GEEN_VRIJE_TEKST = {
    "Instelling": {"naam", "contact", "gesprek"},
    "Onderdeel": {"naam", "soort"},
    "Persoon": {
        "email",
        "roepnaam",
        "tussenvoegsel",
        "achternaam",
        "sorteernaam",
        "password",
        "personeelsnummer",
    },
    "Team": {"naam"},
    "Cyclus": {"naam"},
    "Grondtoon": {"slug", "naam"},
    "Praktijkvraag": {"slug"},
    "Werkhulpbron": {"slug", "naam"},
    "Scanstelling": {"slug", "naam"},
    "Thema": {"slug", "naam"},
    "Gesprekskaart": {"slug"},
    # De zoekkolommen komen uit de regel zelf.
    "Interventievorm": {"slug", "naam", "trefwoorden", "zoeknaam", "zoektekst"},
    "Gebeurtenis": {"daad"},
    # Waar het staat: de naam van een besluit, ingevuld door een beheerder.
    "Bewaartermijn": {"bron"},
    # Het adres van een pagina, en wat daar getypt is: van de schrijver alleen. De merken kijken het na.
    "Concept": {"sleutel", "inhoud"},
    # De eigen woorden van een ding zoals zij waren: wie ze leest, zegt dat ding. Ook die merken zijn er.
    "EerdereTekst": {"velden"},
    # Welke klus, hoeveel zij van wat deed, en van een fout alleen de soort.
    "Klusbeurt": {"klus", "uitkomst", "fout"},
    # Waarover een bericht gaat en waar het heen leidt: nummers en adressen. Van een fout alleen de soort.
    "Bericht": {"sleutel", "pad", "fout"},
    # De zinnen uit de catalogus zoals zij gevraagd werden.
    "Teamscan": {"zinnen"},
    "LosseScan": {"zinnen"},
    "Scanuitslag": {"zinnen"},
    # Sleutels en vaste antwoorden van de wijzer, nagekeken door het formulier.
    # Welk signaal, en door welke feiten het klonk: nummers en vaste woorden.
    "Opzijgezet": {"slug", "waarden"},
    "Vraagstuk": {"antwoorden", "voorwaarden", "advies"},
}
TEKST = (models.CharField, models.TextField, models.JSONField)


def zonder_leeskring(model: type[models.Model]) -> set[str]:
    return {
        veld.name
        for veld in model._meta.concrete_fields
        if isinstance(veld, TEKST) and not veld.choices and not isinstance(veld, VrijeTekst)
    }


def test_elk_tekstveld_heeft_een_leeskring_of_staat_in_de_lijst() -> None:
    eigen = [model for model in apps.get_models() if model.__module__.startswith("apps.")]
    gevonden = {model.__name__: velden for model in eigen if (velden := zonder_leeskring(model))}
    assert gevonden == GEEN_VRIJE_TEKST
