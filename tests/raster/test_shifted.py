from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from plugin.fusion.raster.shifted import RADIUS, ShiftedSource
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.spans import Image, Span, Window

from ..made_scenes import north_up, write

ROWS, COLS = 60, 80
INNER = Window(Span(RADIUS + 3, ROWS - RADIUS - 3), Span(RADIUS + 3, COLS - RADIUS - 3))


def waves(rows: float, cols: float) -> Image:
    """Two waves of 5 and 7 pixels, seen `rows` and `cols` pixels further on."""
    y, x = np.mgrid[:ROWS, :COLS]
    image = 500.0 + 100.0 * np.sin(2 * np.pi * (y + rows) / 5.0) + 80.0 * np.cos(2 * np.pi * (x + cols) / 7.0)
    return image.astype(np.float32)[None]


def source(folder: Path, image: NDArray[Any], nodata: float | None = None) -> RasterSource:
    return RasterSource(str(write(folder / "image.tif", image, north_up(1.0), nodata=nodata)), "PAN")


@pytest.mark.parametrize("shift", [(0.5, -0.5), (0.2, 0.7), (-1.3, 2.0), (0.0, 0.04)])
def test_a_wave_is_moved_by_a_fraction_of_a_pixel(tmp_path: Path, shift: tuple[float, float]) -> None:
    moved = ShiftedSource(source(tmp_path, waves(0.0, 0.0)), *shift).read(INNER).image
    np.testing.assert_allclose(moved[0], waves(*shift)[0][INNER.rows.start : INNER.rows.stop, 9:-9], atol=1.0)


def test_whole_pixels_are_moved_exactly(tmp_path: Path, rng: np.random.Generator) -> None:
    image = rng.integers(0, 2000, (1, ROWS, COLS)).astype(np.uint16)
    moved = ShiftedSource(source(tmp_path, image), 2.0, -1.0).read(INNER)
    expected = np.roll(image.astype(np.float32), (-2, 1), axis=(1, 2))
    np.testing.assert_allclose(moved.image[0], expected[0, 9:-9, 9:-9], atol=1e-3)


def test_a_pixel_does_not_depend_on_the_window(tmp_path: Path, rng: np.random.Generator) -> None:
    moved = ShiftedSource(source(tmp_path, rng.normal(500, 90, (1, ROWS, COLS)).astype(np.float32)), 0.37, -1.61)
    whole = moved.read(Window(Span(0, ROWS), Span(0, COLS))).image
    np.testing.assert_array_equal(moved.read(Window(Span(20, 33), Span(-4, 41))).image[:, :, 4:], whole[:, 20:33, :41])


def test_holes_move_along_and_do_not_bleed(tmp_path: Path) -> None:
    image = np.full((1, ROWS, COLS), 500, np.uint16)
    image[:, 20:24, 30:36] = 60_000
    moved = ShiftedSource(source(tmp_path, image, nodata=60_000), 1.2, -0.7).read(INNER)
    holes = np.zeros((ROWS, COLS), bool)
    holes[19:23, 31:37] = True
    np.testing.assert_array_equal(~moved.valid, holes[9:-9, 9:-9])
    np.testing.assert_allclose(moved.image, 500.0, rtol=1e-5)
