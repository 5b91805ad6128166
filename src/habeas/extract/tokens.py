"""Text into tokens: parallel lists, so that a grammar can run over them at speed; every token knows its offsets."""

from bisect import bisect_right
from collections.abc import Container
from dataclasses import dataclass, field

from habeas.lexicon.phrases import STRAIGHT, TOKEN


@dataclass(slots=True)
class Tokens:
    """The tokens of one text. `norm[i]` is lower case with straight apostrophes; text[start[i]:end[i]] is the token;
    `capital[i]` says whether it begins with a capital letter.

    Line ends are tokens ("\\n", however many): a headline never runs into the paragraph below it.
    """

    text: str
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    norm: list[str] = field(default_factory=list)
    capital: list[bool] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.norm)

    def raw(self, i: int) -> str:
        """Token i as written."""
        return self.text[self.start[i] : self.end[i]]

    def is_capital(self, i: int) -> bool:
        """Does token i begin with a capital letter?"""
        return self.capital[i]

    def close(self) -> None:
        """End the text as a line ends, so that whoever looks behind its last word finds something."""
        if self.norm and self.norm[-1] != "\n":
            for positions in (self.start, self.end):
                positions.append(len(self.text))
            self.norm.append("\n")
            self.capital.append(False)

    def at(self, offset: int) -> int:
        """The index of the first token that ends behind `offset` (len(self) where there is none)."""
        return bisect_right(self.end, offset)


def tokenize(text: str, elisions: Container[str] = ()) -> Tokens:
    """Every token of the text in order, in linear time; characters in no token are blanks.

    Behind one of the `elisions` of the language an apostrophe ends the word before it, and what follows is a word: "dell'" "isola".
    """
    tokens = Tokens(text)
    start, end, norm = tokens.start.append, tokens.end.append, tokens.norm.append
    lowered = text.lower().translate(STRAIGHT)
    same_length = len(lowered) == len(text)
    for match in TOKEN.finditer(text):
        a, b = match.span()
        if elisions and text[a] in "'’" and tokens.end and tokens.end[-1] == a and tokens.norm[-1] in elisions:
            tokens.end[-1] = a = a + 1
            if a == b:
                continue
        start(a)
        end(b)
        word = lowered[a:b] if same_length else text[a:b].lower().translate(STRAIGHT)
        norm("\n" if word[0] == "\n" else word)
    tokens.capital = [text[at].isupper() for at in tokens.start]
    return tokens
