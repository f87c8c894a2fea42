"""What is common to all that writes a fused raster: which window, what value for holes, is there room."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..clock import Clock
from ..errors import FusionError
from ..job import Bounds
from ..raster.grid import Window
from ..raster.tiles import tiles
from ..raster.writer import GeoTiffWriter, fits
from ..scene import Scene
from ..spans import Image


def wanted_window(scene: Scene, bounds: Bounds | None) -> Window:
    """The PAN pixels to write: what the rasters share, cut to the bounds.

    Raises:
        FusionError: if nothing is left.
    """
    if bounds is None:
        return scene.shared
    wanted = scene.pan.grid.window_of(bounds).clipped(scene.shared)
    if wanted.is_empty:
        raise FusionError("EXTENT lies outside of what PAN and MS share; choose an extent on both rasters.")
    return wanted


def check_space(folder: Path, scene: Scene, wanted: Window, scratch_bytes: int) -> None:
    """Refuse a run that would fill the disk.

    Raises:
        FusionError: saying how much room is needed.
    """
    pixels = scene.ms.bands * int(np.prod(wanted.shape, dtype=np.int64))
    needed = scratch_bytes + pixels * gdal.GetDataTypeSize(scene.ms.dtype) // 8
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise FusionError(
            f"The disk of the output folder has {free / 1e6:,.1f} MB free and the run may need "
            f"{needed / 1e6:,.1f} MB; make room or choose another folder."
        )


def write_fused(
    output: str,
    scene: Scene,
    wanted: Window,
    tile_size: int,
    folder: Path,
    clock: Clock,
    image_of: Callable[[Window], Image],
    metadata: Callable[[], dict[str, str]],
) -> None:
    """Write a fused raster with PAN's grid and the MS raster's type, band names and nodata; on failure, nothing.

    Args:
        output: path of the GeoTIFF.
        scene: what was fused.
        wanted: window to write.
        tile_size: in pixels.
        folder: for the unfinished file.
        clock: ticks once a tile.
        image_of: gives the (bands, rows, columns) of a tile in MS units; called once a tile, in order.
        metadata: gives the provenance, once all tiles are written.
    """
    writer = GeoTiffWriter(
        Path(output), scene.pan.grid, wanted, scene.ms.describe_bands(), scene.ms.dtype, nodata_of(scene), folder
    )
    try:
        for tile in tiles(wanted, tile_size):
            clock.check()
            image = image_of(tile)
            writer.write(tile, image, scene.valid(tile, scene.pan.read(tile).valid))
            clock.tick()
        writer.finish(metadata())
    except BaseException:
        writer.abandon()
        raise


def nodata_of(scene: Scene) -> float | None:
    """The MS raster's own value if its type can hold it; else NaN for floats, and 0 for integers with holes."""
    is_float = gdal.GetDataTypeName(scene.ms.dtype).startswith("Float")
    own = scene.ms.nodata
    if own is not None and (is_float or fits(own, scene.ms.dtype)):
        return own
    if is_float:
        return float("nan")
    return 0.0 if scene.pan.may_have_holes or scene.ms.may_have_holes else None
