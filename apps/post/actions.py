"""Post klaarleggen. Versturen doet de achtergrond."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from apps.core.achtergrond import zet_in_de_rij
from apps.post.models import Bericht, Uitgezet
from apps.post.soorten import Soort


@transaction.atomic
def stuur(
    *,
    aan: AbstractBaseUser,
    soort: Soort,
    sleutel: str,
    pad: str = "/",
    aantal: int = 1,
    ics: bytes | None = None,
) -> None:
    """In de transactie van wie iets te melden heeft. Wat al eens ging of uit staat, gaat niet.

    `pad` is een adres in Mortel zelf; `sleutel` zegt waarover het bericht gaat, zonder woorden van mensen.
    """
    if not aan.is_active or Uitgezet.objects.filter(persoon=aan.pk, soort=soort).exists():
        return
    bericht, nieuw = Bericht.objects.get_or_create(
        aan_id=aan.pk, soort=soort, sleutel=sleutel, defaults={"pad": pad, "aantal": aantal, "ics": ics}
    )
    if nieuw:
        zet_in_de_rij(bericht)
