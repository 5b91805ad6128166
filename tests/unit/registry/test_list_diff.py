"""Next month's version of a list: added, gone, changed; and gone is never released."""

from habeas.model.lists import ListChange
from habeas.model.registry import ListRow
from habeas.registry.list_diff import changes
from habeas.registry.sheets import read_sheet, rows_of

MAY = """Nombre,Edad,Fecha de detención,Estatus,Penal
Ana Rojas Peña,33,17/08/2024,Detenida,Norte
Luis Pérez Gil,20,18/08/2024,Detenido,Norte
Mario Soto Díaz,41,19/08/2024,Detenido,Sur
José Gil Mora,19,20/08/2024,Detenido,Sur
José Gil Mora,52,01/01/2025,Detenido,Norte
"""
JUNE = """Nombre,Edad,Fecha de detención,Estatus,Penal
Eva Luna Paz,27,02/06/2025,Detenida,Norte
Ana Rojas Peña,34,17/08/2024,Excarcelada con medidas,Norte
LUIS PÉREZ,20,18/08/2024,Detenido,Este
José Gil Mora,53,01/01/2025,Detenido,Norte
José Gil Mora,19,20/08/2024,Detenido,Sur
"""


def rows(text: str) -> list[ListRow]:
    return list(rows_of(read_sheet(text.encode(), "list.csv"), "L-0001"))


def by_name(found: tuple[ListChange, ...]) -> dict[str, ListChange]:
    return {f"{(one.after or one.before).value('name')} {(one.after or one.before).value('age')}": one for one in found}  # type: ignore[union-attr]


def test_rows_are_added_gone_changed_or_the_same() -> None:
    found = by_name(changes(rows(MAY), rows(JUNE)))
    assert {name: one.change for name, one in found.items()} == {
        "Eva Luna Paz 27": "added",
        "Mario Soto Díaz 41": "gone",
        "Ana Rojas Peña 34": "changed",
        "Luis Pérez 20": "changed",
        "José Gil Mora 53": "changed",
        "José Gil Mora 19": "same",
    }


def test_gone_says_nothing_of_where_somebody_is() -> None:
    gone = by_name(changes(rows(MAY), rows(JUNE)))["Mario Soto Díaz 41"]
    assert gone.after is None
    assert gone.values == ()
    assert gone.before is not None
    assert gone.before.value("status") == "held"


def test_a_change_names_its_field_before_and_after() -> None:
    ana = by_name(changes(rows(MAY), rows(JUNE)))["Ana Rojas Peña 34"]
    assert [(one.field, one.before, one.after) for one in ana.values] == [
        ("age", "33", "34"),
        ("condition", None, "unknown"),
        ("status", "held", "released"),
    ]


def test_namesakes_are_told_apart_by_what_else_is_said() -> None:
    found = by_name(changes(rows(MAY), rows(JUNE)))
    assert found["José Gil Mora 53"].before is not None
    assert found["José Gil Mora 53"].before.value("age") == "52"


def test_a_list_against_itself_has_no_changes() -> None:
    assert {one.change for one in changes(rows(MAY), rows(MAY))} == {"same"}
    assert len(changes(rows(MAY), rows(MAY))) == 5
