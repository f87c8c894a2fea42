"""A series from its files to its rasters, table and report."""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
from osgeo import gdal, ogr

from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.networks import registry
from plugin.fusion.raster.history import read_history
from plugin.fusion.series.intercalibration import PUBLISHED, SATELLITES
from plugin.fusion.series.job import KEPT, MADE, Region, YearOutcome
from plugin.fusion.series.run import SeriesResult, make_series
from plugin.fusion.series.sums import jump_of

from ..lights import write_network
from ..made_scenes import Watcher, read
from .place import DMSP_YEARS, VIIRS_YEARS, Place, job, light_of, simulate_place

YEARS = sorted({*DMSP_YEARS, *VIIRS_YEARS})


@pytest.fixture(scope="module", autouse=True)
def toys(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A network made by hand, which says what DMSP's nominal law says."""
    folder = tmp_path_factory.mktemp("models")
    write_network(folder / "zero.onnx", "zero", "unet_nightlights")
    registry.offer_models(folder)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return simulate_place(tmp_path_factory.mktemp("place"))


class Made(NamedTuple):
    """The whole series with nothing else asked for.

    Attributes:
        folder: its years.
        watcher: whoever watched it.
        years: how each ended.
    """

    folder: Path
    watcher: Watcher
    years: list[YearOutcome]

    def copied(self, folder: Path) -> Path:
        """The years in a folder where something may be changed."""
        return Path(shutil.copytree(self.folder, folder, dirs_exist_ok=True))


@pytest.fixture(scope="module")
def made(toys: None, place: Place, tmp_path_factory: pytest.TempPathFactory) -> Made:
    made = Made(tmp_path_factory.mktemp("made"), Watcher(), [])
    make_series(job(place, made.folder), made.watcher, made.years)
    return made


def run(place: Place, output: Path, watcher: Watcher | None = None, **settings: Any) -> SeriesResult:
    return make_series(job(place, output, **settings), watcher or Watcher(), [])


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_every_year_is_a_raster_on_viirs_grid(place: Place, tmp_path: Path) -> None:
    stack = tmp_path / "stack.tif"
    result = run(place, tmp_path / "years", stack=str(stack))
    assert names(tmp_path / "years") == [f"nightlights_{year}.tif" for year in YEARS]
    rasters = [gdal.Open(str(tmp_path / "years" / name)) for name in names(tmp_path / "years")]
    viirs = gdal.Open(str(next(place.viirs.iterdir())))
    assert {raster.GetGeoTransform() for raster in rasters} == {viirs.GetGeoTransform()}
    bands = np.concatenate([read(tmp_path / "years" / name) for name in names(tmp_path / "years")])
    np.testing.assert_array_equal(read(stack), bands)
    raster = gdal.Open(str(stack))
    assert [raster.GetRasterBand(k + 1).GetDescription() for k in range(len(YEARS))] == [str(year) for year in YEARS]
    np.testing.assert_allclose(result.rows[0].sums, np.nansum(bands, axis=(1, 2)), rtol=0.02)


def test_years_of_viirs_are_taken_as_they_are(place: Place, made: Made) -> None:
    np.testing.assert_array_equal(read(made.folder / "nightlights_2013.tif")[0], light_of(place.light, 2013))


def test_the_step_is_measured_and_removed(place: Place, tmp_path: Path) -> None:
    """F18 is far brighter than a fixed law has it; the fusion, which begins at VIIRS, is not off."""
    result = run(place, tmp_path, method="zero")
    found = result.findings.anchor
    assert found is not None
    assert found.year == 2012
    assert found.assumed.whole.percent < -15.0
    assert abs(found.fused.whole.percent) < 3.0
    assert abs(found.corrected.whole.percent) < 3.0
    assert abs(found.corrected.cells[0.25].percent) < 12.0
    at = {year: k for k, year in enumerate(result.plan.years)}
    sums, nominal = result.rows[0].sums, result.rows[0].assumed
    grown = np.log(sums[at[2012]] / sums[at[2010]]) / 2.0
    assert grown == pytest.approx(0.03, abs=0.03)
    assert abs(np.log(sums[at[2012]] / nominal[at[2010]])) > 0.15


def test_satellites_of_one_year_agree_after_calibration(place: Place, tmp_path: Path) -> None:
    result = run(place, tmp_path, intercalibration=SATELLITES)
    (difference,) = result.findings.differences
    assert (difference.year, difference.satellites) == (2006, "F15, F16")
    assert difference.before > 0.05
    assert difference.after < 0.3 * difference.before
    sums = result.rows[0].sums
    assert abs(jump_of(result.plan.years, sums, 2010).seam) < 0.15  # F16 to F18


def test_published_calibration_is_written_into_the_years(place: Place, tmp_path: Path) -> None:
    run(place, tmp_path, intercalibration=PUBLISHED)
    said = read_history(gdal.Open(str(tmp_path / "nightlights_2006.tif")))
    assert said["INTERCALIBRATION"] == "published"
    assert "F152006" in said["DMSP"]
    assert "F162006" in said["DMSP"]
    assert said["STEP_LAW"].startswith("gain ")


def test_several_satellites_without_calibration_are_warned_of(made: Made) -> None:
    assert any("F15, F16, F18" in warning for warning in made.watcher.warnings)


def test_what_is_there_is_not_made_again(place: Place, made: Made, tmp_path: Path) -> None:
    again: list[YearOutcome] = []
    (made.copied(tmp_path) / "nightlights_2008.tif").unlink()
    make_series(job(place, tmp_path), Watcher(), again)
    assert {one.status for one in made.years} == {MADE}
    assert [one.year for one in again if one.status == MADE] == [2008]


def test_the_lights_of_regions_are_summed_and_named(place: Place, tmp_path: Path) -> None:
    table = tmp_path / "sums.csv"
    x, dx, _, y, _, dy = gdal.Open(str(next(place.viirs.iterdir()))).GetGeoTransform()
    square = ogr.CreateGeometryFromWkt(
        f"POLYGON (({x + 10 * dx} {y + 20 * dy}, {x + 40 * dx} {y + 20 * dy}, {x + 40 * dx} {y + 60 * dy}, "
        f"{x + 10 * dx} {y + 60 * dy}, {x + 10 * dx} {y + 20 * dy}))"
    )
    regions = (Region("Old town", bytes(square.ExportToWkb())),)
    result = run(place, tmp_path / "years", table=str(table), regions=regions)
    found = next(row for row in result.rows if row.level == "region")
    assert (found.name, found.pixels) == ("Old town", 30 * 40)
    last = read(tmp_path / "years" / f"nightlights_{YEARS[-1]}.tif")[0]
    assert found.sums[-1] == pytest.approx(last[20:60, 10:40].sum(), rel=1e-5)
    with table.open(encoding="utf-8", newline="") as file:
        lines = [line for line in csv.DictReader(file) if line["REGION"] == "Old town"]
    assert [int(line["YEAR"]) for line in lines] == YEARS
    assert all(line["SPREAD"] for line in lines if line["SOURCE"] == "DMSP")


def test_the_product_of_dmsp_is_told_to_the_fusion(place: Place, tmp_path: Path) -> None:
    run(place, tmp_path, product="li_2020")
    assert read_history(gdal.Open(str(tmp_path / f"nightlights_{YEARS[0]}.tif")))["DMSP_PRODUCT"] == "li_2020"


@pytest.mark.parametrize("change", [{"intercalibration": SATELLITES}, {"method": "table"}, {"overwrite": True}])
def test_what_was_made_otherwise_is_made_again(
    place: Place, made: Made, tmp_path: Path, change: dict[str, Any]
) -> None:
    years: list[YearOutcome] = []
    make_series(job(place, made.copied(tmp_path), **change), Watcher(), years)
    anew = {one.year for one in years if one.status == MADE}
    assert anew == (set(YEARS) if "overwrite" in change else set(DMSP_YEARS) - {2012})
    assert {one.status for one in years if one.year in VIIRS_YEARS} == ({MADE} if "overwrite" in change else {KEPT})


def test_cancelled_it_keeps_complete_years_and_nothing_else(place: Place, made: Made, tmp_path: Path) -> None:
    years: list[YearOutcome] = []
    late = Watcher(cancel_after=len(made.watcher.shares) - 6)
    with pytest.raises(Cancelled):
        make_series(job(place, tmp_path / "part", report=str(tmp_path / "report.html")), late, years)
    assert 0 < len(years) < len(YEARS)
    assert names(tmp_path / "part") == sorted(Path(one.path).name for one in years)
    assert names(tmp_path) == ["part"]


def test_table_and_report_say_the_same(place: Place, tmp_path: Path) -> None:
    table, report = tmp_path / "sums.csv", tmp_path / "report.html"
    result = run(place, tmp_path / "years", table=str(table), report=str(report))
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    whole = [row for row in rows if row["LEVEL"] == "all"]
    assert [int(row["YEAR"]) for row in whole] == YEARS
    np.testing.assert_allclose([float(row["SUM_LIGHT"]) for row in whole], result.rows[0].sums, rtol=1e-5)
    assert {row["SOURCE"] for row in whole if row["SPREAD"]} == {"DMSP"}
    assert all(row["SUM_NOMINAL"] == "" for row in whole if row["SOURCE"] == "VIIRS")
    quarters = [float(row["SUM_LIGHT"]) for row in rows if row["LEVEL"] == "0.25" and row["YEAR"] == "2013"]
    assert sum(quarters) == pytest.approx(result.rows[0].sums[YEARS.index(2013)], rel=1e-4)
    page = report.read_text(encoding="utf-8")
    assert "Night lights 2006 to 2014" in page
    assert "Step in the series" in page
    assert not re.search(r"\bnan\b", re.sub(r'"data:[^"]*"', "", page))


def test_tiles_change_no_pixel(place: Place, made: Made, tmp_path: Path) -> None:
    run(place, tmp_path, tile_size=512)
    for name in names(made.folder):
        np.testing.assert_array_equal(read(made.folder / name), read(tmp_path / name))


def test_viirs_of_another_grid_is_warped_to_that_of_the_first(place: Place, tmp_path: Path) -> None:
    other = tmp_path / "viirs"
    other.mkdir()
    for path in place.viirs.iterdir():
        gdal.Translate(str(other / path.name), str(path))
    path = next(other.glob("*2014*"))
    coarse = gdal.Warp("", str(path), format="MEM", xRes=0.005, yRes=0.005, resampleAlg="average")
    gdal.Translate(str(path), coarse)
    run(Place(place.dmsp, other, place.light), tmp_path / "years")
    warped, truth = read(tmp_path / "years" / "nightlights_2014.tif")[0], light_of(place.light, 2014)
    assert warped.shape == truth.shape or abs(warped.shape[0] - truth.shape[0]) <= 2
    assert np.nansum(warped) == pytest.approx(truth.sum(), rel=0.05)


def test_extent_cuts_all_years_alike(place: Place, tmp_path: Path) -> None:
    result = run(place, tmp_path, bounds=(2.1, 48.6, 2.4, 48.9))
    assert {read(path).shape for path in tmp_path.glob("*.tif")} == {(1, 72, 72)}
    assert result.rows[0].box == pytest.approx((2.1, 48.6, 2.4, 48.9), abs=0.005)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"method": "magic"}, "METHOD must be one of"),
        ({"intercalibration": "magic"}, "INTERCALIBRATION must be one of none, published, satellites"),
        ({"dmsp": ()}, "at least one DMSP raster"),
        ({"bounds": (30.0, 10.0, 31.0, 11.0)}, "EXTENT lies outside"),
        ({"report": "/nowhere/x.html"}, "report's folder /nowhere does not exist"),
    ],
)
def test_what_cannot_work_is_refused(place: Place, tmp_path: Path, settings: dict[str, Any], sentence: str) -> None:
    from dataclasses import replace

    with pytest.raises(FusionError, match=sentence):
        make_series(replace(job(place, tmp_path / "years"), **settings), Watcher(), [])
