"""What a run says of its consistency: how far each band, seen through the MS sensor, is from the MS."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...job import Feedback
from ...sentences import Sentence, Words, counted, joined

LARGEST_RESIDUAL = 0.005
"""How far a consistent result, seen through the MS sensor, may be off: root mean square over the band's mean."""

MOST_BANDS_NAMED = 12


def report_residuals(residuals: Sequence[float], iterations: int, is_coarse: bool, feedback: Feedback) -> None:
    """Say how far the bands are off, and warn where that is too far.

    Args:
        residuals: root mean square of the MS less the degraded result, over the MS band's mean, by band; NaN for a band
            that holds nothing.
        iterations: of back-projection.
        is_coarse: whether it was to agree with the MS only in what is coarser than its finest colours.
        feedback: is told.
    """
    known = [(share, band) for band, share in enumerate(residuals, start=1) if not np.isnan(share)]
    if not known:
        return
    shares = joined("{} / {}", [Sentence("{:.2f}", 100 * share) for share, _ in known[:MOST_BANDS_NAMED]])
    how: Words = Sentence("root mean square")
    if len(known) > MOST_BANDS_NAMED:
        left_out = counted(len(known) - MOST_BANDS_NAMED, "1 more band is not listed", "{} more bands are not listed")
        how = joined("{}; {}", [how, left_out])
    feedback.info(
        "Blurred and decimated, the result differs from the MS by {} % of the bands' means ({}).", shares, how
    )
    worst, band = max(known)
    if iterations and not is_coarse and worst > LARGEST_RESIDUAL:
        feedback.warn(
            "Blurred and decimated, band {} of the result differs from the MS by {:.1f} % of its mean, more than {:g} "
            "%; raise CONSISTENCY (now {}), lower SHARPNESS, or look at RESIDUAL.",
            band,
            100 * worst,
            100 * LARGEST_RESIDUAL,
            iterations,
        )
