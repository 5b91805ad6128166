"""An invented country with a known truth, as a dossier: for the tests of pages and tables. Nobody in it exists."""

from dataclasses import dataclass, field

from habeas.model import (
    Account,
    Act,
    Balance,
    BalanceTerm,
    Comparison,
    Contradiction,
    Dossier,
    Edge,
    Event,
    Figure,
    Issue,
    Lineage,
    Mentioned,
    Passage,
    Reason,
    Reconciled,
    Relation,
    ReportView,
    Series,
    SeriesPoint,
    SetAside,
    Tie,
    short_hash,
)  # fmt: skip

WATCH, MINISTRY = "Cell Watch", "the Ministry of Order"


@dataclass
class Paper:
    """A report under construction: sentences in, spans out."""

    id: str
    sentences: list[str]
    language: str = "en"
    publisher: str | None = None
    published: str | None = "2031-03-09"
    url: str | None = None
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.text = " ".join(self.sentences)

    def span(self, quote: str) -> tuple[int, int]:
        """Where the quote stands; it must."""
        start = self.text.index(quote)
        return start, start + len(quote)

    def passages(self) -> tuple[Passage, ...]:
        """All sentences, with their offsets."""
        found, at = [], 0
        for sentence in self.sentences:
            found.append(Passage(start=at, end=at + len(sentence), text=sentence))
            at += len(sentence) + 1
        return tuple(found)

    def view(self) -> ReportView:
        """The report as a dossier shows it."""
        return ReportView(
            id=self.id, sha256=short_hash(self.text) * 4, language=self.language, characters=len(self.text), path=f"{self.id}.txt",
            title=self.sentences[0], publisher=self.publisher, published=self.published,
            published_from="meta" if self.published else None, passages=self.passages(), url=self.url,
        )  # fmt: skip

    def figure(self, quote: str, measure: str, **given: object) -> Figure:
        """A figure at the quote. `n` and `precision` give the bounds."""
        start, end = self.span(quote)
        home = next(p for p in self.passages() if p.start <= start < p.end)
        n, precision = given.pop("n"), given.pop("precision", "exact")
        low = {"exact": n, "at_least": n, "more_than": (n or 0) + 1}.get(precision)
        base = {
            "low": low,
            "high": n if precision == "exact" else None,
            "kind": "flow",
            "group": "people",
            "country": "VN",
            "as_of": "2031-03-08",
            "rule": "invented",
        }
        return Figure(
            id=f"f_{short_hash(self.id, quote)}", report=self.id, start=start, end=end, text=quote, sentence_start=home.start,
            sentence_end=home.end, measure=measure, point=n, precision=precision, **{**base, **given},
        )  # fmt: skip

    def account(self, quote: str, topic: str, stance: str, source: str | None, **given: object) -> Account:
        """An account at the quote."""
        start, end = self.span(quote)
        base = {"subject": "those released", "id": f"a_{short_hash(self.id, quote)}", "rule": "invented"}
        return Account(report=self.id, start=start, end=end, topic=topic, stance=stance, source=source, **{**base, **given})


LANTERN = Paper(
    id="lantern",
    publisher="The Harbour Lantern",
    url="https://lantern.example/saturday",
    sentences=[
        "Varenia lets some prisoners go.",
        "At least 40 prisoners left the Old Mill prison by Saturday, Cell Watch said.",
        "Of them 12 are women, it said.",
        "The Ministry of Order announced that 90 more would leave.",
        "They must report to a court every week, Cell Watch said.",
        "They are free people, the Ministry of Order said.",
        "Mira Tolban, 34, left the Old Mill on Friday; her mother, Osa Tolban, waited nine days at the gate.",
    ],
)
POST = Paper(
    id="post",
    publisher="River Post",
    published="2031-03-10",
    sentences=["Over 39 out, says a report.", "More than 39 prisoners are out in Varenia, The Harbour Lantern reports."],
)
GAZETA = Paper(
    id="gazeta",
    language="pt",
    publisher="Gazeta do Sul",
    sentences=[
        "O Ministério da Ordem diz que 25 pessoas saíram da prisão até sábado.",
        "Cerca de 600 continuam presas, segundo o Cell Watch.",
    ],
)

F40 = LANTERN.figure("At least 40", "released", n=40, precision="at_least", source=WATCH)
F12 = LANTERN.figure("12", "released", n=12, source=WATCH, part_of=0, sex="female")
F90 = LANTERN.figure("90", "released", n=90, source=MINISTRY, modality="planned")
F39 = POST.figure("More than 39", "released", n=39, precision="more_than", as_of="2031-03-08")
F25 = GAZETA.figure("25", "released", n=25, source="Ministério da Ordem")
F600 = GAZETA.figure("Cerca de 600", "held", n=600, precision="about", source=WATCH, kind="stock")


def point(best: int | None, figures: tuple[Figure, ...], **given: object) -> SeriesPoint:
    """A point of a series with plain defaults."""
    base = {
        "as_of": "2031-03-08",
        "low": best,
        "high": None,
        "roots": ("lantern",),
        "counters": (WATCH,),
        "grade": "weak",
        "why": "Why.",
    }
    return SeriesPoint(best=best, figures=tuple(f.id for f in figures), **{**base, **given})


def series(name: str, measure: str, modality: str, *points: SeriesPoint, event: str = "e1") -> Series:
    """A series with plain defaults."""
    return Series(
        id=name, measure=measure, group="people", place="VN", event=event, modality=modality, rule_for_best="newest", points=points
    )


def people() -> tuple[Mentioned, ...]:
    """A freed prisoner and her mother."""
    start, end = LANTERN.span("Mira Tolban")
    act = Act(act="released", start=start, end=end, date="2031-03-07", place="Old Mill")
    mira = Mentioned(
        id="m1", report="lantern", name="Mira Tolban", named=True, role="detainee", age=34, acts=(act,), mentions=((start, end),)
    )
    tie = (Tie(to="Mira Tolban", kind="mother of"),)
    osa = Mentioned(
        id="m2",
        report="lantern",
        name="Osa Tolban",
        named=True,
        role="relative",
        relations=tie,
        mentions=(LANTERN.span("Osa Tolban"),),
    )
    return (mira, osa)


def invented(**changes: object) -> Dossier:
    """The dossier of the invented country; `changes` replace fields."""
    bound = LANTERN.account("must report to a court every week", "condition_of_release", "asserts", WATCH)
    free = LANTERN.account("are free people", "condition_of_release", "denies", MINISTRY, disputes=0)
    edges = (
        Edge(report="gazeta", kind="original", root="gazeta"),
        Edge(report="lantern", kind="original", root="lantern"),
        Edge(report="post", kind="rewrite", root="lantern", parent="lantern", derived_from="lantern", evidence=("names it",)),
    )
    nine = LANTERN.span("nine")
    against = Contradiction(
        id="c1", figures=(F40.id, F25.id), law="two counts of one day", why="40 or more cannot be 25.", gap="15", repair="A list."
    )
    event = Event(id="e1", name="Releases in Varenia, March 2031", country="VN", start="2031-03-07", end="2031-03-08")
    fields: dict[str, object] = {
        "version": "0.0",
        "reports": (GAZETA.view(), LANTERN.view(), POST.view()),
        "figures": (F25, F600, F40, F12, F90, F39),
        "people": people(),
        "accounts": (bound, free),
        "set_aside": (SetAside(report="lantern", start=nine[0], end=nine[1], text="nine", reason="duration"),),
        "lineage": Lineage(edges=edges, root_of={e.report: e.root for e in edges}),
        "reconciled": Reconciled(
            events=(event,),
            series=(
                series("s1", "released", "actual", point(40, (F40, F39), roots=("gazeta", "lantern"))),
                series("s2", "held", "actual", point(600, (F600,), low=550, high=650, roots=("gazeta",))),
                series("s3", "released", "planned", point(90, (F90,), counters=(MINISTRY,))),
            ),
            relations=(Relation(a=F40.id, b=F39.id, verdict="rounds_to", why="Over 39 is 40 or more.", rule="rounding"),),
            contradictions=(against,),
        ),
        "issues": (Issue(code="H-INPUT-001", message="a file could not be read", hint="save it as text", path="broken.txt"),),
        "notes": ("Dates come from a person.",),
    }
    return Dossier(**{**fields, **changes})


def weighed() -> Dossier:
    """The invented country with an account between two days: 600 held, 40 left, some 500 still held."""

    def term(
        role: str, sign: int, figure: Figure | None, low: int | None, high: int | None, implied: tuple[int, int]
    ) -> BalanceTerm:
        figures, counters = ((figure.id,), (WATCH,)) if figure is not None else ((), ())
        point = figure.point if figure is not None else None
        return BalanceTerm(
            role=role, sign=sign, low=low, point=point, high=high, implied_low=implied[0], implied_high=implied[1],
            figures=figures, counters=counters,
        )  # type: ignore[arg-type] # fmt: skip

    account = Balance(
        id="ba_1", country="VN", period_from="2031-03-01", period_to="2031-03-09",
        terms=(
            term("held_before", 1, F600, 550, 650, (550, 650)),
            term("released", -1, F40, 40, None, (40, 150)),
            term("untold", -1, None, None, None, (0, 110)),
            term("held_after", 0, F90, 500, 510, (500, 510)),
        ),
        assuming=("both counts speak of the same people",), why="From 600 to 500: about 100 more left than came.",
    )  # fmt: skip
    base = invented().reconciled
    return invented(
        reconciled=Reconciled(
            events=base.events,
            series=base.series,
            relations=base.relations,
            contradictions=base.contradictions,
            balances=(account,),
        )
    )


def compared() -> Comparison:
    """Two numbers and why they differ."""
    return Comparison(
        a=F40, b=F25, verdict="contradicts", rule="same-day", headline="Both cannot be true.",
        why="A monitor and a ministry differ.",
        reasons=(Reason(cause="speaker", sentence="One is Cell Watch, the other the ministry."),),
        can_write="Cell Watch counts at least 40, the ministry 25.", cannot_write="Some 25 to 40 people were released.",
        roots=("gazeta", "lantern"), counters=(WATCH, "Ministério da Ordem"), missing=("A list of names.",),
    )  # fmt: skip


def many(reports: int) -> Dossier:
    """A study of many small reports, for size and speed."""
    papers = [
        Paper(
            id=f"r{n:04}",
            sentences=[f"At least {n + 2} people were let out on day {n}.", "Their mothers waited."],
            publisher=f"Paper {n}",
        )
        for n in range(reports)
    ]
    figures = tuple(
        p.figure(f"At least {n + 2}", "released", n=n + 2, precision="at_least", source=WATCH) for n, p in enumerate(papers)
    )
    events = tuple(
        Event(id=f"e{n:03}", name=f"Wave {n}", country="VN", start="2031-03-01", end=f"2031-03-{n % 28 + 1:02}") for n in range(60)
    )
    waves = tuple(
        series(f"s{n:03}", "released", "actual", point(n + 2, (figures[n],)), event=f"e{n:03}") for n in range(min(60, reports))
    )
    edges = tuple(Edge(report=p.id, kind="original", root=p.id) for p in papers)
    return Dossier(
        version="0.0", reports=tuple(p.view() for p in papers), figures=figures, reconciled=Reconciled(events=events, series=waves),
        lineage=Lineage(edges=edges, root_of={e.report: e.root for e in edges}),
    )  # fmt: skip
