"""How well people and accounts were read against their annotation: who is found, who is called a detainee, what is told."""

from collections import defaultdict
from dataclasses import dataclass

from scoring import Row, same_name

# Topics that a reader of custody reports cannot do without; the others are kept but not scored (gold/ACCOUNTS.md).
CORE = frozenset(("condition_of_release", "charge", "treatment", "medical_care", "cause_of_death", "due_process", "confirmation"))


@dataclass(frozen=True, slots=True)
class People:
    """Counts over the named people of a set: annotated, given, matched by name; detainees; relatives taken for detainees."""

    gold: int
    given: int
    found: int
    detainees: int
    called_detainee: int
    detainees_right: int
    relatives: int
    relatives_wrong: int

    def f1(self) -> float:
        return 2 * self.found / max(1, self.gold + self.given)

    def precision(self) -> float:
        """Of those called detainees, how many are."""
        return self.detainees_right / self.called_detainee if self.called_detainee else 1.0

    def recall(self) -> float:
        return self.detainees_right / self.detainees if self.detainees else 1.0


def people(gold: list[Row], got: list[Row]) -> People:
    """Named people matched by name inside their report, as ../shared/score matches them."""
    named, given = [g for g in gold if g.get("named", True)], [o for o in got if o.get("named", True)]
    free: dict[str, list[Row]] = defaultdict(list)
    for row in given:
        free[row["report"]].append(row)
    pairs = []
    for g in named:
        hit = next((o for o in free[g["report"]] if same_name(g["name"], o["name"])), None)
        if hit is not None:
            free[g["report"]].remove(hit)
            pairs.append((g["role"], hit["role"]))
    return People(
        gold=len(named),
        given=len(given),
        found=len(pairs),
        detainees=sum(g["role"] == "detainee" for g in named),
        called_detainee=sum(o["role"] == "detainee" for o in given),
        detainees_right=sum(a == b == "detainee" for a, b in pairs),
        relatives=sum(a == "relative" for a, _ in pairs),
        relatives_wrong=sum(a == "relative" and b == "detainee" for a, b in pairs),
    )


def accounts(gold: list[Row], got: list[Row]) -> tuple[int, int, int]:
    """Accounts of the core topics: read right (spans that touch, topic and stance), annotated, given."""
    gold = [g for g in gold if g["topic"] in CORE]
    free: dict[str, list[Row]] = defaultdict(list)
    for row in got:
        if row["topic"] in CORE:
            free[row["report"]].append(row)
    given, right = sum(map(len, free.values())), 0
    for g in gold:
        best = max(free[g["report"]], key=lambda o, g=g: (_touch(o, g) > 0, _alike(o, g), _touch(o, g)), default=None)  # type: ignore[misc]
        if best is not None and _touch(best, g) > 0:
            free[g["report"]].remove(best)
            right += _alike(best, g)
    return right, len(gold), given


def _touch(a: Row, b: Row) -> int:
    """How many characters two spans share; below one they don't touch."""
    return int(min(a["end"], b["end"]) - max(a["start"], b["start"]))


def _alike(a: Row, b: Row) -> bool:
    return bool((a["topic"], a["stance"]) == (b["topic"], b["stance"]))
