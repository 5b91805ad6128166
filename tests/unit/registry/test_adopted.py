"""Rows of a list taken onto the own list: once, with their source; next month adds what is new and takes nothing back."""

from pathlib import Path

import pytest

from habeas.cli.main import main
from habeas.engine.jobs.names_keep import book
from habeas.model.registry import ChargeStep, ListRow, RecordedAct, Said, Statement, Trait, Value
from habeas.registry.adopted import Bearers, beside, said_of, steps
from habeas.registry.find import Named
from people_kept import said

HEAD = "Nombre;Cédula;Fecha de detención;Prisión;Situación;Fecha de excarcelación;Delito\n"
MAY = HEAD + (
    "Ana Inventada Gil;V-1;2025-05-13;El Faro;detenida;;odio\n"
    "Luis Supuesto Paz;V-2;2025-05-14;El Faro;detenido;;\n"
    "Sin identificar;;2025-05-15;El Faro;detenido;;\n"
)
JUNE = HEAD + (
    "Ana Inventada Gil;V-1;2025-05-13;El Faro;excarcelada;2026-01-10;odio\n"
    "Nora Nueva Cruz;V-3;2025-06-01;El Faro;casa por cárcel;2026-01-10;\n"
)


def row(**values: str) -> ListRow:
    return ListRow(
        id="row_1", list="L-0001", sheet="", row=2, values=tuple(Value(field=k, read=v, raw=v) for k, v in values.items())
    )


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"status": "held", "prison": "El Faro"}, RecordedAct(act="held", place="El Faro")),
        ({"arrested": "2025-05", "place": "Velm"}, RecordedAct(act="arrested", date="2025-05", place="Velm")),
        ({"status": "released"}, RecordedAct(act="released")),
        ({"status": "house_arrest", "released": "2026-01-10"}, RecordedAct(act="house_arrest", date="2026-01-10")),
        ({"released": "2026-01-10", "condition": "bail"}, RecordedAct(act="released", date="2026-01-10", conditions=("bail",))),
        ({"status": "died"}, RecordedAct(act="died")),
        ({"released": "no day at all"}, None),
        ({"charge": "odio", "court": "1.º"}, ChargeStep(charge="odio", status="filed", court="1.º")),
    ],
)
def test_a_row_says_what_was_read_of_it_and_no_more(values: dict[str, str], expected: Said | None) -> None:
    found = said_of(row(**values), ("Ana Inventada",))
    assert found[0] == Trait(field="name", value="Ana Inventada")
    assert found[1:] == (() if expected is None else (expected,))


def test_a_release_that_the_row_itself_doubts_is_not_confirmed() -> None:
    acts = said_of(row(status="held", released="2026-01-10"), ("Ana Inventada",))[1:]
    assert acts == (RecordedAct(act="held"), RecordedAct(act="released", date="2026-01-10", certainty="reported"))


def test_people_without_a_name_are_counted() -> None:
    assert said_of(row(unnamed="1"), ()) == (Trait(field="count", value="1"),)


def test_what_a_keeper_corrected_stays_corrected() -> None:
    birth = [Trait(field="birth", value=year) for year in ("1990", "1991", "1992")]
    first = said(birth[0], 1)
    assert steps(birth[:1], (first,), frozenset()) == ()
    assert [one.replaces for one in steps(birth[1:2], (first,), frozenset({first.id}))] == [first.id]
    assert [one.replaces for one in steps(birth[1:2], (first,), frozenset())] == [None]


def test_a_record_keeps_the_name_that_its_keeper_gave_it() -> None:
    known: tuple[Statement, ...] = (said(Trait(field="name", value="Ana Gil"), 1),)
    found = beside((Trait(field="name", value="Ana Inventada Gil"), Trait(field="age", value="30")), known)
    assert found == (Trait(field="other_name", value="Ana Inventada Gil"), Trait(field="age", value="30"))


def test_names_that_share_two_words_as_they_sound_are_looked_at() -> None:
    bearers = Bearers([Named(ref="P-0001", name="Jesús Manuel Martínez"), Named(ref="P-0002", name="Jesús Paz")])
    assert bearers.of("MARTINES, Jesus") == ("P-0001",)
    assert bearers.of("Jesús") == ()


@pytest.fixture
def study(tmp_path: Path) -> Path:
    folder = tmp_path / "study"
    main(["study", "init", str(folder)])
    for name, text, at in (("may", MAY, "2026-01-05"), ("june", JUNE, "2026-01-11")):
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
        where = ["--study", str(folder), "--now", f"{at}T10:00Z"]
        main(["names", "import", str(tmp_path / f"{name}.csv"), "--source", "Familias", "--as-of", at, "--yes", *where])
    return folder


def test_a_list_is_adopted_once_and_its_next_version_adds_what_is_new(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--study", str(study), "--now"]
    capsys.readouterr()
    assert main(["names", "adopt", "l-0001", *where, "2026-01-05T11:00Z"]) == 0
    assert "3 put on the list (P-0001 to P-0003)" in capsys.readouterr().out
    main(["names", "adopt", "L-0001", *where, "2026-01-05T12:00Z"])
    assert "0 put on the list; 0 brought up to date; 3 as before" in capsys.readouterr().out
    assert main(["names", "adopt", "L-0002", *where, "2026-01-11T12:00Z"]) == 0
    assert "1 put on the list (P-0004); 1 brought up to date" in capsys.readouterr().out
    assert main(["bulletin", "--as-of", "now", "--since", "2026-01-08", "--team", *where, "2026-01-11T18:00Z"]) == 0
    said_ = capsys.readouterr().out
    assert "At least 2 people freed by Sunday 11 January 2026, 18:00 (UTC)" in said_
    assert "1 to house arrest: Nora Nueva Cruz (P-0004)" in said_
    with book(study) as keeper:
        assert len(keeper.persons()) == 4
        assert [one.named for one in keeper.persons()] == [True, True, False, True]
        assert all(one.source.name == "Familias" and one.source.row for one in keeper.statements())
    # Gone from June's list is not released: nothing was written of Luis Supuesto Paz or of the one without a name.
    main(["names", "person", "P-0002", *where, "2026-01-11T19:00Z"])
    assert "in custody" in capsys.readouterr().out


def test_a_row_whose_name_somebody_bears_waits_for_a_decision(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--study", str(study), "--now"]
    main(["names", "add", "Ana Inventada", *where, "2026-01-05T10:30Z"])
    capsys.readouterr()
    assert main(["names", "adopt", "L-0001", *where, "2026-01-05T11:00Z"]) == 3
    said_ = capsys.readouterr().out
    assert "habeas names judge P-0001 row_" in said_
    row_id = said_.split("judge P-0001 ")[1].split()[0]
    assert main(["names", "judge", "P-0001", row_id, "same", *where, "2026-01-05T12:00Z"]) == 0
    capsys.readouterr()
    assert main(["names", "adopt", "L-0001", *where, "2026-01-05T13:00Z"]) == 0
    assert "0 put on the list; 1 brought up to date; 2 as before" in capsys.readouterr().out
    main(["names", "person", "P-0001", *where, "2026-01-05T14:00Z"])
    said_ = capsys.readouterr().out
    assert said_.startswith("Ana Inventada  P-0001")
    assert "also known as: Ana Inventada Gil" in said_


def test_what_is_no_list_is_refused(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "adopt", "L-0009", "--study", str(study)]) == 2
    assert "there is no such list, row or person of lists" in capsys.readouterr().err


def test_rows_may_be_adopted_as_not_confirmed(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--study", str(study), "--now", "2026-01-11T12:00Z"]
    main(["names", "adopt", "L-0002", "--unconfirmed", *where])
    capsys.readouterr()
    main(["bulletin", "--as-of", "now", *where[:3], "2026-01-11T18:00Z"])
    assert "2 not yet confirmed and not counted" in capsys.readouterr().out


def test_the_row_of_somebody_sealed_is_told_to_nobody(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--study", str(study), "--now"]
    main(["names", "add", "Ana Inventada", *where, "2026-01-05T10:30Z"])
    main(["names", "seal", "P-0001", *where, "2026-01-05T10:31Z"])
    capsys.readouterr()
    assert main(["names", "adopt", "L-0001", *where, "2026-01-05T11:00Z"]) == 0
    said_ = capsys.readouterr().out
    assert "2 put on the list" in said_
    assert "P-0001" not in said_
