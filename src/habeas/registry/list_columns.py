"""Which column of a list holds what? By the words of its header and by what stands in its cells; neither overrules the other."""

from collections.abc import Callable, Mapping, Sequence

from habeas.lexicon.list_columns import NONE, list_words, plain_words
from habeas.model import Record
from habeas.registry.list_contents import Contents, contents_of

# Dates of what happened, in the order in which they usually happen.
DATES = ("birth", "arrested", "hearing", "released", "died", "updated")
NAMES = ("name", "given", "given_1", "given_2", "surnames", "surname_1", "surname_2")
# More columns than one can hold the same of these.
_SEVERAL = frozenset(
    {"outside_id", "note", "source", "contact", "kin", "charge", "court", "document", "counsel", "place", "health", NONE}
)
_NO, _FLOOR = -4.0, 0.75
_FOUND_ALONE = 1.5
# Of so few cells one or two may be slips: they can make a header doubtful, not forbid what it says.
_FEW, _DOUBT = 5, -0.5
_BORN_BEFORE = 18


class ColumnFound(Record, frozen=True, kw_only=True):
    """What one column was taken for (None: not read), by what (its name, its contents, both), and whether that is sure."""

    field: str | None
    how: str
    sure: bool
    contents: Contents


Mapped = tuple[ColumnFound, ...]


def recognise(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Mapped:
    """What each column holds, in the order of the columns; a header may be empty, and rows may be short."""
    width = max([len(header), *(len(row) for row in rows)], default=0)
    header = [*header, *[""] * (width - len(header))]
    looks = [contents_of([row[at] for row in rows if at < len(row)]) for at in range(width)]
    asked = [field_scores(text) for text in header]
    taken = _by_words(asked, looks)
    taken |= _by_contents([at for at in range(width) if at not in taken], looks, {field for field, _ in taken.values()})
    taken = _parts_of_names(taken, looks)
    return tuple(
        ColumnFound(
            field=None if at not in taken or taken[at][0] == NONE else taken[at][0],
            how=_how(at, taken, asked, looks),
            sure=at in taken and taken[at][1] >= _FLOOR + 1,
            contents=looks[at],
        )
        for at in range(width)
    )


def field_scores(header: str) -> dict[str, float]:
    """How strongly a header's words speak for each field: words that match, and a little more where they are all of it."""
    words = plain_words(header)
    if not words:
        return {}
    found = list_words().headers.within(words)
    return {field: n + (0.5 if n >= len(words) else 0.0) for field, n in found.items() if n}


def field_by_words(header: str) -> str | None:
    """The field that a header names by its words alone; None where it names none, or two alike."""
    scores = sorted(((score, field) for field, score in field_scores(header).items()), reverse=True)
    if not scores or scores[0][1] == NONE or (len(scores) > 1 and scores[0][0] == scores[1][0]):
        return None
    return scores[0][1]


def _by_words(asked: Sequence[Mapping[str, float]], looks: Sequence[Contents]) -> dict[int, tuple[str, float]]:
    """Columns by their headers, the surest first; a field that another column has taken goes to the next best."""
    rated = sorted(
        (
            (score + _weighed(field, looks[at]), score, field, at)
            for at, scores in enumerate(asked)
            for field, score in scores.items()
        ),
        key=lambda one: (-one[0], -one[1], one[3], one[2]),
    )
    taken: dict[int, tuple[str, float]] = {}
    fields: set[str] = set()
    for total, _, field, at in rated:
        if total >= _FLOOR and at not in taken and (field not in fields or field in _SEVERAL):
            taken[at] = (field, total)
            fields.add(field)
    return taken


def _weighed(field: str, look: Contents) -> float:
    """Where a header speaks, contents that suit say less than its words; contents that do not suit forbid, unless there are few."""
    fit = fits(field, look)
    return fit / 2 if fit > 0 else max(fit, _DOUBT) if look.filled < _FEW else fit


def _by_contents(left: Sequence[int], looks: Sequence[Contents], fields: set[str]) -> dict[int, tuple[str, float]]:
    """Columns whose headers say nothing: what their cells can only be, and dates by their years."""
    taken: dict[int, tuple[str, float]] = {}
    named = bool(fields & set(NAMES))
    for field in ("number", "name", "sex", "age", "status", "contact", "source", "document", "prison"):
        if field in fields or (field == "name" and named):
            continue
        best = max(((fits(field, looks[at]), -at) for at in left if at not in taken), default=(0.0, 0))
        if best[0] >= _FOUND_ALONE:
            taken[-best[1]] = (field, best[0])
    dates = [at for at in left if at not in taken and fits("arrested", looks[at]) >= 1]
    dates.sort(key=lambda at: (looks[at].middle, at))
    latest = max((look.middle for look in looks), default=0)
    if dates and "birth" not in fields and latest > looks[dates[0]].middle + _BORN_BEFORE:
        taken[dates.pop(0)] = ("birth", 1.0)
    for field in ("arrested", "released"):
        if dates and field not in fields:
            taken[dates.pop(0)] = (field, 1.0)
    return taken


def _parts_of_names(taken: dict[int, tuple[str, float]], looks: Sequence[Contents]) -> dict[int, tuple[str, float]]:
    """Nombre beside Apellido is a given name; Nombre alone is the whole name; surnames without given names are a whole name too."""
    by_field = {field: at for at, (field, _) in taken.items()}
    family = [field for field in ("surnames", "surname_1") if field in by_field]
    given = [field for field in ("given", "given_1") if field in by_field]
    changed = dict(taken)
    for first, second, whole in (("given_1", "given_2", "given"), ("surname_1", "surname_2", "surnames")):
        if first in by_field and second not in by_field and whole not in by_field:
            changed[by_field[first]] = (whole, taken[by_field[first]][1])
    if family and "name" in by_field and not given:
        at = by_field["name"]
        if looks[at].words < 2.6:
            changed[at] = ("given", taken[at][1])
    elif given and not family and "name" not in by_field:
        at = by_field[given[0]]
        changed[at] = ("name", taken[at][1])
    elif family and not given and "name" not in by_field:
        at = by_field[family[0]]
        if looks[at].words >= 2 and looks[at].person >= 0.5:
            changed[at] = ("name", taken[at][1])
    return changed


def _how(at: int, taken: Mapping[int, tuple[str, float]], asked: Sequence[Mapping[str, float]], looks: Sequence[Contents]) -> str:
    if at not in taken:
        return "not recognised"
    field = taken[at][0]
    by_name = asked[at].get(field, 0.0) > 0
    if field == NONE:
        return "passed over, by its name"
    if by_name and fits(field, looks[at]) > 0:
        return "by its name and its contents"
    return "by its name" if by_name else "by its contents"


def fits(field: str, look: Contents) -> float:
    """How well a column's contents suit a field: from -4 (it cannot be) to 2 (it can hardly be anything else)."""
    if look.filled == 0:
        return 0.0
    return (_FITS.get(field) or _text)(look)


def _date(look: Contents) -> float:
    share = look.date + look.serial
    return 1.5 if share >= 0.6 else -0.5 if share >= 0.3 else _NO


def _number(look: Contents) -> float:
    return 2.0 if look.ordinal else 0.0 if look.whole >= 0.9 and look.distinct >= 0.9 else _NO


def _age(look: Contents) -> float:
    if look.ordinal and look.distinct >= 0.9:
        return -1.0 if look.filled < 10 else _NO
    return 1.5 if look.age >= 0.7 else 0.0 if look.age >= 0.4 else _NO


def _sex(look: Contents) -> float:
    return 2.0 if look.sex >= 0.8 else 0.0 if look.sex >= 0.5 else _NO


def _status(look: Contents) -> float:
    if look.date + look.serial >= 0.5 or look.whole >= 0.5:
        return _NO
    if look.state >= 0.5:
        return 1.6
    if look.answer >= 0.7:
        return 1.0
    return 0.5 if look.distinct * look.filled <= 8 and look.filled >= 15 and look.words <= 4 else -1.0


def _document(look: Contents) -> float:
    return 1.6 if look.document >= 0.6 and look.date < 0.3 else 0.0 if look.digits >= 0.5 and look.date < 0.3 else -3.0


def _contact(look: Contents) -> float:
    return 1.8 if look.mail + look.phone >= 0.5 and look.phone <= look.digits else -0.5 if look.digits < 0.2 else -3.0


def _source(look: Contents) -> float:
    return 2.0 if look.url >= 0.5 else -0.2 if look.date < 0.5 and look.whole < 0.5 else -3.0


def _name(look: Contents) -> float:
    if look.digits >= 0.5 and look.person < 0.3:
        return _NO
    if look.person >= 0.5:
        return 1.6
    return 0.2 if look.letters >= 0.7 and 1.8 <= look.words <= 6 and look.distinct >= 0.7 else -1.0


def _given(look: Contents) -> float:
    if look.letters < 0.7:
        return _NO
    return 1.5 if look.given >= 0.5 and look.words < 2.6 else 0.0 if look.given >= 0.15 and look.words < 3 else -1.5


def _surname(look: Contents) -> float:
    if look.letters < 0.7:
        return _NO
    return 1.0 if look.given < 0.35 and look.words < 3.5 else -0.5


def _prison(look: Contents) -> float:
    if look.date + look.serial >= 0.4 or look.whole >= 0.5:
        return _NO
    return 1.5 if look.prison >= 0.4 else -0.2


def _place(look: Contents) -> float:
    if look.date + look.serial >= 0.4 or look.whole >= 0.5 or look.state >= 0.7:
        return _NO
    return -1.0 if look.prison >= 0.5 else 0.3


def _code(look: Contents) -> float:
    return 0.5 if look.digits >= 0.6 and look.date < 0.5 and not look.ordinal else -2.0


def _text(look: Contents) -> float:
    """Anything in words: a charge, a court, a lawyer, a note."""
    if look.date + look.serial >= 0.6 or (look.whole >= 0.8 and not look.age) or look.url >= 0.5 or look.phone >= 0.6:
        return -3.0
    return -1.0 if look.person >= 0.8 and look.distinct >= 0.8 else 0.0


def _people(look: Contents) -> float:
    """Somebody else's name, or words."""
    return -3.0 if look.date + look.serial >= 0.6 or look.whole >= 0.8 else 0.1


def _anything(_: Contents) -> float:
    return 0.0


def _sentence(look: Contents) -> float:
    return -3.0 if look.date >= 0.6 else 0.2


_FITS: dict[str, Callable[[Contents], float]] = {
    **dict.fromkeys(DATES, _date),
    "number": _number,
    "age": _age,
    "sex": _sex,
    "status": _status,
    "document": _document,
    "contact": _contact,
    "source": _source,
    "name": _name,
    **dict.fromkeys(("given", "given_1"), _given),
    "given_2": lambda look: max(_given(look), -0.2) if look.letters >= 0.7 or look.filled < 3 else _NO,
    **dict.fromkeys(("surnames", "surname_1", "surname_2"), _surname),
    "prison": _prison,
    **dict.fromkeys(("place", "home", "birthplace"), _place),
    "outside_id": _code,
    **dict.fromkeys(("kin", "counsel", "authority", "nickname"), _people),
    "sentence": _sentence,
    NONE: _anything,
}
