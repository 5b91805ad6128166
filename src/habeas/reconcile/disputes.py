"""Accounts that dispute each other: inside a report as its text says, across reports one pair a question and pair of reports."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from habeas.lexicon.comparability import comparability
from habeas.lexicon.disputes import Question, Side, questions, set_subjects
from habeas.lexicon.sources import kind_of, name_words
from habeas.model import Account, Contradiction, Lineage, Reading, short_hash

LAW = "two accounts of one thing"
_STANCES = {"asserts": "asserts", "denies": "denies", "does_not_confirm": "does not confirm", "promises": "promises"}


@dataclass(frozen=True, slots=True)
class _Voice:
    """The plainest account of one side of a question in one report."""

    account: Account
    report: str
    root: str
    country: str
    official: bool
    rank: int


def disputes_of(readings: Sequence[Reading], lineage: Lineage) -> list[Contradiction]:
    """Every pair of accounts that cannot both hold, sorted."""
    ordered = sorted(readings, key=lambda r: (r.report, r.sha256))
    found = [c for reading in ordered for c in _inside(reading)]
    for question in questions():
        found += _across(question, ordered, lineage)
    return sorted({c.id: c for c in found}.values(), key=lambda c: c.id)


def _inside(reading: Reading) -> Iterator[Contradiction]:
    for account in reading.accounts:
        if account.disputes is not None and 0 <= account.disputes < len(reading.accounts):
            other = reading.accounts[account.disputes]
            if other.id != account.id:
                yield _contradiction(account, other, f"{account.topic.replace('_', ' ')}, {account.subject}")


def _contradiction(a: Account, b: Account, about: str) -> Contradiction:
    ids = tuple(sorted((a.id, b.id)))
    why = f"Two accounts of {about}: {_side(a)}, {_side(b)}."
    repair = "Print both, each with its speaker; look for a document or a witness that decides."
    return Contradiction(id=f"co_{short_hash(LAW, *ids)}", figures=(), accounts=ids, law=LAW, why=why, repair=repair)


def _side(account: Account) -> str:
    return f"{account.source or 'the report in its own voice'} {_STANCES[account.stance]}"


def _across(question: Question, readings: Sequence[Reading], lineage: Lineage) -> Iterator[Contradiction]:
    sides: dict[tuple[str, str], list[_Voice]] = defaultdict(list)
    for reading in readings:
        for voice in _voices(question, reading, lineage):
            sides[voice.country, _person(question, voice.account)].append(voice)
    for _, voices in sorted(_merged(sides, question)):
        yield from _pairs(question, voices)


def _voices(question: Question, reading: Reading, lineage: Lineage) -> list[_Voice]:
    """The plainest account of each side in one report (of each person, where the question is about one)."""
    country = _country(reading)
    root = lineage.root_of.get(reading.report, reading.report)
    best: dict[tuple[bool, str], _Voice] = {}
    for account in reading.accounts:
        official = account.source is not None and kind_of(account.source) == "government"
        side: Side = question.official if official else question.other
        rank = side.rank(account)
        person = _person(question, account)
        if rank is None or (question.one_person and not person):
            continue
        held = best.get((official, person))
        if held is None or rank < held.rank:
            best[official, person] = _Voice(account, reading.report, root, country, official, rank)
    return [best[key] for key in sorted(best)]


def _country(reading: Reading) -> str:
    counted = Counter(figure.country for figure in reading.figures if figure.country)
    return min(counted, key=lambda code: (-counted[code], code)) if counted else ""


def _person(question: Question, account: Account) -> str:
    """The person an account is about, folded; "" where many are meant or the question is about many."""
    if not question.one_person or account.subject in set_subjects() or len(name_words(account.subject)) < 2:
        return ""
    return " ".join(name_words(account.subject))


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
    """One pair for each pair of reports, the official side from the lower id where both hold both; never between copies."""
    limit = comparability().limits.questions
    taken: set[tuple[str, str]] = set()
    officials = sorted((v for v in voices if v.official), key=lambda v: v.report)
    others = sorted((v for v in voices if not v.official), key=lambda v: v.report)
    for one in officials:
        for other in others:
            pair = (min(one.report, other.report), max(one.report, other.report))
            if one.root == other.root or pair in taken or len(taken) >= limit:
                continue
            taken.add(pair)
            yield _contradiction(one.account, other.account, question.name)
