from django.urls import path

from apps.teamplannen.views import (
    analyse,
    begeleiding,
    eerder,
    kader,
    lezen,
    losse_scan,
    mensen,
    opzij,
    scan,
    schrijvers,
    vraagstuk,
)

urlpatterns = [
    path("kader/", kader.kader, name="kader"),
    path("kader/schrijf/", kader.schrijven, name="kader_schrijven"),
    path("kader/schrijf/eerder/", eerder.kader, name="kader_eerder"),
    path("kader/<int:nummer>/", kader.kader, name="kader_versie"),
    path("team/<int:team_id>/schrijvers/", schrijvers.schrijvers, name="schrijvers"),
    path("team/<int:team_id>/mensen/", mensen.mensen, name="teammensen"),
    path("team/<int:team_id>/mensen/erbij/", mensen.zoeken, name="teamlid_zoeken"),
    path("team/<int:team_id>/mensen/erbij/<int:persoon_id>/", mensen.erbij, name="teamlid_erbij"),
    path("team/<int:team_id>/mensen/kerngroep/", mensen.kerngroep, name="kerngroep"),
    path("team/<int:team_id>/mensen/<int:lid_id>/", mensen.lid, name="teamlid"),
    path("team/<int:team_id>/scan/", losse_scan.los, name="scan_los"),
    path("team/<int:team_id>/scan/open/", losse_scan.open_, name="scan_open"),
    path("team/<int:team_id>/scan/sluit/", losse_scan.sluit, name="scan_sluit"),
    path("team/<int:team_id>/begeleiding/", begeleiding.begeleiding, name="begeleiding"),
    path("team/<int:team_id>/begeleiding/erbij/", begeleiding.zoeken, name="begeleider_zoeken"),
    path(
        "team/<int:team_id>/begeleiding/erbij/<int:persoon_id>/", begeleiding.erbij, name="begeleider_erbij"
    ),
    path("team/<int:team_id>/begeleiding/<int:begeleider_id>/stop/", begeleiding.stop, name="begeleider_weg"),
    path(
        "team/<int:team_id>/begeleiding/opmerking/<int:opmerking_id>/weg/",
        begeleiding.opmerking_weg,
        name="opmerking_weg",
    ),
    path("team/<int:team_id>/analyse/", lezen.analyse, name="analyse"),
    path("team/<int:team_id>/analyse/zeg/<slug:onderdeel>/", lezen.reageer, name="reageer"),
    path("team/<int:team_id>/analyse/antwoord/<int:reactie_id>/", lezen.antwoord, name="reactie_antwoord"),
    path(
        "team/<int:team_id>/analyse/antwoord/<int:reactie_id>/eerder/",
        eerder.antwoord,
        name="reactie_antwoord_eerder",
    ),
    path("team/<int:team_id>/analyse/vraagstukken/<int:nummer>/", vraagstuk.vraagstuk, name="vraagstuk"),
    path("team/<int:team_id>/analyse/vraagstukken/<int:nummer>/weg/", vraagstuk.weg, name="vraagstuk_weg"),
    path("team/<int:team_id>/analyse/opzij/<int:analyse_id>/", opzij.opzij, name="analyse_opzij"),
    path(
        "team/<int:team_id>/analyse/vraagstukken/<int:nummer>/eerder/",
        eerder.vraagstuk,
        name="vraagstuk_eerder",
    ),
    path("team/<int:team_id>/analyse/<slug:stap>/eerder/", eerder.stap, name="stap_eerder"),
    path("team/<int:team_id>/analyse/scan/", scan.samen, name="scan_samen"),
    path("team/<int:team_id>/analyse/<slug:stap>/", analyse.stap, name="analyse_stap"),
]
