"""A phrase of several words is read in every tense of its verb, and a listed phrase keeps the meaning that it is listed with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas import read_report
from habeas.errors import LexiconError
from habeas.lexicon import conjugation
from habeas.lexicon.conjugation import FORMS, Conjugation, Verb, conjugate, in_other_tenses
from habeas.lexicon.files import languages, load
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import vocabulary

TENSES = [
    (lang, form, word)
    for lang in languages()
    for persons in load(lang, "conjugation", Conjugation).tenses.values()
    for person in persons
    for form, words in person.items()
    for word in words
    if form != "part"
]


@given(st.sampled_from(TENSES))
def test_whatever_a_phrase_becomes_becomes_that_phrase_again(told_form: tuple[str, str, str]) -> None:
    lang, form, word = told_form
    phrase = f"{word} home"
    for other_form, other in in_other_tenses(lang, phrase, form):
        assert other_form in FORMS
        assert other.endswith(" home")
        assert other != phrase
        if other_form != "part":
            assert (form, phrase) in in_other_tenses(lang, other, other_form)


@pytest.mark.parametrize(
    ("lang", "text", "measure", "modality"),
    [
        ("es", "De los 61 arrestados el domingo, [40] estaban fuera el lunes, según la red.", "released", "actual"),
        ("es", "[40] estarán en la calle el viernes, prometió el ministro.", "released", "planned"),
        ("es", "Según la red, [40] seguían sin volver el lunes.", "held", "actual"),
        ("pt", "Dos 61 detidos no domingo, [40] estavam fora na segunda-feira, segundo a rede.", "released", "actual"),
        ("pt", "Segundo a rede, [40] aguardavam decisão no presídio.", "held", "actual"),
        ("en", "[40] win bail in Harare", "released", "actual"),
        # Whoever will go on being held is held; a state is one in the past too.
        ("pt", "Os [40] continuarão presos até maio.", "held", "actual"),
        ("es", "[40] siguieron detenidas tres días más.", "held", "actual"),
    ],
)
def test_a_phrase_of_the_lexicon_is_read_in_other_tenses(lang: str, text: str, measure: str, modality: str) -> None:
    at = text.index("[")
    figures = read_report(text.replace("[", "").replace("]", ""), lang=lang, published="2026-03-18").figures
    assert [(f.measure, f.modality) for f in figures if f.start == at] == [(measure, modality)]


@pytest.mark.parametrize(
    ("lang", "words"),
    [("es", "ponía de manifiesto"), ("es", "hace hincapié"), ("es", "manifiesta"), ("es", "atribuía"), ("pt", "concluíram")],
)
def test_speech_is_told_in_every_tense(lang: str, words: str) -> None:
    parts = words.split()
    size, what = speech_words(lang).match(parts, 0, len(parts))
    assert size == len(parts)
    assert what & (S.say | S.weak | S.count)


@pytest.mark.parametrize(
    ("lang", "verb", "like", "forms"),
    [
        ("es", "transferir", "erir", {"fin": "transfirieron", "subj": "transfiera", "ger": "transfiriendo"}),
        ("es", "recluir", "uir", {"fin": "recluyó", "subj": "recluyesen", "part": "recluidos"}),
        ("es", "repatriar", "iar", {"fin": "repatrían", "subj": "repatríe"}),
        ("pt", "esfaquear", "ear", {"fin": "esfaqueiam", "part": "esfaqueados"}),
        ("pt", "interpor", "por", {"fin": "interpuseram", "part": "interposta"}),
    ],
)
def test_a_class_makes_the_forms_that_its_stem_changes(lang: str, verb: str, like: str, forms: dict[str, str]) -> None:
    made = conjugate(lang, Verb(verb=verb, like=like))
    assert all(word in made[form] for form, word in forms.items())


def test_no_pronoun_opens_a_phrase_behind_an_auxiliary() -> None:
    made = in_other_tenses("es", "se quedaron en la calle", "fin")
    assert ("fut", "se quedarán en la calle") in made
    assert ("part", "quedado en la calle") in made


def test_a_verb_that_nobody_wrote_down_stays_as_it_is() -> None:
    assert in_other_tenses("es", "fueron devueltos a casa", "fin") == []
    assert in_other_tenses("es", "salieron", "fin") == []


def test_a_phrase_that_is_listed_keeps_its_own_meaning() -> None:
    assert ("part", "llevado a") in in_other_tenses("es", "llevó a", "fin")  # "se llevó a" is an arrest
    listed = dict(vocabulary("es").phrases["llevado"])
    assert {act.measure for act in listed["llevado", "a"]} == {"transferred"}


@pytest.mark.parametrize(
    ("lang", "phrase"), [("es", "cumplieron condena"), ("pt", "cumpriram pena"), ("en", "served his sentence")]
)
def test_what_another_tense_would_tell_otherwise_is_left_alone(lang: str, phrase: str) -> None:
    assert in_other_tenses(lang, phrase, "past" if lang == "en" else "fin") == []


def test_an_unknown_form_is_an_error_that_names_the_verb(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = Conjugation(classes={}, tenses={"salir": ({"past perfect": ("había salido",)},)})
    monkeypatch.setattr(conjugation, "_conjugation", lambda _: broken)
    conjugation._persons.cache_clear()
    with pytest.raises(LexiconError, match="salir"):
        in_other_tenses("es", "salen libres", "fin")
    conjugation._persons.cache_clear()
