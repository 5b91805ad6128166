"""What the grammar alone takes a figure's modality for: whose complement its act is, and whether it is told as done."""

import time

import pytest

from habeas.extract.counts.decide import counts_of
from habeas.extract.modality.governed import reading
from habeas.extract.modality.governor import governor
from habeas.extract.text.scene import set_scene
from habeas.model import Report


def told(text: str, measure: str, lang: str) -> str:
    """The modality of a text's last count by grammar, with its last act of the measure."""
    scene = set_scene(Report(id="r", sha256="0" * 64, text=text + "\n", language=lang))
    act = max((hit for hit in scene.acts if hit.lex.measure == measure), key=lambda hit: hit.first)
    return reading(scene, counts_of(scene)[-1], act)[0]


ROWS = [
    ("en", "The minister promised on Monday to free 200 prisoners.", "released", "planned"),
    ("en", "Judges have ordered that 900 of the prisoners be freed.", "released", "planned"),
    ("en", "The release of 80 prisoners was ordered on Friday.", "released", "planned"),
    ("en", "They promised to free them, and on Tuesday 40 prisoners were freed.", "released", "actual"),
    ("en", "The army denied that 43 students were arrested.", "arrested", "denied"),
    ("en", "The police denied the account and said that 3 men had been arrested.", "arrested", "actual"),
    ("en", "Lawyers allege that 60 inmates were arrested.", "arrested", "alleged"),
    ("en", "Police arrested 25 men who had planned to march.", "arrested", "actual"),
    ("es", "Nos prometieron que esta semana liberarían a 10 presos.", "released", "planned"),
    ("es", "Exigen que sean liberados 64 presos.", "released", "planned"),
    ("es", "El ministro negó en marzo ante el Parlamento que 80 opositores fueran detenidos.", "arrested", "denied"),
    ("es", "Diez jóvenes habrían sido detenidos.", "arrested", "alleged"),
    ("es", "La fiscalía confirmó que 31 personas fueron detenidas.", "arrested", "actual"),
    ("pt", "O governo comprometeu-se a libertar 300 presos.", "released", "planned"),
    ("pt", "O chefe negou que 43 estudantes tenham sido detidos.", "arrested", "denied"),
    ("pt", "Dez jovens teriam sido detidos.", "arrested", "alleged"),
    ("pt", "Prometeram libertá-los e na terça foram libertados 40 presos.", "released", "actual"),
]


@pytest.mark.parametrize(("lang", "text", "measure", "modality"), ROWS, ids=[text for _, text, _, _ in ROWS])
def test_the_modality_is_what_governs_the_act(lang: str, text: str, measure: str, modality: str) -> None:
    assert told(text, measure, lang) == modality


def test_a_relative_clause_about_the_counted_is_not_what_they_were_promised() -> None:
    scene = set_scene(Report(id="r", sha256="0" * 64, text="He ordered the 40 prisoners who were freed to pay.\n", language="en"))
    assert governor(scene, scene.tokens.norm.index("freed")).name == "none"


def test_a_headline_to_free_them_is_a_plan_and_a_sentence_below_says_nothing_by_it() -> None:
    assert told("Harbour to free 123 prisoners", "released", "en") == "planned"


def test_a_long_sentence_without_a_stop_is_read_in_time() -> None:
    text = "He ordered " + "that 40 prisoners be freed and " * 400
    scene = set_scene(Report(id="r", sha256="0" * 64, text=text, language="en"))
    counts, begun = counts_of(scene), time.process_time()
    for count in counts:
        reading(scene, count, scene.acts[-1])
    assert time.process_time() - begun < 5
