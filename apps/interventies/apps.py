from django.apps import AppConfig


class InterventiesConfig(AppConfig):
    name = "apps.interventies"
