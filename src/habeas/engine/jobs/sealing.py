"""The one door between the store and everything that is shown: what is sealed leaves it masked (law 8). The store stays exact.

A study without seals passes unchanged. Masks are as long as what they hide, so that every offset stays true; pages and terminal
shorten them. Ids that hash a sealed name are replaced by ones hashed with a secret of the study: nobody can try names against them.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

import msgspec

from habeas.engine.store import Keeper, Store
from habeas.model import Dossier, Mentioned, Reading, Record, Report, ReportView, short_hash
from habeas.model.registry import RecordedAct, Ref, Source, Statement, Trait
from habeas.registry.sealed import BLANK, TELLING_FIELDS, Mask, Sealed, sealed_now, told_apart

R = TypeVar("R", bound=Record)
# The note under which a study keeps what its sealed ids are hashed with.
HASHED_WITH = "sealed_ids_hashed_with"


class Door:
    """What a study shows: `text` and `record` mask whatever is sealed in it; `open` says that nothing is."""

    def __init__(
        self,
        mask: Mask,
        sealed: Sealed,
        *,
        touched: Iterable[str] = (),
        labels: Mapping[str, str] | None = None,
        ids: Mapping[str, str] | None = None,
    ) -> None:
        """`touched` are labels of reports that name somebody sealed; `labels` and `ids` say what is shown instead of them."""
        self.sealed = sealed
        self._mask = mask
        self._touched = frozenset(touched)
        self._labels = labels or {}
        self._ids = ids or {}

    @property
    def open(self) -> bool:
        """Is nothing sealed here?"""
        return not self.sealed.persons and not self.sealed.fields

    def label(self, label: str) -> str:
        """The label of a report as it may be shown."""
        return self._labels.get(label, label)

    def text(self, text: str, *, touched: bool = False) -> str:
        """A text as it may be shown."""
        if self.open:
            return text
        if text in self._labels:
            return self._labels[text]
        label, slash, rest = text.partition("/")
        if slash and label in self._labels:
            return f"{self._labels[label]}/{self.text(rest, touched=touched)}"
        return self._mask.hide(told_apart(self._ids, text), touched=touched)

    def record(self, record: R, report: str | None = None) -> R:
        """A record as it may be shown. `report` is the report it speaks of; what speaks of many counts as touched."""
        if self.open:
            return record
        touched = report is None or report in self._touched
        shown = msgspec.convert(self._walked(msgspec.to_builtins(record), touched=touched), type(record))
        if isinstance(record, Mentioned) and isinstance(shown, Mentioned) and shown.name != record.name:
            # Age, sex and kin tell who it is as well as the name does.
            return msgspec.structs.replace(shown, age=None, sex=None, relations=())
        return shown

    def records(self, some: Sequence[R]) -> tuple[R, ...]:
        """Records that each speak of the report they name, or of many where they name none."""
        return tuple(some) if self.open else tuple(self.record(one, getattr(one, "report", None)) for one in some)

    def inside(self, value: object) -> object:
        """Plain JSON values as they may be shown."""
        return value if self.open else self._walked(value, touched=True)

    def _walked(self, value: object, *, touched: bool) -> object:
        if isinstance(value, str):
            # Our own short words (acts, measures, verdicts) are no names.
            plain = value.isascii() and value.islower() and value.replace("_", "").isalpha() and value not in self._labels
            return value if plain else self.text(value, touched=touched)
        if isinstance(value, list | tuple):
            return [self._walked(one, touched=touched) for one in value]
        if isinstance(value, dict):
            return {self._walked(key, touched=touched): self._walked(one, touched=touched) for key, one in value.items()}
        return value

    def dossier(self, dossier: Dossier) -> Dossier:
        """A dossier as it may be shown: its pages, tables and the account on the terminal are made of this."""
        if self.open:
            return dossier
        return Dossier(
            version=dossier.version,
            reports=tuple(self.view(view) for view in dossier.reports),
            figures=self.records(dossier.figures),
            people=self.records(dossier.people),
            accounts=self.records(dossier.accounts),
            set_aside=self.records(dossier.set_aside),
            lineage=self.record(dossier.lineage),
            reconciled=self.record(dossier.reconciled),
            issues=self.records(dossier.issues),
            notes=tuple(self.text(note, touched=True) for note in dossier.notes),
            timeline=self.records(dossier.timeline),
            rearrests=self.records(dossier.rearrests),
        )

    def view(self, view: ReportView) -> ReportView:
        """A report in a dossier."""
        return self.record(view, view.id)

    def reading(self, reading: Reading) -> Reading:
        """A reading, for what is computed of it and then shown."""
        people = tuple(self.record(person, reading.report) for person in reading.people)
        return reading if self.open else msgspec.structs.replace(self.record(reading, reading.report), people=people)

    def report(self, report: Report) -> Report:
        """A report with its text masked, letter for letter."""
        return self.record(report, report.id)

    def names(self, text: str) -> bool:
        """Does a text name somebody sealed?"""
        return self._mask.touches(text)

    def statement(self, statement: Statement) -> Statement:
        """A statement as it may be shown: of somebody sealed, nothing but that there is one; of a sealed field, no value."""
        said = statement.said
        fields = {field for person, field in self.sealed.fields if person == statement.person}
        if statement.person in self.sealed.persons or (isinstance(said, Trait) and said.field in fields):
            said = Trait(field="note", value=BLANK)
        elif isinstance(said, RecordedAct):
            changed = {field: BLANK for field in ("place", "authority") if field in fields and getattr(said, field)}
            said = msgspec.structs.replace(said, **changed)
        source = Source() if statement.person in self.sealed.persons or "source" in fields else statement.source
        return self.record(msgspec.structs.replace(statement, said=said, source=source))


OPEN = Door(Mask(()), Sealed())


def door_of(store: Store) -> Door:
    """The door of a study as it is sealed now."""
    keeper = Keeper(store)
    seals = keeper.seals()
    judgements = keeper.judgements() if seals else ()
    sealed = sealed_now(seals, judgements=judgements)
    if not sealed.persons and not sealed.fields:
        return OPEN
    names, values = _to_hide(sealed, keeper.statements(), store)
    alone = Mask(names, values)
    others = [name for name in _all_names(store, keeper) if not alone.touches(name)]
    mask = Mask(names, values, others)
    labels = store.labels()
    touched, shown_as = set[str](), dict[str, str]()
    secret = store.fact(HASHED_WITH) or ""
    ids: dict[str, str] = {}
    for sha256, label in labels.items():
        report = store.report(sha256)
        said = " ".join(part for part in (report.title, report.path, report.url, *report.also, label) if part)
        if not mask.touches(report.text) and not mask.touches(said):
            continue
        touched.add(label)
        if mask.hide(label, touched=True) != label:
            shown_as[label] = f"report-{short_hash(secret, sha256)[:12]}"
        ids |= _ids_that_tell(store.reading(sha256), report, mask, secret)
    ids |= {person: _hidden(person, secret) for person in _persons_that_tell(store, mask)}
    return Door(mask, sealed, touched=touched, labels=shown_as, ids=ids)


def _to_hide(sealed: Sealed, statements: Sequence[Statement], store: Store) -> tuple[list[str], list[str]]:
    """Every name ever written of a sealed person, replaced ones too, those of records judged the same, and telling values."""
    alike = sealed.persons
    names: list[str] = []
    values: list[str] = []
    for one in statements:
        said = one.said
        if not isinstance(said, Trait) or said.field not in TELLING_FIELDS:
            continue
        if one.person in alike or (one.person, said.field) in sealed.fields:
            (names if said.field in {"name", "other_name", "nickname", "kin"} else values).append(said.value)
    return names + _names_elsewhere(alike, store), values


def _names_elsewhere(alike: Iterable[Ref], store: Store) -> list[str]:
    """The names of list rows and of people in reports that were judged to be a sealed person."""
    from habeas.engine.jobs.names_book import row_names

    wanted = {ref for ref in alike if not ref.startswith("P-")}
    if not wanted:
        return []
    found = [name for row in Keeper(store).rows() if row.id in wanted for name in row_names(row)]
    return found + [p.name for r in store.readings() for p in r.people if p.named and f"{r.sha256}/{p.id}" in wanted]


def _all_names(store: Store, keeper: Keeper) -> Iterable[str]:
    from habeas.engine.jobs.names_book import everyone

    return (one.name for one in everyone(store, keeper))


def _ids_that_tell(reading: Reading | None, report: Report, mask: Mask, secret: str) -> dict[str, str]:
    """The ids of what was read at a place that holds a sealed name: they hash the words that stand there."""
    if reading is None:
        return {}
    hidden = mask.hide(report.text, touched=True)
    places = [(f.id, f.start, f.end) for f in reading.figures] + [(a.id, a.start, a.end) for a in reading.accounts]
    places += [(p.id, start, end) for p in reading.people for start, end in p.mentions]
    return {id_: _hidden(id_, secret) for id_, start, end in places if hidden[start:end] != report.text[start:end]}


def _persons_that_tell(store: Store, mask: Mask) -> list[str]:
    """The ids shared across reports that hash a sealed name."""
    from habeas.engine.jobs.together import load_together

    persons = load_together(store).persons
    return [
        persons[p.id] for r in store.readings() for p in r.people if p.id in persons and mask.hide(p.name, touched=True) != p.name
    ]


def _hidden(id_: str, secret: str) -> str:
    prefix, _, _ = id_.rpartition("_")
    return f"{prefix}_{short_hash(secret, id_)}"
