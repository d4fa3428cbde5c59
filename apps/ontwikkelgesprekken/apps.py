from django.apps import AppConfig


class OntwikkelgesprekkenConfig(AppConfig):
    name = "apps.ontwikkelgesprekken"
