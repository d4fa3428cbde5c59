from django.urls import path

from apps.core import views

urlpatterns = [
    path("stijl/", views.stijl, name="stijl"),
    path("concept/", views.concept, name="concept"),
    path("concept/weg/", views.concept_weg, name="concept_weg"),
    path("weggehaald/", views.weggehaald, name="weggehaald"),
    path("weggehaald/leeg/", views.leeg_weggehaald, name="weggehaald_legen"),
    path("weggehaald/<slug:soort>/<int:nummer>/terug/", views.terugzetten, name="terugzetten"),
    path("weggehaald/<slug:soort>/<int:nummer>/voorgoed/", views.voorgoed_weg, name="voorgoed_weg"),
]
