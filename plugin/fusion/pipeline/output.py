"""The last pass: rasters of one window are written side by side, tile by tile, and published together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import Any, NamedTuple, Protocol

from numpy.typing import NDArray

from ..clock import Clock
from ..job import Feedback
from ..raster.all_bands import AllBands
from ..raster.publishing import Pending, publish
from ..raster.storage import GTIFF, LARGE, Storage
from ..raster.tiles import tiles
from ..raster.unchanged import Unchanged
from ..raster.writer import GeoTiffWriter
from ..spans import Image, Mask, Window
from .where import Where, in_order


class LayerPart(NamedTuple):
    """What goes into one raster.

    Attributes:
        window: where it goes.
        image: (bands that hold something, rows, columns).
        masks: where the bands count, (bands or 1, rows, columns).
    """

    window: Window
    image: Image
    masks: Mask


class Made(NamedTuple):
    """What was made of a tile.

    Attributes:
        parts: what goes into each of the rasters; None for a raster that gets nothing from this tile.
        sums: what is summed over all tiles.
    """

    parts: Sequence[LayerPart | None]
    sums: Any


class Raster(NamedTuple):
    """One of the rasters that are written.

    Attributes:
        writer: writer of its file.
        all_bands: all of its bands.
    """

    writer: GeoTiffWriter
    all_bands: AllBands

    def encoded(self, part: LayerPart) -> tuple[Window, NDArray[Any]]:
        """The window of a part, and its values in the file's type."""
        image, masks = self.all_bands.image(part.image), self.all_bands.masks(part.masks)
        return part.window, self.writer.encoded(image, masks)


class Finish(Protocol):
    """What the last pass does.

    Attributes:
        rasters: opened, and waiting for their tiles.
    """

    @property
    def rasters(self) -> Sequence[Raster]: ...

    def make(self, tile: Window) -> Made:
        """What a tile comes to; called once for every tile, from any thread."""

    def fold(self, sums: Any) -> None:
        """Add a tile's sums to those of the tiles before it; called in the tiles' order, on one thread."""

    def provenance(self) -> dict[str, str]:
        """How the rasters were made, once every tile is folded."""

    def more(self, said: dict[str, str], check: Callable[[], None]) -> Sequence[Pending]:
        """Further files made of those that are closed; they are complete as well.

        Args:
            said: the provenance.
            check: called now and then; may raise Cancelled.
        """


def write(
    finish: Finish,
    window: Window,
    tile_size: int,
    clock: Clock,
    threads: int = 1,
    where: Where = in_order,
    inputs: Unchanged | None = None,
) -> None:
    """Write and publish; on failure, nothing is left.

    Args:
        finish: what is to be done.
        window: window of all rasters.
        tile_size: in pixels.
        clock: ticks once a tile, by its pixels.
        threads: threads that make tiles; tiles are folded and written in order all the same.
        where: where tiles are made.
        inputs: that must still be what they were; None for none.

    Raises:
        FusionError: if the disk refuses, or an input was changed meanwhile.
        Cancelled: the user asked to stop.
    """
    rasters = finish.rasters
    writers = [raster.writer for raster in rasters]
    waiting: list[Pending] = [*writers]

    def encoded(tile: Window) -> tuple[Window, list[tuple[Window, NDArray[Any]] | None], Any]:
        clock.check()
        made = finish.make(tile)
        parts = [part and raster.encoded(part) for raster, part in zip(rasters, made.parts)]
        return tile, parts, made.sums

    try:
        with closing(where(encoded, tiles(window, tile_size), threads)) as results:
            for tile, parts, sums in results:
                clock.check()
                finish.fold(sums)
                for writer, part in zip(writers, parts):
                    if part is not None:
                        writer.store(*part)
                clock.tick(len(tile.rows) * len(tile.cols))
        said = finish.provenance()
        for writer in writers:
            writer.close(said, clock.check)
        waiting += finish.more(said, clock.check)
        if inputs is not None:
            inputs.check()
        publish(waiting)
    except BaseException:
        for file in waiting:
            file.abandon()
        raise


def opened_together(rasters: Sequence[Callable[[], Raster]]) -> list[Raster]:
    """Open rasters one after another; if one cannot be, those before it leave nothing behind.

    Raises:
        FusionError: if the disk refuses.
    """
    opened: list[Raster] = []
    try:
        for open_one in rasters:
            opened.append(open_one())
    except BaseException:
        for raster in opened:
            raster.writer.abandon()
        raise
    return opened


def advise(storage: Storage, wanted: Window, feedback: Feedback) -> None:
    """Advise on options for a result that would be slow to draw."""
    if storage.format == GTIFF and not storage.overviews and max(wanted.shape) >= LARGE:
        feedback.info("A raster this large draws quickly only with overviews; turn on OVERVIEWS, or set FORMAT to COG.")
