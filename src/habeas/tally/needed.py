"""How would the missing machines have had to vote for the announced result to be true, and did any observed machine vote so?"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from habeas.model.runner import Runner
from habeas.model.tally import Impossible, Needed
from habeas.tally.loading import Loaded
from habeas.tally.seen import number


@dataclass(frozen=True)
class Side:
    """One line of an announcement: the candidates it means, and its number and share where they are stated."""

    name: str
    candidates: tuple[int, ...]
    votes: int | None
    share: Fraction | None


@dataclass(frozen=True)
class Held:
    """What the sheets hold, and how many votes and machines can be missing; None where nobody says."""

    votes: tuple[int, ...]
    sheets: int
    missing_votes: int | None
    machines: int | None

    @property
    def valid(self) -> int:
        return sum(self.votes)

    def of(self, side: Side) -> int:
        return sum(self.votes[k] for k in side.candidates)


def share_needed(side: Side, held: Held) -> Fraction | None:
    """The least extreme share that the missing votes could have had: all that can be missing were cast."""
    if side.share is None or not held.missing_votes:
        return None
    return (side.share * (held.valid + held.missing_votes) - held.of(side)) / held.missing_votes


class Asking:
    """Puts an announcement's lines to the sheets. `counted`: machines that it says were counted, at the least; None for all.

    `left`: the votes that the announced total leaves for the missing machines, where it speaks of all.
    """

    def __init__(self, runner: Runner, loaded: Loaded, held: Held, counted: int | None, total: int | None) -> None:
        self.runner, self.loaded, self.held, self.counted = runner, loaded, held, counted
        self.left = total - held.valid if total is not None and counted is None else None
        self.impossible: list[Impossible] = []

    def of(self, side: Side) -> Needed:
        """One line, with its sentence."""
        held, why = self.held.of(side), list[str]()
        needed = None if side.votes is None or self.counted is not None else side.votes - held
        possible = self._partly(side, held, why) if self.counted is not None else self._count(side, held, needed, why)
        share = share_needed(side, self.held)
        so = of = 0
        if share is not None:
            so, of = self._machines(side, share)
            of_all: list[str] = []
            true = self._share(side, share, so, of, of_all)
            if self.counted is None:
                possible = true and possible
                why += of_all
            else:
                why += ["It was announced of some machines; taken for all of them:", *of_all]
        elif side.share is not None and self.held.missing_votes is None:
            why.append("How many votes can be missing is not known: give a register, or how many voters were registered.")
        return Needed(
            name=side.name,
            announced=side.votes,
            announced_share=float(100 * side.share) if side.share is not None else None,
            held=held,
            needed=needed,
            needed_share=float(100 * share) if share is not None else None,
            possible=possible,
            machines_so=so if share is not None else None,
            machines_of=of if share is not None else self.held.sheets,
            why=" ".join(why),
        )

    def _count(self, side: Side, held: int, needed: int | None, why: list[str]) -> bool:
        """An announcement that speaks of all machines."""
        if needed is None or side.votes is None:
            return True
        if needed < 0:
            why.append(f"{side.name} was announced with {side.votes:,} votes; the sheets held alone have {held:,}.")
            self._cannot("a whole is not less than its part", why[-1], -needed)
            return False
        if self.held.missing_votes is not None and needed > self.held.missing_votes:
            why.append(
                f"{side.name} was announced with {side.votes:,} votes, {needed:,} more than on the sheets held; "
                f"no more than {self.held.missing_votes:,} can be missing."
            )
            self._cannot("no more votes than voters", why[-1], needed - self.held.missing_votes)
            return False
        told = f"{side.name} would have had to get {needed:,} votes on the missing machines"
        if self.left is not None and needed > self.left:
            why.append(f"{told}; the announced total leaves {max(0, self.left):,} for them.")
            self._cannot("parts are no more than the whole", why[-1], needed - max(0, self.left))
            return False
        why.append(f"{told}{f', of {self.left:,} that the announced total leaves for them' if self.left is not None else ''}.")
        return True

    def _partly(self, side: Side, held: int, why: list[str]) -> bool:
        """An announcement that leaves some machines out: even if those were the best sheets held, the rest is in it."""
        if side.votes is None or self.counted is None or self.held.machines is None:
            return True
        left_out = max(0, self.held.machines - self.counted)
        best = self._top(side, left_out)
        if side.votes < held - best:
            why.append(
                f"At most {left_out:,} of {self.held.machines:,} machines were not counted. If these were the {left_out:,} sheets "
                f"with most votes for {side.name}, which hold {best:,}, at least {held - best:,} of the {held:,} votes held would "
                f"be in the count; {side.votes:,} were announced."
            )
            self._cannot("a partial count holds what it cannot have left out", why[-1], held - best - side.votes)
            return False
        most = self._top(side, self.counted) + (self.held.missing_votes or 0)
        if self.held.missing_votes is not None and side.votes > most:
            why.append(
                f"{side.name} was announced with {side.votes:,} votes; no {self.counted:,} machines can hold more than {most:,}."
            )
            self._cannot("no more votes than voters", why[-1], side.votes - most)
            return False
        why.append(
            f"A count without {left_out:,} machines can hold any number of votes for {side.name} from {held - best:,} upwards; "
            f"{side.votes:,} were announced."
        )
        return True

    def _share(self, side: Side, share: Fraction, so: int, of: int, why: list[str]) -> bool:
        """The sentence that matters."""
        more = share * self.held.valid > self.held.of(side)
        percent, limit = float(100 * share), self.held.missing_votes or 0
        if side.share is not None and (share > 1 or share < 0):
            full = self.held.valid + limit
            best = float(Fraction(100 * (self.held.of(side) + (limit if share > 1 else 0)), full))
            why.append(
                f"Even if all {limit:,} voters at the missing machines had voted, {'all' if share > 1 else 'none'} of them for "
                f"{side.name}, the share would be {best:.2f} %; {float(100 * side.share):.2f} % was announced."
            )
            if self.counted is None:
                self._cannot("shares lie inside the bounds", why[-1], abs(best - float(100 * side.share)))
            return False
        word = "that or more" if more else "that or less"
        seen = f"{so:,} of the {of:,} machines seen voted so" if so else f"none of the {of:,} machines seen voted so"
        why.append(
            f"For the share to be true of all machines, {side.name} would have had to get at {'least' if more else 'most'} "
            f"{percent:.1f} % of the votes on the missing machines; {seen} ({word})."
        )
        return True

    def _machines(self, side: Side, share: Fraction) -> tuple[int, int]:
        """How many machines seen gave this share or one beyond it, as seen from the share of all sheets."""
        votes = " + ".join(f"c{k}" for k in side.candidates)
        sign = ">=" if share * self.held.valid > self.held.of(side) else "<="
        cut = float(share)
        row = self.runner.rows(
            f"select sum(case when ({votes}) {sign} {cut!r} * total then 1 else 0 end), count(*)"
            f" from {self.loaded.good} where total > 0"
        )[0]
        return number(row[0]), number(row[1])

    def _top(self, side: Side, n: int) -> int:
        votes = " + ".join(f"c{k}" for k in side.candidates)
        row = self.runner.rows(f"select sum(v) from (select {votes} as v from {self.loaded.good} order by v desc limit {n}) t")
        return number(row[0][0])

    def _cannot(self, law: str, why: str, gap: float | None) -> None:
        self.impossible.append(Impossible(law=law, why=why, gap=gap))


def inside(sides: Sequence[Side], held: Held) -> dict[str, bool]:
    """Whether each announced share lies between what the missing votes could make of it."""
    if held.missing_votes is None or held.valid + held.missing_votes == 0:
        return {}
    full = held.valid + held.missing_votes
    return {
        side.name: Fraction(held.of(side), full) <= side.share <= Fraction(held.of(side) + held.missing_votes, full)
        for side in sides
        if side.share is not None
    }
