"""Aanmelden en je eigen weergave. Van allauth alleen de pagina's die Mortel gebruikt."""

from allauth.account import views as allauth
from django.urls import path, re_path

from apps.accounts import views

urlpatterns = [
    path("aanmelden/", allauth.login, name="account_login"),
    path("afmelden/", allauth.logout, name="account_logout"),
    path("account/inactief/", allauth.account_inactive, name="account_inactive"),
    path("wachtwoord/", views.wachtwoord, name="account_change_password"),
    path("wachtwoord/opnieuw/", allauth.password_reset, name="account_reset_password"),
    path("wachtwoord/opnieuw/verstuurd/", allauth.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^wachtwoord/opnieuw/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        allauth.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "wachtwoord/opnieuw/klaar/",
        allauth.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("weergave/", views.weergave, name="weergave"),
    path("kijk-rond/", views.kijk_rond, name="kijk_rond"),
    path("gezondheid/", views.gezondheid, name="gezondheid"),
]
