"""Post klaarleggen, en wie welke wil. Versturen doet de achtergrond."""

from collections.abc import Collection
from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from apps.core.achtergrond import uitvoerder_van, zet_in_de_rij
from apps.post.mail import maak_mail
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
    eigen: bool = False,
) -> None:
    """In de transactie van wie iets te melden heeft. Wat al eens ging of uit staat, gaat niet.

    `pad` is een adres in Mortel zelf; `sleutel` zegt waarover het bericht gaat, zonder woorden van mensen.
    `eigen` is voor wie het zelf deed: die krijgt het alleen voor in zijn agenda.
    """
    if not _wil(aan, soort):
        return
    wat = {"pad": pad, "aantal": aantal, "ics": ics, "eigen": eigen}
    bericht, nieuw = Bericht.objects.get_or_create(aan_id=aan.pk, soort=soort, sleutel=sleutel, defaults=wat)
    if nieuw:
        zet_in_de_rij(bericht)


@uitvoerder_van(Bericht)
def verstuur(bericht: Bericht) -> None:
    """Wie het intussen niet meer wil of hier niet meer werkt, krijgt niets. De agenda-afspraak gaat weg.

    Valt de werker weg nadat de mailserver ja zei en voor de rij klaar is, dan gaat de mail nog eens.
    """
    if _wil(bericht.aan, bericht.soort):
        maak_mail(bericht).send()
    bericht.ics = None
    bericht.save(update_fields=["ics"])


@transaction.atomic
def kies_post(*, persoon: AbstractBaseUser, aan: Collection[str]) -> None:
    """`aan` zijn de soorten die iemand wil krijgen; de rest gaat uit."""
    uit = [soort for soort in Soort if soort not in aan]
    Uitgezet.objects.filter(persoon=persoon.pk).exclude(soort__in=uit).delete()
    rijen = [Uitgezet(persoon_id=persoon.pk, soort=soort) for soort in uit]
    Uitgezet.objects.bulk_create(rijen, ignore_conflicts=True)


def ruim_oude_berichten_op(*, voor: datetime) -> int:
    return Bericht.objects.filter(gemaakt_op__lt=voor).delete()[0]


def _wil(persoon: AbstractBaseUser, soort: str) -> bool:
    return persoon.is_active and not Uitgezet.objects.filter(persoon=persoon.pk, soort=soort).exists()
