"""Het verhaal van één team, uit data/teams/: gewone daden, op volgorde.

Elke regel zegt hoeveel dagen geleden wie wat deed. `DADEN` noemt wat er kan, met de echte acties erachter.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from apps.accounts.models import Persoon
from apps.core.tijd import vandaag
from apps.grondtonen.models import Grondtoon, Interventievorm, Praktijkvraag, Thema
from apps.interventies.actions import (
    Afspraakinhoud,
    Interventieinhoud,
    antwoord_op_wringen,
    geef_woord,
    kies_interventie,
    pas_afspraak_aan,
    sluit_afspraak,
    stel_interventie_voor,
)
from apps.interventies.models import AfspraakVersie, Doelgroep, Instemming, Interventie
from apps.teamplannen.actions import (
    beantwoord_reactie,
    begin_analyse,
    begin_plan,
    bewaar_stap,
    bewaar_vraagstuk,
    deel_analyse,
    laat_meeschrijven,
    reageer,
    voeg_schrijver_toe,
)
from apps.teamplannen.actions.vraagstukken import Vraagstukinhoud
from apps.teamplannen.models import Cyclus, Meeschrijver, Teamanalyse, Teamplan
from apps.teams.actions import vorm_kerngroep
from apps.teams.models import Team
from apps.voorbeeld.hogeschool import Gegevens
from apps.voorbeeld.tijdlijn import Tijdlijn, werkdag


@dataclass
class Teamverhaal:
    """Waar het verhaal is: de dag waarop de regel speelt, en wat er onder een naam is neergelegd."""

    team: Team
    mensen: dict[str, Persoon]
    cyclus: Cyclus
    dag: date = date.min
    interventies: dict[str, Interventie] = field(default_factory=dict)
    inhouden: dict[str, Afspraakinhoud] = field(default_factory=dict)
    versies: dict[str, AfspraakVersie] = field(default_factory=dict)

    @property
    def plan(self) -> Teamplan:
        return Teamplan.objects.select_related("team").get(team=self.team, cyclus=self.cyclus)

    @property
    def analyse(self) -> Teamanalyse:
        return Teamanalyse.objects.select_related("plan__team").get(plan=self.plan)

    def personen(self, sleutels: Sequence[str]) -> list[Persoon]:
        return [self.mensen[sleutel] for sleutel in sleutels]

    def dag_over(self, dagen: int) -> date:
        """Een werkdag binnen het studiejaar van het plan; met een min ligt hij achter ons."""
        dag = werkdag(vandaag() + timedelta(days=dagen))
        return min(max(dag, self.cyclus.van), self.cyclus.tot)

    def kenmerk(self, naam: str) -> UUID:
        return uuid5(NAMESPACE_URL, f"mortel:voorbeeld:{self.team.naam}:{naam}")


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


# -- De analyse -----------------------------------------------------------------


def _begin(verhaal: Teamverhaal, door: Persoon) -> None:
    begin_analyse(plan=begin_plan(team=verhaal.team, door=door), door=door)


def _geef_pen(verhaal: Teamverhaal, door: Persoon, *, aan: str) -> None:
    persoon = verhaal.mensen[aan]
    rij = laat_meeschrijven(plan=verhaal.plan, persoon=persoon, door=door)
    # De actie begint vandaag. Een dag is geen moment: de tijdlijn laat hem staan.
    Meeschrijver.objects.filter(pk=rij.pk).update(van=verhaal.dag)
    voeg_schrijver_toe(analyse=verhaal.analyse, persoon=persoon, door=door)


def _kerngroep(verhaal: Teamverhaal, door: Persoon, *, wie: Sequence[str]) -> None:
    vorm_kerngroep(team=verhaal.team, personen=verhaal.personen(wie), van=verhaal.dag, door=door)


def _schrijf(
    verhaal: Teamverhaal, door: Persoon, *, stap: str, themas: Sequence[str] = (), **teksten: str
) -> None:
    analyse = verhaal.analyse
    bewaar_stap(
        analyse=analyse,
        stap=stap,
        teksten=teksten,
        themas=[Thema.objects.get(slug=slug) for slug in themas],
        basis=analyse.stapversies.filter(stap=stap).count(),
        door=door,
    )


def _vraagstuk(
    verhaal: Teamverhaal, door: Persoon, *, praktijkvraag: str, tweede_toon: str = "", **inhoud: Any
) -> None:
    bewaar_vraagstuk(
        analyse=verhaal.analyse,
        nummer=verhaal.analyse.vraagstukken.count() + 1,
        inhoud=Vraagstukinhoud(
            praktijkvraag=Praktijkvraag.objects.get(slug=praktijkvraag),
            tweede_toon=Grondtoon.objects.get(slug=tweede_toon) if tweede_toon else None,
            **inhoud,
        ),
        basis=0,
        door=door,
    )


def _deel(verhaal: Teamverhaal, door: Persoon) -> None:
    deel_analyse(analyse=verhaal.analyse, door=door)


def _reageer(verhaal: Teamverhaal, door: Persoon, *, bij: str, blik: str, woorden: str = "") -> None:
    reageer(analyse=verhaal.analyse, onderdeel=bij, blik=blik, woorden=woorden, door=door)


def _beantwoord(verhaal: Teamverhaal, door: Persoon, *, bij: str, van: str, antwoord: str) -> None:
    reacties = verhaal.analyse.reacties.select_related("analyse__plan__team")
    reactie = reacties.get(onderdeel=bij, persoon=verhaal.mensen[van])
    beantwoord_reactie(reactie=reactie, basis=reactie.teller, antwoord=antwoord, door=door)


# -- Interventies en afspraken --------------------------------------------------


def _kies(verhaal: Teamverhaal, door: Persoon, *, als: str, vorm: str, **inhoud: Any) -> None:
    gekozen = Interventievorm.objects.get(slug=vorm)
    verhaal.interventies[als] = kies_interventie(
        plan=verhaal.plan,
        vorm=gekozen,
        inhoud=_interventie(verhaal, gekozen, **inhoud),
        kenmerk=verhaal.kenmerk(als),
        door=door,
    )


def _stel_voor(verhaal: Teamverhaal, door: Persoon, *, als: str, vorm: str, **inhoud: Any) -> None:
    gekozen = Interventievorm.objects.get(slug=vorm)
    verhaal.interventies[als] = stel_interventie_voor(
        plan=verhaal.plan,
        vorm=gekozen,
        inhoud=_interventie(verhaal, gekozen, **inhoud),
        kenmerk=verhaal.kenmerk(als),
        door=door,
    )


def _interventie(
    verhaal: Teamverhaal,
    vorm: Interventievorm,
    *,
    vraagstuk: int,
    verandering: str,
    voor: str = Doelgroep.TEAM,
    wie: Sequence[str] = (),
) -> Interventieinhoud:
    return Interventieinhoud(
        verandering=verandering,
        doelgroep=voor,
        formeel=vorm.formeel,
        sturing=vorm.sturing,
        vraagstuk=verhaal.analyse.vraagstukken.select_related("analyse").get(nummer=vraagstuk),
        genoemden=verhaal.personen(wie),
    )


def _leg_voor(
    verhaal: Teamverhaal,
    door: Persoon,
    *,
    als: str,
    begint_over: int,
    duurt: int,
    terugblik_na: int,
    **woorden: Any,
) -> None:
    """Een afspraak heet naar haar interventie. `begint_over` telt vanaf vandaag, de rest vanaf het begin."""
    interventie = verhaal.interventies[als]
    van = verhaal.dag_over(begint_over)
    inhoud = Afspraakinhoud(
        doelgroep=interventie.doelgroep,
        genoemden=list(interventie.genoemden.all()),
        van=van,
        tot=werkdag(van + timedelta(days=duurt)),
        terugblik_op=werkdag(van + timedelta(days=terugblik_na)),
        **woorden,
    )
    verhaal.inhouden[als] = inhoud
    verhaal.versies[als] = sluit_afspraak(
        plan=verhaal.plan,
        interventie=interventie,
        inhoud=inhoud,
        kenmerk=verhaal.kenmerk(als),
        door=door,
    )


def _leg_opnieuw_voor(verhaal: Teamverhaal, door: Persoon, *, op: str, **anders: Any) -> None:
    verhaal.inhouden[op] = replace(verhaal.inhouden[op], **anders)
    laatste = verhaal.versies[op]
    verhaal.versies[op] = pas_afspraak_aan(
        afspraak=laatste.afspraak,
        plan=verhaal.plan,
        inhoud=verhaal.inhouden[op],
        basis=laatste.nummer,
        door=door,
    )


def _akkoord(verhaal: Teamverhaal, door: Persoon, *, op: str) -> None:
    geef_woord(versie=verhaal.versies[op], plan=verhaal.plan, woord=Instemming.Woord.AKKOORD, door=door)


def _wringt(verhaal: Teamverhaal, door: Persoon, *, op: str, reden: str) -> None:
    geef_woord(
        versie=verhaal.versies[op], plan=verhaal.plan, woord=Instemming.Woord.WRINGT, reden=reden, door=door
    )


def _antwoord_op_wringen(verhaal: Teamverhaal, door: Persoon, *, op: str, van: str, antwoord: str) -> None:
    rij = Instemming.objects.get(versie=verhaal.versies[op], persoon=verhaal.mensen[van])
    antwoord_op_wringen(rij=rij, basis=rij.teller, plan=verhaal.plan, antwoord=antwoord, door=door)


DADEN: dict[str, Callable[..., None]] = {
    "begin": _begin,
    "geef-pen": _geef_pen,
    "kerngroep": _kerngroep,
    "schrijf": _schrijf,
    "vraagstuk": _vraagstuk,
    "deel": _deel,
    "reageer": _reageer,
    "beantwoord": _beantwoord,
    "kies": _kies,
    "stel-voor": _stel_voor,
    "leg-voor": _leg_voor,
    "leg-opnieuw-voor": _leg_opnieuw_voor,
    "akkoord": _akkoord,
    "wringt": _wringt,
    "antwoord-op-wringen": _antwoord_op_wringen,
}
