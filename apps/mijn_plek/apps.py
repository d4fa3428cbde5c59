from django.apps import AppConfig


class MijnPlekConfig(AppConfig):
    name = "apps.mijn_plek"
