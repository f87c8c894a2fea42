"""The learning rate by the share of the budget that is spent."""

from __future__ import annotations

import math

WARM_UP = 0.03


def rate_at(share: float, highest: float) -> float:
    """Rises over the first three hundredths, then falls to zero along half a cosine."""
    return highest * min(share / WARM_UP, 1.0) * 0.5 * (1.0 + math.cos(math.pi * share))
