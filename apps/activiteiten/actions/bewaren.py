from apps.activiteiten.models import Activiteit, AndereInzet, Leerervaring
from apps.core.bewaren import Bewaard
from apps.core.opruimen import grens_van, verwijder_in_delen


def ruim_van_vertrokkenen_op() -> int:
    """Met de uren, de reflecties en aan wie zij het lieten zien."""
    grens = grens_van(Bewaard.EIGEN_NA_VERTREK)
    return sum(
        verwijder_in_delen(model.ook_weg.filter(persoon__uit_dienst_op__lt=grens))
        for model in (Leerervaring, Activiteit, AndereInzet)
    )
