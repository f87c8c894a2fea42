"""A cube and its guide opened, checked and brought into one frame; nothing of them is measured but where they lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..errors import FusionError
from ..job import Feedback, RasterInput
from ..physics.mtf import DEFAULT_GAIN
from ..physics.registration import PanShift
from ..physics.sampling import Relation
from ..physics.sensors import AUTO, ms_gains
from ..raster.align import brought_into
from ..raster.band import Band
from ..raster.checks import refuse_apart, refuse_colour_table, refuse_overwriting, refuse_unplaced
from ..raster.grid import coarse_under, covered
from ..raster.levels import levelled
from ..raster.shifted import ShiftedSource
from ..raster.source import RasterSource
from ..spans import Mask, Window
from .guide_shift import guide_shift, moved
from .inputs import living_places, open_raster, without_fills
from .remembered import state_of

RATIO_RANGE = (1.2, 20.0)
MOST_GUIDE_BANDS = 20
LEAST_PIXELS = 4


@dataclass(frozen=True)
class CubePair:
    """A cube and its guide in the guide's pixel frame.

    Attributes:
        cube: with the bands that hold something, in the order of `places`.
        guide: as its georeference has it.
        relation: how the cube's grid lies on the guide's.
        shared: pixels of the guide that both cover.
        bands: all of the cube's.
        numbers: of these in its file.
        places: which of these hold something.
    """

    cube: RasterSource
    guide: RasterSource
    relation: Relation
    shared: Window
    bands: Sequence[Band]
    numbers: Sequence[int]
    places: tuple[int, ...]

    def shift(self, gain: float, correct_shift: bool, feedback: Feedback) -> tuple[PanShift | None, PanShift | None]:
        """How the guide lies against the cube, None if it cannot be told; and what of it is to be undone, said aloud.

        Args:
            gain: MTF gain of the cube's sensor at its Nyquist frequency.
            correct_shift: whether a shift is to be undone.
            feedback: told what was found; asked whether to stop.
        """
        found = guide_shift(self.cube, self.guide, self.relation, self.shared, gain, feedback)
        return found, found if moved(found, correct_shift, feedback) else None

    def masks_under(self, cube: RasterSource, window: Window) -> Mask:
        """Where the pixels of the cube count that a fine window lies in: (bands or 1, rows, columns).

        Args:
            cube: this one, or some of its bands.
            window: of the guide.
        """
        under, own = coarse_under(self.relation, window)
        return cube.masks(under)[(slice(None), *own)]


def open_cube_pair(
    cube_input: RasterInput, guide_input: RasterInput, outputs: Sequence[str], scratch: Path, feedback: Feedback
) -> CubePair:
    """Open a cube and its guide.

    Args:
        cube_input, guide_input: the rasters.
        outputs: paths to be written, which no input may be read from.
        scratch: folder for a warped copy of the cube, if one is needed.
        feedback: told what had to be done.

    Raises:
        FusionError: if the two do not belong together; the sentence says why.
        Cancelled: the user asked to stop.
    """
    cube, guide = open_raster(cube_input, "SPECTRAL"), open_raster(guide_input, "GUIDE")
    _check(cube, guide, outputs)
    cube, guide = (without_fills(each, feedback, reads_collars=True) for each in (cube, guide))
    state, numbers, bands = state_of(cube), cube.numbers, cube.describe_bands()
    cube, relation = brought_into(guide.grid, cube, "GUIDE", scratch, feedback.info)
    cube, guide = levelled(cube, feedback.warn), levelled(guide, feedback.warn)
    _check_ratio(relation)
    shared = covered(guide.grid, cube.grid, relation)
    if min(len(shared.rows), len(shared.cols)) < LEAST_PIXELS * relation.ratio:
        refuse_apart(guide, cube)
    cube.probe()
    guide.probe()
    coarse = relation.coarse_over(shared).clipped(cube.grid.window)
    places = living_places(cube, coarse, state, feedback)
    if not places:
        raise FusionError("SPECTRAL and GUIDE have no valid pixels in common (all nodata); choose other rasters.")
    return CubePair(cube.of_bands(places), guide, relation, shared, bands, numbers, places)


def placed(guide: RasterSource, shift: PanShift | None) -> RasterSource:
    """The guide, moved onto the cube where there is a shift to undo."""
    return guide if shift is None else ShiftedSource(guide, shift.rows, shift.cols)


def cube_gains(bands: int, mtf_gain: float = 0.0, sensor: str = AUTO) -> tuple[float, ...]:
    """MTF gain of each band of a cube at its Nyquist frequency.

    Args:
        bands: of the cube, those without any value included.
        mtf_gain: of all of them; 0 for what `sensor` says.
        sensor: whose published gains to take, an id in `physics.sensors`; AUTO takes a typical one.
    """
    if mtf_gain:
        return (mtf_gain,) * bands
    return (DEFAULT_GAIN,) * bands if sensor == AUTO else ms_gains(sensor, bands)


def typical(gains: Sequence[float]) -> float:
    """One gain for what looks at all bands together."""
    return float(np.mean(gains))


def _check(cube: RasterSource, guide: RasterSource, outputs: Sequence[str]) -> None:
    if guide.bands > MOST_GUIDE_BANDS:
        raise FusionError(
            "GUIDE has {} bands, and at most {} can be used; choose some of them (GUIDE_BANDS), or swap the two "
            "rasters.",
            guide.bands,
            MOST_GUIDE_BANDS,
        )
    refuse_overwriting((cube, guide), outputs)
    for source in (cube, guide):
        refuse_unplaced(source)
        refuse_colour_table(source)


def _check_ratio(relation: Relation) -> None:
    low, high = RATIO_RANGE
    if relation.ratio <= 1.0:
        raise FusionError(
            "GUIDE is not finer than SPECTRAL (a pixel of SPECTRAL is {:.2f} pixels of GUIDE wide); swap the two "
            "rasters?",
            relation.ratio,
        )
    if not low <= relation.ratio * 1.001 or not relation.ratio <= high * 1.001:
        raise FusionError(
            "A pixel of SPECTRAL is {:.2f} pixels of GUIDE wide; the methods work for {:g} to {:g}. Resample one of "
            "the rasters first.",
            relation.ratio,
            low,
            high,
        )
