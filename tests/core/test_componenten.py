"""Elk onderdeel van de look: wat het zegt, wat een schermlezer hoort, en wat een vergissing doet."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.conf import settings
from django.template import Context, Template, TemplateSyntaxError
from django.template.loader import render_to_string

from apps.core.stijl import VoorbeeldStap, iconen, stijl_context, voorbeeldformulier
from apps.core.templatetags.mortel import register
from apps.core.templatetags.wiel import GRONDTONEN, spaken

TEMPLATES = Path(settings.BASE_DIR) / "templates"


def toon(bron: str, **context: Any) -> str:
    return Template("{% load mortel %}" + bron).render(Context(context))


def sjablonen() -> Iterator[tuple[str, str]]:
    for pad in TEMPLATES.rglob("*.html"):
        yield pad.name, pad.read_text(encoding="utf-8")


class Woorden(forms.Form):
    naam = forms.CharField(label="Naam", help_text="Kort.", max_length=20)
    uitleg = forms.CharField(label="Wat zie je?", widget=forms.Textarea(attrs={"class": "invoer--groot"}))
    ja = forms.ChoiceField(
        label="Ja of nee?", widget=forms.RadioSelect, choices=[("ja", "Ja"), ("nee", "Nee")]
    )
    alle = forms.MultipleChoiceField(
        label="Wat geeft het?", widget=forms.CheckboxSelectMultiple, choices=[("a", "Steun")]
    )
    mee = forms.BooleanField(label="Ik doe mee")
    stil = forms.CharField(widget=forms.HiddenInput)


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


# -- Wiel -----------------------------------------------------------------------


def test_wiel_legt_meer_lagen_naarmate_de_trede_lager_is() -> None:
    lagen = {
        s.slug: s.lagen for s in spaken(treden={"impliciet": 0, "collectief": 4}, gekozen=[], mini=False)
    }
    assert lagen == dict.fromkeys(GRONDTONEN, 0) | {"impliciet": 5, "collectief": 1}


def test_wiel_zet_elke_toon_op_zijn_plaats() -> None:
    derde = list(spaken(treden={}, gekozen=["transformatief"], mini=False))[2]
    assert (derde.slug, derde.draai, derde.gekozen, derde.lagen) == ("transformatief", "102.86", True, 0)
    assert (derde.midden_x, derde.midden_y, derde.teken_x, derde.teken_y) == (
        "156.0",
        "35.6",
        "143.0",
        "22.6",
    )


def test_klein_wiel_vult_een_gekozen_toon_zonder_trede() -> None:
    gevuld = {s.slug: s.lagen for s in spaken(treden={"impliciet": 1}, gekozen=["generatief"], mini=True)}
    assert gevuld["generatief"] == 5
    assert gevuld["impliciet"] == 4
    assert gevuld["collectief"] == 0


def test_wiel_met_onbekende_toon_faalt() -> None:
    with pytest.raises(ValueError, match="somber"):
        list(spaken(treden={"somber": 1}, gekozen=[], mini=False))


def test_wiel_heeft_een_zin_voor_wie_niet_kijkt() -> None:
    html = toon('{% wiel id="w1" titel="Impliciet is gekozen" treden=t gekozen=g %}', t={}, g=["impliciet"])
    assert '<title id="w1">Impliciet is gekozen</title>' in html
    assert html.count("naaf") == html.count("boog") / 2 == 1


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


# -- Velden ------------------------------------------------------------------------


def test_veld_bindt_label_hint_en_leesregel_aan_de_invoer() -> None:
    html = toon('{% veld field=form.naam leest="Het team." %}', form=Woorden())
    assert '<label for="id_naam">' in html
    assert 'aria-describedby="id_naam_hint id_naam_leest"' in html
    assert 'id="id_naam_hint"' in html
    assert 'id="id_naam_leest"' in html
    assert 'maxlength="20"' in html
    assert 'class="invoer"' in html
    assert "aria-invalid" not in html


def test_veld_houdt_de_klasse_van_het_formulier() -> None:
    assert 'class="invoer invoer--groot"' in toon("{% veld field=form.uitleg %}", form=Woorden())


def test_veld_met_fout_zegt_die_eerst() -> None:
    html = toon("{% veld field=form.naam %}", form=Woorden({}))
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_naam_fout id_naam_hint"' in html
    assert 'id="id_naam_fout"' in html
    assert "veld--fout" in html


def test_keuze_draagt_fout_en_uitleg_op_de_groep() -> None:
    html = toon("{% veld field=form.ja %}", form=Woorden({}))
    groep, *knoppen = re.findall(r"<fieldset[^>]*>|<input[^>]*>", html)
    assert 'role="radiogroup"' in groep
    assert 'aria-invalid="true"' in groep
    assert 'aria-describedby="id_ja_fout"' in groep
    assert not any("aria-" in knop for knop in knoppen)
    assert "keuzebalk--twee" in html


def test_keuze_als_kaarten_toont_uitleg_en_teken() -> None:
    form = voorbeeldformulier()
    html = toon(
        '{% veld field=form.woord stijl="kaarten" uitleg=u iconen=i %}',
        form=form,
        u=form.uitleg,
        i=form.iconen,
    )
    assert html.count("keuzekaart__uitleg") == 2
    assert "#i-wringt" in html
    assert "checked" in html


def test_keuze_in_de_wijzer_is_een_vraag() -> None:
    html = toon('{% veld field=form.ja stijl="weet" %}', form=Woorden())
    assert 'class="veld vraag"' in html
    assert "keuzebalk--weet" in html


def test_vinkjes_en_vinkje_hebben_een_label() -> None:
    assert "<legend>" in toon("{% veld field=form.alle hoeft_niet=True %}", form=Woorden())
    assert 'class="vink" for="id_mee"' in toon("{% veld field=form.mee %}", form=Woorden())


def test_verborgen_veld_is_alleen_invoer() -> None:
    assert toon("{% veld field=form.stil %}", form=Woorden()).startswith('<input type="hidden"')


def test_foutoverzicht_wijst_naar_elk_veld() -> None:
    form = Woorden({})
    form.add_error(None, "Iemand was je voor.")
    html = toon("{% foutoverzicht form=form %}", form=form)
    assert "<li>Iemand was je voor.</li>" in html
    assert 'href="#id_naam">Naam: ' in html
    assert 'href="#id_uitleg">Wat zie je? ' in html
    assert 'href="#id_ja_0"' in html
    assert "#id_stil" not in html
    assert 'role="alert" tabindex="-1"' in html


def test_foutoverzicht_zonder_fouten_is_leeg() -> None:
    assert toon("{% foutoverzicht form=form %}", form=Woorden()).strip() == ""


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
