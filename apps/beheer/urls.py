from django.urls import path

from apps.beheer.views import dienst, jaren, leden, mensen, onderdelen, overdracht, perioden, persoon, teams

EEN = "mensen/<int:persoon_id>/"

urlpatterns = [
    path("", mensen.begin, name="beheer"),
    path("mensen/", mensen.mensen, name="beheer_mensen"),
    path("mensen/nieuw/", persoon.nieuw, name="beheer_persoon_nieuw"),
    path(EEN, persoon.persoon, name="beheer_persoon"),
    path(f"{EEN}link/", dienst.link, name="beheer_link"),
    path(f"{EEN}uit-dienst/", dienst.uit_dienst, name="beheer_uit_dienst"),
    path(f"{EEN}toch-niet-weg/", dienst.toch_niet_weg, name="beheer_toch_niet_weg"),
    path(f"{EEN}aanstelling/", perioden.aanstelling_nieuw, name="beheer_aanstelling_nieuw"),
    path(f"{EEN}aanstelling/<int:aanstelling_id>/", perioden.aanstelling, name="beheer_aanstelling"),
    path(f"{EEN}rol/", perioden.rol_nieuw, name="beheer_rol_nieuw"),
    path(f"{EEN}rol/<int:rol_id>/", perioden.rol, name="beheer_rol"),
    path("teams/", teams.teams, name="beheer_teams"),
    path("teams/nieuw/", teams.nieuw, name="beheer_team_nieuw"),
    path("teams/<int:team_id>/", teams.team, name="beheer_team"),
    path("teams/<int:team_id>/anders/", teams.anders, name="beheer_team_anders"),
    path("teams/<int:team_id>/einde/", teams.einde, name="beheer_team_einde"),
    path("teams/<int:team_id>/erbij/", leden.erbij, name="beheer_lid_zoeken"),
    path("teams/<int:team_id>/erbij/<int:persoon_id>/", leden.nieuw, name="beheer_lid_nieuw"),
    path("teams/<int:team_id>/leden/<int:lid_id>/", leden.lid, name="beheer_lid"),
    path("teams/<int:team_id>/overdragen/", overdracht.zoeken, name="beheer_overdragen_zoeken"),
    path("teams/<int:team_id>/overdragen/<int:persoon_id>/", overdracht.overdragen, name="beheer_overdragen"),
    path("onderdelen/", onderdelen.onderdelen, name="beheer_onderdelen"),
    path("onderdelen/nieuw/", onderdelen.nieuw, name="beheer_onderdeel_nieuw"),
    path("onderdelen/<int:onderdeel_id>/", onderdelen.onderdeel, name="beheer_onderdeel"),
    path("onderdelen/<int:onderdeel_id>/einde/", onderdelen.einde, name="beheer_onderdeel_einde"),
    path("jaren/", jaren.jaren, name="beheer_jaren"),
    path("jaren/<int:cyclus_id>/", jaren.jaar, name="beheer_jaar"),
    path("instelling/", jaren.instelling, name="beheer_instelling"),
]
