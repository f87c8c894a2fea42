"""What is asked of every raster that is opened."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..errors import FusionError
from .source import RasterSource


def refuse_overwriting(sources: Sequence[RasterSource], outputs: Sequence[str]) -> None:
    """Refuse outputs that an input is read from, be it behind a VRT; "" is no output.

    Raises:
        FusionError: in one sentence.
    """
    existing = [Path(output) for output in outputs if output and Path(output).exists()]
    for source in sources:
        for file in source.files:
            if file.exists() and any(output.samefile(file) for output in existing):
                raise FusionError(
                    "The output would overwrite {}, which the {} raster is read from; choose another name.",
                    file,
                    source.role,
                )


def refuse_unplaced(source: RasterSource) -> None:
    """Refuse a raster of which nobody knows where it lies.

    Raises:
        FusionError: in one sentence.
    """
    if source.is_georeferenced:
        return
    if source.is_unrectified:
        raise FusionError(
            "The {} raster is placed by ground control points or RPC only; rectify it first (Raster > Projections > "
            "Warp).",
            source.role,
        )
    raise FusionError(
        "The {} raster has no coordinate reference system or no georeference; assign them first (Raster > Projections "
        "> Assign Projection).",
        source.role,
    )


def refuse_colour_table(source: RasterSource) -> None:
    """Refuse a raster whose values are numbers of colours, not measurements.

    Raises:
        FusionError: in one sentence.
    """
    if source.has_colour_table:
        raise FusionError(
            "The {} raster holds numbers of a colour table, not measured values; turn it into bands first (Raster > "
            "Conversion > PCT to RGB).",
            source.role,
        )
