from apps.core.oordeel import Oordeel, als


def mag_scan_schrijven(*, hr_van_de_instelling: bool) -> Oordeel:
    """Elk team krijgt dezelfde zinnen; hr van één onderdeel spreekt niet voor de andere."""
    return als(hr_van_de_instelling, "De zinnen van de scan kiest hr, voor de hele instelling samen.")
