"""Sentinel-2 products as they are found on a disk."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from osgeo import gdal

from plugin.fusion.errors import FusionError
from plugin.fusion.products.sentinel2 import NATIVE_M, find_sentinel2

from ..safe import LEVELS, OFFSET, Safe, make_safe, zipped


@pytest.fixture(scope="module")
def safe(tmp_path_factory: pytest.TempPathFactory) -> Safe:
    return make_safe(tmp_path_factory.mktemp("safe"))


def test_bands_are_those_that_were_measured_and_no_copies(safe: Safe) -> None:
    product = find_sentinel2(str(safe.folder))
    assert list(product.bands) == LEVELS["2A"]
    assert product.level == "2A"
    for name, path in product.bands.items():
        assert gdal.Open(path).GetGeoTransform()[1] == NATIVE_M[name]
    assert product.classes.endswith("_SCL_20m.jp2")


def test_offset_scale_and_time_are_read(safe: Safe) -> None:
    product = find_sentinel2(str(safe.folder))
    assert product.scale == 10_000.0
    assert set(product.offsets.values()) == {OFFSET}
    assert product.taken["ACQUISITIONDATETIME"] == "2024-06-01T10:20:31.024Z"
    assert product.taken["SATELLITEID"] == "Sentinel-2A"


def test_a_zip_and_the_metadata_file_name_the_same_product(safe: Safe) -> None:
    of_zip = find_sentinel2(str(zipped(safe)))
    of_file = find_sentinel2(str(safe.folder / "MTD_MSIL2A.xml"))
    assert list(of_zip.bands) == list(of_file.bands) == LEVELS["2A"]
    assert of_zip.offsets == of_file.offsets
    assert gdal.Open(of_zip.bands["B05"]).RasterXSize == 120


def test_a_product_of_level_1c_has_thirteen_bands_and_no_classes(tmp_path: Path) -> None:
    product = find_sentinel2(str(make_safe(tmp_path, "1C", None).folder))
    assert list(product.bands) == LEVELS["1C"]
    assert (product.level, product.classes, product.offsets) == ("1C", "", {})


def test_a_folder_of_bands_will_do(safe: Safe, tmp_path: Path) -> None:
    for name in ("B02", "B03", "B04", "B08", "B05", "B11"):
        shutil.copy(safe.files[name], tmp_path)
    product = find_sentinel2(str(tmp_path))
    assert list(product.bands) == ["B02", "B03", "B04", "B05", "B08", "B11"]
    assert product.level == ""


def test_a_folder_without_the_fine_bands_is_refused(safe: Safe, tmp_path: Path) -> None:
    shutil.copy(safe.files["B05"], tmp_path)
    with pytest.raises(FusionError, match="found B05; choose a SAFE folder"):
        find_sentinel2(str(tmp_path))
