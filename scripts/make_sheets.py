"""The forty messy sheets under tests/gold/sheets, made of their layouts with invented people, and truth.yaml beside them.

usage: python -m scripts.make_sheets [--check]     with --check nothing is written: says which files would differ
"""

import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests/gold/sheets"
sys.path.insert(0, str(ROOT / "tests"))


def made(half: str) -> dict[str, bytes]:
    """The files of one half by their names, truth.yaml among them."""
    from worlds.sheets import sheets
    from worlds.sheets_files import file_bytes

    layouts = yaml.safe_load((GOLD / f"layouts_{half}.yaml").read_text(encoding="utf-8"))
    files, truth = {}, {}
    for name, layout in layouts.items():
        some = sheets(name, layout)
        file = f"{name}.{layout['file']}"
        files[file] = file_bytes(some, layout["file"], layout.get("delimiter", ","), layout.get("encoding", "utf-8"))
        truth[file] = {one.title: one.truth() for one in (some[:1] if layout["file"] == "csv" else some)}
    files["truth.yaml"] = yaml.safe_dump(truth, sort_keys=True, allow_unicode=True, default_flow_style=None, width=130).encode()
    return files


def main() -> int:
    check, differ = "--check" in sys.argv, 0
    for half in ("apart", "dev"):
        for name, data in made(half).items():
            path = GOLD / half / name
            if path.is_file() and path.read_bytes() == data:
                continue
            differ += 1
            if check:
                print(f"{half}/{name} differs")
            else:
                path.write_bytes(data)
    return int(check and differ > 0)


if __name__ == "__main__":
    sys.exit(main())
