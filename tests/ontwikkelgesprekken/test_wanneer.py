"""Wanneer een gesprek is: een tijd die bestaat, en wie er wat over hoort."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from apps.core.actions import bewaar_concept
from apps.core.models import Concept
from apps.ontwikkelgesprekken import actions
from apps.ontwikkelgesprekken.forms import WanneerForm
from apps.post.mail import maak_mail
from apps.post.models import Bericht
from tests.gesprekken import maak_gesprek, over_een_week
from tests.mensen import Wereld
from tests.rechten.rondgang import bezoeker


def test_wie_plant_krijgt_zijn_eigen_woorden_bij_de_afspraak(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    later = over_een_week(duur=30)
    actions.verzet_gesprek(gesprek=gesprek, wanneer=later, basis=0, door=wereld.teamlid)
    actions.zeg_gesprek_af(gesprek=gesprek, door=wereld.leidinggevende)
    zinnen = {
        (bericht.aan.roepnaam, str(maak_mail(bericht).body).splitlines()[2])
        for bericht in Bericht.objects.select_related("aan")
    }
    assert zinnen == {
        ("Ingrid", "Je maakte deze afspraak."),
        ("Eva", "Er is een afspraak met je gemaakt."),
        ("Eva", "Je veranderde deze afspraak. Hieronder staat hoe zij nu is."),
        ("Ingrid", "Deze afspraak is veranderd. Hieronder staat hoe zij nu is."),
        ("Ingrid", "Je zei deze afspraak af."),
        ("Eva", "Deze afspraak gaat niet door."),
    }


def test_wat_al_voorbij_is_zegt_niet_dat_er_post_gaat(wereld: Wereld) -> None:
    gisteren = (wereld.vandaag - timedelta(days=1)).isoformat()
    velden = {"soort": "werkgesprek", "dag": gisteren, "tijd": "10:00", "duur": "30"}
    adres = reverse("gesprek_plannen", args=[wereld.team.pk, wereld.teamlid.pk])
    client = bezoeker(wereld.leidinggevende)
    pagina = client.post(adres, velden | {"kenmerk": str(uuid4())}, follow=True).content.decode()
    assert "Het is al voorbij; er gaat niets naar een agenda." in pagina
    assert not Bericht.objects.exists()


@pytest.mark.parametrize("tijd", ["2026-10-25 02:30", "2027-03-28 02:30"])
def test_een_tijd_die_niet_of_twee_keer_bestaat_wordt_geweigerd(wereld: Wereld, tijd: str) -> None:
    dag, klok = tijd.split()
    form = WanneerForm({"dag": dag, "tijd": klok, "duur": "30"})
    assert form.errors == {"tijd": ["De klok gaat dan een uur voor- of achteruit. Kies een andere tijd."]}
    assert WanneerForm({"dag": dag, "tijd": "10:00", "duur": "30"}).is_valid()
    assert "tijd" in WanneerForm({"dag": dag, "tijd": "", "duur": "30"}).errors


def test_wat_nog_niet_bewaard_was_gaat_weg_met_het_gesprek(wereld: Wereld) -> None:
    gesprek, ander = maak_gesprek(wereld), maak_gesprek(wereld)
    for ding in (gesprek, ander):
        sleutel = reverse("gesprek_notitie", args=[ding.pk])
        bewaar_concept(sleutel=sleutel, inhoud={"notitie": ["Half"]}, basis=0, door=wereld.teamlid)
    actions.haal_gesprek_weg(gesprek=gesprek, door=wereld.leidinggevende)
    assert Concept.objects.get().sleutel == reverse("gesprek_notitie", args=[ander.pk])
