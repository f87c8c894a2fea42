"""Sentinel-2 products from file to file: all bands at 10 m, and nothing that was measured lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.errors import FusionError
from plugin.fusion.physics.sampling import Relation, interpolate
from plugin.fusion.raster.history import DOMAIN
from plugin.fusion.spans import Image, Patch, Window
from plugin.fusion.tasks.hyperspectral.sentinel2 import Sentinel2Job, Sentinel2Result, sharpen_sentinel2

from ...made_scenes import ORIGIN, Watcher, north_up, read
from ...safe import LEVELS, SIDE, Safe, make_safe, seen, zipped


@pytest.fixture(scope="module")
def safe(tmp_path_factory: pytest.TempPathFactory) -> Safe:
    return make_safe(tmp_path_factory.mktemp("safe"))


def sharpen(product: Path, output: Path, **settings: Any) -> tuple[np.ndarray, Sentinel2Result]:
    result = sharpen_sentinel2(Sentinel2Job(str(product), str(output), **({"tile_size": 128} | settings)), Watcher())
    return read(output), result


def cubic(safe: Safe, name: str, size: int) -> Image:
    relation = Relation.of_ratio(size / 10)
    coarse = seen(safe.truth[name], name, size).astype(np.float32)
    return interpolate(Patch.whole(coarse), relation, Window.of_shape((SIDE, SIDE)))


def error(image: np.ndarray, truth: np.ndarray) -> float:
    return float(np.sqrt((((image.astype(np.float64) - truth)[18:-18, 18:-18]) ** 2).mean()))


def test_all_twelve_bands_come_out_named_scaled_and_at_10_m(safe: Safe, tmp_path: Path) -> None:
    _, result = sharpen(safe.folder, tmp_path / "o.tif")
    raster = gdal.Open(str(tmp_path / "o.tif"))
    bands = [raster.GetRasterBand(k) for k in range(1, raster.RasterCount + 1)]
    assert [band.GetDescription() for band in bands] == LEVELS["2A"] == list(result.bands)
    assert {band.DataType for band in bands} == {gdal.GDT_UInt16}
    assert {(band.GetScale(), band.GetOffset(), band.GetNoDataValue()) for band in bands} == {(1e-4, -0.1, 0.0)}
    assert bands[4].GetMetadataItem("wavelength") == "705"
    assert raster.GetGeoTransform() == pytest.approx(north_up(10.0))
    assert raster.GetMetadata("IMAGERY")["ACQUISITIONDATETIME"] == "2024-06-01T10:20:31.024Z"
    assert raster.GetMetadata(DOMAIN)["LEVEL"] == "2A"


def test_fine_bands_are_untouched_and_coarse_ones_nearer_to_the_truth(safe: Safe, tmp_path: Path) -> None:
    image, result = sharpen(safe.folder, tmp_path / "o.tif")
    fused = dict(zip(result.bands, image))
    for name in ("B02", "B03", "B04", "B08"):
        np.testing.assert_array_equal(fused[name], seen(safe.truth[name], name, 10))
    for name, size in (("B05", 20), ("B8A", 20), ("B12", 20), ("B01", 60), ("B09", 60)):
        assert error(fused[name], safe.truth[name]) < 0.5 * error(cubic(safe, name, size), safe.truth[name]), name


def test_neither_tiles_nor_threads_nor_the_zip_change_a_pixel(safe: Safe, tmp_path: Path) -> None:
    first, _ = sharpen(safe.folder, tmp_path / "a.tif", threads=1)
    other, _ = sharpen(zipped(safe), tmp_path / "b.tif", tile_size=64, threads=2)
    np.testing.assert_array_equal(first, other)
    x, y = ORIGIN
    part, _ = sharpen(safe.folder, tmp_path / "c.tif", bounds=(x + 370, y - 630, x + 900, y - 410))
    np.testing.assert_array_equal(part, first[:, 41:63, 37:90])


def test_one_missing_pixel_is_no_black_patch(tmp_path: Path) -> None:
    safe = make_safe(tmp_path)
    whole, _ = sharpen(safe.folder, tmp_path / "whole.tif")
    for name, size in (("B04", 10), ("B05", 20), ("B09", 60)):
        image = seen(safe.truth[name], name, size)
        image[image.shape[0] // 2, image.shape[1] // 2] = 0
        safe.rewrite(name, image)
    fused, result = sharpen(safe.folder, tmp_path / "holed.tif")
    missing = {name: int((band == 0).sum()) for name, band in zip(result.bands, fused) if (band == 0).any()}
    assert missing == {"B04": 1}
    near = np.abs(fused.astype(float) - whole)[:, 100:140, 100:140]
    assert all(near[k].max() < 4.0 * band.std() for k, band in enumerate(whole) if result.bands[k] != "B04")


def test_where_the_swath_ends_the_result_ends(tmp_path: Path) -> None:
    safe = make_safe(tmp_path)
    for name, file in safe.files.items():
        image = gdal.Open(str(file)).ReadAsArray()
        image[:, : image.shape[1] // 4] = 0
        safe.rewrite(name, image)
    fused, _ = sharpen(safe.folder, tmp_path / "o.tif")
    assert not fused[:, :, : SIDE // 4].any()
    assert (fused[:, :, SIDE // 4 :] > 0).all()
    beside = fused[:, :, SIDE // 4 : SIDE // 4 + 12].astype(float)
    truth = np.stack([safe.truth[name] for name in LEVELS["2A"]])[:, :, SIDE // 4 : SIDE // 4 + 12]
    assert (np.abs(beside.mean(axis=(1, 2)) - truth.mean(axis=(1, 2))) < 0.05 * truth.mean(axis=(1, 2))).all()


def test_saturated_pixels_stay_saturated(tmp_path: Path) -> None:
    safe = make_safe(tmp_path)
    image = seen(safe.truth["B11"], "B11", 20)
    image[50, 60] = 65535
    safe.rewrite("B11", image)
    fused, result = sharpen(safe.folder, tmp_path / "o.tif")
    band = fused[result.bands.index("B11")]
    assert (band[100:102, 120:122] == 65535).all()


def test_scene_classes_are_kept_at_10_m(safe: Safe, tmp_path: Path) -> None:
    sharpen(safe.folder, tmp_path / "o.tif", classes=str(tmp_path / "scl.tif"))
    classes = read(tmp_path / "scl.tif")[0]
    assert classes.shape == (SIDE, SIDE)
    assert classes.dtype == np.uint8
    assert set(np.unique(classes)) == {4, 5}


def test_level_1c_has_thirteen_bands_and_cirrus_stays_what_it_is(tmp_path: Path) -> None:
    safe = make_safe(tmp_path, "1C", None)
    fused, result = sharpen(safe.folder, tmp_path / "o.tif")
    assert list(result.bands) == LEVELS["1C"]
    assert gdal.Open(str(tmp_path / "o.tif")).GetRasterBand(1).GetOffset() == 0.0
    cirrus = fused[result.bands.index("B10")]
    assert error(cirrus, cubic(safe, "B10", 60)) < 1.5


def test_classes_of_a_product_without_any_are_refused(tmp_path: Path) -> None:
    safe = make_safe(tmp_path, "1C", None)
    with pytest.raises(FusionError, match="no scene classification"):
        sharpen(safe.folder, tmp_path / "o.tif", classes=str(tmp_path / "scl.tif"))
    assert not list(tmp_path.glob("*.tif"))
