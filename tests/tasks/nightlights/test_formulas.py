"""Night lights by a formula, on real rasters."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.raster.history import DOMAIN
from plugin.fusion.spans import Image
from plugin.fusion.tasks.nightlights.formulas import METHODS, fuse_by_formula
from plugin.fusion.tasks.nightlights.job import FormulaJob

from ...lights import NORTH, PIXEL, SIZE, WEST, Night, dmsp_of, north_up, simulate_night
from ...made_scenes import DEGREES, Watcher, read, write


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    return simulate_night(tmp_path_factory.mktemp("night"))


def formula_job(night: Night, output: Path, method: str = "change", guided: bool = True, **settings: Any) -> FormulaJob:
    guide = RasterInput(str(night.viirs)) if guided else None
    usual: dict[str, Any] = {"tile_size": 64, "threads": 1, "correct_shift": False}
    return FormulaJob(RasterInput(str(night.dmsp)), guide, str(output), method, **(usual | settings))


def run(night: Night, output: Path, method: str = "change", guided: bool = True, **settings: Any) -> Image:
    fuse_by_formula(formula_job(night, output, method, guided, **settings), Watcher())
    return read(output)[0]


def log_error(found: Image, truth: Image) -> float:
    return float(np.mean((np.log1p(found) - np.log1p(truth)) ** 2))


def dmsp_file(folder: Path, name: str, radiance: Image) -> Path:
    dn = dmsp_of(radiance, np.random.default_rng(5))
    return write(folder / f"{name}.tif", dn[None].astype(np.uint8), north_up(2 * PIXEL), DEGREES)


def test_where_nothing_changed_the_guide_is_given_back(night: Night, output: Path) -> None:
    found = run(night, output)
    assert log_error(found, night.radiance) < 0.001
    assert found.sum() == pytest.approx(night.radiance.sum(), rel=0.02)


@pytest.mark.parametrize("factor", [0.0, 2.5])
def test_a_district_that_went_dark_or_grew_is_seen(night: Night, tmp_path: Path, factor: float) -> None:
    """The guide shows the district as it was; DMSP of its own year tells how it is."""
    truth = night.radiance.copy()
    truth[40:90, 30:80] *= factor
    changed = replace(night, dmsp=dmsp_file(tmp_path, "dmsp", truth))
    found = run(changed, tmp_path / "out.tif")
    assert log_error(found, truth) < 0.5 * log_error(night.radiance, truth)
    elsewhere = np.s_[:25]
    assert log_error(found[elsewhere], truth[elsewhere]) < 0.005


def test_lights_that_grew_everywhere_alike_are_seen_with_dmsp_of_the_guides_year(night: Night, tmp_path: Path) -> None:
    truth = 0.6 * night.radiance
    changed = replace(night, dmsp=dmsp_file(tmp_path, "now", truth))
    before = RasterInput(str(dmsp_file(tmp_path, "before", night.radiance)))
    alone, together = (run(changed, tmp_path / "out.tif", dmsp_guide=guide_year) for guide_year in (None, before))
    assert log_error(together, truth) < 0.3 * log_error(alone, truth)
    assert together.sum() == pytest.approx(truth.sum(), rel=0.15)


@pytest.mark.parametrize("method", ["table", "power"])
@pytest.mark.parametrize("guided", [True, False])
def test_a_table_and_a_power_law_rise_with_dn(night: Night, output: Path, method: str, guided: bool) -> None:
    found = run(night, output, method, guided)
    dn = np.kron(night.dn, np.ones((2, 2)))
    dark, mid, bright = (np.median(found[(dn >= low) & (dn < high)]) for low, high in ((0, 2), (20, 40), (55, 64)))
    assert dark <= 0.2 < mid < bright


@pytest.mark.parametrize("method", list(METHODS))
def test_neither_tiles_nor_an_extent_change_a_pixel(night: Night, tmp_path: Path, method: str) -> None:
    whole = run(night, tmp_path / "a.tif", method, tile_size=1000)
    np.testing.assert_array_equal(run(night, tmp_path / "b.tif", method, tile_size=64, threads=2), whole)
    box = (WEST + 20 * PIXEL, NORTH - 70 * PIXEL, WEST + 90 * PIXEL, NORTH - 30 * PIXEL)
    np.testing.assert_array_equal(run(night, tmp_path / "c.tif", method, bounds=box), whole[30:70, 20:90])


def test_what_is_missing_of_dmsp_is_nan_and_a_hole_in_the_guide_is_filled(night: Night, tmp_path: Path) -> None:
    dn = night.dn[None].astype(np.uint8)
    dn[0, 10:14, 20:30] = 255
    light = night.radiance[None].copy()
    light[0, 60:70, 60:70] = np.nan
    holed = replace(
        night,
        dmsp=write(tmp_path / "dmsp.tif", dn, north_up(2 * PIXEL), DEGREES),
        viirs=write(tmp_path / "viirs.tif", light, north_up(), DEGREES),
    )
    missing = np.zeros((SIZE, SIZE), bool)
    missing[20:28, 40:60] = True
    np.testing.assert_array_equal(np.isnan(run(holed, tmp_path / "out.tif")), missing)


def test_vegetation_moves_light_within_saturated_cores_and_makes_none(tmp_path: Path) -> None:
    """A city of one brightness as DMSP sees it, with a park in it; beside it lies dark land."""
    dn, grown = np.full((64, 64), 5.0), np.full((128, 128), 0.2, np.float32)
    dn[8:56, 8:56] = 63.0
    grown[60:68, 60:68] = 0.8
    dmsp = write(tmp_path / "dmsp.tif", dn[None].astype(np.uint8), north_up(2 * PIXEL), DEGREES)
    by_day = write(tmp_path / "ndvi.tif", grown[None], north_up(), DEGREES)
    city = Night(dmsp, dmsp, dn.astype(np.float32), grown)
    plain = run(city, tmp_path / "a.tif", "table", guided=False)
    shaped = run(city, tmp_path / "b.tif", "table", guided=False, daytime=RasterInput(str(by_day)))
    assert shaped[60:68, 60:68].mean() < 0.7 * plain[60:68, 60:68].mean()
    assert shaped[40:88, 40:88].sum() == pytest.approx(plain[40:88, 40:88].sum(), rel=0.05)
    np.testing.assert_allclose(shaped[:10], plain[:10], rtol=1e-5)


def test_vegetation_in_other_numbers_is_refused(night: Night, tmp_path: Path, output: Path) -> None:
    scaled = write(tmp_path / "ndvi.tif", np.full((1, SIZE, SIZE), 4000.0, np.float32), north_up(), DEGREES)
    with pytest.raises(FusionError, match="NDVI and EVI lie between -1 and 1"):
        run(night, output, "table", guided=False, daytime=RasterInput(str(scaled)))


def test_the_output_says_how_it_was_made(night: Night, output: Path) -> None:
    run(night, output, dmsp_guide=RasterInput(str(night.dmsp)), product="li_2020")
    said = gdal.Open(str(output)).GetMetadata(DOMAIN)
    assert said["METHOD"] == "change"
    assert said["DMSP_GUIDE"] == str(night.dmsp)
    assert said["DMSP_PRODUCT"] == "li_2020"
    assert said["DMSP_LAW"].startswith("measured: DN 49 at ")
    assert said["CHANGE_NOISE"].startswith("wide 0.")


def test_the_known_shift_of_a_product_is_undone_where_no_guide_tells(night: Night, output: Path) -> None:
    result = fuse_by_formula(
        formula_job(night, output, "table", guided=False, product="li_2020", correct_shift=True), Watcher()
    )
    assert result.shift_km == pytest.approx((-1.0, 0.0), abs=1e-6)
    assert gdal.Open(str(output)).GetMetadata(DOMAIN)["DMSP_SHIFT_FROM"] == "product"


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"guided": False}, "METHOD change changes a VIIRS raster, and there is none"),
        ({"method": "magic"}, "METHOD must be one of table, power, change; not magic"),
        ({"method": "table", "guided": False, "dmsp_guide": True}, "choose that raster as VIIRS"),
    ],
)
def test_bad_input_is_refused_in_a_sentence_and_leaves_nothing(
    night: Night, output: Path, settings: dict[str, Any], sentence: str
) -> None:
    if settings.pop("dmsp_guide", False):
        settings["dmsp_guide"] = RasterInput(str(night.dmsp))
    with pytest.raises(FusionError, match=sentence):
        fuse_by_formula(formula_job(night, output, **settings), Watcher())
    assert os.listdir(output.parent) == []


def test_cancel_leaves_nothing(night: Night, output: Path) -> None:
    with pytest.raises(Cancelled):
        fuse_by_formula(formula_job(night, output), Watcher(cancel_after=2))
    assert os.listdir(output.parent) == []
