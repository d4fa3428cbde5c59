from django.urls import path

from apps.pad.views import geschiedenis, overdracht, papier, start, team

urlpatterns = [
    path("", start.start, name="start"),
    path("team/", start.mijn_team, name="mijn_team"),
    path("team/<int:team_id>/", team.team, name="team"),
    path("team/<int:team_id>/plan/<int:plan_id>/", papier.plan, name="plan"),
    path("team/<int:team_id>/plan/<int:plan_id>/pdf/", papier.plan_pdf, name="plan_pdf"),
    path("team/<int:team_id>/overdracht/", overdracht.overdracht, name="overdracht"),
    path("team/<int:team_id>/geschiedenis/", geschiedenis.geschiedenis, name="geschiedenis"),
]
