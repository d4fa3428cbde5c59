from django.urls import path

from apps.grondtonen import views

urlpatterns = [
    path("catalogus/", views.catalogus, name="catalogus"),
    path("catalogus/toon/<slug:slug>/", views.grondtoon, name="grondtoon"),
    path("catalogus/<slug:slug>/", views.vorm, name="vorm"),
]
