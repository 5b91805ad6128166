"""Who and what may not be shown, and the mask that hides a name in any text: same length, so that offsets stay true."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from habeas.lexicon.names import given_words
from habeas.model.record import Record
from habeas.model.registry import Judgement, Moment, Ref, Seal
from habeas.registry.compare_names import fold, sound, split_name, words_of
from habeas.registry.names import passed_over
from habeas.registry.statements import persons_judged_same

MASK = "█"
# Where nothing hangs on the length, a mask says nothing of it.
BLANK = MASK * 5
NAME_FIELDS = frozenset(("name", "other_name", "nickname"))
# Fields whose value tells who somebody is, wherever it stands: sealed with the person, hidden in every text.
TELLING_FIELDS = NAME_FIELDS | {"document", "outside_id", "kin", "home"}
_WORD = re.compile("[^\\W\\d_]+(?:[\u0300-\u036f\u00ad\u200b-\u200d\u2060]+[^\\W\\d_]*)*(?:['\u2019][^\\W\\d_]+)*")
_BETWEEN = re.compile(r"(?:[\W_]|%20|\\[nrt]|&#?\w+;){1,12}")
_UNSEEN = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060]")
_SHORT = 3
_CAPITALS = re.compile(r"\b([A-ZÀ-ÖØ-Þ][^\W\d_]+)(?:\s+(?:(?:de|del|la|los|da|do|dos|das)\s+){0,2}[A-ZÀ-ÖØ-Þ][^\W\d_]+)+")


class Sealed(Record, frozen=True, kw_only=True):
    """The records, and the single fields of records, that are sealed."""

    persons: frozenset[Ref] = frozenset()
    fields: frozenset[tuple[Ref, str]] = frozenset()


def sealed_now(seals: Iterable[Seal], at: Moment | None = None, judgements: Sequence[Judgement] = ()) -> Sealed:
    """What is sealed (at a moment): the latest line on a person or field holds, for every record judged to be that person."""
    latest: dict[tuple[Ref, str | None], Seal] = {}
    for one in sorted(seals, key=lambda s: (s.sealed_at, s.id)):
        if at is None or one.sealed_at <= at:
            latest[one.person, one.field] = one
    standing = [key for key, one in latest.items() if not one.lifted]
    alike = _alike(persons_judged_same(judgements, at))
    return Sealed(
        persons=frozenset(one for person, field in standing if field is None for one in alike.get(person, (person,))),
        fields=frozenset((one, field) for person, field in standing if field is not None for one in alike.get(person, (person,))),
    )


def _alike(heads: Mapping[Ref, Ref]) -> dict[Ref, tuple[Ref, ...]]:
    """For each record judged the same as others, all of them."""
    groups: dict[Ref, list[Ref]] = {}
    for ref, head in heads.items():
        groups.setdefault(head, []).append(ref)
    return {ref: tuple(groups[head]) for ref, head in heads.items()}


class Mask:
    """Hides names and values in texts. A text that a whole name stands in is touched: there, single words of the name go too."""

    def __init__(self, names: Iterable[str], values: Iterable[str] = (), borne: Iterable[str] = ()) -> None:
        """`borne` are names of others: a word of a sealed name that nobody else bears is hidden wherever it stands."""
        self._names = tuple(sorted({words for name in names if (words := words_of(name))}))
        self._surnames = {words: frozenset(split_name(" ".join(words)).surnames) for words in self._names}
        self._of_word: dict[str, list[tuple[str, ...]]] = {}
        for words in self._names:
            for word in words:
                for key in {word, _heard(word)}:
                    self._of_word.setdefault(key, []).append(words)
        others = {_heard(word) for name in borne for word in words_of(name)}
        self._alone = frozenset(
            _heard(word) for words in self._names for word in words if len(word) >= _SHORT and _heard(word) not in others
        ) | frozenset(_heard(words[0]) for words in self._names if len(words) == 1)
        self._grown = tuple(
            sorted({a + b for words in self._names for a in words for b in words if a != b and min(len(a), len(b)) >= _SHORT})
        )
        plain = sorted({fold(value.strip()) for value in values if len(value.strip()) >= 4}, key=lambda v: (-len(v), v))
        self._values = re.compile("|".join(re.escape(value) for value in plain)) if plain else None

    def __bool__(self) -> bool:
        return bool(self._names or self._values)

    def touches(self, text: str) -> bool:
        """Does a whole name (or a word that is nobody else's) stand in the text?"""
        return self.hide(text) != text

    def hide(self, text: str, *, touched: bool = False) -> str:
        """The text with the names hidden, letter for letter; in a touched text, with every single word of them too."""
        return masked(text, self.spans(text, touched=touched))

    def spans(self, text: str, *, touched: bool = False) -> list[tuple[int, int]]:
        """Where the names stand."""
        return [*self._clusters(text, touched=touched), *self._plain_values(text)] if self and text else []

    def _plain_values(self, text: str) -> list[tuple[int, int]]:
        if self._values is None:
            return []
        return [found.span() for found in self._values.finditer(same_length_fold(text))]

    def _clusters(self, text: str, *, touched: bool) -> list[tuple[int, int]]:
        """Stretches of neighbouring words that belong to one name."""
        tokens = [(found.start(), found.end(), _folded(found[0])) for found in _WORD.finditer(text)]
        slug = not any(letter.isspace() for letter in text)
        spans: list[tuple[int, int]] = []
        at = 0
        while at < len(tokens):
            end, names = self._run(text, tokens, at)
            if end == at:
                start, stop, word = tokens[at]
                if len(word) > 7 and any(grown in word for grown in self._grown):
                    spans.append((start, stop))
                at += 1
                continue
            words = [token[2] for token in tokens[at:end]]
            if any(self._whole(words, name) for name in names):
                spans.append((tokens[at][0], tokens[end - 1][1]))
            else:
                spans += [(s, e) for s, e, word in tokens[at:end] if self._single(text[s], word, slug=slug, touched=touched)]
            at = end
        return spans

    def _run(self, text: str, tokens: Sequence[tuple[int, int, str]], at: int) -> tuple[int, list[tuple[str, ...]]]:
        """The end of the run of words, from a name word on, that could be one name; and the names that its words are from."""
        end, last, names = at, at, list[tuple[str, ...]]()
        while end < len(tokens) and (end == at or _BETWEEN.fullmatch(text, tokens[end - 1][1], tokens[end][0])):
            word = tokens[end][2]
            of = self._of_word.get(word) or self._of_word.get(_heard(word))
            if of:
                names += of
                last = end + 1
            elif not self._may_stand_between(word, first=end == at):
                break
            end += 1
        return last, names

    def _may_stand_between(self, word: str, *, first: bool) -> bool:
        """Initials and particles stand among the words of a name; an initial may open it."""
        if first:
            return len(word) == 1 and any(part[0] == word for words in self._names for part in words)
        return len(word) == 1 or word in passed_over()

    def _whole(self, words: Sequence[str], name: tuple[str, ...]) -> bool:
        """Do these words name the person: two of the name with a surname among them, a surname with an initial, or all of it?"""
        heard = {_heard(part): part for part in name}
        hit = {heard[_heard(word)] for word in words if _heard(word) in heard}
        if len(hit) == len(name):
            return True
        initials = sum(1 for word in words if len(word) == 1 and any(part[0] == word for part in name if part not in hit))
        return bool(hit & self._surnames[name]) and len(hit) + initials >= 2

    def _single(self, first: str, word: str, *, slug: bool, touched: bool) -> bool:
        if not (first.isupper() or slug):
            return False
        heard = _heard(word)
        return heard in self._alone or (touched and len(word) >= _SHORT and (word in self._of_word or heard in self._of_word))


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with stretches of it hidden, letter for letter."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = MASK * (end - start)
    return "".join(letters)


def only_about(text: str, own: Sequence[str], others: Iterable[str]) -> str:
    """A text with everybody's name hidden but that of one person: what their family is given."""
    kept = Mask(own).spans(text, touched=True)
    whole = [span for span in kept if any(letter.isspace() for letter in text[slice(*span)])]
    hidden = [*Mask(others).spans(text, touched=True), *_like_names(text)]
    # A surname shared with a brother stays where it stands alone, and goes where it is part of his name.
    return masked(
        text,
        (
            (start, end)
            for start, end in hidden
            if not any(start < e and s < end for s, e in whole) and not any(s <= start and end <= e for s, e in kept)
        ),
    )


def _like_names(text: str) -> list[tuple[int, int]]:
    """Capitalised words in a row that begin with a word people bear as a given name: names that no reader made out."""
    runs = (found.span() for found in _CAPITALS.finditer(text) if fold(found[1]) in given_words())
    return list(runs)


@lru_cache(maxsize=200_000)
def _heard(word: str) -> str:
    return sound(word) if len(word) > _SHORT else word


@lru_cache(maxsize=200_000)
def _folded(word: str) -> str:
    return fold(_UNSEEN.sub("", unicodedata.normalize("NFC", word))).replace("'", "").replace("’", "")


def same_length_fold(text: str) -> str:
    """Small letters without accents, one for one: what is found in it stands at the same place in the text."""
    return "".join(_one(letter) for letter in text)


@lru_cache(maxsize=5_000)
def _one(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter)[0].lower()
    return plain if len(plain) == 1 else letter


def told_apart(ids: Mapping[str, str], text: str) -> str:
    """The text with ids replaced that would give a name away to whoever tries names until one fits."""
    return _ID.sub(lambda found: ids.get(found[0], found[0]), text) if ids else text


_ID = re.compile(r"[a-z]+_[0-9a-f]{16}")
