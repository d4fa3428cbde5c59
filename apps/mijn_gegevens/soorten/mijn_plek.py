"""Wie je bent in je werk, aan wie je dat laat zien, en welke post je krijgt."""

from apps.accounts.models import Persoon
from apps.mijn_gegevens.soorten.soort import Groep, Plek, Soort, Veld, Weg, Weghalen, er_of_door_mij_weg
from apps.mijn_plek.actions import haal_profiel_weg
from apps.mijn_plek.models import Profiel, Profieldeling
from apps.post.models import Bericht, Uitgezet


def _haal_profiel_weg(ik: Persoon) -> int:
    profielen = list(Profiel.objects.filter(persoon=ik))
    for profiel in profielen:
        haal_profiel_weg(profiel=profiel, door=ik)
    return len(profielen)


# Van elke deling hetzelfde.
DEELVELDEN = (
    Veld("met_roepnaam", "Met", "met_persoon__roepnaam"),
    Veld("met_achternaam", "Achternaam", "met_persoon__achternaam"),
    Veld("met_team", "Met team", "met_team__naam"),
    Veld("met_iedereen", "Met iedereen", "met_instelling"),
    Veld("ook_later", "Ook wie later komt", "ook_later_komers"),
    Veld("van", "Van", "van"),
    Veld("tot", "Tot en met", "tot"),
    Veld("teruggehaald", "Teruggehaald op", "opgeheven_op"),
)

SOORTEN = (
    Soort(
        sleutel="profiel",
        naam="Wie ben ik in mijn werk",
        wat="Je antwoorden op je eigen plek.",
        groep=Groep.EIGEN,
        model=Profiel,
        van=("Profiel.persoon",),
        rijen=lambda ik: Profiel.ook_weg.filter(er_of_door_mij_weg(ik), persoon=ik).order_by("-gewijzigd_op"),
        velden=(
            Veld("goed_werk", "Goed werk", "goed_werk"),
            Veld("kern", "De kern van je vak", "kern"),
            Veld("van_nut", "Wanneer je van nut bent", "van_nut"),
            Veld("oppikken", "Hoe je iets oppikt", "oppikken"),
            Veld("trots", "Trots", "trots"),
            Veld("elders", "Wat je elders wilt zien", "elders"),
            Veld("leervoorkeur", "Hoe je graag leert", "leervoorkeur"),
            Veld("gewijzigd", "Bewaard op", "gewijzigd_op"),
            Veld("weggehaald", "Weggehaald op", "weg_op"),
        ),
        weg=Weg.HIER,
        blijft="tot jij het weghaalt",
        plek=Plek("mijn_plek"),
        weghalen=Weghalen(
            "Wat je deelt houdt op. Tot dertig dagen erna kun je het terugzetten.", _haal_profiel_weg
        ),
    ),
    Soort(
        sleutel="delingen",
        naam="Aan wie je iets liet zien",
        wat="Wat je deelt en deelde van wie je bent in je werk.",
        groep=Groep.EIGEN,
        model=Profieldeling,
        van=("Profieldeling.door",),
        rijen=lambda ik: Profieldeling.objects.filter(door=ik).order_by("-van", "-pk"),
        velden=DEELVELDEN,
        weg=Weg.PLEK,
        blijft="tot je weghaalt wat je deelde",
        plek=Plek("profiel_delen"),
    ),
    Soort(
        sleutel="post",
        naam="Post die je kreeg",
        wat="Welk soort mail, en wanneer. De woorden volgen uit de soort.",
        groep=Groep.SPOREN,
        model=Bericht,
        van=("Bericht.aan",),
        rijen=lambda ik: Bericht.objects.filter(aan=ik).order_by("-gemaakt_op"),
        velden=(
            Veld("soort", "Soort", "soort"),
            Veld("klaargelegd", "Klaargelegd op", "gemaakt_op"),
            Veld("verstuurd", "Verstuurd op", "klaar_op"),
        ),
        weg=Weg.VANZELF,
        blijft="negentig dagen na het versturen",
    ),
    Soort(
        sleutel="post_uit",
        naam="Post die je uitzette",
        wat="Welke soort mail je niet wilt.",
        groep=Groep.EIGEN,
        model=Uitgezet,
        van=("Uitgezet.persoon",),
        rijen=lambda ik: Uitgezet.objects.filter(persoon=ik).order_by("soort"),
        velden=(Veld("soort", "Soort", "soort"),),
        weg=Weg.PLEK,
        blijft="tot je het weer aanzet",
        plek=Plek("post"),
    ),
)
