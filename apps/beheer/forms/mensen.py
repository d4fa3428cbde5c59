from apps.accounts.models import Rol
from apps.beheer.queries.mensen import VOLGORDEN, Groep
from apps.core.lijst import Keuzefilter, Lijstform


class Mensenfilter(Lijstform):
    VOLGORDEN = VOLGORDEN

    groep = Keuzefilter(label="Wie", choices=Groep.choices)
    rol = Keuzefilter(label="Rol", choices=[("", "Elke rol"), *Rol.Soort.choices])
