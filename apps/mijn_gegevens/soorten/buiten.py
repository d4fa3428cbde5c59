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
            "Ontwikkelgesprek.gepland_door",
            "Ontwikkelgesprek.afgerond_door",
            "Ontwikkelgesprek.heropend_door",
            "Teamgesprek.gepland_door",
        }
    ),
    "Wie een team van je overnam, lees je bij dat team": frozenset({"Lidmaatschap.neemt_over_van"}),
    "Wat een ander aan jou laat zien, is van die ander": frozenset(
        {
            "Profieldeling.met_persoon",
            "Gesprekdeling.met_persoon",
            "Reflectiedeling.met_persoon",
            "Leerervaringdeling.met_persoon",
        }
    ),
    "Van het hele team, en van niemand apart": frozenset({"Teamzin.tekst", "Teamgesprek.plek"}),
    "Wat er dertig dagen lang eerder stond, lees je op de plek zelf": frozenset(
        {"EerdereTekst.door", "EerdereTekst.vervangen_door"}
    ),
}
