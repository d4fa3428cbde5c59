"""Wat mensen ook doen, en in welke volgorde: een afspraak gedraagt zich als het eenvoudige model hieronder.

Het model kent alleen namen en woorden en deelt niets met de code. Na elke daad staat in de databank
precies wat het model zegt, en een daad die geweigerd wordt laat geen spoor na.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Any

from django.db import models, transaction
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from apps.core.botsing import Botsing
from apps.core.models import Gebeurtenis
from apps.core.oordeel import KanNiet, MagNiet
from apps.core.tijd import vandaag
from apps.interventies.actions import geef_woord, neem_woord_terug, pas_afspraak_aan
from apps.interventies.models import AfspraakVersie, Instemming
from apps.teamplannen.models import Teamplan
from apps.teams.actions import beeindig_lidmaatschap, voeg_lid_toe
from apps.teams.models import Lidmaatschap, Lidrol
from tests.dingen import afspraakinhoud, leg_voor
from tests.mensen import DAG, Wereld, vertrek

IEDEREEN = list(range(5))
LEIDER, SCHRIJVER, LID, *ANDEREN = IEDEREEN


@dataclass
class Voorgelegd:
    """Een versie in het model: aan wie zij is voorgelegd, en wat ieder zei."""

    voor_team: bool
    doen_mee: frozenset[int]
    met_uren: bool
    wat: str
    door: int
    later: frozenset[int] = frozenset()
    woorden: dict[int, str] = field(default_factory=dict)
    overeengekomen: bool = False
    vervangen: bool = False

    @property
    def tellen(self) -> set[int]:
        return set(self.doen_mee - self.later) | ({LEIDER} if self.met_uren else set())

    @property
    def nog_niet_akkoord(self) -> set[int]:
        return {wie for wie in self.tellen if self.woorden.get(wie) != "akkoord"}


class Leven:
    """Eén afspraak in een klein team, in de databank en in het model tegelijk."""

    def __init__(self, wereld: Wereld, klok: Any) -> None:
        self.wereld, self.klok = wereld, klok
        self.mensen = [wereld.leidinggevende, wereld.meeschrijver, wereld.teamlid, *wereld.kerngroep[:2]]
        self.leden = {LEIDER, SCHRIJVER, LID}
        self.schrijver: int | None = SCHRIJVER
        self.afspraak = leg_voor(wereld, wat="0").afspraak
        self.versies = [Voorgelegd(True, frozenset({SCHRIJVER, LID}), False, "0", LEIDER)]
        self.overeengekomen_op: dict[int, datetime] = {}

    # -- De daden -------------------------------------------------------------

    def doe_iets(self, toeval: Random) -> None:
        daden = [self.zeg, self.neem_terug, self.leg_opnieuw_voor, self.schaaf_bij, self.kom_of_ga]
        (daad,) = toeval.choices(daden, weights=[8, 2, 3, 2, 2])
        daad(toeval)

    def zeg(self, toeval: Random) -> None:
        model, versie = self._een_versie(toeval)
        # Vaker wie nog akkoord moet zeggen: anders komt er zelden iets rond.
        wie = toeval.choice([*IEDEREEN, *sorted(model.nog_niet_akkoord) * 3])
        woord = toeval.choice(["akkoord", "akkoord", "akkoord", "wringt"])
        reden = "Dinsdag werk ik niet." if woord == "wringt" else ""
        gelukt = self._probeer(
            f"{wie} zegt {woord} op versie {versie.nummer}",
            lambda: geef_woord(versie=versie, woord=woord, reden=reden, **self._door(wie)),
            verwacht=self._mag_spreken(wie, model),
        )
        if gelukt:
            model.woorden[wie] = woord
            self._rond_af(model)

    def neem_terug(self, toeval: Random) -> None:
        model, versie = self._een_versie(toeval)
        wie = toeval.choice([*IEDEREEN, *sorted(model.woorden) * 3])
        gelukt = self._probeer(
            f"{wie} neemt zijn woord terug op versie {versie.nummer}",
            lambda: neem_woord_terug(versie=versie, **self._door(wie)),
            verwacht=self._mag_spreken(wie, model),
        )
        if gelukt:
            model.woorden.pop(wie, None)

    def leg_opnieuw_voor(self, toeval: Random) -> None:
        """Een ander 'wat', dus altijd een nieuwe versie; soms vanaf een versie die al oud is."""
        leden = sorted(self.leden - {LEIDER})
        voor_team = toeval.random() < 0.6
        gekozen = (
            toeval.sample(leden, min(toeval.choice([1, 2]), len(leden)))
            + toeval.choices([[], ANDEREN], weights=[5, 1])[0]
        )
        doen_mee = frozenset(leden if voor_team else gekozen)
        wie, gemist = self._een_schrijver(toeval), toeval.choice([0, 0, 0, 1])
        later = frozenset(toeval.sample(sorted(doen_mee), toeval.choice([0, 0, 1])) if doen_mee else [])
        nieuw = Voorgelegd(voor_team, doen_mee, toeval.random() < 0.4, str(len(self.versies)), wie, later)
        gelukt = self._probeer(
            f"{wie} legt voor, met {gemist} versies gemist: {nieuw}",
            lambda: self._pas_aan(nieuw, wie, gemist=gemist),
            verwacht=self._mag_wijzigen(wie) and gemist == 0 and self._kan(nieuw),
        )
        if gelukt:
            self._volg_op(nieuw, wie)

    def schaaf_bij(self, toeval: Random) -> None:
        """Alleen de omlijsting: in de open versie zelf, of een nieuwe naast de overeengekomen versie."""
        laatste, merken, wie = self.versies[-1], toeval.choice("ab"), self._een_schrijver(toeval)
        doen_mee = frozenset(self.leden - {LEIDER}) if laatste.voor_team else laatste.doen_mee
        # Wie later gevraagd zou worden en intussen wegging, is nu geen keuze meer.
        later = laatste.later & doen_mee
        nieuw = Voorgelegd(laatste.voor_team, doen_mee, laatste.met_uren, laatste.wat, wie, later)
        schaaft = merken != self._laatste().merken
        wordt_versie = later != laatste.later or (schaaft and laatste.overeengekomen)
        gelukt = self._probeer(
            f"{wie} schaaft bij: {merken}",
            lambda: self._pas_aan(nieuw, wie, merken=merken),
            verwacht=self._mag_wijzigen(wie) and (not wordt_versie or self._kan(nieuw)),
        )
        if gelukt and wordt_versie:
            self._volg_op(nieuw, wie)

    def kom_of_ga(self, toeval: Random) -> None:
        """Wie er is gaat weg, wie er niet is komt. Daarna is er een dag dat het zo is."""
        wie = toeval.choice([*IEDEREEN, *sorted(set(IEDEREEN) - self.leden) * 2])
        note(f"{wie} {'gaat' if wie in self.leden else 'komt'}")
        team, persoon = self.wereld.team, self.mensen[wie]
        if wie in self.leden:
            lid = Lidmaatschap.objects.op(vandaag()).get(team=team, persoon=persoon)
            beeindig_lidmaatschap(lid=lid, tot=vandaag(), door=None)
        else:
            rol = Lidrol.LEIDINGGEVENDE if wie == LEIDER else Lidrol.TEAMLID
            voeg_lid_toe(team=team, persoon=persoon, rol=rol, van=vandaag(), door=None)
        self.leden ^= {wie}
        if wie == self.schrijver:
            # Wie weggaat en terugkomt, krijgt de pen niet vanzelf terug.
            self.schrijver = None
        self.klok.VANDAAG = vandaag() + 2 * DAG

    # -- Wat het model zegt ---------------------------------------------------

    def _mag_spreken(self, wie: int, versie: Voorgelegd) -> bool:
        if wie not in self.leden or versie.vervangen:
            return False
        if wie in versie.tellen:
            return not versie.overeengekomen
        return wie in versie.later or (versie.voor_team and wie != LEIDER)

    def _mag_wijzigen(self, wie: int) -> bool:
        """Met de pen, en alleen wie de laatste versie mag lezen."""
        laatste = self.versies[-1]
        pen = wie in (LEIDER, self.schrijver) or LEIDER not in self.leden
        erin = {LEIDER, laatste.door, *laatste.tellen, *laatste.later}
        leest = laatste.voor_team or laatste.overeengekomen or wie in erin
        return wie in self.leden and pen and leest

    def _kan(self, nieuw: Voorgelegd) -> bool:
        ruimte_kan = not nieuw.met_uren or LEIDER in self.leden
        wringt = {wie for wie, woord in self.versies[-1].woorden.items() if woord == "wringt"}
        if nieuw.later & wringt or not nieuw.doen_mee - nieuw.later:
            return False
        return bool(nieuw.doen_mee) and nieuw.doen_mee <= self.leden and ruimte_kan

    def _volg_op(self, nieuw: Voorgelegd, wie: int) -> None:
        laatste = self.versies[-1]
        laatste.vervangen = laatste.vervangen or not laatste.overeengekomen
        self.versies.append(nieuw)
        if wie in nieuw.tellen | nieuw.later:
            nieuw.woorden[wie] = "akkoord"
        self._rond_af(nieuw)

    def _rond_af(self, versie: Voorgelegd) -> None:
        if versie.overeengekomen or versie.vervangen or versie.nog_niet_akkoord:
            return
        for eerder in self.versies:
            eerder.vervangen = eerder.vervangen or eerder.overeengekomen
        versie.overeengekomen = True

    # -- De code aan het werk -------------------------------------------------

    def _probeer(self, wat: str, daad: Callable[[], object], *, verwacht: bool) -> bool:
        note(f"{wat}, mag {'wel' if verwacht else 'niet'}")
        voor = self._alles()
        try:
            daad()
        except (MagNiet, KanNiet, Botsing):
            assert not verwacht
            assert self._alles() == voor
            return False
        assert verwacht
        return True

    def _alles(self) -> list[list[Any]]:
        soorten: list[type[models.Model]] = [AfspraakVersie, Instemming, Teamplan]
        rijen = [list(soort._default_manager.order_by("pk").values_list()) for soort in soorten]
        return [*rijen, [Gebeurtenis.objects.count()]]

    def _door(self, wie: int) -> dict[str, Any]:
        return {"plan": self.wereld.plan, "door": self.mensen[wie]}

    def _pas_aan(self, nieuw: Voorgelegd, wie: int, *, merken: str | None = None, gemist: int = 0) -> None:
        inhoud = afspraakinhoud(
            wat=nieuw.wat,
            van=self.wereld.vandaag,
            merken=self._laatste().merken if merken is None else merken,
            doelgroep="team" if nieuw.voor_team else "genoemden",
            genoemden=[] if nieuw.voor_team else [self.mensen[nummer] for nummer in nieuw.doen_mee],
            later=[self.mensen[nummer] for nummer in nieuw.later],
            ruimte_uren="Twee uur." if nieuw.met_uren else "",
        )
        basis = self._laatste().teller - gemist
        pas_afspraak_aan(afspraak=self.afspraak, inhoud=inhoud, basis=basis, **self._door(wie))

    def _een_versie(self, toeval: Random) -> tuple[Voorgelegd, AfspraakVersie]:
        """Meestal de laatste."""
        laatste = len(self.versies)
        nummer = toeval.choice([*range(1, laatste + 1), *[laatste] * 2 * laatste])
        return self.versies[nummer - 1], self.afspraak.versies.get(nummer=nummer)

    def _een_schrijver(self, toeval: Random) -> int:
        return toeval.choice([*IEDEREEN, LEIDER, LEIDER, SCHRIJVER, SCHRIJVER])

    def _laatste(self) -> AfspraakVersie:
        return self.afspraak.versies.get(nummer=len(self.versies))

    # -- Wat altijd klopt -----------------------------------------------------

    def klopt(self) -> None:
        """De databank zegt wat het model zegt."""
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
        assert {nummer_van[rij.persoon_id] for rij in rijen if rij.waarom == "later"} == model.later
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


@given(toeval=st.randoms(use_true_random=True))
@settings(
    max_examples=12,
    # De wereld is er één keer; elke reeks daden wordt teruggedraaid.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_afspraak_doet_wat_het_model_zegt_bij_elke_reeks_daden(
    wereld: Wereld, settings: Any, toeval: Random
) -> None:
    with transaction.atomic():
        settings.VANDAAG = wereld.vandaag
        vertrek(wereld.team, wereld.meewerkende, *wereld.kerngroep)
        leven = Leven(wereld, settings)
        leven.klopt()
        for _ in range(30):
            leven.doe_iets(toeval)
            leven.klopt()
        transaction.set_rollback(True)
