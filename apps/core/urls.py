from django.urls import path

from apps.core import views

urlpatterns = [path("stijl/", views.stijl, name="stijl")]
