"""Wie je bent en waar je werkt: dit houden hr en beheer bij."""

from apps.accounts.models import Aanstelling, Persoon, Rol
from apps.mijn_gegevens.soorten.soort import Groep, Soort, Veld, Weg
from apps.teams.models import Kerngroeplid, Lidmaatschap

ZOLANG = "zolang je account er is"
VAN_TOT = (Veld("van", "Van", "van"), Veld("tot", "Tot en met", "tot"))

SOORTEN = (
    Soort(
        sleutel="persoon",
        naam="Je naam en account",
        wat="Zoals collega's je zien, en hoe je Mortel instelde.",
        groep=Groep.JIJ,
        model=Persoon,
        van=(),
        rijen=lambda ik: Persoon.objects.filter(pk=ik.pk),
        velden=(
            Veld("roepnaam", "Roepnaam", "roepnaam"),
            Veld("tussenvoegsel", "Tussenvoegsel", "tussenvoegsel"),
            Veld("achternaam", "Achternaam", "achternaam"),
            Veld("werkmail", "Werkmail", "email"),
            Veld("personeelsnummer", "Personeelsnummer", "personeelsnummer"),
            Veld("laatste_werkdag", "Laatste werkdag", "uit_dienst_op"),
            Veld("weergave", "Weergave", "weergave"),
            Veld("aangemaakt", "In Mortel sinds", "aangemaakt_op"),
            Veld("laatst_aangemeld", "Laatst aangemeld", "last_login"),
        ),
        weg=Weg.HR,
        blijft=ZOLANG,
    ),
    Soort(
        sleutel="aanstellingen",
        naam="Aanstellingen",
        wat="Hoeveel je werkt, en bij welk onderdeel.",
        groep=Groep.JIJ,
        model=Aanstelling,
        van=("Aanstelling.persoon",),
        rijen=lambda ik: Aanstelling.objects.filter(persoon=ik).order_by("-van"),
        velden=(
            Veld("onderdeel", "Onderdeel", "onderdeel__naam"),
            Veld("fte", "Fte", "fte"),
            *VAN_TOT,
            Veld("herkomst", "Waar dit vandaan komt", "herkomst"),
        ),
        weg=Weg.HR,
        blijft=ZOLANG,
    ),
    Soort(
        sleutel="teams",
        naam="Teams",
        wat="In welke teams je zit en zat.",
        groep=Groep.JIJ,
        model=Lidmaatschap,
        van=("Lidmaatschap.persoon",),
        rijen=lambda ik: Lidmaatschap.objects.filter(persoon=ik).order_by("-van"),
        velden=(
            Veld("team", "Team", "team__naam"),
            Veld("rol", "Rol in dit team", "rol"),
            Veld("werkt_mee", "Werkt mee", "werkt_mee"),
            Veld("thuisteam", "Thuisteam", "thuisteam"),
            *VAN_TOT,
            Veld("herkomst", "Waar dit vandaan komt", "herkomst"),
        ),
        weg=Weg.HR,
        blijft=ZOLANG,
    ),
    Soort(
        sleutel="kerngroepen",
        naam="Kerngroepen",
        wat="In welke kerngroepen je zit en zat.",
        groep=Groep.JIJ,
        model=Kerngroeplid,
        van=("Kerngroeplid.persoon",),
        rijen=lambda ik: Kerngroeplid.objects.filter(persoon=ik).order_by("-van"),
        velden=(Veld("team", "Team", "team__naam"), *VAN_TOT),
        weg=Weg.TEAM,
        blijft=ZOLANG,
    ),
    Soort(
        sleutel="rollen",
        naam="Rollen",
        wat="Hr, onderdeelsleiding of beheerder, en waarvoor.",
        groep=Groep.JIJ,
        model=Rol,
        van=("Rol.persoon",),
        rijen=lambda ik: Rol.objects.filter(persoon=ik).order_by("-van"),
        velden=(
            Veld("rol", "Rol", "soort"),
            Veld("onderdeel", "Voor", "onderdeel__naam"),
            *VAN_TOT,
        ),
        weg=Weg.HR,
        blijft=ZOLANG,
    ),
)
