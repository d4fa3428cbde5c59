"""Wie wat mag doen, met de hand getypt, naast elke regel van de app en de mensen zoals zij echt zijn."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from apps.accounts import rules as accountregels
from apps.accounts.models import Persoon
from apps.accounts.queries import is_hr_van_de_instelling
from apps.activiteiten import rules as doeregels
from apps.core.oordeel import Oordeel
from apps.grondtonen import rules as catalogusregels
from apps.interventies import rules as interventieregels
from apps.interventies.models import Afgerond, AfspraakVersie, Doelgroep, Instemming, Staat
from apps.mijn_plek import rules as plekregels
from apps.ontwikkelgesprekken import rules as gesprekregels
from apps.ontwikkelgesprekken.models import Staat as Gespreksstaat
from apps.ontwikkelgesprekken.queries import mag_teamgesprek_plannen
from apps.ontwikkelgesprekken.rules import Deelnemer
from apps.signalen import rules as signaalregels
from apps.teamplannen import rules as planregels
from apps.teamplannen.queries import planstand
from apps.teamplannen.rules import Betrokkene
from apps.teams import rules as teamregels
from apps.teams.models import Lidrol
from apps.teams.queries import regelaar
from apps.teams.rules import Regelaar
from tests.rechten import tabel as t
from tests.rechten.keer_regels_om import regels
from tests.rechten.tabel import HET_TEAM, IEDEREEN, LEEST_MEE, LEIDING, NIEMAND, PEN, SCHRIJVERS, VAN_TWEE
from tests.rechten.tafel import Tafel


@dataclass(frozen=True)
class Iemand:
    """Wie iets wil doen, in het team dat al verder is en in dat waar de analyse nog niet gedeeld is."""

    tafel: Tafel
    relatie: str

    @property
    def wie(self) -> Betrokkene:
        return planstand(self.tafel.eigen.gedeeld).wie(self.tafel.mensen[self.relatie])

    @property
    def persoon(self) -> Persoon:
        return self.tafel.mensen[self.relatie]

    @property
    def iemand(self) -> Persoon:
        """Een ander, die zelf geen relatie van de tabel is."""
        return self.tafel.wereld.buurleider

    @property
    def regelaar(self) -> Regelaar:
        return regelaar(self.persoon, self.tafel.eigen.gedeeld.team_id)

    def ander(self, relatie: str) -> Betrokkene:
        return replace(self, relatie=relatie).wie

    def bij_gesprek(
        self, staat: Gespreksstaat = Gespreksstaat.GEPLAND, *, samen: bool = True, **anders: bool
    ) -> Deelnemer:
        """Bij het gesprek van het teamlid en de leidinggevende."""
        lid, leidt = self.relatie == t.TEAMLID, self.relatie == t.LEIDINGGEVENDE
        return Deelnemer(staat=staat, samen=samen, is_medewerker=lid, is_leidinggevende=leidt, **anders)

    def analyse(self, *, gedeeld: bool) -> dict[str, bool]:
        return {"is_schrijver": self.relatie in SCHRIJVERS, "gedeeld": gedeeld}

    def _mijn(self, rij: str) -> tuple[AfspraakVersie, Instemming | None]:
        (_, versie) = self.tafel.eigen.dingen[rij]
        assert isinstance(versie, AfspraakVersie)
        return versie, versie.instemmingen.filter(persoon=self.tafel.mensen[self.relatie]).first()

    def woord(self, rij: str) -> Oordeel:
        return interventieregels.mag_woord_geven(self.wie, *self._mijn(rij))

    def wringt(self, rij: str) -> Oordeel:
        return interventieregels.mag_later_wringen(self.wie, *self._mijn(rij))


a, g, p, i, m, d, o, s, tr = (
    accountregels,
    catalogusregels,
    planregels,
    interventieregels,
    plekregels,
    doeregels,
    gesprekregels,
    signaalregels,
    teamregels,
)
BEHEER = frozenset({t.BEHEERDER})
LID, LEIDER = frozenset({t.TEAMLID}), frozenset({t.LEIDINGGEVENDE})
AFGEROND, AFGEZEGD, VAST = Gespreksstaat.AFGEROND, Gespreksstaat.AFGEZEGD, Gespreksstaat.BEVESTIGD
TEAM, KERN, PAAR = Doelgroep.TEAM, Doelgroep.KERNGROEP, Doelgroep.GENOEMDEN
GENOEMD_IN_TEAMVERSIE = HET_TEAM - {t.LEIDINGGEVENDE, t.NIEUWKOMER}

DADEN: list[tuple[Callable[[Iemand], Oordeel], frozenset[str]]] = [
    (lambda x: p.mag_plan_schrijven(x.wie), PEN),
    (lambda x: p.mag_plan_beginnen(x.wie, cyclus_loopt=True), PEN),
    (lambda x: p.mag_plan_beginnen(x.wie, cyclus_loopt=False), NIEMAND),
    (lambda x: p.mag_analyse_schrijven(x.wie, **x.analyse(gedeeld=False)), SCHRIJVERS),
    (lambda x: p.mag_analyse_schrijven(x.wie, **x.analyse(gedeeld=True)), PEN),
    (lambda x: p.mag_analyse_delen(x.wie, **x.analyse(gedeeld=False)), SCHRIJVERS),
    (lambda x: p.mag_analyse_delen(x.wie, **x.analyse(gedeeld=True)), NIEMAND),
    (lambda x: p.mag_schrijver_toevoegen(x.wie, x.ander(t.TWEEDE), is_schrijver=True), PEN),
    (lambda x: p.mag_schrijver_toevoegen(x.wie, x.ander(t.TWEEDE), is_schrijver=False), NIEMAND),
    (lambda x: p.mag_schrijver_toevoegen(x.wie, x.ander(t.TEAMLID), is_schrijver=True), NIEMAND),
    (lambda x: p.mag_meeschrijver_kiezen(x.wie, x.ander(t.TEAMLID)), LEIDING),
    (lambda x: p.mag_meeschrijver_kiezen(x.wie, x.ander(t.TWEEDE)), NIEMAND),
    (lambda x: p.mag_meeschrijver_kiezen(x.wie, x.ander(t.ANDER_TEAM)), NIEMAND),
    (lambda x: p.mag_reageren(x.wie, **x.analyse(gedeeld=True)), HET_TEAM - SCHRIJVERS),
    (lambda x: p.mag_reageren(x.wie, **x.analyse(gedeeld=False)), NIEMAND),
    (lambda x: p.mag_reactie_beantwoorden(x.wie), PEN),
    (lambda x: p.mag_losse_scan_openen(x.wie, kunnen_antwoorden=8), PEN),
    (lambda x: p.mag_losse_scan_openen(x.wie, kunnen_antwoorden=7), NIEMAND),
    (lambda x: p.mag_losse_scan_sluiten(x.wie), PEN),
    (lambda x: p.mag_scan_beantwoorden(x.wie), HET_TEAM - LEIDING),
    (lambda x: p.mag_uitnodigen(x.wie), LEIDING),
    (lambda x: p.mag_begeleider_uitnodigen(x.wie, x.ander(t.ANDER_TEAM)), LEIDING),
    (lambda x: p.mag_begeleider_uitnodigen(x.wie, x.ander(t.TEAMLID)), NIEMAND),
    (lambda x: p.mag_begeleiding_beeindigen(x.wie, begeleider_id=x.tafel.mensen[t.BEGELEIDER].pk), LEEST_MEE),
    (lambda x: p.mag_overdracht_voorbereiden(x.wie), LEIDING),
    (lambda x: p.mag_plan_delen(x.wie, doen_mee=3), LEIDING),
    (lambda x: p.mag_plan_delen(x.wie, doen_mee=2), NIEMAND),
    (lambda x: p.mag_delen_intrekken(x.wie), HET_TEAM),
    (lambda x: p.mag_opmerken(x.wie, begeleidt=True), frozenset(t.RELATIES) - HET_TEAM),
    (lambda x: p.mag_opmerken(x.wie, begeleidt=False), NIEMAND),
    (
        lambda x: p.mag_opmerking_weghalen(
            persoon_id=x.persoon.pk, schrijver_id=x.tafel.mensen[t.BEGELEIDER].pk
        ),
        frozenset({t.BEGELEIDER}),
    ),
    (
        lambda x: p.mag_kader_schrijven(hr_van_de_instelling=is_hr_van_de_instelling(x.persoon)),
        frozenset({t.HR}),
    ),
    (
        lambda x: g.mag_scan_schrijven(hr_van_de_instelling=is_hr_van_de_instelling(x.persoon)),
        frozenset({t.HR}),
    ),
    (
        lambda x: g.mag_kaarten_schrijven(hr_van_de_instelling=is_hr_van_de_instelling(x.persoon)),
        frozenset({t.HR}),
    ),
    (lambda x: i.mag_interventie_kiezen(x.wie, gedeeld=True), PEN),
    (lambda x: i.mag_interventie_kiezen(x.wie, gedeeld=False), NIEMAND),
    (lambda x: i.mag_interventie_voorstellen(x.wie, gedeeld=True, doelgroep=TEAM), HET_TEAM),
    (lambda x: i.mag_interventie_voorstellen(x.wie, gedeeld=True, doelgroep=KERN), HET_TEAM),
    (lambda x: i.mag_interventie_voorstellen(x.wie, gedeeld=True, doelgroep=PAAR), NIEMAND),
    (lambda x: i.mag_interventie_voorstellen(x.wie, gedeeld=False, doelgroep=TEAM), NIEMAND),
    (
        lambda x: i.mag_interventie_weghalen(
            x.wie, voorgesteld_door_id=x.tafel.mensen[t.TEAMLID].pk, is_voorstel=True
        ),
        PEN | {t.TEAMLID},
    ),
    (
        lambda x: i.mag_interventie_weghalen(
            x.wie, voorgesteld_door_id=x.tafel.mensen[t.TEAMLID].pk, is_voorstel=False
        ),
        PEN,
    ),
    (lambda x: i.mag_afspraak_voorleggen(x.wie, gedeeld=True), PEN),
    (lambda x: i.mag_afspraak_voorleggen(x.wie, gedeeld=False), NIEMAND),
    (lambda x: i.mag_afspraak_aanpassen(x.wie, afgerond="nee"), PEN),
    (lambda x: i.mag_afspraak_aanpassen(x.wie, afgerond="gedaan"), NIEMAND),
    (lambda x: i.mag_besluiten(x.wie, afgerond="nee"), PEN),
    (lambda x: i.mag_besluiten(x.wie, afgerond="gestopt"), NIEMAND),
    (lambda x: i.mag_afronden(x.wie, staat=Staat.LOOPT, naar=Afgerond.GEDAAN), PEN),
    (lambda x: i.mag_afronden(x.wie, staat=Staat.OPEN, naar=Afgerond.GEDAAN), NIEMAND),
    (lambda x: i.mag_terugkijken(x.wie), PEN),
    (lambda x: i.mag_notitie_schrijven(x.wie, leest=True), HET_TEAM),
    (lambda x: i.mag_notitie_schrijven(x.wie, leest=False), NIEMAND),
    (lambda x: i.mag_notitie_veranderen(x.wie, schrijver_id=x.wie.persoon_id), HET_TEAM),
    (lambda x: i.mag_notitie_veranderen(x.wie, schrijver_id=0), NIEMAND),
    (lambda x: x.woord("afspraak voor het team, gestopt"), NIEMAND),
    (lambda x: x.woord("afspraak voor het team"), GENOEMD_IN_TEAMVERSIE | {t.NIEUWKOMER}),
    (lambda x: x.woord("afspraak voor de kerngroep"), frozenset({t.GENOEMDE})),
    (lambda x: x.woord("afspraak voor een paar mensen, overeengekomen"), NIEMAND),
    (lambda x: x.wringt("afspraak voor een paar mensen, overeengekomen"), frozenset({t.GENOEMDE})),
    (lambda x: x.wringt("afspraak voor de kerngroep"), NIEMAND),
    (lambda x: i.mag_later_vragen(x.wie, "Eva", wringt=False, geeft_ruimte=False), PEN),
    (lambda x: i.mag_later_vragen(x.wie, "Eva", wringt=True, geeft_ruimte=False), NIEMAND),
    (lambda x: i.mag_later_vragen(x.wie, "Eva", wringt=False, geeft_ruimte=True), NIEMAND),
    (lambda x: i.mag_op_wringen_antwoorden(x.wie), PEN),
    (lambda x: s.mag_signaal_opzij_leggen(x.wie, **x.analyse(gedeeld=True)), PEN),
    (lambda x: s.mag_signaal_opzij_leggen(x.wie, **x.analyse(gedeeld=False)), SCHRIJVERS),
    (lambda x: m.mag_delen(persoon_id=x.persoon.pk, eigenaar_id=x.persoon.pk), IEDEREEN),
    (lambda x: m.mag_delen(persoon_id=x.persoon.pk, eigenaar_id=x.iemand.pk), NIEMAND),
    (lambda x: m.mag_met_team_delen(is_lid=x.wie.lid), HET_TEAM),
    (lambda x: m.mag_profiel_weghalen(persoon_id=x.persoon.pk, eigenaar_id=x.persoon.pk), IEDEREEN),
    (lambda x: m.mag_profiel_weghalen(persoon_id=x.persoon.pk, eigenaar_id=x.iemand.pk), NIEMAND),
    (lambda x: d.mag_bijhouden(persoon_id=x.persoon.pk, eigenaar_id=x.persoon.pk), IEDEREEN),
    (lambda x: d.mag_bijhouden(persoon_id=x.persoon.pk, eigenaar_id=x.iemand.pk), NIEMAND),
    (lambda x: d.mag_naar(staat="idee", naar="gedaan"), IEDEREEN),
    (lambda x: d.mag_naar(staat="gedaan", naar="benoemd"), NIEMAND),
    (lambda x: o.mag_gesprek_plannen(samen=x.relatie in VAN_TWEE), VAN_TWEE),
    (lambda x: o.mag_samen_schrijven(x.bij_gesprek()), VAN_TWEE),
    (lambda x: o.mag_samen_schrijven(x.bij_gesprek(AFGEROND)), VAN_TWEE),
    (lambda x: o.mag_samen_schrijven(x.bij_gesprek(VAST)), NIEMAND),
    (lambda x: o.mag_samen_schrijven(x.bij_gesprek(AFGEZEGD)), NIEMAND),
    (lambda x: o.mag_samen_schrijven(x.bij_gesprek(samen=False)), NIEMAND),
    (lambda x: o.mag_erbij_zetten(x.bij_gesprek(), past=True), VAN_TWEE),
    (lambda x: o.mag_erbij_zetten(x.bij_gesprek(), past=False), NIEMAND),
    (lambda x: o.mag_erbij_zetten(x.bij_gesprek(VAST), past=True), NIEMAND),
    (lambda x: o.mag_verzetten(x.bij_gesprek()), VAN_TWEE),
    (lambda x: o.mag_verzetten(x.bij_gesprek(AFGEROND)), NIEMAND),
    (lambda x: o.mag_verzetten(x.bij_gesprek(opgeschreven=True)), NIEMAND),
    (lambda x: o.mag_verzetten(x.bij_gesprek(begonnen=True)), VAN_TWEE),
    (lambda x: o.mag_verzetten(x.bij_gesprek(samen=False)), NIEMAND),
    (lambda x: o.mag_afzeggen(x.bij_gesprek()), VAN_TWEE),
    (lambda x: o.mag_afzeggen(x.bij_gesprek(samen=False)), VAN_TWEE),
    (lambda x: o.mag_afzeggen(x.bij_gesprek(begonnen=True)), NIEMAND),
    (lambda x: o.mag_afzeggen(x.bij_gesprek(opgeschreven=True)), NIEMAND),
    (lambda x: o.mag_afzeggen(x.bij_gesprek(AFGEROND)), NIEMAND),
    (lambda x: o.mag_in_agenda(x.bij_gesprek()), VAN_TWEE),
    (lambda x: o.mag_prive_schrijven(x.bij_gesprek(VAST), blijft=True), VAN_TWEE),
    (lambda x: o.mag_prive_schrijven(x.bij_gesprek(VAST), blijft=False), NIEMAND),
    (lambda x: o.mag_prive_schrijven(x.bij_gesprek(samen=False), blijft=True), LID),
    (lambda x: o.mag_bevestigen(x.bij_gesprek(AFGEROND), eigen=x.relatie == t.TEAMLID), LEIDER),
    (lambda x: o.mag_bevestigen(x.bij_gesprek(), eigen=False), NIEMAND),
    (lambda x: o.mag_heropenen(x.bij_gesprek(VAST)), VAN_TWEE),
    (lambda x: o.mag_heropenen(x.bij_gesprek(AFGEROND)), NIEMAND),
    (lambda x: o.mag_heropenen(x.bij_gesprek(VAST, samen=False)), NIEMAND),
    (lambda x: o.mag_aanvullen(x.bij_gesprek(VAST)), VAN_TWEE),
    (lambda x: o.mag_aanvullen(x.bij_gesprek(VAST, samen=False)), LID),
    (lambda x: o.mag_aanvullen(x.bij_gesprek(AFGEROND)), NIEMAND),
    (lambda x: o.mag_afvinken(x.bij_gesprek(VAST)), VAN_TWEE),
    (lambda x: o.mag_afvinken(x.bij_gesprek(VAST, samen=False)), LID),
    (lambda x: o.mag_regel_weghalen(x.bij_gesprek(), eigen=True), VAN_TWEE),
    (lambda x: o.mag_regel_weghalen(x.bij_gesprek(), eigen=False), NIEMAND),
    (lambda x: o.mag_zin_goedkeuren(x.bij_gesprek(VAST)), LID),
    (lambda x: o.mag_zin_goedkeuren(x.bij_gesprek(VAST, samen=False)), NIEMAND),
    (lambda x: o.mag_zin_goedkeuren(x.bij_gesprek(VAST, in_team=False)), NIEMAND),
    (lambda x: o.mag_zin_voorstellen(x.bij_gesprek()), VAN_TWEE),
    (lambda x: o.mag_zin_voorstellen(x.bij_gesprek(VAST)), NIEMAND),
    (lambda x: o.mag_zin_voorstellen(x.bij_gesprek(in_team=False)), NIEMAND),
    (lambda x: o.mag_teamzin_weghalen(lid=x.wie.lid), HET_TEAM),
    (lambda x: o.mag_gesprek_weghalen(x.bij_gesprek(AFGEROND), alleen=True), VAN_TWEE),
    (lambda x: o.mag_gesprek_weghalen(x.bij_gesprek(AFGEROND), alleen=False), NIEMAND),
    (lambda x: o.mag_gesprek_weghalen(x.bij_gesprek(VAST), alleen=True), NIEMAND),
    (lambda x: o.mag_gesprek_laten_zien(x.bij_gesprek(VAST), leidt=True), LID),
    (lambda x: o.mag_gesprek_laten_zien(x.bij_gesprek(VAST), leidt=False), NIEMAND),
    (lambda x: mag_teamgesprek_plannen(x.tafel.eigen.gedeeld.team, x.persoon), LEIDING),
    (lambda x: o.mag_teamgesprek_plannen(lid=x.wie.lid, leidt=False, team_heeft_leiding=False), HET_TEAM),
    (lambda x: o.mag_teamgesprek_afzeggen(begonnen=False), IEDEREEN),
    (lambda x: o.mag_teamgesprek_afzeggen(begonnen=True), NIEMAND),
    (lambda x: o.mag_teamgesprek_schrijven(lid=x.wie.lid, afgezegd=False), HET_TEAM),
    (lambda x: o.mag_teamgesprek_schrijven(lid=x.wie.lid, afgezegd=True), NIEMAND),
    (
        lambda x: d.mag_basisrecht_regelen(hr_van_de_instelling=is_hr_van_de_instelling(x.persoon)),
        frozenset({t.HR}),
    ),
    (lambda x: d.mag_eigen_recht_geven(x.persoon, x.iemand), BEHEER),
    (lambda x: d.mag_eigen_recht_geven(x.persoon, x.persoon), NIEMAND),
    (lambda x: a.mag_beheren(x.persoon), BEHEER),
    (lambda x: a.mag_rollen_geven(x.persoon, x.iemand), BEHEER),
    (lambda x: a.mag_rollen_geven(x.persoon, x.persoon), NIEMAND),
    (lambda x: a.mag_uit_dienst_melden(x.persoon, x.iemand), BEHEER),
    (lambda x: a.mag_uit_dienst_melden(x.persoon, x.persoon), NIEMAND),
    (lambda x: a.mag_link_sturen(x.persoon, x.iemand), BEHEER),
    (lambda x: tr.mag_lid_regelen(x.regelaar, persoon_id=0, rol=Lidrol.TEAMLID), LEIDING | BEHEER),
    (lambda x: tr.mag_lid_regelen(x.regelaar, persoon_id=x.persoon.pk, rol=Lidrol.TEAMLID), NIEMAND),
    (lambda x: tr.mag_lid_regelen(x.regelaar, persoon_id=0, rol=Lidrol.LEIDINGGEVENDE), BEHEER),
    (lambda x: tr.mag_lid_wijzigen(x.regelaar, persoon_id=0), BEHEER),
    (lambda x: tr.mag_lid_wijzigen(x.regelaar, persoon_id=x.persoon.pk), NIEMAND),
    (lambda x: tr.mag_kerngroep_vormen(x.regelaar), LEIDING),
]


@pytest.mark.parametrize(("vraag", "mag"), DADEN)
def test_daad_mag_wie_de_tabel_noemt(
    tafel: Tafel, vraag: Callable[[Iemand], Oordeel], mag: frozenset[str]
) -> None:
    oordelen = {relatie: vraag(Iemand(tafel, relatie)) for relatie in t.RELATIES}
    assert {relatie for relatie, oordeel in oordelen.items() if oordeel} == mag
    assert all(oordeel or oordeel.reden for oordeel in oordelen.values()), "een weigering heeft een reden"


def test_elke_regel_staat_in_de_tabel() -> None:
    genoemd = {naam for vraag, _ in DADEN for naam in vraag.__code__.co_names}
    genoemd |= {"mag_woord_geven", "mag_later_wringen"}  # langs Iemand
    assert {regel.rpartition(".")[2] for regel in regels()} <= genoemd
