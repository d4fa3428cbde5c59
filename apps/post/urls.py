from django.urls import path

from apps.post import views

urlpatterns = [path("post/", views.post, name="post")]
