"""Text into tokens: parallel lists, so that a grammar can run over them at speed; every token knows its offsets."""

from bisect import bisect_right
from dataclasses import dataclass, field

from habeas.lexicon.phrases import STRAIGHT, TOKEN


@dataclass(slots=True)
class Tokens:
    """The tokens of one text. `norm[i]` is lower case with straight apostrophes; text[start[i]:end[i]] is the token.

    Line ends are tokens ("\\n", however many): a headline never runs into the paragraph below it.
    """

    text: str
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    norm: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.norm)

    def raw(self, i: int) -> str:
        """Token i as written."""
        return self.text[self.start[i] : self.end[i]]

    def is_capital(self, i: int) -> bool:
        """Does token i begin with a capital letter?"""
        return self.text[self.start[i]].isupper()

    def at(self, offset: int) -> int:
        """The index of the first token that ends behind `offset` (len(self) where there is none)."""
        return bisect_right(self.end, offset)


def tokenize(text: str) -> Tokens:
    """Every token of the text in order, in linear time; characters in no token are blanks."""
    tokens = Tokens(text)
    start, end, norm = tokens.start.append, tokens.end.append, tokens.norm.append
    lowered = text.lower().translate(STRAIGHT)
    same_length = len(lowered) == len(text)
    for match in TOKEN.finditer(text):
        a, b = match.span()
        start(a)
        end(b)
        word = lowered[a:b] if same_length else match.group().lower().translate(STRAIGHT)
        norm("\n" if word[0] == "\n" else word)
    return tokens
