from django.urls import path

from apps.pad import views

urlpatterns = [
    path("", views.start, name="start"),
    path("team/", views.mijn_team, name="mijn_team"),
    path("team/<int:team_id>/", views.team, name="team"),
    path("team/<int:team_id>/plan/<int:plan_id>/", views.plan, name="plan"),
    path("team/<int:team_id>/overdracht/", views.overdracht, name="overdracht"),
    path("team/<int:team_id>/plan/<int:plan_id>/pdf/", views.plan_pdf, name="plan_pdf"),
    path("team/<int:team_id>/geschiedenis/", views.geschiedenis, name="geschiedenis"),
]
