"""A sharpened cube as it is written: on the guide's grid, with the cube's type and bands, and beside it its spread."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from osgeo import gdal

from ...errors import FusionError
from ...job import Bounds
from ...physics.consistency import ConsistencyMeter
from ...pipeline.output import LayerPart, Made, Raster, opened_together
from ...raster.all_bands import AllBands
from ...raster.band import Band
from ...raster.envi import envi_copy
from ...raster.publishing import Pending
from ...raster.writer import GeoTiffWriter, nodata_for
from ...scenes.provenance import bands_taken, nodata_named
from ...spans import Image, Window
from ...version import plugin_version
from .bad_bands import ranges
from .disagreement import NAME, Disagreement
from .job import CubeJob
from .scene import CubeScene
from .tile import Tiles, consistency_of, folded

TILE_BYTES = 2**27
"""Of one tile of the result in memory, about."""

MANY = 32
"""From so many bands on, the file holds them one after another: blocks of all bands would not fit into memory."""


class CubeFinish:
    """The last pass over a cube; see `pipeline.output.Finish`.

    Args:
        job: what is wanted.
        scene: the cube and its guide.
        wanted: window to write.
        tiles: what becomes of the bands.
        folder: for unfinished files.
        made_by: what made the result, for its metadata.
        spread: path of a raster for the spread of the bands, and what gives it in a window, (bands, rows, columns);
            None for none.
    """

    def __init__(
        self,
        job: CubeJob,
        scene: CubeScene,
        wanted: Window,
        tiles: Tiles,
        folder: Path,
        made_by: dict[str, str],
        spread: tuple[str, Callable[[Window], Image]] | None = None,
    ) -> None:
        self._job, self._scene, self._tiles, self._made_by = job, scene, tiles, made_by
        self._spread = None if spread is None else spread[1]
        self._meters: list[ConsistencyMeter] = []
        opening = [partial(_raster, job, scene, wanted, folder)]
        if spread is not None:
            opening.append(partial(_spread_raster, spread[0], scene, wanted, _beside(spread[0], job, folder)))
        self._disagreement = Disagreement(scene) if job.disagreement else None
        if job.disagreement:
            opening.append(partial(_disagreement_raster, job, scene, wanted, folder))
        self.rasters: Sequence[Raster] = opened_together(opening)

    @property
    def consistency(self) -> float:
        """ERGAS between the sharpened bands, degraded by the MTF, and the cube; 0 is perfect."""
        return consistency_of(self._meters, self._scene.relation.ratio)

    def make(self, tile: Window) -> Made:
        """The bands of a tile, and their spread."""
        made, masks = self._tiles.tile(tile), self._scene.masks(tile)
        parts: list[LayerPart | None] = [LayerPart(tile, made.image, masks)]
        if self._spread is not None:
            sharpened = np.zeros(self._scene.cube.bands, bool)
            sharpened[list(self._scene.sharpened)] = True
            image = np.zeros_like(made.image)
            image[sharpened] = self._spread(tile)
            parts.append(LayerPart(tile, image, masks & sharpened[:, None, None]))
        if self._disagreement is not None:
            parts.append(self._disagreement.of(tile))
        return Made(parts, made.meters)

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
            **self._made_by,
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

    def more(self, said: dict[str, str], check: Callable[[], None]) -> Sequence[Pending]:
        """The copy for ENVI with its header, if one is wanted."""
        return envi_copy(self.rasters[0].writer.part, Path(self._job.envi), check) if self._job.envi else []


def wanted_window(scene: CubeScene, bounds: Bounds | None) -> Window:
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


def fitting_tile(asked: int, bands: int) -> int:
    """A tile size, halved until a tile of all bands is small enough."""
    size = asked
    while size >= 128 and size % 8 == 0 and 4 * bands * size**2 > TILE_BYTES:
        size //= 2
    return size


def shift_or_nan(scene: CubeScene) -> tuple[float, float]:
    """Rows and columns by which the guide lies below and right of the cube; NaN if that cannot be told."""
    return (math.nan, math.nan) if scene.shift is None else (scene.shift.rows, scene.shift.cols)


def _raster(job: CubeJob, scene: CubeScene, wanted: Window, folder: Path) -> Raster:
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


def _spread_raster(path: str, scene: CubeScene, wanted: Window, folder: Path | None) -> Raster:
    """Differences between values of the result, which have its scale and its unit, but not its offset; NaN is none."""
    bands = [
        band.difference().named(band.description or f"Band {number}")
        for number, band in enumerate(scene.all_bands.bands, start=1)
    ]
    writer = GeoTiffWriter(
        Path(path), scene.guide.grid, wanted, bands, gdal.GDT_Float32, math.nan, folder, scene.cube.taken
    )  # fmt: skip
    return Raster(writer, scene.all_bands)


def _disagreement_raster(job: CubeJob, scene: CubeScene, wanted: Window, folder: Path) -> Raster:
    """One band on the cube's grid, for its pixels that are centred in the window; NaN is none.

    Raises:
        FusionError: if there are none.
    """
    own = scene.relation.coarse_centred_in(wanted)
    if own.is_empty:
        raise FusionError(
            "DISAGREEMENT has a value for every pixel of SPECTRAL, and EXTENT holds none; choose a larger EXTENT."
        )
    bands = [Band(NAME)]
    writer = GeoTiffWriter(
        Path(job.disagreement), scene.cube.grid, own, bands, gdal.GDT_Float32, math.nan,
        _beside(job.disagreement, job, folder),
    )  # fmt: skip
    return Raster(writer, AllBands.of(bands))


def _beside(path: str, job: CubeJob, folder: Path) -> Path | None:
    """The folder of unfinished files, if it is on the disk of this path for sure."""
    return folder if Path(path).absolute().parent == Path(job.output).absolute().parent else None
