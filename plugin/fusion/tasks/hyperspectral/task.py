"""Hyperspectral sharpening by a closed formula: the scene measured as a whole, then sharpened tile by tile."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal

from ...checks import check_consistency, check_gain, check_paths, check_tile_size
from ...clock import Clock
from ...errors import FusionError
from ...job import Bounds, Feedback
from ...physics.consistency import ConsistencyMeter
from ...physics.sensors import check_sensor
from ...pipeline.output import LayerPart, Made, Raster, advise, opened_together, write
from ...pipeline.plan import output_bytes
from ...pipeline.where import thread_count
from ...raster.envi import ENDINGS, write_envi
from ...raster.gdal_settings import gdal_settings
from ...raster.storage import check_storage, rehearse
from ...raster.unchanged import Unchanged
from ...raster.workspace import check_room, workspace
from ...raster.writer import GeoTiffWriter, nodata_for
from ...scenes.provenance import bands_taken, nodata_named
from ...sentences import counted
from ...spans import Window
from ...version import plugin_version
from .bad_bands import ranges
from .job import BAD_BANDS, HyperspectralJob, HyperspectralResult
from .registry import Method, method_of
from .scene import CubeScene, open_cube
from .tile import Tiles, consistency_of, folded

TILE_BYTES = 2**27
"""Of one tile of the result in memory, about."""

LEAST_R2 = 0.6
"""Share of the guide's variance that the cube explains, below which the two may show different things."""

MANY = 32
"""From so many bands on, the file holds them one after another: blocks of all bands would not fit into memory."""


def sharpen_cube(job: HyperspectralJob, feedback: Feedback) -> HyperspectralResult:
    """Run a job; on any failure or cancel nothing is left behind.

    Raises:
        FusionError: bad input or a failed run, in one sentence.
        Cancelled: the user asked to stop.
    """
    started = time.perf_counter()
    method = method_of(job.method)
    _check(job)
    with workspace(Path(job.output)) as folder, gdal_settings():
        inputs = Unchanged((job.cube.path, job.guide.path))
        scene = open_cube(job, folder, feedback)
        wanted = _wanted(scene, job.bounds)
        _report(scene, method, wanted, feedback)
        _check_output(job, scene, wanted, folder, feedback)
        tiles = Tiles(scene, method.rule(scene.fit), method.margin, job.consistency_iterations)
        finish = CubeFinish(job, scene, wanted, tiles, folder)
        clock = Clock(feedback, 0, math.prod(wanted.shape))
        tile_size = _tile_size(job.tile_size, scene.cube.bands)
        write(finish, wanted, tile_size, clock, thread_count(job.threads), inputs=inputs)
        if job.envi:
            write_envi(Path(job.output), Path(job.envi), folder, clock.check)
    shift = (math.nan, math.nan) if scene.shift is None else (scene.shift.rows, scene.shift.cols)
    seconds = time.perf_counter() - started
    bands = len(scene.all_bands.bands)
    feedback.info("Consistency with SPECTRAL: ERGAS {:.3f} (0 is perfect).", finish.consistency)
    return HyperspectralResult(job.output, job.method, seconds, bands, scene.bad, finish.consistency, *shift)


class CubeFinish:
    """The pass over a cube; see `pipeline.output.Finish`."""

    def __init__(self, job: HyperspectralJob, scene: CubeScene, wanted: Window, tiles: Tiles, folder: Path) -> None:
        self._job, self._scene, self._tiles = job, scene, tiles
        self._meters: list[ConsistencyMeter] = []
        self.rasters: Sequence[Raster] = opened_together([lambda: _raster(job, scene, wanted, folder)])

    @property
    def consistency(self) -> float:
        """ERGAS between the sharpened bands, degraded by the MTF, and the cube; 0 is perfect."""
        return consistency_of(self._meters, self._scene.relation.ratio)

    def make(self, tile: Window) -> Made:
        """The bands of a tile."""
        made = self._tiles.tile(tile)
        return Made([LayerPart(tile, made.image, self._scene.masks(tile))], made.meters)

    def fold(self, sums: list[ConsistencyMeter]) -> None:
        """Account for the consistency of one more tile."""
        self._meters = folded(self._meters, sums)

    def provenance(self) -> dict[str, str]:
        """How the raster was made, and how consistent it is with the cube."""
        job, scene = self._job, self._scene
        return {
            "SOFTWARE": f"Amalgam {plugin_version()}",
            "SPECTRAL": job.cube.path,
            "GUIDE": job.guide.path,
            **bands_taken("BANDS", job.cube),
            **bands_taken("GUIDE_BANDS", job.guide),
            **nodata_named(job.cube, job.guide),
            "METHOD": job.method,
            "CONSISTENCY_ITERATIONS": str(job.consistency_iterations),
            "BAD_BANDS": job.bad_bands,
            **({"BANDS_OF_NO_USE": ranges(scene.bad)} if scene.bad else {}),
            "MTF_GAIN": ", ".join(f"{gain:.3f}" for gain in dict.fromkeys(scene.gains)),
            "RATIO": f"{scene.relation.ratio:.4f}",
            "GUIDE_SHIFT": "unknown"
            if scene.shift is None
            else f"{scene.shift.rows:.3f} rows, {scene.shift.cols:.3f} columns",
            "STATISTICS": f"over {scene.fit.count} pixels, {scene.fit.basis.shape[1]} components",
            "CONSISTENCY": f"{self.consistency:.4f}",
        }

    def more(self, said: dict[str, str], check: Callable[[], None]) -> list[GeoTiffWriter]:
        """No further rasters."""
        return []


def _raster(job: HyperspectralJob, scene: CubeScene, wanted: Window, folder: Path) -> Raster:
    """The result, with the guide's grid and the cube's type, bands and nodata."""
    bands, cube = scene.all_bands, scene.cube
    nodata = nodata_for(cube, cube.may_have_holes or scene.guide.may_have_holes)
    levels = bands.values(np.array(cube.levels), nothing=0.0).tolist() if cube.levels else ()
    storage = job.storage
    if len(bands.bands) >= MANY and "INTERLEAVE" not in storage.settings:
        storage = storage._replace(options=(*storage.options, "INTERLEAVE=BAND"))
    writer = GeoTiffWriter(
        Path(job.output), scene.guide.grid, wanted, bands.bands, cube.dtype, nodata, folder, cube.taken, storage, levels
    )
    return Raster(writer, bands)


def _check(job: HyperspectralJob) -> None:
    check_tile_size(job.tile_size)
    check_gain(job.mtf_gain)
    check_sensor(job.sensor)
    check_paths(job.output, job.cube, job.guide)
    check_consistency(job.consistency_iterations, job.output, "", "")
    check_storage(job.storage)
    if job.envi:
        _check_envi(job.envi)
    if job.bad_bands not in BAD_BANDS:
        raise FusionError("BAD_BANDS must be one of {}, not {}.", ", ".join(BAD_BANDS), job.bad_bands)


def _check_envi(path: str) -> None:
    if Path(path).suffix.lower() not in ENDINGS:
        raise FusionError("ENVI must name a file that ends in one of {}, not {}.", ", ".join(ENDINGS), Path(path).name)
    if not Path(path).parent.is_dir():
        raise FusionError("The output folder {} does not exist; create it or choose another.", Path(path).parent)


def _check_output(job: HyperspectralJob, scene: CubeScene, wanted: Window, folder: Path, feedback: Feedback) -> None:
    """Refuse what cannot be stored, or finds no room."""
    bands = len(scene.all_bands.bands)
    rehearse(job.storage, bands, scene.cube.dtype)
    advise(job.storage, wanted, feedback)
    check_room(folder, output_bytes(wanted, bands, gdal.GetDataTypeSize(scene.cube.dtype) // 8, job.storage))


def _wanted(scene: CubeScene, bounds: Bounds | None) -> Window:
    """The fine pixels to write.

    Raises:
        FusionError: if EXTENT leaves nothing.
    """
    if bounds is None:
        return scene.shared
    wanted = scene.guide.grid.window_of(bounds).clipped(scene.shared)
    if wanted.is_empty:
        raise FusionError(
            "EXTENT lies outside the area that SPECTRAL and GUIDE share; choose an extent that both cover."
        )
    return wanted


def _tile_size(asked: int, bands: int) -> int:
    """A tile size, halved until a tile of all bands is small enough."""
    size = asked
    while size >= 128 and size % 8 == 0 and 4 * bands * size**2 > TILE_BYTES:
        size //= 2
    return size


def _report(scene: CubeScene, method: Method, wanted: Window, feedback: Feedback) -> None:
    rows, cols = wanted.shape
    feedback.info(
        "{}, {} x {} pixels, {}, guide of {}, ratio {:.2f}.",
        method.label,
        cols,
        rows,
        counted(scene.cube.bands, "1 band", "{} bands"),
        counted(scene.guide.bands, "1 band", "{} bands"),
        scene.relation.ratio,
    )
    explained = float(np.max(scene.fit.guide_r2))
    feedback.info("SPECTRAL explains {:.0f} % of the variance of GUIDE's best band.", 100.0 * explained)
    if explained < LEAST_R2:
        feedback.warn(
            "SPECTRAL explains little of GUIDE: check that both show the same place at the same time. What differs is "
            "sharpened as GUIDE shows it."
        )
