"""A pair of rasters made ready: opened, checked, brought into one frame, and measured as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..errors import FusionError
from ..job import Feedback, RasterInput
from ..physics.pair_statistics import PairStatistics
from ..physics.sampling import Relation
from ..physics.sensors import AUTO
from ..raster.align import brought_into
from ..raster.all_bands import AllBands
from ..raster.checks import refuse_apart, refuse_colour_table, refuse_overwriting, refuse_unplaced
from ..raster.grid import coarse_under, covered
from ..raster.levels import levelled, refuse_minute
from ..raster.source import RasterSource, in_every_band
from ..spans import Mask, Window
from .facts import PairFacts
from .filled import FilledPair
from .inputs import living, open_raster, without_fills
from .measuring import Moves, Placing, Unmeasured, Wanted, measured_facts
from .remembered import state_of
from .samples import Samples

RATIO_RANGE = (1.5, 8.0)
LEAST_PIXELS = 4


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
    correct_bands: bool = False,
    follows: bool = True,
) -> Scene:
    """Open, check, align and measure a pair; what was measured before, as long as its files are the same, is taken.

    Args:
        pan_input, ms_input: the rasters.
        output: path to be written, which no input may be read from.
        scratch: folder for a warped copy of the MS, if one is needed.
        feedback: told what had to be done.
        correct_shift: move PAN onto the MS where the two are found misregistered, and read MS where PAN shows it where
            it lies off from place to place.
        mtf_gain: of the MS sensor at its Nyquist frequency, where it is known; else the one published for the sensor.
        sensor: id in `physics.sensors`; the gain of AUTO, or of one for which none is published, is estimated.
        facts: of the same pair, opened in the same way before, of which nothing is then measured again.
        correct_bands: bring bands onto each other that lie apart.
        follows: whether MS may be read displaced; where its numbers are to stay as they are, it may not.

    Raises:
        FusionError: if the two cannot be fused; the sentence says why.
        Cancelled: the user asked to stop.
    """
    pan, ms = open_raster(pan_input, "PAN"), open_raster(ms_input, "MS")
    _check(pan, ms, output)
    pan, ms = (without_fills(each, feedback, reads_collars=True) for each in (pan, ms))
    state = state_of(pan, ms)
    ms, relation = brought_into(pan.grid, ms, "PAN", scratch, feedback.info)
    for source in (pan, ms):
        refuse_minute(source)
    pan, ms = levelled(pan, feedback.warn), levelled(ms, feedback.warn)
    _check_ratio(relation)
    shared = covered(pan.grid, ms.grid, relation)
    if min(len(shared.rows), len(shared.cols)) < LEAST_PIXELS * relation.ratio:
        refuse_apart(pan, ms)
    pan.probe()
    ms.probe()
    ms, all_bands = living(ms, relation.coarse_over(shared).clipped(ms.grid.window), state, feedback)
    if not all_bands.places:
        raise FusionError("PAN and MS have no valid pixels in common (all nodata); choose other rasters.")
    unmeasured = Unmeasured(pan, ms, relation, shared, Samples(relation, shared, feedback), state)
    if facts is None:
        wanted = Wanted(correct_shift, follows, correct_bands)
        facts = measured_facts(unmeasured, all_bands, AUTO if mtf_gain else sensor, mtf_gain, wanted, feedback)
    placing = Placing(facts.pan_fill, facts.ms_fill, facts.shift, facts.displacement)
    pan, ms = unmeasured.placed(placing, Moves(facts.pan_is_moved, facts.is_followed, facts.moved_bands))
    return Scene(pan, ms, relation, shared, all_bands, facts)


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
