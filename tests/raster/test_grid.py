from __future__ import annotations

import math

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.physics.sampling import Axis, Relation
from plugin.fusion.raster.grid import Grid, coarse_under, covered, wholly_in
from plugin.fusion.spans import Span, Window

from ..made_scenes import DEGREES, ORIGIN, UTM, Transform, north_up, wkt

X, Y = ORIGIN


def grid(transform: Transform, rows: int = 100, cols: int = 120, epsg: int = UTM) -> Grid:
    return Grid(wkt(epsg), transform, rows, cols)


def turned(pixel: float, degrees: float, x: float = X, y: float = Y) -> Transform:
    cos, sin = pixel * math.cos(math.radians(degrees)), pixel * math.sin(math.radians(degrees))
    return (x, cos, sin, y, sin, -cos)


PAN = grid(north_up(0.5))


def test_ratio_and_offset_come_from_the_geotransforms() -> None:
    relation = PAN.relation_to(grid(north_up(2.0, X + 3.0, Y - 1.25)))
    assert relation is not None
    assert (relation.rows.ratio, relation.rows.offset) == pytest.approx((4.0, 2.5))
    assert (relation.cols.ratio, relation.cols.offset) == pytest.approx((4.0, 6.0))


def test_pixels_need_not_be_square() -> None:
    relation = PAN.relation_to(grid((X, 1.0, 0.0, Y, 0.0, -1.6)))
    assert relation is not None
    assert (relation.cols.ratio, relation.rows.ratio) == pytest.approx((2.0, 3.2))


def test_two_grids_turned_alike_lie_straight_on_each_other() -> None:
    relation = grid(turned(0.5, 20.0)).relation_to(grid(turned(2.0, 20.0)))
    assert relation is not None
    assert relation.ratio == pytest.approx(4.0)
    assert relation.rows.offset == pytest.approx(0.0, abs=1e-6)


@pytest.mark.parametrize(
    "transform",
    [turned(2.0, 5.0), turned(2.0, 90.0), (X, 2.0, 0.0, Y, 0.0, 2.0), (X, -2.0, 0.0, Y, 0.0, -2.0), turned(2.0, 0.1)],
    ids=["turned", "quarter turn", "south up", "east left", "slightly turned"],
)
def test_a_grid_that_lies_differently_has_no_relation(transform: Transform) -> None:
    assert PAN.relation_to(grid(transform)) is None


def test_two_south_up_grids_have_a_relation() -> None:
    south_up = (X, 0.5, 0.0, Y, 0.0, 0.5)
    relation = grid(south_up).relation_to(grid((X, 2.0, 0.0, Y + 1.0, 0.0, 2.0)))
    assert relation is not None
    assert (relation.rows.ratio, relation.rows.offset) == pytest.approx((4.0, 2.0))


def test_a_crs_is_the_same_however_it_is_written() -> None:
    bare = wkt(UTM).replace(',AUTHORITY["EPSG","32633"]', "")
    assert bare != wkt(UTM)
    assert PAN.same_crs(Grid(bare, PAN.transform, 1, 1))
    assert not PAN.same_crs(grid(north_up(0.5), epsg=32634))
    assert not PAN.same_crs(grid(north_up(0.5), epsg=DEGREES))


@pytest.mark.parametrize("ratio", [1.5, 2.7, 4.0])
@pytest.mark.parametrize("offset", [-13.2, -0.5, 0.0, 0.5, 7.0, 31.4])
def test_covered_pixels_have_their_centres_on_the_coarse_raster(ratio: float, offset: float) -> None:
    fine, coarse = grid(north_up(1.0), 50, 60), grid(north_up(ratio), 10, 20)
    axis = Axis(ratio, offset)
    window = covered(fine, coarse, Relation(axis, axis))
    for span, size, count in ((window.rows, 50, 10), (window.cols, 60, 20)):
        centre = np.arange(size) + 0.5
        on = (centre >= offset - 1e-6) & (centre <= offset + count * ratio + 1e-6)
        np.testing.assert_array_equal(span.indices(), np.flatnonzero(on))


def test_nothing_is_covered_by_a_raster_elsewhere() -> None:
    axis = Axis(4.0, 5000.0)
    assert covered(PAN, grid(north_up(2.0)), Relation(axis, axis)).is_empty


def test_the_window_of_a_windows_bounds_is_the_window() -> None:
    window = Window(Span(7, 31), Span(12, 90))
    part = PAN.sub(window)
    x, y = part.transform[0], part.transform[3]
    assert PAN.window_of((x, y - 0.5 * 24, x + 0.5 * 78, y)) == window


def test_a_window_holds_every_pixel_that_the_bounds_touch() -> None:
    assert PAN.window_of((X + 1.1, Y - 3.9, X + 1.2, Y - 2.6)) == Window(Span(5, 8), Span(2, 3))


def test_a_part_of_a_turned_grid_lies_where_it_lay() -> None:
    whole = grid(turned(2.0, 33.0))
    part = whole.sub(Window(Span(10, 20), Span(30, 35)))
    assert (part.rows, part.cols) == (10, 5)
    assert gdal.ApplyGeoTransform(part.transform, 1.5, 2.5) == pytest.approx(
        gdal.ApplyGeoTransform(whole.transform, 31.5, 12.5)
    )


def test_windows_that_do_not_meet_are_empty() -> None:
    one, other = Window(Span(0, 10), Span(0, 10)), Window(Span(20, 30), Span(2, 4))
    assert one.clipped(other).is_empty
    assert one.clipped(Window(Span(10, 30), Span(0, 4))).is_empty
    assert not one.clipped(Window(Span(9, 30), Span(0, 4))).is_empty


def test_fine_pixels_know_the_coarse_one_that_their_centre_lies_in() -> None:
    relation = Relation(Axis(4.0, 2.0), Axis(2.0, 0.0))
    under, (rows, cols) = coarse_under(relation, Window(Span(1, 8), Span(3, 7)))
    assert under == Window(Span(-1, 2), Span(1, 4))
    assert rows.ravel().tolist() == [0, 1, 1, 1, 1, 2, 2]  # coarse rows -1, 0 and 1 begin at -2, 2 and 6
    assert cols.ravel().tolist() == [0, 1, 1, 2]


def test_a_coarse_pixel_that_sticks_out_is_not_wholly_in() -> None:
    axis = Axis(4.0, 2.0)
    assert wholly_in(axis, Span(2, 14)) == Span(0, 3)
    assert wholly_in(axis, Span(3, 13)) == Span(1, 2)
    rounded = Axis(4.0, 2.0002)
    assert wholly_in(rounded, Span(2, 14)) == Span(0, 2)
    assert wholly_in(rounded, Span(2, 14), near=1e-4) == Span(0, 3)
