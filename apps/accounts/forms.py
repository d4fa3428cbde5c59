"""De formulieren van allauth, in gewone woorden."""

from typing import Any

from allauth.account.forms import (
    ChangePasswordForm,
    LoginForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
)
from django import forms
from django.core.validators import EmailValidator

from apps.accounts.wachtwoorden import LangGenoeg

MAIL = "E-mailadres van je werk"


def _veld(form: forms.Form, naam: str, *, label: str, help_text: str = "") -> None:
    veld = form.fields[naam]
    veld.label, veld.help_text = label, help_text
    if isinstance(veld, forms.EmailField):
        veld.error_messages["invalid"] = "Dit is geen mailadres. Schrijf het als naam@hogeschool.nl."
        veld.validators = [EmailValidator(message=veld.error_messages["invalid"])]
    veld.widget.attrs.pop("placeholder", None)


class AanmeldForm(LoginForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _veld(self, "login", label=MAIL)
        _veld(self, "password", label="Wachtwoord")


class WachtwoordVergetenForm(ResetPasswordForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _veld(self, "email", label=MAIL)


class NieuwWachtwoordForm(ResetPasswordKeyForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _veld(self, "password1", label="Nieuw wachtwoord", help_text=LangGenoeg().get_help_text())
        _veld(self, "password2", label="Nog een keer hetzelfde wachtwoord")


class WachtwoordWijzigenForm(ChangePasswordForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _veld(self, "oldpassword", label="Je huidige wachtwoord")
        _veld(self, "password1", label="Nieuw wachtwoord", help_text=LangGenoeg().get_help_text())
        _veld(self, "password2", label="Nog een keer hetzelfde wachtwoord")
