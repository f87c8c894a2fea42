"""What the pairs were like that the pansharpening models are scored on: where a user's is unlike them, nobody knows.

The eight check pairs of `training/evaluate.py` (docs/scores.md): SPOT-6, Landsat-8, QuickBird and GaoFen-2, of four
bands each. Their number of bands is not held against a pair, since every band is fused by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..physics.pair_statistics import PairStatistics
from .ddrf import residual_scale

SCORED_ON = ("spot6", "landsat8", "quickbird", "gaofen2")
"""How the names of these pairs begin in a card's scores."""


class Trait(NamedTuple):
    """A number that says what a pair is like.

    Attributes:
        name: in words.
        low, high: what it was on the eight pairs, with a tenth of room on either side.
        of: finds it; one value, or one for each band.
    """

    name: str
    low: float
    high: float
    of: Callable[[PairStatistics], ArrayLike]


TRAITS = (
    Trait("ratio", 1.9, 4.2, lambda pair: pair.ratio),
    Trait("MTF gain of the MS sensor", 0.2, 0.45, lambda pair: pair.mtf_gain),
    Trait("share of PAN's variance that the bands explain", 0.9, 1.0, lambda pair: pair.pan_r2),
    Trait("correlation of a band with PAN", -0.6, 1.0, lambda pair: pair.correlation),
    Trait("contrast of a band over the detail it lacks", 1.3, 3.6, lambda pair: pair.ms_std / residual_scale(pair)),
    Trait("contrast of PAN over its detail", 1.32, 3.5, lambda pair: pair.pan_std / pair.pan_detail_std),
)


def doubts(pair: PairStatistics, scored_on: Iterable[str]) -> str:
    """One sentence on how a pair differs from what a model was scored on; "" if it does not, or nobody can tell.

    Args:
        pair: the user's.
        scored_on: names in the scores of the model's card.
    """
    names = list(scored_on)
    if not names:
        return "The model's card has no scores: how good it is, on any sensor, is not known."
    if not all(name.startswith(SCORED_ON) for name in names):
        return ""
    found = "; ".join(text for text in (_difference(trait, pair) for trait in TRAITS) if text)
    if not found:
        return ""
    return f"This pair is unlike those that the model was scored on: {found}. Look at the result with care."


def _difference(trait: Trait, pair: PairStatistics) -> str:
    values = np.atleast_1d(np.asarray(trait.of(pair), np.float64))
    lowest, highest = float(values.min()), float(values.max())
    if lowest < trait.low or highest > trait.high:
        odd = lowest if lowest < trait.low else highest
        return f"{trait.name} {odd:.2f} ({trait.low:g} to {trait.high:g} there)"
    return ""
