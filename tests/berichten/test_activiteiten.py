"""Een cirkel die nog open is staat op de startpagina van de maker, en nergens anders."""

from apps.accounts.models import Persoon
from apps.activiteiten import actions
from apps.activiteiten.models import Activiteit, Staat
from apps.berichten.klussen import stuur_dagpost
from apps.core.tijd import nu
from apps.post.models import Bericht
from tests.dingen import wacht_op
from tests.gedaan import maak_activiteit, maak_reflectie
from tests.mensen import DAG, Wereld


def test_een_open_cirkel_wacht_op_de_maker_alleen(wereld: Wereld) -> None:
    maak_activiteit(wereld.teamlid)
    maak_activiteit(wereld.teamlid, staat=Staat.AFGESPROKEN)
    maak_reflectie(wereld.teamlid)
    assert wacht_op(wereld.teamlid) == []
    open_ = maak_activiteit(wereld.teamlid, staat=Staat.GEDAAN, van=wereld.vandaag + DAG)
    (punt,) = wacht_op(wereld.teamlid)
    assert punt.kop == "Wat betekende ‘Meelopen, Storingsdienst’ voor je werk?"
    assert (punt.url, punt.sinds) == (f"/activiteiten/{open_.pk}/benoemen/", wereld.vandaag)
    assert wacht_op(wereld.kernlid) == []
    actions.haal_activiteit_weg(activiteit=open_, door=wereld.teamlid)
    assert wacht_op(wereld.teamlid) == []


def test_ook_wie_in_geen_team_zit_ziet_zijn_open_cirkel(wereld: Wereld) -> None:
    maak_activiteit(wereld.hr, staat=Staat.GEDAAN)
    assert [punt.knop for punt in wacht_op(wereld.hr)] == ["Vertel het"]


def test_over_een_open_cirkel_gaat_geen_post(wereld: Wereld) -> None:
    """Ook niet als er wel iets anders is: dan telt zij niet mee."""
    gisteren = {"aangemaakt_op": nu() - DAG, "van": wereld.vandaag - DAG}
    Activiteit.objects.filter(pk=maak_activiteit(wereld.teamlid, staat=Staat.GEDAAN).pk).update(**gisteren)
    Persoon.objects.filter(pk=wereld.teamlid.pk).update(last_login=nu() - 2 * DAG)
    assert len(wacht_op(wereld.teamlid)) == 1
    stuur_dagpost()
    assert not Bericht.objects.filter(aan=wereld.teamlid).exists()
