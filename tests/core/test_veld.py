"""Een veld in beeld: label, uitleg en fout horen bij de invoer, en het overzicht wijst naar elke fout."""

import re

from django import forms

from apps.core.stijl import voorbeeldformulier
from tests.core.tonen import toon


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


def test_veld_bindt_label_hint_en_leesregel_aan_de_invoer() -> None:
    html = toon('{% veld field=form.naam leest="Het team." %}', form=Woorden())
    assert '<label for="id_naam">' in html
    assert 'aria-describedby="id_naam_hint id_naam_leest"' in html
    assert 'id="id_naam_hint"' in html
    assert 'id="id_naam_leest"' in html
    assert 'maxlength="20"' in html
    assert 'class="invoer"' in html
    assert "aria-invalid" not in html


def test_veld_wijst_naar_een_leesregel_die_voor_meer_velden_geldt() -> None:
    html = toon('{% veld field=form.naam leest_bij="wie-leest" %}', form=Woorden())
    assert 'aria-describedby="id_naam_hint wie-leest"' in html
    assert "Wie kan dit lezen?" not in html


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
