"""Wie wat mag met interventies, afspraken en woorden."""

from apps.core.oordeel import Oordeel, als
from apps.interventies.models import Afgerond, AfspraakVersie, Doelgroep, Instemming, Staat
from apps.interventies.models.staat import KAN_NAAR
from apps.teamplannen.rules import (
    ALLEEN_HET_TEAM,
    NOG_NIET_GEDEELD,
    PLAN_GESLOTEN,
    Betrokkene,
    mag_plan_schrijven,
)

AFGEROND = "Deze afspraak is gedaan of gestopt. Zeg eerst dat jullie weer verder gaan."
WAAROM_STOPPEN = "Zeg in een of twee zinnen waarom jullie hiermee stoppen."
NIET_AAN_JOU = "Deze afspraak is niet aan jou voorgelegd."
NIEMAND_NU = "Minstens één teamlid geeft nu zijn woord. Niet iedereen kan later gevraagd worden."
GEEN_TEAMLEDEN = "Een afspraak noemt minstens één teamlid."


def mag_interventie_kiezen(wie: Betrokkene, *, gedeeld: bool) -> Oordeel:
    return mag_plan_schrijven(wie) & als(gedeeld, NOG_NIET_GEDEELD)


def mag_interventie_voorstellen(wie: Betrokkene, *, gedeeld: bool, doelgroep: str) -> Oordeel:
    """Elk lid stelt voor, voor het team of de kerngroep; over anderen beslist niemand alleen."""
    return (
        als(wie.lid, ALLEEN_HET_TEAM)
        & als(not wie.plan_gesloten, PLAN_GESLOTEN)
        & als(gedeeld, NOG_NIET_GEDEELD)
        & als(doelgroep != Doelgroep.GENOEMDEN, "Stel voor aan het hele team of de kerngroep.")
    )


def mag_interventie_weghalen(wie: Betrokkene, *, voorgesteld_door_id: int, is_voorstel: bool) -> Oordeel:
    van_mij = is_voorstel and wie.lid and wie.persoon_id == voorgesteld_door_id
    return als(not wie.plan_gesloten, PLAN_GESLOTEN) & (als(van_mij, "") | mag_plan_schrijven(wie))


def mag_afspraak_voorleggen(wie: Betrokkene, *, gedeeld: bool) -> Oordeel:
    return mag_interventie_kiezen(wie, gedeeld=gedeeld)


def mag_afspraak_aanpassen(wie: Betrokkene, *, afgerond: str) -> Oordeel:
    """Ook vóór het delen van een nieuwe analyse: wat uit het vorige plan meekwam, geldt gewoon."""
    return mag_plan_schrijven(wie) & als(afgerond == Afgerond.NEE, AFGEROND)


def mag_besluiten(wie: Betrokkene, *, afgerond: str) -> Oordeel:
    """Over een afspraak die uit het vorige plan meekwam."""
    return mag_afspraak_aanpassen(wie, afgerond=afgerond)


def mag_afronden(wie: Betrokkene, *, staat: Staat, naar: Afgerond) -> Oordeel:
    """Klaar, stoppen, of toch weer verder; wat vanuit deze staat kan, staat in een tabel."""
    return mag_plan_schrijven(wie) & als(
        naar in KAN_NAAR[staat], f"Deze afspraak is nu: {staat.label.lower()}."
    )


def mag_woord_geven(wie: Betrokkene, versie: AfspraakVersie, rij: Instemming | None) -> Oordeel:
    """Wie genoemd is, zolang de versie open is. Wie later komt of gevraagd wordt ook; dat telt niet."""
    in_beeld = (
        als(wie.lid, ALLEEN_HET_TEAM)
        & als(not wie.plan_gesloten, PLAN_GESLOTEN)
        & als(versie.afspraak.afgerond == Afgerond.NEE, AFGEROND)
        & als(versie.vervangen_op is None, "Er is intussen een nieuwe versie. Geef daar je woord.")
    )
    if rij is not None and rij.telt:
        return in_beeld & als(
            versie.overeengekomen_op is None,
            "Deze versie is overeengekomen en ligt vast. Alleen een nieuwe versie verandert iets.",
        )
    later_gevraagd = rij is not None and rij.waarom == Instemming.Waarom.LATER
    kwam_later = wie.doet_mee and versie.doelgroep == Doelgroep.TEAM
    return in_beeld & als(later_gevraagd or kwam_later, NIET_AAN_JOU)


def mag_later_wringen(wie: Betrokkene, versie: AfspraakVersie, rij: Instemming | None) -> Oordeel:
    """Wie de geldende versie noemt, ook al was hij akkoord; aan de afspraak verandert het niets."""
    return (
        als(wie.lid, ALLEEN_HET_TEAM)
        & als(not wie.plan_gesloten, PLAN_GESLOTEN)
        & als(rij is not None and rij.telt, NIET_AAN_JOU)
        & als(versie.afspraak.afgerond == Afgerond.NEE, AFGEROND)
        & als(versie.geldt, "Dit kan bij de versie die nu geldt.")
    )


def mag_later_vragen(wie: Betrokkene, roepnaam: str, *, wringt: bool, geeft_ruimte: bool) -> Oordeel:
    """Bij wie het wringt, en wie de ruimte geeft, is niet over te slaan."""
    return (
        mag_plan_schrijven(wie)
        & als(not wringt, f"Bij {roepnaam} wringt de vorige versie. Dat woord is nu nodig.")
        & als(not geeft_ruimte, f"{roepnaam} geeft de ruimte. Dat woord is nu nodig.")
    )


def mag_notitie_schrijven(wie: Betrokkene, *, leest: bool) -> Oordeel:
    """Elk lid dat de afspraak leest. Wie van buiten meekijkt, geeft het team iets mee bij de begeleiding."""
    return (
        als(wie.lid, ALLEEN_HET_TEAM) & als(leest, NIET_AAN_JOU) & als(not wie.plan_gesloten, PLAN_GESLOTEN)
    )


def mag_notitie_veranderen(wie: Betrokkene, *, schrijver_id: int) -> Oordeel:
    van_mij = als(wie.persoon_id == schrijver_id, "Alleen wie dit opschreef, verandert het.")
    return van_mij & mag_notitie_schrijven(wie, leest=True)


def mag_terugkijken(wie: Betrokkene) -> Oordeel:
    """Het gesprek is van het team; wie de pen heeft, schrijft het op en sluit het."""
    return mag_plan_schrijven(wie)


def mag_op_wringen_antwoorden(wie: Betrokkene) -> Oordeel:
    return mag_plan_schrijven(wie)
