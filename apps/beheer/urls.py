from django.urls import path

from apps.beheer.views import dienst, mensen, perioden, persoon

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
]
