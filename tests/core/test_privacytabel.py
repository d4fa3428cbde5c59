"""De tabel in docs/privacy.md zegt wat de modellen zeggen."""

from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from apps.core.privacytabel import BEGIN, EINDE, bijgewerkt, tabel

BLAD = Path(settings.BASE_DIR) / "docs" / "privacy.md"


def test_de_tabel_op_de_bladzij_is_die_van_nu() -> None:
    tekst = BLAD.read_text(encoding="utf-8")
    assert bijgewerkt(tekst) == tekst, "Draai: manage.py privacytabel --schrijf"


def test_de_tabel_noemt_elk_veld_met_zijn_zin() -> None:
    assert (
        "| profiel | goed werk, kern, van nut, oppikken, trots, elders "
        "| Alleen jij. En wie het van jou mag lezen. |" in tabel()
    )


def test_wat_om_de_tabel_staat_blijft() -> None:
    assert bijgewerkt(f"voor\n{BEGIN}\noud\n{EINDE}\nna") == f"voor\n{BEGIN}\n{tabel()}{EINDE}\nna"


def test_het_commando_toont_haar_en_schrijft_als_je_het_vraagt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gezegd = StringIO()
    call_command("privacytabel", stdout=gezegd)
    assert tabel() in gezegd.getvalue()
    blad = tmp_path / "docs" / "privacy.md"
    blad.parent.mkdir()
    blad.write_text(f"{BEGIN}\n{EINDE}\n", encoding="utf-8")
    monkeypatch.setattr(settings, "BASE_DIR", tmp_path)
    call_command("privacytabel", schrijf=True, stdout=gezegd)
    assert tabel() in blad.read_text(encoding="utf-8")
