"""De adressen van een teamplan: wie het schrijft, de analyse, haar vraagstukken en de reacties erop."""

from collections.abc import Callable

from tests.mensen import DAG
from tests.rechten import tabel as t
from tests.rechten.adressen.adres import LEEST_ZONDER_PEN, LID_ZONDER_PEN, Adres, Lichaam, antwoord_op, met
from tests.rechten.tabel import HET_TEAM, LEEST_MEE, PEN, SCHRIJVERS
from tests.rechten.tafel import Tafel


def voor(relatie: str, doe: str) -> Callable[[Tafel], Lichaam]:
    return lambda tafel: {"doe": doe, f"{doe}-persoon": tafel.mensen[relatie].pk}


LEZEN = (
    Adres("team", LEEST_MEE),
    Adres("team", LEEST_MEE, voorbereiding=True),
    Adres("geschiedenis", LEEST_MEE),
    Adres("geschiedenis", LEEST_MEE, voorbereiding=True),
    Adres("schrijvers", LEEST_MEE),
    Adres("schrijvers", LEEST_MEE, voorbereiding=True),
    Adres("analyse", LEEST_MEE),
    Adres("analyse", SCHRIJVERS, voorbereiding=True, status=302),
    Adres("analyse_delen", LEEST_MEE, status=302),
    Adres("analyse_delen", SCHRIJVERS, voorbereiding=True),
    Adres("analyse_stap", PEN, LEEST_ZONDER_PEN, deel={"stap": "context"}),
    Adres("analyse_stap", SCHRIJVERS, deel={"stap": "context"}, voorbereiding=True),
    Adres("stap_eerder", PEN, LEEST_ZONDER_PEN, deel={"stap": "wat-zie-je"}),
    Adres("stap_eerder", SCHRIJVERS, deel={"stap": "wat-zie-je"}, voorbereiding=True),
    Adres("vraagstuk_eerder", PEN, LEEST_ZONDER_PEN, deel={"nummer": 1}),
    Adres("vraagstuk_eerder", SCHRIJVERS, deel={"nummer": 1}, voorbereiding=True),
    Adres("reactie_antwoord_eerder", PEN, LEEST_ZONDER_PEN, ding="reactie"),
    Adres("scan_samen", PEN, LEEST_ZONDER_PEN),
    Adres("scan_samen", SCHRIJVERS, voorbereiding=True),
    Adres("scan_los", LEEST_MEE),
    Adres("scan_los", LEEST_MEE, voorbereiding=True),
    Adres("vraagstuk", PEN, LEEST_ZONDER_PEN, deel={"nummer": 1}),
    Adres("vraagstuk", SCHRIJVERS, deel={"nummer": 1}, voorbereiding=True),
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
        LEEST_MEE - t.LEIDING,
        lichaam=voor(t.TEAMLID, "meeschrijver"),
    ),
    Adres("schrijvers", t.LEIDING, LEEST_MEE - t.LEIDING, lichaam=voor(t.MEESCHRIJVER, "stopt")),
    Adres(
        "schrijvers",
        SCHRIJVERS,
        LEEST_MEE - SCHRIJVERS,
        lichaam=voor(t.TWEEDE, "schrijver"),
        voorbereiding=True,
    ),
    Adres("analyse_delen", SCHRIJVERS, lichaam=met(), voorbereiding=True),
    Adres(
        "analyse_stap",
        PEN,
        LEEST_ZONDER_PEN,
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
    Adres("scan_los", HET_TEAM - t.LEIDING, t.LEIDING | {t.BEGELEIDER}, lichaam=met(steun=3, drukte="")),
    Adres(
        "scan_open",
        PEN,
        LEEST_ZONDER_PEN,
        lichaam=lambda tafel: {"open_tot": (tafel.wereld.vandaag + 14 * DAG).isoformat()},
        voorbereiding=True,
    ),
    Adres("scan_sluit", PEN, LEEST_ZONDER_PEN, lichaam=met()),
    Adres("scan_samen", PEN, LEEST_ZONDER_PEN, lichaam=met(steun=3, drukte="", basis=1)),
    Adres("scan_samen", SCHRIJVERS, lichaam=met(steun=3, drukte="", basis=1), voorbereiding=True),
    Adres(
        "vraagstuk",
        PEN,
        LEEST_ZONDER_PEN,
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
    Adres("vraagstuk_weg", PEN, LEEST_ZONDER_PEN, deel={"nummer": 2}, lichaam=met()),
    Adres("vraagstuk_weg", SCHRIJVERS, deel={"nummer": 2}, lichaam=met(), voorbereiding=True),
    Adres(
        "reageer",
        HET_TEAM - SCHRIJVERS,
        SCHRIJVERS | {t.BEGELEIDER},
        deel={"onderdeel": "context"},
        tekst="woorden",
        lichaam=met(blik="anders", woorden="Ik zie iets anders."),
    ),
    Adres(
        "reactie_antwoord",
        PEN,
        LEEST_ZONDER_PEN,
        ding="reactie",
        tekst="antwoord",
        lichaam=antwoord_op("reactie"),
    ),
)
