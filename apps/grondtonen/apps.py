from django.apps import AppConfig


class GrondtonenConfig(AppConfig):
    name = "apps.grondtonen"
