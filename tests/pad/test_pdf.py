"""Teamplan als pdf: toegankelijk, alleen wat de lezer mag lezen, en vreemde tekens storen niet."""

import json
from datetime import date
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pdfua
import pytest
import typst
from django.test import Client
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.accounts.models import Persoon
from apps.interventies.models import Doelgroep
from apps.pad.blad import Planblad, Regel, Stapblad
from apps.pad.pdf import VERVANGER, GeenPdf, bestandsnaam, gegevens, maak_pdf, papiertekst
from tests.dingen import kom_overeen, leg_voor, maak_interventie, maak_scan
from tests.mensen import Wereld
from tests.pdf import gemaakt_op, koppen, pdftekst
from tests.rechten.conftest import logregels

__all__ = ["logregels"]

# pdfua 0.1.3 struikelt in deze regel over elke kop met meer dan één deel; de koppen lezen we zelf na.
STRUIKELT = {"UA-14-001"}


def haal(persoon: Persoon, wereld: Wereld, *, follow: bool = False) -> Any:
    client = Client()
    client.force_login(persoon)
    return client.get(reverse("plan_pdf", args=[wereld.team.pk, wereld.plan.pk]), follow=follow)


def fouten_in(inhoud: bytes, map_: Path) -> list[str]:
    bestand = map_ / "plan.pdf"
    bestand.write_bytes(inhoud)
    rapport = pdfua.validate(str(bestand))
    assert {uitkomst.rule_id for uitkomst in rapport.skipped} <= STRUIKELT
    return [str(fout) for fout in rapport.findings]


def blad(*teksten: str) -> Planblad:
    """Een gedeeld plan met alleen deze teksten, ook als kop en als thema."""
    stap = Stapblad(" ".join(teksten) or "Kop", [Regel("", tekst) for tekst in teksten], list(teksten))
    return Planblad(
        team="Team",
        onderdeel="Deel",
        studiejaar="2026–2027",
        fase="Loopt",
        in_het_kort=[],
        gedeeld=True,
        vraagstukken=[],
        afspraken=[],
        nog_iets=False,
        weten="",
        interventies=[],
        mix="",
        stappen=[stap],
        scan=None,
        mensen=[],
    )


def zet(dag: date, *teksten: str) -> bytes:
    return maak_pdf(gegevens(blad(*teksten), voor="Eva Groot", dag=dag), dag=dag)


def vul(wereld: Wereld) -> None:
    versie = leg_voor(wereld, ruimte_uren="Twee uur in de week", uitzoeken="Wat helpt?")
    kom_overeen(versie, wereld.plan)
    leg_voor(wereld, doelgroep=Doelgroep.KERNGROEP, titel="Eerst met ons drieën")
    maak_interventie(wereld, voorstel_van=wereld.teamlid)
    maak_scan(wereld.plan.analyses.get(), steun=2, feedback=4, drukte=5)


@pytest.mark.parametrize("wie", ["leidinggevende", "teamlid", "kernlid"])
def test_pdf_is_toegankelijk_voor_elke_lezer(wereld: Wereld, tmp_path: Path, wie: str) -> None:
    vul(wereld)
    antwoord = haal(wereld.soorten[wie], wereld)
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord["Content-Disposition"] == 'attachment; filename="teamplan-verpleegkunde-studiejaar.pdf"'
    assert "no-store" in antwoord["Cache-Control"]
    assert fouten_in(antwoord.content, tmp_path) == []
    niveaus = koppen(antwoord.content)
    assert niveaus[0] == 1
    assert niveaus.count(1) == 1
    assert all(later - eerder <= 1 for eerder, later in pairwise(niveaus))
    assert {2, 3} <= set(niveaus)


def test_controle_ziet_een_pdf_die_niet_toegankelijk_is(tmp_path: Path) -> None:
    """Anders bewijst de test hierboven niets."""
    kaal = bytes(typst.compile(b"tekst", format="pdf", ignore_system_fonts=True, pdf_tags=False))
    assert fouten_in(kaal, tmp_path)


def test_pdf_is_nederlands_heeft_een_titel_en_noemt_wie_haar_maakte(wereld: Wereld) -> None:
    vul(wereld)
    inhoud = haal(wereld.teamlid, wereld).content
    assert b"/Lang(nl" in inhoud.replace(b"/Lang (", b"/Lang(")
    tekst = pdftekst(inhoud)
    assert "Teamplan van Verpleegkunde, studiejaar" in tekst
    assert "Gemaakt door Eva Groot op" in tekst
    assert "Twee uur in de week" in tekst


def test_pdf_draagt_alleen_wat_deze_lezer_mag_lezen(wereld: Wereld) -> None:
    vul(wereld)
    assert "Eerst met ons" in pdftekst(haal(wereld.kernlid, wereld).content)
    buiten = pdftekst(haal(wereld.teamlid, wereld).content)
    assert "Eerst met ons" not in buiten
    assert "Er ligt nog een afspraak voor" in buiten
    assert haal(wereld.buur, wereld).status_code == 404


def test_zelfde_plan_op_dezelfde_dag_is_hetzelfde_bestand() -> None:
    dag = date(2025, 1, 2)
    assert zet(dag, "Zo is het.") == zet(dag, "Zo is het.")
    assert gemaakt_op(zet(dag, "Zo is het.")).startswith("D:20250102")


def test_ongedeeld_plan_en_een_losse_uitslag_worden_ook_een_pdf(wereld: Wereld, tmp_path: Path) -> None:
    antwoord = haal(wereld.teamlid, wereld)
    assert "Dit plan is nog in voorbereiding" in pdftekst(antwoord.content)
    assert fouten_in(antwoord.content, tmp_path) == []


LASTIG = (
    "Zoë’s “coëfficiënt” – één € ½ … ĳ",
    "😀 👩‍👩‍👧 🇳🇱",
    "مرحبا שלום 漢字 ไทย",
    "e\u0301 q\u0323\u0302 a\u0308\u0301",
    "a\u202eb\u200bc\ufeffd\ufe0f\x00\x07\x85",
    '#set page(paper: "a5")\n$x$ *dik* _schuin_ `code` <script> @ref \\ // /* */ [haak] {acc}',
    "regel een\r\nregel twee\n\n\tregel vier",
    "x" * 4000,
)


@pytest.mark.parametrize("tekst", LASTIG)
def test_lastige_tekst_breekt_niets(tekst: str, wereld: Wereld, tmp_path: Path) -> None:
    assert fouten_in(zet(wereld.vandaag, tekst), tmp_path) == []


def test_opmaak_die_iemand_typt_blijft_tekst(wereld: Wereld) -> None:
    tekst = '#panic("x") *dik* $a$'
    assert tekst in pdftekst(zet(wereld.vandaag, tekst))


def test_teken_zonder_letter_wordt_een_blokje_en_dat_staat_erbij(wereld: Wereld) -> None:
    assert papiertekst("Fijn 😀👍, e\u0301én\u200b!\t漢") == "Fijn □, één! □"
    assert papiertekst("\u200b") == "□"
    assert "staat er als □" in pdftekst(zet(wereld.vandaag, "Fijn 😀"))
    assert "staat er als" not in pdftekst(zet(wereld.vandaag, "Fijn"))


TEKENS = [chr(code) for code in range(0x20, 0x2600) if papiertekst(chr(code)) != VERVANGER]


def test_elk_teken_dat_mag_heeft_een_letter(wereld: Wereld) -> None:
    assert len(TEKENS) > 2000
    zet(wereld.vandaag, " ".join(TEKENS))


@settings(max_examples=50)
@given(st.text(st.sampled_from(TEKENS) | st.characters(), max_size=80))
def test_geen_tekst_breekt_de_pdf(tekst: str) -> None:
    zet(date(2026, 11, 22), tekst)


def test_bestandsnaam_noemt_team_en_jaar() -> None:
    assert bestandsnaam(blad()) == "teamplan-team-2026-2027.pdf"


class Paniek(BaseException):
    """Zoals een paniek in Rust: geen Exception."""


@pytest.mark.parametrize("fout", [RuntimeError("geheim woord"), Paniek("geheim woord")])
def test_mislukt_het_zetten_dan_blijft_de_leespagina_over(
    wereld: Wereld, monkeypatch: pytest.MonkeyPatch, logregels: StringIO, fout: BaseException
) -> None:
    def struikel(*_: Any, **__: Any) -> bytes:
        raise fout

    monkeypatch.setattr(typst, "compile", struikel)
    antwoord = haal(wereld.teamlid, wereld, follow=True)
    assert antwoord.redirect_chain == [(reverse("plan", args=[wereld.team.pk, wereld.plan.pk]), 302)]
    assert "De pdf maken lukte niet" in antwoord.content.decode()
    assert "geheim woord" not in antwoord.content.decode() + logregels.getvalue()
    assert type(fout).__name__ in logregels.getvalue()


def test_wie_stopt_wordt_niet_tegengehouden(wereld: Wereld, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: Any, **__: Any) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(typst, "compile", stop)
    with pytest.raises(KeyboardInterrupt):
        zet(wereld.vandaag, "tekst")
    monkeypatch.undo()
    monkeypatch.setattr(json, "dumps", lambda *_, **__: "kapot")
    with pytest.raises(GeenPdf):
        maak_pdf({}, dag=wereld.vandaag)
