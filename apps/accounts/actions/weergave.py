from apps.accounts.models import Persoon


def kies_weergave(*, persoon: Persoon, weergave: str) -> None:
    persoon.weergave = weergave
    persoon.save(update_fields=["weergave"])
