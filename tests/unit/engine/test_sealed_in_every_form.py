"""Law 8, every command and every form: accents, case, order, surname alone, letters taken apart; 0 hits in any byte."""

import html
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from habeas.cli.main import main
from habeas.engine.store import DATABASE

NAME = "Zoraída Inés Quiñónez Brussa"
TELLS = ("zoraida", "quinonez", "kinones", "brussa", "19555777")
APART = unicodedata.normalize("NFD", "Zoraída Quiñónez")
FORMS = (
    f"La estudiante {NAME}, de 24 años, fue excarcelada el sábado del Rodeo I, informó el Comité Inventado.",
    "QUIÑÓNEZ BRUSSA, ZORAÍDA INÉS fue excarcelada el sábado.",
    "Según Quiñónez, al menos 41 personas fueron excarceladas hasta el domingo.",
    f"{APART} salió con prohibición de declarar.",
    "zoraida quinonez llegó a su casa; Z. Quiñónez no declaró.",
    "La madre de Zoraída, Elena Brussa de Quiñónez, la esperaba.",
)
TEXTS = {
    "zoraida-quiñonez-libre.txt": ("es", "Excarcelan a Zoraída Quiñónez\n\nCARACAS, 11 de enero de 2026.- " + " ".join(FORMS)),
    "estudante.txt": (
        "pt",
        "A estudante Zoraida Quinonez foi libertada no sábado, disse o Comitê Inventado. Pelo menos 41 pessoas foram soltas.",
    ),
    "student.txt": (
        "en",
        "CARACAS, January 11, 2026. At least 41 people were freed by Sunday. "
        "Zoraida Quinonez, 24, was among them, her sister Marta Quiñónez said.",
    ),
    "later.txt": ("en", "CARACAS, January 12, 2026. At least 45 people were freed by Monday, the Invented Committee said."),
}
LIST = (
    "Nombre;Cédula;Fecha de detención;Estado;Observaciones\n"
    "QUIÑÓNEZ BRUSSA, Zoraída;V-19555777;13/05/2025;detenida;hermana de Marta\n"
    "Supuesto Pérez, Luis;V-1;14/05/2025;detenido;visto con Zoraída Quiñónez\n"
    "Inventada Gil, Rosa;V-2;15/05/2025;excarcelada;\n"
)
DAY = ["--now", "2026-01-13T10:00Z"]
LANGS = ("en", "es", "pt")


def folded(text: str) -> str:
    """As somebody who looks for the name would fold it: accents, case, escapes, what stands between letters."""
    plain = html.unescape(unquote(text))
    plain = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), plain)
    plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return plain.casefold().replace(".", "").replace("-", "")


def told_in(text: str) -> list[str]:
    return [word for word in TELLS if word in folded(text)]


def contents(path: Path) -> Iterator[tuple[str, str]]:
    """A file as text; a workbook or archive member by member."""
    raw = path.read_bytes()
    if raw[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(raw)) as whole:
            for name in whole.namelist():
                yield name, name + whole.read(name).decode("utf-8", "replace")
        return
    for coding in ("utf-8", "utf-16-le"):
        yield coding, raw.decode(coding, "replace")


def tells(folder: Path) -> list[str]:
    found = []
    for path in sorted(folder.rglob("*")):
        if told_in(path.relative_to(folder).as_posix()):
            found.append(f"name of {path.name}")
        if path.is_file():
            found += [f"{path.relative_to(folder).as_posix()} ({where})" for where, text in contents(path) if told_in(text)]
    return found


def written(study: Path) -> list[str]:
    """What tells of her in all that a study has written: everything but the store, the originals and what hands wrote."""
    kept = [path for path in study.iterdir() if path.name not in {DATABASE, "input", "hand"}]
    found = []
    for path in kept:
        found += tells(path) if path.is_dir() else [path.name for _, text in contents(path) if told_in(text)]
    return found


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("forms")
    reports, kept = root / "reports", root / "study"
    reports.mkdir()
    for name, (_, text) in TEXTS.items():
        (reports / name).write_text(text + "\n", encoding="utf-8")
    (root / "lista.csv").write_text(LIST, encoding="utf-8")
    (root / "junio.csv").write_text(LIST.replace("detenida", "excarcelada"), encoding="utf-8")
    where = ["--study", str(kept)]
    main(["study", "init", str(kept)])
    main(["read", str(reports), "--study", str(kept)])
    main(["names", "import", str(root / "lista.csv"), "--source", "Comité Quiñónez", "--yes", *where, *DAY])
    main(["names", "add", NAME, *where, "--field", "document=V-19555777", "--field", "nickname=La Zori", *DAY])
    main(["names", "add", "Jesús Manuel Martínez Medina", *where, "--field", "kin=prima de Zoraída Quiñónez", *DAY])
    main(["names", "add", "Zoraida Quinones", *where, *DAY])
    for who in ("P-0001", "P-0002", "P-0003"):
        main(["names", "record", who, "released", "--date", "2026-01-10", "--source", "Marta Quiñónez", *where, *DAY])
    main(["names", "record", "P-0002", "arrested", "--date", "2025-08-23", "--detail", f"detenido con {APART}", *where, *DAY])
    main(["names", "charge", "P-0002", "caso Zoraída Quiñónez", "filed", "--court", "Tribunal 1", *where, *DAY])
    main(["names", "recognise", "P-0002", "Comité Quiñónez", "--rule", "regla Brussa", *where, *DAY])
    main(["names", "judge", "P-0001", "P-0003", "same", "--why", f"{NAME} lo dijo", "--by", "Quiñónez", *where, *DAY])
    main(["names", "watch", "Zoraida Quiñonez", *where, *DAY])
    main(["names", "watch", "Luis Supuesto", *where, *DAY])
    main(["names", "link", *where, "--out", str(kept / "output" / "links")])
    main(["bulletin", "--as-of", "now", "--lang", "en,es,pt", *where, *DAY])
    main(["study", "freeze", "Before", str(kept)])
    main(["names", "seal", "P-0001", "--why", f"lo pide {NAME}", *where, "--now", "2026-01-13T11:00Z"])
    return kept


def test_all_of_it_told_before_the_seal(study: Path) -> None:
    raw = (study / DATABASE).read_bytes().decode("utf-8", "replace")
    assert set(told_in(raw)) == set(TELLS) - {"kinones"} | ({"kinones"} & set(told_in(raw)))


def test_what_is_written_again_at_the_seal_tells_nothing(study: Path) -> None:
    assert [one for one in written(study) if not one.startswith("releases")] == []


@pytest.mark.parametrize("lang", LANGS)
def test_no_command_writes_or_prints_it_in_any_language(
    study: Path, tmp_path: Path, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--study", str(study)]
    root = study.parent
    later = ["--now", f"2026-01-{14 + LANGS.index(lang)}T10:00Z"]
    lines = [
        ["read", str(root / "reports"), *where],
        ["read", str(root / "reports"), *where, "--json"],
        ["dossier", "--in", str(study), "--full-text", "--lang", lang, "--format", "html,csv,json,xlsx,ftm,jsonld"],
        ["dossier", "--in", str(study), "--known-on", "2026-01-12", "--lang", lang, "--out", str(tmp_path / "known")],
        ["compare", "student", "estudante", "--in", str(study), "--lang", lang, "--out", str(tmp_path / "compare.html")],
        ["compare", "zoraida-quiñonez-libre", "later", "--in", str(study), "--lang", lang, "--json"],
        ["profiles", "--in", str(study)],
        ["why", "student", "--in", str(study)],
        ["why", NAME, "--in", str(study)],
        ["changes", "2026-01-11", "now", "--in", str(study), "--lang", lang],
        ["changes", "2026-01-11", "now", "--in", str(study), "--json"],
        *(["explain", str(root / "reports" / name), "--in", str(study)] for name in TEXTS),
        ["study", "status", str(study)],
        ["study", "verify", str(study), "--json"],
        ["study", "dump", str(study)],
        ["names", "find", "Zoraída Quiñónez", *where],
        ["names", "find", APART, *where, "--json"],
        ["names", "find", "Luis Supuesto", *where],
        ["names", "person", NAME, *where],
        ["names", "person", "P-0001", *where],
        ["names", "person", "P-0003", *where],
        ["names", "person", "P-0002", *where, "--lang", lang, "--page", str(tmp_path / "page.html")],
        ["names", "person", "P-0002", *where, "--json"],
        ["names", "person", "Luis Supuesto", *where, "--lang", lang],
        ["names", "add", "Zoraida Quinones Brussa", "--unnamed", *where],
        ["names", "record", "Zoraida Quiñonez", "vanished", *where],
        ["names", "record", "P-0002", "released", "--report", "zoraida-quiñonez-libre", "--quote", "x", *where],
        ["names", "watch", *where, *later],
        ["names", "watch", "--all", *where],
        ["names", "floor", "--names", *where],
        ["names", "floor", "--json", *where],
        ["names", "check", "--lang", lang, "--country", "VE", *where, *later],
        ["names", "check", "--json", *where, *later],
        ["names", "import", str(root / "junio.csv"), "--source", "Comité Inventado", "--yes", *where, *later],
        ["names", "diff", "L-0001", "L-0002", *where],
        ["names", "diff", "L-0001", "L-0002", "--json", *where],
        ["names", "adopt", "L-0001", *where, *later],
        ["names", "adopt", "L-0002", "--json", *where, *later],
        ["names", "link", *where, "--out", str(study / "output" / f"links-{lang}"), "--lang", lang],
        ["names", "link", *where, "--out", str(tmp_path / "links"), "--json", "--afresh"],
        ["names", "export", *where, "--format", "csv,xlsx,json,ftm,jsonld", *later],
        ["bulletin", "--as-of", "now", "--lang", lang, "--team", "--compare", "yesterday", *where, *later],
        ["bulletin", "--as-of", "now", "--lang", lang, "--json", "--team", *where, *later],
        ["study", "freeze", f"After-{lang}", str(study)],
        ["changes", f"After-{lang}", "now", "--in", str(study), "--lang", lang],
    ]
    capsys.readouterr()
    told = []
    for words in lines:
        main(words)
        said = capsys.readouterr()
        told += [(*words[:2], line) for line in (said.out + said.err).splitlines() if told_in(line)]
    assert told == []
    assert [one for one in written(study) if not one.startswith("releases/Before")] == []
    assert tells(tmp_path) == []
