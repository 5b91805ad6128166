"""What is told only to be refuted, of those who were heard, of a part alone, or of those left out."""

import pytest

from habeas.extract.figures.find import read_figures
from habeas.extract.figures.setting import Setting
from habeas.extract.text.scene import set_scene
from habeas.model import Figure, Report

EN, ES, PT = "en", "es", "pt"


def _figures(lang: str, text: str) -> list[Figure]:
    scene = set_scene(Report(id="x", sha256="0" * 64, text=text, language=lang, published="2026-05-11", published_from="option"))
    return read_figures(scene, Setting(scene))[0]


@pytest.mark.parametrize(
    ("lang", "text", "modality"),
    [
        (EN, "Claims by some media that dozens of detainees were beaten are not corroborated by doctors.", "denied"),
        (EN, "The allegation that guards killed nine inmates is untrue, the minister said.", "denied"),
        (EN, "Reports that 40 people died have not been confirmed.", "alleged"),
        (EN, "Claims that 12 detainees were tortured are widespread.", "actual"),
        (EN, "The minister rejected allegations that nine students were tortured.", "denied"),
        (EN, "A spokesman dismissed as “malicious” a post saying that three detainees had died.", "denied"),
        (EN, "The army denied the account and said that 40 men had been arrested.", "actual"),
        (ES, "El ministro negó una publicación que decía que 40 personas habían muerto.", "denied"),
        (PT, "O governo desmentiu as notícias de que 12 manifestantes morreram.", "denied"),
        (ES, "Las versiones de que 40 personas murieron en la cárcel son falsas, dijo el ministro.", "denied"),
        (PT, "As notícias de que 40 pessoas morreram na prisão são falsas, disse o ministro.", "denied"),
    ],
)
def test_what_a_claim_tells_is_as_true_as_its_sentence_says(lang, text, modality):
    assert [f.modality for f in _figures(lang, text)] == [modality]


@pytest.mark.parametrize(
    ("lang", "text", "measures"),
    [
        (EN, "We interviewed 32 people, including 11 former prisoners and nine lawyers.", []),
        (EN, "The Centre has documented 70 deportations and has interviewed 41 of them.", ["deported", "deported"]),
        (ES, "La organización entrevistó a 32 personas, entre ellas 11 exdetenidos.", []),
        (PT, "A organização entrevistou 32 pessoas, incluindo 11 ex-presos.", []),
    ],
)
def test_who_was_only_heard_is_no_figure(lang, text, measures):
    assert [f.measure for f in _figures(lang, text)] == measures


@pytest.mark.parametrize(
    ("lang", "text", "measures"),
    [
        (EN, "Officers rounded up 60 agents. All but 11 were freed within a day.", ["arrested", "held"]),
        (ES, "Todos menos 11 salieron en libertad en 24 horas.", ["held"]),
        (PT, "Todos menos onze detidos foram libertados.", ["held"]),
        (EN, "The whereabouts of 31 of Norland's 69 political prisoners are unknown.", ["disappeared", "held"]),
        (ES, "Siete de los 33 periodistas presos fueron liberados el lunes.", ["released", "held"]),
        (EN, "The court ordered the release of 38 accused people.", ["released"]),
        (ES, "El juez dispuso la excarcelación de 12 jóvenes detenidos en las protestas.", ["released"]),
        (EN, "Families demand the release of 20 jailed activists.", ["held"]),
        (EN, "Forty activists remain barred from leaving the country.", ["restricted"]),
    ],
)
def test_each_is_told_what_its_own_words_tell(lang, text, measures):
    assert [f.measure for f in _figures(lang, text)] == measures


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("Court jails 12 over 2020 rally", ["12"]),
        ("Police freed 25 women. Nineteen of them are older than 60 and six are younger than 18.", ["25", "Nineteen", "six"]),
        ("Over 2020 people were arrested.", ["Over 2020"]),
        ("Police killed ten, said the minister, while Amnesty says 16 died.", ["ten", "16"]),
    ],
)
def test_years_and_ages_behind_a_hedge_are_no_figures(text, texts):
    assert [f.text for f in _figures(EN, text)] == texts


def test_a_document_speaks_and_not_whoever_has_seen_it():
    (figure,) = _figures(EN, "Sixty people were charged with treason, according to court documents seen by Harbour Radio.")
    assert figure.source == "court documents"


def test_a_count_that_a_participle_gives_to_somebody_is_theirs_alone():
    own, theirs = _figures(EN, "We verified 302 releases, against the 808 claimed by the government.")
    assert (own.source, theirs.source) == (None, "the government")


def test_people_who_are_given_something_are_counted():
    (figure,) = _figures(EN, "Military courts handed 60 civilians prison terms of up to ten years.")
    assert (figure.text, figure.measure) == ("60", "sentenced")


def test_a_time_of_comparison_dates_nothing():
    (figure,) = _figures(EN, "His spokesman said 58 aid workers had disappeared, three times as many as in August.")
    assert figure.as_of == "2026-05-11"


@pytest.mark.parametrize(
    ("lang", "text", "measure"),
    [
        ("en", "The sum is simple: 412 arrested, less the 34 who came out and one who died in custody.", "released"),
        ("es", "La cuenta es sencilla: 412 detenidas, menos las 34 que salieron y una que murió bajo custodia.", "released"),
        ("pt", "A conta é simples: 412 detidas, menos as 34 que saíram e uma que morreu sob custódia.", "released"),
        ("es", "Los 34 que detuvieron en mayo fueron liberados ayer.", "released"),
        ("pt", "Os 34 que morreram na cadeia e os doze que saíram eram jovens.", "died"),
    ],
)
def test_a_bare_number_is_told_of_by_its_own_relative_clause(lang: str, text: str, measure: str) -> None:
    assert [f.measure for f in _figures(lang, text) if f.point == 34] == [measure]
