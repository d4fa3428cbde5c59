"""Wat er met een signaal gebeurt, staat bij het signaal zelf."""

DADEN = {"signaal-opzij": "", "signaal-klinkt-weer": ""}
