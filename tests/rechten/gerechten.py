"""Wat er op de tafel ligt: van elke rij uit de tabel een ding, gemaakt met de handelingen van de app zelf."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import uuid4

from django.db.models import Model

from apps.accounts.models import Persoon
from apps.interventies.actions import (
    antwoord_op_wringen,
    bewaar_slotwoord,
    geef_woord,
    haal_interventie_weg,
    haal_notitie_weg,
    pas_afspraak_aan,
    rond_af,
    zeg_dat_het_wringt,
)
from apps.interventies.models import (
    Afgerond,
    AfspraakVersie,
    Doelgroep,
    Instemming,
    Interventie,
    Notitie,
    Standing,
)
from apps.teamplannen.actions import haal_opmerking_weg, haal_vraagstuk_weg
from apps.teamplannen.models import (
    Opmerking,
    Overdrachtsbrief,
    Teamplan,
)
from tests.dingen import (
    afspraakinhoud,
    kom_overeen,
    leg_voor,
    maak_interventie,
    maak_notitie,
    maak_terugblik,
    maak_vraagstuk,
)
from tests.mensen import Wereld, neem_een_dag_over
from tests.rechten.analysegerechten import analyses_in_voorbereiding, gedeelde_analyse
from tests.rechten.rollen import Rollen


def leg_neer(
    wereld: Wereld, voorbereiding: Teamplan, gedeeld: Teamplan, rollen: Rollen
) -> dict[str, list[Model]]:
    zicht = replace(
        wereld,
        team=gedeeld.team,
        plan=gedeeld,
        leidinggevende=rollen.leider,
        kerngroep=(rollen.genoemd[0], rollen.genoemd[0], rollen.genoemd[0]),
    )
    overal: dict[str, list[Model]] = {
        "team": [voorbereiding.team, gedeeld.team],
        "plan": [voorbereiding, gedeeld],
        "opmerking": [_opmerking(gedeeld, rollen.begeleider)],
        "briefje voor de overdracht": [_briefje(voorbereiding, rollen.leider)],
        "briefje dat het team kreeg": [_briefje(gedeeld, rollen.lid, vanaf=gedeeld.cyclus.van)],
        "slotwoord": [bewaar_slotwoord(plan=gedeeld, weten="Begin klein.", basis=0, door=rollen.leider)],
    }
    return (
        overal
        | analyses_in_voorbereiding(voorbereiding, rollen)
        | gedeelde_analyse(gedeeld, rollen)
        | _interventies(zicht, rollen)
        | _afspraken(zicht, rollen)
        | _wijzigingen(zicht, rollen)
        | _open_afspraken_waar_het_wringt(zicht, rollen)
    )


def haal_iets_weg(wereld: Wereld, voorbereiding: Teamplan, rollen: Rollen) -> dict[str, list[Model]]:
    """Van elke soort één ding dat weg is; wie het weghaalde, leest het nog."""
    analyse = voorbereiding.analyses.get(opzij_op__isnull=True)
    vraagstuk = maak_vraagstuk(analyse, naam="Weg", keuzereden="Toch niet.")
    haal_vraagstuk_weg(vraagstuk=vraagstuk, door=rollen.leider)
    interventie = maak_interventie(wereld)
    haal_interventie_weg(interventie=interventie, door=rollen.leider)
    opmerking = _opmerking(wereld.plan, rollen.begeleider)
    haal_opmerking_weg(opmerking=opmerking, door=rollen.begeleider)
    interventie = Interventie.ook_weg.get(pk=interventie.pk)
    versie = AfspraakVersie.objects.filter(afspraak__plannen=wereld.plan, doelgroep=Doelgroep.TEAM)[0]
    notitie = maak_notitie(versie, wereld.plan, rollen.leider)
    haal_notitie_weg(notitie=notitie, plan=wereld.plan, door=rollen.leider)
    return {
        "vraagstuk, weggehaald": [vraagstuk],
        "interventie, weggehaald": [interventie],
        "opmerking, weggehaald": [opmerking],
        "notitie, weggehaald": [Notitie.ook_weg.get(pk=notitie.pk)],
    }


def _opmerking(plan: Teamplan, door: Persoon) -> Opmerking:
    return Opmerking.objects.create(plan=plan, persoon=door, tekst="Dit viel me op.", kenmerk=uuid4())


def _briefje(plan: Teamplan, door: Persoon, vanaf: date | None = None) -> Overdrachtsbrief:
    """Met `vanaf` kreeg het team haar."""
    if vanaf:
        neem_een_dag_over(plan.team, van=door, dag=vanaf)
    return Overdrachtsbrief.objects.create(
        team=plan.team, persoon=door, tekst="Begin bij de koffie.", vanaf=vanaf
    )


def _interventies(zicht: Wereld, rollen: Rollen) -> dict[str, list[Model]]:
    kern, paar = Doelgroep.KERNGROEP, Doelgroep.GENOEMDEN
    rijen: dict[str, list[Model]] = {
        "interventie voor het team": [maak_interventie(zicht)],
        "interventie voor de kerngroep": [maak_interventie(zicht, doelgroep=kern)],
        "interventie voor een paar mensen": [maak_interventie(zicht, doelgroep=paar)],
        "voorstel van het teamlid aan de kerngroep": [
            maak_interventie(zicht, doelgroep=kern, voorstel_van=rollen.lid)
        ],
    }
    for (interventie,) in rijen.values():
        if interventie.doelgroep != Doelgroep.TEAM:  # type: ignore[attr-defined]
            interventie.genoemden.set(rollen.genoemd)  # type: ignore[attr-defined]
    return rijen


def _leg_voor(zicht: Wereld, rollen: Rollen, doelgroep: Doelgroep, **anders: Any) -> AfspraakVersie:
    """Een versie waarin elk veld gevuld is."""
    genoemd = rollen.genoemd if doelgroep == Doelgroep.GENOEMDEN else ()
    versie = leg_voor(zicht, doelgroep=doelgroep, genoemden=genoemd, **anders)
    velden = ("ruimte_uren", "ruimte_geld", "ruimte_rooster", "ruimte_plek", "merken", "uitzoeken")
    AfspraakVersie.objects.filter(pk=versie.pk).update(**dict.fromkeys(velden, "iets"))
    versie.refresh_from_db()
    return versie


def _afspraken(zicht: Wereld, rollen: Rollen) -> dict[str, list[Model]]:
    kern, paar = Doelgroep.KERNGROEP, Doelgroep.GENOEMDEN
    rond = _leg_voor(zicht, rollen, paar)
    van_allen = _leg_voor(zicht, rollen, Doelgroep.TEAM)
    for versie in (rond, van_allen):
        kom_overeen(versie, zicht.plan)
    rijen = {
        "afspraak voor het team, overeengekomen": van_allen,
        "afspraak voor een paar mensen": _leg_voor(zicht, rollen, paar),
        "afspraak voor een paar mensen, overeengekomen": rond,
        "afspraak die de meeschrijver aan de kerngroep voorlegde": _leg_voor(
            zicht, rollen, kern, door=rollen.legt_ook_voor
        ),
    }
    rijen |= _gestopt(zicht, rollen)
    mee = _leg_voor(zicht, rollen, Doelgroep.TEAM)
    Standing.objects.filter(afspraak=mee.afspraak).update(kwam_mee=True)
    rijen["afspraak voor het team die meekwam"] = mee
    bron = Interventie.objects.get(afspraken=rond.afspraak)
    met_afspraak: dict[str, list[Model]] = {rij: [versie.afspraak, versie] for rij, versie in rijen.items()}
    return met_afspraak | {
        "interventie, door een afspraak van het team": [bron],
        "wringt later, bij een afspraak die geldt": [_wringt_later(zicht, rollen, rond)],
    }


def _gestopt(zicht: Wereld, rollen: Rollen) -> dict[str, AfspraakVersie]:
    rijen = {
        f"afspraak voor {naam}, gestopt": _leg_voor(zicht, rollen, doelgroep)
        for naam, doelgroep in (("het team", Doelgroep.TEAM), ("de kerngroep", Doelgroep.KERNGROEP))
    }
    for versie in rijen.values():
        versie.afspraak = rond_af(
            afspraak=versie.afspraak,
            plan=zicht.plan,
            naar=Afgerond.GESTOPT,
            reden="Het past niet meer.",
            door=rollen.leider,
        )
    return rijen


def _wringt_later(zicht: Wereld, rollen: Rollen, versie: AfspraakVersie) -> Instemming:
    wie = rollen.genoemd[0]
    zeg_dat_het_wringt(versie=versie, plan=zicht.plan, reden="Dinsdag kan niet meer.", door=wie)
    woord = versie.instemmingen.get(persoon=wie)
    antwoord_op_wringen(
        rij=woord, basis=woord.teller, plan=zicht.plan, antwoord="Daar praten we over.", door=rollen.leider
    )
    return versie.instemmingen.get(persoon=wie)


def _wijzigingen(zicht: Wereld, rollen: Rollen) -> dict[str, list[Model]]:
    kern = Doelgroep.KERNGROEP
    rond, open_kern = _leg_voor(zicht, rollen, kern), _leg_voor(zicht, rollen, kern)
    voor_team = _leg_voor(zicht, rollen, Doelgroep.TEAM)
    kom_overeen(rond, zicht.plan)

    def wijzig(versie: AfspraakVersie, doelgroep: Doelgroep) -> AfspraakVersie:
        inhoud = afspraakinhoud(doelgroep=doelgroep, wat="Het is nu anders.", merken="m", uitzoeken="u")
        return pas_afspraak_aan(
            afspraak=versie.afspraak, plan=zicht.plan, inhoud=inhoud, basis=1, door=zicht.leidinggevende
        )

    rijen = {
        "wijziging van een overeengekomen afspraak": [wijzig(rond, kern)],
        "versie voor de kerngroep, vervangen": [open_kern],
        "versie voor het team, vervangen": [voor_team],
    }
    wijzig(open_kern, kern)
    wijzig(voor_team, kern)
    return {rij: _verse(versies) for rij, versies in rijen.items()}


def _verse(versies: Iterable[AfspraakVersie]) -> list[Model]:
    return [AfspraakVersie.objects.get(pk=versie.pk) for versie in versies]


def zeg(plan: Teamplan, versie: AfspraakVersie, wie: Persoon, woord: Instemming.Woord) -> Instemming:
    """Iemands woord, met een reden als het wringt."""
    reden = "Het rooster klopt niet." if woord == Instemming.Woord.WRINGT else ""
    return geef_woord(versie=versie, plan=plan, woord=woord, reden=reden, door=wie)


def _open_afspraken_waar_het_wringt(zicht: Wereld, rollen: Rollen) -> dict[str, list[Model]]:
    wie = {
        "voor het team": (Doelgroep.TEAM, rollen.lid),
        "voor de kerngroep": (Doelgroep.KERNGROEP, rollen.genoemd[0]),
        "waarop de nieuwkomer zijn woord gaf": (Doelgroep.TEAM, rollen.genoemd[-1]),
    }
    rijen: dict[str, list[Model]] = {}
    for rij, (doelgroep, persoon) in wie.items():
        versie = _leg_voor(zicht, rollen, doelgroep)
        woord = zeg(zicht.plan, versie, persoon, Instemming.Woord.WRINGT)
        antwoord_op_wringen(
            rij=woord, basis=woord.teller, plan=zicht.plan, antwoord="We passen het aan.", door=rollen.leider
        )
        woord.refresh_from_db()
        rijen[f"afspraak {rij}"] = [versie.afspraak, versie]
        rijen[f"wringt bij een afspraak {rij}"] = [woord]
        if rij != "waarop de nieuwkomer zijn woord gaf":
            rijen[f"terugblik op een afspraak {rij}"] = [
                maak_terugblik(versie, zicht.plan, rollen.leider, toelichting="Zo verder.")
            ]
            rijen[f"notitie bij een afspraak {rij}"] = [maak_notitie(versie, zicht.plan, persoon)]
    return rijen
