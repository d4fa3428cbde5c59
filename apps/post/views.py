from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from apps.core.pagina import page, verstuurd
from apps.post.actions import kies_post
from apps.post.forms import PostForm
from apps.post.queries import soorten_aan


@require_http_methods(["GET", "POST"])
def post(request: HttpRequest) -> HttpResponse:
    """Welke post iemand wil; elke mail wijst hierheen."""
    assert isinstance(request.user, AbstractBaseUser)
    ik = request.user
    form = PostForm(verstuurd(request), initial={"aan": soorten_aan(ik)})
    if request.method == "POST" and form.voer_uit(
        lambda: kies_post(persoon=ik, aan=form.cleaned_data["aan"])
    ):
        messages.success(request, "Bewaard.")
        return redirect("post")
    return page(
        request,
        "post/post.html",
        {"form": form, "uitleg": PostForm.uitleg()},
        status=422 if form.is_bound else 200,
    )
