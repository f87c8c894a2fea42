"""Years and satellites, as names and metadata tell them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.errors import FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.series.composites import Composite, composites_of, is_real, rasters_in, satellite_of, years_in_name

from ..lights import north_up
from ..made_scenes import DEGREES, write


@pytest.mark.parametrize(
    ("name", "years", "satellite"),
    [
        ("F101992.v4b_web.stable_lights.avg_vis.tif", (1992,), "F10"),
        ("F182012.v4c_web.stable_lights.avg_vis.tif", (2012,), "F18"),
        ("F15_2003_clip.tif", (2003,), "F15"),
        ("Harmonized_DN_NTL_1996_calDMSP.tif", (1996,), ""),
        ("VNL_v21_npp_2013_global_vcmcfg_c202205302300.average_masked.dat.tif", (2013,), ""),
        ("VNL_v2_npp_201204-201303_global_vcmcfg_c202102150000.average_masked.tif", (2012, 2013), ""),
        ("SVDNB_npp_20150101-20151231_75N060W_vcm-orm-ntl_v10_c201701311200.avg_rade9.tif", (2015,), ""),
        ("LongNTL_2000.tif", (2000,), ""),
        ("paris_2000_2020.tif", (2000, 2020), ""),
        ("2014/viirs.tif", (2014,), ""),
        ("dmsp.tif", (), ""),
        ("scan_1985_12345.tif", (), ""),
    ],
)
def test_names_tell_year_and_satellite(name: str, years: tuple[int, ...], satellite: str) -> None:
    assert (years_in_name(name), satellite_of(name)) == (years, satellite)


def file(path: Path, bands: int = 1, names: tuple[str, ...] = ()) -> RasterInput:
    write(path, np.zeros((bands, 8, 8), np.float32), north_up(), DEGREES)
    if names:
        raster = gdal.Open(str(path), gdal.GA_Update)
        for number, name in enumerate(names, start=1):
            raster.GetRasterBand(number).SetDescription(name)
    return RasterInput(str(path))


def test_bands_named_after_years_come_before_the_name_of_the_file(tmp_path: Path) -> None:
    found = composites_of(file(tmp_path / "lights_2030.tif", 2, ("2001", "annual 2003")), "DMSP")
    assert [(one.year, one.raster.bands) for one in found] == [(2001, (1,)), (2003, (2,))]


def test_a_range_of_years_in_the_name_numbers_the_bands(tmp_path: Path) -> None:
    found = composites_of(file(tmp_path / "ntl_1999-2001.tif", 3), "VIIRS")
    assert [one.year for one in found] == [1999, 2000, 2001]


def test_chosen_bands_are_the_only_ones(tmp_path: Path) -> None:
    raster = file(tmp_path / "a.tif", 3, ("2001", "2002", "2003"))._replace(bands=(2, 3))
    assert [(one.year, one.raster.bands) for one in composites_of(raster, "DMSP")] == [(2002, (2,)), (2003, (3,))]


def test_a_range_of_months_is_its_first_year(tmp_path: Path) -> None:
    assert composites_of(file(tmp_path / "VNL_v2_npp_201204-201303_x.tif"), "VIIRS")[0].year == 2012


@pytest.mark.parametrize(("name", "bands"), [("lights.tif", 1), ("ntl_1999-2001.tif", 2), ("a_2001_b_2007.tif", 1)])
def test_a_raster_without_a_clear_year_is_refused(tmp_path: Path, name: str, bands: int) -> None:
    with pytest.raises(FusionError, match="No year between 1992 and 2099 is found"):
        composites_of(file(tmp_path / name, bands), "DMSP")


@pytest.mark.parametrize(
    ("role", "year", "satellite", "real"),
    [
        ("VIIRS", 2011, "", False),
        ("VIIRS", 2012, "", True),
        ("DMSP", 2013, "", True),
        ("DMSP", 2014, "", False),
        ("DMSP", 2014, "F15", True),
    ],
)
def test_years_that_a_sensor_did_not_see_are_simulated(role: str, year: int, satellite: str, real: bool) -> None:
    assert is_real(Composite(RasterInput("a.tif"), year, satellite), role) == real


def test_a_folder_without_rasters_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FusionError, match="has no VIIRS raster"):
        rasters_in(str(tmp_path), "VIIRS")
