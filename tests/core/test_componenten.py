"""Elk onderdeel van de look: wat het zegt, wat een schermlezer hoort, en wat een vergissing doet."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Template, TemplateSyntaxError
from django.template.loader import render_to_string

from apps.core.stijl import VoorbeeldStap, iconen, stijl_context
from apps.core.templatetags.mortel import register
from tests.core.tonen import toon

TEMPLATES = Path(settings.BASE_DIR) / "templates"


def sjablonen() -> Iterator[tuple[str, str]]:
    for pad in TEMPLATES.rglob("*.html"):
        yield pad.name, pad.read_text(encoding="utf-8")


# -- Vergissingen ------------------------------------------------------------


@pytest.mark.parametrize("tag", sorted(register.tags))
def test_onderdeel_met_onbekend_argument_valt_op_bij_laden(tag: str) -> None:
    with pytest.raises(TemplateSyntaxError, match="bestaatniet"):
        Template(f"{{% load mortel %}}{{% {tag} bestaatniet=1 %}}{{% end{tag} %}}")


@pytest.mark.parametrize(
    "bron",
    [
        '{% status tekst="Loopt" icoon="rechts" soort="blij" %}',
        '{% mens initialen="NB" staat="boos" %}',
        '{% toon slug="onbekend" naam="Onbekend" %}',
        '{% melding soort="hard" %}{% endmelding %}',
    ],
)
def test_onderdeel_met_onbekende_soort_faalt(bron: str) -> None:
    with pytest.raises(ValueError, match="kies uit"):
        toon(bron)


def test_teken_in_een_sjabloon_bestaat_in_de_tekening() -> None:
    bekend = set(iconen())
    for naam, tekst in sjablonen():
        gebruikt = set(re.findall(r'{% icoon naam="([a-z]+)"|\bicoon="([a-z]+)"', tekst))
        onbekend = {teken for paar in gebruikt for teken in paar if teken} - bekend
        assert not onbekend, f"{naam}: {onbekend}"


def test_klasse_van_een_onderdeel_heeft_vorm() -> None:
    stijl = "".join(pad.read_text() for pad in (Path(settings.BASE_DIR) / "static/css").glob("*.css"))
    haken = {"foutoverzicht"}
    for pad in (TEMPLATES / "components").glob("*.html"):
        for lijst in re.findall(r'class="([^"{]*)', pad.read_text()):
            for klasse in set(lijst.split()) - haken:
                assert klasse.endswith(("--", "-")) or f".{klasse}" in stijl, f"{pad.name}: {klasse}"


def test_stijlpagina_toont_elk_onderdeel() -> None:
    bron = "".join(pad.read_text() for pad in (TEMPLATES / "core").rglob("*.html"))
    ontbreekt = [tag for tag in register.tags if f"{{% {tag} " not in bron and f"{{% {tag} %}}" not in bron]
    assert set(ontbreekt) <= {"merk"}


def test_stijlpagina_heeft_unieke_ids() -> None:
    html = render_to_string("core/stijl.html", stijl_context())
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert html.count("<h1") == 1


# -- Tekens en mensen -----------------------------------------------------------


def test_mens_zonder_naam_zwijgt_en_met_naam_zegt_wie_en_hoe() -> None:
    assert 'aria-hidden="true"' in toon('{% mens initialen="NB" %}')
    html = toon('{% mens naam="Nadia Benali" initialen="NB" staat="wringt" maat="s" %}')
    assert 'aria-label="Nadia Benali, dit wringt nog"' in html
    assert 'class="mens mens--s mens--wringt"' in html


def test_naam_van_een_mens_wordt_niet_als_html_gelezen() -> None:
    assert "<b>" not in toon('{% mens naam=naam initialen="NB" %}', naam="<b>Nadia</b>")


def test_toon_met_adres_is_een_link() -> None:
    assert toon('{% toon slug="impliciet" naam="Impliciet" url="/x/" %}').startswith('<a class="toon')
    assert "<a" not in toon('{% toon slug="impliciet" naam="Impliciet" %}')


def test_opvraag_met_adres_is_een_link() -> None:
    assert 'href="#v2"' in toon('{% opvraag nummer=2 url="#v2" %}')
    assert "<a" not in toon("{% opvraag nummer=2 %}")


# -- Onderweg ---------------------------------------------------------------------


def stappen() -> list[VoorbeeldStap]:
    return [
        VoorbeeldStap(naam="Analyse", staat="klaar", stand="Gedeeld", url="/a/", sleutel="analyse"),
        VoorbeeldStap(naam="Afspraken", staat="nu", stand="Hier", sleutel="afspraken"),
        VoorbeeldStap(naam="Terugblik", staat="straks", stand="Straks", sleutel="terugblik"),
    ]


def test_weg_zegt_waar_je_bent_en_wat_klaar_is() -> None:
    html = toon('{% weg stappen=s gesprekken="lopen ernaast." %}', s=stappen())
    assert html.count('aria-current="step"') == 1
    assert html.count("Klaar: ") == 1
    assert html.count("<a ") == 1
    assert "<strong>Gesprekken</strong> lopen ernaast." in html


def test_minipad_telt_in_woorden() -> None:
    assert 'aria-label="Stap 2 van 3: Afspraken"' in toon("{% minipad stappen=s %}", s=stappen())
    assert 'aria-label="Alle stappen klaar"' in toon("{% minipad stappen=s %}", s=stappen()[:1])


def test_enter_in_een_veld_springt_niet_naar_de_eerste_stap() -> None:
    html = toon("{% stappen stappen=s %}", s=stappen())
    eerste, *rest = re.findall(r"<button[^>]*>", html)
    assert "name=" not in eerste
    assert all('name="naar"' in knop and "formnovalidate" in knop for knop in rest)
    assert 'value="afspraken"' in html


# -- Woorden -----------------------------------------------------------------------


def test_stem_staat_tussen_gekrulde_aanhalingstekens() -> None:
    assert "“Ga kijken.”" in toon('{% stem tekst="Ga kijken." %}')
    assert "“" not in toon('{% stem tekst="Ga kijken." aanhaling=False %}')
    assert "<footer" in toon('{% stem tekst="Ga kijken." wie="Anouk" %}')


def test_leest_met_slot_als_alleen_jij_het_leest() -> None:
    assert "#i-oog" in toon('{% leest tekst="Het team." %}')
    assert "#i-slot" in toon('{% leest tekst="Alleen jij." prive=True %}')


def test_blok_laat_zijn_inhoud_heel() -> None:
    assert "<b>Nee</b>" in toon("{% melding %}<b>Nee</b>{% endmelding %}")
    signaal = toon('{% signaal kop="K" waarom="W" bron="B" %}<a href="/">Doe</a>{% endsignaal %}')
    assert '<a href="/">Doe</a>' in signaal
    assert "Waar komt dit vandaan?" in signaal
    assert "Waar komt" not in toon('{% signaal kop="K" waarom="W" %}{% endsignaal %}')


@pytest.mark.parametrize(
    ("bron", "verwacht"),
    [
        ("{{ dag|datum }}", "14 april 2026"),
        ("{{ dag|datum_kort }}", "14 april"),
        ("{{ moment|datum }}", "1 januari 2027"),
        ("{{ moment|tijdstip }}", "00:30"),
        ("{{ moment|datumtijd }}", "1 januari 2027 om 00:30"),
        ("{{ niets|datum }}{{ niets|datum_kort }}{{ niets|tijdstip }}{{ niets|datumtijd }}", ""),
        ("{{ namen|opsomming }}", "Nadia, Yara en Kofi"),
        ("{{ een|opsomming }}", "Nadia"),
        ("{{ ontbreekt|opsomming }}", ""),
    ],
)
def test_filter_schrijft_zoals_mortel_schrijft(bron: str, verwacht: str) -> None:
    context = {
        "dag": date(2026, 4, 14),
        # In Amsterdam is het dan al het nieuwe jaar.
        "moment": datetime(2026, 12, 31, 23, 30, tzinfo=UTC),
        "niets": None,
        "namen": ["Nadia", "Yara", "Kofi"],
        "een": ["Nadia"],
    }
    assert toon(bron, **context) == verwacht


# -- Pagina's om het geheel heen -------------------------------------------------------


@pytest.mark.parametrize(
    "naam", ["400.html", "500.html", "404.html", "403.html", "403_csrf.html", "409.html"]
)
def test_foutpagina_heeft_niets_nodig(naam: str) -> None:
    html = render_to_string(naam)
    assert html.count("<h1") == 1
    assert "<main" in html


def test_weigering_zegt_de_reden() -> None:
    assert "Alleen wie schrijft" in render_to_string("403.html", {"reden": "Alleen wie schrijft mag dit."})


def test_meldingen_onder_htmx_vullen_de_regio_die_er_al_is() -> None:
    assert 'hx-swap-oob="innerHTML"' in render_to_string("components/meldingen.html", {"oob": True})
    assert "hx-swap-oob" not in render_to_string("components/meldingen.html", {})
