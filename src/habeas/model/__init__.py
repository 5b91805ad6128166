"""Frozen records: what a report, figure, person, account, relation and series is. No I/O, no logic beyond invariants."""

from habeas.model.account import Account, Stance, TallyClaim, Topic
from habeas.model.balance import Balance, BalanceTerm, ImpliedRange
from habeas.model.comparison import Cause, Comparison, Reason
from habeas.model.dossier import Dossier, Passage, ReportView
from habeas.model.figure import Figure, Group, Kind, Measure, Modality, Precision, SetAside
from habeas.model.ids import occurrence, passage_id, short_hash
from habeas.model.lineage import Credit, Edge, FigureChain, Ghost, Lineage, SaidBy, SourceJudgement, Step
from habeas.model.people import Act, Mentioned, Role, Tie
from habeas.model.reading import Reading
from habeas.model.reconciled import Contradiction, Event, Reconciled, Relation, Series, SeriesPoint, Verdict
from habeas.model.record import Record, from_json, to_json
from habeas.model.report import Block, BlockKind, Issue, Report

__all__ = [
    "Account",
    "Act",
    "Balance",
    "BalanceTerm",
    "Block",
    "BlockKind",
    "Cause",
    "Comparison",
    "Contradiction",
    "Credit",
    "Dossier",
    "Edge",
    "Event",
    "Figure",
    "FigureChain",
    "Ghost",
    "Group",
    "ImpliedRange",
    "Issue",
    "Kind",
    "Lineage",
    "Measure",
    "Mentioned",
    "Modality",
    "Passage",
    "Precision",
    "Reading",
    "Reason",
    "Reconciled",
    "Record",
    "Relation",
    "Report",
    "ReportView",
    "Role",
    "SaidBy",
    "Series",
    "SeriesPoint",
    "SetAside",
    "SourceJudgement",
    "Stance",
    "Step",
    "TallyClaim",
    "Tie",
    "Topic",
    "Verdict",
    "from_json",
    "occurrence",
    "passage_id",
    "short_hash",
    "to_json",
]
