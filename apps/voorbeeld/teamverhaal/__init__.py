"""Het verhaal van één team, uit data/teams/: gewone daden, op volgorde.

Elke regel zegt hoeveel dagen geleden wie wat deed. `DADEN` noemt wat er kan, met de echte acties erachter.
"""

from collections.abc import Callable, Sequence

from apps.voorbeeld.hogeschool import Gegevens
from apps.voorbeeld.teamverhaal import (
    afspraken,
    analyse,
    begeleiding,
    gedaan,
    gesprekken,
    komen_en_gaan,
    mijn_plek,
    overdracht,
    signalen,
    terugblik,
    uren,
)
from apps.voorbeeld.teamverhaal.komen_en_gaan import met_komen_en_gaan
from apps.voorbeeld.teamverhaal.stand import Teamverhaal
from apps.voorbeeld.tijdlijn import Tijdlijn

__all__ = ["DADEN", "Teamverhaal", "met_komen_en_gaan", "vertel"]

DADEN: dict[str, Callable[..., None]] = {
    "komt": komen_en_gaan.komt,
    "gaat": komen_en_gaan.gaat,
    "begin": analyse.begin,
    "geef-pen": analyse.geef_pen,
    "kerngroep": analyse.kerngroep,
    "schrijf": analyse.schrijf,
    "scan": analyse.scan,
    "open-scan": analyse.open_scan,
    "antwoord-scan": analyse.antwoord_scan,
    "sluit-scan": analyse.sluit_scan,
    "vraagstuk": analyse.vraagstuk,
    "deel": analyse.deel,
    "reageer": analyse.reageer,
    "beantwoord": analyse.beantwoord,
    "nodig-uit": begeleiding.nodig_uit,
    "geef-mee": begeleiding.geef_mee,
    "draag-over": overdracht.draag_over,
    "deel-met-instelling": overdracht.deel_met_instelling,
    "kies": afspraken.kies,
    "stel-voor": afspraken.stel_voor,
    "leg-voor": afspraken.leg_voor,
    "leg-opnieuw-voor": afspraken.leg_opnieuw_voor,
    "akkoord": afspraken.akkoord,
    "wringt": afspraken.wringt,
    "wringt-nu": afspraken.wringt_nu,
    "stop": afspraken.stop,
    "klaar": afspraken.klaar,
    "merk": terugblik.merk,
    "kijk-terug": terugblik.terug,
    "sluit-terugblik": terugblik.sluit,
    "besluit": terugblik.besluit,
    "antwoord-op-wringen": afspraken.antwoord_op_wringen,
    "wie-ik-ben": mijn_plek.wie_ik_ben,
    "laat-zien": mijn_plek.laat_zien,
    "ga-kijken": gedaan.ga_kijken,
    "zeg-hoe-ver": gedaan.zeg_hoe_ver,
    "schrijf-uren": gedaan.schrijf_uren,
    "benoem": gedaan.benoem,
    "leg-vast": gedaan.leg_vast,
    "schrijf-bij": uren.schrijf_bij,
    "andere-fte": uren.andere_fte,
    "eigen-recht": uren.eigen_recht,
    "plan-gesprek": gesprekken.plan_gesprek,
    "plan-teamgesprek": gesprekken.plan_teamgesprek,
    "schrijf-voor-mezelf": gesprekken.voor_mezelf,
    "schrijf-samen": gesprekken.samen,
    "leg-op-tafel": gesprekken.op_tafel,
    "zet-erbij": gesprekken.erbij,
    "rond-gesprek-af": gesprekken.rond_af,
    "bevestig-gesprek": gesprekken.bevestig,
    "stel-zin-voor": gesprekken.zin,
    "keur-zin-goed": gesprekken.zin_goed,
    "leg-opzij": signalen.leg_signaal_opzij,
}


def vertel(verhaal: Teamverhaal, regels: Sequence[Gegevens]) -> None:
    tijdlijn = Tijdlijn()
    for regel in regels:
        rest = dict(regel)
        daad, door = DADEN[rest.pop("daad")], rest.pop("door")
        verhaal.dag = verhaal.dag_over(-rest.pop("geleden"))
        for sleutel in [door] if isinstance(door, str) else door:
            tijdlijn.noteer(verhaal.dag)
            daad(verhaal, verhaal.mensen[sleutel], **rest)
    tijdlijn.zet_terug()
