from datetime import timedelta

from django.test import Client
from django.urls import reverse

from apps.core.klus import klussen
from apps.core.tijd import nu
from apps.post.actions import kies_post, stuur
from apps.post.models import Bericht, Uitgezet
from apps.post.queries import soorten_aan
from apps.post.soorten import Soort
from tests.mensen import Wereld
from tests.rechten.rondgang import bezoeker


def test_wie_niets_koos_krijgt_alles(wereld: Wereld) -> None:
    assert soorten_aan(wereld.teamlid) == list(Soort)


def test_kiezen_zet_uit_en_weer_aan(wereld: Wereld) -> None:
    kies_post(persoon=wereld.teamlid, aan=[Soort.GESPREK])
    kies_post(persoon=wereld.buur, aan=[])
    kies_post(persoon=wereld.teamlid, aan=[Soort.DAGPOST, Soort.GESPREK])
    assert soorten_aan(wereld.teamlid) == [Soort.GESPREK, Soort.DAGPOST]
    assert soorten_aan(wereld.buur) == []
    kies_post(persoon=wereld.teamlid, aan=list(Soort))
    assert not Uitgezet.objects.filter(persoon=wereld.teamlid).exists()


def test_de_pagina_bewaart_wat_iemand_kiest(wereld: Wereld) -> None:
    client: Client = bezoeker(wereld.teamlid)
    pagina = client.get(reverse("post")).content.decode()
    assert pagina.count("checked") == len(Soort)
    assert client.post(reverse("post"), {"aan": ["gesprek"]}).status_code == 302
    assert soorten_aan(wereld.teamlid) == [Soort.GESPREK]
    assert client.get(reverse("post")).content.decode().count("checked") == 1


def test_een_soort_die_er_niet_is_wordt_geweigerd(wereld: Wereld) -> None:
    antwoord = bezoeker(wereld.teamlid).post(reverse("post"), {"aan": ["alles"]})
    assert antwoord.status_code == 422
    assert "Kies iets uit de lijst." in antwoord.content.decode()
    assert soorten_aan(wereld.teamlid) == list(Soort)


def test_na_negentig_dagen_weet_niemand_meer_wat_er_verstuurd_is(wereld: Wereld) -> None:
    for sleutel, dagen in (("oud", 91), ("jong", 89)):
        stuur(aan=wereld.teamlid, soort=Soort.GESPREK, sleutel=sleutel)
        Bericht.objects.filter(sleutel=sleutel).update(gemaakt_op=nu() - timedelta(days=dagen))
    assert klussen()["post-opruimen"].doe() == {"berichten, na negentig dagen": 1}
    assert Bericht.objects.get().sleutel == "jong"


def test_de_regels_van_post_noemen_niemand(wereld: Wereld) -> None:
    stuur(aan=wereld.teamlid, soort=Soort.GESPREK, sleutel="1")
    kies_post(persoon=wereld.teamlid, aan=[Soort.GESPREK])
    namen = f"{Bericht.objects.get()} {Uitgezet.objects.first()}"
    assert wereld.teamlid.roepnaam not in namen
