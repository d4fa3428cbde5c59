from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('grondtonen', '0001_initial'),
    ]

    operations = [
        # Een vertrouwde extensie: de eigenaar van de databank mag haar zelf aanzetten.
        TrigramExtension(),
        migrations.AddField(
            model_name='interventievorm',
            name='zoeknaam',
            field=models.CharField(default='', editable=False, max_length=160),
        ),
        migrations.AddField(
            model_name='interventievorm',
            name='zoektekst',
            field=models.TextField(default='', editable=False),
        ),
    ]
