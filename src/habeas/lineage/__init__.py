"""Who copied, rewrote, translated or cited whom: from sketches of reports to edges, roots and missing originals."""

from habeas.lineage.credits import Derivation
from habeas.lineage.features import Feature
from habeas.lineage.sketch import Sketch, sketch
from habeas.lineage.trace import trace

__all__ = ["Derivation", "Feature", "Sketch", "sketch", "trace"]
