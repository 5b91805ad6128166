"""How far do the sheets reach? What is seen, what is missing by the register or as stated, and what the missing could change."""

from collections.abc import Sequence
from fractions import Fraction

from habeas.model import Issue
from habeas.model.runner import Runner
from habeas.model.tally import Bounds, Coverage, Impossible, LikeSeen, PlaceRow, Stated
from habeas.tally.bounds import bounds_of, share_reach
from habeas.tally.like_seen import estimate, strata_of
from habeas.tally.loading import Loaded
from habeas.tally.needed import Held
from habeas.tally.register import Register
from habeas.tally.seen import Missing, Seen, missing_places, seen_places, skipped_tables, summed

_PLACE_SHEETS = 10


class Extent:
    """What is seen and what is missing. `refused`, `impossible` and `issues` fill while it is asked."""

    def __init__(
        self, runner: Runner, main: Loaded, register: Register | None, stated: Stated | None, turnout: float | None
    ) -> None:
        self.runner, self.main, self.register, self.stated, self.turnout = runner, main, register, stated, turnout
        self.refused: list[str] = []
        self.impossible: list[Impossible] = []
        self.issues: list[Issue] = []
        self.seen = seen_places(runner, main, register)
        self.whole = summed(self.seen, ("", ""), main.candidates)
        if self.whole.valid == 0:
            self.refused.append("shares: the sheets hold no votes")
        self.limit = self._limit()
        self._missing_by_place()

    def _limit(self) -> float:
        """The turnout limit, in percent: as given, else the highest of any place with enough sheets."""
        if self.turnout is not None:
            return self.turnout
        some = [s for s in self.seen if s.sheets >= _PLACE_SHEETS and s.registered and s.path[1]]
        some = some or [s for s in self.seen if s.registered]
        highest = max((100 * s.cast_known / s.registered for s in some), default=100.0)
        return min(100.0, round(highest + 0.005, 2))

    def _missing_by_place(self) -> None:
        self.missing: tuple[Missing, ...] = ()
        self.by_place: tuple[Seen, ...] = self.seen
        if self.register is None:
            return
        share = Fraction(str(self.limit)) / 100
        self.missing, seen, unmatched = missing_places(self.runner, self.main, self.register, share)
        self.by_place = seen or self.seen
        if unmatched:
            message = f"{self.register.name}: {len(unmatched)} places of the sheets are not in the register"
            self.issues.append(
                Issue(code="places-unmatched", message=message, hint=", ".join(unmatched[:5]), path=self.register.name)
            )

    def coverage(self, unknown: int) -> Coverage:
        """How much of the whole the sheets show."""
        stated = self.stated
        seen = self.whole.sheets
        machines = registered = None
        if self.missing:
            machines, registered = sum(m.machines for m in self.missing), sum(m.registered for m in self.missing)
            seen = machines - sum(m.missing for m in self.missing)
        elif stated is not None:
            machines, registered = stated.machines, stated.registered
        known = self.whole.registered if self.main.columns.registered else None
        if machines is None:
            self.refused.append("coverage: nothing says how many machines there were; give --register")
        elif seen > machines:
            why = f"{seen:,} sheets were seen of {machines:,} machines stated."
            self.impossible.append(Impossible(law="no more sheets than machines", why=why, gap=seen - machines))
        return Coverage(
            source="register" if self.missing else "stated" if machines is not None or registered is not None else "none",
            machines_seen=seen,
            machines=machines,
            machines_share=100 * seen / machines if machines else None,
            registered_seen=known,
            registered=registered,
            registered_share=100 * known / registered if registered and known is not None else None,
            unknown=unknown,
            tables_skipped=skipped_tables(self.runner, self.main),
        )

    def _reach(self) -> tuple[int, int, int | None] | None:
        """Votes that can be missing at all, under the turnout limit, and the machines; None where nobody says."""
        if self.missing:
            if sum(m.unknown for m in self.missing):
                n = sum(m.unknown for m in self.missing)
                self.refused.append(f"bounds: the register gives no registered voters for {n:,} missing machines or stations")
                return None
            return (
                sum(m.missing_registered for m in self.missing),
                sum(m.limited for m in self.missing),
                sum(m.missing for m in self.missing),
            )
        stated = self.stated
        if stated is None or stated.registered is None or self.main.columns.registered is None:
            self.refused.append("bounds: nothing says how many voters are registered at the missing machines; give --register")
            return None
        left = stated.registered - self.whole.registered
        if left < 0:
            why = f"{self.whole.registered:,} registered voters stand on the sheets; {stated.registered:,} were stated in all."
            self.impossible.append(Impossible(law="a whole is not less than its part", why=why, gap=-left))
            self.refused.append("bounds: fewer voters were stated than stand on the sheets")
            return None
        share = Fraction(str(self.limit)) / 100
        machines = stated.machines - self.whole.sheets if stated.machines is not None else None
        left = 0 if machines == 0 else left
        return left, left * share.numerator // share.denominator, machines

    def bounds(self, names: Sequence[str]) -> tuple[Bounds, ...]:
        """The reaches of all shares, with nothing assumed and under the turnout limit; none where nothing says what is missing."""
        limit, reach = self.limit, self._reach()
        if reach is None:
            return ()
        most, limited, machines = reach
        given = "as given" if self.turnout is not None else "the highest of any place seen"
        some = (
            bounds_of(
                names, self.whole.votes, most, assuming="nothing but the registered voters of missing machines", machines=machines
            ),
            bounds_of(
                names,
                self.whole.votes,
                limited,
                assuming=f"a turnout of at most {limit:g} % at missing machines, {given}",
                machines=machines,
                limit=limit,
            ),
        )
        return tuple(one for one in some if one is not None)

    def held(self, bounds: tuple[Bounds, ...]) -> Held:
        """What an announcement is put to."""
        machines = sum(m.machines for m in self.missing) if self.missing else None
        if machines is None and self.stated is not None:
            machines = self.stated.machines
        return Held(self.whole.votes, self.whole.sheets, bounds[0].missing_votes if bounds else None, machines)

    def estimate(self, names: Sequence[str]) -> LikeSeen | None:
        """The shares if missing sheets are like seen ones of the same place."""
        n = self.main.candidates
        if self.missing:
            machines: dict[tuple[str, str], int] = {}
            for one in self.missing:
                machines[one.path] = machines.get(one.path, 0) + one.machines
            strata, assuming = strata_of(machines, self.by_place, n)
        elif self.stated is not None and self.stated.machines is not None:
            strata, _ = strata_of({("", ""): self.stated.machines}, (self.whole,), n)
            assuming = "missing sheets are like seen ones anywhere, for no register says how many each municipality has"
        else:
            self.refused.append("an estimate for the missing sheets: nothing says how many there are; give --register")
            return None
        return estimate(names, strata, assuming)

    def places(self) -> tuple[PlaceRow, ...]:
        """States and municipalities, each with its own bounds where the register says what is missing there."""
        missing: dict[tuple[str, str], list[Missing]] = {}
        for one in self.missing:
            for path in dict.fromkeys(((one.path[0], ""), one.path)):
                missing.setdefault(path, []).append(one)
        seen: dict[tuple[str, str], list[Seen]] = {}
        for place in self.by_place:
            for path in dict.fromkeys(((place.path[0], ""), place.path)):
                seen.setdefault(path, []).append(place)
        n = self.main.candidates
        paths = sorted(path for path in {*missing, *seen} if path[0])
        return tuple(_place(path, summed(seen.get(path, ()), path, n), missing.get(path)) for path in paths)


def _place(path: tuple[str, str], seen: Seen, missing: list[Missing] | None) -> PlaceRow:
    left = sum(m.missing_registered for m in missing) if missing and not sum(m.unknown for m in missing) else None
    reaches = [share_reach(v, seen.valid, left) for v in seen.votes] if left is not None else []
    shares = [reach for reach in reaches if reach is not None]
    return PlaceRow(
        path=path if path[1] else (path[0],),
        level=2 if path[1] else 1,
        sheets=seen.sheets,
        machines=sum(m.machines for m in missing) if missing else None,
        registered_seen=seen.registered,
        registered=sum(m.registered for m in missing) if missing else None,
        valid=seen.valid,
        votes=seen.votes,
        share_low=tuple(low for low, _ in shares),
        share_high=tuple(high for _, high in shares),
    )
