"""Welk plan er ook komt: de signalen struikelen niet, staan op volgorde en passen in JSON."""

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from apps.grondtonen.wijzer import VOORWAARDEN, VRAGEN, WIJZER
from apps.signalen.regels import REGELS, Belofte, Bron, Keuze, PlanStand, Vraag, signalen

DAG = date(2026, 11, 12)
BRONNEN = [Bron("feedback", "Feedback"), Bron("steun", "Steun")]
NUMMERS = st.integers(1, 4)


def antwoorden(sleutels: list[str]) -> st.SearchStrategy[dict[str, str]]:
    los = {sleutel: st.sampled_from([k.waarde for k in VRAGEN[sleutel].keuzes]) for sleutel in sleutels}
    return st.fixed_dictionaries({}, optional=los)


VRAGENLIJST = [v.sleutel for groep in WIJZER for v in groep.vragen]
EISEN = [v.sleutel for v in VOORWAARDEN.vragen]
STANDEN = st.builds(
    PlanStand,
    dag=st.just(DAG),
    gedeeld=st.booleans(),
    vragen=st.lists(
        st.builds(
            Vraag,
            NUMMERS,
            antwoorden(VRAGENLIJST),
            antwoorden(EISEN),
            st.lists(st.sampled_from(["generatief", "collectief"])).map(tuple),
            st.booleans(),
        ),
        unique_by=lambda een: een.nummer,
        max_size=4,
    ).map(tuple),
    keuzes=st.lists(
        st.builds(Keuze, NUMMERS, NUMMERS, st.booleans(), st.sampled_from(["", "team", "medewerker"])),
        max_size=4,
    ).map(tuple),
    beloften=st.lists(
        st.builds(
            Belofte,
            NUMMERS,
            NUMMERS,
            st.text(max_size=8),
            NUMMERS,
            st.booleans(),
            st.booleans(),
            st.booleans(),
            st.none() | st.dates(),
            st.booleans(),
            st.lists(st.sampled_from(["Afgerond.", "We kijken."]), max_size=2).map(tuple),
        ),
        max_size=4,
    ).map(tuple),
    kijkt_vooruit=st.booleans(),
    zwakste=st.lists(st.sampled_from(BRONNEN), unique=True).map(tuple),
    mensen=st.integers(0, 30),
)


@given(STANDEN)
def test_elk_plan_geeft_signalen_in_een_vaste_volgorde_en_in_json(stand: PlanStand) -> None:
    klinkt = signalen(stand)
    volgorde = [signaal.slug for signaal in klinkt]
    assert volgorde == [slug for slug in REGELS if slug in volgorde]
    assert klinkt == signalen(stand)
    assert all(json.loads(json.dumps(signaal.waarden)) == signaal.waarden for signaal in klinkt)
