"""Wie wat mag in een plan. Een Betrokkene is iemand met wat hij vandaag in dit team en dit plan is."""

from dataclasses import dataclass

from apps.core.oordeel import Oordeel, als, nee

ALLEEN_DE_PEN = "Dit schrijft de leidinggevende, of wie meeschrijft aan dit plan."
ALLEEN_HET_TEAM = "Dit is van het team zelf."
NOG_NIET_GEDEELD = "De analyse is nog niet gedeeld met het team."
TE_KLEIN_VOOR_LOS = (
    "Los invullen kan vanaf acht teamleden. Zijn het er minder, dan is een antwoord te herkennen. "
    "Vul de scan samen in."
)
MINST_LOS = 8
MINST_TE_DELEN = 3
PLAN_GESLOTEN = "Dit plan is afgesloten. Schrijf verder in het plan van nu."


@dataclass(frozen=True, slots=True)
class Betrokkene:
    persoon_id: int
    lid: bool = False
    leidt: bool = False
    doet_mee: bool = False
    schrijft_mee: bool = False
    team_heeft_leiding: bool = True
    plan_gesloten: bool = False

    @property
    def heeft_pen(self) -> bool:
        """De leidinggevende, een meeschrijver, en zonder leidinggevende elk lid."""
        return self.lid and (self.leidt or self.schrijft_mee or not self.team_heeft_leiding)


def mag_plan_schrijven(wie: Betrokkene) -> Oordeel:
    return als(wie.heeft_pen, ALLEEN_DE_PEN) & als(not wie.plan_gesloten, PLAN_GESLOTEN)


def mag_analyse_schrijven(wie: Betrokkene, *, is_schrijver: bool, gedeeld: bool) -> Oordeel:
    """Vóór het delen alleen wie als schrijver erbij staat; daarna wie de pen heeft."""
    if not gedeeld and not is_schrijver:
        return nee("Deze analyse is nog van wie haar schrijft.")
    return mag_plan_schrijven(wie)


def mag_analyse_delen(wie: Betrokkene, *, is_schrijver: bool, gedeeld: bool) -> Oordeel:
    nog_niet = als(not gedeeld, "Deze analyse is al gedeeld.")
    return nog_niet & mag_analyse_schrijven(wie, is_schrijver=is_schrijver, gedeeld=gedeeld)


def mag_schrijver_toevoegen(wie: Betrokkene, ander: Betrokkene, *, is_schrijver: bool) -> Oordeel:
    return mag_analyse_schrijven(wie, is_schrijver=is_schrijver, gedeeld=False) & als(
        ander.heeft_pen, "Alleen een leidinggevende of meeschrijver kan meeschrijven aan de analyse."
    )


def mag_meeschrijver_kiezen(wie: Betrokkene, ander: Betrokkene) -> Oordeel:
    """De leidinggevende geeft de pen; niemand geeft haar aan zichzelf."""
    return (
        als(wie.leidt, "De leidinggevende kiest wie meeschrijft.")
        & als(not wie.plan_gesloten, PLAN_GESLOTEN)
        & als(wie.persoon_id != ander.persoon_id, "Jij schrijft al.")
        & als(ander.lid and not ander.leidt, "Kies iemand uit het team.")
    )


def mag_reageren(wie: Betrokkene, *, is_schrijver: bool, gedeeld: bool) -> Oordeel:
    """Leden zeggen wat zij zien; wie de analyse schreef, zegt het daar al."""
    return (
        als(wie.lid, ALLEEN_HET_TEAM)
        & als(gedeeld, NOG_NIET_GEDEELD)
        & als(not is_schrijver, "Jij schreef deze analyse zelf.")
        & als(not wie.plan_gesloten, PLAN_GESLOTEN)
    )


def mag_reactie_beantwoorden(wie: Betrokkene) -> Oordeel:
    return mag_plan_schrijven(wie)


def mag_kader_schrijven(*, hr_van_de_instelling: bool) -> Oordeel:
    """Er is één kader voor iedereen; hr van één onderdeel spreekt niet voor de andere."""
    return als(hr_van_de_instelling, "Het kader schrijft hr, voor de hele instelling samen.")


def mag_uitnodigen(wie: Betrokkene) -> Oordeel:
    """Wie er van buiten meeleest, raakt iedereen: dat vraagt wie leidt, en zonder leiding elk lid."""
    mag = wie.leidt or (wie.lid and not wie.team_heeft_leiding)
    return als(mag, "De leidinggevende nodigt iemand uit om mee te kijken.") & als(
        not wie.plan_gesloten, PLAN_GESLOTEN
    )


def mag_begeleider_uitnodigen(wie: Betrokkene, ander: Betrokkene) -> Oordeel:
    return mag_uitnodigen(wie) & als(not ander.lid, "Wie in het team zit, leest al mee.")


def mag_begeleiding_beeindigen(wie: Betrokkene, *, begeleider_id: int) -> Oordeel:
    """Elk lid: wie liever niet meegelezen wordt, hoeft dat aan niemand te vragen. En de begeleider zelf."""
    return als(wie.lid or wie.persoon_id == begeleider_id, ALLEEN_HET_TEAM)


def mag_plan_delen(wie: Betrokkene, *, doen_mee: int) -> Oordeel:
    """Met de instelling; een plan van een of twee mensen noemt hen ook zonder naam."""
    return (
        als(wie.team_heeft_leiding, "Delen met de instelling wacht tot iemand dit team leidt.")
        & als(wie.leidt, "De leidinggevende kondigt delen met de instelling aan.")
        & als(doen_mee >= MINST_TE_DELEN, "Met minder dan drie mensen is ieder te herkennen.")
    )


def mag_delen_intrekken(wie: Betrokkene) -> Oordeel:
    return als(wie.lid, ALLEEN_HET_TEAM)


def mag_overdracht_voorbereiden(wie: Betrokkene) -> Oordeel:
    return als(wie.leidt, "De leidinggevende bereidt een overdracht voor.")


def mag_opmerken(wie: Betrokkene, *, begeleidt: bool) -> Oordeel:
    """Wie in het team zit, heeft zijn woord al op andere plekken."""
    van_buiten = als(begeleidt and not wie.lid, "Een opmerking schrijft wie hier als begeleider meekijkt.")
    return van_buiten & als(not wie.plan_gesloten, PLAN_GESLOTEN)


def mag_opmerking_weghalen(*, persoon_id: int, schrijver_id: int) -> Oordeel:
    return als(persoon_id == schrijver_id, "Alleen wie een opmerking schreef, haalt haar weg.")


def mag_plan_beginnen(wie: Betrokkene, *, cyclus_loopt: bool) -> Oordeel:
    return als(wie.heeft_pen, "De leidinggevende begint het plan van een team.") & als(
        cyclus_loopt, "Er loopt nu geen studiejaar. Vraag de beheerder er een klaar te zetten."
    )


def mag_losse_scan_openen(wie: Betrokkene, *, kunnen_antwoorden: int) -> Oordeel:
    return mag_plan_schrijven(wie) & als(kunnen_antwoorden >= MINST_LOS, TE_KLEIN_VOOR_LOS)


def mag_losse_scan_sluiten(wie: Betrokkene) -> Oordeel:
    return mag_plan_schrijven(wie)


def mag_scan_beantwoorden(wie: Betrokkene) -> Oordeel:
    """Een leidinggevende vult niets in, ook niet als hij meewerkt."""
    return (
        als(wie.lid, ALLEEN_HET_TEAM)
        & als(not wie.leidt, "Wie leidt, vult de losse scan niet in.")
        & als(not wie.plan_gesloten, PLAN_GESLOTEN)
    )
