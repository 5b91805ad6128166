"""Which numbers are no figures, and why? Nothing vanishes: each is listed with its reason."""

from habeas.model import SetAside
from habeas.model.record import Record
from habeas.publish.indexed import Indexed, Mark

SHOWN = 24


class Aside(Record, frozen=True, kw_only=True):
    """A number expression and its sentence."""

    text: str
    mark: Mark
    language: str


class Reason(Record, frozen=True, kw_only=True):
    """A reason with the expressions it set aside; `left_out` more are not listed here."""

    reason: str
    number: int
    examples: tuple[Aside, ...]
    left_out: int


def reasons_of(index: Indexed) -> tuple[Reason, ...]:
    """The reasons, the commonest first."""
    found: dict[str, list[SetAside]] = {}
    for aside in index.dossier.set_aside:
        found.setdefault(aside.reason, []).append(aside)
    ordered = sorted(found.items(), key=lambda kv: (-len(kv[1]), kv[0]))
    return tuple(_reason(index, reason, listed) for reason, listed in ordered)


def _reason(index: Indexed, reason: str, listed: list[SetAside]) -> Reason:
    shown = [Aside(text=a.text, mark=index.mark(a.report, a.start), language=index.language(a.report)) for a in listed[:SHOWN]]
    return Reason(reason=reason.replace("_", " "), number=len(listed), examples=tuple(shown), left_out=len(listed) - len(shown))
