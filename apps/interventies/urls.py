from django.urls import path

from apps.interventies.views import (
    afspraken,
    eerder,
    gedeeld,
    interventies,
    notities,
    plannen,
    terugblik,
    uitvoeren,
    vormen,
    woorden,
    wringen,
)

urlpatterns = [
    path("gedeeld/", gedeeld.lijst, name="gedeeld"),
    path("gedeeld/<int:plan_id>/", gedeeld.plan, name="gedeeld_plan"),
    path("team/<int:team_id>/delen/", gedeeld.delen, name="plan_delen"),
    path("team/<int:team_id>/delen/weg/", gedeeld.weg, name="plan_delen_weg"),
    path("catalogus/<slug:vorm_slug>/gebruik/", vormen.gebruik, name="gebruik"),
    path("team/<int:team_id>/begin/", plannen.begin, name="plan_begin"),
    path("team/<int:team_id>/analyse/delen/", plannen.analyse_delen, name="analyse_delen"),
    path("team/<int:team_id>/interventies/kies/", vormen.kies, name="interventie_kies"),
    path(
        "team/<int:team_id>/interventies/nieuw/<slug:vorm_slug>/",
        interventies.nieuw,
        name="interventie_nieuw",
    ),
    path(
        "team/<int:team_id>/interventies/<int:interventie_id>/", interventies.interventie, name="interventie"
    ),
    path(
        "team/<int:team_id>/interventies/<int:interventie_id>/eerder/",
        eerder.interventie,
        name="interventie_eerder",
    ),
    path(
        "team/<int:team_id>/interventies/<int:interventie_id>/overnemen/",
        interventies.overnemen,
        name="interventie_overnemen",
    ),
    path(
        "team/<int:team_id>/interventies/<int:interventie_id>/weg/", interventies.weg, name="interventie_weg"
    ),
    path(
        "team/<int:team_id>/interventies/<int:interventie_id>/afspraak/",
        afspraken.nieuw,
        name="afspraak_nieuw",
    ),
    path("team/<int:team_id>/plan/<int:plan_id>/terugblik/", terugblik.terugblik, name="terugblik"),
    path(
        "team/<int:team_id>/plan/<int:plan_id>/terugblik/eerder/", eerder.slotwoord, name="slotwoord_eerder"
    ),
    path(
        "team/<int:team_id>/plan/<int:plan_id>/terugblik/<int:afspraak_id>/eerder/",
        eerder.terugblik,
        name="terugblik_eerder",
    ),
    path(
        "team/<int:team_id>/plan/<int:plan_id>/terugblik/<int:afspraak_id>/",
        terugblik.afspraak,
        name="terugblik_afspraak",
    ),
    path("team/<int:team_id>/afspraken/<int:afspraak_id>/", woorden.afspraak, name="afspraak"),
    path("team/<int:team_id>/afspraken/<int:afspraak_id>/anders/", afspraken.anders, name="afspraak_anders"),
    path(
        "team/<int:team_id>/afspraken/<int:afspraak_id>/anders/eerder/",
        eerder.afspraak,
        name="afspraak_eerder",
    ),
    path("team/<int:team_id>/afspraken/<int:afspraak_id>/woord/", woorden.woord, name="woord"),
    path("team/<int:team_id>/afspraken/<int:afspraak_id>/woord/terug/", woorden.terug, name="woord_terug"),
    path("team/<int:team_id>/afspraken/<int:afspraak_id>/stand/", uitvoeren.stand, name="afspraak_stand"),
    path("team/<int:team_id>/afspraken/<int:afspraak_id>/besluit/", plannen.besluit, name="besluit"),
    path("team/<int:team_id>/afspraken/<int:afspraak_id>/notities/", notities.nieuw, name="notitie"),
    path(
        "team/<int:team_id>/afspraken/<int:afspraak_id>/notities/<int:notitie_id>/",
        notities.anders,
        name="notitie_anders",
    ),
    path(
        "team/<int:team_id>/afspraken/<int:afspraak_id>/notities/<int:notitie_id>/weg/",
        notities.weg,
        name="notitie_weg",
    ),
    path("team/<int:team_id>/afspraken/<int:afspraak_id>/wringt/", wringen.wringt, name="wringt"),
    path("team/<int:team_id>/afspraken/<int:afspraak_id>/wringt/terug/", wringen.terug, name="wringt_terug"),
    path(
        "team/<int:team_id>/afspraken/<int:afspraak_id>/antwoord/<int:instemming_id>/",
        wringen.antwoord,
        name="wringen_antwoord",
    ),
    path(
        "team/<int:team_id>/afspraken/<int:afspraak_id>/antwoord/<int:instemming_id>/eerder/",
        eerder.antwoord,
        name="wringen_antwoord_eerder",
    ),
]
