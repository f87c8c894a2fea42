"""What is written: PAN, MS and truth, each on its grid."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from osgeo import gdal

from ..errors import FusionError
from ..physics.sampling import Axis, Relation
from ..raster.all_bands import AllBands
from ..raster.band import Band
from ..raster.grid import Grid
from ..raster.source import RasterSource
from ..scenes.pair import LEAST_PIXELS
from ..spans import Span, Window
from .job import SimulationJob
from .layers import NEAR, Degraded, Noisy, PixelSource
from .source import Source

TILE_BYTES = 48 * 2**20
TILE_EDGES = (16, 1024)


class Target(NamedTuple):
    """A raster to write.

    Attributes:
        path: path of the GeoTIFF.
        layer: where its pixels come from.
        grid: its grid, in whose absolute pixels `window` counts.
        window: the pixels to write.
        like: the raster whose type and nodata value it takes.
        bands: bands of the raster, of which the layer has those that hold something.
        fine_pixels: how many pixels along an axis one of its pixels is made of.
        levels: levels that were subtracted from the layer's pixels; () for none.
    """

    path: str
    layer: PixelSource
    grid: Grid
    window: Window
    like: RasterSource
    bands: AllBands
    fine_pixels: float
    levels: tuple[float, ...] = ()

    @property
    def tile_size(self) -> int:
        """Edge of a tile whose making takes a bounded amount of memory."""
        edge = math.sqrt(TILE_BYTES / (4.0 * self.like.bands)) / self.fine_pixels
        return int(min(max(edge, TILE_EDGES[0]), TILE_EDGES[1]))


def targets_of(job: SimulationJob, source: Source) -> tuple[list[Target], float]:
    """PAN, MS and truth, if wanted; and the ratio between the first two.

    Raises:
        FusionError: if next to nothing would be left of the scene.
    """
    relation, fine, coarse = _degraded_by(source)
    ms, pan, like = source.truth, source.pan, source.pan_like
    degraded: PixelSource = Degraded(ms, relation, source.gains)
    if job.noise > 0.0:
        pan, degraded = (
            Noisy(pan, source.pan_bands, job.noise, job.seed, 1),
            Noisy(degraded, ms.bands, job.noise, job.seed, 0),
        )
    names, grid = source.all_bands, _coarse_grid(ms.grid, fine, relation, coarse)
    levels = tuple(names.values(np.array(ms.levels), nothing=0.0).tolist()) if ms.levels else ()
    targets = [
        Target(
            job.output_pan, pan, ms.grid, fine, like, _pan_description(source), source.pan_fine_pixels, source.pan_level
        ),
        Target(job.output_ms, degraded, grid, coarse, ms, names, relation.ratio, levels),
    ]
    if job.output_truth:
        targets.append(Target(job.output_truth, ms, ms.grid, fine, ms, names, 1.0, levels))
    return targets, relation.ratio


def _degraded_by(source: Source) -> tuple[Relation, Window, Window]:
    """How the degraded MS lies on the truth, the truth's pixels that it covers, and its own."""
    axes, fine, coarse = [], [], []
    for span, ratio in zip(source.wanted, source.ratios):
        axis = Axis(float(round(ratio)) if abs(ratio - round(ratio)) < NEAR else ratio, float(span.start))
        count = int(len(span) / axis.ratio + NEAR)
        if count < LEAST_PIXELS:
            raise FusionError(
                "Degraded, the scene would be {} pixels wide or high; choose a larger one, or a larger EXTENT.", count
            )
        axes.append(axis)
        fine.append(Span(span.start, min(span.stop, span.start + int(count * axis.ratio + 0.5 - NEAR))))
        coarse.append(Span(0, count))
    return Relation(*axes), Window(*fine), Window(*coarse)


def _coarse_grid(grid: Grid, window: Window, relation: Relation, coarse: Window) -> Grid:
    x0, dx, rx, y0, ry, dy = grid.sub(window).transform
    down, right = relation.rows.ratio, relation.cols.ratio
    return Grid(grid.crs_wkt, (x0, dx * right, rx * down, y0, ry * right, dy * down), *coarse.shape)


def _pan_description(source: Source) -> AllBands:
    described = source.pan_like.describe_bands()
    if source.pan_like is not source.truth:
        return AllBands.of(described)
    own = described[0]
    return AllBands.of([Band("Panchromatic", own.unit, own.scale, own.offset, gdal.GCI_GrayIndex)])
