"""De pagina's van teams en onderdelen: wat een beheerder ziet als iets niet zomaar kan."""

from django.urls import reverse

from apps.accounts.models import Persoon
from apps.teams.actions import Onderdeelinhoud, Teaminhoud, wijzig_onderdeel, wijzig_team
from apps.teams.models import Lidmaatschap
from tests.mensen import DAG, Wereld, maak_lid, maak_persoon
from tests.rechten.rondgang import bezoeker


def test_team_dat_een_ander_bewaarde_toont_beide_en_nog_eens_bewaren_telt(wereld: Wereld) -> None:
    team, client = wereld.team, bezoeker(wereld.beheerder)
    wijzig_team(
        team=team, inhoud=Teaminhoud("Van de ander", team.onderdeel, team.van), basis=1, door=wereld.beheerder
    )
    adres = reverse("beheer_team_anders", args=[team.pk])
    mijn = {"naam": "Van mij", "onderdeel": team.onderdeel_id, "van": team.van.isoformat()}
    antwoord = client.post(adres, {**mijn, "basis": 1})
    assert antwoord.status_code == 422
    for tekst in ("Van de ander", "Van mij", 'name="basis" value="2"'):
        assert tekst in antwoord.content.decode()
    assert client.post(adres, {**mijn, "basis": 2}).status_code == 302
    team.refresh_from_db()
    assert team.naam == "Van mij"


def test_onderdeel_dat_een_ander_bewaarde_toont_beide(wereld: Wereld) -> None:
    ander = Onderdeelinhoud(naam="Van de ander", soort="dienst", ouder=wereld.academie)
    wijzig_onderdeel(onderdeel=wereld.dienst, inhoud=ander, basis=1, door=wereld.beheerder)
    antwoord = bezoeker(wereld.beheerder).post(
        reverse("beheer_onderdeel", args=[wereld.dienst.pk]),
        {"naam": "Van mij", "soort": "dienst", "ouder": wereld.hogeschool.pk, "basis": 1},
    )
    assert antwoord.status_code == 422
    for tekst in ("Van de ander", "onder Academie Gezondheid", "Van mij", 'name="basis" value="2"'):
        assert tekst in antwoord.content.decode()


def test_wortel_heeft_geen_veld_voor_waar_hij_onder_valt(wereld: Wereld) -> None:
    adres = reverse("beheer_onderdeel", args=[wereld.hogeschool.pk])
    client = bezoeker(wereld.beheerder)
    assert 'name="ouder"' not in client.get(adres).content.decode()
    assert client.post(adres, {"naam": "Noord", "soort": "", "basis": 1}).status_code == 302
    wereld.hogeschool.refresh_from_db()
    assert (wereld.hogeschool.naam, wereld.hogeschool.ouder) == ("Noord", None)


def test_onderdeel_dat_niet_kan_ophouden_zegt_wat_er_nog_onder_hangt(wereld: Wereld) -> None:
    adres = reverse("beheer_onderdeel_einde", args=[wereld.dienst.pk])
    antwoord = bezoeker(wereld.beheerder).post(adres, {"tot": wereld.vandaag.isoformat()})
    assert antwoord.status_code == 422
    assert reverse("beheer_team", args=[wereld.los_team.pk]) in antwoord.content.decode()


def test_thuisteam_dat_verhuist_wordt_gezegd_voor_het_gebeurt(wereld: Wereld) -> None:
    noor = maak_persoon("Noor")
    maak_lid(wereld.buurteam, noor, thuisteam=True)
    adres = reverse("beheer_lid_nieuw", args=[wereld.team.pk, noor.pk])
    assert "Nu is dat Logopedie." in bezoeker(wereld.beheerder).get(adres).content.decode()


def test_wie_toch_niet_komt_gaat_weg_bij_beheer_en_bij_het_team(wereld: Wereld) -> None:
    for client, naam in (
        (bezoeker(wereld.beheerder), "beheer_lid"),
        (bezoeker(wereld.leidinggevende), "teamlid"),
    ):
        lid = maak_lid(wereld.team, wereld.buur, van=wereld.vandaag + DAG)
        adres = reverse(naam, args=[wereld.team.pk, lid.pk])
        assert "Komt toch niet" in client.get(adres).content.decode()
        assert client.post(adres, {"doe": "kwam-niet"}).status_code == 302
        assert not Lidmaatschap.objects.filter(pk=lid.pk).exists()


def test_beheerder_ziet_bij_zichzelf_geen_knop_maar_de_reden(wereld: Wereld) -> None:
    lid = maak_lid(wereld.team, wereld.beheerder)
    client = bezoeker(wereld.beheerder)
    assert "dat ben jij" in client.get(reverse("beheer_team", args=[wereld.team.pk])).content.decode()
    pagina = client.get(reverse("beheer_lid", args=[wereld.team.pk, lid.pk])).content.decode()
    assert "Je eigen plek in een team verander je niet zelf" in pagina
    assert 'name="doe"' not in pagina


def test_leidinggevende_ziet_alleen_bij_teamleden_een_knop(wereld: Wereld) -> None:
    pagina = (
        bezoeker(wereld.leidinggevende).get(reverse("teammensen", args=[wereld.team.pk])).content.decode()
    )
    for lid in wereld.team.lidmaatschappen.all():
        assert (reverse("teamlid", args=[wereld.team.pk, lid.pk]) in pagina) == (lid.rol == "teamlid")
    van_een_lid = bezoeker(wereld.teamlid).get(reverse("teammensen", args=[wereld.team.pk])).content.decode()
    assert "Gaat weg" not in van_een_lid
    assert "Zet iemand in het team" not in van_een_lid


def test_teams_filteren_op_een_onderdeel_neemt_mee_wat_eronder_valt(wereld: Wereld) -> None:
    adres = f"{reverse('beheer_teams')}?onderdeel={wereld.hogeschool.pk}"
    pagina = bezoeker(wereld.beheerder).get(adres).content.decode()
    assert "3 teams" in pagina
    alleen = bezoeker(wereld.beheerder).get(f"{reverse('beheer_teams')}?onderdeel={wereld.dienst.pk}")
    assert "1 team" in alleen.content.decode()


def test_nieuwe_collega_gaat_terug_naar_het_team_waar_je_vandaan_kwam(wereld: Wereld) -> None:
    client = bezoeker(wereld.beheerder)
    gegevens = {"roepnaam": "Noor", "achternaam": "Smit", "email": "noor@hogeschool.example"}
    antwoord = client.post(f"{reverse('beheer_persoon_nieuw')}?team={wereld.team.pk}", gegevens)
    noor = Persoon.objects.get(email="noor@hogeschool.example")
    assert antwoord["Location"] == reverse("beheer_lid_nieuw", args=[wereld.team.pk, noor.pk])
