"""De pagina van de terugblik zoals één lezer haar opent."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.formulieren import uit_concept
from apps.core.leeskring import leeszin, veld_van
from apps.core.models import Concept
from apps.core.queries import concepten_onder
from apps.interventies import rules
from apps.interventies.forms import SlotwoordForm, TerugblikForm
from apps.interventies.models import Slotwoord, Terugblik
from apps.interventies.queries import Terugblikregel, slotwoord_van, terugblikregels
from apps.teamplannen.models import Analyseonderdeel
from apps.teamplannen.queries import Planstand, analyse_van, huidige_stappen, vraagstukken_van

VIJF = Analyseonderdeel.OVER_VIJF_JAAR


@dataclass(frozen=True)
class Rij:
    """Een afspraak op deze pagina; `form` is er voor wie de pen heeft."""

    regel: Terugblikregel
    adres: str
    leest: str
    form: TerugblikForm | None
    concept: Concept | None
    is_open: bool = False

    @property
    def id(self) -> str:
        return f"bij{self.regel.stand.afspraak.pk}"


def terugblikblad(
    stand: Planstand,
    lezer: Persoon,
    *,
    slotform: SlotwoordForm | None = None,
    geweigerd: TerugblikForm | None = None,
    bij: int = 0,
) -> dict[str, Any]:
    """`geweigerd` is het formulier dat net niet lukte, van de afspraak `bij`."""
    adres = reverse("terugblik", args=[stand.plan.team_id, stand.plan.pk])
    concepten = concepten_onder(lezer, reverse("team", args=[stand.plan.team_id]))
    slotwoord = slotwoord_van(stand.plan, lezer)
    rijen = _rijen(stand, lezer, concepten, geweigerd, bij)
    return {
        "team": stand.plan.team,
        "plan": stand.plan,
        "rijen": rijen,
        "rij": next((rij for rij in rijen if geweigerd and rij.form is geweigerd), None),
        "bekeken": sum(rij.regel.terugblik is not None for rij in rijen),
        "slotwoord": slotwoord,
        "slotform": slotform or _slotform(stand, lezer, slotwoord, concepten.get(adres)),
        "slot": {"id": "slot", "adres": adres, "concept": concepten.get(adres)},
        **_bij_het_sluiten(rijen, concepten),
        **_herinnering(stand, lezer),
    }


def _bij_het_sluiten(rijen: list[Rij], concepten: Mapping[str, Concept]) -> dict[str, Any]:
    """Wat iemand nog typte en wat er nog voorligt: na het sluiten kan er niets meer bij."""
    standen = [rij.regel.stand for rij in rijen]
    return {
        "leest_slot": leeszin(veld_van(Slotwoord, "weten")),
        "getypt": sorted(concepten.values(), key=lambda concept: concept.gewijzigd_op),
        "nog_open": [stand for stand in standen if stand.voorgelegd and not stand.is_afgerond],
    }


def _rijen(
    stand: Planstand,
    lezer: Persoon,
    concepten: Mapping[str, Concept],
    geweigerd: TerugblikForm | None,
    bij: int,
) -> list[Rij]:
    """De eerste die liep en nog niet bekeken is, staat al open."""
    regels = terugblikregels(stand.plan, lezer)
    nog_niet = (regel for regel in regels if regel.terugblik is None and regel.stand.loopt)
    eerste = next(nog_niet, None)
    return [
        een_rij(
            stand,
            lezer,
            regel,
            concepten=concepten,
            geweigerd=geweigerd if regel.stand.afspraak.pk == bij else None,
            is_open=regel is eerste,
        )
        for regel in regels
    ]


def een_rij(
    stand: Planstand,
    lezer: Persoon,
    regel: Terugblikregel,
    *,
    concepten: Mapping[str, Concept] | None = None,
    geweigerd: TerugblikForm | None = None,
    is_open: bool = False,
) -> Rij:
    adres = reverse("terugblik_afspraak", args=[stand.plan.team_id, stand.plan.pk, regel.stand.afspraak.pk])
    concept = concepten.get(adres) if concepten else None
    mag = rules.mag_terugkijken(stand.wie(lezer))
    return Rij(
        regel,
        adres,
        leest=leeszin(veld_van(Terugblik, "nu"), kring=regel.kring),
        form=geweigerd or (_form(regel, concept) if mag else None),
        concept=concept,
        is_open=is_open or concept is not None or geweigerd is not None,
    )


def _form(regel: Terugblikregel, concept: Concept | None) -> TerugblikForm:
    terugblik = regel.terugblik
    velden = (*Terugblik.TEKSTEN, "wat_nu")
    begin = {naam: getattr(terugblik, naam) for naam in velden} if terugblik else {}
    versie = terugblik.versie if terugblik else 0
    return TerugblikForm(
        initial=begin | uit_concept(TerugblikForm.base_fields, concept),
        basis=concept.basis if concept else versie,
        auto_id=f"id_a{regel.stand.afspraak.pk}_%s",
    )


def _slotform(
    stand: Planstand, lezer: Persoon, slotwoord: Slotwoord | None, concept: Concept | None
) -> SlotwoordForm | None:
    if not rules.mag_terugkijken(stand.wie(lezer)):
        return None
    begin = {"weten": slotwoord.weten} if slotwoord else {}
    versie = slotwoord.versie if slotwoord else 0
    getypt = uit_concept({"weten": SlotwoordForm.base_fields["weten"]}, concept)
    return SlotwoordForm(
        initial=begin | getypt, basis=concept.basis if concept else versie, auto_id="id_slot_%s"
    )


def _herinnering(stand: Planstand, lezer: Persoon) -> dict[str, Any]:
    """Waar dit plan mee begon: de vraagstukken, en wat er over vijf jaar gevraagd wordt."""
    analyse = analyse_van(stand.plan, lezer)
    if analyse is None or analyse.gedeeld_op is None:
        return {}
    return {
        "vraagstukken": vraagstukken_van(analyse),
        "vijf": huidige_stappen(analyse, VIJF).get(VIJF),
    }
