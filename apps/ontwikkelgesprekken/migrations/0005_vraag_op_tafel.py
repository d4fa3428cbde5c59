import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import OuterRef, Subquery


def neem_de_vraag_over(apps, schema_editor):
    kaarten = apps.get_model("ontwikkelgesprekken", "Gesprekskaart").objects.filter(pk=OuterRef("kaart_id"))
    apps.get_model("ontwikkelgesprekken", "OpTafel").objects.update(
        vraag=Subquery(kaarten.values("vraag")), hulpvraag=Subquery(kaarten.values("hulpvraag"))
    )


class Migration(migrations.Migration):
    dependencies = [
        ("ontwikkelgesprekken", "0004_versie_van_eigen_notities"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="optafel",
            name="vraag",
            field=models.TextField(default="", max_length=200),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="optafel",
            name="hulpvraag",
            field=models.TextField(blank=True, default="", max_length=200),
        ),
        migrations.AddField(
            model_name="optafel",
            name="door",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.RunPython(neem_de_vraag_over, migrations.RunPython.noop, elidable=True),
    ]
