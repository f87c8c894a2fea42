"""What is asked of every raster that is opened."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.errors import FusionError
from plugin.fusion.raster.checks import refuse_colour_table, refuse_overwriting, refuse_unplaced
from plugin.fusion.raster.source import RasterSource

from ..made_scenes import UTM, north_up, wkt, write

IMAGE = np.arange(36, dtype=np.uint8).reshape(1, 6, 6)


def source(path: Path) -> RasterSource:
    return RasterSource(str(path), "MS")


def with_colours(path: Path, colours: list[tuple[int, int, int, int]]) -> RasterSource:
    raster = gdal.Open(str(write(path, IMAGE, north_up(1.0))), gdal.GA_Update)
    table = gdal.ColorTable()
    for number, colour in enumerate(colours):
        table.SetColorEntry(number, colour)
    raster.GetRasterBand(1).SetColorTable(table)
    del raster
    return source(path)


def test_a_raster_with_crs_and_transform_is_placed(tmp_path: Path) -> None:
    refuse_unplaced(source(write(tmp_path / "placed.tif", IMAGE, north_up(1.0))))


def test_one_without_is_to_be_assigned_them(tmp_path: Path) -> None:
    for name, transform, epsg in (("a.tif", None, UTM), ("b.tif", north_up(1.0), None)):
        with pytest.raises(FusionError, match=r"MS raster has no coordinate reference system .* Assign Projection"):
            refuse_unplaced(source(write(tmp_path / name, IMAGE, transform, epsg)))


def test_one_with_control_points_is_to_be_rectified(tmp_path: Path) -> None:
    path = write(tmp_path / "points.tif", IMAGE, None, None)
    raster = gdal.Open(str(path), gdal.GA_Update)
    corners = ((0, 0), (6, 0), (0, 6))
    raster.SetGCPs([gdal.GCP(4e5 + col, 5e6 - row, 0, col, row) for col, row in corners], wkt(UTM))
    del raster
    with pytest.raises(FusionError, match=r"ground control points .* rectify it first"):
        refuse_unplaced(source(path))


def test_numbers_of_colours_are_no_measurements(tmp_path: Path) -> None:
    with pytest.raises(FusionError, match=r"colour table.* PCT to RGB"):
        refuse_colour_table(with_colours(tmp_path / "colours.tif", [(255, 0, 0, 255), (0, 0, 255, 255)]))
    refuse_colour_table(with_colours(tmp_path / "greys.tif", [(k, k, k, 255) for k in range(256)]))
    refuse_colour_table(source(write(tmp_path / "plain.tif", IMAGE, north_up(1.0))))


def test_what_an_input_is_read_from_is_not_written(tmp_path: Path) -> None:
    path = write(tmp_path / "in.tif", IMAGE, north_up(1.0))
    gdal.Translate(str(tmp_path / "in.vrt"), str(path), format="VRT")
    behind = source(tmp_path / "in.vrt")
    refuse_overwriting([behind], ["", str(tmp_path / "out.tif")])
    for output in ("in.tif", "in.vrt"):
        with pytest.raises(FusionError, match="would overwrite"):
            refuse_overwriting([behind], [str(tmp_path / "out.tif"), str(tmp_path / output)])
