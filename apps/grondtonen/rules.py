from apps.core.oordeel import Oordeel, als


def mag_scan_schrijven(*, hr_van_de_instelling: bool) -> Oordeel:
    """Elk team krijgt dezelfde zinnen; hr van één onderdeel spreekt niet voor de andere."""
    return als(hr_van_de_instelling, "De zinnen van de scan kiest hr, voor de hele instelling samen.")


def mag_kaarten_schrijven(*, hr_van_de_instelling: bool) -> Oordeel:
    """De kaarten horen bij de catalogus: elk gesprek krijgt dezelfde."""
    return als(hr_van_de_instelling, "De gesprekskaarten kiest hr, voor de hele instelling samen.")
