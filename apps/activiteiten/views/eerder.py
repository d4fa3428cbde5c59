"""Wat er eerder stond bij een eigen activiteit, een reflectie of een leerervaring."""

from django.forms import Form
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from apps.accounts.aangemeld import ik
from apps.activiteiten.forms import ActiviteitForm, LeerervaringForm, ReflectieForm
from apps.activiteiten.models import Activiteit, Leerervaring, Reflectie
from apps.activiteiten.views.laden import ALLEEN_IK, mijn_activiteit, mijn_leerervaring
from apps.core.eerder import Eerderblad, eerdere_teksten, woorden_van
from apps.core.pagina import eerder


def _blad(ding: Activiteit | Reflectie | Leerervaring, form: type[Form], wat: str, pagina: str) -> Eerderblad:
    labels = {naam: str(form.base_fields[naam].label) for naam in woorden_van(ding)}
    boven = ("Activiteiten", reverse("activiteiten"))
    return Eerderblad(wat, boven, pagina, ding.versie, ALLEEN_IK, eerdere_teksten(ding, labels))


@eerder
def activiteit(request: HttpRequest, activiteit_id: int) -> Eerderblad:
    van = mijn_activiteit(request, activiteit_id)
    return _blad(van, ActiviteitForm, van.get_soort_display(), reverse("activiteit_anders", args=[van.pk]))


@eerder
def reflectie(request: HttpRequest, activiteit_id: int) -> Eerderblad:
    gevonden = get_object_or_404(Reflectie.objects.van(ik(request)), activiteit_id=activiteit_id)
    pagina = reverse("activiteit_benoemen", args=[activiteit_id])
    return _blad(gevonden, ReflectieForm, "Wat het betekende", pagina)


@eerder
def leerervaring(request: HttpRequest, leerervaring_id: int) -> Eerderblad:
    ervaring = mijn_leerervaring(request, leerervaring_id)
    return _blad(
        ervaring, LeerervaringForm, "Wat je nu kunt", reverse("leerervaring_anders", args=[ervaring.pk])
    )
