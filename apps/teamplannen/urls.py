from django.urls import path

from apps.teamplannen.views import analyse, lezen, schrijvers, vraagstuk

urlpatterns = [
    path("team/<int:team_id>/begin/", analyse.begin, name="plan_begin"),
    path("team/<int:team_id>/schrijvers/", schrijvers.schrijvers, name="schrijvers"),
    path("team/<int:team_id>/analyse/", lezen.analyse, name="analyse"),
    path("team/<int:team_id>/analyse/delen/", analyse.delen, name="analyse_delen"),
    path("team/<int:team_id>/analyse/zeg/<slug:onderdeel>/", lezen.reageer, name="reageer"),
    path("team/<int:team_id>/analyse/antwoord/<int:reactie_id>/", lezen.antwoord, name="reactie_antwoord"),
    path("team/<int:team_id>/analyse/vraagstukken/<int:nummer>/", vraagstuk.vraagstuk, name="vraagstuk"),
    path("team/<int:team_id>/analyse/vraagstukken/<int:nummer>/weg/", vraagstuk.weg, name="vraagstuk_weg"),
    path("team/<int:team_id>/analyse/<slug:stap>/", analyse.stap, name="analyse_stap"),
]
