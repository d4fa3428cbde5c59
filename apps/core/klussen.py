"""Elke nacht weg wat zijn tijd heeft gehad."""

from apps.core.klus import klus
from apps.core.opruimen import ruim_op

klus(naam="opruimen", zin="Haalt weg wat zijn tijd heeft gehad.", om=4)(ruim_op)
