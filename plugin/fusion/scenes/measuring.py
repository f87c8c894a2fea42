"""What is measured of a pair: fills, where PAN and MS lie, and their statistics once they are placed."""

from __future__ import annotations

from collections.abc import Hashable
from functools import partial
from typing import NamedTuple

import numpy as np

from ..errors import FusionError
from ..job import Feedback, stop_if_cancelled
from ..physics.band_shifts import BandShifts, band_shifts
from ..physics.colour_detail import unexplained
from ..physics.mtf import DEFAULT_GAIN
from ..physics.pair_statistics import PairStatistics, complete_cases, pair_statistics
from ..physics.registration import PanShift, estimate_shift
from ..physics.sampling import Relation
from ..physics.sensors import published_gain
from ..raster.all_bands import AllBands
from ..raster.displaced import DisplacedSource
from ..raster.shifted import ShiftedSource
from ..raster.source import RasterSource
from ..sentences import Sentence
from ..spans import Image, Window
from .displacement import NOT_LOOKED_FOR, LocalDisplacement, find_displacement
from .facts import PairFacts
from .remembered import Remembered
from .samples import Samples

FLAT = 1e-5
PAIRS_REMEMBERED = 8
LEAST_VALID = 16


class Placing(NamedTuple):
    """What must be known of a pair before its statistics are measured; see `PairFacts`."""

    pan_fill: Image
    ms_fill: Image
    shift: PanShift | None
    displacement: LocalDisplacement


class Moves(NamedTuple):
    """Which rasters are read from other places than their files say; see `PairFacts`."""

    pan_is_moved: bool
    is_followed: bool
    moved_bands: Image | None = None

    @property
    def any(self) -> bool:
        """Whether something is."""
        return self.pan_is_moved or self.is_followed or self.moved_bands is not None


class Measured(NamedTuple):
    """What is measured of a pair once it is placed."""

    statistics: PairStatistics
    band_shifts: BandShifts
    unsound_colours: float


_placings: Remembered[Placing] = Remembered(PAIRS_REMEMBERED)
_measured: Remembered[Measured] = Remembered(PAIRS_REMEMBERED)


class Unmeasured(NamedTuple):
    """A pair that is opened but not measured."""

    pan: RasterSource
    ms: RasterSource
    relation: Relation
    shared: Window
    samples: Samples
    state: Hashable | None

    def placed(self, placing: Placing, moves: Moves) -> tuple[RasterSource, RasterSource]:
        """Both rasters with their fill, PAN moved onto MS as a whole, MS onto PAN from place to place."""
        pan, ms = self.pan.filled_with(placing.pan_fill), self.ms.filled_with(placing.ms_fill)
        if moves.pan_is_moved and placing.shift is not None:
            pan = ShiftedSource(pan, placing.shift.rows, placing.shift.cols)
        if moves.is_followed or moves.moved_bands is not None:
            ms = DisplacedSource(ms, placing.displacement.field if moves.is_followed else None, moves.moved_bands)
        return pan, ms


class Wanted(NamedTuple):
    """What is to be put right.

    Attributes:
        shift: a shift of PAN, and displacement of MS from place to place.
        follows: whether MS may be read displaced at all.
        bands: bands that lie apart.
    """

    shift: bool
    follows: bool
    bands: bool


def measured_facts(
    pair: Unmeasured,
    all_bands: AllBands,
    sensor: str,
    mtf_gain: float | None,
    wanted: Wanted,
    feedback: Feedback,
) -> PairFacts:
    """Measure the pair, or take what was measured of it before.

    Raises:
        FusionError: if hardly a pixel is valid in both, or PAN is flat.
        Cancelled: the user asked to stop.
    """
    placing = _placings.of(pair.state, partial(_placing, pair, feedback))
    pan_is_moved = _is_to_be_moved(placing.shift, wanted.shift, feedback)
    is_followed = wanted.follows and _is_to_be_followed(placing.displacement, wanted.shift, feedback)
    moves = Moves(pan_is_moved, is_followed)
    gain = mtf_gain or published_gain(sensor)
    measured = _measure(pair, placing, moves, gain)
    stop_if_cancelled(feedback)
    statistics, shifts = measured.statistics, measured.band_shifts
    if statistics.pan_std <= FLAT * abs(statistics.pan_mean) + FLAT:
        raise FusionError("The PAN raster has the same value everywhere, and so no detail to give; choose another.")
    if wanted.bands and shifts.are_worth_correcting:
        moves = moves._replace(moved_bands=shifts.corrections)
        measured = _measure(pair, placing, moves, gain)
    return PairFacts(
        placing.pan_fill,
        placing.ms_fill,
        placing.shift,
        moves.pan_is_moved,
        placing.displacement,
        moves.is_followed,
        moves.moved_bands,
        measured.statistics,
        shifts.among(all_bands.places, len(all_bands.bands)),
        measured.unsound_colours,
        sensor,
    )


def _measure(pair: Unmeasured, placing: Placing, moves: Moves, gain: float | None) -> Measured:
    """Statistics of the pair as it is read, measured now or before."""

    def measure() -> Measured:
        blocks = pair.samples.read(*pair.placed(placing, moves), moves.any)
        statistics = pair_statistics(blocks, pair.relation, gain)
        chosen, complete = complete_cases(blocks)
        shifts = band_shifts(complete, pair.relation, statistics.mtf_gain)
        unsound = unexplained(complete, pair.relation, statistics.mtf_gain).unsound_share
        return Measured(statistics, shifts.among(chosen, pair.ms.bands), unsound)

    key = moves.pan_is_moved, moves.is_followed, moves.moved_bands is not None, gain
    return _measured.of(pair.state and (pair.state, key), measure)


def _placing(pair: Unmeasured, feedback: Feedback) -> Placing:
    """The mean of the valid pixels of both, the shift between them, and how they lie off from place to place.

    Raises:
        FusionError: if hardly a pixel is valid in both.
        Cancelled: the user asked to stop.
    """
    blocks, bands = pair.samples.read(pair.pan, pair.ms), pair.ms.bands
    if max(sum(int(block.mask(k).sum()) for block in blocks) for k in range(bands)) < LEAST_VALID:
        raise FusionError("PAN and MS have no valid pixels in common (all nodata); choose other rasters.")
    if all(block.masks is None for block in blocks):
        ms_fill = _mean(np.concatenate([block.ms.image[:, block.valid] for block in blocks], axis=1))
    else:
        of_band = [np.concatenate([block.ms.image[k][block.mask(k)] for block in blocks]) for k in range(bands)]
        ms_fill = np.concatenate([_mean(values[None]) for values in of_band])
    pan_fill = _mean(np.concatenate([block.pan.image[block.pan_valid] for block in blocks])[None])
    pair.samples.read(pair.pan.filled_with(pan_fill), pair.ms.filled_with(ms_fill))
    _, complete = complete_cases(pair.samples.sparse())  # which is plenty
    shift = estimate_shift(complete, pair.relation, DEFAULT_GAIN)
    placing = Placing(pan_fill, ms_fill, shift, NOT_LOOKED_FOR)
    moves = Moves(shift is not None and shift.is_worth_correcting, False)
    pan, ms = pair.placed(placing, moves)
    found = find_displacement(pan, ms, pair.relation, pair.shared, feedback)
    if found.field is None:
        return placing._replace(displacement=found)
    pair.samples.read(pair.pan.filled_with(pan_fill), DisplacedSource(ms, found.field, None), True)
    _, complete = complete_cases(pair.samples.sparse())
    return Placing(pan_fill, ms_fill, estimate_shift(complete, pair.relation, DEFAULT_GAIN) or shift, found)


def _is_to_be_followed(displacement: LocalDisplacement, wanted: bool, feedback: Feedback) -> bool:
    """Whether MS is read displaced; a displacement worth following is reported in any case."""
    if displacement.field is None:
        return False
    found = Sentence(
        "MS lies off PAN by {:.2f} MS pixels, up to {:.2f}, differently from place to place",
        displacement.size,
        displacement.field.largest,
    )
    if wanted:
        feedback.info("{}: it is read where PAN shows it (CORRECT_SHIFT).", found)
    else:
        feedback.warn("{}; turn on CORRECT_SHIFT for sharper and truer bands.", found)
    return wanted


def _is_to_be_moved(shift: PanShift | None, wanted: bool, feedback: Feedback) -> bool:
    """Whether PAN is moved onto MS; a shift worth correcting is reported in any case."""
    if shift is None or not shift.is_worth_correcting:
        return False
    found = _shift_in_words(shift)
    if wanted:
        feedback.info("{}: it is moved onto MS (CORRECT_SHIFT).", found)
    else:
        feedback.warn("{}; turn on CORRECT_SHIFT for sharper and truer bands.", found)
    return wanted


def _shift_in_words(shift: PanShift) -> Sentence:
    rows, cols = abs(shift.rows), abs(shift.cols)
    down = Sentence("{:.2f} pixels below", rows) if shift.rows > 0 else Sentence("{:.2f} pixels above", rows)
    aside = Sentence("{:.2f} right", cols) if shift.cols > 0 else Sentence("{:.2f} left", cols)
    return Sentence("PAN shows a place {} and {} of where MS shows it", down, aside)


def _mean(values: Image) -> Image:
    """Means of (bands, values) as (bands,); 0 for a band without values."""
    if values.shape[1] == 0:
        return np.zeros(len(values), np.float32)
    return values.mean(axis=1, dtype=np.float64).astype(np.float32)
