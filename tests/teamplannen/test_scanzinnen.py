"""Hr schrijft een zin van de scan anders: wat gevraagd is, en wat openstaat, houdt de zin van toen."""

from django.test import Client
from django.urls import reverse

from apps.grondtonen.actions.stellingen import (
    Stellinginhoud,
    haal_stelling_uit_de_scan,
    wijzig_stelling,
)
from apps.grondtonen.models import Scanstelling
from apps.teamplannen.actions import beantwoord_scan, bewaar_scan, sluit_losse_scan
from apps.teamplannen.queries import beeld_bij, scan_van, scanbeeld, uitslag_van, uitslagbeeld
from tests.dingen import maak_gedeelde_analyse, maak_losse_scan
from tests.mensen import Wereld


def hr_schrijft(wereld: Wereld, slug: str, tekst: str) -> None:
    stelling = Scanstelling.objects.get(pk=slug)
    inhoud = Stellinginhoud(naam=stelling.naam, tekst=tekst)
    wijzig_stelling(stelling=stelling, inhoud=inhoud, basis=stelling.versie, door=wereld.hr)


def test_wie_eerder_en_wie_later_antwoordt_krijgt_dezelfde_zinnen(wereld: Wereld, client: Client) -> None:
    scan = maak_losse_scan(wereld.plan)
    was = Scanstelling.objects.get(pk="drukte").tekst
    for persoon in (wereld.teamlid, wereld.meeschrijver, *wereld.kerngroep):
        beantwoord_scan(scan=scan, getallen={"drukte": 4}, door=persoon)
    hr_schrijft(wereld, "drukte", "Iets heel anders.")
    haal_stelling_uit_de_scan(stelling=Scanstelling.objects.get(pk="steun"), door=wereld.hr)
    client.force_login(wereld.teamlid)
    form = client.get(reverse("scan_los", args=[wereld.team.pk])).context["form"]
    assert form.fields["drukte"].label == was
    assert "steun" in form.fields
    sluit_losse_scan(scan=scan, door=wereld.leidinggevende)
    uitslag = uitslag_van(wereld.plan)
    beeld = uitslagbeeld(uitslag) if uitslag else None
    assert beeld
    assert beeld == beeld_bij(wereld.plan, None)
    assert [regel.zin for regel in beeld.regels] == [was]


def test_wat_het_team_samen_afsprak_houdt_de_zin_van_toen(wereld: Wereld) -> None:
    analyse = maak_gedeelde_analyse(wereld)
    was = Scanstelling.objects.get(pk="drukte").tekst
    bewaar_scan(analyse=analyse, getallen={"drukte": 4}, basis=0, door=wereld.leidinggevende)
    hr_schrijft(wereld, "drukte", "Iets heel anders.")
    beeld = scanbeeld(scan_van(analyse))
    assert beeld
    assert beeld == beeld_bij(wereld.plan, analyse)
    assert [regel.zin for regel in beeld.regels] == [was]
    bewaar_scan(analyse=analyse, getallen={"drukte": 3}, basis=1, door=wereld.leidinggevende)
    beeld = scanbeeld(scan_van(analyse))
    assert beeld
    assert [regel.zin for regel in beeld.regels] == ["Iets heel anders."]
