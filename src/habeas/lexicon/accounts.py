"""The words with which a language speaks of custody without a number, and the shapes that they form (accounts.yaml).

Shapes are shared by all languages (shared/account_frames.yaml); a language file gives each class its words: phrases, or a
verb with its class of conjugation and, where only some will do, its forms: "accuse of @e:past+part".
"""

from dataclasses import dataclass
from functools import cache

from habeas.errors import LexiconError
from habeas.lexicon.conjugation import FORMS, Verb, conjugate
from habeas.lexicon.files import Entry, load
from habeas.lexicon.opening import Openings
from habeas.lexicon.phrases import cut
from habeas.model import Stance, Topic

# Classes that no word list can give: a printed number and an opening quotation mark.
GIVEN = ("number", "quote")
# Classes that turn the stance of a frame that they stand before, and one that ends their reach (extract/accounts/stance.py).
TURNING = ("deny", "investigate", "promise", "demands", "speaks_on")


class Frame(Entry, frozen=True, kw_only=True):
    """One way of asserting something: `shape` over classes; `flips` says whether a denial in front turns the stance.

    `unless` lists classes that must not stand in the eight tokens before; `near` classes of which one must stand in the sentence;
    `weight` decides between frames that claim the same words. A frame that `answers` takes its topic from the account before it
    ("the ministry denies this"), and its own where there is none. `counted` names the measures of figures that say
    the same: beside such a figure in its sentence the frame tells nothing more ("nine are under house arrest").
    """

    topic: Topic
    shape: str
    stance: Stance = "asserts"
    unless: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    weight: int = 5
    grow: int = 14
    flips: bool = True
    answers: bool = False
    counted: tuple[str, ...] = ()


class Frames(Entry, frozen=True, kw_only=True):
    frames: dict[str, Frame]


class Examples(Entry, frozen=True, kw_only=True):
    yes: tuple[str, ...]
    no: tuple[str, ...] = ()


class AccountFile(Entry, frozen=True, kw_only=True):
    """The file accounts.yaml of one language: words by class, examples by frame. A frame whose classes have no words is silent."""

    classes: dict[str, tuple[str, ...]]
    subjects: dict[str, tuple[str, ...]]
    examples: dict[str, Examples]


@dataclass(frozen=True, slots=True)
class Step:
    """One part of a shape: a class of `mask` at most `gap` tokens on, over commas only where `far`; where `bar`, none may stand."""

    mask: int
    gap: int
    far: bool
    optional: bool
    bar: bool = False


@dataclass(frozen=True, slots=True)
class CompiledFrame:
    """A frame over masks; a sentence that lacks one of `needs` cannot hold it."""

    name: str
    frame: Frame
    steps: tuple[Step, ...]
    unless: int
    needs: tuple[int, ...]


Phrase = tuple[tuple[str, ...], int]


@dataclass(frozen=True, slots=True)
class AccountWords:
    """What a matcher needs: phrases by first word (longest first), frames by the bit that opens them, class bits by name."""

    phrases: Openings[int]
    frames: tuple[CompiledFrame, ...]
    by_bit: dict[int, tuple[int, ...]]
    bits: dict[str, int]
    subjects: dict[str, tuple[tuple[str, tuple[str, ...]], ...]]
    openers: int


def spell(lang: str, entry: str) -> list[str]:
    """The phrases that an entry of a class stands for: itself, or the forms of a verb."""
    phrase, at, how = entry.partition(" @")
    if not at:
        return [entry]
    like, _, forms = how.partition(":")
    made = conjugate(lang, Verb(verb=phrase, like=like))
    wanted = forms.split("+") if forms else FORMS
    unknown = [f for f in wanted if f not in made]
    if unknown:
        raise LexiconError(
            f"lexicon {lang}/accounts.yaml: {entry!r} asks for unknown form {unknown[0]!r}", f"forms: {', '.join(FORMS)}"
        )
    return [word for form in wanted for word in made[form]]


def classes_of(frame: Frame) -> set[str]:
    """Every class that a frame asks for, or bars."""
    in_shape = {name for part in frame.shape.split() if "~" not in part for name in part.strip("?!").split("|")}
    return in_shape | {*frame.unless, *frame.near}


def _mask(names: tuple[str, ...], bits: dict[str, int]) -> int:
    mask = 0
    for name in names:
        mask |= bits[name]
    return mask


def _steps(shape: str, bits: dict[str, int]) -> tuple[Step, ...]:
    out: list[Step] = []
    gap, far = 0, False
    for part in shape.split():
        if "~" in part:
            far, gap = part.startswith("~~"), int(part.strip("~"))
            continue
        names = tuple(part.strip("?!").split("|"))
        out.append(Step(_mask(names, bits), gap, far, part.endswith("?"), part.startswith("!")))
        gap, far = 0, False
    return tuple(out)


def _phrases(lang: str, file: AccountFile, bits: dict[str, int]) -> Openings[int]:
    by_words: dict[tuple[str, ...], int] = {}
    for name, entries in file.classes.items():
        for entry in entries:
            for phrase in spell(lang, entry):
                words = cut(phrase)
                by_words[words] = by_words.get(words, 0) | bits[name]
    by_first: dict[str, list[Phrase]] = {}
    for words, mask in by_words.items():
        by_first.setdefault(words[0], []).append((words, mask))
    return Openings({first: sorted(some, key=lambda p: (-len(p[0]), p[0])) for first, some in by_first.items()})


def _subjects(file: AccountFile) -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """The words that name a collective, by their first one; a label that the file lists earlier goes first."""
    by_first: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for label, forms in file.subjects.items():
        for form in forms:
            by_first.setdefault(cut(form)[0], []).append((label, cut(form)))
    return {first: tuple(some) for first, some in by_first.items()}


@cache
def account_frames() -> dict[str, Frame]:
    """Every frame by name, as shared/account_frames.yaml lists them."""
    return load("shared", "account_frames", Frames).frames


@cache
def account_words(lang: str) -> AccountWords:
    """The words and frames of one language; raises LexiconError where a file breaks its schema."""
    file = load(lang, "accounts", AccountFile)
    asked = {name for frame in account_frames().values() for name in classes_of(frame)}
    bits = {name: 1 << i for i, name in enumerate((*GIVEN, *sorted({*file.classes, *TURNING, *asked} - {*GIVEN})))}
    frames: list[CompiledFrame] = []
    for name, frame in account_frames().items():
        steps = _steps(frame.shape, bits)
        needs = tuple(s.mask for s in steps[1:] if not s.optional and not s.bar)
        near = (_mask(frame.near, bits),) if frame.near else ()
        frames.append(CompiledFrame(name, frame, steps, _mask(frame.unless, bits), (*near, *needs)))
    by_bit: dict[int, list[int]] = {}
    openers = 0
    for number, compiled in enumerate(frames):
        openers |= compiled.steps[0].mask
        for bit in bits.values():
            if compiled.steps[0].mask & bit:
                by_bit.setdefault(bit, []).append(number)
    subjects = _subjects(file)
    known = {bit: tuple(some) for bit, some in by_bit.items()}
    return AccountWords(_phrases(lang, file, bits), tuple(frames), known, bits, subjects, openers)
