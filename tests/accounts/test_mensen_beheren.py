"""Mensen erbij, andere gegevens, en uit dienst: wie het mag, wat er gebeurt, en wie bericht krijgt."""

from dataclasses import replace
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.urls import reverse

from apps.accounts import actions, rules
from apps.accounts.actions import Gegevens
from apps.accounts.models import Aanstelling, Persoon, Rol
from apps.core.botsing import Botsing
from apps.core.models import Gebeurtenis
from apps.core.oordeel import KanNiet, MagNiet
from tests.mensen import DAG, Wereld, maak_aanstelling, maak_persoon

NIEUW = Gegevens(
    roepnaam="Zoë",
    tussenvoegsel="van den",
    achternaam="Çelik",
    email="z.celik@hogeschool.example",
    personeelsnummer="0042",
)


def daden(persoon: Persoon) -> list[str]:
    return list(
        Gebeurtenis.objects.filter(onderwerp_id=persoon.pk).order_by("pk").values_list("daad", flat=True)
    )


@pytest.fixture
def eva(wereld: Wereld) -> Persoon:
    return wereld.teamlid


def wijzig(wereld: Wereld, persoon: Persoon, *, basis: int = 1, **anders: Any) -> Persoon:
    gegevens = replace(Gegevens.van(persoon), **anders)
    return actions.wijzig_gegevens(persoon=persoon, gegevens=gegevens, basis=basis, door=wereld.beheerder)


# -- Wie ----------------------------------------------------------------------


def test_alleen_een_beheerder_van_vandaag_op_de_wortel_beheert(wereld: Wereld) -> None:
    for soort, persoon in wereld.soorten.items():
        assert bool(rules.mag_beheren(persoon)) == (soort == "beheerder"), soort
    gewoon = {"soort": Rol.Soort.BEHEERDER, "van": wereld.vandaag}
    Rol.objects.create(persoon=wereld.hr, onderdeel=wereld.academie, **gewoon)
    Rol.objects.create(
        persoon=wereld.buur, onderdeel=wereld.hogeschool, **gewoon | {"van": wereld.vandaag + DAG}
    )
    Rol.objects.filter(persoon=wereld.beheerder).update(tot=wereld.vandaag - DAG)
    for persoon in (wereld.hr, wereld.buur, wereld.beheerder):
        assert not rules.mag_beheren(Persoon.objects.get(pk=persoon.pk))


def test_regels_over_jezelf_en_over_wie_weg_is(wereld: Wereld, eva: Persoon) -> None:
    beheerder = wereld.beheerder
    for regel in (rules.mag_rollen_geven, rules.mag_uit_dienst_melden):
        assert regel(beheerder, eva)
        assert "Vraag een andere beheerder" in regel(beheerder, beheerder).reden
        assert not regel(eva, beheerder)
    assert rules.mag_link_sturen(beheerder, eva)
    assert not rules.mag_link_sturen(eva, wereld.buur)
    eva.uit_dienst_op = wereld.vandaag - DAG
    assert not rules.mag_link_sturen(beheerder, eva)


def test_elke_handeling_vraagt_haar_regel_zelf(wereld: Wereld, eva: Persoon) -> None:
    aanstelling = maak_aanstelling(eva, wereld.academie)
    rol = wereld.onderdeelsleiding.rollen.get()
    dag: Any = wereld.vandaag
    een_rol: dict[str, Any] = {"persoon": eva, "soort": "hr", "onderdeel": wereld.academie, "van": dag}
    aan: dict[str, Any] = {"persoon": eva, "onderdeel": wereld.dienst, "fte": aanstelling.fte, "van": dag}
    handelingen: list[tuple[Any, dict[str, Any]]] = [
        (actions.maak_persoon, {"gegevens": NIEUW}),
        (actions.wijzig_gegevens, {"persoon": eva, "gegevens": NIEUW, "basis": 1}),
        (actions.meld_uit_dienst, {"persoon": eva, "op": dag}),
        (actions.haal_terug, {"persoon": eva}),
        (actions.noteer_link, {"persoon": eva}),
        (actions.geef_aanstelling, aan),
        (actions.beeindig_aanstelling, {"aanstelling": aanstelling, "tot": dag}),
        (actions.wijzig_fte, {"aanstelling": aanstelling, "fte": aanstelling.fte, "vanaf": dag}),
        (actions.geef_rol, een_rol),
        (actions.beeindig_rol, {"rol": rol, "tot": dag}),
    ]
    for handeling, gegeven in handelingen:
        with pytest.raises(MagNiet):
            handeling(door=wereld.hr, **gegeven)
    assert not Gebeurtenis.objects.exists()


# -- Erbij en anders --------------------------------------------------------------


def test_nieuwe_persoon_heeft_geen_wachtwoord_en_een_sorteernaam(wereld: Wereld) -> None:
    zoe = actions.maak_persoon(gegevens=NIEUW, door=wereld.beheerder)
    assert (zoe.sorteernaam, zoe.versie) == ("celik zoe", 1)
    assert zoe.op_achternaam == "Çelik, Zoë van den"
    assert not zoe.has_usable_password()
    assert daden(zoe) == ["persoon-nieuw"]


def test_adres_en_nummer_horen_bij_een_persoon(wereld: Wereld, eva: Persoon) -> None:
    zoe = actions.maak_persoon(gegevens=NIEUW, door=wereld.beheerder)
    for anders, veld in (
        ({"personeelsnummer": "7"}, "email"),
        ({"email": "x@y.example"}, "personeelsnummer"),
    ):
        with pytest.raises(KanNiet, match="Zoë van den Çelik") as fout:
            actions.maak_persoon(gegevens=replace(NIEUW, **anders), door=wereld.beheerder)
        assert fout.value.veld == veld
    with pytest.raises(KanNiet, match="Dit adres is al van"):
        wijzig(wereld, eva, email=zoe.email)
    # Zonder nummer zijn er veel.
    assert wijzig(wereld, eva, roepnaam="Evi").personeelsnummer == ""


def test_andere_gegevens_zijn_een_nieuwe_versie(wereld: Wereld, eva: Persoon) -> None:
    nieuw = wijzig(wereld, eva, achternaam="Ágnes")
    assert (nieuw.versie, nieuw.sorteernaam, nieuw.naam) == (2, "agnes eva", "Eva Ágnes")
    assert daden(eva) == ["gegevens-anders"]
    wijzig(wereld, nieuw, basis=1)
    assert daden(eva) == ["gegevens-anders"], "hetzelfde bewaren is niets, ook van een oude versie"


def test_twee_beheerders_tegelijk_botsen(wereld: Wereld, eva: Persoon) -> None:
    wijzig(wereld, eva, roepnaam="Evi")
    with pytest.raises(Botsing) as fout:
        wijzig(wereld, eva, roepnaam="Eef", basis=1)
    assert fout.value.huidig.roepnaam == "Evi"
    assert wijzig(wereld, eva, roepnaam="Eef", basis=2).roepnaam == "Eef"


def test_ander_adres_vertelt_het_oude_en_niet_meer_dan_dat(
    wereld: Wereld, eva: Persoon, django_capture_on_commit_callbacks: Any
) -> None:
    oud = eva.email
    with django_capture_on_commit_callbacks(execute=True):
        wijzig(wereld, eva, email="eva@nieuw.example")
    (bericht,) = mail.outbox
    assert bericht.to == [oud]
    assert bericht.subject == "Je adres bij Mortel is veranderd"
    alles = f"{bericht.subject} {bericht.body}"
    assert not any(woord in alles for woord in ("nieuw.example", eva.roepnaam, wereld.beheerder.roepnaam))
    assert daden(eva) == ["gegevens-anders", "mailadres-anders"]


def test_zonder_ander_adres_gaat_er_geen_mail(
    wereld: Wereld, eva: Persoon, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        wijzig(wereld, eva, roepnaam="Evi")
    assert mail.outbox == []


def test_met_het_oude_adres_komt_niemand_meer_binnen(wereld: Wereld, eva: Persoon, client: Client) -> None:
    """Allauth onthoudt een adres zodra iemand er een wachtwoord voor vroeg."""
    oud = eva.email
    client.post(reverse("account_reset_password"), {"email": oud})
    assert EmailAddress.objects.filter(email=oud).exists()
    wijzig(wereld, eva, email="eva@nieuw.example")
    mail.outbox.clear()
    client.post(reverse("account_reset_password"), {"email": oud})
    assert mail.outbox == []


# -- Uit dienst -------------------------------------------------------------------


def test_uit_dienst_beeindigt_rollen_en_aanstellingen_die_dag(wereld: Wereld) -> None:
    otto, op = wereld.onderdeelsleiding, wereld.vandaag + 10 * DAG
    loopt = maak_aanstelling(otto, wereld.academie)
    was = maak_aanstelling(otto, wereld.dienst, tot=wereld.vandaag - DAG)
    komt = maak_aanstelling(otto, wereld.dienst, van=op + DAG)
    actions.meld_uit_dienst(persoon=otto, op=op, door=wereld.beheerder)
    otto.refresh_from_db()
    assert otto.uit_dienst_op == op
    assert otto.is_active
    assert otto.rollen.get().tot == op
    assert dict(Aanstelling.objects.values_list("pk", "tot")) == {loopt.pk: op, was.pk: was.tot}
    assert komt.pk not in Aanstelling.objects.values_list("pk", flat=True), "begint nooit meer"
    assert daden(otto) == ["uit-dienst"]


def test_laatste_dag_ligt_niet_voor_iets_dat_al_begon(wereld: Wereld, eva: Persoon) -> None:
    maak_aanstelling(eva, wereld.academie, van=wereld.vandaag - DAG)
    with pytest.raises(KanNiet, match="begon nog iets") as fout:
        actions.meld_uit_dienst(persoon=eva, op=wereld.vandaag - 2 * DAG, door=wereld.beheerder)
    assert fout.value.veld == "op"
    actions.meld_uit_dienst(persoon=eva, op=wereld.vandaag - DAG, door=wereld.beheerder)
    eva.refresh_from_db()
    assert not eva.is_active


def test_toch_niet_weg_haalt_alleen_de_dag_weg(wereld: Wereld, eva: Persoon) -> None:
    actions.haal_terug(persoon=eva, door=wereld.beheerder)
    assert daden(eva) == [], "er was niets"
    aanstelling = maak_aanstelling(eva, wereld.academie)
    op = wereld.vandaag + DAG
    actions.meld_uit_dienst(persoon=eva, op=op, door=wereld.beheerder)
    actions.haal_terug(persoon=eva, door=wereld.beheerder)
    eva.refresh_from_db()
    aanstelling.refresh_from_db()
    assert (eva.uit_dienst_op, aanstelling.tot) == (None, op)
    assert daden(eva) == ["uit-dienst", "toch-niet-weg"]


def test_jezelf_meld_je_niet_uit_dienst(wereld: Wereld) -> None:
    with pytest.raises(MagNiet, match="Vraag een andere beheerder"):
        actions.meld_uit_dienst(persoon=wereld.beheerder, op=wereld.vandaag, door=wereld.beheerder)


def test_persoon_zonder_nummer_telt_niet_als_dubbel(wereld: Wereld) -> None:
    assert maak_persoon("Een").personeelsnummer == maak_persoon("Twee").personeelsnummer == ""
