"""Wat iemand typte en nog niet verstuurde, bij een interventie en een afspraak."""

from typing import Any

from django.urls import reverse

from apps.core.actions import bewaar_concept
from apps.core.queries import concept_van
from apps.interventies.actions import geef_woord, pas_afspraak_aan, zeg_dat_het_wringt
from apps.interventies.models import Interventie
from tests.dingen import afspraakinhoud, kom_overeen, leg_voor, maak_interventie
from tests.mensen import Wereld
from tests.rechten.rondgang import bezoeker


def test_wie_eerder_begon_te_typen_botst_met_wat_intussen_kwam(wereld: Wereld) -> None:
    """Een concept weet van welke versie het uitging; anders overschreef het stil wat een ander schreef."""
    interventie = maak_interventie(wereld)
    adres = reverse("interventie", args=[wereld.team.pk, interventie.pk])
    inhoud = {"verandering": ["Van mij."], "doelgroep": ["team"], "soort": ["team"]}
    bewaar_concept(sleutel=adres, inhoud=inhoud, basis=1, door=wereld.leidinggevende)
    Interventie.objects.update(verandering="Van een ander.", versie=2)
    client = bezoeker(wereld.leidinggevende)
    pagina = client.get(adres)
    assert pagina.context["form"].basis == 1
    velden: dict[str, Any] = {naam: waarde[0] for naam, waarde in inhoud.items()}
    velden |= {"vraagstuk": interventie.vraagstuk_id, "kenmerk": interventie.kenmerk}
    botst = client.post(adres, velden | {"basis": 1})
    assert botst.status_code == 422
    assert 'name="basis" value="2"' in botst.content.decode()
    assert Interventie.objects.get().verandering == "Van een ander."


def test_wie_eerder_aan_een_afspraak_typte_botst_met_de_versie_van_daarna(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    adres = reverse("afspraak_anders", args=[wereld.team.pk, versie.afspraak_id])
    bewaar_concept(sleutel=adres, inhoud={"wat": ["Van mij."]}, basis=1, door=wereld.leidinggevende)
    pas_afspraak_aan(
        afspraak=versie.afspraak,
        plan=wereld.plan,
        inhoud=afspraakinhoud(wat="Van een ander."),
        basis=1,
        door=wereld.meeschrijver,
    )
    assert bezoeker(wereld.leidinggevende).get(adres).context["form"].basis == 1


def test_wie_zijn_woord_terugneemt_houdt_wat_hij_schreef(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    geef_woord(versie=versie, plan=wereld.plan, woord="wringt", reden="Te druk.", door=wereld.teamlid)
    waar = [wereld.team.pk, versie.afspraak_id]
    bezoeker(wereld.teamlid).post(reverse("woord_terug", args=waar), {"versie": 1})
    concept = concept_van(wereld.teamlid, reverse("woord", args=waar))
    assert concept is not None
    assert concept.inhoud == {"woord": ["wringt"], "reden": ["Te druk."]}
    pagina = bezoeker(wereld.teamlid).get(reverse("afspraak", args=waar))
    assert pagina.context["woordform"].initial["reden"] == "Te druk."


def test_wie_akkoord_was_houdt_niets_over(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    geef_woord(versie=versie, plan=wereld.plan, woord="akkoord", door=wereld.teamlid)
    waar = [wereld.team.pk, versie.afspraak_id]
    bezoeker(wereld.teamlid).post(reverse("woord_terug", args=waar), {"versie": 1})
    assert concept_van(wereld.teamlid, reverse("woord", args=waar)) is None


def test_wie_zegt_dat_het_niet_meer_wringt_houdt_wat_hij_schreef(wereld: Wereld) -> None:
    versie = leg_voor(wereld)
    kom_overeen(versie, wereld.plan)
    zeg_dat_het_wringt(versie=versie, plan=wereld.plan, reden="Nu niet.", door=wereld.teamlid)
    waar = [wereld.team.pk, versie.afspraak_id]
    bezoeker(wereld.teamlid).post(reverse("wringt_terug", args=waar), {"versie": 1})
    concept = concept_van(wereld.teamlid, reverse("wringt", args=waar))
    assert concept is not None
    assert concept.inhoud == {"reden": ["Nu niet."]}
