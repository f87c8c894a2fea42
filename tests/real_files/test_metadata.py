"""Wavelengths, flags and dates go through every algorithm."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import gdal

from plugin.fusion.job import RasterInput
from plugin.fusion.quality.jobs import ReferenceJob
from plugin.fusion.quality.reference_run import assess_with_reference
from plugin.fusion.raster.band import Band
from plugin.fusion.raster.band_metadata import bands_of
from plugin.fusion.tasks.nightlights.task import fuse_nightlights
from plugin.fusion.wald.job import SimulationJob
from plugin.fusion.wald.run import simulate_pair

from .. import lights
from ..made_scenes import Pair, Watcher, fuse
from .runs import classical

WAVELENGTHS = (480.0, 560.0, 660.0, 840.0)


@pytest.fixture
def told(pair: Pair, tmp_path: Path) -> Path:
    """The pair's MS raster, with wavelengths, widths, flags, roles, a scale, and when it was taken."""
    path = tmp_path / "told.tif"
    raster = gdal.Translate(str(path), str(pair.ms))
    raster.SetMetadata({"ACQUISITIONDATETIME": "2015-06-12T10:20:00Z"}, "IMAGERY")
    for number, wavelength in enumerate(WAVELENGTHS, start=1):
        band = raster.GetRasterBand(number)
        band.SetMetadata({"wavelength": f"{wavelength / 1000}", "wavelength_units": "Micrometers", "bbl": "1"})
        band.SetMetadataItem("role", f"role {number}")
        band.SetScale(1e-4)
        band.SetOffset(-0.1)
        band.SetUnitType("1")
    return path


def described(path: Path) -> list[Band]:
    raster = gdal.Open(str(path))
    return bands_of(raster, range(1, raster.RasterCount + 1))


def taken(path: Path) -> str:
    return str(gdal.Open(str(path)).GetMetadataItem("ACQUISITIONDATETIME", "IMAGERY"))


def test_they_follow_the_selection_of_bands(pair: Pair, told: Path, output: Path) -> None:
    """https://github.com/EnMAP-Box/enmap-box/issues/1051: written as a GeoTIFF, bands have lost their wavelengths."""
    classical(pair.pan, RasterInput(str(told), bands=(4, 2)), output)
    found = described(output)
    assert [band.wavelength_nm for band in found] == [840.0, 560.0]
    assert [("", "role", f"role {number}") in band.items for number, band in zip((4, 2), found)] == [True, True]
    assert [band.is_bad for band in found] == [False, False]
    assert taken(output).startswith("2015-06-12")


def test_they_survive_a_warp_to_another_crs(pair: Pair, told: Path, output: Path, tmp_path: Path) -> None:
    gdal.Warp(str(tmp_path / "warped.vrt"), str(told), format="VRT", dstSRS="EPSG:32632")
    there = gdal.Translate(str(tmp_path / "there.tif"), str(tmp_path / "warped.vrt"))
    there.SetMetadata({"ACQUISITIONDATETIME": "2015-06-12T10:20:00Z"}, "IMAGERY")
    there = None
    classical(pair.pan, tmp_path / "there.tif", output)
    assert [band.wavelength_nm for band in described(output)] == list(WAVELENGTHS)
    assert taken(output).startswith("2015-06-12")


def test_residual_and_uncertainty_are_in_the_unit_of_the_bands(
    pair: Pair, told: Path, output: Path, tmp_path: Path
) -> None:
    """Differences of DN have the DN's scale and no offset."""
    beside = {"residual": tmp_path / "residual.tif", "uncertainty": tmp_path / "uncertainty.tif"}
    fuse(pair.pan, told, output, steps=2, ensemble=2, **{name: str(path) for name, path in beside.items()})
    whole = described(output)[3]
    assert (whole.unit, whole.scale, whole.offset) == ("1", 1e-4, -0.1)
    for path in beside.values():
        band = described(path)[3]
        assert (band.unit, band.scale, band.offset or 0.0) == ("1", 1e-4, 0.0)
        assert band.wavelength_nm == 840.0
        assert taken(path).startswith("2015-06-12")


def test_a_simulated_pair_and_its_truth_have_them(told: Path, tmp_path: Path) -> None:
    pan, ms, truth = (tmp_path / name for name in ("pan.tif", "ms.tif", "truth.tif"))
    simulate_pair(SimulationJob(RasterInput(str(told)), str(pan), str(ms), str(truth), ratio=2.0), Watcher())
    for path in (ms, truth):
        assert [band.wavelength_nm for band in described(path)] == list(WAVELENGTHS)
    assert described(pan)[0].wavelength_nm is None


def test_an_error_map_has_the_bands_of_the_reference(told: Path, tmp_path: Path) -> None:
    path = tmp_path / "errors.tif"
    assess_with_reference(ReferenceJob(RasterInput(str(told)), RasterInput(str(told)), error_map=str(path)), Watcher())
    found = described(path)
    assert [band.wavelength_nm for band in found] == [*WAVELENGTHS, None]
    assert (found[0].unit, found[0].scale, found[0].offset or 0.0) == ("1", 1e-4, 0.0)


def test_the_years_of_a_series_keep_their_dates(tmp_path: Path, output: Path) -> None:
    night = lights.simulate_night(tmp_path)
    raster = gdal.Open(str(night.dmsp), gdal.GA_Update)
    raster.GetRasterBand(1).SetMetadata({"START_DATE": "2012-01-01", "satellite": "F18"})
    raster = None
    fuse_nightlights(lights.job(night.dmsp, None, output, model="unet-nightlights"), Watcher())
    (year,) = described(output)
    assert year.unit == "nW/cm2/sr"
    assert set(year.items) == {("", "START_DATE", "2012-01-01"), ("", "satellite", "F18")}
