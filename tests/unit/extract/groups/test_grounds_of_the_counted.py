"""A political ground holds for those of whom it is told, a bare number for whom its act tells, a nation's name for its people."""

import pytest

from habeas.extract import read
from habeas.model import Figure, Report


def _figures(lang: str, text: str) -> tuple[Figure, ...]:
    return read(Report(id="r", sha256="0" * 64, text=text + "\n", language=lang)).figures


def _groups(lang: str, text: str) -> list[str]:
    return [f.group for f in _figures(lang, text)]


@pytest.mark.parametrize(
    ("lang", "text", "group"),
    [
        ("en", "The court let out 60 prisoners. Fewer than ten had been jailed for political reasons.", "political_prisoners"),
        ("en", "The court let out 60 prisoners. Only nine were women, said the Society for Political Prisoners.", "detainees"),
        ("es", "El ministerio soltó a 60 reclusos. Solo nueve estaban encarcelados por motivos políticos.", "political_prisoners"),
        ("es", "El ministerio soltó a 60 reclusos, de los que solo 12 corresponden a presos políticos.", "political_prisoners"),
        ("es", "El ministerio soltó a 60 reclusos. Solo nueve estaban encarcelados por robo.", "detainees"),
        ("pt", "O ministério soltou 60 reclusos. Só nove tinham sido presos por motivos políticos.", "political_prisoners"),
        ("pt", "O ministério soltou 60 reclusos. Só nove tinham sido presos por furto.", "detainees"),
    ],
)  # fmt: skip
def test_what_some_of_a_whole_are_held_for_is_said_of_them(lang, text, group):
    assert _groups(lang, text)[-1] == group


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "About 90 people are held on political grounds, while 700 face charges."),
        ("es", "Unas 90 personas están presas por motivos políticos, mientras que 700 han sido imputadas."),
        ("pt", "Cerca de 90 pessoas estão presas por motivos políticos, enquanto 700 foram acusadas."),
    ],
)
def test_a_number_beside_others_does_not_share_their_ground(lang, text):
    assert _groups(lang, text) == ["political_prisoners", "people"]


def test_a_number_goes_on_with_political_prisoners_by_their_noun():
    assert _groups("en", "The court freed 14 political prisoners, nine stay in jail.") == ["political_prisoners"] * 2


@pytest.mark.parametrize(
    ("lang", "text", "groups"),
    [
        ("en", "Police freed 12 on Friday and arrested nine.", ["detainees", "people"]),
        ("es", "La policía soltó a 12 y detuvo a nueve.", ["detainees", "people"]),
        ("pt", "A polícia soltou 12 e deteve nove.", ["detainees", "people"]),
        ("en", "In our cell there were 30 of us, and two died there.", ["detainees", "detainees"]),
    ],
)
def test_those_taken_are_not_the_bare_number_let_go_beside_them(lang, text, groups):
    assert _groups(lang, text) == groups


@pytest.mark.parametrize(
    ("lang", "text", "group"),
    [
        ("en", "They let 40 people out on Friday, bringing the number of releases to 312.", "detainees"),
        ("es", "Salieron 40 personas, con lo que el total de excarcelaciones llega a 312.", "detainees"),
        ("pt", "A polícia libertou 40 pessoas, elevando para 312 o total de libertações desde janeiro.", "detainees"),
        ("pt", "A polícia libertou 40 pessoas, e outras 312 foram soltas em janeiro.", "people"),
    ],
)
def test_the_total_of_releases_counts_no_people(lang, text, group):
    assert _groups(lang, text)[-1] == group


@pytest.mark.parametrize(
    ("lang", "text", "group"),
    [
        ("en", "Two of his brothers are in prison.", "detainees"),
        ("en", "Police arrested two of his brothers on Friday.", "people"),
        ("es", "Siguen presos 12 colegas suyos.", "detainees"),
        ("pt", "Dois irmãos dele continuam na prisão.", "detainees"),
        ("es", "El lunes los beneficiados fueron 53 y todos salieron de la cárcel.", "detainees"),
        ("pt", "Na segunda-feira foram soltos 53 beneficiados.", "detainees"),
        ("en", "Iran holds several dual and foreign nationals.", "foreigners"),
        ("en", "Two U.S. citizens were among those freed last week in Iran.", "foreigners"),
        ("en", "Iran let three Germans go. The three reached Muscat on Monday after they were freed.", "foreigners"),
    ],
)
def test_kin_go_by_what_befell_them_and_a_nation_told_before_is_known(lang, text, group):
    assert _groups(lang, text)[-1] == group


def test_a_set_told_again_keeps_its_group():
    text = "The centre freed 39 prisoners in May. It said that 80 young people would be let go, but the 39 freed were all."
    assert _groups("en", text)[-1] == "detainees"


@pytest.mark.parametrize(
    ("lang", "text", "group"),
    [
        ("en", "The ministry counts 65 people in custody and says that none was arrested for political reasons.", "people"),
        ("es", "El ministerio cuenta 65 personas en prisión y dice que ninguna fue detenida por motivos políticos.", "people"),
        ("pt", "O ministério conta 65 pessoas na prisão e diz que nenhuma foi detida por motivos políticos.", "people"),
        ("pt", "O ministério conta 65 pessoas na prisão e diz que foram detidas por motivos políticos.", "political_prisoners"),
    ],
)
def test_a_ground_that_is_denied_is_nobodys(lang, text, group):
    assert _groups(lang, text) == [group]


@pytest.mark.parametrize(
    ("lang", "text", "group"),
    [
        ("es", "La policía habló de 30 detenidos en total.", "detainees"),
        ("pt", "A polícia falou em 30 detidos no total.", "detainees"),
        ("es", "La policía informó de 30 detenidos en dos barrios.", "people"),
    ],
)
def test_a_total_makes_no_participle_of_the_detained(lang, text, group):
    assert _groups(lang, text) == [group]
