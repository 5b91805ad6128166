"""What acts.yaml and acts_wide.yaml hold: by measure, every way in which a language says that it happened."""

import msgspec

from habeas.lexicon.conjugation import Verb
from habeas.lexicon.files import Entry


class IrregularVerb(Verb, frozen=True, kw_only=True):
    """A verb with forms of its own; `use` says whether its object or its subject is counted."""

    use: str


class ActEntry(Entry, frozen=True, kw_only=True):
    """The ways one language has of saying that one measure happened (en/acts.yaml explains the sections)."""

    object: dict[str, str] = msgspec.field(default_factory=dict)
    subject: dict[str, str] = msgspec.field(default_factory=dict)
    irregular: tuple[IrregularVerb, ...] = ()
    nouns: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    split: tuple[tuple[str, str], ...] = ()


class Pair(Entry, frozen=True, kw_only=True):
    """Two words that name an act together: any of `first`, any of `second` at most `reach` tokens on ("custody": those words)."""

    measure: str
    use: str
    form: str
    first: tuple[str, ...]
    second: tuple[str, ...] | str
    reach: int


class Examples(Entry, frozen=True, kw_only=True):
    """Sentences that tell a measure, and sentences that do not."""

    yes: tuple[str, ...]
    no: tuple[str, ...]


class Acts(Entry, frozen=True, kw_only=True):
    acts: dict[str, ActEntry]
    not_acts: tuple[str, ...] = ()
    custody: tuple[str, ...] = ()
    pairs: tuple[Pair, ...] = ()
    examples: dict[str, Examples] = msgspec.field(default_factory=dict)
