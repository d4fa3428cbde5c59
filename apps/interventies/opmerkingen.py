"""Wat de app opmerkt waar iemand kiest of afspreekt. Puur; het blokkeert nooit."""


def is_informatief_jasje(*, formeel: bool, transformatief: bool, informeel_ernaast: bool) -> bool:
    """Een opleiding voor een vraag die anders kijken vraagt, zonder iets in het werk ernaast.

    Bron: Zestor, Informeel leren (2017), hoofdstuk 2.
    """
    return formeel and transformatief and not informeel_ernaast
