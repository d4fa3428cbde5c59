"""Hoe een daad aan interventies en afspraken heet.

Een akkoord mag iedereen weten die de versie leest. Van elk ander woord leest een smallere kring: daarom
wordt ook niet verteld dat iemand iets zei, terugnam of beantwoordde.
"""

DADEN = {
    "interventie-gekozen": "{wat} is gekozen",
    "interventie-voorgesteld": "{wat} is voorgesteld",
    "interventie-aangepast": "{wat} is aangepast",
    "voorstel-overgenomen": "Het voorstel {wat} is overgenomen",
    "interventie-weg": "Er ging een interventie uit het plan",
    "interventie-terug": "{wat} kwam terug in het plan",
    "versie-voorgelegd": "{wat} is voorgelegd",
    "versie-bijgewerkt": "{wat} is bijgewerkt",
    "versie-overeengekomen": "{wat} is overeengekomen",
    "plan-vastgesteld": "Het plan is vastgesteld",
    "afspraak-kwam-mee": "Een afspraak kwam mee uit het vorige plan",
    "afspraak-houden": "Het team houdt een afspraak die meekwam",
    "afspraak-aanpassen": "Het team past een afspraak aan die meekwam",
    "afspraak-loslaten": "Het team laat een afspraak los die meekwam",
    "afspraak-gedaan": "{wat} is gedaan",
    "afspraak-gestopt": "Het team stopte met {wat}",
    "afspraak-weer-verder": "{wat} gaat toch weer verder",
    "terugblik-bewaard": "Er is teruggekeken op {wat}",
    "slotwoord-bewaard": "Wat het volgende plan moet weten, is opgeschreven",
    "plan-gesloten": "De terugblik is gesloten",
    "akkoord-gegeven": "Akkoord met {wat}",
    "woord-gegeven": "",
    "woord-teruggenomen": "",
    "wringt-later": "",
    "wringt-niet-meer": "",
    "wringen-beantwoord": "",
    "notitie-erbij": "",
    "notitie-anders": "",
    "notitie-weg": "",
    "notitie-terug": "",
}
