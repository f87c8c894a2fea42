"""An 8-bit copy of a result: three bands as colours or one in grey, stretched, transparent where empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..raster.band import Band
from ..raster.source import RasterSource
from ..raster.storage import Storage
from ..raster.tiles import lattice, tiles
from ..raster.writer import GeoTiffWriter
from ..report.pictures import Limits, stretch, to_bytes
from ..spans import Image, Mask, Window

TILE = 512
BLOCKS_PER_AXIS = 6
"""How many blocks along an axis, each of a tile, black and white are taken from."""

COLOURS = (("Red", gdal.GCI_RedBand), ("Green", gdal.GCI_GreenBand), ("Blue", gdal.GCI_BlueBand))
GREY = (("Grey", gdal.GCI_GrayIndex),)
ALPHA = ("Alpha", gdal.GCI_AlphaBand)


def write_picture(
    path: Path,
    result: Path,
    bands: Sequence[int],
    folder: Path | None,
    storage: Storage,
    provenance: dict[str, str],
    check: Callable[[], None],
) -> GeoTiffWriter:
    """Write the picture of a closed raster; it is closed, and waits for its name.

    Args:
        path: of the GeoTIFF.
        result: the raster.
        bands: indices of those shown as red, green and blue, or of the one shown in grey.
        folder: for the unfinished file.
        storage: of the picture.
        provenance: of the raster.
        check: called now and then; may raise Cancelled.

    Raises:
        FusionError: if the disk refuses.
    """
    source = RasterSource(str(result), "result", chosen=tuple(band + 1 for band in bands))
    whole = source.grid.window
    limits = _limits(source)
    parts = [*(COLOURS if len(bands) == 3 else GREY), *([ALPHA] if source.may_have_holes else [])]
    described = [Band(name, colour=colour) for name, colour in parts]
    writer = GeoTiffWriter(path, source.grid, whole, described, gdal.GDT_Byte, None, folder, source.taken, storage)
    try:
        for tile in tiles(whole, TILE):
            check()
            pixels = source.read(tile)
            image = _picture(pixels.image, pixels.valid, limits, len(parts) > len(bands))
            writer.write(tile, image, np.ones(tile.shape, bool))
        writer.close(provenance | {"CONTENT": "picture", "STRETCH": _in_words(limits)}, check)
    except BaseException:
        writer.abandon()
        raise
    return writer


def _limits(source: RasterSource) -> Limits:
    """Black and white of every band, from tiles spread over the raster."""
    window = source.grid.window
    rows, cols = (lattice(span, TILE, BLOCKS_PER_AXIS) for span in window)
    seen = [source.read(Window(down, right)) for down in rows for right in cols]
    return stretch([np.where(masks, image, np.nan).reshape(len(image), -1) for image, masks in seen])


def _picture(image: Image, valid: Mask, limits: Limits, has_alpha: bool) -> Image:
    """An image (bands, rows, columns) as values from 0 to 255, black where empty."""
    colours = np.where(valid, to_bytes(image, limits), 0).astype(np.float32)
    return np.concatenate([colours, np.where(valid, 255, 0)[None]]).astype(np.float32) if has_alpha else colours


def _in_words(limits: Limits) -> str:
    return ", ".join(f"{black:g} to {white:g}" for black, white in limits)
