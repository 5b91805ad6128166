"""Where clauses begin and end: a number and its act mostly share one; a relative clause tells something else of the counted.

A light reading, not a parse: relatives and subordinators open a clause, punctuation and the verb behind it close one.
"""

from dataclasses import dataclass

from habeas.extract.tokens import Tokens
from habeas.lexicon.vocabulary import W

_STRONG = frozenset(";:—–()\n")
# So many small words stand at most between a number and the relative pronoun of its whole ("13 [de las] cuales").
_OF = 3
_VERBAL = W.be_now | W.be_past | W.have | W.future | W.still


@dataclass(slots=True)
class Clauses:
    """`of[i]` is the clause of token i; `kind` and `parent` describe each clause (main, rel, sub, coord; -1: none above)."""

    of: list[int]
    kind: list[str]
    parent: list[int]

    def relation(self, a: int, b: int) -> str:
        """How the clause of token b stands to that of token a: same · child:rel … · parent:rel … · sibling:coord … · other."""
        x, y = self.of[a], self.of[b]
        if x == y:
            return "same"
        if self.parent[y] == x:
            return f"child:{self.kind[y]}"
        if self.parent[x] == y:
            return f"parent:{self.kind[x]}"
        if self.parent[x] == self.parent[y] and self.parent[x] >= 0:
            return f"sibling:{self.kind[y]}"
        return "other"


class _Builder:
    """Opens and closes clauses while the tokens of one sentence go by."""

    def __init__(self, count: int) -> None:
        self.clauses = Clauses([0] * count, [], [])
        self.stack: list[tuple[int, bool]] = []

    def open(self, kind: str, *, after_comma: bool = False, top: bool = False) -> None:
        if top:
            self.stack.clear()
        parent = self.stack[-1][0] if self.stack else -1
        self.clauses.kind.append(kind)
        self.clauses.parent.append(parent)
        self.stack.append((len(self.clauses.kind) - 1, after_comma))

    def close(self) -> None:
        if len(self.stack) > 1:
            self.stack.pop()

    def close_to_comma(self) -> None:
        """Close every clause down to the one that a comma opened: "…, who were seized after the vote, were freed"."""
        if any(comma for _, comma in self.stack[1:]):
            while len(self.stack) > 1 and not self.stack.pop()[1]:
                pass

    @property
    def kind(self) -> str:
        return self.clauses.kind[self.stack[-1][0]]


def _verb_follows(i: int, last: int, flags: list[int], finite: list[bool]) -> bool:
    """Does the main verb come right behind the comma at i ("…, who were swept up, were freed")?"""
    return any(flags[j] & _VERBAL or finite[j] for j in range(i + 1, min(i + 3, last)))


def _number_follows(i: int, last: int, numeric: list[bool]) -> bool:
    return any(numeric[j] for j in range(i + 1, min(i + 3, last)))


def _whose(i: int, first: int, flags: list[int], numeric: list[bool]) -> int:
    """Where a relative clause with its pronoun at token i begins: with the number of "[13 of] whom", "[13 de las] cuales"."""
    k = i - 1
    while k > max(first, i - _OF) and not numeric[k] and flags[k] & (W.of | W.determiner):
        k -= 1
    if not numeric[k] or not any(f & W.of for f in flags[k + 1 : i]):
        return i
    while k > first and numeric[k - 1]:
        k -= 1
    return k


def _at_comma(build: _Builder, *, fronted: bool, verb: bool) -> bool:
    """A comma closes the clause that opened its sentence, or a relative with the main verb behind; is the first still open?"""
    if fronted and build.kind == "sub":
        build.close()
        return False
    if build.kind in ("rel", "sub") and verb:
        build.close_to_comma()
    return fronted


def find_clauses(
    tokens: Tokens, sentences: list[tuple[int, int]], flags: list[int], finite: list[bool], numeric: list[bool]
) -> Clauses:
    """The clauses of a report; `finite` marks tokens that are finite verbs of custody, `numeric` those of counts."""
    build = _Builder(len(tokens))
    norm, of = tokens.norm, build.clauses.of
    for first, last in sentences:
        build.open("main", top=True)
        fronted = False
        for i in range(first, last):
            flag, word = flags[i], norm[i]
            if word in _STRONG:
                build.open("main" if word != "(" else "aside", top=True)
            elif word == ",":
                fronted = _at_comma(build, fronted=fronted, verb=_verb_follows(i, last, flags, finite))
            elif flag & W.relative and i > first:
                build.open("rel", after_comma=norm[i - 1] == ",")
                for k in range(_whose(i, first, flags, numeric), i):
                    of[k] = build.stack[-1][0]
            elif flag & W.subordinator and not flag & W.preposition:
                fronted = i == first
                build.open("sub", after_comma=norm[i - 1] == "," if i > first else False)
            elif flag & W.coordinator and _number_follows(i, last, numeric):
                kind = build.kind
                if kind in ("rel", "sub") and not _verb_follows(i, last, flags, finite):
                    of[i] = build.stack[-1][0]
                    continue
                build.close()
                build.open("coord")
            of[i] = build.stack[-1][0]
    return build.clauses
