from django.urls import path

from apps.beheer.views import mensen

urlpatterns = [
    path("", mensen.begin, name="beheer"),
    path("mensen/", mensen.mensen, name="beheer_mensen"),
]
