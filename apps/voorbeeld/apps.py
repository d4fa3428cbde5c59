from django.apps import AppConfig


class VoorbeeldConfig(AppConfig):
    name = "apps.voorbeeld"
