"""A year of the series as a raster: written wholly or not at all, and known again by how it was made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from osgeo import gdal

from ..job import RasterInput
from ..raster.band import Band
from ..raster.history import read_history
from ..raster.publishing import close_and_publish
from ..raster.storage import PLAIN, Storage
from ..raster.tiles import tiles
from ..raster.writer import GeoTiffWriter
from ..spans import Image, Mask, Window
from ..tasks.nightlights.finish import UNIT
from .frame import Frame

ImageOf = Callable[[Window], tuple[Image, Mask]]
"""Gives (bands, rows, columns) of a window, and where they count, (rows, columns) or (bands, rows, columns)."""


def write_years(
    path: Path,
    frame: Frame,
    years: Sequence[int],
    image_of: ImageOf,
    said: Mapping[str, str],
    tile_size: int,
    check: Callable[[], None],
    folder: Path | None = None,
    storage: Storage = PLAIN,
) -> None:
    """Write one year, or several as the bands of one raster.

    Args:
        path: of the GeoTIFF.
        frame: of the series.
        years: names of the bands.
        image_of: gives the pixels.
        said: how it was made.
        tile_size: edge of a tile in pixels.
        check: called for every tile; may raise Cancelled.
        folder: for the unfinished file, on the same disk; None for that of the path.
        storage: how it is stored.

    Raises:
        FusionError: if the disk refuses.
        Cancelled: the user asked to stop.
    """
    colours = [gdal.GCI_GrayIndex, *[gdal.GCI_Undefined] * (len(years) - 1)]
    bands = [Band(str(year), UNIT, colour=colour) for year, colour in zip(years, colours)]
    writer = GeoTiffWriter(path, frame.grid, frame.window, bands, gdal.GDT_Float32, float("nan"), folder, (), storage)
    try:
        for tile in tiles(frame.window, tile_size):
            check()
            image, valid = image_of(tile)
            writer.write(tile, image, valid)
        close_and_publish(writer, said)
    except BaseException:
        writer.abandon()
        raise


def is_made(path: Path, recipe: Mapping[str, str]) -> bool:
    """Whether a raster is there that was made just so."""
    if not path.is_file():
        return False
    try:
        said = read_history(gdal.Open(str(path)))
    except RuntimeError:  # a file that is no raster, or a broken one
        return False
    return all(said.get(name) == text for name, text in recipe.items())


def state_in_words(rasters: Sequence[RasterInput]) -> str:
    """Size and time of change of files, so that a change of one of them is noticed; nothing of what is no file."""
    states = [Path(raster.path).stat() for raster in rasters if Path(raster.path).is_file()]
    return ", ".join(f"{state.st_size} {state.st_mtime_ns}" for state in states)
