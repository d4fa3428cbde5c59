"""Een stukje sjabloon met de onderdelen van de look erin, zoals een pagina het zou schrijven."""

from typing import Any

from django.template import Context, Template


def toon(bron: str, **context: Any) -> str:
    return Template("{% load mortel %}" + bron).render(Context(context))
