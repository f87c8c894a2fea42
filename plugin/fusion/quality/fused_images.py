"""A fused raster and what it is held against, read window by window in one frame."""

from __future__ import annotations

import numpy as np

from ..errors import FusionError
from ..job import Feedback
from ..physics.sampling import Axis, Relation
from ..raster.checks import refuse_colour_table, refuse_overwriting
from ..raster.grid import wholly_in
from ..scenes.inputs import open_raster, without_fills
from ..spans import Image64, Mask, Window
from .against import Against
from .blocks import BLOCK
from .filters import Field, mtf_degraded
from .jobs import NoReferenceJob
from .no_reference import CONSISTENCY_BORDER, Fields
from .overlap import Overlap, moved, overlap_of
from .rasters import refuse_other_bands
from .sharpness import WHOLLY, SharpnessFigures
from .units import in_numbers_of, level_of


class FusedImages:
    """The three rasters over the window that they share, in its own frame: its first pixel is (0, 0).

    Args:
        held: what the fused raster is held against.
        job: what is judged.
        feedback: told what was found.

    Raises:
        FusionError: if the fused raster does not belong to the others; the sentence says why.
    """

    def __init__(self, held: Against, job: NoReferenceJob, feedback: Feedback) -> None:
        self.against, self.fused = held, without_fills(open_raster(job.fused, "FUSED"), feedback)
        fine, coarse = held.fine, held.coarse
        refuse_overwriting((fine, coarse, self.fused), (job.report,))
        refuse_colour_table(self.fused)
        if len(held.all_bands.bands) == self.fused.bands:
            self.fused = self.fused.of_bands(held.all_bands.places)
        refuse_other_bands(self.fused, coarse)
        self.fused = self.fused.less(coarse.levels) if coarse.levels else self.fused
        self._overlap: Overlap = overlap_of(fine, self.fused)
        self.fused.probe()
        self.window = self._overlap.window.clipped(held.shared)
        if min(self.window.shape) < BLOCK:
            raise FusionError(
                "FUSED, {} and {} share fewer than {} pixels a side, the block that the indices are taken over; "
                "choose three rasters of the same place.",
                fine.role,
                coarse.role,
                BLOCK,
            )
        there = self._overlap.in_second(self.window)
        self.fused = in_numbers_of(coarse, level_of(coarse, coarse.grid.window), self.fused, there, feedback)
        self.relation = _seen_from(held.relation, self.window)
        self.held = _Held(self)
        shape = self.window.shape
        self.fields = Fields.of(
            fused=Field(shape, lambda window: self.held.fused(window)),
            ms=Field(coarse.grid.window.shape, lambda window: coarse.read(window).image.astype(np.float64)),
            pan=Field(shape, lambda window: self.held.pan(window)),
            relation=self.relation,
            gains=held.gains,
        )
        valid = Field(shape, lambda w: self.held.valid(w))
        self.share = mtf_degraded(valid, coarse.grid.window.shape, self.relation, held.gain)

    def coarse(self, own: Window) -> Window:
        """MS pixels centred in a window that lie wholly in what is shared, less those whose blur sees beyond it."""
        axes, whole = (self.relation.rows, self.relation.cols), Window.of_shape(self.window.shape)
        centred = self.relation.coarse_centred_in(own)
        inside = Window(*(wholly_in(axis, span) for axis, span in zip(axes, whole)))
        inside = inside.clipped(self.against.coarse.grid.window)
        return centred.clipped(inside.grown(-CONSISTENCY_BORDER))

    def coarse_valid(self, window: Window) -> Mask:
        """Where MS pixels count, and all of the fused image that they see."""
        valid = self.against.coarse.read(window).valid
        return valid & (self.share.read(window)[0] > WHOLLY) if self.fused.may_have_holes else valid

    def figures(self) -> SharpnessFigures:
        """Sharpness figures that have seen nothing yet."""
        coarse = self.against.coarse
        valid = Field(self.window.shape, lambda window: self.held.valid(window))
        ms_valid = Field(self.fields.ms.shape, lambda window: coarse.valid(window)[None].astype(np.float64))
        return SharpnessFigures(self.fields.pan, self.fields.fused, valid, self.fields.ms, ms_valid, coarse.bands)

    def read(self, window: Window) -> tuple[Image64, Image64, Mask]:
        """Fused, PAN and valid pixels of a window of the frame."""
        here = moved(window, self.window.rows.start, self.window.cols.start)
        fused, pan = self.fused.read(self._overlap.in_second(here)), self.against.fine.read(here)
        valid = fused.valid & self.against.valid(here, pan.masks)
        return fused.image.astype(np.float64), pan.image.astype(np.float64), valid


class _Held:
    """The last part that was read, so that several filters may look at it."""

    def __init__(self, images: FusedImages) -> None:
        self._images = images
        self.around = Window.of_shape((0, 0))

    def hold(self, around: Window) -> None:
        """Read a window."""
        self.around = around
        self._pixels = self._images.read(around)

    def fused(self, window: Window) -> Image64:
        """The fused image in a window, (bands, rows, columns)."""
        return self._look(window)[0]

    def pan(self, window: Window) -> Image64:
        """PAN, or the guide, in a window, (bands, rows, columns)."""
        return self._look(window)[1]

    def valid(self, window: Window) -> Image64:
        """Where all three rasters are valid in a window, (1, rows, columns): 1 there, else 0."""
        return self._look(window)[2][None].astype(np.float64)

    def _look(self, window: Window) -> tuple[Image64, Image64, Mask]:
        if window.clipped(self.around) != window:
            return self._images.read(window)
        rows, cols = window.within(self.around)
        fused, pan, valid = self._pixels
        return fused[:, rows, cols], pan[:, rows, cols], valid[rows, cols]


def _seen_from(relation: Relation, window: Window) -> Relation:
    """How the MS grid lies on a window of the PAN grid."""
    rows, cols = (
        Axis(axis.ratio, axis.offset - span.start) for axis, span in zip((relation.rows, relation.cols), window)
    )
    return Relation(rows, cols)
