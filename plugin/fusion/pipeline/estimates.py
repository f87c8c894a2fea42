"""Shows what a run believes the image to be, pass by pass, while it is being made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np

from ..raster.all_bands import AllBands
from ..spans import Image, Window


class Stage(NamedTuple):
    """How far a run is.

    Attributes:
        step, steps: the evaluation of the network that was last made, from 1, and how many one sample takes.
        sample, samples: to which it belongs, from 1, and how many there will be.
    """

    step: int
    steps: int
    sample: int
    samples: int

    @property
    def is_first_of_many(self) -> bool:
        """Whether this was the first evaluation and others follow: a quick look, for it is what one step would give."""
        return self.step == self.sample == 1 and self.steps * self.samples > 1

    @property
    def averaged(self) -> int:
        """Samples that are done, and whose mean is shown; 0 before the first one is."""
        return self.sample if self.step == self.steps else self.sample - 1


Show = Callable[[Stage, Image], None]
"""Called with how far the run is, and with the estimate (bands, rows, columns) in the image's units."""


class Estimates:
    """Collects the estimates of x0 of one pass after another; holds two images in memory, so for small windows only.

    The first sample is shown as it grows; from then on, the mean of those that are done, which is what will be written.

    Args:
        show: whoever wants to see them.
        wanted: the window that is shown.
        bands: of the image, and of what is shown.
        steps: evaluations of the network for one sample.
        samples: of the ensemble.
    """

    def __init__(self, show: Show, wanted: Window, bands: AllBands, steps: int, samples: int = 1) -> None:
        self._show, self._wanted, self._bands = show, wanted, bands
        self._done, self._steps, self._samples = 0, steps, samples
        self._image = np.zeros((len(bands.places), *wanted.shape), np.float32)
        self._mean = np.zeros_like(self._image)

    def add(self, tile: Window, image: Image) -> None:
        """Add a tile of the current pass, in the image's units; what lies outside the wanted window is left out."""
        part = tile.clipped(self._wanted)
        if not part.is_empty:
            self._image[(slice(None), *part.within(self._wanted))] = image[(slice(None), *part.within(tile))]

    def end_pass(self) -> None:
        """Show the estimate of the pass that has ended."""
        sample, step = divmod(self._done, self._steps)
        self._done += 1
        stage = Stage(step + 1, self._steps, sample + 1, self._samples)
        if stage.step == stage.steps:
            self._mean += (self._image - self._mean) / np.float32(stage.sample)
        self._show(stage, self._bands.image(self._mean if stage.averaged else self._image).copy())


def estimates_for(feedback: Any, wanted: Window, bands: AllBands, steps: int, samples: int) -> Estimates | None:
    """Estimates for a feedback that has an `on_estimate` (a `Show`); None for any other, which then pays nothing."""
    show: Show | None = getattr(feedback, "on_estimate", None)
    return None if show is None else Estimates(show, wanted, bands, steps, samples)
