"""A cube and its guide made ready: opened, checked, brought into one frame, and measured as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from ...errors import FusionError
from ...job import Feedback
from ...physics.registration import PanShift
from ...physics.regression import Vector
from ...physics.sampling import Relation
from ...raster.all_bands import AllBands
from ...raster.band import Band
from ...raster.grid import coarse_under
from ...raster.source import RasterSource, in_every_band
from ...scenes.cube_pair import cube_gains, open_cube_pair, placed, typical
from ...scenes.cube_samples import CubeBlock, read_blocks, sample_windows
from ...spans import Mask, Window
from .bad_bands import in_words, judged
from .fit import CubeFit, fit_cube
from .job import LEAVE_OUT, SHARPEN, CubeJob

WELL_COVERED = 0.5
"""Least share of the best band's pixels in which a band must count to have a say in the statistics."""


@dataclass(frozen=True)
class CubeScene:
    """A cube and its guide in the guide's pixel frame: open files, and what was measured of them.

    Attributes:
        cube: with the bands that hold something, in the order of `places`.
        guide: moved onto the cube where that was wanted.
        relation: how the cube's grid lies on the guide's.
        shared: pixels of the guide that both cover.
        all_bands: of the result.
        sharpened: which of the cube's bands are sharpened; the others are interpolated.
        bad: numbers of the bands of no use in the cube's file.
        gains: (bands,) MTF gain of each at the cube's Nyquist frequency.
        shift: of the guide against the cube; None if it cannot be told.
        fit: of the bands that are sharpened.
    """

    cube: RasterSource
    guide: RasterSource
    relation: Relation
    shared: Window
    all_bands: AllBands
    sharpened: tuple[int, ...]
    bad: tuple[int, ...]
    gains: tuple[float, ...]
    shift: PanShift | None
    fit: CubeFit

    def masks(self, window: Window) -> Mask:
        """Where a fine window has all of the guide, and the pixel of the cube that it lies in: (bands or 1, ...)."""
        under, own = coarse_under(self.relation, window)
        return self.guide.valid(window)[None] & self.cube.masks(under)[(slice(None), *own)]


def open_cube(job: CubeJob, scratch: Path, feedback: Feedback) -> CubeScene:
    """Open, check, align and measure a cube and its guide.

    Args:
        job: what is wanted.
        scratch: folder for a warped copy of the cube, if one is needed.
        feedback: told what was found, and what had to be done.

    Raises:
        FusionError: if the two cannot be fused; the sentence says why.
        Cancelled: the user asked to stop.
    """
    pair = open_cube_pair(job.cube, job.guide, job.outputs, scratch, feedback)
    cube, relation, shared = pair.cube, pair.relation, pair.shared
    bands, numbers, places = pair.bands, pair.numbers, pair.places
    gains = job.gains or cube_gains(len(bands), job.mtf_gain, job.sensor)
    gain = typical(gains)
    windows = sample_windows(relation, shared, len(places))
    shift, undone = pair.shift(gain, job.correct_shift, feedback)
    blocks = list(read_blocks(cube, placed(pair.guide, undone), relation, windows, gain, feedback))
    covered_well, masks = _complete(blocks)
    mean, covariance = _moments(blocks, masks)
    bad = judged(bands, places, mean, covariance)
    _report_bad(bad, numbers, job, feedback)
    useless = set() if job.bad_bands == SHARPEN else set(bad)
    kept = [k for k, place in enumerate(places) if job.bad_bands != LEAVE_OUT or place not in bad]
    sharp = [k for k in kept if covered_well[k] and places[k] not in useless]
    if not sharp:
        raise FusionError("SPECTRAL has no band that could be sharpened; choose another raster, or other BANDS.")
    fit = _fitted(blocks, masks, sharp)
    guide = placed(pair.guide.filled_with(fit.guide_mean.astype(np.float32)), undone)
    return CubeScene(
        cube.of_bands(kept).filled_with(mean[kept].astype(np.float32)), guide, relation, shared,
        _result_bands(bands, places, bad, kept, job), tuple(kept.index(k) for k in sharp),
        tuple(numbers[place] for place in bad), tuple(gains[places[k]] for k in kept), shift, fit,
    )  # fmt: skip


def _complete(blocks: Sequence[CubeBlock]) -> tuple[list[bool], list[Mask]]:
    """Which bands count in most of the pixels, and the pixels of each block in which all of these do."""
    bands = len(blocks[0].cube)
    found = [np.broadcast_to((block.masks & block.seen).sum(axis=(1, 2)), bands) for block in blocks]
    counts = np.sum(found, axis=0)
    well = counts >= max(1.0, WELL_COVERED * counts.max())
    masks = [in_every_band(block.masks[well] if len(block.masks) > 1 else block.masks) & block.seen for block in blocks]
    return well.tolist(), masks


def _moments(blocks: Sequence[CubeBlock], masks: Sequence[Mask]) -> tuple[Vector, Vector]:
    """Mean and covariance of all bands over the pixels that count."""
    count = max(sum(int(mask.sum()) for mask in masks), 1)
    sums = [block.cube[:, mask].sum(axis=1, dtype=np.float64) for block, mask in zip(blocks, masks)]
    mean = np.sum(sums, axis=0) / count
    covariance = np.zeros((len(mean), len(mean)))
    for block, mask in zip(blocks, masks):
        centred = block.cube[:, mask] - mean[:, None]
        covariance += centred @ centred.T
    return mean, covariance / count


def _fitted(blocks: Sequence[CubeBlock], masks: Sequence[Mask], sharp: Sequence[int]) -> CubeFit:
    try:
        return fit_cube([block._replace(cube=block.cube[list(sharp)]) for block in blocks], masks)
    except ValueError as error:
        raise FusionError("SPECTRAL and GUIDE have hardly a valid pixel in common; choose other rasters.") from error


def _report_bad(bad: dict[int, str], numbers: Sequence[int], job: CubeJob, feedback: Feedback) -> None:
    if not bad:
        return
    said = in_words(bad, numbers)
    if job.bad_bands == SHARPEN:
        feedback.warn("Bands of no use: {}. They are sharpened all the same (BAD_BANDS).", said)
    elif job.bad_bands == LEAVE_OUT:
        feedback.warn("Bands of no use: {}. They are left out (BAD_BANDS).", said)
    else:
        feedback.warn(
            "Bands of no use: {}. They are interpolated, not sharpened, and flagged in the result (bbl); BAD_BANDS can "
            "leave them out.",
            said,
        )


def _result_bands(
    bands: Sequence[Band], places: Sequence[int], bad: dict[int, str], kept: Sequence[int], job: CubeJob
) -> AllBands:
    """The bands of the result; where some are of no use, every one says whether it is."""
    flagged = [
        replace(band, is_bad=place in bad) if bad else band for place, band in enumerate(bands)
    ]  # fmt: skip
    if job.bad_bands == LEAVE_OUT:
        return AllBands.of([flagged[places[k]] for k in kept])
    return AllBands(tuple(flagged), tuple(places))
