from django.db import migrations


def vul_in_van_wie(apps, schema_editor):
    """Een brief met een dag hoort bij een overdracht: wie die dag ging leiden, nam het van haar schrijver over."""
    Lidmaatschap = apps.get_model("teams", "Lidmaatschap")
    for brief in apps.get_model("teamplannen", "Overdrachtsbrief").objects.filter(vanaf__isnull=False):
        kwam = Lidmaatschap.objects.filter(team=brief.team_id, rol="leidinggevende", van=brief.vanaf)
        kwam.exclude(persoon=brief.persoon_id).update(neemt_over_van=brief.persoon_id)


class Migration(migrations.Migration):

    dependencies = [
        ("teamplannen", "0010_zinnen_bij_een_scan"),
        ("teams", "0003_overgenomen_van"),
    ]

    operations = [
        migrations.RunPython(vul_in_van_wie, migrations.RunPython.noop),
    ]
