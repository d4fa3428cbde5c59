from apps.core.lijst import Keuzefilter, Lijstform
from apps.pad.geschiedenis import SOORTEN


class Geschiedenisfilter(Lijstform):
    VOLGORDEN = {"laatste": ["-op", "-pk"]}

    soort = Keuzefilter(choices=[("", "Alles"), *((soort, naam) for soort, (naam, _) in SOORTEN.items())])
