"""Elk adres van een team, met wie het opent en wie er iets doet: met de hand getypt.

Wat iemand niet mag zien is 404, wat hij ziet en niet mag doen 403. Wie hier niet genoemd is, krijgt 404.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.urls import get_resolver, reverse

from tests.mensen import DAG
from tests.rechten import tabel as t
from tests.rechten.tabel import HET_TEAM, NIEMAND, PEN, RIJEN, SCHRIJVERS
from tests.rechten.tafel import Plek, Tafel

type Lichaam = Mapping[str, object]

TEAM = "afspraak voor het team"
KERN = "afspraak voor de kerngroep"
WRINGT = "wringt bij een afspraak voor het team"
WRINGT_KERN = "wringt bij een afspraak voor de kerngroep"
VOORSTEL = "voorstel van het teamlid aan de kerngroep"
KENMERK = "6a1f7c52-4ad5-4a4b-9d2e-0f3b8a9c1d11"


@dataclass(frozen=True, eq=False)
class Adres:
    """`ding` is de rij uit de tabel waarvan de id in het adres staat; met een `lichaam` is het een POST."""

    naam: str
    mag: frozenset[str]
    verboden: frozenset[str] = NIEMAND
    ding: str = ""
    deel: Mapping[str, object] = field(default_factory=dict)
    lichaam: Callable[[Tafel], Lichaam] | None = None
    tekst: str = ""  # het veld van het lichaam waarin iemand typt
    voorbereiding: bool = False
    status: int = 0  # 0: wat gewoon is, 200 bij lezen en 302 na doen
    anders: Mapping[int, frozenset[str]] = field(default_factory=dict)

    def __str__(self) -> str:
        soort = "GET" if self.lichaam is None else "POST"
        return " ".join(filter(None, [soort, self.naam, *map(str, self.deel.values()), self.ding]))

    def uitkomst(self, relatie: str) -> int:
        if relatie in self.mag:
            return self.status or (200 if self.lichaam is None else 302)
        if relatie in self.verboden:
            return 403
        return next((status for status, wie in self.anders.items() if relatie in wie), 404)

    def url(self, tafel: Tafel) -> str:
        return self.url_bij(tafel.eigen)

    def url_bij(self, plek: Plek) -> str:
        plan = plek.voorbereiding if self.voorbereiding else plek.gedeeld
        ids = nummers(plek.dingen[self.ding][-1]) if self.ding else {}
        verwacht = {"team_id": plan.team_id, **self.deel} | ids
        return reverse(self.naam, kwargs={naam: verwacht[naam] for naam in velden_van(self.naam)})


def velden_van(naam: str) -> list[str]:
    """Wat er in een adres van deze naam staat; leeg als er geen is."""
    mogelijk: Any = get_resolver().reverse_dict.getlist(naam)
    return list(mogelijk[0][0][0][1]) if mogelijk else []


def nummers(ding: Any) -> dict[str, object]:
    """De ids van een ding zoals ze in een adres heten."""
    soort = type(ding).__name__
    if soort == "AfspraakVersie":
        return {"afspraak_id": ding.afspraak_id}
    if soort == "Instemming":
        return {"afspraak_id": ding.versie.afspraak_id, "instemming_id": ding.pk}
    return {f"{soort.lower()}_id": ding.pk}


def interventielichaam(tafel: Tafel) -> Lichaam:
    return {
        "kenmerk": KENMERK,
        "verandering": "We kijken bij elkaar in de les.",
        "doelgroep": "team",
        "soort": "team",
        "vraagstuk": _vraagstuk(tafel),
        "basis": 1,
    }


def _vraagstuk(tafel: Tafel) -> int:
    return tafel.eigen.gedeeld.analyses.get().vraagstukken.get(nummer=1).pk


def afspraaklichaam(tafel: Tafel) -> Lichaam:
    return {
        "kenmerk": KENMERK,
        "titel": "Kijken bij elkaar",
        "wat": "Ieder kijkt een keer bij een ander.",
        "doelgroep": "team",
        "van": tafel.wereld.vandaag.isoformat(),
        "tot": (tafel.wereld.vandaag + 30 * DAG).isoformat(),
        "terugblik_op": (tafel.wereld.vandaag + 20 * DAG).isoformat(),
        "ruimte_plek": "De huiskamer.",
        "uitzoeken": "Wat we van elkaar zien.",
        "merken": "We praten erover.",
        "basis": 1,
    }


def met(**velden: object) -> Callable[[Tafel], Lichaam]:
    return lambda tafel: velden


def voor(relatie: str, doe: str) -> Callable[[Tafel], Lichaam]:
    return lambda tafel: {"doe": doe, f"{doe}-persoon": tafel.mensen[relatie].pk}


LID_ZONDER_PEN = HET_TEAM - PEN
# Wat een versie noemt, en wie daarvan zijn woord kan geven: leiden alleen is niet genoeg.
GENOEMD_IN_TEAMVERSIE = frozenset({t.TEAMLID, t.TWEEDE, t.MEESCHRIJVER, t.GENOEMDE})

LEZEN = (
    Adres("team", HET_TEAM),
    Adres("team", HET_TEAM, voorbereiding=True),
    Adres("schrijvers", HET_TEAM),
    Adres("schrijvers", HET_TEAM, voorbereiding=True),
    Adres("analyse", HET_TEAM),
    Adres("analyse", SCHRIJVERS, voorbereiding=True, status=302),
    Adres("analyse_delen", HET_TEAM, status=302),
    Adres("analyse_delen", SCHRIJVERS, voorbereiding=True),
    Adres("analyse_stap", PEN, LID_ZONDER_PEN, deel={"stap": "context"}),
    Adres("analyse_stap", SCHRIJVERS, deel={"stap": "context"}, voorbereiding=True),
    Adres("vraagstuk", PEN, LID_ZONDER_PEN, deel={"nummer": 1}),
    Adres("vraagstuk", SCHRIJVERS, deel={"nummer": 1}, voorbereiding=True),
    Adres("interventie_kies", HET_TEAM),
    Adres("interventie_kies", NIEMAND, HET_TEAM, voorbereiding=True),
    Adres("interventie_nieuw", HET_TEAM, deel={"vorm_slug": "intervisie"}),
    Adres("interventie_nieuw", NIEMAND, HET_TEAM, deel={"vorm_slug": "intervisie"}, voorbereiding=True),
    *(Adres("interventie", RIJEN[rij], ding=rij) for rij in RIJEN if rij.startswith(("interv", "voorstel"))),
    *(Adres("afspraak", RIJEN[rij], ding=rij) for rij in RIJEN if rij.startswith("afspraak")),
    Adres("afspraak_nieuw", PEN, LID_ZONDER_PEN, ding="interventie voor het team"),
    Adres("afspraak_nieuw", t.LEIDING, HET_TEAM - PEN, ding="interventie voor de kerngroep"),
    Adres("afspraak_anders", PEN, LID_ZONDER_PEN, ding=TEAM),
    Adres("afspraak_anders", t.LEIDING, LID_ZONDER_PEN, ding=KERN),
)

DOEN = (
    Adres("plan_begin", PEN, LID_ZONDER_PEN, lichaam=met()),
    Adres(
        "plan_begin",
        SCHRIJVERS,
        LID_ZONDER_PEN,
        lichaam=met(),
        voorbereiding=True,
        anders={409: frozenset({t.TWEEDE})},
    ),
    Adres(
        "schrijvers",
        t.LEIDING,
        HET_TEAM - t.LEIDING,
        lichaam=voor(t.TEAMLID, "meeschrijver"),
    ),
    Adres("schrijvers", t.LEIDING, HET_TEAM - t.LEIDING, lichaam=voor(t.MEESCHRIJVER, "stopt")),
    Adres(
        "schrijvers",
        SCHRIJVERS,
        HET_TEAM - SCHRIJVERS,
        lichaam=voor(t.TWEEDE, "schrijver"),
        voorbereiding=True,
    ),
    Adres("analyse_delen", SCHRIJVERS, lichaam=met(), voorbereiding=True),
    Adres(
        "analyse_stap",
        PEN,
        LID_ZONDER_PEN,
        deel={"stap": "over-vijf-jaar"},
        tekst="gevraagd",
        lichaam=met(gevraagd="Meer samen.", niet_in_huis="Nog weinig.", themas="zorg", basis=1),
    ),
    Adres(
        "analyse_stap",
        SCHRIJVERS,
        deel={"stap": "wat-zie-je"},
        tekst="wat_zie_je",
        lichaam=met(wat_zie_je="Iedereen werkt alleen.", basis=1),
        voorbereiding=True,
    ),
    Adres(
        "vraagstuk",
        PEN,
        LID_ZONDER_PEN,
        deel={"nummer": 3},
        tekst="tekst",
        lichaam=met(tekst="Hoe dan?", naam="Hoe", verstarring="ja", keuzereden="Zo.", basis=0),
    ),
    Adres(
        "vraagstuk",
        SCHRIJVERS,
        deel={"nummer": 1},
        tekst="tekst",
        lichaam=met(tekst="Wat nu?", praktijkvraag="vraag-collectief", tweede_toon="informatief", basis=1),
        voorbereiding=True,
    ),
    Adres("vraagstuk_weg", PEN, LID_ZONDER_PEN, deel={"nummer": 2}, lichaam=met()),
    Adres("vraagstuk_weg", SCHRIJVERS, deel={"nummer": 2}, lichaam=met(), voorbereiding=True),
    Adres(
        "reageer",
        HET_TEAM - SCHRIJVERS,
        SCHRIJVERS,
        deel={"onderdeel": "context"},
        tekst="woorden",
        lichaam=met(blik="anders", woorden="Ik zie iets anders."),
    ),
    Adres(
        "reactie_antwoord",
        PEN,
        LID_ZONDER_PEN,
        ding="reactie",
        tekst="antwoord",
        lichaam=met(antwoord="Daar gaan we over praten."),
    ),
    Adres(
        "interventie_nieuw",
        HET_TEAM,
        deel={"vorm_slug": "intervisie"},
        tekst="verandering",
        lichaam=interventielichaam,
    ),
    Adres(
        "interventie",
        PEN,
        LID_ZONDER_PEN,
        ding="interventie voor het team",
        tekst="verandering",
        lichaam=interventielichaam,
    ),
    Adres(
        "interventie_overnemen",
        t.LEIDING,
        frozenset({t.TEAMLID, t.GENOEMDE}),
        ding=VOORSTEL,
        lichaam=met(),
    ),
    Adres(
        "interventie_weg",
        t.LEIDING | {t.TEAMLID},
        frozenset({t.GENOEMDE}),
        ding=VOORSTEL,
        lichaam=met(),
    ),
    Adres(
        "interventie_weg",
        PEN,
        LID_ZONDER_PEN,
        ding="interventie voor het team",
        lichaam=met(),
    ),
    Adres(
        "afspraak_nieuw",
        PEN,
        LID_ZONDER_PEN,
        ding="interventie voor het team",
        tekst="wat",
        lichaam=afspraaklichaam,
    ),
    Adres("afspraak_anders", PEN, LID_ZONDER_PEN, ding=TEAM, tekst="wat", lichaam=afspraaklichaam),
    Adres(
        "woord",
        GENOEMD_IN_TEAMVERSIE | {t.NIEUWKOMER},
        ding=TEAM,
        tekst="reden",
        lichaam=met(woord="wringt", reden="Het rooster klopt niet.", versie=1),
        # De leidinggevende legde voor en geeft hier geen ruimte: haar woord is niet gevraagd.
        verboden=frozenset({t.LEIDINGGEVENDE}),
    ),
    Adres(
        "woord",
        frozenset({t.GENOEMDE}),
        t.LEIDING,
        ding=KERN,
        lichaam=met(woord="akkoord", versie=1),
    ),
    Adres(
        "woord_terug",
        frozenset({t.GENOEMDE}),
        t.LEIDING,
        ding=KERN,
        lichaam=met(versie=1),
    ),
    Adres(
        "wringen_antwoord",
        PEN,
        frozenset({t.TEAMLID, t.GENOEMDE}),
        ding=WRINGT,
        tekst="antwoord",
        lichaam=met(antwoord="We zoeken een ander moment."),
    ),
    Adres(
        "wringen_antwoord",
        t.LEIDING,
        frozenset({t.GENOEMDE}),
        ding=WRINGT_KERN,
        tekst="antwoord",
        lichaam=met(antwoord="We zoeken een ander moment."),
    ),
)
ADRESSEN = (*LEZEN, *DOEN)
