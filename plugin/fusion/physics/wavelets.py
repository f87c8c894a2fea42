"""The Haar wavelet (DB1), as the four 2 x 2 filters of one level; training bakes them into the networks' graphs."""

from __future__ import annotations

import numpy as np

from ..spans import Image

SUBBANDS = ("LL", "LH", "HL", "HH")


def haar_filters() -> Image:
    """Orthonormal analysis filters, (4, 2, 2): mean, detail along rows, detail along columns, diagonal detail.

    Applied at stride 2 they are one level of the discrete wavelet transform (Mallat 1989), with pywt's signs.
    """
    low, high = np.array([1.0, 1.0]), np.array([1.0, -1.0])
    pairs = ((low, low), (high, low), (low, high), (high, high))
    return np.stack([0.5 * np.outer(rows, cols) for rows, cols in pairs]).astype(np.float32)
