"""What a method sees of a window, and what it makes of it: an image of any of the cube's bands."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Protocol

import numpy as np

from ...physics.sampling import Relation, degrade, interpolate
from ...spans import Image, Image64, Patch, Window


class View:
    """A window of the guide's grid.

    Args:
        window: the fine pixels.
        relation: how the cube's grid lies on the guide's.
        cube: (bands, rows, columns), over `relation.coarse_over` the window and what the method's margin adds.
        guide: (guide bands, rows, columns), over all that the cube's sensor sees under that.
    """

    def __init__(self, window: Window, relation: Relation, cube: Patch, guide: Patch) -> None:
        self.window, self.relation, self._cube, self._guide = window, relation, cube, guide
        self._lowpass: dict[float, Image] = {}

    @cached_property
    def guide(self) -> Image:
        """(guide bands, rows, columns) of the window."""
        return self._guide.crop(self.window)

    @property
    def coarse(self) -> Window:
        """The coarse pixels that interpolation takes for the window."""
        return self.relation.coarse_over(self.window)

    def cube(self, window: Window) -> Image:
        """All bands of the cube in a coarse window."""
        return self._cube.crop(window)

    def seen(self, window: Window, gain: float) -> Image:
        """The guide as the cube's sensor sees it in a coarse window, (guide bands, rows, columns)."""
        return degrade(self._guide, self.relation, window, gain)

    def lms(self, bands: slice) -> Image:
        """Some of the cube's bands, interpolated to the window."""
        return interpolate(Patch(self._cube.crop(self.coarse)[bands], self.coarse), self.relation, self.window)

    def fine(self, coarse: Image64) -> Image64:
        """Anything over `coarse`, interpolated to the window."""
        found = interpolate(Patch(coarse.astype(np.float32), self.coarse), self.relation, self.window)
        return found.astype(np.float64)

    def lowpass(self, gain: float) -> Image:
        """The guide as the cube's sensor sees it, interpolated to the window, (guide bands, rows, columns)."""
        if gain not in self._lowpass:
            seen = Patch(self.seen(self.coarse, gain), self.coarse)
            self._lowpass = {gain: interpolate(seen, self.relation, self.window)}
        return self._lowpass[gain]


class Sharpened(Protocol):
    """A window that a method has looked at."""

    def image(self, bands: slice, gain: float) -> Image:
        """Some bands, sharpened.

        Args:
            bands: which of the cube's.
            gain: MTF gain of these bands at the cube's Nyquist frequency.

        Returns:
            (bands, rows, columns) of the window.
        """


Rule = Callable[[View], Sharpened]
"""Looks at any window of a scene."""
