from django.urls import path

from apps.grondtonen.views import catalogus, stellingen

urlpatterns = [
    path("catalogus/", catalogus.catalogus, name="catalogus"),
    path("catalogus/toon/<slug:slug>/", catalogus.grondtoon, name="grondtoon"),
    path("catalogus/scan/", stellingen.stellingen, name="stellingen"),
    path("catalogus/scan/nieuw/", stellingen.nieuw, name="stelling_nieuw"),
    path("catalogus/scan/<slug:slug>/", stellingen.stelling, name="stelling"),
    path("catalogus/scan/<slug:slug>/gevraagd/", stellingen.gevraagd, name="stelling_gevraagd"),
    path("catalogus/<slug:slug>/", catalogus.vorm, name="vorm"),
]
