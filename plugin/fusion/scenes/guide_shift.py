"""Where a guide lies against its cube, from several of the guide's bands."""

from __future__ import annotations

import math

import numpy as np

from ..job import Feedback, stop_if_cancelled
from ..physics.pair_statistics import Block
from ..physics.registration import LEAST_SHIFT, PanShift, estimate_shift
from ..physics.sampling import Relation, degrade
from ..raster.source import RasterSource, in_every_band
from ..sentences import Sentence
from ..spans import Image, Patch, Window
from .cube_samples import FEW_BLOCKS, WHOLLY, sample_windows

MOST_BANDS = 4
"""Bands of the guide that are looked at, evenly spread."""

COMPONENTS = 6
"""Principal components of the cube that explain each of them."""


def guide_shift(
    cube: RasterSource, guide: RasterSource, relation: Relation, shared: Window, gain: float, feedback: Feedback
) -> PanShift | None:
    """The median of what bands of the guide say, each by itself; None if none can tell.

    Args:
        cube, guide: the rasters.
        relation: how the cube's grid lies on the guide's, by their georeferences.
        shared: pixels of the guide that both cover.
        gain: MTF gain of the cube's sensor at its Nyquist frequency.
        feedback: asked whether to stop.
    """
    chosen = np.unique(np.linspace(0, guide.bands - 1, MOST_BANDS).round().astype(int)).tolist()
    some = guide.of_bands(chosen)
    windows = sample_windows(relation, shared, cube.bands, FEW_BLOCKS)
    read = []
    for window in windows:
        stop_if_cancelled(feedback)
        under = relation.fine_under(window, gain).grown(math.ceil(2.0 * relation.ratio))
        read.append((window, cube.read(window), under, some.read(under)))
    parts = _components([pixels.image for _, pixels, _, _ in read])
    found = []
    for k in range(len(chosen)):
        blocks = []
        for (window, pixels, under, fine), part in zip(read, parts):
            share = degrade(Patch(fine.valid.astype(np.float32), under), relation, window, gain)
            valid = in_every_band(pixels.masks) & (share > WHOLLY)
            blocks.append(Block(Patch(fine.image[k], under), Patch(part, window), valid, fine.valid))
        shift = estimate_shift(blocks, relation, gain)
        if shift is not None:
            found.append(shift)
    sure = [shift for shift in found if shift.is_worth_correcting] or found
    return _median(sure) if sure else None


def moved(shift: PanShift | None, wanted: bool, feedback: Feedback) -> bool:
    """Whether the guide is moved onto the cube; says what was found, and what is done."""
    if shift is None:
        feedback.info("SPECTRAL and GUIDE do not tell whether they are shifted against each other.")
        return False
    if not shift.is_worth_correcting:
        if math.hypot(shift.rows, shift.cols) < LEAST_SHIFT:
            feedback.info("SPECTRAL and GUIDE are registered to a tenth of a pixel of GUIDE.")
        else:
            feedback.info("No shift between SPECTRAL and GUIDE was found that is worth correcting.")
        return False
    rows, cols = abs(shift.rows), abs(shift.cols)
    down = Sentence("{:.2f} pixels below", rows) if shift.rows > 0 else Sentence("{:.2f} pixels above", rows)
    aside = Sentence("{:.2f} right", cols) if shift.cols > 0 else Sentence("{:.2f} left", cols)
    found = Sentence("GUIDE shows a place {} and {} of where SPECTRAL shows it", down, aside)
    if wanted:
        feedback.info("{}: it is moved onto SPECTRAL (CORRECT_SHIFT).", found)
    else:
        feedback.warn("{}; turn on CORRECT_SHIFT for sharper and truer bands.", found)
    return wanted


def _components(images: list[Image]) -> list[Image]:
    """The cube's principal components, (components, rows, columns) for each image (bands, rows, columns)."""
    table = np.concatenate([image.reshape(len(image), -1) for image in images], axis=1).astype(np.float64)
    mean = table.mean(axis=1)
    centred = table - mean[:, None]
    _, vectors = np.linalg.eigh(centred @ centred.T)
    basis = vectors[:, -COMPONENTS:].T
    return [np.tensordot(basis, image - mean[:, None, None], 1).astype(np.float32) for image in images]


def _median(shifts: list[PanShift]) -> PanShift:
    """The shift whose rows and columns are the medians of all, with the errors of a typical one."""
    middle = sorted(shifts, key=lambda shift: shift.error)[len(shifts) // 2]
    rows, cols = (float(np.median([getattr(shift, axis) for shift in shifts])) for axis in ("rows", "cols"))
    return middle._replace(rows=rows, cols=cols)
