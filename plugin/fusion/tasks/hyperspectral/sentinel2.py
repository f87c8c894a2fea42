"""All bands of a Sentinel-2 product at 10 m: those of 20 and of 60 m sharpened by those of 10 m, in one raster."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
from osgeo import gdal

from ...checks import check_consistency, check_output, check_tile_size
from ...clock import Clock
from ...errors import FusionError
from ...job import Bounds, Feedback, RasterInput
from ...physics.consistency import ConsistencyMeter
from ...pipeline.output import LayerPart, Made, Raster, advise, opened_together, write
from ...pipeline.plan import output_bytes
from ...pipeline.where import thread_count
from ...products.sentinel2 import Sentinel2, find_sentinel2
from ...raster.all_bands import AllBands
from ...raster.band import Band
from ...raster.band_metadata import IMAGERY
from ...raster.gdal_settings import gdal_settings
from ...raster.grid import coarse_under
from ...raster.source import RasterSource
from ...raster.storage import PLAIN, Storage, check_storage, rehearse
from ...raster.unchanged import Unchanged
from ...raster.workspace import check_room, workspace
from ...raster.writer import GeoTiffWriter
from ...spans import Image, Mask, Window
from ...version import plugin_version
from .closing import closed
from .decoded import decoded
from .job import DEFAULT_ITERATIONS, SHARPEN, HyperspectralJob
from .registry import DEFAULT_METHOD, method_of
from .scene import CubeScene, open_cube
from .sentinel2_bands import bands_of, gains_of
from .tile import Tiles, consistency_of, folded

SATURATED = 65535.0
NODATA = 0.0
SIZES = (20, 60)
"""Sizes of the pixels that are sharpened, in metres."""


@dataclass(frozen=True)
class Sentinel2Job:
    """One run.

    Attributes:
        product: path of a SAFE folder, its zip, its metadata file, or a folder of bands.
        output: path of the GeoTIFF to write.
        classes: path of a GeoTIFF for the scene classification at 10 m; "" for none.
        method, consistency_iterations, tile_size, threads, storage: as for `HyperspectralJob`.
        bounds: x_min, y_min, x_max, y_max in the product's CRS; None for the whole tile.
    """

    product: str
    output: str
    classes: str = ""
    method: str = DEFAULT_METHOD
    consistency_iterations: int = DEFAULT_ITERATIONS
    bounds: Bounds | None = None
    tile_size: int = 512
    threads: int = 0
    storage: Storage = PLAIN


@dataclass(frozen=True)
class Sentinel2Result:
    """What a run has to say for itself.

    Attributes:
        output: path written.
        classes: path of the scene classification; "" for none.
        level: "1C", "2A" or "".
        bands: names of the bands, in the order of the raster.
        seconds: of wall time, all in all.
        consistency: ERGAS between the sharpened bands, degraded by the MTF, and those of the product; 0 is perfect.
    """

    output: str
    classes: str
    level: str
    bands: tuple[str, ...]
    seconds: float
    consistency: float


class Sharpened(NamedTuple):
    """Bands with pixels of one size.

    Attributes:
        places: of these bands in the result.
        scene: they and the bands of 10 m, opened and measured.
        tiles: what becomes of them.
    """

    places: list[int]
    scene: CubeScene
    tiles: Tiles


def sharpen_sentinel2(job: Sentinel2Job, feedback: Feedback) -> Sentinel2Result:
    """Run a job; on any failure or cancel nothing is left behind.

    Raises:
        FusionError: bad input or a failed run, in one sentence.
        Cancelled: the user asked to stop.
    """
    started = time.perf_counter()
    _check(job)
    with gdal_settings():
        product = find_sentinel2(job.product)
        if job.classes and not product.classes:
            raise FusionError(
                "{} has no scene classification (SCL), which L2A products have; leave SCENE_CLASSES empty.",
                product.title,
            )
        with workspace(Path(job.output)) as folder:
            feedback.info("Sentinel-2, level {}: {}.", product.level or "?", ", ".join(product.bands))
            inputs = Unchanged(product.bands.values())
            finish = _opened(job, product, folder, feedback)
            clock = Clock(feedback, 0, math.prod(finish.wanted.shape))
            write(finish, finish.wanted, job.tile_size, clock, thread_count(job.threads), inputs=inputs)
    seconds = time.perf_counter() - started
    return Sentinel2Result(job.output, job.classes, product.level, tuple(product.bands), seconds, finish.consistency)


def _check(job: Sentinel2Job) -> None:
    method_of(job.method)
    check_tile_size(job.tile_size)
    check_output(job.output)
    check_consistency(job.consistency_iterations, job.output, "", job.classes)
    check_storage(job.storage)


def _opened(job: Sentinel2Job, product: Sentinel2, folder: Path, feedback: Feedback) -> Sentinel2Finish:
    """The product, measured, and the rasters to write."""
    names = product.of_size(10)
    fine = decoded(product, names, folder, feedback)
    guide = RasterSource(fine, "GUIDE")
    wanted = guide.grid.window
    if job.bounds is not None:
        wanted = guide.grid.window_of(job.bounds).clipped(wanted)
        if wanted.is_empty:
            raise FusionError("EXTENT lies outside {}; choose an extent inside it.", product.title)
    rehearse(job.storage, len(product.bands), gdal.GDT_UInt16)
    advise(job.storage, wanted, feedback)
    check_room(folder, output_bytes(wanted, len(product.bands), 2, job.storage))
    method, order, parts = method_of(job.method), list(product.bands), []
    for size in SIZES:
        of_size = product.of_size(size)
        if not of_size:
            continue
        feedback.info("Bands of {} m (SPECTRAL), sharpened by those of 10 m (GUIDE): {}.", size, ", ".join(of_size))
        settings = HyperspectralJob(
            RasterInput(decoded(product, of_size, folder, feedback)), RasterInput(fine), job.output,
            bad_bands=SHARPEN, gains=gains_of(of_size),
        )  # fmt: skip
        scene = open_cube(settings, folder, feedback)
        tiles = Tiles(scene, method.rule(scene, feedback), method.margin, method.iterations(job.consistency_iterations))
        parts.append(Sharpened([order.index(name) for name in of_size], scene, tiles))
    return Sentinel2Finish(job, product, guide, [order.index(name) for name in names], parts, wanted, folder)


class Sentinel2Finish:
    """The pass over a product; see `pipeline.output.Finish`.

    Args:
        job: what is wanted.
        product: the product.
        guide: its bands of 10 m.
        places: of these in the result.
        parts: all other bands, by the size of their pixels.
        wanted: window to write.
        folder: for unfinished files.
    """

    def __init__(
        self,
        job: Sentinel2Job,
        product: Sentinel2,
        guide: RasterSource,
        places: list[int],
        parts: list[Sharpened],
        wanted: Window,
        folder: Path,
    ) -> None:
        self._job, self._product, self._guide, self._places, self._parts = job, product, guide, places, parts
        self.wanted = wanted
        self._classes = RasterSource(product.classes, "SCL") if job.classes else None
        self._meters: list[list[ConsistencyMeter]] = [[] for _ in parts]
        opening = [partial(self._raster, job.output, bands_of(product), gdal.GDT_UInt16, job.storage, folder)]
        if job.classes:
            beside = folder if Path(job.classes).parent == Path(job.output).parent else None
            opening.append(partial(self._raster, job.classes, [Band("SCL")], gdal.GDT_Byte, PLAIN, beside))
        self.rasters: Sequence[Raster] = opened_together(opening)

    @property
    def consistency(self) -> float:
        """ERGAS of the sharpened bands, the root mean square over both sizes of pixels."""
        found = [consistency_of(meters, part.scene.relation.ratio) for meters, part in zip(self._meters, self._parts)]
        return math.nan if np.isnan(found).all() else float(np.sqrt(np.nanmean(np.square(found))))

    def make(self, tile: Window) -> Made:
        """All bands of a tile, and the scene classification."""
        own = self._guide.unfilled(tile)
        count = len(self._product.bands)
        image = np.empty((count, *tile.shape), np.float32)
        masks = np.empty((count, *tile.shape), bool)
        image[self._places], masks[self._places] = own.image, own.masks
        seen = closed(self._guide, tile).all(axis=0)
        meters = []
        for places, scene, tiles in self._parts:
            made = tiles.tile(tile)
            under, pick = coarse_under(scene.relation, tile)
            every = (slice(None), *pick)
            saturated = scene.cube.unfilled(under).image[every] >= SATURATED
            image[places] = np.where(saturated, np.float32(SATURATED), made.image)
            masks[places] = (closed(scene.cube, under)[every] | saturated) & seen
            meters.append(made.meters)
        parts = [LayerPart(tile, image, masks)]
        if self._classes is not None:
            parts.append(self._classes_of(self._classes, tile))
        return Made(parts, meters)

    def fold(self, sums: list[list[ConsistencyMeter]]) -> None:
        """Account for the consistency of one more tile."""
        self._meters = [folded(meters, more) for meters, more in zip(self._meters, sums)]

    def provenance(self) -> dict[str, str]:
        """How the raster was made, and how consistent it is with the product."""
        job = self._job
        return {
            "SOFTWARE": f"Amalgam {plugin_version()}",
            "PRODUCT": job.product,
            "LEVEL": self._product.level,
            "METHOD": job.method,
            "CONSISTENCY_ITERATIONS": str(job.consistency_iterations),
            "CONSISTENCY": f"{self.consistency:.4f}",
        }

    def more(self, said: dict[str, str], check: Callable[[], None]) -> list[GeoTiffWriter]:
        """No further rasters."""
        return []

    def _raster(self, path: str, bands: Sequence[Band], dtype: int, storage: Storage, folder: Path | None) -> Raster:
        taken = [(IMAGERY, name, text) for name, text in self._product.taken.items()]
        writer = GeoTiffWriter(
            Path(path), self._guide.grid, self.wanted, bands, dtype, NODATA, folder, taken, storage
        )  # fmt: skip
        return Raster(writer, AllBands.of(bands))

    def _classes_of(self, classes: RasterSource, tile: Window) -> LayerPart:
        """The class of the pixel of 20 m that each pixel lies in."""
        relation = self._guide.grid.relation_to(classes.grid)
        if relation is None:
            raise FusionError("The scene classification of {} lies on another grid than its bands; leave SCENE_CLASSES "
                              "empty.", self._product.title)  # fmt: skip
        under, pick = coarse_under(relation, tile)
        image: Image = classes.unfilled(under).image[(slice(None), *pick)]
        mask: Mask = image > 0.0
        return LayerPart(tile, image, mask)
