"""Fast, Balanced, Best: choices that need no expert. What each means for a task is in the task's own file.

What was measured decides: docs/scores.md and docs/nightlights.md, times in docs/speed.md; and eyes: at full resolution
(SPOT-6, GaoFen-2, WorldView-2, a QuickBird-like pair) GSA is the formula that looks best. A preset fixes everything but
the seed, and may belong to another algorithm than the others of its task.
"""

from __future__ import annotations

from typing import NamedTuple

from ...processing.names import SEED
from .limits import against_machine
from .settings import Settings, parameters_of
from .ways import Way

FAST, BALANCED, BEST = range(3)
SAMPLES = 8
"""How many samples give a spread that holds; the spread of fewer than six is too small."""


class Preset(NamedTuple):
    """A choice that needs no expert.

    Attributes:
        way: the algorithm.
        settings: all settings; the seed is left to the user.
        says: what it does and what it costs.
    """

    way: Way
    settings: Settings
    says: str

    def fits(self, way: Way, settings: Settings) -> bool:
        """Whether settings do the same as this preset, whatever their seed."""
        if way.id != self.way.id:
            return False
        wanted, found = (parameters_of(way, each) for each in (self.settings, settings))
        return wanted | {SEED: 0} == found | {SEED: 0}

    @property
    def trouble(self) -> str:
        """Why this preset cannot run on this machine; "" if it can."""
        return against_machine(self.way, self.settings.model if self.settings.model in self.way.models() else "")
