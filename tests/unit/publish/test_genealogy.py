"""The drawing of who wrote after whom, with its table, and the table of missing originals."""

from habeas.model import Dossier, Edge, Event, Figure, Ghost, Lineage, Reconciled, ReportView, SaidBy, Series, SeriesPoint
from habeas.publish.genealogy import genealogies, ghosts_of
from habeas.publish.indexed import Indexed


def figure(report: str) -> Figure:
    return Figure(
        id=f"f-{report}", report=report, start=0, end=3, text="131", sentence_start=0, sentence_end=9, measure="released",
        kind="flow", low=131, high=131, point=131, precision="exact", group="people",
    )  # fmt: skip


def dossier(*edges: Edge, missing: tuple[Ghost, ...] = ()) -> Indexed:
    days = {"a": "2025-03-05", "b": "2025-03-06", "c": None}
    reports = tuple(
        ReportView(id=r, sha256=r, language="en", characters=9, publisher=f"Paper {r.upper()}", published=d)
        for r, d in days.items()
    )
    point = SeriesPoint(
        as_of="2025-03-05", low=131, best=131, high=131, roots=("a", "EFE"), counters=(), grade="weak", why="",
        figures=("f-a", "f-b", "f-c"),
    )  # fmt: skip
    series = Series(
        id="s", measure="released", group="people", place=None, event="e", modality="actual", rule_for_best="", points=(point,)
    )
    root_of = {"a": "a", "b": "a", "c": "EFE"}
    return Indexed(
        Dossier(
            version="0", reports=reports, figures=tuple(map(figure, "abc")),
            lineage=Lineage(edges=edges, root_of=root_of, ghosts=("EFE",), missing=missing),
            reconciled=Reconciled(series=(series,), events=(Event(id="e", name="Releases", country=None, start=None, end=None),)),
        )
    )  # fmt: skip


COPY = Edge(report="b", kind="copy", root="a", parent="a", derived_from="a", confidence=0.97, evidence=("all its words",))
WIRE = Edge(report="c", kind="wire", root="EFE", credited="EFE", derived_from="EFE", direction_sure=False)


def test_the_earliest_stands_above_and_each_family_in_its_lane() -> None:
    (drawn,) = genealogies(dossier(COPY, WIRE))
    assert [(s.letter, s.day, s.missing) for s in drawn.stations] == [
        ("", "", True), ("A", "5 Mar 2025", False), ("B", "6 Mar 2025", False), ("C", "no day", False),
    ]  # fmt: skip
    lanes = {s.letter: s.lane for s in drawn.stations}
    assert lanes["A"] == lanes["B"] != lanes["C"] == lanes[""]
    assert [branch.sure for branch in drawn.branches] == [True, False]


def test_the_table_says_the_same_with_the_evidence() -> None:
    (drawn,) = genealogies(dossier(COPY, WIRE))
    assert [(row.letter, row.of) for row in drawn.rows] == [("A", ""), ("B", "A · Paper A"), ("C", "EFE (not held)")]
    assert drawn.rows[1].evidence == ("all its words",)
    assert drawn.describes.startswith("A, 5 Mar 2025:")


def test_where_nobody_copied_nothing_is_drawn() -> None:
    assert genealogies(dossier()) == ()


def test_missing_originals_say_what_they_are_said_to_have_said() -> None:
    said = SaidBy(measure="released", number=131, reports=("c",))
    ghost = Ghost(root="EFE", publisher="EFE", by="2025-03-05", reports=("c",), said=(said,))
    (row,) = ghosts_of(dossier(WIRE, missing=(ghost,)))
    assert (row.name, row.by, row.letters, row.said) == ("EFE", "5 March 2025", ("C",), "131 left prison")
