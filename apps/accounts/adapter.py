"""Hoe allauth zich hier gedraagt: niemand maakt zelf een account, en onderbroken werk komt terug."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from apps.core.onderbroken import zet_formulier_terug


class Toegang(DefaultAccountAdapter):  # type: ignore[misc]
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "Dit adres en wachtwoord horen niet bij elkaar. Probeer het nog eens.",
        "too_many_login_attempts": "Dat ging te vaak mis. Wacht een paar minuten en probeer het dan opnieuw.",
        "rate_limited": "Dat ging te vaak achter elkaar. Wacht een paar minuten.",
        "incorrect_password": "Dit is niet je huidige wachtwoord.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def login(self, request: HttpRequest, user: Any) -> None:
        super().login(request, user)
        zet_formulier_terug(request, user)

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Allauth's eigen meldingen ('Je bent aangemeld als …') voegen niets toe."""
