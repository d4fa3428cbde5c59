"""De adressen van interventies, van afspraken en van het woord dat iemand daarover geeft."""

from tests.mensen import DAG
from tests.rechten import tabel as t
from tests.rechten.adressen.adres import LEEST_ZONDER_PEN, Adres, Lichaam, antwoord_op, met
from tests.rechten.tabel import GENOEMDEN, HET_TEAM, LEEST_MEE, NIEMAND, PEN, RIJEN
from tests.rechten.tafel import Tafel

BEGELEIDER = frozenset({t.BEGELEIDER})
TEAM = "afspraak voor het team"
KERN = "afspraak voor de kerngroep"
ROND = "afspraak voor een paar mensen, overeengekomen"
WRINGT = "wringt bij een afspraak voor het team"
WRINGT_KERN = "wringt bij een afspraak voor de kerngroep"
MEE = "afspraak voor het team die meekwam"
NOTITIE = "notitie bij een afspraak voor het team"
VOORSTEL = "voorstel van het teamlid aan de kerngroep"
KENMERK = "6a1f7c52-4ad5-4a4b-9d2e-0f3b8a9c1d11"
# Wat een versie noemt, en wie daarvan zijn woord kan geven: leiden alleen is niet genoeg.
GENOEMD_IN_TEAMVERSIE = frozenset({t.TEAMLID, t.TWEEDE, t.MEESCHRIJVER, t.GENOEMDE})


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


LEZEN = (
    Adres("interventie_kies", HET_TEAM, BEGELEIDER),
    Adres("interventie_kies", NIEMAND, LEEST_MEE, voorbereiding=True),
    Adres("interventie_nieuw", HET_TEAM, BEGELEIDER, deel={"vorm_slug": "intervisie"}),
    Adres("interventie_nieuw", NIEMAND, LEEST_MEE, deel={"vorm_slug": "intervisie"}, voorbereiding=True),
    *(
        Adres("interventie", RIJEN[rij], ding=rij)
        for rij in RIJEN
        if rij.startswith(("interv", "voorstel")) and "weg" not in rij
    ),
    Adres("interventie_eerder", PEN, LEEST_ZONDER_PEN, ding="interventie voor het team"),
    *(Adres("afspraak", RIJEN[rij], ding=rij) for rij in RIJEN if rij.startswith("afspraak")),
    Adres("afspraak_nieuw", PEN, LEEST_ZONDER_PEN, ding="interventie voor het team"),
    Adres("afspraak_nieuw", t.LEIDING, LEEST_MEE - PEN, ding="interventie voor de kerngroep"),
    Adres("afspraak_anders", PEN, LEEST_ZONDER_PEN, ding=TEAM),
    Adres("afspraak_anders", t.LEIDING, LEEST_ZONDER_PEN, ding=KERN),
    Adres("afspraak_eerder", PEN, LEEST_ZONDER_PEN, ding=TEAM),
    Adres("afspraak_eerder", t.LEIDING, LEEST_ZONDER_PEN, ding=KERN),
    Adres("wringen_antwoord_eerder", PEN, frozenset({t.TEAMLID, t.GENOEMDE}), ding=WRINGT),
    Adres("wringen_antwoord_eerder", t.LEIDING, frozenset({t.GENOEMDE}), ding=WRINGT_KERN),
)

DOEN = (
    Adres(
        "interventie_nieuw",
        HET_TEAM,
        BEGELEIDER,
        deel={"vorm_slug": "intervisie"},
        tekst="verandering",
        lichaam=interventielichaam,
    ),
    Adres(
        "interventie",
        PEN,
        LEEST_ZONDER_PEN,
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
        LEEST_ZONDER_PEN,
        ding="interventie voor het team",
        lichaam=met(),
    ),
    Adres(
        "afspraak_nieuw",
        PEN,
        LEEST_ZONDER_PEN,
        ding="interventie voor het team",
        tekst="wat",
        lichaam=afspraaklichaam,
    ),
    Adres("afspraak_anders", PEN, LEEST_ZONDER_PEN, ding=TEAM, tekst="wat", lichaam=afspraaklichaam),
    Adres(
        "woord",
        GENOEMD_IN_TEAMVERSIE | {t.NIEUWKOMER},
        ding=TEAM,
        tekst="reden",
        lichaam=met(woord="wringt", reden="Het rooster klopt niet.", versie=1),
        # De leidinggevende legde voor en geeft hier geen ruimte: haar woord is niet gevraagd.
        verboden=frozenset({t.LEIDINGGEVENDE, t.BEGELEIDER}),
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
        "afspraak_stand",
        PEN,
        LEEST_ZONDER_PEN,
        ding=TEAM,
        tekst="reden",
        lichaam=met(naar="gestopt", reden="Het past niet meer."),
    ),
    Adres(
        "afspraak_stand",
        t.LEIDING,
        frozenset({t.GENOEMDE}),
        ding="afspraak voor de kerngroep, gestopt",
        lichaam=met(naar="nee"),
    ),
    Adres(
        "besluit",
        PEN,
        LEEST_ZONDER_PEN,
        ding=MEE,
        tekst="reden",
        lichaam=met(besluit="loslaten", reden="Het past niet meer."),
    ),
    Adres(
        "notitie",
        HET_TEAM,
        BEGELEIDER,
        ding=TEAM,
        tekst="tekst",
        lichaam=met(tekst="De groep begon zelf.", kenmerk=KENMERK),
    ),
    Adres("notitie", GENOEMDEN, ding=KERN, tekst="tekst", lichaam=met(tekst="Rustiger.", kenmerk=KENMERK)),
    Adres(
        "notitie_anders",
        frozenset({t.TEAMLID}),
        LEEST_MEE - {t.TEAMLID},
        ding=NOTITIE,
        tekst="tekst",
        lichaam=met(tekst="Veel rustiger."),
    ),
    Adres("notitie_weg", frozenset({t.TEAMLID}), LEEST_MEE - {t.TEAMLID}, ding=NOTITIE, lichaam=met()),
    Adres(
        "wringt",
        frozenset({t.GENOEMDE}),
        LEEST_MEE - {t.GENOEMDE},
        ding=ROND,
        tekst="reden",
        lichaam=met(reden="Dinsdag kan niet meer.", versie=1),
    ),
    Adres(
        "wringt_terug", frozenset({t.GENOEMDE}), LEEST_MEE - {t.GENOEMDE}, ding=ROND, lichaam=met(versie=1)
    ),
    Adres(
        "wringen_antwoord",
        PEN,
        frozenset({t.TEAMLID, t.GENOEMDE}),
        ding=WRINGT,
        tekst="antwoord",
        lichaam=antwoord_op(WRINGT),
    ),
    Adres(
        "wringen_antwoord",
        t.LEIDING,
        frozenset({t.GENOEMDE}),
        ding=WRINGT_KERN,
        tekst="antwoord",
        lichaam=antwoord_op(WRINGT_KERN),
    ),
)
