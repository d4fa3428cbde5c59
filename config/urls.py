from django.conf import settings
from django.urls import include, path

urlpatterns = [
    path("", include("apps.pad.urls")),
    # Voor teamplannen: daar is elk ander woord onder analyse/ een stap.
    path("", include("apps.interventies.urls")),
    path("", include("apps.teamplannen.urls")),
    path("", include("apps.ontwikkelgesprekken.urls")),
    path("", include("apps.activiteiten.urls")),
    path("", include("apps.mijn_plek.urls")),
    path("", include("apps.signalen.urls")),
    path("", include("apps.grondtonen.urls")),
    path("beheer/", include("apps.beheer.urls")),
    path("mijn-gegevens/", include("apps.mijn_gegevens.urls")),
    path("", include("apps.accounts.urls")),
    path("", include("apps.post.urls")),
    path("", include("apps.core.urls")),
]

if settings.DEMO:
    urlpatterns += [path("demo/", include("apps.voorbeeld.urls"))]
