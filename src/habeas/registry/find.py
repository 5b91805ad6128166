"""Who is meant by a name as somebody types it? Words in any order, without accents, misspelt, shortened, with initials."""

from collections.abc import Iterable
from functools import lru_cache

from habeas.model.record import Record
from habeas.registry.compare_match import edits
from habeas.registry.compare_names import formal, sound, words_of

# How much one word can stand for another. Two names are worth showing where their words fit this well on the whole.
_EQUAL, _SOUND, _FORMAL, _SLIP, _TWO_SLIPS, _INITIAL = 1.0, 0.95, 0.9, 0.85, 0.8, 0.6
SHOWN = 0.77
# A word of the question that a record lacks takes so much off, where it has all the others.
_SHORTER = 0.07
# Longer texts are no names; nobody has more words in a name than this.
WORDS_MAX, LENGTH_MAX = 12, 200


class Named(Record, frozen=True, kw_only=True):
    """A record that bears a name: of the keeper's list, a row of a list, a person of a report."""

    ref: str
    name: str
    where: str = ""


class Found(Record, frozen=True, kw_only=True):
    """A record whose name fits; `likeness` is 1 for the same words."""

    ref: str
    name: str
    where: str
    likeness: float


def find(query: str, among: Iterable[Named], *, least: float = SHOWN) -> tuple[Found, ...]:
    """The records that a typed name can mean, the likeliest first; several names of one record count once."""
    wanted = words_of(query[:LENGTH_MAX])[:WORDS_MAX]
    best: dict[str, Found] = {}
    for one in among:
        likeness = round(like(wanted, words_of(one.name[:LENGTH_MAX])[:WORDS_MAX]), 4)
        if likeness >= least and (one.ref not in best or best[one.ref].likeness < likeness):
            best[one.ref] = Found(ref=one.ref, name=one.name, where=one.where, likeness=likeness)
    return tuple(sorted(best.values(), key=lambda f: (-f.likeness, f.name, f.where, f.ref)))


def like(wanted: tuple[str, ...], borne: tuple[str, ...]) -> float:
    """How well the words of a question fit a name: each word of the question takes one word of the name."""
    if not wanted or not borne:
        return 0.0
    left = list(borne)
    fits: list[float] = []
    # The longest words choose first: an initial takes what is left.
    for word in sorted(wanted, key=lambda w: (-len(w), w)):
        fit, at = max(((word_fit(word, other), -i) for i, other in enumerate(left)), default=(0.0, 0))
        fits.append(fit)
        if fit:
            del left[-at]
    whole = [fit for fit in fits if fit > _INITIAL]
    if not left and len(whole) > 1 and min(whole) >= _FORMAL and len(whole) == len([fit for fit in fits if fit]):
        # The record has a shorter form of the name: all of its words are in the question.
        return sum(whole) / len(whole) * (1 - _SHORTER * (len(fits) - len(whole)))
    missing = sum(1 for fit in fits if not fit)
    if not whole or missing > (1 if len(whole) > 1 else 0):
        return 0.0
    return sum(fits) / len(fits) - 0.01 * len(left)


def same_name(one: str, other: str) -> bool:
    """Is the shorter name the longer one with words left out? Both have two words at least; slips of spelling are allowed."""
    a, b = words_of(one[:LENGTH_MAX])[:WORDS_MAX], words_of(other[:LENGTH_MAX])[:WORDS_MAX]
    short, long_ = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) < 2:
        return False
    left = list(long_)
    for word in short:
        fitting = [other for other in left if word_fit(word, other) >= _SOUND]
        if not fitting:
            return False
        left.remove(max(fitting, key=lambda other: word_fit(word, other)))
    return True


@lru_cache(maxsize=200_000)
def word_fit(a: str, b: str) -> float:
    """How well one word of a name stands for another: the same, sounding alike, a familiar form, a slip, an initial."""
    if a == b:
        return _EQUAL
    if len(a) == 1 or len(b) == 1:
        return _INITIAL if a[0] == b[0] else 0.0
    if len(a) > 2 and len(b) > 2 and sound(a) == sound(b):
        return _SOUND
    if formal(a) & formal(b):
        return _FORMAL
    room = 2 if min(len(a), len(b)) >= 7 else 1 if min(len(a), len(b)) >= 4 else 0
    if abs(len(a) - len(b)) > room:
        return 0.0
    slips = edits(a, b)
    return 0.0 if slips > room else _SLIP if slips == 1 else _TWO_SLIPS
