"""Wat iemand van zijn uren bijschreef, en het recht dat een beheerder voor hem invulde."""

from apps.accounts.models import Persoon
from apps.activiteiten.actions.uren import haal_inzet_weg
from apps.activiteiten.models import AndereInzet, Rechtafwijking
from apps.core.bewaren import Bewaard
from apps.mijn_gegevens.soorten.soort import Groep, Plek, Soort, Veld, Weg, Weghalen, er_of_door_mij_weg


def _haal_uren_weg(ik: Persoon) -> int:
    rijen = list(AndereInzet.objects.van(ik))
    for inzet in rijen:
        haal_inzet_weg(inzet=inzet, door=ik)
    return len(rijen)


SOORTEN = (
    Soort(
        sleutel="bijgeschreven_uren",
        naam="Uren die je bijschreef",
        wat="Wat je deed buiten activiteiten om, en hoeveel uur.",
        groep=Groep.EIGEN,
        model=AndereInzet,
        van=("AndereInzet.persoon",),
        rijen=lambda ik: AndereInzet.ook_weg.filter(er_of_door_mij_weg(ik), persoon=ik).order_by(
            "-dag", "-pk"
        ),
        velden=(
            Veld("dag", "Dag", "dag"),
            Veld("uren", "Uren", "uren"),
            Veld("wat", "Wat je deed", "wat"),
            Veld("bewaard", "Bewaard op", "gewijzigd_op"),
            Veld("weggehaald", "Weggehaald op", "weg_op"),
        ),
        weg=Weg.HIER,
        blijft=Bewaard.EIGEN_NA_VERTREK,
        plek=Plek("mijn_uren"),
        weghalen=Weghalen(
            "Ze tellen dan niet meer mee. Dertig dagen lang kun je ze terugzetten.", _haal_uren_weg
        ),
    ),
    Soort(
        sleutel="eigen_basisrecht",
        naam="Jouw eigen basisrecht",
        wat="In welk jaar jouw recht anders is dan de regel, en waarom.",
        groep=Groep.JIJ,
        model=Rechtafwijking,
        van=("Rechtafwijking.persoon",),
        rijen=lambda ik: Rechtafwijking.objects.filter(persoon=ik).order_by("-regel__van"),
        velden=(
            Veld("van", "Van", "regel__van"),
            Veld("tot", "Tot en met", "regel__tot"),
            Veld("uren", "Uren", "uren"),
            Veld("reden", "Waarom", "reden"),
        ),
        weg=Weg.HR,
        blijft="zolang je account er is",
    ),
)
