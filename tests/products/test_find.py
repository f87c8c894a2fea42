"""From a folder or a file to the pair it belongs to, by products in their real layout and by names."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.errors import FusionError
from plugin.fusion.products.find import find_pair, find_pairs
from plugin.fusion.products.product import Product, ms_raster
from tests.made_scenes import Pair, north_up, read, write

from .made import dimap, landsat, maxar


def named(folder: Path, *names: str) -> list[Path]:
    """Rasters of two pixels."""
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, np.ones((1, 2, 2), np.uint8), north_up(1.0))
    return paths


def test_a_landsat_scene_is_its_band_8_with_the_bands_that_it_sees(pair: Pair, tmp_path: Path) -> None:
    landsat(tmp_path / "scene", pair)
    found = find_pair(tmp_path / "scene")
    assert found is not None
    assert (found.title, found.sensor) == ("LC08_L1TP_x", "LANDSAT8")
    ms = gdal.Open(ms_raster(found, tmp_path))
    assert [ms.GetRasterBand(k).GetDescription() for k in range(1, 7)] == [
        "Blue (B2)", "Green (B3)", "Red (B4)", "NIR (B5)", "SWIR (B6)", "SWIR (B7)",
    ]  # fmt: skip
    assert ms.GetRasterBand(1).GetNoDataValue() == 0.0
    assert ms.GetGeoTransform() == pair.ms_transform()
    np.testing.assert_array_equal(ms.ReadAsArray()[:4], pair.ms_image.astype(np.uint16))
    np.testing.assert_array_equal(read(Path(found.pan))[0], pair.pan_image.astype(np.uint16))


def test_landsat_7_has_other_bands(pair: Pair, tmp_path: Path) -> None:
    landsat(tmp_path, pair, "LE07_L1TP_x", "LANDSAT_7")
    found = find_pair(tmp_path)
    assert found is not None
    assert found.sensor == "LANDSAT7"
    assert [Path(path).stem[-2:] for path in found.ms] == ["B1", "B2", "B3", "B4", "B5", "B7"]


@pytest.mark.parametrize("missing", ["B8.TIF", "B4.TIF"])
def test_a_scene_that_lacks_a_band_is_none(pair: Pair, tmp_path: Path, missing: str) -> None:
    landsat(tmp_path, pair)
    (tmp_path / f"LC08_L1TP_x_{missing}").unlink()
    assert find_pair(tmp_path / "LC08_L1TP_x_MTL.txt") is None


@pytest.mark.parametrize("file", ["MTL.txt", "B8.TIF", "B3.TIF", "B1.TIF"])
def test_any_file_of_a_scene_leads_to_it(pair: Pair, tmp_path: Path, file: str) -> None:
    landsat(tmp_path, pair)
    landsat(tmp_path.parent / "another_scene", pair, "LC09_L1TP_y", "LANDSAT_9")
    found = find_pair(tmp_path / f"LC08_L1TP_x_{file}")
    assert found is not None
    assert found.title == "LC08_L1TP_x"


def test_a_dimap_bundle_is_paired_by_satellite_and_time(pair: Pair, tmp_path: Path) -> None:
    pan, ms = dimap(tmp_path / "bundle", pair)
    for start in (tmp_path / "bundle", pan, ms, ms.parent, ms.parent / "IMG_SPOT6_MS_R1C1.TIF"):
        found = find_pair(start)
        if start == ms.parent:
            assert found is None
            continue
        assert found is not None
        assert (found.pan, found.ms, found.sensor) == (str(pan), (str(ms),), "SPOT6")
    np.testing.assert_array_equal(read(ms), pair.ms_image.astype(np.uint16))


def test_a_dimap_of_another_day_is_no_partner(pair: Pair, tmp_path: Path) -> None:
    _, ms = dimap(tmp_path, pair)
    ms.write_text(ms.read_text().replace("2013-03-22", "2013-03-23"))
    assert find_pairs(tmp_path, 2) == []


@pytest.mark.parametrize(
    ("mission", "number", "sensor"), [("PHR", "1A", "PLEIADES"), ("SPOT", "7", "SPOT7"), ("PNEO", "3", "PNEO")]
)
def test_dimap_says_whose_it_is(pair: Pair, tmp_path: Path, mission: str, number: str, sensor: str) -> None:
    dimap(tmp_path, pair, mission, number)
    found = find_pair(tmp_path)
    assert found is not None
    assert found.sensor == sensor


def test_a_maxar_order_is_paired_by_its_part(pair: Pair, tmp_path: Path) -> None:
    pan, ms = maxar(tmp_path / "order", pair)
    for start in (tmp_path / "order", pan, ms.with_suffix(".IMD")):
        found = find_pair(start)
        assert found is not None
        assert (found.pan, found.ms, found.sensor) == (str(pan), (str(ms),), "WV2")
    assert gdal.Open(str(pan)).GetGeoTransform() == north_up(1.0)
    np.testing.assert_array_equal(read(ms), pair.ms_image.astype(np.uint16))


def test_several_products_of_a_folder_are_all_found_and_none_is_meant(pair: Pair, tmp_path: Path) -> None:
    landsat(tmp_path / "a", pair)
    dimap(tmp_path / "b", pair)
    maxar(tmp_path / "c", pair)
    assert [each.sensor for each in find_pairs(tmp_path, 3)] == ["SPOT6", "LANDSAT8", "WV2"]
    assert find_pair(tmp_path) is None


def test_plain_files_are_paired_by_name(tmp_path: Path) -> None:
    pan, ms, _ = named(tmp_path, "town_pan.tif", "town_ms.tif", "hills_pan.tif")
    for start in (pan, ms):
        assert find_pair(start) == Product("town_ms", str(pan), (str(ms),))
    assert find_pair(tmp_path / "hills_pan.tif") is None
    assert find_pair(tmp_path) == Product("town_ms", str(pan), (str(ms),))


def test_the_first_word_of_a_name_may_be_the_sensor(tmp_path: Path) -> None:
    pan, ms = named(tmp_path, "GF2_PMS1_E108_L1A-PAN1.tiff", "GF2_PMS1_E108_L1A-MSS1.tiff")
    assert find_pair(pan) == Product(ms.stem, str(pan), (str(ms),), "GF2")


def test_folders_beside_the_file_are_looked_into(tmp_path: Path) -> None:
    pan, ms = named(tmp_path, "PAN/town.tif", "MUL/town.tif")
    assert find_pair(pan) == find_pair(tmp_path) == Product("town", str(pan), (str(ms),))


def test_what_is_no_pair_is_none(tmp_path: Path) -> None:
    (path,) = named(tmp_path, "alone.tif")
    (tmp_path / "x_MTL.txt").write_text("no metadata")
    (tmp_path / "DIM_x.XML").write_text("<no xml")
    (tmp_path / "DIM_y.XML").write_text("<Dimap_Document/>")
    (tmp_path / "z.IMD").write_bytes(b"\xff\x00")
    assert find_pair(path) is find_pair(tmp_path) is find_pair(tmp_path / "nothing") is None


def test_bands_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    (tmp_path / "b.tif").write_text("no raster")
    with pytest.raises(FusionError, match="The bands of scene cannot be read together"):
        ms_raster(Product("scene", "pan.tif", (str(tmp_path / "b.tif"), str(tmp_path / "c.tif"))), tmp_path)
