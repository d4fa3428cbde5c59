"""Welke signalen er voor deze lezer klinken, uit wat zijn pagina toch al laadt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from apps.accounts.models import Persoon
from apps.core.oordeel import Oordeel
from apps.core.tijd import vandaag
from apps.interventies.models import Interventie
from apps.interventies.models.afspraak import RUIMTE
from apps.interventies.queries import Afspraakstand, afspraken_van, interventies_van
from apps.signalen import rules
from apps.signalen.models import Opzijgezet
from apps.signalen.regels import Belofte, Bron, Keuze, PlanStand, Signaal, Vraag, signalen
from apps.teamplannen.models import Analyseonderdeel, Stapversie, Teamanalyse, Teamplan, Vraagstuk
from apps.teamplannen.queries import (
    Planstand,
    analyse_van,
    huidige_stappen,
    planstand,
    vraagstukken_van,
)

MEESTE_OPEN = 3
# Zo heet de lijst die met de analyse meekomt.
LIJST = "signalen_opzij"


@dataclass(frozen=True)
class Opzij:
    """Een signaal dat zou klinken, met wie het opzij legde en waarom."""

    signaal: Signaal
    rij: int
    reden: str
    wie: str
    op: datetime


@dataclass(frozen=True)
class Signalen:
    """`open` klinkt, `opzij` niet.

    Wie niet ziet waardoor een signaal klinkt, ziet ook niet dat het opzij ligt.
    """

    open: tuple[Signaal, ...] = ()
    opzij: tuple[Opzij, ...] = ()

    @property
    def eerst(self) -> tuple[Signaal, ...]:
        return self.open[:MEESTE_OPEN]

    @property
    def rest(self) -> tuple[Signaal, ...]:
        return self.open[MEESTE_OPEN:]

    def klinkt(self, slug: str) -> Signaal | None:
        return next((signaal for signaal in self.open if signaal.slug == slug), None)

    def ligt_opzij(self, slug: str) -> Opzij | None:
        return next((rij for rij in self.opzij if rij.signaal.slug == slug), None)


def met_opzij() -> dict[str, ArraySubquery]:
    """Wat er opzij ligt, om met `analyse_van` mee te vragen: wie de analyse leest, leest ook dit."""
    rijen = Opzijgezet.objects.filter(analyse=OuterRef("pk")).order_by("op")
    wat = JSONObject(rij="pk", slug="slug", waarden="waarden", reden="reden", wie="door__roepnaam", op="op")
    return {LIJST: ArraySubquery(rijen.values(wat=wat))}


@dataclass(frozen=True)
class Leesbaar:
    """Wat er in een plan staat en deze lezer mag zien."""

    vraagstukken: list[Vraagstuk]
    stappen: dict[str, Stapversie]
    interventies: list[Interventie]
    afspraken: list[Afspraakstand]


def wat_er_staat(
    plan: Teamplan,
    lezer: Persoon,
    analyse: Teamanalyse | None,
    afspraken: list[Afspraakstand],
    *,
    stappen: tuple[str, ...] = (Analyseonderdeel.OVER_VIJF_JAAR,),
) -> Leesbaar:
    """Voor het delen alleen de vraagstukken, voor wie de analyse leest. Zonder `stappen` elke stap."""
    gedeeld = analyse is not None and analyse.gedeeld_op is not None
    return Leesbaar(
        vraagstukken=vraagstukken_van(analyse) if analyse else [],
        stappen=huidige_stappen(analyse, *stappen) if analyse and gedeeld else {},
        interventies=interventies_van(plan, lezer) if gedeeld else [],
        afspraken=afspraken if gedeeld else [],
    )


def signalen_van(stand: Planstand, analyse: Teamanalyse | None, lees: Leesbaar) -> Signalen:
    """De analyse is geladen met `met_opzij`. Wat gedaan of gestopt is, vraagt niets meer."""
    if analyse is None:
        return Signalen()
    bezet = stand.bezet
    vooruit = lees.stappen.get(Analyseonderdeel.OVER_VIJF_JAAR)
    klinkt = signalen(
        PlanStand(
            dag=vandaag(),
            gedeeld=analyse.gedeeld_op is not None,
            gesloten=stand.plan.gesloten_op is not None,
            vragen=tuple(_vraag(stuk) for stuk in lees.vraagstukken),
            keuzes=tuple(_keuze(rij, rij.vraagstuk) for rij in lees.interventies if not rij.is_voorstel),
            beloften=tuple(_belofte(afspraak) for afspraak in lees.afspraken if not afspraak.is_afgerond),
            kijkt_vooruit=vooruit is not None and any(vooruit.teksten.values()),
            zwakste=_zwakste(analyse.minste),
            mensen=len(bezet.meedoeners),
            groot_boven=settings.GROOT_TEAM,
            heeft_kerngroep=bool(bezet.kerngroep),
            heeft_leiding=bool(bezet.leidinggevenden),
        )
    )
    return _verdeel(klinkt, getattr(analyse, LIJST))


def _verdeel(klinkt: Sequence[Signaal], rijen: Sequence[Mapping[str, Any]]) -> Signalen:
    """Opzij ligt een signaal zolang het door dezelfde feiten klinkt."""
    opzij = [
        Opzij(signaal, rij["rij"], rij["reden"], rij["wie"], datetime.fromisoformat(rij["op"]))
        for signaal in klinkt
        for rij in rijen
        if (rij["slug"], rij["waarden"]) == (signaal.slug, signaal.waarden)
    ]
    stil = {rij.signaal.slug for rij in opzij}
    return Signalen(tuple(signaal for signaal in klinkt if signaal.slug not in stil), tuple(opzij))


def _vraag(stuk: Vraagstuk) -> Vraag:
    return Vraag(
        nummer=stuk.nummer,
        antwoorden=stuk.antwoorden,
        voorwaarden=stuk.voorwaarden,
        tonen=tuple(toon.pk for toon in stuk.gekozen_tonen),
        transformatief=stuk.is_transformatief,
    )


def _keuze(interventie: Interventie, vraagstuk: Vraagstuk | None) -> Keuze:
    assert vraagstuk  # wat gekozen is, antwoordt op een vraagstuk
    return Keuze(
        nummer=interventie.pk,
        vraagstuk=vraagstuk.nummer,
        formeel=interventie.formeel,
        sturing=interventie.sturing,
        hulpbronnen=frozenset(interventie.hulpbron_slugs),
    )


def _belofte(afspraak: Afspraakstand) -> Belofte:
    """Ligt er een wijziging voor, dan gaat het over wat daarin staat."""
    nieuwste = afspraak.voorgelegd or afspraak.versie
    return Belofte(
        nummer=afspraak.afspraak.pk,
        versie=nieuwste.nummer,
        titel=afspraak.versie.titel,
        keuze=afspraak.afspraak.interventie_id,
        geldt=afspraak.geldend is not None,
        voorbij=nieuwste.tot is not None and nieuwste.tot < vandaag(),
        heeft_ruimte=any(getattr(nieuwste, veld) for veld in RUIMTE),
        terugblik_op=nieuwste.terugblik_op,
        teruggekeken=afspraak.geldend is not None and afspraak.geldend.teruggekeken,
        teksten=(nieuwste.wat, nieuwste.uitzoeken, nieuwste.merken),
    )


def _zwakste(minste: Sequence[Mapping[str, Any]]) -> tuple[Bron, ...]:
    """Waar het allerminst van is: meer dan één als zij evenveel hebben."""
    return tuple(Bron(rij["slug"], rij["naam"]) for rij in minste if rij["getal"] == minste[0]["getal"])


@dataclass(frozen=True)
class Geopend:
    """Een plan met zijn signalen, zoals deze lezer ze hoort."""

    analyse: Teamanalyse
    signalen: Signalen
    mag_opzij_leggen: Oordeel


def laad_signalen(plan: Teamplan, lezer: Persoon) -> Geopend | None:
    """None zolang deze lezer de analyse niet mag lezen: dan klinkt er voor hem niets."""
    analyse = analyse_van(plan, lezer, **met_opzij())
    if analyse is None:
        return None
    stand, gedeeld = planstand(plan), analyse.gedeeld_op is not None
    te_lezen = wat_er_staat(plan, lezer, analyse, afspraken_van(plan, lezer))
    klinkt = signalen_van(stand, analyse, te_lezen)
    schrijft = lezer.pk in analyse.schrijver_ids
    oordeel = rules.mag_signaal_opzij_leggen(stand.wie(lezer), is_schrijver=schrijft, gedeeld=gedeeld)
    return Geopend(analyse, klinkt, oordeel)
