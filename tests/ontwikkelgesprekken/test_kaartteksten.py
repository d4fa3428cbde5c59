"""De vragen op de meegeleverde kaarten: genoeg, elk anders, en in gewone woorden."""

import re
from collections import Counter

import pytest

from apps.ontwikkelgesprekken.catalogus import kaarten
from apps.ontwikkelgesprekken.models import Soort, Stapel

MINSTENS, MINSTENS_OVER_JE_WERK = 8, 4
LANGSTE_VRAAG = 15
NIET = re.compile(
    r"\b(leer\w*|geleerd|lerend|competent\w*|ontwikkel\w*|verbeter\w*|feedback|reflect\w*|doel\w*|resulta\w*"
    r"|score|cijfer\w*|beoordel\w*|functioner\w*|evalu\w*|presteer\w*|prestatie\w*|talent\w*|kracht\w*"
    r"|ziek\w*|stress\w*|gezond\w*|slaap\w*|klacht\w*|moe|burn\w*|werkdruk|fout\w*|zwak\w*|probleem"
    r"|problemen|u|uw)\b",
    re.IGNORECASE,
)


def zinnen() -> list[str]:
    return [zin for kaart in kaarten() for zin in (kaart["vraag"], kaart["hulpvraag"])]


@pytest.mark.parametrize("stapel", Stapel)
def test_elke_stapel_is_hoog_genoeg(stapel: Stapel) -> None:
    over_je_werk = stapel not in Soort.values and stapel is not Stapel.TEAMGESPREK
    aantal = Counter(kaart["stapel"] for kaart in kaarten())[stapel.value]
    assert aantal >= (MINSTENS_OVER_JE_WERK if over_je_werk else MINSTENS)


def test_geen_zin_staat_er_twee_keer() -> None:
    kaal = Counter(re.sub(r"\W+", " ", zin).strip().lower() for zin in zinnen())
    assert [zin for zin, keer in kaal.items() if keer > 1] == []


def test_geen_woord_dat_een_gesprek_stil_maakt() -> None:
    assert [(treffer[0], zin) for zin in zinnen() for treffer in NIET.finditer(zin)] == []


def test_de_zoeker_vindt_zulke_woorden() -> None:
    assert NIET.search("Wat heb je geleerd?")
    assert NIET.search("Wat zijn je leerdoelen?")
    assert not NIET.search("Welke kleur heeft het?")


def test_elke_kaart_stelt_een_korte_vraag() -> None:
    vragen = [kaart["vraag"] for kaart in kaarten()]
    assert [vraag for vraag in vragen if vraag.count("?") != 1 or not vraag.endswith("?")] == []
    assert [zin for zin in zinnen() if len(zin.split()) > LANGSTE_VRAAG] == []
