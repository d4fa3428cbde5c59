"""Wat je bij de plannen van je teams schreef en zei.

Jouw eigen woorden staan er altijd, ook als je het team verliet. Wat van het team samen is (een stap, een
vraagstuk, een afspraak) alleen zolang je het zelf kunt lezen. Nooit wat een ander schreef.
"""

from apps.core.bewaren import Bewaard
from apps.interventies.models import Instemming, Notitie
from apps.mijn_gegevens.soorten.soort import (
    Groep,
    Plek,
    Soort,
    Veld,
    Weg,
    er_of_door_mij_weg,
)
from apps.ontwikkelgesprekken.models import Teamverslag
from apps.teamplannen.models import (
    Begeleider,
    Meeschrijver,
    Opmerking,
    Overdrachtsbrief,
    Reactie,
    Schrijver,
)

BIJ_HET_PLAN = "zolang het plan er is"
WEG_TOT = Veld("weggehaald", "Weggehaald op", "weg_op")


def in_plan(pad: str) -> tuple[Veld, Veld]:
    return Veld("team", "Team", f"{pad}__team__naam"), Veld(
        "studiejaar", "Studiejaar", f"{pad}__cyclus__naam"
    )


SOORTEN = (
    Soort(
        sleutel="meegeschreven",
        naam="Waar je de pen had",
        wat="Van welk plan je meeschrijver bent of was.",
        groep=Groep.PLANNEN,
        model=Meeschrijver,
        van=("Meeschrijver.persoon",),
        rijen=lambda ik: Meeschrijver.objects.filter(persoon=ik).order_by("-van"),
        velden=(*in_plan("plan"), Veld("van", "Van", "van"), Veld("tot", "Tot en met", "tot")),
        weg=Weg.TEAM,
        blijft=BIJ_HET_PLAN,
    ),
    Soort(
        sleutel="meegekeken",
        naam="Waar je begeleider was",
        wat="In welk plan je meekijkt of meekeek.",
        groep=Groep.PLANNEN,
        model=Begeleider,
        van=("Begeleider.persoon",),
        rijen=lambda ik: Begeleider.objects.filter(persoon=ik).order_by("-van"),
        velden=(*in_plan("plan"), Veld("van", "Van", "van"), Veld("tot", "Tot en met", "tot")),
        weg=Weg.TEAM,
        blijft=BIJ_HET_PLAN,
    ),
    Soort(
        sleutel="analyses",
        naam="Analyses waaraan je schreef",
        wat="Van welk plan, en sinds wanneer.",
        groep=Groep.PLANNEN,
        model=Schrijver,
        van=("Schrijver.persoon",),
        rijen=lambda ik: Schrijver.objects.filter(persoon=ik).order_by("-toegevoegd_op"),
        velden=(*in_plan("analyse__plan"), Veld("sinds", "Sinds", "toegevoegd_op")),
        weg=Weg.TEAM,
        blijft=BIJ_HET_PLAN,
    ),
    Soort(
        sleutel="reacties",
        naam="Wat je bij een analyse zei",
        wat="Herken ik, of zie ik anders, met je woorden.",
        groep=Groep.PLANNEN,
        model=Reactie,
        van=("Reactie.persoon",),
        rijen=lambda ik: Reactie.objects.filter(persoon=ik).order_by("-op"),
        velden=(
            *in_plan("analyse__plan"),
            Veld("stap", "Bij", "onderdeel"),
            Veld("blik", "Jouw blik", "blik"),
            Veld("woorden", "Jouw woorden", "woorden"),
            Veld("op", "Wanneer", "op"),
        ),
        weg=Weg.TEAM,
        blijft=BIJ_HET_PLAN,
        plek=Plek("analyse", ("analyse__plan__team_id",)),
    ),
    Soort(
        sleutel="antwoorden",
        naam="Wat je een ander antwoordde",
        wat="Jouw antwoord op wat een teamlid bij de analyse zei.",
        groep=Groep.PLANNEN,
        model=Reactie,
        van=("Reactie.antwoord_door",),
        rijen=lambda ik: Reactie.objects.filter(antwoord_door=ik).order_by("-antwoord_op"),
        velden=(
            *in_plan("analyse__plan"),
            Veld("stap", "Bij", "onderdeel"),
            Veld("antwoord", "Jouw antwoord", "antwoord"),
            Veld("op", "Wanneer", "antwoord_op"),
        ),
        weg=Weg.TEAM,
        blijft=BIJ_HET_PLAN,
        plek=Plek("analyse", ("analyse__plan__team_id",)),
    ),
    Soort(
        sleutel="woorden",
        naam="Je woord op afspraken",
        wat="Akkoord, of wat er wringt en waarom.",
        groep=Groep.PLANNEN,
        model=Instemming,
        van=("Instemming.persoon",),
        rijen=lambda ik: Instemming.objects.filter(persoon=ik).order_by("-versie__voorgelegd_op"),
        velden=(
            Veld("team", "Team", "versie__afspraak__team__naam"),
            Veld("voorgelegd", "Voorgelegd op", "versie__voorgelegd_op"),
            Veld("versie", "Versie", "versie__nummer"),
            Veld("waarom", "Waarom je gevraagd bent", "waarom"),
            Veld("woord", "Jouw woord", "woord"),
            Veld("reden", "Wat er wringt", "reden"),
            Veld("op", "Wanneer", "gegeven_op"),
            Veld("wringt_sinds", "Wringt sinds", "wringt_sinds"),
        ),
        weg=Weg.TEAM,
        blijft=Bewaard.AFSPRAKEN,
        plek=Plek("afspraak", ("versie__afspraak__team_id", "versie__afspraak_id")),
    ),
    Soort(
        sleutel="antwoorden_op_wringen",
        naam="Wat je antwoordde waar het wrong",
        wat="Jouw antwoord op wat er bij een ander wringt.",
        groep=Groep.PLANNEN,
        model=Instemming,
        van=("Instemming.antwoord_door",),
        rijen=lambda ik: Instemming.objects.filter(antwoord_door=ik).order_by("-antwoord_op"),
        velden=(
            Veld("team", "Team", "versie__afspraak__team__naam"),
            Veld("antwoord", "Jouw antwoord", "antwoord"),
            Veld("op", "Wanneer", "antwoord_op"),
        ),
        weg=Weg.TEAM,
        blijft=Bewaard.AFSPRAKEN,
        plek=Plek("afspraak", ("versie__afspraak__team_id", "versie__afspraak_id")),
    ),
    Soort(
        sleutel="notities",
        naam="Wat je merkte",
        wat="Je notities bij afspraken.",
        groep=Groep.PLANNEN,
        model=Notitie,
        van=("Notitie.persoon",),
        rijen=lambda ik: Notitie.ook_weg.filter(er_of_door_mij_weg(ik), persoon=ik).order_by("-op"),
        velden=(
            Veld("team", "Team", "afspraak__team__naam"),
            Veld("tekst", "Wat je merkte", "tekst"),
            Veld("op", "Wanneer", "op"),
            WEG_TOT,
        ),
        weg=Weg.PLEK,
        blijft=Bewaard.AFSPRAKEN,
        plek=Plek("afspraak", ("afspraak__team_id", "afspraak_id")),
    ),
    Soort(
        sleutel="opmerkingen",
        naam="Wat je als begeleider meegaf",
        wat="Je opmerkingen voor een team.",
        groep=Groep.PLANNEN,
        model=Opmerking,
        van=("Opmerking.persoon",),
        rijen=lambda ik: Opmerking.ook_weg.filter(er_of_door_mij_weg(ik), persoon=ik).order_by("-op"),
        velden=(
            *in_plan("plan"),
            Veld("tekst", "Je opmerking", "tekst"),
            Veld("op", "Wanneer", "op"),
            WEG_TOT,
        ),
        weg=Weg.PLEK,
        blijft=BIJ_HET_PLAN,
        plek=Plek("begeleiding", ("plan__team_id",)),
    ),
    Soort(
        sleutel="briefjes",
        naam="Briefjes bij een overdracht",
        wat="Wat je een team naliet, of nog schrijft.",
        groep=Groep.PLANNEN,
        model=Overdrachtsbrief,
        van=("Overdrachtsbrief.persoon",),
        rijen=lambda ik: (
            Overdrachtsbrief.objects.filter(persoon=ik).met_dag_van_geven().order_by("-bewaard_op")
        ),
        velden=(
            Veld("team", "Team", "team__naam"),
            Veld("tekst", "Je briefje", "tekst"),
            Veld("bewaard", "Bewaard op", "bewaard_op"),
            Veld("gegeven", "Van het team sinds", "gegeven"),
        ),
        weg=Weg.PLEK,
        blijft=BIJ_HET_PLAN,
        plek=Plek("overdracht", ("team_id",)),
    ),
    Soort(
        sleutel="teamverslagen",
        naam="Verslagen van teamgesprekken",
        wat="Die jij het laatst bewaarde. Ze zijn van het hele team.",
        groep=Groep.PLANNEN,
        model=Teamverslag,
        van=("Teamverslag.door",),
        rijen=lambda ik: Teamverslag.objects.zichtbaar_voor(ik).filter(door=ik).order_by("-op"),
        velden=(
            Veld("team", "Team", "gesprek__team__naam"),
            Veld("dag", "Van", "gesprek__begin"),
            Veld("notities", "Notities", "notities"),
            Veld("mee", "Dit nemen we mee", "mee"),
            Veld("op", "Wanneer", "op"),
        ),
        weg=Weg.TEAM,
        blijft="na het gesprek even lang als de afspraken van het team",
        plek=Plek("teamgesprek", ("gesprek__team_id", "gesprek_id")),
    ),
)
