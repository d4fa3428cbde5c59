"""Wat naar een mens wijst en niet in zijn bestand staat, met de reden. Een test houdt de lijst heel."""

BUITEN: dict[str, frozenset[str]] = {
    "Wie iets deed, staat bij het ding zelf; de daad en de dag staan in ‘Wat jij deed’": frozenset(
        {
            "Teamplan.begonnen_door",
            "Teamanalyse.begonnen_door",
            "Teamanalyse.gedeeld_door",
            "Teamscan.bewaard_door",
            "LosseScan.geopend_door",
            "Plandeling.aangekondigd_door",
            "Plandeling.ingetrokken_door",
            "Kader.gepubliceerd_door",
            "Meeschrijver.toegevoegd_door",
            "Begeleider.uitgenodigd_door",
            "Schrijver.toegevoegd_door",
            "Interventie.gekozen_door",
            "Standing.besloten_door",
        }
    ),
    "Wat je weghaalde staat bij zijn eigen soort, tot je het niet meer terug kunt zetten": frozenset(
        {"Vraagstuk.weg_door", "Interventie.weg_door", "Notitie.weg_door", "Opmerking.weg_door"}
    ),
    "Wat er dertig dagen lang eerder stond, lees je op de plek zelf": frozenset(
        {"EerdereTekst.door", "EerdereTekst.vervangen_door"}
    ),
}
