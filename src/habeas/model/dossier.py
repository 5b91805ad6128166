"""All that a dossier shows, gathered by the engine; publish turns it into pages and tables."""

from habeas.model.account import Account
from habeas.model.figure import Figure, SetAside
from habeas.model.lineage import Lineage
from habeas.model.people import Mentioned
from habeas.model.reconciled import Reconciled
from habeas.model.record import Record
from habeas.model.report import Issue
from habeas.model.timeline import Happening, Rearrest


class Passage(Record, frozen=True, kw_only=True):
    """A sentence as it stands in a report: `text` is exactly report text[start:end]."""

    start: int
    end: int
    text: str


class ReportView(Record, frozen=True, kw_only=True):
    """A report as a dossier may show it: no full text unless asked, only the passages that carry something."""

    id: str
    sha256: str
    language: str
    characters: int
    path: str = ""
    also: tuple[str, ...] = ()
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    published_from: str | None = None
    url: str | None = None
    passages: tuple[Passage, ...] = ()
    full_text: str | None = None


class Dossier(Record, frozen=True, kw_only=True):
    """Everything a dossier is made of; all sequences sorted, ready to print. `notes` are remarks on the whole study."""

    version: str
    reports: tuple[ReportView, ...] = ()
    figures: tuple[Figure, ...] = ()
    people: tuple[Mentioned, ...] = ()
    accounts: tuple[Account, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    lineage: Lineage = Lineage()
    reconciled: Reconciled = Reconciled()
    issues: tuple[Issue, ...] = ()
    notes: tuple[str, ...] = ()
    timeline: tuple[Happening, ...] = ()
    rearrests: tuple[Rearrest, ...] = ()
