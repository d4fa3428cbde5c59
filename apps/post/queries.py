from django.contrib.auth.base_user import AbstractBaseUser

from apps.post.models import Uitgezet
from apps.post.soorten import Soort


def soorten_aan(persoon: AbstractBaseUser) -> list[Soort]:
    """Wat iemand krijgt: alles wat hij niet uitzette."""
    uit = set(Uitgezet.objects.filter(persoon=persoon.pk).values_list("soort", flat=True))
    return [soort for soort in Soort if soort not in uit]
