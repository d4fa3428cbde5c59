"""Wat een van de twee mag, zoals het gesprek er nu bij staat; en wie namens het team iets plant."""

from dataclasses import dataclass

from apps.core.oordeel import Oordeel, als
from apps.ontwikkelgesprekken.models import Staat

NIET_VAN_JOU = "Dit gesprek is van twee anderen."
NIET_MEER_SAMEN = "Jullie zijn geen leidinggevende en teamlid meer. Wat hier staat, blijft zoals het is."
AFGEZEGD = "Dit gesprek is afgezegd."
LIGT_VAST = "Dit gesprek ligt vast. Schrijf een aanvulling, of open het opnieuw."
LIGT_NIET_VAST = "Dit gesprek ligt nog niet vast."
ANDER_TEAM = "De medewerker hoort nu bij een ander team. Een zin hieruit gaat niet meer naar het oude."
AL_AFGEROND = "Dit gesprek is al geweest."
NIET_JE_EIGEN = "Je eigen woorden bevestigt de ander."
PRIVE_VOORBIJ = "De tijd voor eigen notities bij dit gesprek is voorbij. Wat er stond, is weg."
ALLEEN_MEDEWERKER = "Dit beslist de medewerker."
SAMEN_BEZIG = "Jullie zijn hier allebei mee bezig. Gaat het niet door, zeg het dan af."
PAST_NIET = "Dat past niet bij dit gesprek."
ALLEEN_LEIDING = "De leidinggevende plant het teamgesprek."
ALLEEN_HET_TEAM = "Dit is van het team."


@dataclass(frozen=True, slots=True)
class Deelnemer:
    """Iemand bij een gesprek; `samen` zegt of de twee vandaag leidinggevende en teamlid zijn.

    `opgeschreven` blijft waar als het gesprek weer opengaat: dat gesprek is geweest.
    `in_team` zegt of de medewerker nog bij het team van dit gesprek hoort.
    """

    staat: Staat
    samen: bool
    is_medewerker: bool = False
    is_leidinggevende: bool = False
    opgeschreven: bool = False
    begonnen: bool = False
    in_team: bool = True

    @property
    def van_twee(self) -> bool:
        return self.is_medewerker or self.is_leidinggevende

    @property
    def komt_nog(self) -> bool:
        return self.staat is Staat.GEPLAND and not self.opgeschreven


def mag_gesprek_plannen(*, samen: bool) -> Oordeel:
    return als(samen, "Plan een gesprek met je leidinggevende, of met een teamlid van je eigen team.")


def mag_samen_schrijven(wie: Deelnemer) -> Oordeel:
    """Alles wat de twee delen, tot het gesprek vastligt."""
    return (
        als(wie.van_twee, NIET_VAN_JOU)
        & als(wie.samen, NIET_MEER_SAMEN)
        & als(wie.staat is not Staat.AFGEZEGD, AFGEZEGD)
        & als(wie.staat is not Staat.BEVESTIGD, LIGT_VAST)
    )


def mag_erbij_zetten(wie: Deelnemer, *, past: bool) -> Oordeel:
    """Een kennismaking heeft geen agenda, en een waarderend gesprek legt geen werk langs een lat."""
    return als(past, PAST_NIET) & mag_samen_schrijven(wie)


def mag_verzetten(wie: Deelnemer) -> Oordeel:
    """Ook als de dag voorbij is: dan kwam het er niet van."""
    return mag_samen_schrijven(wie) & als(wie.komt_nog, AL_AFGEROND)


def mag_afzeggen(wie: Deelnemer) -> Oordeel:
    """Ook als zij niet meer samen zijn: anders blijft het in beider agenda. Afzeggen kent geen weg terug."""
    return (
        als(wie.van_twee, NIET_VAN_JOU) & als(wie.komt_nog, AL_AFGEROND) & als(not wie.begonnen, AL_AFGEROND)
    )


def mag_in_agenda(wie: Deelnemer) -> Oordeel:
    return als(wie.van_twee, NIET_VAN_JOU)


def mag_prive_schrijven(wie: Deelnemer, *, blijft: bool) -> Oordeel:
    return (
        als(wie.van_twee, NIET_VAN_JOU)
        & als(wie.is_medewerker or wie.samen, NIET_MEER_SAMEN)
        & als(blijft, PRIVE_VOORBIJ)
    )


def mag_bevestigen(wie: Deelnemer, *, eigen: bool) -> Oordeel:
    return (
        mag_samen_schrijven(wie)
        & als(wie.staat is Staat.AFGEROND, LIGT_NIET_VAST)
        & als(not eigen, NIET_JE_EIGEN)
    )


def mag_aanvullen(wie: Deelnemer) -> Oordeel:
    """Wie geen leidinggevende meer is, leest alleen nog na; de medewerker houdt het gesprek."""
    return (
        als(wie.van_twee, NIET_VAN_JOU)
        & als(wie.staat is Staat.BEVESTIGD, LIGT_NIET_VAST)
        & als(wie.is_medewerker or wie.samen, NIET_MEER_SAMEN)
    )


def mag_heropenen(wie: Deelnemer) -> Oordeel:
    return mag_aanvullen(wie) & als(wie.samen, NIET_MEER_SAMEN)


def mag_afvinken(wie: Deelnemer) -> Oordeel:
    """Een stap is gedaan als zij gedaan is, ook als het gesprek vastligt."""
    return als(wie.van_twee, NIET_VAN_JOU) & als(wie.is_medewerker or wie.samen, NIET_MEER_SAMEN)


def mag_regel_weghalen(wie: Deelnemer, *, eigen: bool) -> Oordeel:
    return mag_samen_schrijven(wie) & als(eigen, "Alleen wie dit schreef, haalt het weg.")


def mag_zin_goedkeuren(wie: Deelnemer) -> Oordeel:
    return (
        als(wie.is_medewerker, ALLEEN_MEDEWERKER)
        & als(wie.samen, NIET_MEER_SAMEN)
        & als(wie.in_team, ANDER_TEAM)
    )


def mag_zin_voorstellen(wie: Deelnemer) -> Oordeel:
    return mag_samen_schrijven(wie) & als(wie.in_team, ANDER_TEAM)


def mag_gesprek_weghalen(wie: Deelnemer, *, alleen: bool) -> Oordeel:
    """Wat nog niet bevestigd is, en waar alleen hij iets aan deed."""
    return (
        als(wie.van_twee, NIET_VAN_JOU)
        & als(wie.staat is not Staat.BEVESTIGD, LIGT_VAST)
        & als(alleen, SAMEN_BEZIG)
    )


def mag_gesprek_laten_zien(wie: Deelnemer, *, leidt: bool) -> Oordeel:
    return als(wie.is_medewerker, ALLEEN_MEDEWERKER) & als(leidt, "Kies wie jou nu leiding geeft.")


def mag_teamgesprek_plannen(*, lid: bool, leidt: bool, team_heeft_leiding: bool) -> Oordeel:
    """Wie leidt; zonder leidinggevende elk lid."""
    return als(lid, ALLEEN_HET_TEAM) & als(leidt or not team_heeft_leiding, ALLEEN_LEIDING)


def mag_teamgesprek_afzeggen(*, begonnen: bool) -> Oordeel:
    return als(not begonnen, AL_AFGEROND)


def mag_teamzin_weghalen(*, lid: bool) -> Oordeel:
    return als(lid, ALLEEN_HET_TEAM)


def mag_teamgesprek_schrijven(*, lid: bool, afgezegd: bool) -> Oordeel:
    return als(lid, ALLEEN_HET_TEAM) & als(not afgezegd, AFGEZEGD)
