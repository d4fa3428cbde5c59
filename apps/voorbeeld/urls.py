from django.urls import path

from apps.voorbeeld import views

urlpatterns = [path("post/", views.post, name="demo_post")]
