"""Wat mensen ook doen, en in welke volgorde: een afspraak gedraagt zich als het eenvoudige model hieronder.

Het model kent alleen namen en woorden en deelt niets met de code. Na elke daad staat in de databank
precies wat het model zegt, en een daad die geweigerd wordt laat geen spoor na.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.test import override_settings
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from apps.core.models import Gebeurtenis
from apps.core.oordeel import KanNiet, MagNiet
from apps.interventies.actions import geef_woord, neem_woord_terug, pas_afspraak_aan
from apps.interventies.models import AfspraakVersie, Instemming
from apps.teamplannen.actions import Botsing
from apps.teamplannen.models import Teamplan
from apps.teams.actions import beeindig_lidmaatschap, voeg_lid_toe
from apps.teams.models import Lidmaatschap, Lidrol
from tests.dingen import afspraakinhoud, leg_voor
from tests.mensen import DAG, Wereld, vertrek

LEIDER, SCHRIJVER, LID, *ANDEREN = range(5)
iemand = st.sampled_from([SCHRIJVER, LID, SCHRIJVER, LID, LEIDER, *ANDEREN])
wie_schrijft = st.sampled_from([LEIDER, SCHRIJVER, LEIDER, SCHRIJVER, LID, *ANDEREN])
laatste_versies = st.sampled_from([1, 1, 1, 2, 3])


@dataclass
class Voorgelegd:
    """Een versie in het model: aan wie zij is voorgelegd, en wat ieder zei."""

    voor_team: bool
    doen_mee: frozenset[int]
    met_uren: bool
    wat: str
    woorden: dict[int, str] = field(default_factory=dict)
    overeengekomen: bool = False
    vervangen: bool = False

    @property
    def tellen(self) -> set[int]:
        return set(self.doen_mee) | ({LEIDER} if self.met_uren else set())

    @property
    def iedereen_akkoord(self) -> bool:
        return all(self.woorden.get(wie) == "akkoord" for wie in self.tellen)


class LevenVanEenAfspraak(RuleBasedStateMachine):
    wereld: Wereld

    def __init__(self) -> None:
        super().__init__()
        self.terug_naar_het_begin = transaction.atomic()
        self.terug_naar_het_begin.__enter__()
        w = self.wereld
        self.mensen = [w.leidinggevende, w.meeschrijver, w.teamlid, *w.kerngroep[:2]]
        self.dag, self.klok = w.vandaag, override_settings(VANDAAG=w.vandaag)
        self.klok.enable()
        self.leden = {LEIDER, SCHRIJVER, LID}
        self.afspraak = leg_voor(w, wat="0").afspraak
        self.versies = [Voorgelegd(True, frozenset({SCHRIJVER, LID}), False, "0")]
        self.overeengekomen_op: dict[int, datetime] = {}

    def teardown(self) -> None:
        self.klok.disable()
        transaction.set_rollback(True)
        self.terug_naar_het_begin.__exit__(None, None, None)

    # -- De daden -------------------------------------------------------------

    @rule(wie=iemand, hoe_lang_terug=laatste_versies, woord=st.sampled_from(["akkoord"] * 4 + ["wringt"]))
    def zeg(self, wie: int, hoe_lang_terug: int, woord: str) -> None:
        model, versie = self._versie(hoe_lang_terug)
        reden = "Dinsdag werk ik niet." if woord == "wringt" else ""
        gelukt = self._probeer(lambda: geef_woord(versie=versie, woord=woord, reden=reden, **self._door(wie)))
        assert gelukt == self._mag_spreken(wie, model)
        if gelukt:
            model.woorden[wie] = woord
            self._rond_af(model)

    @rule(wie=iemand, hoe_lang_terug=laatste_versies)
    def neem_terug(self, wie: int, hoe_lang_terug: int) -> None:
        model, versie = self._versie(hoe_lang_terug)
        gelukt = self._probeer(lambda: neem_woord_terug(versie=versie, **self._door(wie)))
        assert gelukt == self._mag_spreken(wie, model)
        if gelukt:
            model.woorden.pop(wie, None)

    @rule(
        wie=wie_schrijft,
        genoemden=st.none() | st.sets(st.sampled_from([SCHRIJVER, LID, *ANDEREN]), max_size=3),
        met_uren=st.booleans(),
        basis=st.sampled_from([0, 0, 0, 0, 1]),
    )
    def leg_opnieuw_voor(self, wie: int, genoemden: set[int] | None, met_uren: bool, basis: int) -> None:
        """Een ander 'wat', dus altijd een nieuwe versie; `basis` is hoeveel versies de schrijver miste."""
        doen_mee = self.leden - {LEIDER} if genoemden is None else genoemden
        nieuw = Voorgelegd(genoemden is None, frozenset(doen_mee), met_uren, str(len(self.versies)))
        gelukt = self._probeer(lambda: self._pas_aan(nieuw, wie, missers=basis))
        assert gelukt == (self._heeft_pen(wie) and basis == 0 and self._kan(nieuw))
        if gelukt:
            self._volg_op(nieuw, wie)

    @rule(wie=wie_schrijft, merken=st.text("ab", max_size=3))
    def schaaf_bij(self, wie: int, merken: str) -> None:
        """Alleen de omlijsting: in de open versie zelf, of een nieuwe naast de overeengekomen versie."""
        laatste = self.versies[-1]
        verandert = merken != self._laatste().merken
        doen_mee = frozenset(self.leden - {LEIDER}) if laatste.voor_team else laatste.doen_mee
        nieuw = Voorgelegd(laatste.voor_team, doen_mee, laatste.met_uren, laatste.wat)
        wordt_versie = verandert and laatste.overeengekomen
        gelukt = self._probeer(lambda: self._pas_aan(nieuw, wie, merken=merken))
        assert gelukt == (self._heeft_pen(wie) and (not wordt_versie or self._kan(nieuw)))
        if gelukt and wordt_versie:
            self._volg_op(nieuw, wie)

    @rule(wie=iemand)
    def kom_of_ga(self, wie: int) -> None:
        team, persoon = self.wereld.team, self.mensen[wie]
        if wie in self.leden:
            lid = Lidmaatschap.objects.op(self.dag).get(team=team, persoon=persoon)
            beeindig_lidmaatschap(lid=lid, tot=self.dag, door=None)
        else:
            rol = Lidrol.LEIDINGGEVENDE if wie == LEIDER else Lidrol.TEAMLID
            voeg_lid_toe(team=team, persoon=persoon, rol=rol, van=self.dag, door=None)
        self.leden ^= {wie}
        self._wacht_een_nacht()

    # -- Wat het model zegt ---------------------------------------------------

    def _mag_spreken(self, wie: int, versie: Voorgelegd) -> bool:
        if wie not in self.leden or versie.vervangen:
            return False
        if wie in versie.tellen:
            return not versie.overeengekomen
        return versie.voor_team and wie != LEIDER

    def _heeft_pen(self, wie: int) -> bool:
        return wie in self.leden and (wie in (LEIDER, SCHRIJVER) or LEIDER not in self.leden)

    def _kan(self, nieuw: Voorgelegd) -> bool:
        ruimte_kan = not nieuw.met_uren or LEIDER in self.leden
        return bool(nieuw.doen_mee) and nieuw.doen_mee <= self.leden and ruimte_kan

    def _volg_op(self, nieuw: Voorgelegd, wie: int) -> None:
        laatste = self.versies[-1]
        laatste.vervangen = laatste.vervangen or not laatste.overeengekomen
        self.versies.append(nieuw)
        if wie in nieuw.tellen:
            nieuw.woorden[wie] = "akkoord"
        self._rond_af(nieuw)

    def _rond_af(self, versie: Voorgelegd) -> None:
        if versie.overeengekomen or versie.vervangen or not versie.iedereen_akkoord:
            return
        for eerder in self.versies:
            eerder.vervangen = eerder.vervangen or eerder.overeengekomen
        versie.overeengekomen = True

    # -- De code aan het werk -------------------------------------------------

    def _probeer(self, daad: Callable[[], object]) -> bool:
        voor = self._alles()
        try:
            daad()
        except (MagNiet, KanNiet, Botsing):
            assert self._alles() == voor
            return False
        return True

    def _alles(self) -> list[list[Any]]:
        soorten: list[type[models.Model]] = [AfspraakVersie, Instemming, Teamplan]
        rijen = [list(soort._default_manager.order_by("pk").values_list()) for soort in soorten]
        return [*rijen, [Gebeurtenis.objects.count()]]

    def _door(self, wie: int) -> dict[str, Any]:
        return {"plan": self.wereld.plan, "door": self.mensen[wie]}

    def _pas_aan(self, nieuw: Voorgelegd, wie: int, *, merken: str | None = None, missers: int = 0) -> None:
        inhoud = afspraakinhoud(
            wat=nieuw.wat,
            van=self.wereld.vandaag,
            merken=self._laatste().merken if merken is None else merken,
            doelgroep="team" if nieuw.voor_team else "genoemden",
            genoemden=[] if nieuw.voor_team else [self.mensen[nummer] for nummer in nieuw.doen_mee],
            ruimte_uren="Twee uur." if nieuw.met_uren else "",
        )
        basis = len(self.versies) - missers
        pas_afspraak_aan(afspraak=self.afspraak, inhoud=inhoud, basis=basis, **self._door(wie))

    def _versie(self, hoe_lang_terug: int) -> tuple[Voorgelegd, AfspraakVersie]:
        nummer = max(1, len(self.versies) + 1 - hoe_lang_terug)
        return self.versies[nummer - 1], self.afspraak.versies.get(nummer=nummer)

    def _laatste(self) -> AfspraakVersie:
        return self.afspraak.versies.get(nummer=len(self.versies))

    def _wacht_een_nacht(self) -> None:
        self.klok.disable()
        self.dag += DAG
        self.klok = override_settings(VANDAAG=self.dag)
        self.klok.enable()

    # -- Wat altijd klopt -----------------------------------------------------

    @invariant()
    def databank_zegt_wat_het_model_zegt(self) -> None:
        rijen = Instemming.objects.filter(versie__afspraak=self.afspraak)
        per_versie: dict[int, list[Instemming]] = {}
        for rij in rijen:
            per_versie.setdefault(rij.versie_id, []).append(rij)
        versies = list(self.afspraak.versies.order_by("nummer"))
        assert [versie.nummer for versie in versies] == list(range(1, len(self.versies) + 1))
        for versie, model in zip(versies, self.versies, strict=True):
            self._vergelijk(versie, per_versie[versie.pk], model)
        assert sum(versie.is_open for versie in versies) <= 1
        assert sum(versie.geldt for versie in versies) <= 1
        self._blijft_overeengekomen(versies)

    def _vergelijk(self, versie: AfspraakVersie, rijen: list[Instemming], model: Voorgelegd) -> None:
        nummer_van = {persoon.pk: nummer for nummer, persoon in enumerate(self.mensen)}
        assert {nummer_van[rij.persoon_id] for rij in rijen if rij.telt} == model.tellen
        assert {nummer_van[rij.persoon_id]: rij.woord for rij in rijen if rij.woord} == model.woorden
        assert versie.is_open == (not model.overeengekomen and not model.vervangen)
        assert versie.geldt == (model.overeengekomen and not model.vervangen)

    def _blijft_overeengekomen(self, versies: list[AfspraakVersie]) -> None:
        """Een moment van overeenkomen verandert nooit; bij het eerste is het plan vastgesteld."""
        nu = {versie.nummer: op for versie in versies if (op := versie.overeengekomen_op)}
        assert self.overeengekomen_op.items() <= nu.items()
        self.overeengekomen_op = nu
        plan = Teamplan.objects.get(pk=self.wereld.plan.pk)
        assert (plan.vastgesteld_op is not None) == bool(nu)


def test_afspraak_doet_wat_het_model_zegt_bij_elke_reeks_daden(wereld: Wereld) -> None:
    vertrek(wereld.team, wereld.meewerkende, *wereld.kerngroep)

    class Hier(LevenVanEenAfspraak):
        pass

    Hier.wereld = wereld
    run_state_machine_as_test(
        Hier,
        settings=settings(max_examples=15, stateful_step_count=20, suppress_health_check=list(HealthCheck)),
    )
