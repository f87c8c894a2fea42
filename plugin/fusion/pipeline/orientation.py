"""The eight orientations of a square: a network trained on all of them answers each a little differently."""

from __future__ import annotations

import numpy as np

from ..spans import Image

ORIENTATIONS = 8


def turned(image: Image, orientation: int) -> Image:
    """Rows and columns (the last two axes) turned by quarters, then mirrored for orientations of 4 and more."""
    quarters = np.rot90(image, orientation % 4, axes=(-2, -1))
    return np.ascontiguousarray(quarters[..., ::-1] if orientation >= 4 else quarters)


def turned_back(image: Image, orientation: int) -> Image:
    """The inverse of `turned`."""
    unmirrored = image[..., ::-1] if orientation >= 4 else image
    return np.ascontiguousarray(np.rot90(unmirrored, -(orientation % 4), axes=(-2, -1)))
