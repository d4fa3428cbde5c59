"""Van *dit nemen we mee* tot het vastligt, en wat er daarna nog kan."""

from uuid import uuid4

import pytest
from django.db import IntegrityError
from django.urls import reverse

from apps.core.botsing import Botsing
from apps.core.leeskring import Leeskring, leeszin, veld_van
from apps.core.models import Gebeurtenis
from apps.core.oordeel import KanNiet, MagNiet
from apps.ontwikkelgesprekken import actions
from apps.ontwikkelgesprekken.models import Aanvulling, Ontwikkelgesprek, Staat, Teamzin, Zinvoorstel
from apps.ontwikkelgesprekken.queries import Gespreksblad, teamzinnen_van
from apps.teams.models import Lidrol
from tests.dingen import daden, wie_staat_in, wie_ziet
from tests.gesprekken import leg_vast, maak_gesprek, rond_af, vers
from tests.mensen import HEEL_HET_TEAM, Wereld, maak_lid, vertrek
from tests.rechten.rondgang import bezoeker


def teksten(gesprek: Ontwikkelgesprek) -> list[tuple[int, str, bool]]:
    return [(rij.nummer, rij.tekst, bool(rij.bevestigd_op)) for rij in gesprek.samenvattingen.all()]


def stel_voor(
    gesprek: Ontwikkelgesprek, door: object, tekst: str = "Bellen helpt.", basis: int = 0
) -> Zinvoorstel:
    return actions.stel_zin_voor(gesprek=gesprek, tekst=tekst, basis=basis, door=door)  # type: ignore[arg-type]


def test_wie_het_schreef_wacht_op_de_ander(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    rond_af(gesprek, wereld.leidinggevende)
    assert vers(gesprek).staat is Staat.AFGEROND
    with pytest.raises(MagNiet, match="bevestigt de ander"):
        actions.bevestig(gesprek=gesprek, nummer=1, door=wereld.leidinggevende)
    actions.bevestig(gesprek=gesprek, nummer=1, door=wereld.teamlid)
    assert vers(gesprek).staat is Staat.BEVESTIGD
    assert teksten(gesprek) == [(1, "Eva tekent het uit.", True)]
    assert daden(gesprek)[1:] == [
        ("gesprek-afgerond", wereld.leidinggevende),
        ("gesprek-bevestigd", wereld.teamlid),
    ]


def test_een_verbetering_bevestigt_wie_eerst_schreef(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    rond_af(gesprek, wereld.leidinggevende)
    rond_af(gesprek, wereld.teamlid, "Ik teken het uit, met Peter.", basis=1)
    with pytest.raises(MagNiet, match="bevestigt de ander"):
        actions.bevestig(gesprek=gesprek, nummer=2, door=wereld.teamlid)
    with pytest.raises(KanNiet, match="intussen veranderd"):
        actions.bevestig(gesprek=gesprek, nummer=1, door=wereld.leidinggevende)
    actions.bevestig(gesprek=gesprek, nummer=2, door=wereld.leidinggevende)
    assert teksten(gesprek)[-1] == (2, "Ik teken het uit, met Peter.", True)
    assert ("gesprek-verbeterd", wereld.teamlid) in daden(gesprek)


def test_dezelfde_woorden_zijn_geen_nieuwe_versie_en_een_oude_basis_botst(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    rond_af(gesprek, wereld.leidinggevende)
    rond_af(gesprek, wereld.teamlid, basis=1)
    assert len(teksten(gesprek)) == 1
    with pytest.raises(Botsing) as botsing:
        rond_af(gesprek, wereld.teamlid, "Iets anders.")
    assert (botsing.value.huidig.versie, botsing.value.huidig.tekst) == (1, "Eva tekent het uit.")


def test_wat_nog_niet_afgerond_is_bevestigt_niemand(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    with pytest.raises(MagNiet, match="nog niet vast"):
        actions.bevestig(gesprek=gesprek, nummer=0, door=wereld.teamlid)


def test_opnieuw_openen_is_zichtbaar_en_vraagt_een_nieuwe_bevestiging(wereld: Wereld) -> None:
    gesprek = leg_vast(maak_gesprek(wereld))
    with pytest.raises(MagNiet, match="ligt vast"):
        rond_af(gesprek, wereld.leidinggevende, "Stiekem.", basis=1)
    actions.open_opnieuw(gesprek=gesprek, door=wereld.teamlid)
    assert vers(gesprek).staat is Staat.GEPLAND
    assert daden(gesprek)[-1] == ("gesprek-heropend", wereld.teamlid)
    rond_af(gesprek, wereld.teamlid, basis=1)
    assert vers(gesprek).staat is Staat.AFGEROND
    actions.bevestig(gesprek=gesprek, nummer=2, door=wereld.leidinggevende)
    assert [vast for _, _, vast in teksten(gesprek)] == [True, True]
    with pytest.raises(MagNiet, match="nog niet vast"):
        actions.open_opnieuw(gesprek=maak_gesprek(wereld), door=wereld.teamlid)


def test_twee_keer_klikken_is_een_keer(wereld: Wereld) -> None:
    gesprek = leg_vast(maak_gesprek(wereld))
    actions.bevestig(gesprek=gesprek, nummer=1, door=wereld.teamlid)
    with pytest.raises(MagNiet, match="ligt vast"):
        actions.bevestig(gesprek=gesprek, nummer=1, door=wereld.leidinggevende)
    for _ in range(2):
        actions.open_opnieuw(gesprek=gesprek, door=wereld.teamlid)
    assert [daad for daad, _ in daden(gesprek)].count("gesprek-bevestigd") == 1
    assert [daad for daad, _ in daden(gesprek)].count("gesprek-heropend") == 1
    with pytest.raises(MagNiet, match="twee anderen"):
        actions.open_opnieuw(gesprek=gesprek, door=wereld.kernlid)


def test_een_aanvulling_mag_van_beiden_als_het_vastligt(wereld: Wereld) -> None:
    gesprek, kenmerk = maak_gesprek(wereld), uuid4()
    with pytest.raises(MagNiet, match="nog niet vast"):
        actions.vul_aan(gesprek=gesprek, tekst="Erbij.", kenmerk=kenmerk, door=wereld.teamlid)
    leg_vast(gesprek)
    eerste = actions.vul_aan(gesprek=gesprek, tekst="Erbij.", kenmerk=kenmerk, door=wereld.teamlid)
    assert actions.vul_aan(gesprek=gesprek, tekst="Erbij.", kenmerk=kenmerk, door=wereld.teamlid) == eerste
    with pytest.raises(KanNiet, match="al bij"):
        actions.vul_aan(gesprek=gesprek, tekst="Anders.", kenmerk=kenmerk, door=wereld.teamlid)
    actions.vul_aan(gesprek=gesprek, tekst="Ik ook.", kenmerk=uuid4(), door=wereld.leidinggevende)
    assert [rij.tekst for rij in Aanvulling.objects.all()] == ["Erbij.", "Ik ook."]


def test_na_een_overdracht_vult_alleen_de_medewerker_nog_aan(wereld: Wereld) -> None:
    gesprek = leg_vast(maak_gesprek(wereld))
    vertrek(wereld.team, wereld.leidinggevende)
    actions.vul_aan(gesprek=gesprek, tekst="Erbij.", kenmerk=uuid4(), door=wereld.teamlid)
    with pytest.raises(MagNiet, match="meer"):
        actions.vul_aan(gesprek=gesprek, tekst="Ook.", kenmerk=uuid4(), door=wereld.leidinggevende)
    with pytest.raises(MagNiet, match="meer"):
        actions.open_opnieuw(gesprek=gesprek, door=wereld.teamlid)


def test_bevestigd_zonder_afgerond_bestaat_niet(wereld: Wereld) -> None:
    gesprek = leg_vast(maak_gesprek(wereld))
    with pytest.raises(IntegrityError, match="bevestigd_is_afgerond"):
        Ontwikkelgesprek.objects.filter(pk=gesprek.pk).update(afgerond_op=None, afgerond_door=None)


# -- Eén zin voor het team ------------------------------------------------------------


def test_een_zin_gaat_naar_het_team_zodra_de_medewerker_dat_zegt(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    stel_voor(gesprek, wereld.leidinggevende)
    assert not Teamzin.objects.exists()
    with pytest.raises(MagNiet, match="medewerker"):
        actions.keur_zin_goed(gesprek=gesprek, basis=1, door=wereld.leidinggevende)
    voorheen = Gebeurtenis.objects.count()
    actions.keur_zin_goed(gesprek=gesprek, basis=1, door=wereld.teamlid)
    assert Gebeurtenis.objects.count() == voorheen
    zin = Teamzin.objects.get()
    assert zin.tekst == "Bellen helpt."
    assert {veld.name for veld in Teamzin._meta.get_fields()} == {"id", "team", "tekst"}
    assert wie_ziet(wereld, zin) == HEEL_HET_TEAM == wie_staat_in(wereld, zin, Leeskring.TEAM_ALLEEN)
    voorstel = Zinvoorstel.objects.get()
    assert (voorstel.tekst, bool(voorstel.goedgekeurd_op)) == ("", True)
    with pytest.raises(KanNiet, match="al bij het team"):
        stel_voor(gesprek, wereld.leidinggevende, "Nog een.", basis=1)
    with pytest.raises(KanNiet, match="veranderde"):
        actions.keur_zin_goed(gesprek=gesprek, basis=1, door=wereld.teamlid)


def test_de_medewerker_keurt_goed_wat_hij_las(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    stel_voor(gesprek, wereld.teamlid)
    assert stel_voor(gesprek, wereld.leidinggevende).versie == 1
    with pytest.raises(Botsing):
        stel_voor(gesprek, wereld.leidinggevende, "Anders.")
    stel_voor(gesprek, wereld.leidinggevende, "Anders.", basis=1)
    with pytest.raises(KanNiet, match="veranderde"):
        actions.keur_zin_goed(gesprek=gesprek, basis=1, door=wereld.teamlid)
    assert not Teamzin.objects.exists()


def test_wie_het_gesprek_te_zien_krijgt_leest_de_zin_voor_het_team_niet(wereld: Wereld) -> None:
    """Dan wist een derde waar de zin van het team vandaan kwam."""
    gesprek = maak_gesprek(wereld)
    zin = stel_voor(gesprek, wereld.teamlid)
    actions.laat_gesprek_zien(gesprek=gesprek, aan=wereld.meewerkende, tot=None, door=wereld.teamlid)
    assert wie_ziet(wereld, gesprek) == {"leidinggevende", "teamlid", "meewerkende"}
    twee = {"leidinggevende", "teamlid"}
    assert wie_ziet(wereld, zin) == twee == wie_staat_in(wereld, zin, Leeskring.WIJ_TWEE)
    pagina = bezoeker(wereld.meewerkende).get(reverse("gesprek_afronden", args=[gesprek.pk]))
    assert "zin voor het team" not in pagina.content.decode()


def test_de_zinnen_van_een_team_staan_in_willekeurige_volgorde(wereld: Wereld) -> None:
    zinnen = {f"Zin {nummer}." for nummer in range(12)}
    for zin in zinnen:
        Teamzin.objects.create(team=wereld.team, tekst=zin)
    gelezen = [zin.tekst for zin in teamzinnen_van(wereld.team, wereld.teamlid)]
    assert set(gelezen) == zinnen
    assert gelezen == [zin.tekst for zin in sorted(Teamzin.objects.all(), key=lambda zin: zin.pk)]
    assert teamzinnen_van(wereld.team, wereld.buur) == []


def test_het_blad_van_een_gesprek_draagt_wat_de_lezer_mag_lezen(wereld: Wereld) -> None:
    gesprek = leg_vast(maak_gesprek(wereld))
    actions.vul_aan(gesprek=gesprek, tekst="Erbij.", kenmerk=uuid4(), door=wereld.teamlid)
    blad = Gespreksblad(vers(gesprek), wereld.teamlid)
    assert blad.samenvatting is not None
    assert blad.samenvatting.tekst == "Eva tekent het uit."
    assert [rij.tekst for rij in blad.aanvullingen] == ["Erbij."]
    assert next(regel.zin for regel in blad.geschiedenis) == "Er kwam een aanvulling bij"
    vreemd = Gespreksblad(vers(gesprek), wereld.kernlid)
    assert (vreemd.samenvatting, vreemd.aanvullingen, vreemd.prive, vreemd.zin) == (None, [], None, None)


def test_wie_naar_een_ander_team_ging_geeft_het_oude_geen_zin_meer(wereld: Wereld) -> None:
    """Ook als dezelfde mens daar leiding geeft."""
    gesprek = maak_gesprek(wereld)
    stel_voor(gesprek, wereld.teamlid)
    vertrek(wereld.team, wereld.teamlid)
    maak_lid(wereld.buurteam, wereld.teamlid)
    maak_lid(wereld.buurteam, wereld.leidinggevende, rol=Lidrol.LEIDINGGEVENDE)
    assert vers(gesprek).samen
    with pytest.raises(MagNiet, match="ander team"):
        actions.keur_zin_goed(gesprek=gesprek, basis=1, door=wereld.teamlid)
    with pytest.raises(MagNiet, match="ander team"):
        stel_voor(gesprek, wereld.leidinggevende, "Anders.", basis=1)
    assert not Teamzin.objects.exists()


def test_elk_lid_haalt_een_zin_van_het_team_weg_zonder_spoor(wereld: Wereld) -> None:
    zin = Teamzin.objects.create(team=wereld.team, tekst="Bellen helpt.")
    with pytest.raises(MagNiet, match="van het team"):
        actions.haal_teamzin_weg(zin=zin, door=wereld.buur)
    voorheen = Gebeurtenis.objects.count()
    adres = reverse("teamzin_weg", args=[wereld.team.pk, zin.pk])
    assert bezoeker(wereld.buur).post(adres).status_code == 404
    assert bezoeker(wereld.kernlid).post(adres).status_code == 302
    assert not Teamzin.objects.exists()
    assert Gebeurtenis.objects.count() == voorheen


def test_bij_elk_veld_staat_wat_het_veld_zelf_zegt(wereld: Wereld) -> None:
    gesprek = maak_gesprek(wereld)
    pagina = bezoeker(wereld.teamlid).get(reverse("gesprek_afronden", args=[gesprek.pk])).content.decode()
    samen = "Jullie twee: jij en Ingrid."
    deelbaar = f"{samen} En aan wie de medewerker het laat zien."
    # Wat ze meenemen en de stap zijn te tonen; de zin voor het team niet.
    assert (pagina.count(samen), pagina.count(deelbaar)) == (3, 2)
    team = bezoeker(wereld.teamlid).get(reverse("teamgesprekken", args=[wereld.team.pk])).content.decode()
    assert "begeleider" not in team
    assert leeszin(veld_van(Teamzin, "tekst")) in team
