"""A sharp multispectral scene, and crops of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plugin.fusion.spans import Image


@dataclass(frozen=True)
class Scene:
    """One place, or many small places stacked.

    Attributes:
        hrms: (bands, rows, columns), in its own units.
        patch: rows and columns of each place where patches are stacked downwards, None for one continuous scene.
        pan: (rows, columns), a real PAN at the resolution of `hrms`; None where one has to be simulated.
    """

    hrms: NDArray[Any]
    patch: int | None = None
    pan: Image | None = None

    def crops(self, count: int, size: int, rng: np.random.Generator) -> Iterator[tuple[Image, Image | None]]:
        """Square crops of one neighbourhood (stacked patches) or of anywhere in the scene."""
        rows, cols = self.hrms.shape[-2:]
        first = rng.integers(0, max(1, rows // (self.patch or rows) - count + 1))
        for k in range(count):
            height = self.patch or rows
            top = (first + k) * height % rows if self.patch else 0
            row = top + int(rng.integers(0, height - size + 1))
            col = int(rng.integers(0, cols - size + 1))
            window = np.s_[row : row + size, col : col + size]
            yield self.hrms[(slice(None), *window)].astype(np.float32), None if self.pan is None else self.pan[window]
