from django.urls import path

from apps.mijn_gegevens import views

urlpatterns = [
    path("", views.mijn_gegevens, name="mijn_gegevens"),
    path("alles.html", views.om_te_lezen, name="mijn_gegevens_lezen"),
    path("alles.json", views.voor_een_ander_systeem, name="mijn_gegevens_json"),
    path("schema.json", views.beschreven, name="mijn_gegevens_schema"),
    path("weghalen/", views.weghalen, name="mijn_gegevens_weg"),
    path("delen/<slug:deling>/<int:nummer>/terug/", views.terug, name="mijn_gegevens_deling_terug"),
    path("<slug:soort>/", views.soort, name="mijn_gegevens_soort"),
]
