"""All that lineage needs to know of one report, small enough to hold a hundred thousand of them."""

from habeas.lineage.credits import Derivation, derivations, find_credits, is_correction, is_press_release
from habeas.lineage.features import Feature, features, phrases, prose, quotes, sentences, shingles
from habeas.lineage.publishers import canonical
from habeas.model import Credit, Reading, Record, Report


class Sketch(Record, frozen=True, kw_only=True):
    """A report without its words: hashes of what it says, in order, and whom it credits. Holds no name and no sentence."""

    report: str
    sha256: str
    language: str
    publisher: str | None = None
    published: str | None = None
    words: int = 0
    credits: tuple[Credit, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    shingles: bytes = b""
    sentences: bytes = b""
    quotes: bytes = b""
    phrases: bytes = b""
    features: tuple[Feature, ...] = ()
    press_release: bool = False
    correction: bool = False


def sketch(report: Report, reading: Reading) -> Sketch:
    """The sketch of one report from its text and what was read in it."""
    text = prose(report)
    credits = find_credits(report)
    return Sketch(
        report=report.id,
        sha256=report.sha256,
        language=report.language,
        publisher=canonical(report.publisher) if report.publisher else None,
        published=report.published,
        words=len(text.split()),
        credits=tuple(weighed.credit for weighed in credits),
        derivations=derivations(credits),
        shingles=shingles(text),
        sentences=sentences(text),
        quotes=quotes(text),
        phrases=phrases(text),
        features=features(reading, text),
        press_release=is_press_release(report.text),
        correction=is_correction(report.text),
    )
