"""Wat een ander schreef blijft een klik ver: terugblik, slotwoord, antwoorden, kader en afspraak."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from apps.accounts.models import Persoon
from apps.core.models import Concept, EerdereTekst
from apps.core.tijd import nu
from apps.interventies.actions import (
    antwoord_op_wringen,
    bewaar_slotwoord,
    geef_woord,
    neem_woord_terug,
    pas_afspraak_aan,
)
from apps.interventies.models import AfspraakVersie, Instemming
from apps.teamplannen.actions import beantwoord_reactie, bewaar_kader, reageer
from apps.teamplannen.models import Meeschrijver
from tests.dingen import afspraakinhoud, leg_voor, maak_analyse, maak_terugblik
from tests.mensen import Wereld
from tests.rechten.rondgang import bezoeker

EERST, DAARNA = "Van mij.", "Van een ander."


def _terugblik(wereld: Wereld, een: Persoon, twee: Persoon) -> tuple[str, str]:
    versie = leg_voor(wereld)
    maak_terugblik(versie, wereld.plan, een, nu=EERST)
    maak_terugblik(versie, wereld.plan, twee, basis=1, nu=DAARNA)
    return reverse("terugblik_afspraak", args=[wereld.team.pk, wereld.plan.pk, versie.afspraak_id]), "nu"


def _slotwoord(wereld: Wereld, een: Persoon, twee: Persoon) -> tuple[str, str]:
    for basis, (tekst, door) in enumerate(((EERST, een), (DAARNA, twee))):
        bewaar_slotwoord(plan=wereld.plan, weten=tekst, basis=basis, door=door)
    return reverse("terugblik", args=[wereld.team.pk, wereld.plan.pk]), "weten"


def _wringt(wereld: Wereld) -> Instemming:
    versie = leg_voor(wereld)
    return geef_woord(versie=versie, plan=wereld.plan, woord="wringt", reden="Druk.", door=wereld.teamlid)


def _antwoord_op_wringen(wereld: Wereld, een: Persoon, twee: Persoon) -> tuple[str, str]:
    rij = _wringt(wereld)
    for basis, (tekst, door) in enumerate(((EERST, een), (DAARNA, twee)), start=rij.teller):
        antwoord_op_wringen(rij=rij, plan=wereld.plan, antwoord=tekst, basis=basis, door=door)
    waar = [wereld.team.pk, rij.versie.afspraak_id, rij.pk]
    return reverse("wringen_antwoord", args=waar), "antwoord"


def _antwoord_op_reactie(wereld: Wereld, een: Persoon, twee: Persoon) -> tuple[str, str]:
    analyse = maak_analyse(wereld.plan, een, twee, gedeeld=True)
    reactie = reageer(analyse=analyse, onderdeel="trots", blik="anders", woorden="Nee.", door=wereld.teamlid)
    for basis, (tekst, door) in enumerate(((EERST, een), (DAARNA, twee)), start=reactie.teller):
        beantwoord_reactie(reactie=reactie, antwoord=tekst, basis=basis, door=door)
    return reverse("reactie_antwoord", args=[wereld.team.pk, reactie.pk]), "antwoord"


def _afspraak(wereld: Wereld, een: Persoon, twee: Persoon) -> tuple[str, str]:
    versie = leg_voor(wereld)
    for basis, (tekst, door) in enumerate(((EERST, een), (DAARNA, twee)), start=versie.teller):
        _schaaf(wereld, versie, tekst, basis, door)
    return reverse("afspraak_anders", args=[wereld.team.pk, versie.afspraak_id]), "merken"


def _schaaf(wereld: Wereld, versie: AfspraakVersie, merken: str, basis: int, door: Persoon) -> None:
    pas_afspraak_aan(
        afspraak=versie.afspraak,
        plan=wereld.plan,
        inhoud=afspraakinhoud(merken=merken),
        basis=basis,
        door=door,
    )


type Maak = Callable[[Wereld, Persoon, Persoon], tuple[str, str]]
SOORTEN: list[Maak] = [_terugblik, _slotwoord, _antwoord_op_wringen, _antwoord_op_reactie, _afspraak]


def _lees(wie: Persoon, formulier: str) -> str:
    antwoord = bezoeker(wie).get(f"{formulier}eerder/")
    return antwoord.content.decode() if antwoord.status_code == 200 else str(antwoord.status_code)


@pytest.mark.parametrize("maak", SOORTEN)
def test_wat_een_ander_verving_is_te_lezen_en_terug_te_nemen(wereld: Wereld, maak: Maak) -> None:
    formulier, veld = maak(wereld, wereld.leidinggevende, wereld.meeschrijver)
    pagina = _lees(wereld.leidinggevende, formulier)
    assert "Van Ingrid, " in pagina
    assert "<del>" in pagina
    rij = EerdereTekst.objects.get(velden__has_key=veld, velden__contains={veld: EERST})
    assert (rij.door, rij.vervangen_door) == (wereld.leidinggevende, wereld.meeschrijver)
    terug = bezoeker(wereld.leidinggevende).post(f"{formulier}eerder/", {"tekst": rij.pk}, follow=True)
    assert terug.status_code == 200
    concept = Concept.objects.get(van=wereld.leidinggevende, sleutel=formulier)
    assert concept.inhoud[veld] == [EERST]
    tekst = terug.content.decode()
    assert EERST in tekst
    assert f'{formulier}eerder/"' in tekst, "op de pagina staat hoe je er komt"


@pytest.mark.parametrize("maak", SOORTEN)
def test_wie_niet_schrijft_leest_niet_wat_er_eerder_stond(wereld: Wereld, maak: Maak) -> None:
    formulier, _ = maak(wereld, wereld.leidinggevende, wereld.meeschrijver)
    assert _lees(wereld.teamlid, formulier) == "403"
    assert _lees(wereld.buur, formulier) == "404"


def test_een_kader_in_de_maak_houdt_wat_er_stond(wereld: Wereld) -> None:
    assert "nog niets anders" in _lees(wereld.hr, reverse("kader_schrijven"))
    for basis, tekst in enumerate((EERST, DAARNA)):
        bewaar_kader(tekst=tekst, basis=basis, door=wereld.hr)
    formulier = reverse("kader_schrijven")
    assert "mij" in _lees(wereld.hr, formulier)
    terug = bezoeker(wereld.hr).post(
        f"{formulier}eerder/", {"tekst": EerdereTekst.objects.get().pk}, follow=True
    )
    assert terug.context["form"].initial["tekst"] == EERST
    assert _lees(wereld.leidinggevende, formulier) == "403"


def test_zonder_terugblik_of_slotwoord_stond_er_niets(wereld: Wereld) -> None:
    afspraak = leg_voor(wereld).afspraak_id
    plek = [wereld.team.pk, wereld.plan.pk]
    for formulier in (reverse("terugblik", args=plek), reverse("terugblik_afspraak", args=[*plek, afspraak])):
        assert "nog niets anders" in _lees(wereld.leidinggevende, formulier)


def test_een_antwoord_gaat_met_de_woorden_mee_waarop_het_antwoordt(wereld: Wereld) -> None:
    formulier, _ = _antwoord_op_wringen(wereld, wereld.leidinggevende, wereld.meeschrijver)
    versie = AfspraakVersie.objects.get()
    neem_woord_terug(versie=versie, plan=wereld.plan, door=wereld.teamlid)
    assert not EerdereTekst.objects.exists()
    assert _lees(wereld.leidinggevende, formulier) == "404", "zonder reden is er niets te antwoorden"


def test_een_antwoord_op_een_reactie_gaat_met_haar_woorden_mee(wereld: Wereld) -> None:
    formulier, _ = _antwoord_op_reactie(wereld, wereld.leidinggevende, wereld.meeschrijver)
    analyse = wereld.plan.analyses.get()
    reageer(analyse=analyse, onderdeel="trots", blik="anders", woorden="Toch.", door=wereld.teamlid)
    assert not EerdereTekst.objects.exists()
    assert "nog niets anders" in _lees(wereld.leidinggevende, formulier)


def test_terugblik_van_voor_het_team_meelas_leest_wie_leidt_en_wie_hem_schreef(wereld: Wereld) -> None:
    versie = leg_voor(wereld, genoemden=[wereld.meeschrijver, wereld.kernlid])
    ander = wereld.kernlid
    Meeschrijver.objects.create(
        plan=wereld.plan, persoon=ander, toegevoegd_door=wereld.leidinggevende, van=wereld.cyclus.van
    )
    maak_terugblik(versie, wereld.plan, wereld.meeschrijver, nu=EERST)
    maak_terugblik(versie, wereld.plan, wereld.leidinggevende, basis=1, nu=DAARNA)
    plek = [wereld.team.pk, wereld.plan.pk, versie.afspraak_id]
    formulier = reverse("terugblik_afspraak", args=plek)
    for wie, leest in ((wereld.leidinggevende, True), (wereld.meeschrijver, True), (ander, False)):
        assert ("<del>" in _lees(wie, formulier)) is leest, wie
    AfspraakVersie.objects.update(voor_team_sinds=nu())
    maak_terugblik(versie, wereld.plan, wereld.leidinggevende, basis=2, nu="Samen.")
    assert _lees(ander, formulier).count('name="tekst"') == 1, "alleen wat er stond sinds het team meelas"


def test_twee_die_tegelijk_aan_de_omlijsting_schrijven_botsen(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    adres = reverse("afspraak_anders", args=[wereld.team.pk, versie.afspraak_id])
    open_ = bezoeker(wereld.leidinggevende).get(adres).context["form"]
    _schaaf(wereld, versie, DAARNA, versie.teller, wereld.meeschrijver)
    lichaam: dict[str, Any] = {
        naam: waarde.isoformat() if hasattr(waarde, "isoformat") else waarde
        for naam, waarde in open_.initial.items()
        if waarde not in (None, [], ())
    }
    lichaam |= {"merken": EERST, "basis": open_.basis}
    botst = bezoeker(wereld.leidinggevende).post(adres, lichaam)
    assert botst.status_code == 422
    tekst = botst.content.decode()
    assert "Daan bewaarde intussen iets anders" in tekst
    assert DAARNA in tekst
    assert EERST in tekst
    nog_eens = bezoeker(wereld.leidinggevende).post(adres, lichaam | {"basis": botst.context["form"].basis})
    assert nog_eens.status_code == 302
    assert AfspraakVersie.objects.get().merken == EERST


def test_wie_alleen_kiest_wat_nu_laat_geen_eerdere_tekst_na(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    maak_terugblik(versie, wereld.plan, wereld.leidinggevende)
    maak_terugblik(versie, wereld.plan, wereld.leidinggevende, basis=1, wat_nu="aanpassen")
    assert not EerdereTekst.objects.exists()
