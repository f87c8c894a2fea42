from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal, ogr

from plugin.fusion.errors import FusionError
from plugin.fusion.raster.grid import Grid
from plugin.fusion.raster.tiles import tiles
from plugin.fusion.spans import Span, Window
from plugin.fusion.tasks.nightlights.regions import Regions, RegionSums

from ...made_scenes import north_up, wkt

ROWS, COLS = 40, 60
GRID = Grid(wkt(32633), north_up(2.0), ROWS, COLS)
ALL = GRID.window
TURNED = Grid(wkt(32633), (GRID.transform[0], 1.6, 1.2, GRID.transform[3], 1.2, -1.6), ROWS, COLS)


def polygon(*corners: tuple[float, float], grid: Grid = GRID) -> bytes:
    """Corners as (column, row) of a grid, parts of pixels included."""
    points = [gdal.ApplyGeoTransform(grid.transform, *corner) for corner in (*corners, corners[0])]
    return wkb(f"POLYGON (({', '.join(f'{x!r} {y!r}' for x, y in points)}))")


def wkb(text: str) -> bytes:
    return bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb())


def box(left: float, top: float, right: float, bottom: float, grid: Grid = GRID) -> bytes:
    return polygon((left, top), (right, top), (right, bottom), (left, bottom), grid=grid)


def sums(
    polygons: list[bytes],
    image: NDArray[np.float32],
    folder: Path,
    valid: NDArray[np.bool_] | None = None,
    partial: bool = False,
    window: Window = ALL,
    grid: Grid = GRID,
) -> RegionSums:
    found = RegionSums(Regions(polygons, grid, window, folder, partial), len(image))
    valid = np.ones(image.shape[1:], bool) if valid is None else valid
    for tile in tiles(window, 16):
        inner = (..., *tile.within(ALL))
        found.add(tile, image[inner], valid[inner])
    return found


@pytest.fixture
def image(rng: np.random.Generator) -> NDArray[np.float32]:
    return rng.uniform(0.0, 9.0, (2, ROWS, COLS)).astype(np.float32)


def test_every_region_has_its_own_sum_whatever_lies_on_it(tmp_path: Path, image: NDArray[np.float32]) -> None:
    """A country, its two provinces, two towns that cross, and the country once more, which the data has twice.

    https://github.com/OSGeo/grass/pull/1730: brought onto one raster, a pixel knows one of its polygons only.
    """
    places = [(0, 0, 60, 40), (0, 0, 25, 40), (25, 0, 60, 40), (10, 10, 30, 30), (20, 15, 50, 35), (0, 0, 60, 40)]
    found = sums([box(*place) for place in places], image, tmp_path)
    for (left, top, right, bottom), pixels, values in zip(places, found.pixels, found.values):
        inside = image[:, top:bottom, left:right]
        assert pixels.tolist() == [inside[0].size] * 2
        np.testing.assert_allclose(values, inside.sum(axis=(1, 2), dtype=np.float64), rtol=1e-6)


def test_a_region_of_many_parts_and_holes_is_one(tmp_path: Path, image: NDArray[np.float32]) -> None:
    x, y = GRID.transform[0], GRID.transform[3]
    ring = lambda left, top, right, bottom: (  # noqa: E731
        f"({x + 2 * left} {y - 2 * top},{x + 2 * right} {y - 2 * top},{x + 2 * right} {y - 2 * bottom},"
        f"{x + 2 * left} {y - 2 * bottom},{x + 2 * left} {y - 2 * top})"
    )
    islands = wkb(f"MULTIPOLYGON (({ring(0, 0, 20, 20)},{ring(5, 5, 10, 10)}),({ring(40, 30, 50, 40)}))")
    found = sums([islands, box(0, 0, 60, 40)], image, tmp_path)
    assert found.pixels[0, 0] == 400 - 25 + 100
    expected = image[0, :20, :20].sum() - image[0, 5:10, 5:10].sum() + image[0, 30:, 40:50].sum()
    assert found.values[0, 0] == pytest.approx(float(expected), rel=1e-5)


def test_pixels_count_by_their_centres_unless_parts_are_asked_for(tmp_path: Path) -> None:
    ones = np.ones((1, ROWS, COLS), np.float32)
    places = [box(10.25, 10.0, 12.4, 11.0), box(20.4, 20.4, 20.6, 20.6), box(30.6, 30.6, 30.9, 30.9)]
    wholly = sums(places, ones, tmp_path)
    assert wholly.pixels[:, 0].tolist() == [2.0, 1.0, 0.0]
    partly = sums(places, ones, tmp_path, partial=True)
    np.testing.assert_allclose(partly.pixels[:, 0], [2.15, 0.04, 0.09], rtol=1e-6)
    np.testing.assert_allclose(partly.values, partly.pixels)


def test_a_small_region_counts_like_a_large_one(tmp_path: Path) -> None:
    """https://github.com/qgis/QGIS/issues/52223: parts counted of small regions, whole pixels of large ones."""
    ones = np.ones((1, ROWS, COLS), np.float32)
    places = [(5.2, 5.2, 5.9, 5.7), (5.2, 5.2, 6.6, 5.7), (5.2, 5.2, 36.7, 30.4)]
    found = sums([box(*place) for place in places], ones, tmp_path, partial=True)
    for (left, top, right, bottom), pixels in zip(places, found.pixels[:, 0]):
        assert pixels == pytest.approx((right - left) * (bottom - top), rel=1e-6)


def test_buffers_around_many_points_have_a_sum_each(tmp_path: Path, image: NDArray[np.float32]) -> None:
    """https://gis.stackexchange.com/questions/377819: buffers of points cross one another everywhere."""
    x, y = GRID.transform[0], GRID.transform[3]
    centres = [(col, row) for col in range(6, 60, 5) for row in range(6, 40, 5)]
    around = [
        ogr.CreateGeometryFromWkt(f"POINT ({x + 2 * col + 1} {y - 2 * row - 1})").Buffer(8.01, 60)
        for col, row in centres
    ]
    found = sums([bytes(buffer.ExportToWkb()) for buffer in around], image, tmp_path)
    rows, cols = np.mgrid[:ROWS, :COLS]
    for (col, row), values in zip(centres, found.values):
        inside = (rows - row) ** 2 + (cols - col) ** 2 <= 16
        assert values[0] == pytest.approx(float(image[0, inside].sum()), rel=1e-5)


def test_shares_of_neighbours_add_up_to_the_whole(tmp_path: Path, image: NDArray[np.float32]) -> None:
    """Provinces whose border runs aslant through the pixels, and their country."""
    west = polygon((0, 0), (20.3, 0), (35.8, 40), (0, 40))
    east = polygon((20.3, 0), (60, 0), (60, 40), (35.8, 40))
    found = sums([west, east, box(0, 0, 60, 40)], image, tmp_path, partial=True)
    np.testing.assert_allclose(found.values[0] + found.values[1], found.values[2], rtol=1e-6)
    assert found.pixels[0, 0] == pytest.approx(40 * (20.3 + 35.8) / 2, rel=1e-6)


def test_shares_hold_on_a_grid_that_is_turned(tmp_path: Path, image: NDArray[np.float32]) -> None:
    place = polygon((10.5, 10.5), (20.75, 10.5), (20.75, 14.25), (10.5, 14.25), grid=TURNED)
    found = sums([place], np.ones_like(image), tmp_path, partial=True, grid=TURNED)
    assert found.pixels[0, 0] == pytest.approx(10.25 * 3.75, rel=1e-6)


def test_a_region_that_crosses_itself_counts_by_shares_too(tmp_path: Path, image: NDArray[np.float32]) -> None:
    bow = polygon((10, 10), (20, 20), (20, 10), (10, 20))
    assert sums([bow], image, tmp_path, partial=True).pixels[0, 0] == pytest.approx(50.0)


def test_what_is_not_valid_is_left_out_band_by_band(tmp_path: Path, image: NDArray[np.float32]) -> None:
    valid = np.ones(image.shape, bool)
    valid[1, 10:20] = False
    image = np.where(valid, image, np.float32(np.nan))
    found = sums([box(0, 0, 60, 40)], image, tmp_path, valid)
    assert found.pixels[0].tolist() == [ROWS * COLS, (ROWS - 10) * COLS]
    np.testing.assert_allclose(found.values[0], np.nansum(image, axis=(1, 2), dtype=np.float64), rtol=1e-6)


@pytest.mark.parametrize("partial", [False, True])
def test_tiles_and_windows_change_nothing(tmp_path: Path, image: NDArray[np.float32], partial: bool) -> None:
    window = Window(Span(7, 33), Span(5, 58))
    places = [box(-5.5, 3.3, 30.4, 50.0), box(8.2, 8.2, 8.9, 8.9), box(70.0, 0.0, 80.0, 40.0)]
    found = sums(places, image, tmp_path, partial=partial, window=window)
    here = Regions(places, GRID, window, tmp_path, partial)
    whole = RegionSums(here, 2)
    inner = (..., *window.within(ALL))
    whole.add(window, image[inner], np.ones(window.shape, bool))
    np.testing.assert_allclose(found.values, whole.values, rtol=1e-12)
    assert found.pixels[0, 0] == pytest.approx(26 * 25.4 if partial else 26 * 25)
    assert found.pixels[2, 0] == 0.0


def test_a_geometry_that_cannot_be_read_is_refused_by_its_number(tmp_path: Path) -> None:
    with pytest.raises(FusionError, match="Polygon 2 of the regions"):
        Regions([box(0, 0, 1, 1), b"none"], GRID, ALL, tmp_path)
