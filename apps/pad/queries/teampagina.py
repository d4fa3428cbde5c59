"""De pagina van een team, voor één lezer, in zo weinig mogelijk vragen aan de database."""

from collections import Counter
from dataclasses import dataclass

from apps.accounts.models import Persoon
from apps.activiteiten.queries import met_verteld, verteld
from apps.core.dagen import datum_kort
from apps.core.models import strikt
from apps.core.taal import aantal
from apps.core.tijd import vandaag
from apps.interventies.models import Interventie, Staat
from apps.interventies.queries import (
    Afspraakstand,
    Omgeving,
    afspraken_van,
    omgeving_van,
)
from apps.pad.fase import BEGINSTANDEN, Fase, fase
from apps.pad.queries.feiten import feiten_uit, planfeiten
from apps.signalen.queries import Signalen, met_opzij, signalen_van, wat_er_staat
from apps.teamplannen.models import (
    Analyseonderdeel,
    Stapversie,
    Teamanalyse,
    Teamplan,
    Vraagstuk,
)
from apps.teamplannen.queries import (
    Planstand,
    analyse_van,
    heeft_analyse,
    planstand,
)
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
        return fase(feiten_uit(self.omgeving.erbij))

    @property
    def verteld(self) -> dict[int, list[tuple[str, str]]]:
        return verteld(self.analyse) if self.analyse else {}

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
    analyse = analyse_van(plan, lezer, **met_opzij(), **met_verteld(lezer))
    gedeeld = analyse is not None and analyse.gedeeld_op is not None
    afspraken = afspraken_van(plan, lezer)
    te_lezen = wat_er_staat(plan, lezer, analyse, afspraken, stappen=stappen)
    return Teampagina(
        stand=stand,
        analyse=analyse,
        analyse_bestaat=analyse is not None or heeft_analyse(plan),
        # Voor het delen klinken er alleen signalen van.
        vraagstukken=te_lezen.vraagstukken if gedeeld else [],
        stappen=te_lezen.stappen,
        interventies=te_lezen.interventies,
        afspraken=afspraken,
        omgeving=omgeving_van(plan, lezer, **planfeiten()),
        signalen=signalen_van(stand, analyse, te_lezen),
        lezer=lezer,
    )


def plannen_van(team: Team, lezer: Persoon) -> list[Teamplan]:
    """Alle plannen van dit team die deze lezer mag lezen, het nieuwste eerst."""
    plannen = Teamplan.objects.zichtbaar_voor(lezer).filter(team=team).select_related("cyclus")
    return list(strikt(plannen.order_by("-cyclus__van")))
