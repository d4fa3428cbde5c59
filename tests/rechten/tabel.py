"""Wat iemand van een team kan zijn. Met de hand getypt; van de regels van de app komt hier niets."""

TEAMLID = "teamlid"
LEIDINGGEVENDE = "leidinggevende"
TWEEDE = "tweede leidinggevende"  # leidt en werkt mee, maar schrijft niet aan de analyse
MEESCHRIJVER = "meeschrijver"  # schrijft ook aan de analyse, en is nergens genoemd
GENOEMDE = "genoemde"  # zit in de kerngroep, en staat bij name in wat voor een paar mensen is
NIEUWKOMER = "nieuwkomer"  # vandaag erbij gekomen
VERTROKKENE = "vertrokkene"  # tot gisteren lid: schreef aan de analyse, zat in de kerngroep, was genoemd
KOMT_MORGEN = "komt morgen"
ANDER_TEAM = "ander team"
HR = "hr"
ONDERDEELSLEIDING = "onderdeelsleiding"
BEHEERDER = "beheerder"
BEGELEIDER = "begeleider"  # kijkt mee in beide plannen, en zit niet in het team
BEGELEIDER_TOT_GISTEREN = "begeleider tot gisteren"

RELATIES = (
    TEAMLID,
    LEIDINGGEVENDE,
    TWEEDE,
    MEESCHRIJVER,
    GENOEMDE,
    NIEUWKOMER,
    VERTROKKENE,
    KOMT_MORGEN,
    ANDER_TEAM,
    HR,
    ONDERDEELSLEIDING,
    BEHEERDER,
    BEGELEIDER,
    BEGELEIDER_TOT_GISTEREN,
)

LEIDING = frozenset({LEIDINGGEVENDE, TWEEDE})
PEN = LEIDING | {MEESCHRIJVER}
SCHRIJVERS = frozenset({LEIDINGGEVENDE, MEESCHRIJVER})
GENOEMDEN = LEIDING | {GENOEMDE}
HET_TEAM = PEN | {TEAMLID, GENOEMDE, NIEUWKOMER}
# Wie er bij een gesprek waren.
VAN_TWEE = frozenset({TEAMLID, LEIDINGGEVENDE})
# Wie een versie voor het hele team noemde toen zij voorlag, en wie leidt.
STAAT_IN_TEAMVERSIE = HET_TEAM - {NIEUWKOMER}
LEEST_MEE = HET_TEAM | {BEGELEIDER}
NIEMAND: frozenset[str] = frozenset()
IEDEREEN = frozenset(RELATIES)

# Wie welk ding mag lezen, een rij per ding. De woorden in hoofdletters zijn de kringen hierboven.
RIJEN: dict[str, frozenset[str]] = {
    "team": HET_TEAM,
    "plan": LEEST_MEE,
    "analyse voor het delen": SCHRIJVERS,
    "analyse na het delen": LEEST_MEE,
    "tekst die voor het delen al vervangen was": SCHRIJVERS,
    "tekst die na het delen vervangen is": LEEST_MEE,
    "analyse opzij gelegd": SCHRIJVERS | {VERTROKKENE},
    "signaal opzij voor het delen": SCHRIJVERS,
    "signaal opzij na het delen": LEEST_MEE,
    "briefje voor de overdracht": frozenset({LEIDINGGEVENDE}),
    "briefje dat het team kreeg": LEEST_MEE,
    "losse scan die openstaat": HET_TEAM,
    "reactie": LEEST_MEE,
    "opmerking": LEEST_MEE,
    "interventie voor het team": LEEST_MEE,
    "interventie voor de kerngroep": GENOEMDEN,
    "interventie voor een paar mensen": GENOEMDEN,
    "interventie, door een afspraak van het team": LEEST_MEE,
    "voorstel van het teamlid aan de kerngroep": GENOEMDEN | {TEAMLID},
    "afspraak voor het team": LEEST_MEE,
    "afspraak voor het team, overeengekomen": LEEST_MEE,
    "afspraak waarop de nieuwkomer zijn woord gaf": LEEST_MEE,
    "afspraak voor de kerngroep": GENOEMDEN,
    "afspraak voor een paar mensen": GENOEMDEN,
    "afspraak die de meeschrijver aan de kerngroep voorlegde": GENOEMDEN | {MEESCHRIJVER},
    "afspraak voor een paar mensen, overeengekomen": LEEST_MEE,
    "afspraak voor het team, gestopt": LEEST_MEE,
    "afspraak voor de kerngroep, gestopt": GENOEMDEN,
    "afspraak voor het team die meekwam": LEEST_MEE,
    "notitie bij een afspraak voor het team": LEEST_MEE,
    "notitie bij een afspraak voor de kerngroep": GENOEMDEN,
    "terugblik op een afspraak voor het team": LEEST_MEE,
    "terugblik op een afspraak voor de kerngroep": GENOEMDEN,
    "slotwoord": LEEST_MEE,
    "wijziging van een overeengekomen afspraak": GENOEMDEN,
    "versie voor de kerngroep, vervangen": GENOEMDEN,
    "versie voor het team, vervangen": LEEST_MEE,
    "vraagstuk, weggehaald": frozenset({LEIDINGGEVENDE}),
    "interventie, weggehaald": frozenset({LEIDINGGEVENDE}),
    "opmerking, weggehaald": frozenset({BEGELEIDER}),
    "notitie, weggehaald": frozenset({LEIDINGGEVENDE}),
    "wringt bij een afspraak voor het team": STAAT_IN_TEAMVERSIE,
    "wringt bij een afspraak voor de kerngroep": GENOEMDEN,
    "wringt bij een afspraak waarop de nieuwkomer zijn woord gaf": STAAT_IN_TEAMVERSIE,
    "wringt later, bij een afspraak die geldt": GENOEMDEN,
    "wringt bij de nieuwkomer zelf": HET_TEAM,
}

# Wat van de hele instelling is of van een mens, en van geen team.
RIJEN_VAN_DE_INSTELLING: dict[str, frozenset[str]] = {
    "kader van vroeger": IEDEREEN,
    "kader dat geldt": IEDEREEN,
    "kader in de maak": frozenset({HR}),
    "profiel, met niemand gedeeld": frozenset({TEAMLID}),
    "profiel, met een mens gedeeld": frozenset({TWEEDE, HR}),
    "profiel, met het team gedeeld": HET_TEAM - {NIEUWKOMER},
    "profiel, met het team gedeeld en met wie later komt": HET_TEAM,
    "profiel, met iedereen gedeeld": IEDEREEN,
    "profiel, teruggehaald": frozenset({NIEUWKOMER}),
    "profiel, gedeeld met het team tot de eigenaar wegging": frozenset({VERTROKKENE}),
    "profiel, weggehaald": frozenset({BEHEERDER}),
    "activiteit, cirkel nog open": frozenset({TEAMLID}),
    "activiteit van een reflectie voor een mens": frozenset({TWEEDE, HR}),
    "activiteit, weggehaald": frozenset({BEHEERDER}),
    "reflectie, met niemand gedeeld": frozenset({MEESCHRIJVER}),
    "reflectie, met een mens gedeeld": frozenset({TWEEDE, HR}),
    "reflectie, met het team gedeeld en met wie later komt": HET_TEAM,
    "reflectie, met iedereen gedeeld": IEDEREEN,
    "reflectie, weggehaald": frozenset({BEHEERDER}),
    "leerervaring, met niemand gedeeld": frozenset({TEAMLID}),
    "leerervaring, met een mens gedeeld": frozenset({TWEEDE, HR}),
    "leerervaring, met het team gedeeld": HET_TEAM - {NIEUWKOMER},
    "leerervaring, met het team gedeeld en met wie later komt": HET_TEAM,
    "leerervaring, met iedereen gedeeld": IEDEREEN,
    "leerervaring, weggehaald": frozenset({BEHEERDER}),
    "uren van het teamlid": frozenset({TEAMLID}),
    "uren, weggehaald": frozenset({NIEUWKOMER}),
    "gesprek van twee": VAN_TWEE,
    "privé van de leidinggevende": frozenset({LEIDINGGEVENDE}),
    "privé van het teamlid": frozenset({TEAMLID}),
    "gesprek dat vastligt": VAN_TWEE,
    "gesprek dat het teamlid laat zien": VAN_TWEE | {TWEEDE},
    "gesprek met wie tot gisteren lid was": frozenset({VERTROKKENE, LEIDINGGEVENDE}),
    "gesprek met een leidinggevende van vroeger": frozenset({TEAMLID}),
    "gesprek, weggehaald": frozenset({LEIDINGGEVENDE}),
    "regel uit een gesprek, weggehaald": frozenset({LEIDINGGEVENDE}),
    "teamgesprek": HET_TEAM,
    "zin voor het team": HET_TEAM,
}

# Wat iemand zelf schreef: dat staat in zijn eigen gegevens, ook als hij er elders niet meer bij mag.
SCHREEF: dict[str, frozenset[tuple[str, str]]] = {
    TEAMLID: frozenset(
        {
            ("reactie", "Reactie.woorden"),
            ("wringt bij een afspraak voor het team", "Instemming.reden"),
            ("notitie bij een afspraak voor het team", "Notitie.tekst"),
            ("voorstel van het teamlid aan de kerngroep", "Interventie.verandering"),
            ("briefje dat het team kreeg", "Overdrachtsbrief.tekst"),
        }
    ),
    GENOEMDE: frozenset(
        {
            ("wringt bij een afspraak voor de kerngroep", "Instemming.reden"),
            ("wringt later, bij een afspraak die geldt", "Instemming.reden"),
            ("notitie bij een afspraak voor de kerngroep", "Notitie.tekst"),
        }
    ),
    NIEUWKOMER: frozenset({("wringt bij de nieuwkomer zelf", "Instemming.reden")}),
    VERTROKKENE: frozenset(
        {
            ("wringt bij een afspraak waarop de nieuwkomer zijn woord gaf", "Instemming.reden"),
            ("concept van vertrokkene", "Concept.inhoud"),
        }
    ),
    LEIDINGGEVENDE: frozenset(
        {
            ("analyse voor het delen", "Stapversie.wat_zie_je"),
            ("analyse na het delen", "Vraagstuk.tekst"),
            ("signaal opzij voor het delen", "Opzijgezet.reden"),
            ("reactie", "Reactie.antwoord"),
            ("briefje voor de overdracht", "Overdrachtsbrief.tekst"),
            ("interventie voor een paar mensen", "Interventie.verandering"),
            ("afspraak voor het team", "AfspraakVersie.wat"),
            ("afspraak voor de kerngroep, gestopt", "Afspraak.stopreden"),
            ("wringt bij een afspraak voor het team", "Instemming.antwoord"),
            ("wringt bij een afspraak voor de kerngroep", "Instemming.antwoord"),
            ("wringt bij een afspraak waarop de nieuwkomer zijn woord gaf", "Instemming.antwoord"),
            ("wringt later, bij een afspraak die geldt", "Instemming.antwoord"),
            ("terugblik op een afspraak voor de kerngroep", "Terugblik.toelichting"),
            ("slotwoord", "Slotwoord.weten"),
            ("vraagstuk, weggehaald", "Vraagstuk.keuzereden"),
            ("interventie, weggehaald", "Interventie.verandering"),
            ("notitie, weggehaald", "Notitie.tekst"),
        }
    ),
    BEGELEIDER: frozenset({("opmerking", "Opmerking.tekst"), ("opmerking, weggehaald", "Opmerking.tekst")}),
    HR: frozenset({("kader van vroeger", "Kader.tekst"), ("kader in de maak", "Kader.tekst")}),
}
# Wat een ander schreef staat er nooit in, ook niet als je het wel leest.
ANDERMANS = frozenset(
    {"Reactie", "Instemming", "Notitie", "Opmerking", "Overdrachtsbrief", "Concept", "Profiel"}
)

ZICHTBAAR, REDEN, LEZERS = "zichtbaar_voor", "met_reden_voor", "lezers"
