"""A pair of rasters made ready: opened, checked, brought into one frame, and measured as a whole."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ..errors import FusionError
from ..job import Feedback, RasterInput, stop_if_cancelled
from ..physics.band_shifts import BandShifts, band_shifts
from ..physics.mtf import DEFAULT_GAIN
from ..physics.pair_statistics import PairStatistics, complete_cases, pair_statistics
from ..physics.registration import PanShift, estimate_shift
from ..physics.sampling import Relation
from ..physics.sensors import AUTO, published_gain
from ..raster.align import brought_into
from ..raster.all_bands import AllBands
from ..raster.checks import refuse_apart, refuse_colour_table, refuse_overwriting, refuse_unplaced
from ..raster.grid import coarse_under, covered
from ..raster.levels import levelled
from ..raster.shifted import ShiftedSource
from ..raster.source import RasterSource, in_every_band
from ..sentences import Sentence
from ..spans import Image, Mask, Window
from .facts import PairFacts
from .filled import FilledPair
from .inputs import living, open_raster, without_fills
from .remembered import Remembered, state_of
from .samples import Samples

RATIO_RANGE = (1.5, 8.0)
LEAST_PIXELS = 4
FLAT = 1e-5
PAIRS_REMEMBERED = 8
LEAST_VALID = 16


class Placing(NamedTuple):
    """What must be known of a pair before its statistics are measured; see `PairFacts`."""

    pan_fill: Image
    ms_fill: Image
    shift: PanShift | None


class Measured(NamedTuple):
    """What is measured of a pair once it is placed."""

    statistics: PairStatistics
    band_shifts: BandShifts


_placings: Remembered[Placing] = Remembered(PAIRS_REMEMBERED)
_measured: Remembered[Measured] = Remembered(PAIRS_REMEMBERED)


@dataclass(frozen=True)
class Scene:
    """PAN and MS in PAN's pixel frame: open files, and what was measured of them.

    Attributes:
        pan, ms: the sources; `ms` is the warped copy where CRS or orientation differed, and `pan` is moved where the
            facts say so.
        relation: how the MS grid lies on the PAN grid.
        shared: PAN pixels that both rasters cover.
        all_bands: of the MS raster; `ms` has those that hold something.
        facts: what was measured.
    """

    pan: RasterSource
    ms: RasterSource
    relation: Relation
    shared: Window
    all_bands: AllBands
    facts: PairFacts

    @property
    def statistics(self) -> PairStatistics:
        """How PAN and MS are related."""
        return self.facts.statistics

    @cached_property
    def filled(self) -> FilledPair:
        """PAN and MS without holes, for what sharpens: what is filled depends on both."""
        return FilledPair(self.pan, self.ms, self.relation, self.statistics)

    def masks(self, window: Window, pan_masks: Mask) -> Mask:
        """Where a fine window has both PAN and the MS pixel it lies in: (bands, rows, columns), or 1 for all bands."""
        under, own = coarse_under(self.relation, window)
        return pan_masks & self.ms.masks(under)[(slice(None), *own)]

    def valid(self, window: Window, pan_masks: Mask) -> Mask:
        """Where every band that holds something counts, (rows, columns)."""
        return in_every_band(self.masks(window, pan_masks))


def open_scene(
    pan_input: RasterInput,
    ms_input: RasterInput,
    output: Path,
    scratch: Path,
    feedback: Feedback,
    correct_shift: bool = True,
    mtf_gain: float | None = None,
    sensor: str = AUTO,
    facts: PairFacts | None = None,
) -> Scene:
    """Open, check, align and measure a pair; what was measured before, as long as its files are the same, is taken.

    Args:
        pan_input, ms_input: the rasters.
        output: path to be written, which no input may be read from.
        scratch: folder for a warped copy of the MS, if one is needed.
        feedback: told what had to be done.
        correct_shift: move PAN onto the MS where the two are found misregistered.
        mtf_gain: of the MS sensor at its Nyquist frequency, where it is known; else the one published for the sensor.
        sensor: id in `physics.sensors`; the gain of AUTO, or of one for which none is published, is estimated.
        facts: of the same pair, opened in the same way before, of which nothing is then measured again.

    Raises:
        FusionError: if the two cannot be fused; the sentence says why.
        Cancelled: the user asked to stop.
    """
    pan, ms = open_raster(pan_input, "PAN"), open_raster(ms_input, "MS")
    _check(pan, ms, output)
    pan, ms = (without_fills(each, feedback, reads_collars=True) for each in (pan, ms))
    state = state_of(pan, ms)
    ms, relation = brought_into(pan.grid, ms, "PAN", scratch, feedback.info)
    pan, ms = levelled(pan), levelled(ms)
    _check_ratio(relation)
    shared = covered(pan.grid, ms.grid, relation)
    if min(len(shared.rows), len(shared.cols)) < LEAST_PIXELS * relation.ratio:
        refuse_apart(pan, ms)
    pan.probe()
    ms.probe()
    ms, all_bands = living(ms, relation.coarse_over(shared).clipped(ms.grid.window), state, feedback)
    if not all_bands.places:
        raise FusionError("PAN and MS have no valid pixels in common (all nodata); choose other rasters.")
    unmeasured = _Unmeasured(pan, ms, relation, Samples(relation, shared, feedback), state)
    if facts is None:
        facts = _facts(unmeasured, all_bands, AUTO if mtf_gain else sensor, mtf_gain, correct_shift, feedback)
    pan, ms = unmeasured.placed(Placing(facts.pan_fill, facts.ms_fill, facts.shift), facts.pan_is_moved)
    return Scene(pan, ms, relation, shared, all_bands, facts)


class _Unmeasured(NamedTuple):
    """A pair that is opened but not measured."""

    pan: RasterSource
    ms: RasterSource
    relation: Relation
    samples: Samples
    state: Hashable | None

    def placed(self, placing: Placing, pan_is_moved: bool) -> tuple[RasterSource, RasterSource]:
        """Both rasters with their fill, PAN moved onto MS where that is wanted."""
        pan, ms = self.pan.filled_with(placing.pan_fill), self.ms.filled_with(placing.ms_fill)
        if pan_is_moved and placing.shift is not None:
            pan = ShiftedSource(pan, placing.shift.rows, placing.shift.cols)
        return pan, ms


def _facts(
    pair: _Unmeasured,
    all_bands: AllBands,
    sensor: str,
    mtf_gain: float | None,
    correct_shift: bool,
    feedback: Feedback,
) -> PairFacts:
    """Measure the pair, or take what was measured of it before.

    Raises:
        FusionError: if hardly a pixel is valid in both, or PAN is flat.
        Cancelled: the user asked to stop.
    """
    placing = _placings.of(pair.state, partial(_placing, pair))
    pan_is_moved = _is_to_be_moved(placing.shift, correct_shift, feedback)
    gain = mtf_gain or published_gain(sensor)

    def measure() -> Measured:
        blocks = pair.samples.read(*pair.placed(placing, pan_is_moved), pan_is_moved)
        statistics = pair_statistics(blocks, pair.relation, gain)
        chosen, complete = complete_cases(blocks)
        shifts = band_shifts(complete, pair.relation, statistics.mtf_gain)
        return Measured(statistics, shifts.among(chosen, pair.ms.bands))

    statistics, shifts = _measured.of(pair.state and (pair.state, pan_is_moved, gain), measure)
    stop_if_cancelled(feedback)
    if statistics.pan_std <= FLAT * abs(statistics.pan_mean) + FLAT:
        raise FusionError("The PAN raster has the same value everywhere, and so no detail to give; choose another.")
    shifts = shifts.among(all_bands.places, len(all_bands.bands))
    return PairFacts(placing.pan_fill, placing.ms_fill, placing.shift, pan_is_moved, statistics, shifts, sensor)


def _check(pan: RasterSource, ms: RasterSource, output: Path) -> None:
    if pan.bands != 1:
        raise FusionError(
            "The PAN raster has {} bands; say which of them is panchromatic (PANCHROMATIC_BAND), or choose a raster of"
            " one band.",
            pan.bands,
        )
    refuse_overwriting((pan, ms), (str(output),))
    for source in (pan, ms):
        refuse_unplaced(source)
        refuse_colour_table(source)


def _check_ratio(relation: Relation) -> None:
    low, high = RATIO_RANGE
    if relation.ratio <= 1.0:
        raise FusionError(
            "PAN is not finer than MS (an MS pixel is {:.2f} PAN pixels wide); swap the two rasters?", relation.ratio
        )
    if not low <= relation.ratio * 1.001 or not relation.ratio <= high * 1.001:
        raise FusionError(
            "An MS pixel is {:.2f} PAN pixels wide; the models work for {:g} to {:g}. Resample one of the rasters "
            "first.",
            relation.ratio,
            low,
            high,
        )


def _placing(pair: _Unmeasured) -> Placing:
    """The mean of the valid pixels of both, and the shift between them.

    Raises:
        FusionError: if hardly a pixel is valid in both.
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
    return Placing(pan_fill, ms_fill, estimate_shift(complete, pair.relation, DEFAULT_GAIN))


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
