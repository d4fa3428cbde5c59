"""Pytest-plugin van keer_regels_om: draait de regel uit MORTEL_KEER_OM om, overal waar zij gebruikt wordt."""

import os
import sys
from functools import wraps
from importlib import import_module
from typing import Any

from apps.core.oordeel import Oordeel


def pytest_collection() -> None:
    """Django is dan klaar, en nog geen test heeft de regel in handen."""
    modulenaam, _, naam = os.environ["MORTEL_KEER_OM"].rpartition(".")
    regel = getattr(import_module(modulenaam), naam)

    @wraps(regel)
    def omgekeerd(*args: Any, **kwargs: Any) -> Oordeel:
        return Oordeel(not regel(*args, **kwargs), "omgekeerd")

    for module in list(sys.modules.values()):
        if getattr(module, "__name__", "").startswith("apps.") and getattr(module, naam, None) is regel:
            setattr(module, naam, omgekeerd)
