"""De bewaking loopt langs dezelfde gedekte tafel als de rechten."""

from tests.rechten.conftest import logregels, neergezet, tafel

__all__ = ["logregels", "neergezet", "tafel"]
