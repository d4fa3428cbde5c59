from django.apps import AppConfig


class BerichtenConfig(AppConfig):
    name = "apps.berichten"
