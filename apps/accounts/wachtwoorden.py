"""Eisen aan een wachtwoord, in woorden die helpen."""

from typing import Any

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError

MINSTE_LENGTE = 12


class LangGenoeg:
    def validate(self, password: str, user: Any = None) -> None:
        if len(password) < MINSTE_LENGTE:
            raise ValidationError(
                f"Dit wachtwoord is te kort. Kies er een van minstens {MINSTE_LENGTE} tekens."
            )

    def get_help_text(self) -> str:
        return f"Minstens {MINSTE_LENGTE} tekens. Een zin die alleen jij bedenkt, is het sterkst."


class NietVeelGebruikt(CommonPasswordValidator):
    def validate(self, password: str, user: Any = None) -> None:
        try:
            super().validate(password, user)
        except ValidationError as fout:
            raise ValidationError("Dit wachtwoord kiezen veel mensen. Bedenk een ander.") from fout

    def get_help_text(self) -> str:
        return ""
