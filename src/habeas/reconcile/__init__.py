"""What many reports say together: which numbers agree, which grew, which cannot all be true, and who says so."""

import sys
from collections.abc import Sequence
from types import ModuleType

from habeas.model import Lineage, Reading, Reconciled
from habeas.reconcile.claims import Choice, Claim, choose_best
from habeas.reconcile.comparing import Comparer, compare
from habeas.reconcile.profiles import edited, profiles_of, tells
from habeas.reconcile.retelling import retold
from habeas.reconcile.room import reconcile

__all__ = ["Choice", "Claim", "Comparer", "choose_best", "compare", "edited", "profiles_of", "reconcile", "retold", "tells"]


class _Callable(ModuleType):
    """`habeas.reconcile` is a room and a call of the same name: the module answers the call."""

    def __call__(self, readings: Sequence[Reading], lineage: Lineage | None = None) -> Reconciled:
        return reconcile(readings, lineage or Lineage())


sys.modules[__name__].__class__ = _Callable
