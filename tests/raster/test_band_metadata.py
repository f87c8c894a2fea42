"""Wavelengths, flags and dates, in the forms in which real files hold them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.raster.band import Band
from plugin.fusion.raster.band_metadata import bands_of, describe, taken_of

from ..made_scenes import north_up, write

Items = dict[str, str]


def file(path: Path, bands: int = 3) -> gdal.Dataset:
    image = np.ones((bands, 4, 5), np.uint16)
    return gdal.Open(str(write(path / "raster.tif", image, north_up(1.0))), gdal.GA_Update)


def said_of(path: Path, items: Items, domain: str = "") -> Band:
    """What is made of these items of a band, the second of three."""
    raster = file(path)
    raster.GetRasterBand(2).SetMetadata(items, domain)
    return bands_of(raster, [2])[0]


@pytest.mark.parametrize(
    ("items", "domain", "wavelength", "fwhm"),
    [
        ({"wavelength": "840", "wavelength_units": "Nanometers", "fwhm": "30"}, "", 840.0, 30.0),
        ({"Wavelength": "0.84", "Wavelength Units": "Micrometers", "FWHM": "0.03"}, "", 840.0, 30.0),
        ({"WAVELENGTH": "842", "WAVELENGTH_UNIT": "nm", "BANDWIDTH": "115", "BANDWIDTH_UNIT": "nm"}, "", 842.0, 115.0),
        ({"CENTRAL_WAVELENGTH_UM": "0.84", "FWHM_UM": "0.03"}, "IMAGERY", 840.0, 30.0),
        # https://bitbucket.org/hu-geomatics/enmap-box/issues/1203: FORCE has a domain of its own for its bands
        ({"Wavelength": "0.482", "Wavelength_unit": "micrometers", "Sensor": "LND08"}, "FORCE", 482.0, None),
        # https://github.com/EnMAP-Box/enmap-box/issues/1208: Tanager's bands each list the values of all bands
        ({"wavelength": "{376.4, 381.4, 386.4}", "wavelength_units": "nm", "fwhm": "{5, 5.5, 6}"}, "", 381.4, 5.5),
        ({"NETCDF_DIM_wavelength": "2.2", "fwhm": "0.01"}, "", 2200.0, 10.0),
        ({"wavelength": "1850", "wavelength_units": "Unknown"}, "", 1850.0, None),
        ({"wavelength": "11900", "wavelength_units": "Wavenumber"}, "", None, None),
        ({"wavelength": "unknown"}, "", None, None),
    ],
)
def test_a_wavelength_is_understood_however_it_is_written(
    tmp_path: Path, items: Items, domain: str, wavelength: float | None, fwhm: float | None
) -> None:
    band = said_of(tmp_path, items, domain)
    assert (band.wavelength_nm, band.fwhm_nm) == (wavelength, fwhm)


@pytest.mark.parametrize(("by_gdal", "wavelength"), [("0.853", 853.448), ("0.86", 860.0)])
def test_what_gdal_rounds_is_read_as_the_file_has_it(tmp_path: Path, by_gdal: str, wavelength: float) -> None:
    """GDAL 3.10 gives wavelengths of ENVI headers a second time, in whole nanometres."""
    raster = file(tmp_path)
    raster.GetRasterBand(2).SetMetadata({"CENTRAL_WAVELENGTH_UM": by_gdal, "FWHM_UM": "0.013"}, "IMAGERY")
    raster.GetRasterBand(2).SetMetadata({"wavelength": "0.853448", "wavelength_units": "Micrometers", "fwhm": "0.0125"})
    band = bands_of(raster, [2])[0]
    assert (band.wavelength_nm, band.fwhm_nm) == (wavelength, 12.5)


def envi(folder: Path) -> Path:
    """Three bands with a header as ENVI writes them, the second of them flagged as bad."""
    path = folder / "cube.dat"
    gdal.GetDriverByName("ENVI").Create(str(path), 5, 4, 3, gdal.GDT_UInt16).FlushCache()
    with path.with_suffix(".hdr").open("a") as header:
        header.write(
            "wavelength units = Micrometers\nwavelength = {0.66, 1.38, 0.48}\nfwhm = {0.03, 0.02, 0.03}\n"
            "bbl = {1, 0, 1}\nband names = {red, water vapour, blue}\nacquisition time = 2015-06-12T10:20:00Z\n"
        )
    return path


def test_an_envi_header_says_wavelengths_widths_flags_and_time(tmp_path: Path) -> None:
    raster = gdal.Open(str(envi(tmp_path)))
    found = bands_of(raster, [3, 2])
    assert [(band.wavelength_nm, band.fwhm_nm, band.is_bad) for band in found] == [
        (480.0, 30.0, False),
        (1380.0, 20.0, True),
    ]
    assert ("ENVI", "acquisition_time", "2015-06-12T10:20:00Z") in taken_of(raster)


def test_what_the_next_tools_read_is_written(tmp_path: Path) -> None:
    cube = gdal.Open(str(envi(tmp_path)))
    raster = file(tmp_path)
    describe(raster, bands_of(cube, [1, 2, 3]), taken_of(cube))
    raster = None
    raster = gdal.Open(str(tmp_path / "raster.tif"))
    band = raster.GetRasterBand(2)
    assert band.GetMetadata() == {"wavelength": "1380", "wavelength_units": "Nanometers", "fwhm": "20", "bbl": "0"}
    assert band.GetMetadata("IMAGERY") == {"CENTRAL_WAVELENGTH_UM": "1.38", "FWHM_UM": "0.02"}
    lists = raster.GetMetadata("ENVI")
    assert (lists["wavelength"], lists["wavelength_units"]) == ("{660, 1380, 480}", "Nanometers")
    assert (lists["fwhm"], lists["bbl"]) == ("{30, 20, 30}", "{1, 0, 1}")
    assert lists["acquisition_time"] == "2015-06-12T10:20:00Z"
    assert not list(tmp_path.glob("raster.tif.*"))


def test_lists_that_would_have_gaps_are_not_written(tmp_path: Path) -> None:
    raster = file(tmp_path, bands=2)
    describe(raster, [Band(wavelength_nm=660.0), Band()], ())
    assert "wavelength" not in (raster.GetMetadata("ENVI") or {})
    assert bands_of(raster, [1])[0].wavelength_nm == 660.0


def test_dates_and_roles_are_carried_as_they_are_and_statistics_are_not(tmp_path: Path) -> None:
    kept = {"Date": "2013", "role": "nir", "NETCDF_DIM_time": "12"}
    band = said_of(tmp_path, {**kept, "STATISTICS_MEAN": "3", "_FillValue": "0"})
    assert {name: text for _, name, text in band.items} == kept


def test_what_says_when_and_by_what_a_file_was_taken_is_told_from_the_rest(tmp_path: Path) -> None:
    raster = file(tmp_path)
    raster.SetMetadata({"TIFFTAG_DATETIME": "2015:06:12 10:20:00", "TIFFTAG_SOFTWARE": "none", "AREA_OR_POINT": "Area"})
    raster.SetMetadata({"ACQUISITIONDATETIME": "2015-06-12", "SATELLITEID": "SPOT 6"}, "IMAGERY")
    assert set(taken_of(raster)) == {
        ("", "TIFFTAG_DATETIME", "2015:06:12 10:20:00"),
        ("IMAGERY", "ACQUISITIONDATETIME", "2015-06-12"),
        ("IMAGERY", "SATELLITEID", "SPOT 6"),
    }
