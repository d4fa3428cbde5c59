"""Gesprekken waar je een van de twee bent: wat jullie samen schreven, en wat alleen van jou is.

Aan wie een gesprek getoond wordt, staat het niet: dan is het van een ander.
"""

from typing import Any

from django.db.models import Case, F, Value, When
from django.db.models.functions import Concat, Replace, Trim

from apps.accounts.models import Persoon
from apps.core.bewaren import Bewaard
from apps.mijn_gegevens.soorten.soort import (
    Groep,
    Plek,
    Rijen,
    Soort,
    Veld,
    Weg,
    Weghalen,
    er_of_door_mij_weg,
)
from apps.ontwikkelgesprekken.actions.bewaren import wis_eigen_notities
from apps.ontwikkelgesprekken.models import (
    Aantekening,
    Aanvulling,
    Gesprekdeling,
    Ontwikkelgesprek,
    OpTafel,
    Prive,
    Samenvatting,
    ToenNu,
    Vervolgstap,
    Werkstuk,
    Zinvoorstel,
)

GESPREK, BEGIN = Veld("gesprek", "Gesprek", "gesprek__soort"), Veld("dag", "Van", "gesprek__begin")
OP, WEG_OP = Veld("op", "Wanneer", "op"), Veld("weggehaald", "Weggehaald op", "weg_op")
NAAR_GESPREK = Plek("gesprek", ("gesprek_id",), eerst_team=False)


def _naam(wie: str) -> Any:
    delen = Concat(f"{wie}__roepnaam", Value(" "), f"{wie}__tussenvoegsel", Value(" "), f"{wie}__achternaam")
    return Trim(Replace(delen, Value("  "), Value(" ")))


def mijn_gesprekken(ik: Persoon) -> Rijen:
    """Die hij zelf nog mag lezen, ook wat hij weghaalde."""
    return Ontwikkelgesprek.ook_weg.van(ik).filter(er_of_door_mij_weg(ik))


def _met_wie(ik: Persoon) -> Rijen:
    ander = Case(When(medewerker=ik, then=_naam("leidinggevende")), default=_naam("medewerker"))
    rijen: Rijen = mijn_gesprekken(ik).annotate(met_wie=ander).order_by("-begin")
    return rijen


def _uit(model: Any, ik: Persoon) -> Rijen:
    rijen: Rijen = model.objects.filter(gesprek__in=mijn_gesprekken(ik).values("pk"))
    return rijen


def _regels(model: Any, ik: Persoon) -> Rijen:
    rijen = model.ook_weg.filter(er_of_door_mij_weg(ik), gesprek__in=mijn_gesprekken(ik).values("pk"))
    met_wie: Rijen = rijen.annotate(van_wie=_naam("door")).order_by("-op")
    return met_wie


def _prive(ik: Persoon) -> Rijen:
    return Prive.objects.filter(van=ik).order_by("-gesprek__begin")


VAN_WIE = Veld("van_wie", "Van wie", "van_wie")

SOORTEN = (
    Soort(
        sleutel="gesprekken",
        naam="Gesprekken",
        wat="Met wie, waarover en wanneer.",
        groep=Groep.GESPREKKEN,
        model=Ontwikkelgesprek,
        van=("Ontwikkelgesprek.medewerker", "Ontwikkelgesprek.leidinggevende"),
        rijen=_met_wie,
        velden=(
            Veld("soort", "Soort", "soort"),
            Veld("met_wie", "Met wie", "met_wie"),
            Veld("team", "Team", "team__naam"),
            Veld("begin", "Wanneer", "begin"),
            Veld("minuten", "Minuten", "duur"),
            Veld("plek", "Waar", "plek"),
            Veld("afgezegd", "Afgezegd op", "afgezegd_op"),
            Veld("afgerond", "Afgerond op", "afgerond_op"),
            Veld("bevestigd", "Bevestigd op", "bevestigd_op"),
            WEG_OP,
        ),
        weg=Weg.SAMEN,
        blijft=Bewaard.GESPREK_NA_AFRONDEN,
        plek=Plek("gesprek", ("pk",), eerst_team=False),
    ),
    Soort(
        sleutel="eigen_notities",
        naam="Eigen notities bij gesprekken",
        wat="Je voorbereiding en wat je voor jezelf opschreef. Alleen jij leest het.",
        groep=Groep.EIGEN,
        model=Prive,
        van=("Prive.van",),
        rijen=_prive,
        velden=(
            GESPREK,
            BEGIN,
            Veld("voorbereiding", "Voorbereiding", "voorbereiding"),
            Veld("notitie", "Notitie", "notitie"),
        ),
        weg=Weg.HIER,
        blijft=Bewaard.EIGEN_NOTITIES,
        plek=NAAR_GESPREK,
        weghalen=Weghalen(
            "Die komen niet terug. De gesprekken zelf blijven.", lambda ik: wis_eigen_notities(_prive(ik))
        ),
    ),
    Soort(
        sleutel="kaarten",
        naam="Kaarten op tafel",
        wat="De vragen die in een gesprek op tafel kwamen, zoals zij toen waren.",
        groep=Groep.GESPREKKEN,
        model=OpTafel,
        van=("OpTafel.door",),
        rijen=lambda ik: _uit(OpTafel, ik).order_by("-gesprek__begin", "pk"),
        velden=(
            GESPREK,
            BEGIN,
            Veld("vraag", "Vraag", "vraag"),
            Veld("hulpvraag", "Erachteraan", "hulpvraag"),
            Veld("besproken", "Besproken", "besproken"),
        ),
        weg=Weg.SAMEN,
        blijft=Bewaard.GESPREK_NA_AFRONDEN,
        plek=NAAR_GESPREK,
    ),
    Soort(
        sleutel="aantekeningen",
        naam="Wat jullie samen opschreven",
        wat="De gedeelde aantekeningen.",
        groep=Groep.GESPREKKEN,
        model=Aantekening,
        van=("Aantekening.door",),
        rijen=lambda ik: _uit(Aantekening, ik).order_by("-op"),
        velden=(GESPREK, BEGIN, Veld("tekst", "Aantekening", "tekst"), OP),
        weg=Weg.SAMEN,
        blijft=Bewaard.GESPREK_NA_AFRONDEN,
        plek=NAAR_GESPREK,
    ),
    Soort(
        sleutel="meegenomen",
        naam="Dit nemen we mee",
        wat="Elke versie, en of de ander haar bevestigde.",
        groep=Groep.GESPREKKEN,
        model=Samenvatting,
        van=("Samenvatting.door",),
        rijen=lambda ik: _uit(Samenvatting, ik).annotate(van_wie=_naam("door")).order_by("-op"),
        velden=(
            GESPREK,
            BEGIN,
            Veld("versie", "Versie", "nummer"),
            Veld("tekst", "Dit nemen we mee", "tekst"),
            VAN_WIE,
            OP,
            Veld("bevestigd", "Bevestigd op", "bevestigd_op"),
        ),
        weg=Weg.SAMEN,
        blijft=Bewaard.GESPREK_NA_AFRONDEN,
        plek=NAAR_GESPREK,
    ),
    Soort(
        sleutel="aanvullingen",
        naam="Aanvullingen",
        wat="Wat een van jullie er later bij schreef.",
        groep=Groep.GESPREKKEN,
        model=Aanvulling,
        van=("Aanvulling.door",),
        rijen=lambda ik: _uit(Aanvulling, ik).annotate(van_wie=_naam("door")).order_by("-op"),
        velden=(GESPREK, BEGIN, Veld("tekst", "Aanvulling", "tekst"), VAN_WIE, OP),
        weg=Weg.SAMEN,
        blijft=Bewaard.GESPREK_NA_AFRONDEN,
        plek=NAAR_GESPREK,
    ),
    Soort(
        sleutel="toen_en_nu",
        naam="Toen en nu",
        wat="Wat je eerst deed, wat je nu doet, en hoe dat kwam.",
        groep=Groep.GESPREKKEN,
        model=ToenNu,
        van=("ToenNu.door",),
        rijen=lambda ik: _regels(ToenNu, ik),
        velden=(
            GESPREK,
            BEGIN,
            Veld("toen", "Toen", "toen"),
            Veld("nu", "Nu", "nu"),
            Veld("hoe", "Hoe het kwam", "hoe"),
            VAN_WIE,
            OP,
            WEG_OP,
        ),
        weg=Weg.SAMEN,
        blijft=Bewaard.GESPREK_NA_AFRONDEN,
        plek=NAAR_GESPREK,
    ),
    Soort(
        sleutel="werk",
        naam="Hoe je werk ligt",
        wat="Stukken werk, en of ze te makkelijk, in balans of te moeilijk zijn.",
        groep=Groep.GESPREKKEN,
        model=Werkstuk,
        van=("Werkstuk.door",),
        rijen=lambda ik: _regels(Werkstuk, ik),
        velden=(
            GESPREK,
            BEGIN,
            Veld("wat", "Wat", "wat"),
            Veld("ligt", "Hoe het ligt", "ligt"),
            Veld("eerder", "Hoe het eerder lag", "eerder"),
            Veld("balans", "Wat het in balans brengt", "balans"),
            VAN_WIE,
            OP,
            WEG_OP,
        ),
        weg=Weg.SAMEN,
        blijft=Bewaard.GESPREK_NA_AFRONDEN,
        plek=NAAR_GESPREK,
    ),
    Soort(
        sleutel="vervolgstappen",
        naam="Stappen na een gesprek",
        wat="Wie wat doet, en voor wanneer.",
        groep=Groep.GESPREKKEN,
        model=Vervolgstap,
        van=("Vervolgstap.door", "Vervolgstap.wie"),
        rijen=lambda ik: _regels(Vervolgstap, ik).annotate(wie_doet=_naam("wie")),
        velden=(
            GESPREK,
            BEGIN,
            Veld("wat", "Wat", "wat"),
            Veld("wie", "Wie", "wie_doet"),
            Veld("voor", "Vóór", "voor"),
            Veld("gedaan", "Gedaan op", "gedaan_op"),
            VAN_WIE,
            OP,
            WEG_OP,
        ),
        weg=Weg.SAMEN,
        blijft=Bewaard.GESPREK_NA_AFRONDEN,
        plek=NAAR_GESPREK,
    ),
    Soort(
        sleutel="zinnen",
        naam="Zinnen voor het team",
        wat="Voorgesteld en nog niet goedgekeurd. Een zin die bij het team is, is van niemand apart.",
        groep=Groep.GESPREKKEN,
        model=Zinvoorstel,
        van=("Zinvoorstel.door",),
        rijen=lambda ik: _uit(Zinvoorstel, ik).order_by(F("goedgekeurd_op").desc(nulls_first=True)),
        velden=(
            GESPREK,
            BEGIN,
            Veld("tekst", "Zin", "tekst"),
            Veld("goedgekeurd", "Goedgekeurd op", "goedgekeurd_op"),
        ),
        weg=Weg.SAMEN,
        blijft=Bewaard.GESPREK_NA_AFRONDEN,
        plek=NAAR_GESPREK,
    ),
    Soort(
        sleutel="getoond",
        naam="Aan wie je een gesprek liet zien",
        wat="Nooit je eigen notities.",
        groep=Groep.GESPREKKEN,
        model=Gesprekdeling,
        van=("Gesprekdeling.door",),
        rijen=lambda ik: (
            Gesprekdeling.objects.filter(door=ik).annotate(aan=_naam("met_persoon")).order_by("-van")
        ),
        velden=(
            Veld("gesprek", "Gesprek", "ding__soort"),
            Veld("dag", "Van", "ding__begin"),
            Veld("aan", "Aan wie", "aan"),
            Veld("van", "Sinds", "van"),
            Veld("tot", "Tot en met", "tot"),
            Veld("teruggehaald", "Teruggehaald op", "opgeheven_op"),
        ),
        weg=Weg.PLEK,
        blijft=Bewaard.GESPREK_NA_AFRONDEN,
        plek=Plek("gesprek", ("ding_id",), eerst_team=False),
    ),
)
