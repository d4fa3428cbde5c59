"""Wie aangemeld is, in één vraag geladen met wat om elke pagina heen staat."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import Exists, OuterRef, Subquery

from apps.accounts.models import Instelling, Persoon, Rol
from apps.core.models import Gebeurtenis
from apps.core.periode import loopt_op
from apps.core.tijd import vandaag


class Aanmelding(AuthenticationBackend):  # type: ignore[misc]
    def get_user(self, user_id: Any) -> Persoon | None:
        dag = vandaag()
        beheert = Rol.objects.op(dag).van_beheerders().filter(persoon=OuterRef("pk"))
        zelf = Persoon.objects.filter(pk=OuterRef("pk"))
        met_omlijsting = Persoon.objects.annotate(  # type: ignore[no-redef]
            is_beheerder=Exists(beheert),
            # Lidmaatschap, gesprek en Begeleider liggen hoger; hun namen op de persoon zijn genoeg.
            heeft_team=Exists(zelf.filter(loopt_op(dag, via="lidmaatschappen__"))),
            heeft_gesprek=Exists(zelf.filter(gesprekken__isnull=False, gesprekken__weg_op__isnull=True)),
            deed_iets=Exists(Gebeurtenis.objects.filter(door=OuterRef("pk"))),
            kijkt_mee=Exists(zelf.filter(loopt_op(dag, via="begeleidingen__"))),
            naam_instelling=Subquery(Instelling.objects.values("naam")[:1]),
            contact_instelling=Subquery(Instelling.objects.values("contact")[:1]),
            gesprek_instelling=Subquery(Instelling.objects.values("gesprek")[:1]),
        )
        persoon = met_omlijsting.filter(pk=user_id).first()
        return persoon if persoon and self.user_can_authenticate(persoon) else None
