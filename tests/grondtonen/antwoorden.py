"""Antwoorden op de wijzer in korte woorden, en het advies in een vorm die leest als een tabel."""

from collections.abc import Mapping

from apps.grondtonen.advies import Advies, advies

KORT = {
    "scherp": "vraagstuk_scherp",
    "ontbreekt": "kennis_ontbreekt",
    "bekend": "antwoord_bekend",
    "ongebruikt": "kennis_ongebruikt",
    "perspectief": "ander_perspectief",
    "verstarring": "verstarring",
    "werkwijze": "nieuwe_werkwijze",
    "vak": "beter_in_vak",
    "samen": "samen_verbeteren",
    "spanning": "spanning_in_team",
    "op_tafel": "oplossing_op_tafel",
}


def zeg(**kort: str) -> dict[str, str]:
    return {KORT[naam]: waarde for naam, waarde in kort.items()}


def tonen(antwoorden: Mapping[str, str]) -> list[str]:
    return [een.grondtoon for een in advies(antwoorden)]


def treden(antwoorden: Mapping[str, str]) -> dict[str, int]:
    return {een.grondtoon: een.trede for een in advies(antwoorden)}


def redenen(een: Advies, *, voor: bool) -> list[tuple[str, str]]:
    return [(reden.vraag, reden.antwoord) for reden in een.redenen if reden.voor is voor]
