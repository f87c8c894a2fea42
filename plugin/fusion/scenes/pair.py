"""A pair of rasters made ready: opened, checked, brought into one frame, and measured as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ..errors import FusionError
from ..job import Feedback, RasterInput, stop_if_cancelled
from ..physics.band_shifts import BandShifts, band_shifts
from ..physics.mtf import DEFAULT_GAIN
from ..physics.pair_statistics import Block, PairStatistics, complete_cases, pair_statistics
from ..physics.registration import Shift, estimate_shift
from ..physics.sampling import Axis, Relation, degrade
from ..physics.sensors import AUTO, OTHER, SENSORS, published_gain
from ..raster.align import brought_into
from ..raster.all_bands import AllBands
from ..raster.checks import refuse_apart, refuse_colour_table, refuse_overwriting, refuse_unplaced
from ..raster.grid import coarse_under, covered, wholly_in
from ..raster.levels import levelled
from ..raster.shifted import ShiftedSource
from ..raster.source import RasterSource, in_every_band
from ..raster.tiles import lattice
from ..sentences import Sentence
from ..spans import Image, Mask, Patch, Span, Window
from .inputs import living, open_raster, without_fills
from .remembered import Remembered, state_of

BLOCK = 48
BLOCKS_PER_AXIS = 6
MANY_BLOCKS = 5
RATIO_RANGE = (1.5, 8.0)
LEAST_PIXELS = 4
FLAT = 1e-5
PAIRS_REMEMBERED = 8
LEAST_VALID = 16


class Placing(NamedTuple):
    """What must be known of a pair before its statistics are measured.

    Attributes:
        pan_fill, ms_fill: by band, for what lies far from any valid pixel.
        shift: of PAN against MS, None if it cannot be told.
    """

    pan_fill: Image
    ms_fill: Image
    shift: Shift | None


class Measured(NamedTuple):
    """What is measured of a pair once it is placed."""

    statistics: PairStatistics
    band_shifts: BandShifts


_placings: Remembered[Placing] = Remembered(PAIRS_REMEMBERED)
_measured: Remembered[Measured] = Remembered(PAIRS_REMEMBERED)


@dataclass(frozen=True)
class Scene:
    """PAN and MS in PAN's pixel frame.

    Attributes:
        pan, ms: the sources; `ms` is the warped copy where CRS or orientation differed.
        relation: how the MS grid lies on the PAN grid.
        shared: PAN pixels that both rasters cover.
        statistics: of the whole of it, whatever part a job asks for.
        shift: of PAN against MS in the files, None if it cannot be told; where it was corrected, `pan` is moved.
        band_shifts: of the bands against each other, which nothing corrects.
        sensor: id of the one whose MTF gain was asked for; AUTO for none.
        all_bands: of the MS raster; `ms` has those that hold something.
    """

    pan: RasterSource
    ms: RasterSource
    relation: Relation
    shared: Window
    statistics: PairStatistics
    shift: Shift | None
    band_shifts: BandShifts
    sensor: str
    all_bands: AllBands

    @property
    def gain_in_words(self) -> Sentence:
        """What the MTF gain is and where it comes from, without the full stop."""
        gain, source = self.statistics.mtf_gain, self.gain_source_in_words
        return Sentence("The MS sensor's MTF gain at Nyquist is taken as {:.2f} ({})", gain, source)

    @property
    def gain_source_in_words(self) -> Sentence:
        """Where the MTF gain comes from."""
        source = self.statistics.mtf_gain_source
        title = "" if self.sensor in (AUTO, OTHER) else SENSORS[self.sensor].title
        if source == "given":
            if title:
                return Sentence("published for {}", title)
            return Sentence("the usual one") if self.sensor == OTHER else Sentence("as given")
        found = {
            "estimated": Sentence("estimated from the pair, with regard to what sensors have"),
            "usual": Sentence("the usual one, since the pair does not tell"),
        }[source]
        return Sentence("{}; none is published for {}", found, title) if title else found

    def masks(self, window: Window, pan_masks: Mask) -> Mask:
        """Where a fine window has both PAN and the MS pixel it lies in: (bands, rows, columns), or 1 for all bands."""
        under, own = coarse_under(self.relation, window)
        return pan_masks & self.ms.masks(under)[(slice(None), *own)]

    def valid(self, window: Window, pan_masks: Mask) -> Mask:
        """(rows, columns): where every band that holds something does."""
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

    Raises:
        FusionError: if the two cannot be fused; the sentence says why.
        Cancelled: the user asked to stop.
    """
    pan, ms = open_raster(pan_input, "PAN"), open_raster(ms_input, "MS")
    _check(pan, ms, output)
    pan, ms = without_fills(pan, feedback), without_fills(ms, feedback)
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
    placing = _placings.of(state, partial(_placing, pan, ms, relation, shared, feedback))
    pan.fill[:], ms.fill[:], shift = placing
    if shift is not None and shift.is_worth_correcting:
        pan = _corrected(pan, shift, correct_shift, feedback)
    if mtf_gain:
        sensor = AUTO
    gain = mtf_gain or published_gain(sensor)

    def measure() -> Measured:
        blocks = list(_sample(pan, ms, relation, shared, feedback))
        statistics = pair_statistics(blocks, relation, gain)
        chosen, complete = complete_cases(blocks)
        return Measured(statistics, band_shifts(complete, relation, statistics.mtf_gain).among(chosen, ms.bands))

    statistics, shifts = _measured.of(state and (state, isinstance(pan, ShiftedSource), gain), measure)
    stop_if_cancelled(feedback)
    if statistics.pan_std <= FLAT * abs(statistics.pan_mean) + FLAT:
        raise FusionError("The PAN raster has the same value everywhere, and so no detail to give; choose another.")
    shifts = shifts.among(all_bands.places, len(all_bands.bands))
    return Scene(pan, ms, relation, shared, statistics, shift, shifts, sensor, all_bands)


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


def _placing(pan: RasterSource, ms: RasterSource, relation: Relation, shared: Window, feedback: Feedback) -> Placing:
    """The mean of the valid pixels of both, given to them, too, and the shift between them.

    Raises:
        FusionError: if hardly a pixel is valid in both.
    """
    blocks = list(_sample(pan, ms, relation, shared, feedback))
    if max(sum(int(block.mask(k).sum()) for block in blocks) for k in range(ms.bands)) < LEAST_VALID:
        raise FusionError("PAN and MS have no valid pixels in common (all nodata); choose other rasters.")
    if all(block.masks is None for block in blocks):
        ms.fill[:] = _mean(np.concatenate([block.ms.image[:, block.valid] for block in blocks], axis=1))
    else:
        for k in range(ms.bands):
            ms.fill[k] = _mean(np.concatenate([block.ms.image[k][block.mask(k)] for block in blocks])[None])[0]
    pan.fill[:] = _mean(np.concatenate([block.pan.image[block.pan_valid] for block in blocks])[None])
    some = list(_sample(pan, ms, relation, shared, feedback, sparsely=True))  # which is plenty
    _, complete = complete_cases(some)
    return Placing(pan.fill.copy(), ms.fill.copy(), estimate_shift(complete, relation, DEFAULT_GAIN))


def _corrected(pan: RasterSource, shift: Shift, wanted: bool, feedback: Feedback) -> RasterSource:
    found = _shift_in_words(shift)
    if not wanted:
        feedback.warn("{}; turn on CORRECT_SHIFT for sharper and truer bands.", found)
        return pan
    feedback.info("{}: it is moved onto MS (CORRECT_SHIFT).", found)
    return ShiftedSource(pan, shift.rows, shift.cols)


def _shift_in_words(shift: Shift) -> Sentence:
    rows, cols = abs(shift.rows), abs(shift.cols)
    down = Sentence("{:.2f} pixels below", rows) if shift.rows > 0 else Sentence("{:.2f} pixels above", rows)
    aside = Sentence("{:.2f} right", cols) if shift.cols > 0 else Sentence("{:.2f} left", cols)
    return Sentence("PAN shows a place {} and {} of where MS shows it", down, aside)


def _mean(values: Image) -> Image:
    """(bands, values) to (bands,); 0 where there are none."""
    if values.shape[1] == 0:
        return np.zeros(len(values), np.float32)
    return values.mean(axis=1, dtype=np.float64).astype(np.float32)


def _sample(
    pan: RasterSource,
    ms: RasterSource,
    relation: Relation,
    shared: Window,
    feedback: Feedback,
    sparsely: bool = False,
) -> Iterator[Block]:
    """Blocks on a regular lattice over the shared area, all of it where it is small.

    Args:
        pan, ms, relation, shared: the scene.
        feedback: asked before every block whether to stop.
        sparsely: only every other block along an axis of many.
    """
    down, right = (
        lattice(wholly_in(axis, span), BLOCK, BLOCKS_PER_AXIS)
        for axis, span in zip((relation.rows, relation.cols), shared)
    )
    if sparsely:
        down, right = (spans[::2] if len(spans) >= MANY_BLOCKS else spans for spans in (down, right))
    for rows in down:
        for cols in right:
            stop_if_cancelled(feedback)
            fine = Window(_fine_inside(relation.rows, rows), _fine_inside(relation.cols, cols))
            yield _block(pan, ms, fine, Window(rows, cols), relation)


def _block(
    pan_source: RasterSource, ms_source: RasterSource, fine: Window, coarse: Window, relation: Relation
) -> Block:
    pan, ms = pan_source.read(fine), ms_source.read(coarse)
    pan_share = degrade(Patch(pan.valid.astype(np.float32), fine), relation, coarse, gain=0.3)
    masks = ms.masks & (pan_share > 0.999)
    own = None if len(masks) == 1 else masks
    return Block(Patch(pan.image[0], fine), Patch(ms.image, coarse), in_every_band(masks), pan.valid, own)


def _fine_inside(axis: Axis, coarse: Span) -> Span:
    """Fine pixels whose centres lie in a coarse span."""
    first, last = np.array([coarse.start, coarse.stop]) * axis.ratio + axis.offset - 0.5
    return Span(int(np.ceil(first - 1e-6)), int(np.ceil(last - 1e-6)))
