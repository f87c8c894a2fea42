"""A fused raster as it is written: which window, what goes beside it, is there room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from osgeo import gdal

from ..clock import Clock
from ..errors import FusionError
from ..job import Bounds, Feedback
from ..pipeline.output import CoarseLayer, Layer, Residual, advise, write_layers
from ..raster.grid import Grid
from ..raster.picture_bands import picture_bands
from ..raster.storage import COG, Storage, rehearse
from ..raster.workspace import check_room
from ..raster.writer import GeoTiffWriter, nodata_of
from ..spans import Image, Window
from .inputs import open_raster
from .job import PairJob
from .pair import Scene
from .picture import write_picture


def wanted_window(scene: Scene, bounds: Bounds | None) -> Window:
    """The PAN pixels to write: what the rasters share, cut to the bounds.

    Raises:
        FusionError: if nothing is left.
    """
    if bounds is None:
        return scene.shared
    wanted = scene.pan.grid.window_of(bounds).clipped(scene.shared)
    if wanted.is_empty:
        raise FusionError("EXTENT lies outside the area that PAN and MS share; choose an extent that both cover.")
    return wanted


class Output(NamedTuple):
    """The fused raster that is to be written, and its picture.

    Attributes:
        path: of the raster.
        storage: how it is stored.
        picture: path of the picture; "" for none.
        picture_bands: indices of the bands that it shows.
    """

    path: str
    storage: Storage
    picture: str
    picture_bands: tuple[int, ...]


def output_of(job: PairJob, scene: Scene, wanted: Window, feedback: Feedback) -> Output:
    """What a job wants written, refused now if it cannot be.

    Raises:
        FusionError: if the creation options do not suit the raster.
    """
    rehearse(job.storage, len(scene.all_bands.bands), scene.ms.dtype)
    advise(job.storage, wanted, feedback)
    ms = open_raster(job.ms, "MS")  # as the file has it, even if the scene's is warped
    return Output(job.output, job.storage, job.picture, picture_bands(ms, job.shown_bands, job.sensor))


def check_space(folder: Path, scene: Scene, wanted: Window, output: Output, scratch_bytes: int) -> None:
    """Refuse a run that would fill the disk.

    Raises:
        FusionError: saying how much room is needed.
    """
    pixels = int(np.prod(wanted.shape, dtype=np.int64))
    raster = pixels * len(scene.all_bands.bands) * gdal.GetDataTypeSize(scene.ms.dtype) // 8
    copies = 7 / 3 if output.storage.format == COG else 4 / 3 if output.storage.overviews else 1
    check_room(folder, scratch_bytes + int(raster * copies) + (4 * pixels if output.picture else 0))


def write_fused(
    output: Output,
    scene: Scene,
    wanted: Window,
    tile_size: int,
    folder: Path,
    clock: Clock,
    image_of: Callable[[Window], Image],
    metadata: Callable[[], dict[str, str]],
    threads: int = 1,
    spread: tuple[str, Callable[[Window], Image]] | None = None,
    residual: tuple[str, Callable[[Window], Residual | None]] | None = None,
) -> None:
    """Write a fused raster with PAN's grid and the MS raster's type, band names and nodata; on failure, nothing.

    Args:
        output: what is to be written.
        scene: what was fused.
        wanted: window to write.
        tile_size: in pixels.
        folder: for the unfinished file.
        clock: ticks once a tile, by its pixels.
        image_of: gives the (bands, rows, columns) of a tile in MS units; called once a tile, in order on one thread,
            from several on more.
        metadata: gives the provenance, once all tiles are written.
        threads: that call `image_of`; tiles are written in order all the same.
        spread: path of a second raster, of float32, and what goes into it.
        residual: path of a raster of float32 on the MS grid, and what goes into it of a tile whose image is there.

    Raises:
        FusionError: if the disk refuses, or the window is too small for a residual.
    """
    pan_grid, ms_grid = scene.pan.grid, scene.ms.grid
    layers: list[Layer | CoarseLayer] = []
    try:
        bands = scene.all_bands.bands
        nodata = nodata_of(scene.ms, scene.pan.may_have_holes or scene.ms.may_have_holes)
        path, storage, taken = Path(output.path), output.storage, scene.ms.taken
        levels = scene.all_bands.values(np.array(scene.ms.levels), nothing=0.0).tolist() if scene.ms.levels else ()
        fused = GeoTiffWriter(path, pan_grid, wanted, bands, scene.ms.dtype, nodata, folder, taken, storage, levels)
        layers.append(Layer(fused, image_of, scene.all_bands))
        if spread is not None:
            writer = _float_writer(spread[0], pan_grid, wanted, scene, _near(spread[0], path, folder))
            layers.append(Layer(writer, spread[1], scene.all_bands))
        if residual is not None:
            centred = ms_window(scene, wanted)
            writer = _float_writer(residual[0], ms_grid, centred, scene, _near(residual[0], path, folder))
            layers.append(CoarseLayer(writer, residual[1], scene.all_bands))
    except BaseException:
        for layer in layers:
            layer.writer.abandon()
        raise

    def picture(said: dict[str, str]) -> list[GeoTiffWriter]:
        if not output.picture:
            return []
        drawn = Storage(overviews=storage.overviews or storage.format == COG)
        beside = _near(output.picture, path, folder)
        bands = output.picture_bands
        return [write_picture(Path(output.picture), fused.part, bands, beside, drawn, said, clock.check)]

    write_layers(
        layers, lambda tile: scene.masks(tile, scene.pan.masks(tile)), wanted, tile_size, clock, metadata, threads,
        picture,
    )  # fmt: skip


def ms_window(scene: Scene, wanted: Window) -> Window:
    """The MS pixels centred in a window of PAN pixels.

    Raises:
        FusionError: if there are none.
    """
    relation = scene.relation
    centred = relation.coarse_centred_in(wanted)
    if centred.is_empty:
        raise FusionError("RESIDUAL has a value for every MS pixel, and EXTENT holds none; choose a larger EXTENT.")
    return centred


def _near(path: str, output: Path, folder: Path) -> Path | None:
    """The folder of unfinished files, if it is on the disk of this path for sure."""
    return folder if Path(path).absolute().parent == output.absolute().parent else None


def _float_writer(path: str, grid: Grid, window: Window, scene: Scene, folder: Path | None) -> GeoTiffWriter:
    """Of a raster that goes with the output: bands are named as the output's, or numbered; NaN where no value is.

    Its values are differences between the output's, and so have its scale and its unit, but not its offset.
    """
    bands = [
        band.difference().named(band.description or f"Band {number}")
        for number, band in enumerate(scene.all_bands.bands, start=1)
    ]
    return GeoTiffWriter(Path(path), grid, window, bands, gdal.GDT_Float32, float("nan"), folder, scene.ms.taken)
