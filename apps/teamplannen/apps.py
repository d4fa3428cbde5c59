from django.apps import AppConfig


class TeamplannenConfig(AppConfig):
    name = "apps.teamplannen"
