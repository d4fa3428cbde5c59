from django.db import migrations, models
from django.db.models import F


def tel_bij_het_nummer(apps, schema_editor):
    """Wie al aan het typen was, ging uit van het nummer."""
    apps.get_model("interventies", "AfspraakVersie").objects.update(teller=F("nummer"))


class Migration(migrations.Migration):
    dependencies = [
        ("interventies", "0010_notitie_terug_te_zetten"),
    ]

    operations = [
        migrations.AddField(
            model_name="afspraakversie",
            name="teller",
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.RunPython(tel_bij_het_nummer, migrations.RunPython.noop),
    ]
