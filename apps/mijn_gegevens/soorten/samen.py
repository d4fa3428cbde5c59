"""Wat jij schreef en van het team samen is: het staat erbij zolang je het zelf kunt lezen."""

from django.db.models import Q

from apps.accounts.models import Persoon
from apps.core.bewaren import Bewaard
from apps.interventies.models import Afspraak, AfspraakVersie, Interventie, Slotwoord, Terugblik
from apps.mijn_gegevens.soorten.plannen import BIJ_HET_PLAN, WEG_TOT, in_plan
from apps.mijn_gegevens.soorten.soort import Groep, Plek, Rijen, Soort, Veld, Weg, er_of_door_mij_weg
from apps.signalen.models import Opzijgezet
from apps.teamplannen.models import Kader, Stapversie, Vraagstuk


def _van_mij(ik: Persoon) -> Rijen:
    """Wat je voorstelde of koos, en wat jou noemt."""
    genoemd = Interventie.genoemden.through.objects.filter(persoon=ik)
    mijn = Q(voorgesteld_door=ik) | Q(pk__in=genoemd.values("interventie"))
    zichtbaar = Interventie.ook_weg.zichtbaar_voor(ik)
    return zichtbaar.filter(er_of_door_mij_weg(ik) & mijn).order_by("-voorgesteld_op")


def _afspraken(ik: Persoon) -> Rijen:
    noemt_mij = AfspraakVersie.objects.filter(instemmingen__persoon=ik)
    mijn = Q(voorgelegd_door=ik) | Q(pk__in=noemt_mij.values("pk"))
    return AfspraakVersie.objects.zichtbaar_voor(ik).filter(mijn).order_by("-voorgelegd_op")


def _vraagstukken(ik: Persoon) -> Rijen:
    rijen = Vraagstuk.ook_weg.zichtbaar_voor(ik).filter(er_of_door_mij_weg(ik), gewijzigd_door=ik)
    return rijen.order_by("-gewijzigd_op")


SOORTEN = (
    Soort(
        sleutel="stappen",
        naam="Stappen van een analyse",
        wat="De teksten die jij bewaarde.",
        groep=Groep.PLANNEN,
        model=Stapversie,
        van=("Stapversie.door",),
        rijen=lambda ik: Stapversie.objects.zichtbaar_voor(ik).filter(door=ik).order_by("-op"),
        velden=(
            *in_plan("analyse__plan"),
            Veld("stap", "Stap", "stap"),
            Veld("wat_zie_je", "Wat zie je", "wat_zie_je"),
            Veld("samenstelling", "Hoe het team in elkaar zit", "samenstelling"),
            Veld("beperkingen", "Wat het team beperkt", "beperkingen"),
            Veld("voor_wie", "Voor wie het team werkt", "voor_wie"),
            Veld("trots", "Trots", "trots"),
            Veld("gevraagd", "Wat er gevraagd gaat worden", "gevraagd"),
            Veld("niet_in_huis", "Wat nog niet in huis is", "niet_in_huis"),
            Veld("op", "Bewaard op", "op"),
        ),
        weg=Weg.TEAM,
        blijft=BIJ_HET_PLAN,
        plek=Plek("analyse_stap", ("analyse__plan__team_id", "stap")),
    ),
    Soort(
        sleutel="vraagstukken",
        naam="Vraagstukken",
        wat="Die jij het laatst bewaarde.",
        groep=Groep.PLANNEN,
        model=Vraagstuk,
        van=("Vraagstuk.gewijzigd_door",),
        rijen=_vraagstukken,
        velden=(
            *in_plan("analyse__plan"),
            Veld("nummer", "Nummer", "nummer"),
            Veld("naam", "Naam", "naam"),
            Veld("tekst", "Vraag", "tekst"),
            Veld("keuzereden", "Waarom deze grondtoon", "keuzereden"),
            Veld("op", "Bewaard op", "gewijzigd_op"),
            WEG_TOT,
        ),
        weg=Weg.TEAM,
        blijft=BIJ_HET_PLAN,
        plek=Plek("vraagstuk", ("analyse__plan__team_id", "nummer")),
    ),
    Soort(
        sleutel="signalen",
        naam="Signalen die je opzij legde",
        wat="Met je reden.",
        groep=Groep.PLANNEN,
        model=Opzijgezet,
        van=("Opzijgezet.door",),
        rijen=lambda ik: Opzijgezet.objects.zichtbaar_voor(ik).filter(door=ik).order_by("-op"),
        velden=(
            *in_plan("analyse__plan"),
            Veld("signaal", "Signaal", "slug"),
            Veld("reden", "Je reden", "reden"),
            Veld("op", "Wanneer", "op"),
        ),
        weg=Weg.TEAM,
        blijft=BIJ_HET_PLAN,
        plek=Plek("team", ("analyse__plan__team_id",)),
    ),
    Soort(
        sleutel="interventies",
        naam="Interventies",
        wat="Die jij voorstelde of koos, en die jou noemen.",
        groep=Groep.PLANNEN,
        model=Interventie,
        van=("Interventie.voorgesteld_door", "Interventie.genoemden"),
        rijen=_van_mij,
        velden=(
            *in_plan("plan"),
            Veld("vorm", "Vorm", "vorm__naam"),
            Veld("verandering", "Wat er in het werk verandert", "verandering"),
            Veld("voor_wie", "Voor wie", "doelgroep"),
            Veld("op", "Voorgesteld op", "voorgesteld_op"),
            WEG_TOT,
        ),
        weg=Weg.TEAM,
        blijft=Bewaard.AFSPRAKEN,
        plek=Plek("interventie", ("plan__team_id", "pk")),
    ),
    Soort(
        sleutel="afspraken",
        naam="Afspraken",
        wat="Die jou noemen of die jij voorlegde, elke versie.",
        groep=Groep.PLANNEN,
        model=AfspraakVersie,
        van=("AfspraakVersie.voorgelegd_door",),
        rijen=_afspraken,
        velden=(
            Veld("team", "Team", "afspraak__team__naam"),
            Veld("versie", "Versie", "nummer"),
            Veld("titel", "Titel", "titel"),
            Veld("wat", "Wat we doen", "wat"),
            Veld("voor_wie", "Voor wie", "doelgroep"),
            Veld("van", "Van", "van"),
            Veld("tot", "Tot en met", "tot"),
            Veld("uren", "Ruimte in uren", "ruimte_uren"),
            Veld("geld", "Ruimte in geld", "ruimte_geld"),
            Veld("rooster", "Ruimte in het rooster", "ruimte_rooster"),
            Veld("plek", "Een plek", "ruimte_plek"),
            Veld("merken", "Waaraan we het merken", "merken"),
            Veld("uitzoeken", "Wat we willen uitzoeken", "uitzoeken"),
            Veld("terugblik", "Terugblik op", "terugblik_op"),
            Veld("voorgelegd", "Voorgelegd op", "voorgelegd_op"),
            Veld("overeengekomen", "Overeengekomen op", "overeengekomen_op"),
        ),
        weg=Weg.TEAM,
        blijft=Bewaard.AFSPRAKEN,
        plek=Plek("afspraak", ("afspraak__team_id", "afspraak_id")),
    ),
    Soort(
        sleutel="gestopt",
        naam="Afspraken die je afrondde",
        wat="Gedaan of gestopt, en waarom gestopt.",
        groep=Groep.PLANNEN,
        model=Afspraak,
        van=("Afspraak.afgerond_door",),
        rijen=lambda ik: (
            Afspraak.objects.zichtbaar_voor(ik).filter(afgerond_door=ik).order_by("-afgerond_op")
        ),
        velden=(
            Veld("team", "Team", "team__naam"),
            Veld("afgerond", "Wat het werd", "afgerond"),
            Veld("reden", "Waarom gestopt", "stopreden"),
            Veld("op", "Wanneer", "afgerond_op"),
        ),
        weg=Weg.TEAM,
        blijft=Bewaard.AFSPRAKEN,
        plek=Plek("afspraak", ("team_id", "pk")),
    ),
    Soort(
        sleutel="terugblikken",
        naam="Terugblikken",
        wat="Die jij opschreef voor het team.",
        groep=Groep.PLANNEN,
        model=Terugblik,
        van=("Terugblik.door",),
        rijen=lambda ik: Terugblik.objects.zichtbaar_voor(ik).filter(door=ik).order_by("-op"),
        velden=(
            *in_plan("plan"),
            Veld("toen", "Toen", "toen"),
            Veld("nu", "Nu", "nu"),
            Veld("wat_hielp", "Wat hielp", "wat_hielp"),
            Veld("wat_nu", "Wat nu", "wat_nu"),
            Veld("toelichting", "Toelichting", "toelichting"),
            Veld("op", "Wanneer", "op"),
        ),
        weg=Weg.TEAM,
        blijft=Bewaard.AFSPRAKEN,
        plek=Plek("terugblik", ("plan__team_id", "plan_id")),
    ),
    Soort(
        sleutel="slotwoorden",
        naam="Wat het volgende plan moet weten",
        wat="Wat jij daarover opschreef voor het team.",
        groep=Groep.PLANNEN,
        model=Slotwoord,
        van=("Slotwoord.door",),
        rijen=lambda ik: Slotwoord.objects.zichtbaar_voor(ik).filter(door=ik).order_by("-op"),
        velden=(*in_plan("plan"), Veld("weten", "Jouw woorden", "weten"), Veld("op", "Wanneer", "op")),
        weg=Weg.TEAM,
        blijft=BIJ_HET_PLAN,
        plek=Plek("terugblik", ("plan__team_id", "plan_id")),
    ),
    Soort(
        sleutel="kaders",
        naam="Kaders",
        wat="Die jij voor de instelling schreef.",
        groep=Groep.PLANNEN,
        model=Kader,
        van=("Kader.bewaard_door",),
        rijen=lambda ik: Kader.objects.zichtbaar_voor(ik).filter(bewaard_door=ik).order_by("-nummer"),
        velden=(
            Veld("nummer", "Versie", "nummer"),
            Veld("tekst", "Tekst", "tekst"),
            Veld("op", "Bewaard op", "bewaard_op"),
        ),
        weg=Weg.TEAM,
        blijft="altijd: een plan houdt het kader van toen het begon",
        plek=Plek("kader"),
    ),
)
