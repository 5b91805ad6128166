"""Everything behind one figure, relation, person, series, contradiction or report: down to the sentences."""

from collections.abc import Iterator, Sequence

from habeas.engine.jobs.looking import Held
from habeas.errors import UsageError
from habeas.model import Balance, Contradiction, Figure, ImpliedRange, Mentioned, Record, Relation, Series
from habeas.publish.words import plural


class Line(Record, frozen=True, kw_only=True):
    """A line of an explanation: how deep it stands, what it says, and the record's id where it has one."""

    depth: int
    text: str
    id: str | None = None


def behind(held: Held, wanted: str) -> tuple[Line, ...]:
    """What stands behind an id (or the beginning of one, where only one thing begins so)."""
    return tuple(_Explained(held).of(_one_id(held, wanted)))


def _one_id(held: Held, wanted: str) -> str:
    ids = sorted(_all_ids(held))
    if wanted in ids:
        return wanted
    near = [one for one in ids if one.casefold().startswith(wanted.casefold())] if len(wanted) > 3 else []
    # A figure's id is also how its relations begin: they are only meant where the second half is begun too.
    near = [one for one in near if "~" not in one] or near
    if len(near) > 1:
        raise UsageError(f"{len(near)} things here begin so", f"write more of it: {', '.join(near[:3])} …")
    if not near:
        raise UsageError("nothing here has that id", "figures.jsonl, series.jsonl, people.jsonl and the others list the ids")
    return near[0]


def _all_ids(held: Held) -> set[str]:
    dossier, made = held.dossier, held.together.reconciled
    found = {f.id for f in dossier.figures} | {s.id for s in made.series} | {c.id for c in made.contradictions}
    found |= {p.id for p in dossier.people} | {p.person for p in dossier.people if p.person} | {r.id for r in dossier.reports}
    found |= {b.id for b in made.balances} | {r.id for r in made.implied}
    return found | {f"{r.a}~{r.b}" for r in made.relations} | {a.id for a in dossier.accounts} | {e.id for e in made.events}


class _Explained:
    """The look-ups that explanations share."""

    def __init__(self, held: Held) -> None:
        self.held = held
        self.figures = {figure.id: figure for figure in held.dossier.figures}
        self.reports = {report.id: report for report in held.dossier.reports}
        self.series = {series.id: series for series in held.together.reconciled.series}

    def of(self, id_: str) -> Iterator[Line]:
        dossier, made = self.held.dossier, self.held.together.reconciled
        if id_ in self.figures:
            yield from self.figure(self.figures[id_])
        elif id_ in self.series:
            yield from self.one_series(self.series[id_])
        elif id_ in self.reports:
            yield from self.report(id_)
        elif "~" in id_:
            yield from (line for r in made.relations if f"{r.a}~{r.b}" == id_ for line in self.relation(r, 0))
        else:
            people = [p for p in dossier.people if id_ in (p.id, p.person)]
            yield from (line for person in people for line in self.person(person))
            yield from (line for c in made.contradictions if c.id == id_ for line in self.contradiction(c))
            for account in (a for a in dossier.accounts if a.id == id_):
                who = account.source or "the report's own voice"
                yield Line(depth=0, text=f"{account.topic.replace('_', ' ')}, {account.stance.replace('_', ' ')}, by {who}", id=id_)
                yield self.sentence(account.report, account.start, 1)
            yield from (line for b in made.balances if b.id == id_ for line in self.balance(b))
            yield from (line for r in made.implied if r.id == id_ for line in self.implied(r))
            for event in (e for e in made.events if e.id == id_):
                yield Line(depth=0, text=event.name, id=id_)
                yield from (line for s in made.series if s.event == id_ for line in self.one_series(s, 1))

    def figure(self, figure: Figure) -> Iterator[Line]:
        yield from self.said(figure, 0)
        yield Line(depth=1, text=f"read by rule {figure.rule}")
        copied = next((e for e in self.held.dossier.lineage.edges if e.report == figure.report and e.derived_from), None)
        if copied is not None:
            yield Line(depth=1, text=f"its report is a {copied.kind} of {copied.derived_from}: {'; '.join(copied.evidence)}")
        if figure.series is not None and figure.series in self.series:
            series = self.series[figure.series]
            points = [p for p in series.points if figure.id in p.figures]
            yield Line(depth=1, text=f"stands in series {series.id}: {'; '.join(p.why for p in points)}", id=series.id)
        for relation in self.held.together.reconciled.relations:
            if figure.id in (relation.a, relation.b):
                yield from self.relation(relation, 1)
        for contradiction in self.held.together.reconciled.contradictions:
            if figure.id in contradiction.figures:
                yield Line(depth=1, text=f"cannot be true with others: {contradiction.why}", id=contradiction.id)

    def said(self, figure: Figure, depth: int) -> Iterator[Line]:
        """A figure as it was said: number, measure, who, when, and the sentence."""
        who = figure.source or "the report's own voice"
        when = f"as of {figure.as_of}" if figure.as_of else "without a date"
        what = f"“{figure.text}” {figure.measure.replace('_', ' ')} ({figure.modality}), {who}, {when}"
        yield Line(depth=depth, text=what, id=figure.id)
        yield self.sentence(figure.report, figure.start, depth + 1)

    def sentence(self, report: str, start: int, depth: int) -> Line:
        """The sentence at an offset, with where it stands."""
        view = self.reports[report]
        passage = next((p for p in view.passages if p.start <= start < p.end), None)
        quote = " ".join(passage.text.split()) if passage else "(a place that carries no sentence)"
        where = ", ".join(part for part in (report, view.publisher, view.published) if part)
        return Line(depth=depth, text=f"{where}: “{quote}”")

    def relation(self, relation: Relation, depth: int) -> Iterator[Line]:
        yield Line(depth=depth, text=f"{relation.verdict.replace('_', ' ')}: {relation.why}", id=f"{relation.a}~{relation.b}")
        sides: Sequence[str] = (relation.a, relation.b)
        for side in sides:
            if side in self.figures:
                yield from self.said(self.figures[side], depth + 1)

    def one_series(self, series: Series, depth: int = 0) -> Iterator[Line]:
        place = f", {series.place}" if series.place else ""
        told = f"{series.measure} {series.group.replace('_', ' ')}{place} ({series.modality})"
        yield Line(depth=depth, text=f"{told}; best by: {series.rule_for_best}", id=series.id)
        for point in series.points:
            reach = " · ".join("–" if n is None else f"{n:,}" for n in (point.low, point.best, point.high))
            behind = ((point.roots, "root"), (point.counters, "counter"))
            rests = ", ".join(f"{plural(len(some), one, one + 's')} ({', '.join(some)})" for some, one in behind)
            yield Line(depth=depth + 1, text=f"{point.as_of or 'no date'}: {reach}; {rests}; {point.grade}: {point.why}")
            for figure in point.figures:
                if figure in self.figures:
                    yield from self.said(self.figures[figure], depth + 2)

    def contradiction(self, contradiction: Contradiction) -> Iterator[Line]:
        yield Line(depth=0, text=f"{contradiction.law}: {contradiction.why}", id=contradiction.id)
        for figure in contradiction.figures:
            if figure in self.figures:
                yield from self.said(self.figures[figure], 1)
        for account in self.held.dossier.accounts:
            if account.id in contradiction.accounts:
                yield self.sentence(account.report, account.start, 1)
        if contradiction.also:
            yield Line(depth=1, text=f"{len(contradiction.also)} more smallest sets turn on the same statement")
        if contradiction.repair:
            yield Line(depth=1, text=f"least repair: {contradiction.repair}")

    def balance(self, balance: Balance) -> Iterator[Line]:
        yield Line(depth=0, text=balance.why, id=balance.id)
        yield from (Line(depth=1, text=f"assuming that {sentence}") for sentence in balance.assuming)
        for term in balance.terms:
            reach = "–".join("open" if n is None else f"{n:,}" for n in (term.implied_low, term.implied_high))
            yield Line(depth=1, text=f"{term.role.replace('_', ' ')}: {reach}")
            yield from self.all_said(term.figures, 2)

    def implied(self, found: ImpliedRange) -> Iterator[Line]:
        yield Line(depth=0, text=found.why, id=found.id)
        yield from self.all_said((*found.figures, *found.rests_on), 1)

    def all_said(self, ids: Sequence[str], depth: int) -> Iterator[Line]:
        """The figures behind something, each as it was said."""
        for id_ in dict.fromkeys(ids):
            if id_ in self.figures:
                yield from self.said(self.figures[id_], depth)

    def person(self, person: Mentioned) -> Iterator[Line]:
        yield Line(depth=0, text=f"{person.name}, {person.role}, in {person.report}", id=person.id)
        for tie in person.relations:
            yield Line(depth=1, text=f"{tie.kind} {tie.to}")
        for act in person.acts:
            when = act.date or "no date"
            more = "; ".join(part for part in (act.place, act.detail, act.source) if part)
            yield Line(depth=1, text=f"{act.act} ({act.modality}), {when}" + (f": {more}" if more else ""))
            yield self.sentence(person.report, act.start, 2)
        if not person.acts:
            yield from (self.sentence(person.report, start, 1) for start, _ in person.mentions[:3])

    def report(self, id_: str) -> Iterator[Line]:
        view = self.reports[id_]
        dated = f"{view.published} (from {view.published_from})" if view.published else "no date"
        yield Line(depth=0, text=f"{view.title or id_}; {view.publisher or 'publisher unknown'}; {dated}", id=id_)
        for edge in self.held.dossier.lineage.edges:
            if edge.report == id_:
                of = f" of {edge.derived_from}" if edge.derived_from else ""
                yield Line(
                    depth=1, text=f"{edge.kind}{of}; root {edge.root}" + (f": {'; '.join(edge.evidence)}" if edge.evidence else "")
                )
        for figure in self.held.dossier.figures:
            if figure.report == id_:
                yield from self.said(figure, 1)
