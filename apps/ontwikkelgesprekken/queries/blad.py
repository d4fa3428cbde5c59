"""Een gesprek zoals deze lezer het leest. Wat een ander voor zichzelf opschreef, zit hier nooit in."""

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from apps.accounts.models import Persoon
from apps.core.geschiedenis import Regel, gebeurtenissen, over, regel
from apps.core.models import strikt
from apps.ontwikkelgesprekken.models import (
    Aantekening,
    Aanvulling,
    Gesprekskaart,
    Ontwikkelgesprek,
    OpTafel,
    Prive,
    Samenvatting,
    Soort,
    Stapel,
    ToenNu,
    Vervolgstap,
    Werkstuk,
    Zinvoorstel,
)
from apps.ontwikkelgesprekken.queries.deelnemers import deelnemer
from apps.ontwikkelgesprekken.rules import Deelnemer

WERK_VORMGEVEN = (Stapel.TAKEN, Stapel.MENSEN, Stapel.BETEKENIS)


@dataclass(frozen=True)
class Tafelkaart:
    """`ligt` is leeg op de stapel, anders op_tafel of besproken; dan is de vraag die van toen."""

    slug: str
    vraag: str
    hulpvraag: str
    ligt: str


@dataclass(frozen=True)
class Gespreksblad:
    gesprek: Ontwikkelgesprek
    lezer: Persoon

    @property
    def wie(self) -> Deelnemer:
        return deelnemer(self.gesprek, self.lezer)

    @property
    def ander(self) -> Persoon:
        return self.gesprek.ander(self.lezer)

    @property
    def twee(self) -> list[Persoon]:
        return [self.gesprek.medewerker, self.gesprek.leidinggevende]

    @cached_property
    def prive(self) -> Prive | None:
        return strikt(Prive.objects.zichtbaar_voor(self.lezer).filter(gesprek=self.gesprek)).first()

    @cached_property
    def aantekening(self) -> Aantekening | None:
        rijen = Aantekening.objects.zichtbaar_voor(self.lezer).filter(gesprek=self.gesprek)
        return strikt(rijen.select_related("door")).first()

    @cached_property
    def werk(self) -> list[Werkstuk]:
        rijen = Werkstuk.objects.zichtbaar_voor(self.lezer).filter(gesprek=self.gesprek)
        return list(strikt(rijen))

    @cached_property
    def toen_nu(self) -> list[ToenNu]:
        return list(strikt(ToenNu.objects.zichtbaar_voor(self.lezer).filter(gesprek=self.gesprek)))

    @cached_property
    def stappen(self) -> list[Vervolgstap]:
        rijen = Vervolgstap.objects.zichtbaar_voor(self.lezer).filter(gesprek=self.gesprek)
        return list(strikt(rijen.select_related("wie")))

    @cached_property
    def samenvattingen(self) -> list[Samenvatting]:
        """De nieuwste eerst."""
        rijen = Samenvatting.objects.zichtbaar_voor(self.lezer).filter(gesprek=self.gesprek)
        return list(strikt(rijen.select_related("door").order_by("-nummer")))

    @property
    def samenvatting(self) -> Samenvatting | None:
        return self.samenvattingen[0] if self.samenvattingen else None

    @cached_property
    def aanvullingen(self) -> list[Aanvulling]:
        rijen = Aanvulling.objects.zichtbaar_voor(self.lezer).filter(gesprek=self.gesprek)
        return list(strikt(rijen.select_related("door")))

    @cached_property
    def zin(self) -> Zinvoorstel | None:
        rijen = Zinvoorstel.objects.zichtbaar_voor(self.lezer).filter(gesprek=self.gesprek)
        return strikt(rijen.select_related("door")).first()

    @cached_property
    def geschiedenis(self) -> list[Regel]:
        """Deed iemand op een dag een paar keer achter elkaar hetzelfde, dan alleen de laatste keer."""
        regels = [regel(rij) for rij in gebeurtenissen(over(Ontwikkelgesprek, [self.gesprek.pk]))]
        return [next(keren) for _, keren in groupby(regels, lambda rij: (rij.dag, rij.zin, rij.door))]

    @property
    def stapels(self) -> list[Stapel]:
        """Een kennismaking heeft geen agenda: daar ligt alleen haar eigen stapel."""
        eigen = Stapel(self.gesprek.soort)
        if self.gesprek.soort == Soort.KENNISMAKING:
            return [eigen]
        return [eigen, *WERK_VORMGEVEN, *({Stapel.VIJF_JAAR} - {eigen})]

    def tafel(self, stapel: str) -> list[Tafelkaart]:
        """De kaarten van deze stapel, en wat uit een andere stapel al op tafel ligt."""
        rijen = OpTafel.objects.zichtbaar_voor(self.lezer).filter(gesprek=self.gesprek)
        tafel = [
            Tafelkaart(rij.kaart_id, rij.vraag, rij.hulpvraag, "besproken" if rij.besproken else "op_tafel")
            for rij in strikt(rijen.order_by("kaart__volgorde", "pk"))
        ]
        op_stapel = Gesprekskaart.objects.filter(stapel=stapel, actief=True)
        tafel += [
            Tafelkaart(kaart.pk, kaart.vraag, kaart.hulpvraag, "")
            for kaart in strikt(op_stapel.exclude(pk__in=[kaart.slug for kaart in tafel]))
        ]
        plaats = {"op_tafel": 0, "": 1, "besproken": 2}
        return sorted(tafel, key=lambda kaart: plaats[kaart.ligt])
