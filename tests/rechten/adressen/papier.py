"""Het hele plan op één bladzij en als pdf: voor wie het plan leest."""

from tests.rechten.adressen.adres import Adres
from tests.rechten.tabel import LEEST_MEE
from tests.rechten.tafel import Plek


def gedeeld(plek: Plek) -> dict[str, object]:
    return {"plan_id": plek.gedeeld.pk}


def voorbereiding(plek: Plek) -> dict[str, object]:
    return {"plan_id": plek.voorbereiding.pk}


LEZEN = (
    Adres("plan", LEEST_MEE, ids=gedeeld),
    Adres("plan", LEEST_MEE, ids=voorbereiding, voorbereiding=True),
    Adres("plan_pdf", LEEST_MEE, ids=gedeeld),
    Adres("plan_pdf", LEEST_MEE, ids=voorbereiding, voorbereiding=True),
)
DOEN: tuple[Adres, ...] = ()
