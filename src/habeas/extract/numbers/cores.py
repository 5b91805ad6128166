"""The bare number expression that begins at a token: a cardinal, a collective, a share, an ordinal."""

from habeas.extract.numbers.digits import compound_core
from habeas.extract.numbers.record import Core
from habeas.extract.numbers.words import number_core
from habeas.extract.tokens import Tokens
from habeas.lexicon.numbers import NumberLexicon

# So many "ones" may stand side by side in a list of counts, and so many words in what each of them counts.
_LISTED, _PHRASE = 3, 3


def core_at(tokens: Tokens, i: int, lex: NumberLexicon) -> Core | None:
    """The number that begins at token i, without its hedge; None where there is none."""
    if tokens.norm[i][0].isdigit():
        compound = compound_core(tokens, i)
        if compound is not None:
            return compound
        core = number_core(tokens, i, lex)
        if core is None:
            return Core(i, i + 1, 0.0, "clock" if ":" in tokens.norm[i] else "code")
        return _ordinal_mark(tokens, core, lex) or _of_collective(tokens, core, lex) or _fraction(tokens, core, lex) or core
    return _phrase(tokens, i, lex) or _half(tokens, i, lex) or _with_article(tokens, i, lex) or _word(tokens, i, lex)


def _phrase(tokens: Tokens, i: int, lex: NumberLexicon) -> Core | None:
    """Collectives and shares that stand as they are: dozens, several, a couple of, half."""
    norm = tokens.norm
    vague = lex.vague.at(norm, i)
    if vague is not None:
        return Core(i, vague.last, vague.value, "vague", flags=("collective",))
    fixed = lex.fixed.at(norm, i)
    if fixed is not None:
        return Core(i, fixed.last, fixed.value, "collective", flags=("collective",))
    share = lex.shares.at(norm, i)
    if share is None or _half(tokens, i, lex) is not None:
        return None
    return Core(i, share.last, share.value, "share")


def _half(tokens: Tokens, i: int, lex: NumberLexicon) -> Core | None:
    """ "half a dozen", "medio centenar", "meia centena", "half a million"."""
    norm, words = tokens.norm, lex.words
    at = i
    if norm[at] in words.articles and at + 1 < len(norm) and norm[at + 1] in words.halves:
        at += 1
    if norm[at] not in words.halves:
        return None
    at += 1
    if at < len(norm) and (norm[at] in words.half_articles or norm[at] == "-"):
        at += 1
    if at >= len(norm):
        return None
    size = words.collectives.get(norm[at]) or lex.scales.get(norm[at])
    if size is None:
        return None
    return Core(i, at + 1, size // 2, "collective", flags=("collective",))


def _with_article(tokens: Tokens, i: int, lex: NumberLexicon) -> Core | None:
    """ "a dozen", "una veintena" (round: about); "a hundred", "un millón" (exact); "a third" (a share)."""
    norm, words = tokens.norm, lex.words
    if norm[i] not in words.articles or i + 1 >= len(norm):
        return None
    after = norm[i + 1]
    if after in words.collectives:
        return Core(i, i + 2, words.collectives[after], "collective", flags=("collective",))
    size = words.hundreds.get(after) or lex.scales.get(after)
    if size is not None:
        # "a" counts as one here, so that "a hundred and twenty" is read to its end
        return _one_of(tokens, i, size, lex)
    if after in words.denominators and words.denominators[after] > 2:
        return Core(i, i + 2, 1 / words.denominators[after], "share")
    return None


def _one_of(tokens: Tokens, i: int, size: int, lex: NumberLexicon) -> Core | None:
    core = number_core(_Borrowed(tokens, i, lex.one), i, lex)  # type: ignore[arg-type]
    return core if core is not None and core.last > i + 1 else Core(i, i + 2, size, "words")


class _Borrowed:
    """The tokens with one word read as another, without copying them: the article of "a hundred" as "one"."""

    def __init__(self, tokens: Tokens, i: int, word: str) -> None:
        self.start, self.end, self.text = tokens.start, tokens.end, tokens.text
        self.norm = _BorrowedWords(tokens.norm, i, word)


class _BorrowedWords:
    def __init__(self, norm: list[str], i: int, word: str) -> None:
        self._norm, self._i, self._word = norm, i, word

    def __len__(self) -> int:
        return len(self._norm)

    def __getitem__(self, k: int) -> str:
        return self._word if k == self._i else self._norm[k]


def _word(tokens: Tokens, i: int, lex: NumberLexicon) -> Core | None:
    norm, words = tokens.norm, lex.words
    if norm[i] in words.weekday_ordinals and i + 2 < len(norm) and norm[i + 1] in ("-", "‑") and norm[i + 2] in words.weekday_tail:
        return Core(i, i + 3, words.ordinals.get(norm[i], 0), "weekday")
    core = number_core(tokens, i, lex)
    if core is None:
        if norm[i] in words.collectives:
            return Core(i, i + 1, words.collectives[norm[i]], "collective", flags=("collective",))
        return _ordinal(tokens, i, lex)
    ordinal = _ordinal_end(tokens, core, lex)
    if ordinal is not None:
        return ordinal
    found = _of_collective(tokens, core, lex) or _fraction(tokens, core, lex)
    if found is not None:
        return found
    if core.value == 1 and core.last == i + 1:
        return _one(tokens, core, lex)
    return core


def _one(tokens: Tokens, core: Core, lex: NumberLexicon) -> Core | None:
    """ "one" that may count; an article ("una mujer") is no number, but "una de ellas" is."""
    norm, words, i = tokens.norm, lex.words, core.first
    before = norm[i - 1] if i else "\n"
    after = norm[core.last] if core.last < len(norm) else "\n"
    if before in words.one_not_after or after in words.one_not_before:
        return None
    if norm[i] in words.ones or before in words.one_after or (norm[i] in words.one_articles and after in words.one_before):
        return Core(i, core.last, 1, "one", flags=("one",))
    if (
        words.one_listed
        and norm[i] in words.one_articles
        and after.isalpha()
        and after not in lex.units
        and (_behind_counts(tokens, i, lex) or _before_count(tokens, i, lex))
    ):
        return Core(i, core.last, 1, "one", flags=("one", "listed"))
    return None


def _behind_counts(tokens: Tokens, i: int, lex: NumberLexicon) -> bool:
    """Does "one" go on a list of counts ("dois letões, um francês e [um] britânico")?"""
    norm = tokens.norm
    for _ in range(_LISTED):
        if i < 3 or not _joins(norm[i - 1], lex):
            return False
        starts = (k for k in range(i - 3, max(-1, i - 3 - _PHRASE), -1) if norm[k].isalnum() and _counts(tokens, k, lex))
        k = next(starts, -1)
        if k < 0 or any(not word.isalpha() for word in norm[k + 1 : i - 1]):
            return False
        if norm[k] not in lex.words.one_articles:
            return True
        i = k
    return False


def _before_count(tokens: Tokens, i: int, lex: NumberLexicon) -> bool:
    """Does "one" begin a list of counts ("[um] homem e duas mulheres")?"""
    norm = tokens.norm
    for k in range(i + 2, min(i + 2 + _PHRASE, len(norm) - 1)):
        if _joins(norm[k], lex):
            return norm[k + 1] not in lex.words.one_articles and _counts(tokens, k + 1, lex)
        if not norm[k].isalpha():
            return False
    return False


def _joins(word: str, lex: NumberLexicon) -> bool:
    return word == "," or word in lex.words.joins


def _counts(tokens: Tokens, i: int, lex: NumberLexicon) -> bool:
    """Is there a number at token i that no unit follows ("dois letões", and not "dois anos")?"""
    core = number_core(tokens, i, lex)
    return core is not None and core.last < len(tokens.norm) and core.value >= 1 and tokens.norm[core.last] not in lex.units


def _of_collective(tokens: Tokens, core: Core, lex: NumberLexicon) -> Core | None:
    """ "two dozen", "tres decenas": so many round collectives."""
    if core.last >= len(tokens.norm) or core.value < 1 or core.form not in ("words", "digits", "one"):
        return None
    size = lex.words.collectives.get(tokens.norm[core.last]) or lex.words.collectives.get(tokens.norm[core.last][:-1])
    if size is None or core.value > 99:
        return None
    return Core(core.first, core.last + 1, int(core.value) * size, "collective", flags=("collective",))


def _fraction(tokens: Tokens, core: Core, lex: NumberLexicon) -> Core | None:
    """ "two thirds", "dos tercios", "one-quarter", "3/4"."""
    norm, at = tokens.norm, core.last
    if at + 1 < len(norm) and norm[at] == "/" and norm[at + 1].isdigit() and core.form == "digits":
        return _slashed(tokens, core, at + 1)
    if core.form not in ("words", "digits", "one"):
        return None
    if at + 1 < len(norm) and norm[at] == "-":
        at += 1
    if at >= len(norm):
        return None
    below = lex.words.denominators.get(norm[at])
    if not below or not core.value < below:
        return None
    return Core(core.first, at + 1, core.value / below, "share")


def _slashed(tokens: Tokens, core: Core, at: int) -> Core | None:
    """ "3/4" is a share; "16/11/2024" and "28/7" are left to the dates."""
    norm = tokens.norm
    below = int(norm[at]) if len(norm[at]) < 9 else 0
    if (at + 1 < len(norm) and norm[at + 1] == "/") or below not in (2, 3, 4, 5, 8, 10) or not core.value < below:
        return None
    return Core(core.first, at + 1, core.value / below, "share")


def _ordinal_mark(tokens: Tokens, core: Core, lex: NumberLexicon) -> Core | None:
    """ "2nd", "1º", "1.º": a mark that touches the digits."""
    norm, at = tokens.norm, core.last
    if core.form != "digits" or at >= len(norm) or tokens.start[at] != tokens.end[at - 1]:
        return None
    if norm[at] == "." and at + 1 < len(norm) and tokens.start[at + 1] == tokens.end[at] and norm[at + 1] in ("º", "ª", "°"):
        return Core(core.first, at + 2, core.value, "ordinal")
    marks = lex.words.ordinal_marks
    return Core(core.first, at + 1, core.value, "ordinal") if norm[at] in marks else None


def _ordinal(tokens: Tokens, i: int, lex: NumberLexicon) -> Core | None:
    ordinals = lex.words.ordinals
    value = ordinals.get(tokens.norm[i])
    if value is None:
        return None
    last = i + 1
    while last < len(tokens.norm) and last - i < 4:
        more = ordinals.get(tokens.norm[last])
        if more is None or value % 10 != 0 or more >= 10:
            break
        value, last = value + more, last + 1
    return Core(i, last, value, "ordinal")


def _ordinal_end(tokens: Tokens, core: Core, lex: NumberLexicon) -> Core | None:
    """ "twenty-first", "one hundred and fifth": a cardinal that ends in an ordinal."""
    norm, at = tokens.norm, core.last
    if at + 1 < len(norm) and (norm[at] == "-" or norm[at] in lex.words.joins):
        at += 1
    if at >= len(norm) or core.form != "words":
        return None
    last = lex.words.ordinals.get(norm[at])
    if last is None or last >= 100 or norm[at] in lex.months:
        return None
    if core.value % 100 == 0 or (core.value % 10 == 0 and core.value % 100 >= 20 and last < 10):
        return Core(core.first, at + 1, core.value + last, "ordinal")
    return None
