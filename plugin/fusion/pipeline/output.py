"""Rasters of one window written side by side, tile by tile: all of them, or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import Any, NamedTuple

from numpy.typing import NDArray

from ..clock import Clock
from ..job import Feedback
from ..raster.all_bands import AllBands
from ..raster.storage import GTIFF, LARGE, Storage
from ..raster.tiles import tiles
from ..raster.writer import GeoTiffWriter
from ..spans import Image, Mask, Window
from .ordered import in_order


class Residual(NamedTuple):
    """What the result lacks, seen through the MS sensor, over some MS pixels.

    Attributes:
        window: which, on the MS grid.
        image: MS less the degraded result, (bands, rows, columns) in MS units.
        masks: where MS has a value and PAN has all of those under it, (bands or 1, rows, columns).
    """

    window: Window
    image: Image
    masks: Mask


def advise(storage: Storage, wanted: Window, feedback: Feedback) -> None:
    """Say where a result would be slow to draw."""
    if storage.format == GTIFF and not storage.overviews and max(wanted.shape) >= LARGE:
        feedback.info("A raster this large draws quickly only with overviews; turn on OVERVIEWS, or set FORMAT to COG.")


class Layer(NamedTuple):
    """A raster to write, and what goes into it.

    Attributes:
        writer: of the raster.
        image_of: gives the (bands that hold something, rows, columns) of a tile; called once a tile.
        all_bands: of the raster.
    """

    writer: GeoTiffWriter
    image_of: Callable[[Window], Image]
    all_bands: AllBands

    def encoded(self, tile: Window, masks: Mask) -> tuple[Window, NDArray[Any]]:
        """What goes where."""
        image = self.all_bands.image(self.image_of(tile))
        return tile, self.writer.encoded(image, self.all_bands.masks(masks))


class CoarseLayer(NamedTuple):
    """A raster on the MS grid to write beside the others, and what goes into it.

    Attributes:
        writer: of the raster.
        residual_of: gives what belongs to a tile, None if nothing does; called once a tile, after the layers before.
        all_bands: of the raster.
    """

    writer: GeoTiffWriter
    residual_of: Callable[[Window], Residual | None]
    all_bands: AllBands

    def encoded(self, tile: Window, masks: Mask) -> tuple[Window, NDArray[Any]] | None:
        """What goes where."""
        found = self.residual_of(tile)
        if found is None:
            return None
        own = self.all_bands.masks(found.masks)
        return found.window, self.writer.encoded(self.all_bands.image(found.image), own)


def write_layers(
    layers: Sequence[Layer | CoarseLayer],
    masks_of: Callable[[Window], Mask],
    window: Window,
    tile_size: int,
    clock: Clock,
    metadata: Callable[[], dict[str, str]],
    threads: int = 1,
    more: Callable[[dict[str, str]], list[GeoTiffWriter]] = lambda said: [],
) -> None:
    """Write rasters of one window side by side, tile by tile; on failure, none of them.

    Args:
        layers: what to write.
        masks_of: where the bands of a tile that hold something count, (bands or 1, rows, columns).
        window: of all rasters.
        tile_size: in pixels.
        clock: ticks once a tile, by its pixels.
        metadata: gives the provenance, once all tiles are written.
        threads: that make tiles; they are written in order all the same.
        more: makes further rasters of those that are closed, as closed as they, from the provenance.
    """
    writers = [layer.writer for layer in layers]

    def encoded(tile: Window) -> tuple[Window, list[tuple[Window, NDArray[Any]] | None]]:
        clock.check()
        masks = masks_of(tile)
        return tile, [layer.encoded(tile, masks) for layer in layers]

    try:
        with closing(in_order(encoded, tiles(window, tile_size), threads)) as results:
            for tile, parts in results:
                clock.check()
                for layer, part in zip(layers, parts):
                    if part is not None:
                        layer.writer.store(*part)
                clock.tick(len(tile.rows) * len(tile.cols))
        said = metadata()
        for writer in writers:
            writer.close(said, clock.check)
        writers += more(said)
        for writer in writers:
            writer.publish()
    except BaseException:
        for writer in writers:
            writer.abandon()
        raise
