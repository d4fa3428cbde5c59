from apps.ontwikkelgesprekken.actions.kaarten import laad_gesprekskaarten

__all__ = ["laad_gesprekskaarten"]
