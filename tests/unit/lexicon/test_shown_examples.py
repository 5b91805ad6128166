"""Every group of words of every language shows by sentences in its own file what it reads and what it leaves.

A file holds them behind a line `---`, by label. Here the real reader reads each sentence, and says which labels it gives to the
words in brackets, or to the whole sentence where there are none.
"""

import re
from collections.abc import Callable, Iterable

import pytest

from habeas import read_dates, read_numbers, read_report
from habeas.extract.acts.counted import counted_by
from habeas.extract.figures.where import read_places
from habeas.extract.text.scene import set_scene
from habeas.lexicon.actors import Actors
from habeas.lexicon.conjugation import FORMS, Conjugation
from habeas.lexicon.dates import DatesEntry
from habeas.lexicon.files import languages, load, shown
from habeas.lexicon.list_columns import ListColumns
from habeas.lexicon.numbers import NumbersEntry
from habeas.lexicon.people import People
from habeas.lexicon.sources import kind_of
from habeas.lexicon.vocabulary import Nouns, W, Words
from habeas.model import Report

# A Wednesday.
PUBLISHED = "2031-05-14"
BRACKETS = re.compile(r"\[(.+?)\]")
CLASSES = {name: flag for name, flag in vars(W).items() if not name.startswith("_")}

Labels = set[str | None]


def _meant(text: str) -> tuple[str, int, int]:
    """The sentence without its brackets, and the characters that stood in them."""
    found = BRACKETS.search(text)
    plain = text.replace("[", "").replace("]", "")
    return (plain, found.start(), found.start() + len(found.group(1))) if found else (plain, 0, len(plain))


def _numbers(lang: str, text: str, start: int, end: int) -> Labels:
    """Kinds, precisions, units and values of the numbers that begin inside the words meant."""
    out: Labels = set()
    for number in read_numbers(text, lang):
        if start <= number.start < end:
            low, high, point = number.low, number.high, number.point
            out |= {number.kind, number.precision, number.unit, str(point if point is not None else low)}
            if point is not None and high is not None and high < point:
                out.add("fewer")
            if point is None and low is not None and high is not None:
                out |= {"range", f"{low}–{high}"}
    return out


def _dates(lang: str, text: str, start: int, end: int) -> Labels:
    """Days, precisions and relations of the dates that touch the words meant."""
    found = [d for d in read_dates(text, lang, PUBLISHED) if d.start < end and start < d.end]
    return {label for d in found for label in (d.edtf, d.precision, d.relation)}


def _report(lang: str, text: str) -> Report:
    return Report(id="example", sha256="0" * 64, text=text, language=lang, published=PUBLISHED, published_from="option")


def _words(lang: str, text: str, start: int, end: int) -> Labels:
    """The classes of the words meant."""
    scene = set_scene(_report(lang, text))
    tokens = range(scene.tokens.at(start), len(scene.tokens))
    flags = [scene.cues[i] for i in tokens if scene.tokens.start[i] < end]
    return {name for name, flag in CLASSES.items() if any(f & flag for f in flags)}


def _nouns(lang: str, text: str, start: int, end: int) -> Labels:
    """What the first number of the sentence counts: group and traits, or the reason for which it is none of people."""
    scene = set_scene(_report(lang, text))
    counted = counted_by(scene, scene.numbers[0])
    if counted.noun is not None and counted.noun.reason:
        return {counted.noun.reason}
    known = [lex for lex in (counted.noun, *counted.adjectives) if lex is not None]
    return {label for x in known for label in (x.group, x.sex, x.age, x.nationality, x.reason, *x.attributes)}


def _people(lang: str, text: str, start: int, end: int) -> Labels:
    """What happened to people, what they are, and whose."""
    people = read_report(text, lang=lang, published=PUBLISHED).people
    return {label for p in people for label in (p.role, p.sex, *(a.act for a in p.acts), *(t.kind for t in p.relations))}


def _sources(lang: str, text: str, start: int, end: int) -> Labels:
    return {kind_of(text)}


def _tally(lang: str, text: str, start: int, end: int) -> Labels:
    return {claim.object for claim in read_report(text, lang=lang, published=PUBLISHED).tally_claims}


def _acts(lang: str, text: str, start: int, end: int) -> Labels:
    """The forms of the verbs among the words meant."""
    scene = set_scene(_report(lang, text))
    begins = scene.tokens.start
    return {hit.lex.form for hit in scene.acts if start <= begins[hit.first] < end}


def _sentences(lang: str, text: str, start: int, end: int) -> Labels:
    return {str(len(set_scene(_report(lang, text)).sentences))}


def _offsets(lang: str, text: str, start: int, end: int) -> Labels:
    """The days on which the figures stood."""
    return {figure.as_of for figure in read_report(text, lang=lang, published=PUBLISHED).figures}


def _countries(lang: str, text: str, start: int, end: int) -> Labels:
    """The countries of the places, and of the people, among the words meant."""
    found = read_places(set_scene(_report(lang, text))).places
    return {place.iso for place in found if start <= place.start < end}


def _list_columns(lang: str, text: str, start: int, end: int) -> Labels:
    """What a header says of its column; headers are read in all languages at once."""
    from habeas.registry.list_columns import field_by_words

    return {field_by_words(text)}


READERS: dict[str, Callable[[str, str, int, int], Labels]] = {
    "actors": _people,
    "conjugation": _acts,
    "countries": _countries,
    "day_offsets": _offsets,
    "dates": _dates,
    "list_columns": _list_columns,
    "nouns": _nouns,
    "numbers": _numbers,
    "people": _people,
    "sentences": _sentences,
    "source_words": _sources,
    "tally": _tally,
    "words": _words,
}
CASES = [
    (lang, name, label, text, holds)
    for lang in languages()
    for name in READERS
    for label, some in shown(lang, name).items()
    for holds, texts in ((True, some.yes), (False, some.no))
    for text in texts
]


@pytest.mark.parametrize(("lang", "name", "label", "text", "holds"), CASES, ids=str)
def test_an_example_is_read_as_its_label_says_or_is_not(lang: str, name: str, label: str, text: str, holds: bool) -> None:
    assert (label in READERS[name](lang, *_meant(text))) is holds


def _noun_labels(lang: str) -> Iterable[str | None]:
    nouns = load(lang, "nouns", Nouns)
    for c in nouns.counted:
        yield from (c.group, c.sex, c.age, c.nationality, *c.attributes)
    yield from nouns.other


def _number_labels(lang: str) -> Iterable[str]:
    numbers = load(lang, "numbers", NumbersEntry)
    yield from (name for name, some in (*numbers.hedges.items(), *numbers.after.items()) if some)
    yield from (kind for kind, units in numbers.units.items() if any(units.values()))
    yield from numbers.labels
    yield from ("vague", "range", "share", "age", "sentence", "date", "year", "ordinal", "list", "131")


def _wanted(lang: str) -> dict[str, set[str]]:
    """The labels that a language's files must show: one for each group of words in them."""
    return {
        "words": set(load(lang, "words", Words).classes),
        "nouns": {label for label in _noun_labels(lang) if label},
        "numbers": set(_number_labels(lang)),
        "dates": {name for name, some in load(lang, "dates", DatesEntry).relations.items() if some},
        "people": set(load(lang, "people", People).subject),
        "actors": {title.role for title in load(lang, "actors", Actors).titles},
        "source_words": {"monitor", "opposition", "family", "government", "outlet"},
        "conjugation": {
            form for form in FORMS if any(getattr(c, form) for c in load(lang, "conjugation", Conjugation).classes.values())
        },
        "sentences": {"1", "2"},
        "list_columns": set(load(lang, "list_columns", ListColumns).headers) - {"none"},
        "tally": {"coverage", "share", "winner"},
    }


@pytest.mark.parametrize("lang", languages())
def test_every_group_of_words_shows_what_it_reads(lang: str) -> None:
    silent = {name: sorted(wanted - shown(lang, name).keys()) for name, wanted in _wanted(lang).items()}
    assert {name: labels for name, labels in silent.items() if labels} == {}
