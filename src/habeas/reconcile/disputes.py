"""Accounts that dispute each other: inside a report as its text says, across reports one pair a question and pair of reports."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from habeas.lexicon.comparability import comparability
from habeas.lexicon.disputes import Question, Side, questions, set_subjects
from habeas.lexicon.sources import kind_of, name_words
from habeas.model import Account, Contradiction, Lineage, Reading, short_hash
from habeas.reconcile.spans import Span, span_of

LAW = "two accounts of one thing"
_STANCES = {"asserts": "asserted", "denies": "denied", "does_not_confirm": "not confirmed", "promises": "promised"}


@dataclass(frozen=True, slots=True)
class _Voice:
    """The plainest account of one side of a question in one report."""

    account: Account
    report: str
    root: str
    country: str
    official: bool
    rank: int
    person: str
    published: Span | None


def disputes_of(readings: Sequence[Reading], lineage: Lineage) -> list[Contradiction]:
    """Every pair of accounts that cannot both hold, sorted."""
    ordered = sorted(readings, key=lambda r: (r.report, r.sha256))
    found = [c for reading in ordered for c in _inside(reading, lineage)]
    for question in questions():
        found += _across(question, ordered, lineage)
    return sorted({c.id: c for c in found}.values(), key=lambda c: c.id)


def _inside(reading: Reading, lineage: Lineage) -> Iterator[Contradiction]:
    """What a report itself sets against each other: two speakers, and not again in a copy of it that is held with its root."""
    if lineage.root_of.get(reading.report, reading.report) != reading.report and _root_is_held(reading, lineage):
        return
    told: set[tuple[str, frozenset[str]]] = set()
    for account in reading.accounts:
        if account.disputes is not None and 0 <= account.disputes < len(reading.accounts):
            other = reading.accounts[account.disputes]
            speakers = frozenset((account.source or "", other.source or ""))
            if other.id != account.id and len(speakers) == 2 and (account.topic, speakers) not in told:
                told.add((account.topic, speakers))
                yield _contradiction(account, other, f"{account.topic.replace('_', ' ')}, {account.subject}")


def _root_is_held(reading: Reading, lineage: Lineage) -> bool:
    return lineage.root_of[reading.report] in lineage.root_of


def _contradiction(a: Account, b: Account, about: str, more: int = 0) -> Contradiction:
    ids = tuple(sorted((a.id, b.id)))
    others = f" {more:,} more pair{'s' * (more != 1)} of accounts stand{'s' * (more == 1)} behind it." if more else ""
    why = f"Two accounts of {about}: {_side(a)}, {_side(b)}.{others}"
    repair = "Print both, each with its speaker; look for a document or a witness that decides."
    return Contradiction(id=f"co_{short_hash(LAW, *ids)}", figures=(), accounts=ids, law=LAW, why=why, repair=repair)


def _side(account: Account) -> str:
    return f"{_STANCES[account.stance]} by {account.source or 'the report in its own voice'}"


def _across(question: Question, readings: Sequence[Reading], lineage: Lineage) -> Iterator[Contradiction]:
    sides: dict[tuple[str, str], list[_Voice]] = defaultdict(list)
    for reading in readings:
        for voice in _voices(question, reading, lineage):
            sides[voice.country, voice.person].append(voice)
    for _, voices in sorted(_merged(sides, question)):
        yield from _pairs(question, voices)


def _voices(question: Question, reading: Reading, lineage: Lineage) -> list[_Voice]:
    """The plainest account of each side in one report (of each person, where the question is about one)."""
    country = _country(reading)
    published = span_of(reading.published)
    dead = _one_dead(reading) if question.one_person else ""
    root = lineage.root_of.get(reading.report, reading.report)
    best: dict[tuple[bool, str], _Voice] = {}
    for account in reading.accounts:
        official = account.source is not None and kind_of(account.source) == "government"
        side: Side = question.official if official else question.other
        rank = side.rank(account)
        person = _person(question, account) or dead
        if rank is None or (question.one_person and not person):
            continue
        held = best.get((official, person))
        if held is None or rank < held.rank:
            best[official, person] = _Voice(account, reading.report, root, country, official, rank, person, published)
    return [best[key] for key in sorted(best)]


def _country(reading: Reading) -> str:
    counted = Counter(figure.country for figure in reading.figures if figure.country)
    return min(counted, key=lambda code: (-counted[code], code)) if counted else ""


def _person(question: Question, account: Account) -> str:
    """The person an account is about, folded; "" where many are meant or the question is about many."""
    if not question.one_person or account.subject in set_subjects() or len(name_words(account.subject)) < 2:
        return ""
    return " ".join(name_words(account.subject))


def _one_dead(reading: Reading) -> str:
    """The one named person whose death in custody a report tells: what it says of the care of "those detained" is about him."""
    dead = {
        " ".join(name_words(person.name))
        for person in reading.people
        if person.named and any(act.act == "died" for act in person.acts)
    }
    return next(iter(dead)) if len(dead) == 1 else ""


def _merged(sides: dict[tuple[str, str], list[_Voice]], question: Question) -> list[tuple[tuple[str, str], list[_Voice]]]:
    """Voices of one person under the longest form of the name: "Ana Ríos" with "Ana María Ríos Paz"."""
    if not question.one_person:
        return list(sides.items())
    merged: dict[tuple[str, str], list[_Voice]] = {}
    for key in sorted(sides, key=lambda k: (-len(k[1].split()), k)):
        words = set(key[1].split())
        homes = [home for home in merged if home[0] == key[0] and words <= set(home[1].split())]
        if len(homes) == 1:
            merged[homes[0]] += sides[key]
        else:
            merged[key] = list(sides[key])
    return list(merged.items())


def _pairs(question: Question, voices: Sequence[_Voice]) -> Iterator[Contradiction]:
    """The plainest pair of reports for each two speakers, with how many more there are; never between copies.

    What became of one person is one dispute, however many speak of it. Within one report only where the question is about one
    person: there both speak of one thing.
    """
    met: dict[tuple[str, str], list[tuple[int, _Voice, _Voice]]] = defaultdict(list)
    for one in (v for v in voices if v.official):
        for other in (v for v in voices if not v.official):
            within = one.report == other.report and question.one_person
            if within or (one.root != other.root and (question.one_person or _of_one_time(one, other))):
                met[_speaker(one), _speaker(other)].append((one.rank + other.rank, one, other))
    plainest = [(min(pairs, key=lambda p: (p[0], p[1].report, p[2].report)), len(pairs) - 1) for pairs in met.values()]
    plainest.sort(key=lambda row: (not row[0][2].account.source, row[0][0], row[0][1].report, row[0][2].report))
    if question.one_person and plainest:
        plainest = [(plainest[0][0], sum(len(pairs) for pairs in met.values()) - 1)]
    named = [row for row in plainest if row[0][2].account.source]
    plainest = named or plainest  # a report's own voice answers an authority only where nobody else does
    taken: set[frozenset[str]] = set()
    for (_, one, other), more in plainest:
        reports = frozenset((one.report, other.report))
        if reports not in taken and len(taken) < comparability().limits.questions:
            taken.add(reports)
            yield _contradiction(one.account, other.account, question.name, more)


def _of_one_time(one: _Voice, other: _Voice) -> bool:
    """What is said of many people is set against each other only while it can be the same people: some weeks."""
    if one.published is None or other.published is None:
        return True
    return one.published.touches(other.published, comparability().waves.stock_days)


def _speaker(voice: _Voice) -> str:
    return " ".join(name_words(voice.account.source)) if voice.account.source else ""
