"""How far an account reaches: from the frame that carries it to the end of its clause; parts of one assertion are joined."""

from dataclasses import dataclass

from habeas.extract.accounts.match import Match
from habeas.extract.text.scene import Scene
from habeas.lexicon.vocabulary import W
from habeas.model import Stance, Topic

_STOPS = frozenset((".", ";", ":", "\n", "!", "?", "…", "(", ")", "—", "–"))
_CLOSING = frozenset(('"', "”", "»", "’"))
_REACH = 6


@dataclass(slots=True)
class Draft:
    """An account while it is made: tokens first..last, the match it began with, and what has been decided since."""

    first: int
    last: int
    match: Match
    stance: Stance
    topic: Topic
    source: str | None = None


def grow(scene: Scene, match: Match) -> int:
    """The token behind the clause that the match opens: at the next stop, and never further than the frame allows."""
    norm, n = scene.tokens.norm, len(scene.tokens.norm)
    last = min(match.last + match.frame.frame.grow, n)
    i = match.last
    while i < last:
        word = norm[i]
        if word in _STOPS or (word == "," and _ends_at_comma(scene, i)):
            break
        if word in _CLOSING and scene.tokens.start[i] == scene.tokens.end[i - 1]:
            return i + 1
        if i > match.last + 1 and scene.flags[i] & W.relative and norm[i - 1] != norm[match.last - 1] and not _opens(match, i):
            break
        i += 1
    while i > match.last and scene.flags[i - 1] & (W.coordinator | W.preposition | W.determiner):
        i -= 1
    return max(i, match.last)


def _ends_at_comma(scene: Scene, i: int) -> bool:
    """Does the clause end at the comma at token i? Not where a list of grounds goes on in small letters."""
    if i + 1 >= len(scene.flags) or scene.tokens.is_capital(i + 1):
        return True
    return bool(scene.flags[i + 1] & (W.relative | W.subordinator | W.pronoun | W.including | W.then))


def _opens(match: Match, i: int) -> bool:
    """Does the relative at token i open the complement of the match itself ("denied that …")?"""
    return i <= match.last + 1


def _weight(draft: Draft) -> tuple[int, int]:
    return draft.match.frame.frame.weight, draft.match.last - draft.match.first


def _one_assertion(scene: Scene, a: Draft, b: Draft) -> bool:
    """Do two drafts of one topic belong to one assertion: same sentence, stance and source, and no strong stop between?"""
    if a.topic != b.topic or a.stance != b.stance or a.source != b.source:
        return False
    if scene.sentence_of[a.match.first] != scene.sentence_of[b.match.first]:
        return False
    return b.first - a.last <= _REACH and scene.between("semi", a.last, max(b.first, a.last)) == 0


def _claimed(scene: Scene, kept: Draft, draft: Draft) -> int:
    """How far a kept draft claims the words behind it: to its end, for another topic only to the next comma behind its match."""
    if kept.topic == draft.topic:
        return kept.last
    norm = scene.tokens.norm
    ends = (i for i in range(kept.match.last, kept.last) if norm[i] == "," or scene.flags[i] & W.coordinator)
    return next(ends, kept.last)


def settle(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Drafts with no two over the same words: the weightier wins, and parts of one assertion are joined."""
    kept: list[Draft] = []
    rivals: dict[int, list[Draft]] = {}
    for draft in sorted(drafts, key=lambda d: (-_weight(d)[0], -_weight(d)[1], d.first, d.match.frame.name)):
        near = rivals.setdefault(scene.sentence_of[draft.match.first], [])
        rival = next((k for k in near if draft.match.first < _claimed(scene, k, draft) and k.first < draft.match.last), None)
        if rival is None:
            kept.append(draft)
            near.append(draft)
        elif rival.topic == draft.topic and rival.stance == draft.stance:
            rival.first, rival.last = min(rival.first, draft.first), max(rival.last, draft.last)
    kept.sort(key=lambda d: (d.first, d.last))
    out: list[Draft] = []
    for draft in kept:
        if out and draft.first < out[-1].last:
            out[-1].last = max(draft.first, out[-1].match.last)
        if out and _one_assertion(scene, out[-1], draft):
            out[-1].last = max(out[-1].last, draft.last)
        else:
            out.append(draft)
    return [d for d in out if d.first < d.last]
