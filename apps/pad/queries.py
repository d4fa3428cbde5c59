"""De pagina van een team en de startpagina, elk in zo weinig mogelijk vragen aan de database."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, Subquery

from apps.accounts.models import Persoon, Rol
from apps.berichten.queries import Lidteam
from apps.core.dagen import datum_kort
from apps.core.models import Gebeurtenis, strikt
from apps.core.taal import aantal
from apps.core.tijd import vandaag
from apps.interventies.models import Afgerond, AfspraakVersie, Interventie, Staat, Standing
from apps.interventies.queries import (
    Afspraakstand,
    Omgeving,
    afspraken_van,
    interventies_van,
    omgeving_van,
)
from apps.pad.fase import BEGINSTANDEN, Fase, Planfeiten, fase
from apps.signalen.queries import Leesbaar, Signalen, met_opzij, signalen_van
from apps.teamplannen.models import (
    Analyseonderdeel,
    Begeleider,
    Stapversie,
    Teamanalyse,
    Teamplan,
    Vraagstuk,
)
from apps.teamplannen.queries import (
    Planstand,
    analyse_van,
    heeft_analyse,
    huidige_stappen,
    planstand,
    vraagstukken_van,
)
from apps.teamplannen.rules import Betrokkene, mag_plan_beginnen
from apps.teams.models import Team


@dataclass(frozen=True)
class Teampagina:
    """Alles op de pagina van een team, voor één lezer."""

    stand: Planstand
    analyse: Teamanalyse | None
    analyse_bestaat: bool
    vraagstukken: list[Vraagstuk]
    stappen: dict[str, Stapversie]
    interventies: list[Interventie]
    afspraken: list[Afspraakstand]
    omgeving: Omgeving
    signalen: Signalen
    lezer: Persoon

    @property
    def plan(self) -> Teamplan:
        return self.stand.plan

    @property
    def gedeeld(self) -> bool:
        return self.analyse is not None and self.analyse.gedeeld_op is not None

    @property
    def schrijft_analyse(self) -> bool:
        return self.analyse is not None and self.lezer.pk in self.analyse.schrijver_ids

    @property
    def fase(self) -> Fase:
        return fase(
            Planfeiten(
                begonnen=True,
                gedeeld=self.gedeeld,
                voorgelegd=self.gedeeld and self._is_voorgelegd,
                vastgesteld=self.plan.vastgesteld_op is not None,
                afspraak_loopt=any(a.staat in (Staat.LOOPT, Staat.GEDAAN) for a in self.afspraken),
                gesloten=self.plan.gesloten_op is not None,
            )
        )

    @property
    def _is_voorgelegd(self) -> bool:
        """In dit plan; wat uit het vorige meekwam, lag daar al voor."""
        versies = [versie for a in self.afspraken for versie in (a.geldend, a.voorgelegd) if versie]
        sinds = self.plan.begonnen_op
        return self.omgeving.nog_iets or any(versie.voorgelegd_op >= sinds for versie in versies)

    @property
    def kwamen_mee(self) -> list[Afspraakstand]:
        return [afspraak for afspraak in self.afspraken if afspraak.kwam_mee]

    @property
    def is_voorbij(self) -> bool:
        """De cyclus van dit plan is voorbij; het is nog van nu, omdat de terugblik nog openstaat."""
        return self.plan.cyclus.tot < vandaag()

    @property
    def gekozen(self) -> list[Interventie]:
        return [interventie for interventie in self.interventies if not interventie.is_voorstel]

    @property
    def voorstellen(self) -> list[Interventie]:
        return [interventie for interventie in self.interventies if interventie.is_voorstel]

    @property
    def zonder_afspraak(self) -> list[Interventie]:
        return [interventie for interventie in self.gekozen if not interventie.heeft_afspraak]

    @property
    def standen(self) -> tuple[str, ...]:
        """Eén regel per stap: hoe het er daar voor staat."""
        overeengekomen = sum(afspraak.geldend is not None for afspraak in self.afspraken)
        open_ = sum(afspraak.is_open for afspraak in self.afspraken)
        afspraken = f"{overeengekomen} overeengekomen" + (f", {open_} open" if open_ else "")
        _, interventies, wie_wat, uitvoeren, terugblik = BEGINSTANDEN
        return (
            f"Gedeeld op {datum_kort(self.analyse.gedeeld_op)}"
            if self.analyse and self.gedeeld
            else "In voorbereiding",
            f"{len(self.gekozen)} gekozen" if self.gekozen else interventies,
            afspraken if self.afspraken else wie_wat,
            self._uitvoeren or uitvoeren,
            f"Gesloten op {datum_kort(self.plan.gesloten_op)}" if self.plan.gesloten_op else terugblik,
        )

    @property
    def _uitvoeren(self) -> str:
        """'2 afspraken lopen, 1 gedaan, 1 gestopt'."""
        keer = Counter(afspraak.staat for afspraak in self.afspraken)
        loopt = keer[Staat.LOOPT]
        lopend = [aantal(loopt, "afspraak loopt", "afspraken lopen")] if loopt else []
        rest = [f"{keer[s]} {s.label.lower()}" for s in (Staat.GEDAAN, Staat.GESTOPT) if keer[s]]
        return ", ".join(lopend + rest)


OP_DE_PAGINA = (Analyseonderdeel.TROTS, Analyseonderdeel.OVER_VIJF_JAAR)


def teampagina(plan: Teamplan, lezer: Persoon, *, stappen: tuple[str, ...] = OP_DE_PAGINA) -> Teampagina:
    """Zonder `stappen` komt de tekst van elke stap van de analyse mee."""
    stand = planstand(plan)
    analyse = analyse_van(plan, lezer, **met_opzij())
    gedeeld = analyse is not None and analyse.gedeeld_op is not None
    afspraken = afspraken_van(plan, lezer)
    te_lezen = Leesbaar(
        vraagstukken=vraagstukken_van(analyse) if analyse else [],
        stappen=huidige_stappen(analyse, *stappen) if analyse and gedeeld else {},
        interventies=interventies_van(plan, lezer) if gedeeld else [],
        afspraken=afspraken if gedeeld else [],
    )
    return Teampagina(
        stand=stand,
        analyse=analyse,
        analyse_bestaat=analyse is not None or heeft_analyse(stand),
        # Voor het delen klinken er alleen signalen van.
        vraagstukken=te_lezen.vraagstukken if gedeeld else [],
        stappen=te_lezen.stappen,
        interventies=te_lezen.interventies,
        afspraken=afspraken,
        omgeving=omgeving_van(plan, lezer),
        signalen=signalen_van(stand, analyse, te_lezen),
        lezer=lezer,
    )


def plannen_van(team: Team, lezer: Persoon) -> list[Teamplan]:
    """Alle plannen van dit team die deze lezer mag lezen, het nieuwste eerst."""
    plannen = Teamplan.objects.zichtbaar_voor(lezer).filter(team=team).select_related("cyclus")
    return list(strikt(plannen.order_by("-cyclus__van")))


NOG_NIETS = Planfeiten()


@dataclass(frozen=True)
class PlanVoorbij:
    """Het plan van een voorbij jaar waarop nog niet is teruggekeken."""

    plan_id: int
    cyclus: str


@dataclass(frozen=True)
class MijnTeam:
    """Een team op de startpagina, met waar het op zijn weg is; `kijkt_mee_tot` als je er begeleider bent."""

    team: Team
    wie: Betrokkene
    heeft_collegas: bool = True
    cyclus_loopt: bool = True
    feiten: Planfeiten = NOG_NIETS
    heeft_analyse: bool = False
    schrijft_analyse: bool = False
    voorbij: PlanVoorbij | None = None
    te_besluiten: bool = False
    kijkt_mee_tot: date | None = None

    @property
    def fase(self) -> Fase:
        return fase(self.feiten)

    @property
    def is_aan_zet(self) -> bool:
        """Of deze mens hier zelf iets kan beginnen of afmaken."""
        met_pen = self.wie.heeft_pen and (self.voorbij is not None or self.te_besluiten)
        return met_pen or self.is_leeg or self.kan_beginnen or self.kan_verder

    @property
    def is_leeg(self) -> bool:
        """Wie leidt en nog alleen staat, zet er eerst iemand bij."""
        return self.wie.leidt and not self.heeft_collegas

    @property
    def kan_beginnen(self) -> bool:
        mag = mag_plan_beginnen(self.wie, cyclus_loopt=self.cyclus_loopt)
        return bool(mag) and not self.heeft_analyse

    @property
    def kan_verder(self) -> bool:
        return self.schrijft_analyse and not self.feiten.gedeeld


def mijn_teams(persoon: Persoon, leden: Sequence[Lidteam]) -> list[MijnTeam]:
    """De teams waar iemand vandaag bij hoort of meekijkt, met het plan van nu, in één vraag."""
    plannen = {rij["team_id"]: rij for rij in _plannen([lid.team.pk for lid in leden], persoon)}
    eigen = [
        MijnTeam(
            lid.team,
            lid.wie,
            heeft_collegas=lid.heeft_collegas,
            cyclus_loopt=lid.cyclus_loopt,
            **_plan_in_het_kort(plannen.pop(lid.team.pk, None)),
        )
        for lid in leden
    ]
    return [*eigen, *(_kijkt_mee(rij, persoon) for rij in plannen.values())]


def _plannen(team_ids: Sequence[int], persoon: Persoon) -> Sequence[Mapping[str, Any]]:
    """De plannen van deze teams en waar iemand meekijkt: de feiten, en of hij aan de analyse schrijft."""
    mijn = Begeleider.objects.van_persoon(persoon)
    versies = AfspraakVersie.objects.filter(afspraak__standen__plan=OuterRef("pk"))
    analyses = Teamanalyse.objects.filter(plan=OuterRef("pk"), opzij_op__isnull=True)
    loopt = versies.geldend().filter(van__lte=vandaag()).exclude(afspraak__afgerond=Afgerond.GESTOPT)
    onbesloten = Standing.objects.filter(
        plan=OuterRef("pk"), kwam_mee=True, besluit="", afspraak__afgerond=Afgerond.NEE
    )
    plannen = (
        Teamplan.objects.van_nu()
        .filter(Q(team__in=team_ids) | Q(pk__in=mijn.values("plan_id")))
        .annotate(
            naam=F("team__naam"),
            kijkt_mee_tot=Subquery(mijn.filter(plan=OuterRef("pk")).values("tot")),
            heeft_analyse=Exists(analyses),
            is_gedeeld=Exists(analyses.filter(gedeeld_op__isnull=False)),
            schrijft_analyse=Exists(analyses.filter(schrijvers__persoon=persoon)),
            is_voorgelegd=Exists(versies.filter(voorgelegd_op__gte=OuterRef("begonnen_op"))),
            er_loopt_iets=Exists(loopt),
            voorbij=Q(cyclus__tot__lt=vandaag()),
            cyclus_naam=F("cyclus__naam"),
            te_besluiten=Exists(onbesloten),
        )
    )
    return list(plannen.order_by("naam").values())


def _kijkt_mee(rij: Mapping[str, Any], persoon: Persoon) -> MijnTeam:
    """Wie meekijkt, schrijft niet."""
    kort = _plan_in_het_kort(rij) | {"schrijft_analyse": False}
    team = Team(pk=rij["team_id"], naam=rij["naam"])
    return MijnTeam(team, Betrokkene(persoon.pk), kijkt_mee_tot=rij["kijkt_mee_tot"], **kort)


def _plan_in_het_kort(rij: Mapping[str, Any] | None) -> dict[str, Any]:
    if rij is None:
        return {}
    feiten = Planfeiten(
        begonnen=True,
        gedeeld=rij["is_gedeeld"],
        voorgelegd=rij["is_voorgelegd"],
        vastgesteld=rij["vastgesteld_op"] is not None,
        afspraak_loopt=rij["er_loopt_iets"],
        gesloten=rij["gesloten_op"] is not None,
    )
    return {
        "feiten": feiten,
        "heeft_analyse": rij["heeft_analyse"],
        "schrijft_analyse": rij["schrijft_analyse"],
        "voorbij": PlanVoorbij(rij["id"], rij["cyclus_naam"])
        if rij["voorbij"] and not rij["gesloten_op"]
        else None,
        "te_besluiten": rij["te_besluiten"],
    }


def mijn_rollen(persoon: Persoon) -> list[Rol]:
    return list(strikt(Rol.objects.van_persoon(persoon).select_related("onderdeel").order_by("soort")))


def is_nieuw(persoon: Persoon) -> bool:
    """Wie in Mortel nog niets deed, krijgt eerst te lezen wat het is."""
    return not Gebeurtenis.objects.filter(door=persoon).exists()
