from django.urls import path

from apps.mijn_plek.views import delen, lezen, plek

urlpatterns = [
    path("mijn-plek/", plek.mijn_plek, name="mijn_plek"),
    path("mijn-plek/weg/", plek.weg, name="profiel_weg"),
    path("mijn-plek/delen/", delen.delen, name="profiel_delen"),
    path("mijn-plek/delen/collega/", delen.zoeken, name="profiel_delen_zoeken"),
    path("mijn-plek/delen/collega/<int:persoon_id>/", delen.met_collega, name="profiel_delen_met"),
    path("mijn-plek/delen/<int:deling_id>/terug/", delen.terug, name="profiel_deling_terug"),
    path("mijn-plek/<int:profiel_id>/", lezen.profiel, name="profiel"),
    path("gedeeld-met-mij/", lezen.gedeeld_met_mij, name="gedeeld_met_mij"),
]
