from django.urls import path

from apps.activiteiten.views import activiteit, delen, eerder, leerervaring, mijn, reflectie, wand

urlpatterns = [
    path("activiteiten/", mijn.activiteiten, name="activiteiten"),
    path("activiteiten/nieuw/", activiteit.nieuw, name="activiteit_nieuw"),
    path("activiteiten/<int:activiteit_id>/", activiteit.activiteit, name="activiteit"),
    path("activiteiten/<int:activiteit_id>/verander/", activiteit.verander, name="activiteit_anders"),
    path("activiteiten/<int:activiteit_id>/verander/eerder/", eerder.activiteit, name="activiteit_eerder"),
    path("activiteiten/<int:activiteit_id>/staat/", activiteit.staat, name="activiteit_staat"),
    path("activiteiten/<int:activiteit_id>/dag-weg/", activiteit.dag_weg, name="activiteit_dag_weg"),
    path("activiteiten/<int:activiteit_id>/weg/", activiteit.weg, name="activiteit_weg"),
    path("activiteiten/<int:activiteit_id>/benoemen/", reflectie.benoemen, name="activiteit_benoemen"),
    path("activiteiten/<int:activiteit_id>/benoemen/eerder/", eerder.reflectie, name="reflectie_eerder"),
    path("activiteiten/<int:activiteit_id>/benoemen/weg/", reflectie.weg, name="reflectie_weg"),
    path("meegenomen/<int:reflectie_id>/", reflectie.lees, name="reflectie"),
    path("kan-ik-nu/<int:leerervaring_id>/", leerervaring.lees, name="leerervaring"),
    path("kan-ik-nu/<int:leerervaring_id>/verander/", leerervaring.verander, name="leerervaring_anders"),
    path("kan-ik-nu/<int:leerervaring_id>/verander/eerder/", eerder.leerervaring, name="leerervaring_eerder"),
    path("kan-ik-nu/<int:leerervaring_id>/weg/", leerervaring.weg, name="leerervaring_weg"),
    path("laat-zien/<slug:soort>/<int:nummer>/", delen.delen, name="laat_zien"),
    path("laat-zien/<slug:soort>/<int:nummer>/collega/", delen.zoeken, name="laat_zien_zoeken"),
    path(
        "laat-zien/<slug:soort>/<int:nummer>/collega/<int:persoon_id>/",
        delen.met_collega,
        name="laat_zien_met",
    ),
    path("laat-zien/<slug:soort>/<int:nummer>/<int:deling_id>/terug/", delen.terug, name="laat_zien_terug"),
    path("team/<int:team_id>/wand/", wand.wand, name="wand"),
]
