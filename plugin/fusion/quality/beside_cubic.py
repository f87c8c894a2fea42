"""The coarse raster that a fused one was made from, interpolated and held against the same truth: what was gained."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ..job import Feedback, RasterInput
from ..raster.align import brought_into
from ..raster.checks import refuse_colour_table
from ..raster.source import RasterSource
from ..scenes.inputs import open_raster, without_fills
from ..spans import Image64, Mask, Window
from .accumulators import SpectralAngle, SquaredError
from .filters import Field, upsampled
from .rasters import refuse_other_bands
from .spectral_indices import IndexErrors, IndexScore
from .units import in_numbers_of, level_of


class CubicScores(NamedTuple):
    """How far the interpolated raster is from the truth.

    Attributes:
        sam: degrees.
        ergas: no unit.
        rmse: (bands,) in units of the truth.
        indices: RMSE of spectral indices.
    """

    sam: float
    ergas: float
    rmse: Image64
    indices: list[IndexScore]


class BesideCubic:
    """Errors of the coarse raster, interpolated (cubic) to the truth's grid, gathered part by part.

    Args:
        coarse: the raster.
        whole: the true raster as it was opened, whose bands the coarse one must have.
        reference: the true raster, with the bands that are compared.
        window: of it, where it is compared.
        ratio: for ERGAS.
        folder: for a warped copy.
        feedback: told what had to be done.

    Raises:
        FusionError: if the coarse raster does not fit the truth.
    """

    def __init__(
        self,
        coarse: RasterInput,
        whole: RasterSource,
        reference: RasterSource,
        window: Window,
        ratio: float,
        folder: Path,
        feedback: Feedback,
    ) -> None:
        source = open_raster(coarse, "SPECTRAL")
        refuse_colour_table(source)
        refuse_other_bands(source, whole)
        source = without_fills(source, feedback)
        source = source.of_bands([whole.numbers.index(number) for number in reference.numbers])
        source, relation = brought_into(reference.grid, source, "REFERENCE", folder, feedback.info)
        level = level_of(reference, window)
        source = in_numbers_of(reference, level, source, source.grid.window, feedback)
        field = Field(source.grid.window.shape, lambda part: source.read(part).image.astype(np.float64))
        self._cubic, self._ratio = upsampled(field, reference.grid.window.shape, relation), ratio
        self._angle, self._error = SpectralAngle(), SquaredError(reference.bands)
        self._indices = IndexErrors(reference.describe_bands())

    def add(self, window: Window, truth: Image64, valid: Mask) -> None:
        """Account for a window of the truth, (bands, rows, columns), and where it counts."""
        cubic = self._cubic.read(window)
        self._angle.add(cubic, truth, valid)
        self._error.add(cubic, truth, valid)
        self._indices.add(cubic, truth, valid)

    def scores(self) -> CubicScores:
        """The scores of all parts together."""
        error = self._error
        return CubicScores(
            self._angle.degrees(), error.ergas(self._ratio), np.sqrt(error.mse()), self._indices.rmse()
        )  # fmt: skip


def beside(indices: Sequence[IndexScore], cubic: CubicScores | None) -> list[tuple[IndexScore, float]]:
    """Each index with the error of the interpolated raster's, NaN if there is none."""
    theirs = [one.rmse for one in cubic.indices] if cubic else [float("nan")] * len(indices)
    return list(zip(indices, theirs))
