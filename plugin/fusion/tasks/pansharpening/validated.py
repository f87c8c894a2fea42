"""What the pairs are like that the pansharpening models were scored on, to say where a user's pair is unlike them.

The eight check pairs of `training/evaluate.py` (docs/scores.md): SPOT-6, Landsat-8, QuickBird and GaoFen-2, of four
bands each. Their number of bands is not held against a pair, since every band is fused by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ...physics.pair_statistics import PairStatistics
from ...physics.sharpening import residual_scale
from ...sentences import Sentence, joined

SCORED_ON = ("spot6", "landsat8", "quickbird", "gaofen2")
"""How the names of these pairs begin in a card's scores."""


class Trait(NamedTuple):
    """A number that says what a pair is like.

    Attributes:
        words: what it is called.
        low, high: what it was on the eight pairs, with a tenth of room on either side.
        of: finds it; one value, or one for each band.
    """

    words: Sentence
    low: float
    high: float
    of: Callable[[PairStatistics], ArrayLike]


TRAITS = (
    Trait(Sentence("ratio"), 1.9, 4.2, lambda pair: pair.ratio),
    Trait(Sentence("MTF gain of the MS sensor"), 0.2, 0.45, lambda pair: pair.mtf_gain),
    Trait(Sentence("share of PAN's variance that the bands explain"), 0.9, 1.0, lambda pair: pair.pan_r2),
    Trait(Sentence("correlation of a band with PAN"), -0.6, 1.0, lambda pair: pair.correlation),
    Trait(
        Sentence("contrast of a band over the detail it lacks"),
        1.3,
        3.6,
        lambda pair: pair.ms_std / residual_scale(pair),
    ),
    Trait(Sentence("contrast of PAN over its detail"), 1.32, 3.5, lambda pair: pair.pan_std / pair.pan_detail_std),
)


def doubts(pair: PairStatistics, scored_on: Iterable[str]) -> Sentence | None:
    """One sentence on how a pair differs from what a model was scored on; None if it does not, or nobody can tell.

    Args:
        pair: the user's.
        scored_on: names in the scores of the model's card.
    """
    names = list(scored_on)
    if not names:
        return Sentence("The model's card has no scores, so nothing tells how good it is on any sensor.")
    if not all(name.startswith(SCORED_ON) for name in names):
        return None
    found = [said for said in (_difference(trait, pair) for trait in TRAITS) if said is not None]
    if not found:
        return None
    return Sentence(
        "This pair is unlike those that the model was scored on: {}. Look at the result with care.",
        joined("{}; {}", found),
    )


def _difference(trait: Trait, pair: PairStatistics) -> Sentence | None:
    values = np.atleast_1d(np.asarray(trait.of(pair), np.float64))
    lowest, highest = float(values.min()), float(values.max())
    if lowest < trait.low or highest > trait.high:
        odd = lowest if lowest < trait.low else highest
        return Sentence("{} {:.2f} ({:g} to {:g} there)", trait.words, odd, trait.low, trait.high)
    return None
