"""Which names are one source: an acronym, an account, a spokesperson and a name in another tongue with their organisation."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from habeas.lexicon.concepts import folded
from habeas.lexicon.source_joins import meaning_of, office_of, telling_words
from habeas.lexicon.sources import core_words, is_generic_government, kind_of, known_source
from habeas.lineage.agreement import agreeing
from habeas.model import Figure, Mentioned, Reading, SourceJudgement

_SPEAKS = ("expert", "lawyer", "other", None)
_ACCOUNT = re.compile(r"@(\w{3,})")
_LETTERS = re.compile(r"[^a-z0-9]+")
_SHORT = range(2, 11)
_SEVERAL = 2


def learn(
    readings: Sequence[Reading], judgements: Iterable[SourceJudgement] = (), root_of: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Every name that speaks in the study, with the name of the source it stands for. Judgements overrule what was learnt.

    Reports of one root are one witness of who speaks for whom.
    """
    said = [one for one in judgements if not one.withdrawn]
    names = sorted({name for r in readings for name in speakers(r)} | {name for one in said for name in (*one.same, *one.apart)})
    apart = {frozenset(pair) for one in said for pair in _pairs(one.apart)}
    groups = _Groups(names)
    persons = _persons(readings)

    def join(pairs: Iterable[tuple[str, str]]) -> None:
        for a, b in pairs:
            if frozenset((a, b)) not in apart:
                groups.join(a, b)

    join(_by_name(names, persons))
    join(_acronyms(names, groups.called))
    join(agreeing(readings, groups.all(names), lambda name: _is_body(name, persons)))
    join(_acronyms(names, groups.called))
    join(_spokespersons(readings, persons, groups.all(names), root_of or {}))
    groups.part(apart)
    for one in sorted(said, key=lambda j: j.same):
        for a, b in _pairs(one.same):
            groups.join(a, b)
    return groups.all(names)


def speakers(reading: Reading) -> set[str]:
    """The names that a report gives for numbers and assertions, and its publisher's."""
    named = {f.source for f in reading.figures} | {a.source for a in reading.accounts} | {reading.publisher}
    return {name for name in named if name}


def _pairs(names: Sequence[str]) -> list[tuple[str, str]]:
    ordered = sorted(set(names))
    return [(a, b) for n, a in enumerate(ordered) for b in ordered[n + 1 :]]


class _Groups:
    """Names joined into sources; each source is called by its listed name, or the longest name of an organisation in it."""

    def __init__(self, names: Sequence[str]) -> None:
        self._of: dict[str, set[str]] = {name: {name} for name in names}

    def join(self, a: str, b: str) -> None:
        if a in self._of and b in self._of and self._of[a] is not self._of[b]:
            both = self._of[a] | self._of[b]
            for name in both:
                self._of[name] = both

    def all(self, names: Iterable[str]) -> dict[str, str]:
        """Every name with what its source is called now."""
        return {name: self.called(name) for name in names}

    def part(self, pairs: Iterable[frozenset[str]]) -> None:
        """Two that were joined over a third, and that a reviewer tells apart, stand alone from then on."""
        for a, b in sorted(sorted(pair) for pair in pairs if len(pair) > 1):
            if self._of[a] is self._of[b]:
                for name in (a, b):
                    self._of[name].discard(name)
                    self._of[name] = {name}

    def called(self, name: str) -> str:
        group = sorted(self._of[name])
        listed = sorted(
            {known.name for one in group if (known := known_source(one)) is not None and not _is_person(one, known.name)}
        )
        return listed[0] if listed else max(group, key=lambda one: (kind_of(one) == "monitor", len(core_words(one)), len(one)))


def _is_person(printed: str, name: str) -> bool:
    """Is a listed body called here by the name of one who speaks for it?"""
    return not printed.isupper() and set(core_words(printed)).isdisjoint(core_words(name))


def _persons(readings: Sequence[Reading]) -> frozenset[tuple[str, ...]]:
    return frozenset(core_words(person.name) for reading in readings for person in reading.people if person.named)


def _by_name(names: Sequence[str], persons: frozenset[tuple[str, ...]]) -> list[tuple[str, str]]:
    """Pairs of names that are one source by the registry, their letters, or the words that tell them apart."""
    found: list[tuple[str, str]] = []
    keys: defaultdict[object, list[str]] = defaultdict(list)
    for name in names:
        known = known_source(name)
        keys["known", known.id if known else name].append(name)
        keys["words", core_words(name)].append(name)
        keys["letters", _LETTERS.sub("", folded(_ACCOUNT.sub(r"\1", name)))].append(name)
        if known is None and core_words(name) in persons:
            keys["surname", core_words(name)[-1]].append(name)
    for some in keys.values():
        found += [(some[0], other) for other in some[1:]]
    return sorted({*found, *_telling(names, persons), *_meaning(names)})


def _telling(names: Sequence[str], persons: frozenset[tuple[str, ...]]) -> list[tuple[str, str]]:
    """Bodies that the words which tell them apart make one: all of the shorter name's stand in the longer."""
    bodies = [
        n for n in names if core_words(n) not in persons and known_source(n) is None and office_of(n) is None and telling_words(n)
    ]
    held: defaultdict[str, list[str]] = defaultdict(list)
    for name in bodies:
        for word in sorted(telling_words(name)):
            held[word].append(name)
    found = []
    for some in held.values():
        for a, b in _pairs(some):
            if (telling_words(a) <= telling_words(b) or telling_words(b) <= telling_words(a)) and _may_be_one(a, b, persons):
                found.append((a, b))
    return found


def _meaning(names: Sequence[str]) -> list[tuple[str, str]]:
    """Monitors whose names mean the same in two tongues; a shortened one only where one longer name holds all of it."""
    held = [(meaning_of(n), n) for n in names if kind_of(n) == "monitor" and known_source(n) is None and meaning_of(n)]
    found = []
    for meaning, name in held:
        wider = sorted({other for other, _ in held if meaning < other}, key=sorted)
        wanted = {meaning, *(wider if len(wider) == 1 else ())}
        same = [other for ideas, other in held if other != name and ideas in wanted]
        found += [(name, other) for other in same]
    return found


def _may_be_one(a: str, b: str, persons: frozenset[tuple[str, ...]]) -> bool:
    """Two people who share a name are two, and so are two kinds of body: a paper of Masaka and a court of Masaka."""
    if core_words(a) in persons and core_words(b) in persons:
        return False
    kinds = {kind_of(a), kind_of(b)} - {"unknown"}
    return len(kinds) < 2


def _acronyms(names: Sequence[str], called: Callable[[str], str]) -> list[tuple[str, str]]:
    """Capitals alone, led back to the one body whose long name has these initials, in whatever tongue."""
    longs: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        words = [word for word in re.split(r"[\s()]+", name) if word[:1].isupper()]
        if len(words) > 1:
            longs["".join(word[0] for word in words if not (word.isupper() and len(word) > 1))].append(name)
    short = [name for name in names if name.isupper() and len(name) in _SHORT and " " not in name]
    return [(name, longs[name][0]) for name in short if len({called(long) for long in longs.get(name, ())}) == 1]


def _spokespersons(
    readings: Sequence[Reading], persons: frozenset[tuple[str, ...]], called: dict[str, str], root_of: Mapping[str, str]
) -> list[tuple[str, str]]:
    """People who give numbers beside one body, in most of the families of reports in which they speak: they speak for it."""
    together: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for reading in readings:
        bodies = {called[name] for name in _bodies(reading, persons)}
        for name in {called[name] for name in _speaking(reading, persons)} - bodies:
            together[name, root_of.get(reading.report, reading.report)].update(bodies)
    beside: defaultdict[str, Counter[str]] = defaultdict(Counter)
    reports: Counter[str] = Counter()
    for (name, _), bodies in sorted(together.items()):
        reports[name] += 1
        beside[name].update(bodies)
    found = []
    for name, some in sorted(beside.items()):
        best = sorted(some.items(), key=lambda item: (-item[1], item[0]))[:2]
        clear = best and best[0][1] * 2 > reports[name] and (len(best) == 1 or best[0][1] > best[1][1])
        if clear:
            found.append((name, best[0][0]))
    return found


def _is_body(name: str, persons: frozenset[tuple[str, ...]]) -> bool:
    """Is this an organisation: neither a person nor an office nor a paper, and with a name of its own?"""
    if core_words(name) in persons or office_of(name) is not None or is_generic_government(name):
        return False
    return kind_of(name) in ("monitor", "unknown", "family") and not is_described(name)


def _bodies(reading: Reading, persons: frozenset[tuple[str, ...]]) -> set[str]:
    """The organisations that a report cites: neither people nor offices nor papers, and with a name of their own."""
    cited = (
        speakers(reading)
        if reading.publisher and kind_of(reading.publisher) == "monitor"
        else speakers(reading) - {reading.publisher}
    )
    return {
        name
        for name in cited
        if name and core_words(name) not in persons and kind_of(name) in ("monitor", "unknown") and office_of(name) is None
        and not is_described(name)
    }  # fmt: skip


def _speaking(reading: Reading, persons: frozenset[tuple[str, ...]]) -> set[str]:
    named = {f.source for f in reading.figures if f.source} | {a.source for a in reading.accounts if a.source}
    return {n for n in named if core_words(n) in persons and kind_of(n) == "unknown" and _role(n, reading.people) in _SPEAKS}


def _role(name: str, people: Sequence[Mentioned]) -> str | None:
    wanted = core_words(name)
    return next((person.role for person in people if person.named and core_words(person.name) == wanted), None)


def source_of(figure: Figure, reading: Reading, sources: dict[str, str]) -> str | None:
    """The one source that a figure names. A government goes by country and office: no ministry is the attorney general."""
    name = figure.source
    if name is None:
        return None
    known = known_source(name)
    if known is None and is_generic_government(name) and figure.country:
        return f"government of {figure.country}"
    office = office_of(name) if known is None else None
    if office is not None and kind_of(name) in ("government", "unknown"):
        return f"{office} of {figure.country}" if figure.country else sources.get(name, name)
    if known is None and is_described(name):
        bodies = {sources.get(body, body) for body in _bodies(reading, frozenset())}
        return next(iter(bodies)) if len(bodies) == 1 else sources.get(name, name)
    return sources.get(name, name)


def is_described(name: str) -> bool:
    """Is this no name but a description: "their lawyers", "the committee", "a group of former miners"?"""
    if known_source(name) is not None or office_of(name) is not None or telling_words(name):
        return False
    return not meaning_of(name) or len(core_words(name)) < _SEVERAL
