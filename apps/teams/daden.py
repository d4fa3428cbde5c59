"""Hoe een daad aan teams, hun mensen en onderdelen heet."""

DADEN = {
    "team-begonnen": "Het team is gemaakt",
    "team-hernoemd": "Het team kreeg een andere naam",
    "team-verplaatst": "Het team ging naar een ander onderdeel",
    "team-begin-anders": "Het team kreeg een andere begindag",
    "team-geeindigd": "Het team kreeg een laatste dag",
    "team-blijft": "Het team blijft toch",
    "kerngroep-gevormd": "De kerngroep veranderde",
    "lid-kwam-niet": "Iemand die nog moest beginnen, kwam toch niet",
    "lid-erbij": "{wie} is bij {team} gezet",
    "lid-anders": "{wie} kreeg bij {team} een andere rol of een ander thuisteam",
    "lid-weg": "{wie} kreeg bij {team} een laatste dag",
    # Wie overneemt, noemt ook wie overdroeg: één zin.
    "leiding-overgedragen": "",
    "leiding-overgenomen": "{van} draagt {team} over aan {wie}",
    "lid-blijft": "{wie} blijft toch bij {team}",
    "onderdeel-begonnen": "Het onderdeel is gemaakt",
    "onderdeel-hernoemd": "Het onderdeel kreeg een andere naam",
    "onderdeel-soort": "Het niveau kreeg een andere naam",
    "onderdeel-verplaatst": "Het onderdeel viel voortaan ergens anders onder",
    "onderdeel-geeindigd": "Het onderdeel kreeg een laatste dag",
    "onderdeel-blijft": "Het onderdeel blijft toch",
}
