from django.db import migrations, models


def neem_de_zinnen_van_nu(apps, schema_editor):
    """Wat er eerder gevraagd werd is niet meer te zien; van nu af blijft het staan."""
    stellingen = apps.get_model("grondtonen", "Scanstelling").objects.all()
    alle = dict(stellingen.values_list("pk", "tekst"))
    actief = dict(stellingen.filter(actief=True).values_list("pk", "tekst"))
    apps.get_model("teamplannen", "Teamscan").objects.update(zinnen=alle)
    apps.get_model("teamplannen", "Scanuitslag").objects.update(zinnen=alle)
    apps.get_model("teamplannen", "LosseScan").objects.update(zinnen=actief)


class Migration(migrations.Migration):
    dependencies = [
        ("grondtonen", "0005_zinnen_van_de_scan"),
        ("teamplannen", "0009_overdracht_en_delen"),
    ]

    operations = [
        *(
            migrations.AddField(model_name=naam, name="zinnen", field=models.JSONField(default=dict))
            for naam in ("teamscan", "lossescan", "scanuitslag")
        ),
        migrations.RunPython(neem_de_zinnen_van_nu, migrations.RunPython.noop),
    ]
