"""Wat er ook na elkaar gebeurt: de boom heeft geen kring, en lidmaatschappen vallen niet samen."""

from itertools import combinations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.accounts.models import Onderdeel
from apps.core.oordeel import KanNiet
from apps.teams.actions import (
    Onderdeelinhoud,
    Plek,
    beeindig_lidmaatschap,
    voeg_lid_toe,
    wijzig_lidmaatschap,
    wijzig_onderdeel,
)
from apps.teams.models import Lidmaatschap, Lidrol
from apps.teams.queries import hele_boom
from tests.mensen import DAG, Wereld, maak_persoon

VAAK = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
VERPLAATSINGEN = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=12)
DAGEN = st.integers(0, 12)
DADEN = st.lists(
    st.tuples(
        st.sampled_from(["erbij", "anders", "weg"]), st.booleans(), DAGEN, DAGEN | st.none(), st.booleans()
    ),
    max_size=14,
)


@VAAK
@given(verplaatsingen=VERPLAATSINGEN)
def test_verplaatsen_maakt_nooit_een_kring(wereld: Wereld, verplaatsingen: list[tuple[int, int]]) -> None:
    Onderdeel.objects.filter(naam__startswith="Tak").delete()
    takken = [wereld.academie, wereld.dienst]
    takken += [Onderdeel.objects.create(naam=f"Tak {nr}", ouder=wereld.academie) for nr in range(3)]
    for wie, waar in verplaatsingen:
        tak = Onderdeel.objects.get(pk=takken[wie].pk)
        inhoud = Onderdeelinhoud(naam=tak.naam, soort=tak.soort, ouder=takken[waar])
        try:
            wijzig_onderdeel(onderdeel=tak, inhoud=inhoud, basis=tak.versie, door=wereld.beheerder)
        except KanNiet as fout:
            assert fout.veld == "ouder"  # noqa: PT017
    # Wat in een kring zit, hangt niet aan de wortel en staat dan niet in de boom.
    assert len(hele_boom()) == Onderdeel.objects.count()
    for tak in takken:
        Onderdeel.objects.filter(pk=tak.pk).update(ouder=wereld.hogeschool)


@VAAK
@given(daden=DADEN)
def test_lidmaatschappen_vallen_nooit_samen_en_er_is_een_thuisteam(
    wereld: Wereld, daden: list[tuple[str, bool, int, int | None, bool]]
) -> None:
    """Elke weigering is een zin bij een veld; de databank hoeft nooit nee te zeggen."""
    noor = maak_persoon("Noor")
    for daad, bij_buren, begin, einde, thuis in daden:
        team = wereld.buurteam if bij_buren else wereld.team
        van = wereld.vandaag + begin * DAG
        tot = None if einde is None else wereld.vandaag + einde * DAG
        lid = Lidmaatschap.objects.filter(persoon=noor, team=team).order_by("?").first()
        try:
            if daad == "erbij":
                voeg_lid_toe(team=team, persoon=noor, van=van, tot=tot, thuisteam=thuis, door=None)
            elif lid and daad == "anders":
                plek = Plek(rol=Lidrol.LEIDINGGEVENDE, thuisteam=thuis)
                wijzig_lidmaatschap(lid=lid, plek=plek, vanaf=van, door=None)
            elif lid:
                beeindig_lidmaatschap(lid=lid, tot=tot, door=None)
        except KanNiet as fout:
            assert fout.veld in {"van", "tot", "vanaf", "rol"}  # noqa: PT017
    rijen = Lidmaatschap.objects.filter(persoon=noor)
    for een, ander in combinations(rijen, 2):
        samen = een.van <= (ander.tot or ander.van.max) and ander.van <= (een.tot or een.van.max)
        assert not (samen and een.team_id == ander.team_id)
        assert not (samen and een.thuisteam and ander.thuisteam)
