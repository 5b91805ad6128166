"""Who copied, rewrote, translated or cited whom: from sketches of reports to edges, roots and missing originals."""

from habeas.lineage.credits import Derivation
from habeas.lineage.genealogy import genealogy, with_figures
from habeas.lineage.marks import Line
from habeas.lineage.sketch import Sketch, sketch
from habeas.lineage.sources import learn
from habeas.lineage.trace import trace

__all__ = ["Derivation", "Line", "Sketch", "genealogy", "learn", "sketch", "trace", "with_figures"]
