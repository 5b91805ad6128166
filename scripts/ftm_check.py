"""Are our FollowTheMoney files what its own tools accept? Needs `pip install followthemoney`, in an environment of its own.

    python -m scripts.ftm_check FOLDER…      folders that hold entities.ftm.json and detention.ftm.json

Every entity of the public file goes through the package's own validation; every property must come out as it went in. The
extension is loaded as schemata of the model, from the written schema beside the files, and held against it the same way.
"""

import json
import sys
import tempfile
from collections import Counter
from pathlib import Path

EXTENSION = "detention.schema.yaml"


def extended_model(schema: Path) -> object:
    """The public model with our extension in it."""
    import shutil

    import followthemoney
    from followthemoney.model import Model

    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(Path(followthemoney.__file__).parent / "schema", Path(folder) / "schema")
        shutil.copy(schema, Path(folder) / "schema" / "HabeasDetention.yaml")
        return Model(str(Path(folder) / "schema"))


def faults(model: object, path: Path) -> Counter[str]:
    """What the model refuses or changes, by schema and property."""
    found: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        data = json.loads(line)
        schema = model.get(data["schema"])  # type: ignore[attr-defined]
        if schema is None:
            found[f"no schema {data['schema']}"] += 1
            continue
        try:
            schema.validate({"properties": data["properties"]})
        except Exception as error:
            for prop, why in sorted(getattr(error, "errors", {}).get("properties", {}).items()):
                found[f"{data['schema']}.{prop}: {why}"] += 1
        for name, values in data["properties"].items():
            prop = schema.get(name)
            if prop is None:
                found[f"{data['schema']}.{name} is not there"] += 1
                continue
            found.update(f"{data['schema']}.{name} ({prop.type.name})" for value in values if prop.type.clean(value) is None)
        found["entities"] += 1
    return found


def main(folders: list[str]) -> int:
    """Print what was checked; 1 where anything is refused."""
    refused = 0
    for folder in map(Path, folders):
        model = extended_model(folder / EXTENSION)
        for name in ("entities.ftm.json", "detention.ftm.json"):
            found = faults(model, folder / name)
            number = found.pop("entities", 0)
            refused += sum(found.values())
            print(f"{folder.name}/{name}: {number} entities; {dict(sorted(found.items())) or 'nothing refused'}")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
