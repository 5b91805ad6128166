"""What stands beside two numbers without being one: who asserts, who denies, who does not confirm, and how many roots say so."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from habeas.lexicon.comparability import comparability
from habeas.lexicon.sources import core_words
from habeas.lexicon.verdict_sentences import SPOKEN, verdict_words
from habeas.model import Account, Lineage, Reading, Stance, Topic
from habeas.model.comparison import Beside
from habeas.model.profile import Quote
from habeas.reconcile.pair import Pair
from habeas.reconcile.wording import upper

# The two sides of a question: one says that it is so, the other that it is not, or not yet.
_YES: frozenset[Stance] = frozenset(("asserts", "promises"))
_SHOWN = 6


@dataclass(frozen=True, slots=True)
class _Voice:
    """One speaker's stance on one topic, in the reports of the two figures."""

    topic: Topic
    stance: Stance
    who: str
    accounts: tuple[Account, ...]
    roots: frozenset[str]


def beside(pair: Pair, readings: Sequence[Reading], lineage: Lineage, lang: str = SPOKEN) -> tuple[Beside, ...]:
    """The accounts of the two figures' reports that touch what they count: contrary ones first, with speakers and roots."""
    reports = {pair.a.figure.report, pair.b.figure.report}
    topics = tuple(dict.fromkeys(topic for fact in (pair.a, pair.b) for topic in comparability().families[fact.family].topics))
    voices = _voices([r for r in readings if r.report in reports], topics, lineage, lang)
    found: list[Beside] = []
    for topic in topics:
        some = [voice for voice in voices if voice.topic == topic]
        yes = [voice for voice in some if voice.stance in _YES]
        no = [voice for voice in some if voice.stance not in _YES]
        if yes and no and yes[0].who != no[0].who:
            found.append(_against(yes[0], no[0], lang))
            some = [voice for voice in some if voice is not yes[0] and voice is not no[0]]
        found += [Beside(sentence=f"{_said(voice, lang)}.", quotes=_quotes(voice)) for voice in some]
    return tuple(sorted(found, key=lambda one: not one.contrary)[:_SHOWN])


def _voices(readings: Sequence[Reading], topics: Sequence[Topic], lineage: Lineage, lang: str) -> list[_Voice]:
    told: dict[tuple[Topic, Stance, tuple[str, ...]], list[tuple[str, Account]]] = defaultdict(list)
    for reading in sorted(readings, key=lambda r: (r.report, r.sha256)):
        root = lineage.root_of.get(reading.report, reading.report)
        for account in reading.accounts:
            if account.topic in topics:
                speaker = core_words(account.source) if account.source else ()
                told[account.topic, account.stance, speaker].append((root, account))
    own = verdict_words(lang).accounts["own"]
    found = [
        _Voice(topic, stance, some[0][1].source or own, tuple(account for _, account in some), frozenset(root for root, _ in some))
        for (topic, stance, _), some in told.items()
    ]
    return sorted(
        found, key=lambda v: (topics.index(v.topic), -len(v.roots), v.who == own, v.accounts[0].report, v.accounts[0].start)
    )


def _against(yes: _Voice, no: _Voice, lang: str) -> Beside:
    words = verdict_words(lang).accounts
    sentence = upper(words["against"].format(one=_said(yes, lang), other=_said(no, lang)))
    roots = words["roots"].format(n=len(yes.roots), m=len(no.roots))
    return Beside(sentence=f"{sentence} {upper(roots)}.", quotes=(*_quotes(yes)[:1], *_quotes(no)[:1]), contrary=True)


def _said(voice: _Voice, lang: str) -> str:
    words = verdict_words(lang)
    return upper(words.accounts[voice.stance].format(who=voice.who, topic=words.topics[voice.topic]))


def _quotes(voice: _Voice) -> tuple[Quote, ...]:
    return tuple(_spans(voice))[:2]


def _spans(voice: _Voice) -> Iterator[Quote]:
    """Where the accounts stand; a page prints the sentence."""
    for account in voice.accounts:
        yield Quote(report=account.report, start=account.start, end=account.end, text="")
