"""What are the columns of a sheet called, so that each can be named and found again?"""

from collections.abc import Sequence


def unique_headers(header: Sequence[str]) -> list[str]:
    """Headers that are there and differ: a column without one is called by its place, a second of one name by its count."""
    seen: dict[str, int] = {}
    named = []
    for place, cell in enumerate(header, 1):
        name = " ".join(cell.split()) or f"column {place}"
        seen[name] = seen.get(name, 0) + 1
        named.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return named
