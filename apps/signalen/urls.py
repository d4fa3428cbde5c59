from django.urls import path

from apps.signalen import views

urlpatterns = [
    path("team/<int:team_id>/signalen/<slug:signaal>/opzij/", views.opzij, name="signaal_opzij"),
    path("team/<int:team_id>/signalen/<slug:signaal>/terug/", views.terug, name="signaal_terug"),
]
