"""A typed name finds who is meant; named people stand beside the number claimed; a mask hides a name however it is written."""

import pytest

from habeas.model import Event, Series, SeriesPoint
from habeas.model.edtf import span_of
from habeas.registry.find import Named, find, same_name
from habeas.registry.floor import NamedAct, floors
from habeas.registry.sealed import MASK, Mask, only_about

PEOPLE = [
    Named(ref=str(n), name=name)
    for n, name in enumerate(
        [
            "Jesús Manuel Martínez Medina",
            "MARTÍNEZ, Jesús",
            "Zoraida Quintanilla",
            "João Gonçalves da Silva",
            "William O'Brien",
            "José Martínez",
        ]
    )
]


@pytest.mark.parametrize(
    ("query", "refs"),
    [
        ("Jesus Martines", {"0", "1"}),
        ("martinez medina jesus", {"0"}),
        ("Quintaniya Z.", {"2"}),
        ("Soraida Quintanila", {"2"}),
        ("Joao Gonsalves", {"3"}),
        ("Bill OBrien", {"4"}),
        ("nobody", set()),
        ("", set()),
        ("x" * 10_000, set()),
        ("J.", set()),
    ],
)
def test_a_name_is_found_as_it_is_typed(query: str, refs: set[str]) -> None:
    found = {one.ref for one in find(query, PEOPLE)}
    assert refs <= found
    assert not found - refs or refs


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jesús Martínez", "Jesús Manuel Martínez Medina", True),
        ("Jesus Martines", "Jesús Manuel Martínez Medina", True),
        ("Ana Rojas", "Luisa Rojas", False),
        ("Rojas", "Ana Rojas", False),
        ("José Rojas Pérez", "José Pérez", True),
    ],
)
def test_two_names_are_one_only_where_the_shorter_is_part_of_the_longer(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


def series(best: int | None, low: int | None = None) -> Series:
    point = SeriesPoint(
        as_of="2026-01-11", low=low or best, best=best, high=best, roots=(), counters=(), grade="weak", figures=(), why="", rule=""
    )
    return Series(
        id="s", measure="released", group="people", place=None, event="e", modality="actual", rule_for_best="", points=(point,)
    )


EVENT = Event(id="e", name="releases of January", country="VE", start="2026-01-08", end=None)


def named(ref: str, name: str, where: str, date: str | None = "2026-01-10", act: str = "released") -> NamedAct:
    return NamedAct(ref=ref, name=name, where=where, act=act, span=span_of(date))


def test_named_and_claimed_stand_side_by_side_with_who_is_on_which_list() -> None:
    acts = [
        named("P-0001", "Jesús Manuel Martínez Medina", "own list"),
        named("row_1", "MARTINES MEDINA, Jesús", "Casa Abierta"),
        named("r/1", "Zoraida Quintanilla", "reports"),
        named("r/2", "Ana Rojas", "reports", date="2025-12-01"),
        named("r/3", "Luis Supuesto", "reports", act="arrested"),
    ]
    (found,) = floors([series(14)], [EVENT], acts)
    assert (found.claimed, found.named, found.missing, found.on_none) == (14, 2, 12, 1)
    assert {one.where: one.number for one in found.lists} == {"Casa Abierta": 1, "own list": 1, "reports": 1}


def test_whoever_stands_on_a_list_is_on_one_whatever_it_says_of_them() -> None:
    acts = [named("r/1", "Zoraida Quintanilla", "reports"), named("r/2", "Luis Supuesto", "reports")]
    listed = {"Zoraida Quintanilla": frozenset(("Casa Abierta",))}
    (found,) = floors([series(14)], [EVENT], acts, None, listed)
    assert (found.named, found.on_none) == (2, 1)
    assert {one.where: one.number for one in found.lists} == {"Casa Abierta": 1, "reports": 2}


def test_who_was_freed_after_the_day_of_a_number_is_not_in_it() -> None:
    until = Event(id="e", name="releases of January", country="VE", start="2026-01-08", end="2026-01-20")
    acts = [named("r/1", "Zoraida Quintanilla", "reports", date="2026-01-12"), named("r/2", "Luis Supuesto", "reports")]
    assert floors([series(14)], [until], acts)[0].named == 1


def test_a_shorter_form_of_a_name_is_found_by_the_whole_name() -> None:
    among = [
        Named(ref="P-0001", name="Luis Ruiz"),
        Named(ref="P-0002", name="Luis Paz Gómez"),
        Named(ref="P-0003", name="Alberto Ruiz Gil"),
    ]
    assert [one.ref for one in find("Luis Alberto Ruiz", among)] == ["P-0001"]


def test_a_floor_without_a_defended_number_takes_the_lower_bound_or_none() -> None:
    assert floors([series(None, 5)], [EVENT], [])[0].claimed == 5
    assert floors([series(None)], [EVENT], [])[0].missing is None


def test_more_named_than_claimed_leaves_none_missing() -> None:
    acts = [named(f"r/{n}", f"{name} Inventado", "reports") for n, name in enumerate(("Luis", "Pedro", "Tomás"))]
    found = floors([series(2)], [EVENT], acts)[0]
    assert (found.named, found.missing) == (3, 0)


@pytest.mark.parametrize(
    "text",
    [
        "Zoraida Quintanilla",
        "ZORAIDA QUINTANILLA",
        "Quintanilla Rojas, Zoraida",
        "Z. Quintanilla",
        "Zoraida I. Quintanilla",
        "zoraida-quintanilla-libre",
        "https://x.example/zoraidaquintanilla",
        "Zoraida\nQuintanilla",
        "Zorai\u0301da Quintanilla",
        "Zora\u00adida Quin\u200btanilla",
        "Soraida Quintaniya",
        "Zoraida de la Quintanilla",
    ],
)
def test_a_sealed_name_is_hidden_however_it_is_written(text: str) -> None:
    hidden = Mask(["Zoraida Inés Quintanilla Rojas"]).hide(f"Hoy {text} salió")
    assert "uintani" not in hidden.lower()
    assert "oraida" not in hidden.lower()
    assert len(hidden) == len(f"Hoy {text} salió")


def test_a_word_that_others_bear_is_hidden_only_where_the_whole_name_stands_too() -> None:
    mask = Mask(["Zoraida Quintanilla Rojas"], borne=["Ana Rojas"])
    assert mask.hide("Rojas is free") == "Rojas is free"
    assert mask.hide("Quintanilla is free").startswith(MASK)
    assert mask.hide("Rojas is free", touched=True).startswith(MASK)


def test_ordinary_words_are_left_alone() -> None:
    mask = Mask(["Libertad Paz Flores"], borne=["Ana Flores", "Paz Supuesta", "Libertad Inventada"])
    assert mask.hide("la libertad y la paz entre flores", touched=True) == "la libertad y la paz entre flores"


def test_a_sealed_value_is_hidden_and_a_short_one_is_not() -> None:
    mask = Mask([], ["V-12.345.678", "34"])
    assert mask.hide("cédula v-12.345.678, 34 años") == f"cédula {MASK * 12}, 34 años"


def test_only_one_person_is_named_in_what_a_family_is_given() -> None:
    shown = only_about(
        "Ana Rojas y su hermano Pedro Rojas esperan con María Nadie; Rojas no habló.", ["Ana Rojas"], ["Pedro Rojas"]
    )
    assert shown.startswith("Ana Rojas y su hermano")
    assert [name for name in ("Pedro", "María", "Nadie") if name in shown] == []
