"""Van elk signaal het kleinste plan waarin het klinkt, en het naaste waarin het zwijgt."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from apps.signalen.regels import (
    REGELS,
    Belofte,
    Bron,
    Gevraagd,
    Keuze,
    OpenCirkel,
    PersoonStand,
    PlanStand,
    Vraag,
    mijn_cirkel,
    mijn_woord,
    signalen,
)

DAG = date(2026, 11, 12)
GISTEREN = DAG - timedelta(days=1)
LEEG = PlanStand(DAG)

JASJE = {"oplossing_op_tafel": "opleiding", "ander_perspectief": "ja"}
TEST_EERST = {"oplossing_op_tafel": "test", "vraagstuk_scherp": "nee"}
VRAAG = Vraag(1, {}, {})
ANDERS = replace(VRAAG, transformatief=True)
CURSUS = Keuze(1, vraagstuk=1, formeel=True)
SAMEN = Keuze(2, vraagstuk=1, sturing="team")
ZELF = Keuze(3, vraagstuk=1, sturing="medewerker")
TWEE = (SAMEN, ZELF)
AFSPRAAK = Belofte(1, versie=1, titel="Samen kijken", keuze=1, geldt=True, terugblik_op=DAG)
FEEDBACK, STEUN = Bron("feedback", "Feedback"), Bron("steun", "Steun")


def plan(*vragen: Vraag, keuzes: tuple[Keuze, ...] = (), beloften: tuple[Belofte, ...] = ()) -> PlanStand:
    return replace(LEEG, vragen=vragen, keuzes=keuzes, beloften=beloften)


def vraag(**antwoorden: str) -> Vraag:
    return replace(VRAAG, antwoorden=antwoorden)


def eist(**voorwaarden: str) -> Vraag:
    return replace(VRAAG, voorwaarden=voorwaarden)


def scan(*bronnen: Bron, keuzes: tuple[Keuze, ...]) -> PlanStand:
    return replace(LEEG, zwakste=bronnen, keuzes=keuzes)


def vooruit(*tonen: str, keuzes: tuple[Keuze, ...]) -> PlanStand:
    return replace(plan(replace(VRAAG, tonen=tonen), keuzes=keuzes), kijkt_vooruit=True)


def groot(mensen: int, **anders: Any) -> PlanStand:
    return replace(LEEG, mensen=mensen, **anders)


def afspraak(**anders: Any) -> PlanStand:
    return plan(beloften=(replace(AFSPRAAK, **anders),))


GEEFT = replace(SAMEN, hulpbronnen=frozenset({"feedback"}))
DAAR = frozenset({"contact-met-het-werkveld"})

# Per signaal: waarin het klinkt, en daarnaast waarin het zwijgt.
GEVALLEN: list[tuple[str, PlanStand, PlanStand]] = [
    ("jasje-in-de-wijzer", plan(vraag(**JASJE)), plan(vraag(**JASJE | {"ander_perspectief": "nee"}))),
    ("jasje-in-de-wijzer", plan(vraag(**JASJE)), plan(vraag(**JASJE | {"oplossing_op_tafel": "test"}))),
    (
        "jasje-in-de-wijzer",
        plan(vraag(**JASJE), keuzes=(CURSUS,)),
        plan(vraag(**JASJE), keuzes=(CURSUS, SAMEN)),
    ),
    (
        "jasje-in-de-wijzer",
        plan(vraag(**JASJE), keuzes=(CURSUS,), beloften=(AFSPRAAK,)),
        plan(replace(ANDERS, antwoorden=JASJE), keuzes=(CURSUS,), beloften=(AFSPRAAK,)),
    ),
    (
        "jasje-bij-een-afspraak",
        plan(ANDERS, keuzes=(CURSUS,), beloften=(AFSPRAAK,)),
        plan(ANDERS, keuzes=(CURSUS,)),
    ),
    (
        "jasje-bij-een-afspraak",
        plan(ANDERS, keuzes=(CURSUS,), beloften=(AFSPRAAK,)),
        plan(ANDERS, keuzes=(CURSUS, SAMEN), beloften=(AFSPRAAK,)),
    ),
    (
        "jasje-bij-een-afspraak",
        plan(ANDERS, keuzes=(CURSUS, replace(SAMEN, vraagstuk=2)), beloften=(AFSPRAAK,)),
        plan(VRAAG, keuzes=(CURSUS,), beloften=(AFSPRAAK,)),
    ),
    (
        "jasje-bij-een-afspraak",
        plan(ANDERS, keuzes=(CURSUS,), beloften=(AFSPRAAK,)),
        plan(ANDERS, keuzes=(replace(CURSUS, vraagstuk=9),), beloften=(AFSPRAAK,)),
    ),
    ("antwoord-voor-de-vraag", plan(vraag(**TEST_EERST)), plan(vraag(vraagstuk_scherp="nee"))),
    (
        "antwoord-voor-de-vraag",
        plan(vraag(**TEST_EERST)),
        plan(vraag(oplossing_op_tafel="test", verstarring="ja")),
    ),
    (
        "antwoord-voor-de-vraag",
        plan(vraag(oplossing_op_tafel="opleiding", kennis_ongebruikt="ja")),
        # Het jasje zegt hetzelfde, preciezer.
        plan(vraag(**JASJE, vraagstuk_scherp="nee")),
    ),
    (
        "antwoord-voor-de-vraag",
        plan(vraag(**TEST_EERST), keuzes=(CURSUS,)),
        plan(vraag(**TEST_EERST), keuzes=(SAMEN,)),
    ),
    ("voorwaarde", plan(eist(lucht="nee")), plan(eist(lucht="deels"))),
    ("terugblik-voorbij", afspraak(terugblik_op=GISTEREN), afspraak(terugblik_op=DAG)),
    ("terugblik-voorbij", afspraak(terugblik_op=GISTEREN), afspraak(terugblik_op=GISTEREN, geldt=False)),
    ("terugblik-voorbij", afspraak(terugblik_op=GISTEREN), afspraak(terugblik_op=None)),
    (
        "terugblik-voorbij",
        afspraak(terugblik_op=GISTEREN),
        afspraak(terugblik_op=GISTEREN, teruggekeken=True),
    ),
    ("wil-bewijzen", afspraak(teksten=("", "Alles is afgerond.")), afspraak(teksten=("We ronden af.",))),
    ("wil-bewijzen", afspraak(teksten=("Een certificaat.",), geldt=False), afspraak(geldt=False)),
    ("zonder-ruimte", afspraak(heeft_ruimte=False), afspraak(heeft_ruimte=True)),
    ("zonder-ruimte", afspraak(heeft_ruimte=False), afspraak(heeft_ruimte=False, geldt=False)),
    (
        "zonder-ruimte",
        afspraak(heeft_ruimte=False),
        replace(afspraak(heeft_ruimte=False), heeft_leiding=False),
    ),
    ("zonder-ruimte", afspraak(heeft_ruimte=False), afspraak(heeft_ruimte=False, voorbij=True)),
    ("zonder-terugblik", afspraak(terugblik_op=None), afspraak(terugblik_op=None, voorbij=True)),
    ("terugblik-voorbij", afspraak(terugblik_op=GISTEREN, voorbij=True), afspraak(voorbij=True)),
    (
        "wil-bewijzen",
        afspraak(teksten=("Afgerond.",)),
        afspraak(teksten=("Afgerond.",), voorbij=True),
    ),
    ("zonder-terugblik", afspraak(terugblik_op=None), afspraak(terugblik_op=DAG)),
    ("zonder-terugblik", afspraak(terugblik_op=None), afspraak(terugblik_op=None, geldt=False)),
    ("zwakste-hulpbron", scan(FEEDBACK, keuzes=TWEE), scan(FEEDBACK, keuzes=(GEEFT, ZELF))),
    ("zwakste-hulpbron", scan(FEEDBACK, keuzes=TWEE), scan(FEEDBACK, keuzes=(SAMEN,))),
    ("zwakste-hulpbron", scan(STEUN, keuzes=(GEEFT, ZELF)), scan(STEUN, FEEDBACK, keuzes=(GEEFT, ZELF))),
    ("zwakste-hulpbron", scan(FEEDBACK, keuzes=TWEE), scan(keuzes=TWEE)),
    ("over-vijf-jaar", vooruit(keuzes=TWEE), vooruit(keuzes=(SAMEN,))),
    (
        "over-vijf-jaar",
        vooruit("collectief", keuzes=TWEE),
        vooruit("generatief", keuzes=TWEE),
    ),
    (
        "over-vijf-jaar",
        vooruit(keuzes=TWEE),
        vooruit(keuzes=(SAMEN, replace(ZELF, sturing="organisatie"))),
    ),
    (
        "over-vijf-jaar",
        vooruit(keuzes=TWEE),
        vooruit(keuzes=(SAMEN, replace(ZELF, hulpbronnen=DAAR))),
    ),
    ("over-vijf-jaar", vooruit(keuzes=TWEE), plan(VRAAG, keuzes=TWEE)),
    ("alleen-formeel", plan(keuzes=(CURSUS, CURSUS)), plan(keuzes=(CURSUS,))),
    ("alleen-formeel", plan(keuzes=(CURSUS, CURSUS)), plan(keuzes=(CURSUS, SAMEN))),
    ("ieder-voor-zich", plan(keuzes=(ZELF, ZELF)), plan(keuzes=(ZELF,))),
    ("ieder-voor-zich", plan(keuzes=(ZELF, ZELF)), plan(keuzes=(ZELF, SAMEN))),
    ("ieder-voor-zich", plan(keuzes=(ZELF, ZELF)), plan(keuzes=(ZELF, CURSUS))),
    ("alleen-informeel", plan(keuzes=TWEE), plan(keuzes=(SAMEN,))),
    ("alleen-informeel", plan(keuzes=TWEE), plan(keuzes=(SAMEN, CURSUS))),
    ("groot-zonder-kerngroep", groot(11), groot(10)),
    ("groot-zonder-kerngroep", groot(11), groot(11, heeft_kerngroep=True)),
    ("groot-zonder-kerngroep", groot(11), groot(11, gedeeld=False)),
]


def slugs(stand: PlanStand) -> list[str]:
    return [signaal.slug for signaal in signalen(stand)]


@pytest.mark.parametrize(("slug", "klinkt", "zwijgt"), GEVALLEN)
def test_signaal_klinkt_in_het_kleinste_plan_en_zwijgt_in_het_naaste(
    slug: str, klinkt: PlanStand, zwijgt: PlanStand
) -> None:
    assert slug in slugs(klinkt)
    assert slug not in slugs(zwijgt)
    assert slugs(replace(klinkt, gesloten=True)) == []


def test_elk_signaal_heeft_een_geval_en_draagt_zijn_slug() -> None:
    assert {slug for slug, _, _ in GEVALLEN} == set(REGELS)
    for slug, klinkt, _ in GEVALLEN:
        signaal = REGELS[slug](klinkt)
        assert signaal
        assert signaal.slug == slug


def test_elk_signaal_zegt_waarom_en_waar_het_vandaan_komt() -> None:
    for _, klinkt, _ in GEVALLEN:
        for signaal in signalen(klinkt):
            assert signaal.kop
            assert signaal.waarom.endswith((".", "?", "”"))
            assert "Zestor, Informeel leren (2017), hoofdstuk" in signaal.bron
            assert signaal.doe


def test_een_plan_met_van_alles_een_is_een_goed_plan() -> None:
    stand = plan(VRAAG, keuzes=(replace(SAMEN, nummer=1),), beloften=(AFSPRAAK,))
    assert slugs(replace(stand, kijkt_vooruit=True, zwakste=(FEEDBACK,), mensen=8)) == []


def test_voor_het_delen_wijst_een_signaal_naar_het_vraagstuk_en_daarna_naar_de_vormen() -> None:
    for vragen in (vraag(**JASJE), vraag(**TEST_EERST), eist(lucht="nee")):
        gedeeld = plan(vragen)
        (voor,) = signalen(replace(gedeeld, gedeeld=False))
        assert [doe.bladzij for doe in voor.doe] == ["vraagstuk"]
        assert signalen(gedeeld)[0].doe[0].bladzij in ("interventie_kies", "analyse")


def test_lucht_zegt_bij_een_transformatief_vraagstuk_meer() -> None:
    (gewoon,) = signalen(plan(eist(lucht="nee")))
    (wrijft,) = signalen(plan(replace(eist(lucht="nee"), transformatief=True)))
    assert "Wrijving zonder steun" not in gewoon.waarom
    assert "Wrijving zonder steun" in wrijft.waarom


def test_waarden_veranderen_als_de_feiten_veranderen() -> None:
    def waarden(stand: PlanStand) -> object:
        return signalen(stand)[0].waarden

    assert waarden(plan(vraag(**JASJE))) != waarden(plan(vraag(**JASJE, verstarring="ja")))
    assert waarden(plan(eist(lucht="nee"))) != waarden(plan(eist(lucht="nee", stap_haalbaar="nee")))
    assert waarden(afspraak(terugblik_op=None)) != waarden(afspraak(terugblik_op=None, versie=2))
    assert waarden(plan(keuzes=TWEE)) == waarden(plan(keuzes=(ZELF, SAMEN)))


def test_veel_afspraken_worden_niet_allemaal_genoemd() -> None:
    vijf = tuple(replace(AFSPRAAK, nummer=n, titel=f"Nr {n}", heeft_ruimte=False) for n in range(5))
    (signaal,) = signalen(plan(beloften=vijf))
    assert signaal.kop == "Bij ‘Nr 0’, ‘Nr 1’, ‘Nr 2’ en nog 2 staat nog geen ruimte"
    assert len(signaal.doe) == 3
    assert len(signaal.waarden) == 5


def test_meer_vragen_met_een_jasje_staan_in_een_zin() -> None:
    twee = (replace(vraag(**JASJE), nummer=n) for n in (1, 3))
    (signaal,) = signalen(plan(*twee))
    assert signaal.kop == "Dragen vraagstuk 1 en 3 een informatief jasje?"


def test_mijn_cirkel_klinkt_per_activiteit_die_nog_niet_benoemd_is() -> None:
    assert mijn_cirkel(PersoonStand()) == []
    (signaal,) = mijn_cirkel(PersoonStand(cirkels=(OpenCirkel("Meelopen, Stroomland"),)))
    assert signaal.kop == "Wat betekende ‘Meelopen, Stroomland’ voor je werk?"
    assert "Alleen jij" in signaal.waarom


def test_mijn_woord_klinkt_zolang_het_gevraagd_is() -> None:
    assert mijn_woord(PersoonStand()) == []
    (signaal,) = mijn_woord(
        PersoonStand((Gevraagd("Samen kijken", "Ingrid", "Verpleegkunde", "begint op 1 december"),))
    )
    assert (signaal.kop, signaal.waarom) == (
        "Jouw woord op ‘Samen kijken’",
        "Ingrid legde dit voor in Verpleegkunde. Het begint op 1 december.",
    )


def test_mijn_woord_zegt_het_als_het_niet_meetelt() -> None:
    vraag = Gevraagd("Samen kijken", "Ingrid", "Verpleegkunde", "begon op 1 november", telt=False)
    (signaal,) = mijn_woord(PersoonStand((vraag,)))
    assert (signaal.kop, "telt nu niet mee" in signaal.waarom) == ("Wat vind jij van ‘Samen kijken’?", True)
