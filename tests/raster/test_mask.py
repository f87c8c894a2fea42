"""What is a mask is told by values, whatever a driver calls it, and the same for whoever reads or warps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.raster.mask import full_value, mask_band_of, opaque
from plugin.fusion.raster.source import RasterSource

from ..made_scenes import north_up, write

ROWS, COLS = 96, 120


def tagged(path: Path, last: NDArray[Any], options: tuple[str, ...] = ()) -> gdal.Dataset:
    """Three bands and a last one that is called alpha."""
    image = np.random.default_rng(0).integers(1, 200, (3, ROWS, COLS)).astype(last.dtype)
    write(path, np.concatenate([image, last[None]]), north_up(1.0))
    raster = gdal.Open(str(path), gdal.GA_Update)
    raster.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand)
    return raster


def slanting() -> NDArray[np.bool_]:
    rows, cols = np.mgrid[:ROWS, :COLS]
    return np.asarray(cols - 0.3 * rows > 12)


def near_infrared() -> NDArray[np.float64]:
    """Water, which is dark, over two thirds of it, and land."""
    rng = np.random.default_rng(1)
    land = rng.uniform(60.0, 250.0, (ROWS, COLS))
    return np.where(np.arange(COLS) < 80, np.rint(rng.uniform(0.0, 6.0, (ROWS, COLS))), land)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("all or nothing", True), ("sixteen bits", True), ("zero and one", True), ("full everywhere", True),
        ("resampled", True), ("half transparent", True), ("near infrared", False), ("near infrared on land", False),
        ("near infrared of sixteen bits", False), ("clouded", False),
    ],
)  # fmt: skip
def test_a_mask_is_told_from_data_by_its_values(tmp_path: Path, kind: str, expected: bool) -> None:
    shown, nir = slanting(), near_infrared()
    rows, cols = np.mgrid[:ROWS, :COLS]
    last = {
        "all or nothing": np.where(shown, 255, 0).astype(np.uint8),
        "sixteen bits": np.where(shown, 65_535, 0).astype(np.uint16),
        "zero and one": shown.astype(np.uint8),
        "full everywhere": np.full((ROWS, COLS), 255, np.uint8),
        "resampled": np.clip((cols - 0.3 * rows - 12) * 40 + 128, 0, 255).astype(np.uint8),
        "half transparent": np.where(shown, 128, 0).astype(np.uint8),
        "near infrared": nir.astype(np.uint8),
        "near infrared on land": np.rint(np.maximum(nir, 60.0)).astype(np.uint8),
        "near infrared of sixteen bits": (nir * 40.0).astype(np.uint16),
        "clouded": np.where(np.arange(COLS) < 70, 255, nir).astype(np.uint8),
    }[kind]
    assert mask_band_of(tagged(tmp_path / "raster.tif", last)) == (4 if expected else None)


def test_a_mask_that_went_through_jpeg_is_one_still(tmp_path: Path) -> None:
    """Flat parts stay so within a few values; at the border all occur."""
    raster = tagged(tmp_path / "raster.tif", np.where(slanting(), 255, 0).astype(np.uint8))
    path = str(tmp_path / "jpeg.tif")
    gdal.Translate(path, raster, creationOptions=["COMPRESS=JPEG", "JPEG_QUALITY=60", "PHOTOMETRIC=MINISBLACK"])
    there = gdal.Open(path, gdal.GA_Update)
    there.GetRasterBand(4).SetColorInterpretation(gdal.GCI_AlphaBand)
    values = there.GetRasterBand(4).ReadAsArray()
    assert len(np.unique(values)) > 20
    assert mask_band_of(there) == 4
    there = None
    source = RasterSource(path, "MS")
    valid = source.read(source.grid.window).valid
    assert source.bands == 3
    assert (valid != slanting()).mean() < 0.02


def test_half_transparent_pixels_count_where_more_than_half_is_there(tmp_path: Path) -> None:
    _, cols = np.mgrid[:ROWS, :COLS]
    values = np.clip((cols - 40) * 60 + 128, 0, 255).astype(np.uint8)
    raster = tagged(tmp_path / "raster.tif", values)
    assert full_value(raster.GetRasterBand(4)) == 255.0
    np.testing.assert_array_equal(opaque(values, 255.0), cols >= 40)
    raster = None
    source = RasterSource(str(tmp_path / "raster.tif"), "MS")
    np.testing.assert_array_equal(source.read(source.grid.window).valid, cols >= 40)
