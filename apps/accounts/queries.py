from functools import reduce
from operator import or_

from django.db.models import Q

from apps.accounts.models import Persoon, Rol
from apps.accounts.namen import kaal

MEESTE_WOORDEN = 8
WAAR = ("sorteernaam__contains", "tussenvoegsel__icontains", "email__contains")


def met_woorden(woorden: str, *ook: str) -> Q:
    """Elk woord komt voor in naam of adres, met of zonder hoofdletters en accenten, of in wat `ook` noemt."""
    past = Q()
    for woord in kaal(woorden).split()[:MEESTE_WOORDEN]:
        past &= reduce(or_, (Q(**{veld: woord}) for veld in (*WAAR, *ook)))
    return past


def is_hr(persoon: Persoon) -> bool:
    """Van welk onderdeel ook."""
    return Rol.objects.van_persoon(persoon).filter(soort=Rol.Soort.HR).exists()


def is_hr_van_de_instelling(persoon: Persoon) -> bool:
    return Rol.objects.van_persoon(persoon).van_hr().exists()
