"""Een verwijzing wijst naar de eigen app, naar een app eronder, of naar wie is aangemeld."""

import tomllib
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import ForeignKey, ManyToManyField, Model

WORTEL = Path(settings.BASE_DIR)


def hoogten() -> dict[str, int]:
    """Per app hoe hoog zij ligt, uit de lagen die import-linter ook bewaakt."""
    instellingen = tomllib.loads((WORTEL / "pyproject.toml").read_text(encoding="utf-8"))
    contracten = instellingen["tool"]["importlinter"]["contracts"]
    (lagen,) = (contract["layers"] for contract in contracten if contract.get("exhaustive"))
    return {app: hoogte for hoogte, laag in enumerate(reversed(lagen)) for app in laag.split(" | ")}


def mag_wijzen(van: str, naar: type[Model], hoog: dict[str, int]) -> bool:
    if naar in (apps.get_model(settings.AUTH_USER_MODEL), ContentType):
        return True
    doel = naar._meta.app_label
    return van == doel or (doel in hoog and hoog[doel] < hoog[van])


def verwijzingen(model: type[Model]) -> list[Any]:
    velden = [*model._meta.fields, *model._meta.many_to_many]
    return [veld for veld in velden if isinstance(veld, ForeignKey | ManyToManyField)]


def test_verwijzingen_wijzen_naar_beneden() -> None:
    hoog = hoogten()
    eigen = [model for model in apps.get_models() if model.__module__.startswith("apps.")]
    pijlen = [(model._meta.app_label, veld) for model in eigen for veld in verwijzingen(model)]
    assert len(pijlen) > 20
    assert [str(veld) for van, veld in pijlen if not mag_wijzen(van, veld.related_model, hoog)] == []


def test_een_pijl_omhoog_valt_op() -> None:
    hoog = hoogten()
    assert not mag_wijzen("teams", apps.get_model("interventies", "Interventie"), hoog)
    assert not mag_wijzen("teams", apps.get_model("grondtonen", "Thema"), hoog)
    assert mag_wijzen("interventies", apps.get_model("grondtonen", "Thema"), hoog)
