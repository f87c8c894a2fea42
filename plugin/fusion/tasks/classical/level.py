"""Where values are counted from, for formulas that take them for amounts: ratios and sums without an offset."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from ...spans import Image
from .moments import Moments, Vector
from .rule_input import Rule, RuleInput


class Level(NamedTuple):
    """What is taken for zero.

    Attributes:
        pan: in PAN's units.
        ms: (bands,) in MS units.
    """

    pan: float
    ms: Vector

    @property
    def is_zero(self) -> bool:
        """Whether the level is zero."""
        return self.pan == 0.0 and not self.ms.any()


def counted_from(level: Level, fit: Callable[[Moments], Rule], moments: Moments) -> Rule:
    """A formula fitted to a scene as if its level were zero.

    Args:
        level: of the scene.
        fit: from moments to the rule.
        moments: of the scene, as it is.
    """
    if level.is_zero:
        return fit(moments)
    rule, pan = fit(_above(moments, level)), np.float32(level.pan)
    ms = level.ms.astype(np.float32)[:, None, None]

    def above(inputs: RuleInput) -> Image:
        return rule(RuleInput(inputs.pan - pan, inputs.lowpass - pan, inputs.lms - ms)) + ms

    return above


def _above(moments: Moments, level: Level) -> Moments:
    """The moments of a scene after its level was subtracted."""
    blurred = level.ms if len(moments.mean) > moments.bands + 2 else level.ms[:0]
    of_features = np.concatenate([level.ms, (level.pan, level.pan), blurred])
    return replace(moments, mean=moments.mean - of_features, lowest=moments.lowest - level.ms)
