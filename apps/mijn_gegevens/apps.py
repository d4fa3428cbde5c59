from django.apps import AppConfig


class MijnGegevensConfig(AppConfig):
    name = "apps.mijn_gegevens"
