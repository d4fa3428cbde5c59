from django.urls import path

from apps.ontwikkelgesprekken.views import afronden, eerder, gesprek, kaarten, lijst, schrijven, team, tonen

GESPREK = "gesprekken/<int:gesprek_id>/"
TEAMGESPREK = "team/<int:team_id>/gesprekken/"

urlpatterns = [
    path("gesprekken/", lijst.gesprekken, name="gesprekken"),
    path("gesprekken/plannen/<int:team_id>/<int:persoon_id>/", lijst.plannen, name="gesprek_plannen"),
    path(GESPREK, gesprek.gesprek, {"deel": "voorbereiden"}, name="gesprek"),
    path(f"{GESPREK}nu/", gesprek.gesprek, {"deel": "nu"}, name="gesprek_nu"),
    path(f"{GESPREK}afronden/", gesprek.gesprek, {"deel": "afronden"}, name="gesprek_afronden"),
    path(f"{GESPREK}agenda.ics", gesprek.agenda, name="gesprek_agenda"),
    path(f"{GESPREK}verzetten/", gesprek.verzetten, name="gesprek_verzetten"),
    path(f"{GESPREK}afzeggen/", gesprek.afzeggen, name="gesprek_afzeggen"),
    path(f"{GESPREK}weg/", gesprek.weg, name="gesprek_weg"),
    path(f"{GESPREK}voorbereiding/", schrijven.voorbereiding, name="gesprek_voorbereiding"),
    path(f"{GESPREK}notitie/", schrijven.notitie, name="gesprek_notitie"),
    path(f"{GESPREK}samen/", schrijven.samen, name="gesprek_samen"),
    path(f"{GESPREK}samen/eerder/", eerder.samen, name="gesprek_samen_eerder"),
    path(f"{GESPREK}kaart/<slug:slug>/", schrijven.kaart, name="gesprek_kaart"),
    path(f"{GESPREK}erbij/<slug:soort>/", schrijven.erbij, name="gesprek_erbij"),
    path(f"{GESPREK}erbij/<slug:soort>/<int:regel_id>/weg/", schrijven.eraf, name="gesprek_eraf"),
    path(f"{GESPREK}stap/<int:regel_id>/", schrijven.vink, name="gesprek_stap"),
    path(f"{GESPREK}mee/", afronden.mee, name="gesprek_mee"),
    path(f"{GESPREK}klopt/", afronden.klopt, name="gesprek_klopt"),
    path(f"{GESPREK}opnieuw/", afronden.opnieuw, name="gesprek_opnieuw"),
    path(f"{GESPREK}aanvulling/", afronden.aanvulling, name="gesprek_aanvulling"),
    path(f"{GESPREK}zin/", afronden.zin, name="gesprek_zin"),
    path(f"{GESPREK}zin/goed/", afronden.zin_goed, name="gesprek_zin_goed"),
    path(f"{GESPREK}laat-zien/", tonen.laat_zien, name="gesprek_laat_zien"),
    path(f"{GESPREK}laat-zien/<int:deling_id>/terug/", tonen.terug, name="gesprek_deling_terug"),
    path(TEAMGESPREK, team.teamgesprekken, name="teamgesprekken"),
    path(f"{TEAMGESPREK}nieuw/", team.nieuw, name="teamgesprek_nieuw"),
    path(f"{TEAMGESPREK}<int:teamgesprek_id>/", team.teamgesprek, name="teamgesprek"),
    path(f"{TEAMGESPREK}<int:teamgesprek_id>/eerder/", eerder.teamverslag, name="teamgesprek_eerder"),
    path(f"{TEAMGESPREK}<int:teamgesprek_id>/verzetten/", team.verzetten, name="teamgesprek_verzetten"),
    path(f"{TEAMGESPREK}<int:teamgesprek_id>/afzeggen/", team.afzeggen, name="teamgesprek_afzeggen"),
    path(f"{TEAMGESPREK}<int:teamgesprek_id>/agenda.ics", team.agenda, name="teamgesprek_agenda"),
    path(f"{TEAMGESPREK}zin/<uuid:zin_id>/weg/", team.zin_weg, name="teamzin_weg"),
    path("catalogus/kaarten/", kaarten.kaarten, name="kaarten"),
    path("catalogus/kaarten/nieuw/", kaarten.nieuw, name="kaart_nieuw"),
    path("catalogus/kaarten/<slug:slug>/", kaarten.kaart, name="kaart"),
    path("catalogus/kaarten/<slug:slug>/stapel/", kaarten.op_stapel, name="kaart_op_stapel"),
]
