from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.errors import FusionError
from plugin.fusion.physics.sampling import interpolate
from plugin.fusion.raster.align import warped_to
from plugin.fusion.raster.grid import Grid
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.spans import Image, Patch

from ..made_scenes import DEGREES, Pair, wkt, write

LOCAL = 'LOCAL_CS["site grid",UNIT["metre",1]]'


def shift(image: Image, onto: Image) -> tuple[float, float]:
    """By how many pixels (rows, columns) an image lies off another: the peak of their phase-free correlation."""
    a, b = image - image.mean(), onto - onto.mean()
    window = np.outer(np.hanning(a.shape[0]), np.hanning(a.shape[1]))
    correlation = np.fft.irfft2(np.fft.rfft2(a * window) * np.conj(np.fft.rfft2(b * window)), a.shape)
    top = np.array(np.unravel_index(np.argmax(correlation), a.shape))

    def refined(axis: int) -> float:
        step = np.eye(2, dtype=int)[axis]
        left, middle, right = (correlation[tuple((top + k * step) % a.shape)] for k in (-1, 0, 1))
        centre = (top[axis] + a.shape[axis] // 2) % a.shape[axis] - a.shape[axis] // 2
        return float(centre + 0.5 * (left - right) / (left - 2.0 * middle + right))

    return refined(0), refined(1)


def in_degrees(pair: Pair, path: Path, source: Path | None = None) -> Path:
    """The MS raster, warped to longitude and latitude."""
    gdal.Warp(str(path), str(source or pair.ms), dstSRS=f"EPSG:{DEGREES}", resampleAlg="cubic", errorThreshold=0.0)
    return path


def aligned_ms(pair: Pair, path: Path, folder: Path) -> tuple[RasterSource, Grid]:
    pan, ms = RasterSource(str(pair.pan), "PAN").grid, RasterSource(str(path), "MS").grid
    return RasterSource(warped_to(pan, ms, str(path), folder), "MS"), pan


def test_the_measure_of_shift_is_right(pair: Pair) -> None:
    image = pair.pan_image
    assert shift(image[2:, 3:], image[:-2, :-3]) == pytest.approx((-2.0, -3.0), abs=0.1)


def test_an_ms_of_another_crs_lands_where_it_should(pair: Pair, tmp_path: Path) -> None:
    source, pan = aligned_ms(pair, in_degrees(pair, tmp_path / "degrees.tif"), tmp_path)
    relation = pan.relation_to(source.grid)
    assert relation is not None
    assert relation.ratio == pytest.approx(4.0, rel=0.3)
    ms = source.read(source.grid.window).image
    lms = interpolate(Patch.whole(ms), relation, pan.window)
    down, right = shift(lms[1, 16:-16, 16:-16], pair.truth[1, 16:-16, 16:-16])
    assert abs(down) < 0.3
    assert abs(right) < 0.3


def test_a_turned_ms_lands_where_it_should(pair: Pair, tmp_path: Path) -> None:
    turned = np.ascontiguousarray(np.rot90(pair.ms_image, axes=(1, 2)))
    x, pixel, _, y, _, _ = pair.ms_transform()
    right_edge = x + pixel * pair.ms_image.shape[2]
    path = write(tmp_path / "turned.tif", turned.astype(np.uint16), (right_edge, 0.0, -pixel, y, -pixel, 0.0))
    # Row 0 of the turned image is the last column of the original: rows run west, columns run south.
    source, pan = aligned_ms(pair, path, tmp_path)
    relation = pan.relation_to(source.grid)
    assert relation is not None
    np.testing.assert_allclose(source.read(source.grid.window).image, pair.ms_image, atol=1.0)


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "float32"])
def test_warping_adds_no_band(pair: Pair, tmp_path: Path, dtype: str) -> None:
    scaled = (pair.ms_image / 10.0).astype(dtype)
    source = write(tmp_path / "ms.tif", scaled, pair.ms_transform())
    ms, _ = aligned_ms(pair, in_degrees(pair, tmp_path / "degrees.tif", source), tmp_path)
    assert ms.bands == 4
    assert gdal.GetDataTypeName(ms.dtype).lower().replace("byte", "uint8") == dtype


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "float32"])
def test_what_an_ms_of_another_crs_does_not_cover_is_invalid(pair: Pair, tmp_path: Path, dtype: str) -> None:
    west = (pair.ms_image[:, :, :25] / 10.0).astype(dtype)
    path = in_degrees(pair, tmp_path / "degrees.tif", write(tmp_path / "west.tif", west, pair.ms_transform()))
    ms, _ = aligned_ms(pair, path, tmp_path)
    valid = ms.read(ms.grid.window).valid
    assert ms.bands == 4
    assert valid[2:-2, 2:22].all()
    assert not valid[:, 28:].any()


def test_band_names_and_nodata_survive_the_warp(pair: Pair, tmp_path: Path) -> None:
    ms = pair.ms_image.copy()
    ms[:, 10:14, 10:14] = 0.0
    path = write(tmp_path / "ms.tif", ms.astype(np.uint16), pair.ms_transform(), nodata=0)
    raster = gdal.Open(str(path), gdal.GA_Update)
    raster.GetRasterBand(1).SetDescription("Blue")
    raster.GetRasterBand(1).SetScale(0.5)
    raster = None
    source, pan = aligned_ms(pair, in_degrees(pair, tmp_path / "degrees.tif", path), tmp_path)
    relation = pan.relation_to(source.grid)
    assert relation is not None
    ratio = relation.ratio
    assert source.nodata == 0.0
    assert source.describe_bands()[0].description == "Blue"
    assert source.describe_bands()[0].scale == 0.5
    pixels = source.read(source.grid.window)
    hole = np.s_[round(46 / ratio) : round(50 / ratio), round(46 / ratio) : round(50 / ratio)]
    assert not pixels.valid[hole].any()
    assert pixels.image[:, pixels.valid].min() > 0.3 * pair.ms_image.min()


@pytest.mark.parametrize("crs", [LOCAL, wkt(DEGREES)], ids=["local grid", "wrong units"])
def test_a_crs_that_leads_nowhere_is_refused_in_a_sentence(pair: Pair, tmp_path: Path, crs: str) -> None:
    pan = RasterSource(str(pair.pan), "PAN").grid
    ms = RasterSource(str(pair.ms), "MS", crs).grid
    with pytest.raises(FusionError, match="CRS"):
        warped_to(pan, ms, str(pair.ms), tmp_path)


def test_a_turned_pan_is_refused(pair: Pair, tmp_path: Path) -> None:
    pan = Grid(wkt(32633), (0.0, 1.0, 0.5, 0.0, 0.5, -1.0), 10, 10)
    with pytest.raises(FusionError, match="rotated"):
        warped_to(pan, RasterSource(str(pair.ms), "MS").grid, str(pair.ms), tmp_path)
