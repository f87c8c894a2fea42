"""A false tag of the last band changes nothing, wherever and however the MS raster lies."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from ..made_scenes import Pair, holes, read, typed, write
from .runs import classical


def eight_bits(pair: Pair, path: Path, is_tagged: bool) -> Path:
    write(path, typed(pair.ms_image, "uint8"), pair.ms_transform())
    raster = gdal.Open(str(path), gdal.GA_Update)
    raster.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand if is_tagged else gdal.GCI_Undefined)
    return path


def placed(path: Path, how: str) -> Path:
    """The raster in the neighbouring UTM zone, or south up."""
    target = path.with_name(f"{path.stem}_{how.replace(' ', '_')}.tif")
    raster = gdal.Open(str(path))
    if how == "another zone":
        bare = gdal.Translate("", raster, format="VRT")
        for number in range(1, 5):
            bare.GetRasterBand(number).SetColorInterpretation(gdal.GCI_Undefined)
        warped = gdal.Warp("", bare, format="MEM", dstSRS="EPSG:32632", resampleAlg="cubic", xRes=4, yRes=4)
        west, pixel, _, north, _, _ = warped.GetGeoTransform()
        image = warped.ReadAsArray()[:, 3:-3, 3:-3]
        write(target, image, (west + 3 * pixel, pixel, 0.0, north - 3 * pixel, 0.0, -pixel), 32632)
    else:
        west, pixel, _, north, _, _ = raster.GetGeoTransform()
        south_up = (west, pixel, 0.0, north - pixel * raster.RasterYSize, 0.0, pixel)
        write(target, np.ascontiguousarray(raster.ReadAsArray()[:, ::-1]), south_up)
    copy = gdal.Open(str(target), gdal.GA_Update)
    copy.GetRasterBand(4).SetColorInterpretation(raster.GetRasterBand(4).GetColorInterpretation())
    return target


@pytest.mark.parametrize("how", ["another zone", "south up"])
def test_a_near_infrared_band_called_alpha_is_data(pair: Pair, tmp_path: Path, how: str) -> None:
    """https://github.com/microsoft/PlanetaryComputer/issues/82: aerial images come with the last band so."""
    made = {}
    for is_tagged in (False, True):
        ms = placed(eight_bits(pair, tmp_path / f"ms_{is_tagged}.tif", is_tagged), how)
        classical(pair.pan, ms, tmp_path / f"fused_{is_tagged}.tif")
        made[is_tagged] = read(tmp_path / f"fused_{is_tagged}.tif"), holes(tmp_path / f"fused_{is_tagged}.tif")
    np.testing.assert_array_equal(made[True][1], made[False][1])
    np.testing.assert_array_equal(made[True][0], made[False][0])


def test_a_true_mask_survives_the_warp(pair: Pair, tmp_path: Path, output: Path) -> None:
    shown = np.ones(pair.ms_image.shape[1:], bool)
    shown[10:20, 12:22] = False
    plain = write(tmp_path / "plain.tif", pair.ms_image.astype(np.uint16), pair.ms_transform(), alpha=shown)
    gdal.Warp(str(tmp_path / "zone.tif"), str(plain), dstSRS="EPSG:32632", resampleAlg="cubic", xRes=4, yRes=4)
    classical(pair.pan, tmp_path / "zone.tif", output)
    found = holes(output)
    assert found[46:74, 54:82].all()
    assert not found[30:36, 30:100].any()
    classical(pair.pan, plain, tmp_path / "same.tif")
    assert (found[8:-8, 8:-8] != holes(tmp_path / "same.tif")[8:-8, 8:-8]).mean() < 0.02


def test_the_mask_may_be_any_band_but_the_first(pair: Pair, tmp_path: Path, output: Path) -> None:
    """https://github.com/rasterio/rasterio/issues/1178: of five bands, the fifth is the mask, and nobody heeded it."""
    shown = np.ones(pair.ms_image.shape[1:], bool)
    shown[10:20, 12:22] = False
    classical(
        pair.pan, write(tmp_path / "ms.tif", pair.ms_image.astype(np.uint16), pair.ms_transform(), alpha=shown), output
    )
    np.testing.assert_array_equal(holes(output), ~np.kron(shown, np.ones((4, 4), bool)))
    assert len(read(output)) == 4


def test_a_mask_that_was_resampled_past_its_full_value_counts(pair: Pair, tmp_path: Path, output: Path) -> None:
    """https://github.com/OSGeo/gdal/issues/13703: resampled by Lanczos, what is opaque has an alpha of 254."""
    shown = np.ones(pair.ms_image.shape[1:], bool)
    shown[10:20, 12:22] = False
    path = write(tmp_path / "ms.tif", pair.ms_image.astype(np.uint16), pair.ms_transform(), alpha=shown)
    raster = gdal.Open(str(path), gdal.GA_Update)
    alpha = np.where(shown, 254, 1)
    alpha[::3, ::5] = np.where(shown[::3, ::5], 255, 0)
    raster.GetRasterBand(5).WriteArray(alpha)
    del raster
    classical(pair.pan, path, output)
    np.testing.assert_array_equal(holes(output), ~np.kron(shown, np.ones((4, 4), bool)))
