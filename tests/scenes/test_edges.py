"""What is read beyond the edges of a raster."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from plugin.fusion.raster.source import RasterSource
from plugin.fusion.scenes.edges import read_mirrored
from plugin.fusion.spans import Span, Window

from ..made_scenes import north_up, write


def test_the_outermost_pixel_is_repeated_and_the_order_reversed(tmp_path: Path) -> None:
    image = np.arange(20, dtype=np.uint16).reshape(1, 4, 5)
    source = RasterSource(str(write(tmp_path / "a.tif", image, north_up(1.0))), "any")
    found = read_mirrored(source, Window(Span(-3, 6), Span(-2, 12))).image
    expected = np.pad(image, ((0, 0), (3, 2), (2, 7)), mode="symmetric")
    np.testing.assert_array_equal(found, expected)


def test_a_window_inside_is_what_the_raster_holds(tmp_path: Path) -> None:
    image = np.arange(20, dtype=np.uint16).reshape(1, 4, 5)
    source = RasterSource(str(write(tmp_path / "a.tif", image, north_up(1.0))), "any")
    np.testing.assert_array_equal(read_mirrored(source, Window(Span(1, 3), Span(2, 5))).image, image[:, 1:3, 2:5])
