from datetime import timedelta

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import OuterRef, Subquery

from apps.accounts.models import Persoon
from apps.core.models import Gebeurtenis
from apps.core.oordeel import KanNiet
from apps.core.tijd import nu, vandaag
from apps.grondtonen.models import Interventievorm
from apps.post.models import Bericht
from apps.voorbeeld.hogeschool import (
    geef_aanstellingen,
    lees,
    lees_teams,
    maak_hogeschool,
    maak_mensen,
    maak_team,
    regel_basisrecht,
    schrijf_kader,
)
from apps.voorbeeld.rondkijken import RONDKIJKERS, WACHTWOORD
from apps.voorbeeld.teamverhaal import Teamverhaal, met_komen_en_gaan, vertel

POST_BLIJFT = timedelta(days=7)


@transaction.atomic
def vul_voorbeeld() -> bool:
    """Vul een lege databank met de verzonnen hogeschool; staat zij er al, dan verandert er niets (False)."""
    if not settings.DEMO:
        raise KanNiet("Het voorbeeld is er alleen in de demo: zet MORTEL_DEMO=1.")
    if Persoon.objects.filter(email=RONDKIJKERS[0].email).exists():
        return False
    if Persoon.objects.exists():
        raise KanNiet("Er staan al mensen in deze databank. Het voorbeeld past alleen in een lege.")
    if not Interventievorm.objects.exists():
        raise KanNiet("De catalogus is nog leeg. Draai eerst: manage.py laad_catalogus")
    teams = lees_teams()
    gegevens = lees("hogeschool.yaml")
    hogeschool = maak_hogeschool(gegevens)
    eerste, tweede, straks = gegevens["kader"]
    schrijf_kader(hogeschool, eerste, hogeschool.vorige.van)
    regel_basisrecht(hogeschool)
    iedereen = maak_mensen(teams, hogeschool)
    geef_aanstellingen(teams, iedereen, hogeschool)
    verhalen = []
    for naam, over_team in teams.items():
        mensen = {sleutel: iedereen[f"{naam}/{sleutel}"] for sleutel in over_team["mensen"]}
        team = maak_team(over_team, mensen, hogeschool)
        mensen |= {"hr": hogeschool.hr, "beheerder": hogeschool.beheerder}
        vorig = Teamverhaal(team, mensen, hogeschool.vorige)
        vertel(vorig, over_team.get("vorig_verhaal", []))
        dit = Teamverhaal(team, mensen, hogeschool.cyclus, versies=vorig.versies)
        verhalen.append((dit, met_komen_en_gaan(over_team)))
    # Een plan krijgt het kader mee dat geldt als het begint.
    schrijf_kader(hogeschool, tweede, hogeschool.cyclus.van)
    for verhaal, regels in verhalen:
        vertel(verhaal, regels)
    schrijf_kader(hogeschool, straks, vandaag())
    # Wat in het verhaal al lang geleden is, komt niet nu nog als post.
    Bericht.objects.filter(gemaakt_op__lt=nu() - POST_BLIJFT).delete()
    # Eén keer versleutelen voor iedereen: dat hoort langzaam te zijn. Wie iets deed, was aangemeld.
    laatste = Gebeurtenis.objects.filter(door=OuterRef("pk")).order_by("-op").values("op")[:1]
    Persoon.objects.update(password=make_password(WACHTWOORD), last_login=Subquery(laatste))
    return True
