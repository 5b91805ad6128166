"""Words for reading numbers literally: fractions, powers and intervals, as a calculator would take them."""

from functools import cache

from habeas.lexicon.files import Entry, load
from habeas.lexicon.numbers import NumberLexicon, Phrases, number_words
from habeas.lexicon.phrases import cut


class LiteralEntry(Entry, frozen=True, kw_only=True):
    """The file literal.yaml of one language; `esim_endings` and `avo_endings` build denominators out of cardinals."""

    cardinals: dict[str, int]
    scales: dict[str, int]
    suffixes: dict[str, int]
    dozens: tuple[str, ...]
    negatives: tuple[str, ...]
    points: tuple[str, ...]
    ands: tuple[str, ...]
    overs: tuple[str, ...]
    ratios: tuple[str, ...]
    of_scale: tuple[str, ...]
    denominators: dict[str, int]
    plural_ending: str
    no_denominators: tuple[int, ...]
    avo_endings: tuple[str, ...]
    esim_endings: dict[str, int]
    halves: dict[str, float]
    not_one_after: tuple[str, ...]
    above: tuple[str, ...]
    at_least: tuple[str, ...]
    below: tuple[str, ...]
    at_most: tuple[str, ...]
    equal: tuple[str, ...]
    after_least: tuple[str, ...]
    after_most: tuple[str, ...]
    after_equal: tuple[str, ...]
    joins: tuple[str, ...]
    before_number: tuple[str, ...]
    between: tuple[str, ...]
    between_links: tuple[str, ...]
    from_: tuple[str, ...] = ()
    links: tuple[str, ...]


class LiteralLexicon:
    """The words of literal.yaml with those of numbers.yaml, ready for lookup."""

    def __init__(self, lang: str) -> None:
        self.words = w = load(lang, "literal", LiteralEntry)
        self.numbers: NumberLexicon = number_words(lang)
        n = self.numbers.words
        self.cardinals = {**n.cardinals, **w.cardinals}
        self.scales = {**n.hundreds, **n.thousands, **n.scales, **w.scales}
        self.denominators = dict(w.denominators)
        if w.plural_ending:
            for word, value in n.ordinals.items():
                if value not in w.no_denominators:
                    self.denominators[word] = value
                    self.denominators[word + w.plural_ending] = value
        self.ordinals = dict(n.ordinals)
        self.unit_ordinals = {word: v for word, v in n.ordinals.items() if v < 10}
        self.ratios = _flat(w.ratios)
        self.of_scale = _flat(w.of_scale)
        self.before: Phrases[str] = Phrases(
            (cut(p), name)
            for name, ps in (
                ("above", w.above),
                ("at_least", w.at_least),
                ("below", w.below),
                ("at_most", w.at_most),
                ("equal", w.equal),
            )
            for p in ps
        )
        self.after: Phrases[str] = Phrases(
            (cut(p), name)
            for name, ps in (("at_least", w.after_least), ("at_most", w.after_most), ("equal", w.after_equal))
            for p in ps
        )
        self.joins = _flat(w.joins)
        self.between = _flat(w.between)
        self.between_links = _flat(w.between_links)
        self.opens = _flat(w.from_)
        self.links = _flat(w.links)


def _flat(phrases: tuple[str, ...]) -> Phrases[str]:
    return Phrases((cut(p), p) for p in phrases)


@cache
def literal_words(lang: str) -> LiteralLexicon:
    """The literal words of a language, compiled once."""
    return LiteralLexicon(lang)
