"""The seam between the sensors, measured: overlap years are fused and compared with VIIRS of the same year."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np

from ..job import Feedback, RasterInput
from ..physics.dmsp import expected_radiance
from ..physics.sampling import Relation, interpolate
from ..raster.source import RasterSource
from ..raster.tiles import tiles
from ..spans import Image, Mask, Patch, Window
from .dmsp_years import DmspYears
from .frame import Frame, on_viirs, open_viirs
from .fuse import fuse_year
from .job import Measured, SeamFindings, SeriesJob
from .on_grid import OnGrid, on_grid
from .plan import Fusion, SeriesPlan
from .step import NO_LAW, Gauge, Law, LawGauge, in_first_half, law_of


class Comparison(NamedTuple):
    """An overlap year, window by window.

    Attributes:
        assumed: DMSP by its nominal law.
        fused: the fusion.
        truth: VIIRS of the same year.
        valid: where all three have something; all are (rows, columns).
    """

    assumed: Image
    fused: Image
    truth: Image
    valid: Mask


class Assumed(NamedTuple):
    """Radiance that DMSP stands for by its nominal law alone, on VIIRS's grid."""

    dmsp: RasterSource
    relation: Relation

    def read(self, window: Window) -> tuple[Image, Mask]:
        """Radiance (rows, columns) of a window, and where it is known."""
        dn, known = self.dn(window)
        return expected_radiance(dn), known

    def dn(self, window: Window) -> tuple[Image, Mask]:
        """DN (rows, columns) of any window, and where they are known."""
        coarse = self.relation.coarse_over(window)
        pixels = self.dmsp.read(coarse)
        dn = interpolate(Patch(pixels.image[0], coarse), self.relation, window)
        known = interpolate(Patch(pixels.valid.astype(np.float32), coarse), self.relation, window) > 0.5
        return np.clip(dn, 0.0, 63.0), known


class Seam:
    """Fuses overlap years and measures what is left of the step.

    Args:
        job: of the series.
        plan: of the series.
        frame: of the series.
        dmsp: its composites.
        folder: for rasters that are needed for a while.
        feedback: whoever watches; hears of progress after every year.
    """

    def __init__(
        self, job: SeriesJob, plan: SeriesPlan, frame: Frame, dmsp: DmspYears, folder: Path, feedback: Feedback
    ) -> None:
        self._job, self._plan, self._frame, self._dmsp = job, plan, frame, dmsp
        self._folder, self._feedback = folder, feedback

    def findings(self, check: Callable[[], None], advance: Callable[[], None]) -> SeamFindings:
        """All that the overlap tells.

        Args:
            check: may raise Cancelled.
            advance: called after every year.

        Raises:
            FusionError, Cancelled: as the fusions do.
        """
        law, anchor = NO_LAW, None
        if self._plan.anchor is not None:
            anchor, law = self._measured(self._plan.anchor, "anchor", None, check)
            advance()
        checks = []
        for fusion in self._plan.checks:
            checks.append(self._measured(fusion, f"check_{fusion.year}", law, check)[0])
            advance()
        return SeamFindings(anchor, law, tuple(checks), tuple(self._dmsp.differences))

    def assumed(self, fusion: Fusion, name: str) -> Assumed:
        """What a year is without any overlap."""
        folder = self._folder / name
        folder.mkdir(exist_ok=True)
        return Assumed(*on_viirs(self._dmsp.raster(fusion.dmsp).path, self._frame, folder, self._feedback))

    def fused(self, fusion: Fusion, path: Path) -> OnGrid:
        """A fusion, made, as a raster on the grid of the series."""
        dmsp, guide_dmsp = self._dmsp.raster(fusion.dmsp), self.guide_dmsp(fusion)
        fuse_year(self._job, self._frame, dmsp, fusion.guide.raster, guide_dmsp, path, self._feedback)
        source, folder = RasterSource(str(path), "fused"), path.with_suffix("")
        return on_grid(source, self._frame.grid, self._frame.window, folder, self._feedback)

    def guide_dmsp(self, fusion: Fusion) -> RasterInput | None:
        """DMSP of the guide's year, on the scale of all; None if there is none."""
        return self._dmsp.raster(fusion.guide_dmsp) if fusion.guide_dmsp else None

    def _measured(self, fusion: Fusion, name: str, law: Law | None, check: Callable[[], None]) -> tuple[Measured, Law]:
        """An overlap year fused and compared, and the law that it wants; with a law given, that is the one judged."""
        truth = next(one for one in self._plan.seen if one.year == fusion.year)
        viirs = on_grid(
            open_viirs(truth, self._feedback), self._frame.grid, self._frame.window, self._folder / f"{name}_truth",
            self._feedback,
        )  # fmt: skip
        assumed = self.assumed(fusion, name)
        fused = self.fused(fusion, self._folder / f"{name}.tif")
        compared = partial(_compared, assumed, fused, viirs)
        gauges = [Gauge(self._frame.grid, self._frame.window) for _ in range(3)]
        halves = LawGauge(), LawGauge()
        for tile in tiles(self._frame.window, self._job.tile_size):
            check()
            one, first = compared(tile), in_first_half(tile)
            for gauge, image in zip(gauges, (one.assumed, one.fused)):
                gauge.add(tile, image, one.truth, one.valid)
            for half, where in zip(halves, (first, ~first)):
                half.add(one.fused, one.truth, one.valid & where)
        laws = (law, law) if law else (halves[1].law(), halves[0].law())
        for tile in tiles(self._frame.window, self._job.tile_size):
            check()
            one = compared(tile)
            corrected = np.where(in_first_half(tile), laws[0](one.fused), laws[1](one.fused))
            gauges[2].add(tile, corrected, one.truth, one.valid)
        steps = [gauge.step() for gauge in gauges]
        has_guide_dmsp = bool(fusion.guide_dmsp)
        return Measured(fusion.year, fusion.guide.year, has_guide_dmsp, *steps), law_of(halves[0].seen + halves[1].seen)


def _compared(assumed: Assumed, fused: OnGrid, viirs: OnGrid, window: Window) -> Comparison:
    (light, known), (made, is_made), (truth, is_seen) = (raster.read(window) for raster in (assumed, fused, viirs))
    return Comparison(light, made, truth, known & is_made & is_seen)
