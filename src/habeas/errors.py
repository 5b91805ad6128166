"""What can go wrong, drawn as one tree.

HabeasError
├── UsageError          wrong words on the command line, or a path that is not there     exit 2
├── InputError          a file or a value from outside cannot be used                    becomes an Issue
│   ├── UnreadableError     the bytes are not what the name says
│   └── MetaError           meta.jsonl says something that cannot be
├── StoreError          the study's store refuses                                        exit 1, or 4 for a verification
│   ├── GroundingError      a span whose quote is not the text there
│   └── StudyExistsError    OUT was made by another version or from other input          exit 2
├── LexiconError        a lexicon file breaks its schema or one of its own examples
└── RefusedError        the evidence is too thin: an answer, not a fault                 exit 0

Every message says what, where and what to do; none carries the name of a person.
"""


class HabeasError(Exception):
    """Something went wrong; `message` says what and where, `hint` what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(HabeasError):
    """The command was called with words or paths that do not fit."""


class InputError(HabeasError):
    """Something that came in from outside cannot be used."""


class UnreadableError(InputError):
    """The bytes of a file are not what its name says."""


class MetaError(InputError):
    """A line of meta.jsonl says something that cannot be."""


class StoreError(HabeasError):
    """The study's store refuses."""


class GroundingError(StoreError):
    """A record's span does not hold the quote it claims."""


class StudyExistsError(StoreError):
    """OUT holds a study made by another version or from other input."""


class LexiconError(HabeasError):
    """A lexicon file breaks its schema or one of its own examples."""


class RefusedError(HabeasError):
    """The evidence is too thin to answer: this is an answer, with its reason."""
