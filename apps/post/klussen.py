from datetime import timedelta

from apps.core.klus import Uitkomst, klus
from apps.core.tijd import nu
from apps.post.actions import ruim_oude_berichten_op

BLIJVEN = timedelta(days=90)


@klus(naam="post-opruimen", zin="Haalt weg wat er over verstuurde post bijgehouden is.", om=5)
def ruim_post_op() -> Uitkomst:
    return {"berichten, na negentig dagen": ruim_oude_berichten_op(voor=nu() - BLIJVEN)}
