"""Geladen vóór Django, door `-p` in pyproject.toml: zo werkt ook een losse `python -m pytest`."""

import os

os.environ.setdefault("MORTEL_SECRET_KEY", "alleen-voor-de-tests")
os.environ["MORTEL_STRIKT"] = "1"
for naam in ("MORTEL_DEBUG", "MORTEL_DEMO", "MORTEL_VANDAAG"):
    os.environ.pop(naam, None)
