from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal, ogr

from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.networks import registry
from plugin.fusion.physics.dmsp_products import PRODUCTS, UNKNOWN
from plugin.fusion.physics.sampling import Relation, interpolate
from plugin.fusion.raster.grid import Grid
from plugin.fusion.raster.history import DOMAIN
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.spans import Patch, Window
from plugin.fusion.tasks.nightlights.conditions import log_radiance, without_dark
from plugin.fusion.tasks.nightlights.job import NightlightsResult
from plugin.fusion.tasks.nightlights.lights import pixel_km
from plugin.fusion.tasks.nightlights.task import fuse_nightlights

from ...lights import NORTH, PIXEL, SIZE, WEST, Night, job, north_up, simulate_night, write_network
from ...made_scenes import DEGREES, UTM, Watcher, read, wkt, write


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    return simulate_night(tmp_path_factory.mktemp("night"))


@pytest.fixture(scope="module", autouse=True)
def toys(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Models made by hand, for this module."""
    folder = tmp_path_factory.mktemp("models")
    for gives in ("zero", "noise", "guide_residual"):
        write_network(folder / f"{gives}.onnx", gives)
    write_network(folder / "regression.onnx", "zero", family="unet_nightlights")
    write_network(folder / "old.onnx", "zero", statistics=4)
    registry.offer_models(folder)


def run(night: Night, output: Path, guided: bool = True, **settings: Any) -> tuple[NDArray[Any], NightlightsResult]:
    result = fuse_nightlights(job(night.dmsp, night.viirs if guided else None, output, **settings), Watcher())
    return read(output), result


def test_a_share_of_the_answers_leaves_their_spread_as_it_was(night: Night, tmp_path: Path) -> None:
    """The card calibrates the spread of the network's own answers."""
    trusts = {"whole": 1.0, "tenth": 0.1}
    spreads = []
    for name, trust in trusts.items():
        write_network(tmp_path / f"{name}.onnx", "noise", trust=trust)
    registry.offer_models(tmp_path)
    for name, trust in trusts.items():
        spread = tmp_path / f"{name}_spread.tif"
        run(night, tmp_path / f"{name}.tif", model=name, ensemble=4, steps=2, uncertainty=str(spread))
        spreads.append(read(spread)[0])
        assert gdal.Open(str(tmp_path / f"{name}.tif")).GetMetadata(DOMAIN)["TRUST"] == f"{trust:g}"
    bright = night.radiance > 1.0
    assert np.median(spreads[0][bright]) > 0.0
    np.testing.assert_allclose(np.median(spreads[1][bright]), np.median(spreads[0][bright]), rtol=0.05)


def test_a_network_that_copies_the_guide_gives_the_guide_back(night: Night, output: Path) -> None:
    """Grid, units and parameterisation fit together, there and back."""
    image, result = run(night, output, model="guide_residual", correct_shift=False)
    np.testing.assert_allclose(image[0], without_dark(night.radiance), rtol=1e-3, atol=1e-3)
    assert result.sum_of_lights[0] == pytest.approx(night.radiance.sum(), rel=1e-4)


def test_without_a_guide_the_output_has_pixels_half_as_wide(night: Night, output: Path) -> None:
    """A network that adds nothing gives what the DMSP law says of the interpolated DN."""
    image, _ = run(night, output, guided=False)
    everywhere = Window.of_shape((SIZE, SIZE))
    dn = np.clip(interpolate(Patch.whole(night.dn), Relation.of_ratio(2.0), everywhere), 0.0, 63.0)
    np.testing.assert_allclose(image[0], without_dark(PRODUCTS[UNKNOWN].law.radiance_of(dn)), rtol=1e-3, atol=1e-3)
    assert gdal.Open(str(output)).GetGeoTransform() == pytest.approx(north_up())


@pytest.mark.parametrize("settings", [{"model": "noise", "steps": 3}, {"model": "guide_residual"}])
def test_tile_size_changes_no_pixel(night: Night, tmp_path: Path, settings: dict[str, Any]) -> None:
    images = [run(night, tmp_path / f"{size}.tif", tile_size=size, **settings)[0] for size in (64, 1000)]
    np.testing.assert_array_equal(images[0], images[1])


def test_an_extent_changes_no_pixel(night: Night, tmp_path: Path) -> None:
    whole, _ = run(night, tmp_path / "whole.tif", model="noise", steps=3)
    box = (WEST + 20 * PIXEL, NORTH - 70 * PIXEL, WEST + 90 * PIXEL, NORTH - 30 * PIXEL)
    part, _ = run(night, tmp_path / "part.tif", model="noise", steps=3, bounds=box)
    np.testing.assert_array_equal(part, whole[:, 30:70, 20:90])


def test_a_regression_answers_once_whatever_is_asked(night: Night, tmp_path: Path) -> None:
    """The algorithm's defaults, of diffusion, do not stand in its way; the log says what became of them."""
    watcher = Watcher()
    fuse_nightlights(
        job(night.dmsp, night.viirs, tmp_path / "a.tif", model="regression", steps=16, ensemble=8, scheduler="staged"),
        watcher,
    )
    once, _ = run(night, tmp_path / "b.tif", model="regression")
    np.testing.assert_array_equal(gdal.Open(str(tmp_path / "a.tif")).ReadAsArray(), once[0])
    assert any("it takes one step and gives one sample" in line for line in watcher.messages)


def test_all_years_of_a_series_get_the_same_noise(night: Night, tmp_path: Path) -> None:
    """Two years of the same DN come out the same, whatever the noise; another seed comes out differently."""
    years = write(tmp_path / "years.tif", np.stack([night.dn, night.dn]).astype(np.uint8), north_up(2 * PIXEL), DEGREES)
    series = Night(years, night.viirs, night.dn, night.radiance)
    image, result = run(series, tmp_path / "a.tif", model="noise", steps=2)
    np.testing.assert_array_equal(image[0], image[1])
    assert len(result.sum_of_lights) == 2
    lit = image > 0.0
    assert np.mean((run(series, tmp_path / "b.tif", model="noise", steps=2, seed=1)[0] != image)[lit]) > 0.9


@pytest.mark.parametrize(("nodata", "hole"), [(255, 255), (None, 255), (0.0, 0)])
def test_what_dmsp_does_not_know_is_nan(night: Night, tmp_path: Path, nodata: float | None, hole: int) -> None:
    """Composites mark what they miss with 255, declared or not."""
    dn = np.maximum(night.dn, 1)[None].astype(np.uint8)
    dn[0, 10:14, 20:30] = hole
    dmsp = write(tmp_path / "dmsp.tif", dn, north_up(2 * PIXEL), DEGREES, nodata=nodata)
    image, result = run(Night(dmsp, night.viirs, night.dn, night.radiance), tmp_path / "out.tif", guided=False)
    expected = np.zeros((SIZE, SIZE), bool)
    expected[20:28, 40:60] = True
    np.testing.assert_array_equal(np.isnan(image[0]), expected)
    assert result.sum_of_lights[0] == pytest.approx(np.nansum(image.astype(float)), rel=1e-4)


def test_a_hole_in_the_guide_is_no_hole_in_the_output(night: Night, tmp_path: Path) -> None:
    radiance = night.radiance[None].copy()
    radiance[0, 40:60, 40:60] = np.nan
    viirs = write(tmp_path / "viirs.tif", radiance, north_up(), DEGREES)
    holed = Night(night.dmsp, viirs, night.dn, night.radiance)
    assert np.isfinite(run(holed, tmp_path / "out.tif", model="guide_residual")[0]).all()


def test_beside_a_hole_of_the_guide_lights_are_nearly_what_they_are_without(night: Night, tmp_path: Path) -> None:
    """Clouds and the moon leave holes in monthly composites; DMSP says what the guide would have shown there."""
    hole = np.zeros((SIZE, SIZE), bool)
    hole[:, 70:80] = hole[20:34, 10:26] = True
    viirs = write(tmp_path / "viirs.tif", np.where(hole, np.nan, night.radiance)[None], north_up(), DEGREES)
    beside = ~hole & (np.roll(hole, 2, 1) | np.roll(hole, -2, 1))
    errors = []
    for guide in (viirs, night.viirs):
        fuse_nightlights(job(night.dmsp, guide, tmp_path / "out.tif", model="unet-nightlights"), Watcher())
        found = read(tmp_path / "out.tif")[0]
        errors.append(np.abs(np.log1p(found) - np.log1p(night.radiance))[beside].mean())
    assert errors[0] < 1.3 * errors[1] + 1e-4


@pytest.mark.parametrize("off", [(-1.6, 0.5), (1.1, 1.3)])
def test_a_known_shift_is_found_to_a_fifth_of_a_pixel_and_undone(tmp_path: Path, off: tuple[float, float]) -> None:
    """The sensor looked astray: DMSP shows at a place what lies `off` from it, so it seems to lie the other way."""
    night, watcher = simulate_night(tmp_path, off), Watcher()
    box = (WEST + 8 * PIXEL, NORTH - 112 * PIXEL, WEST + 112 * PIXEL, NORTH - 8 * PIXEL)
    result = fuse_nightlights(job(night.dmsp, night.viirs, tmp_path / "moved.tif", bounds=box), watcher)
    height, width = pixel_km(Grid(wkt(DEGREES), north_up(), SIZE, SIZE), Grid("", north_up(), SIZE, SIZE).window)
    found = (result.shift_km[0] / height, result.shift_km[1] / width)
    assert found == pytest.approx((-off[0], -off[1]), abs=0.2)
    assert any("moved onto VIIRS" in message for message in watcher.messages)
    moved = read(tmp_path / "moved.tif")[0]
    left = run(night, tmp_path / "left.tif", correct_shift=False, bounds=box)[0][0]
    truth = log_radiance(night.radiance)[8:112, 8:112]
    better, worse = (np.corrcoef(log_radiance(image).ravel(), truth.ravel())[0, 1] for image in (moved, left))
    assert better > worse


def test_another_crs_is_warped_to_the_guides(night: Night, tmp_path: Path) -> None:
    dmsp = tmp_path / "utm.tif"
    gdal.Warp(str(dmsp), str(night.dmsp), dstSRS=f"EPSG:{UTM - 2}", xRes=800, yRes=800, resampleAlg="bilinear",
              dstNodata=255)  # fmt: skip
    turned = Night(dmsp, night.viirs, night.dn, night.radiance)
    image, _ = run(turned, tmp_path / "out.tif", model="guide_residual", correct_shift=False)
    inside = np.isfinite(image[0])
    assert inside.mean() > 0.8
    grid = RasterSource(str(tmp_path / "out.tif"), "result").grid
    assert grid.same_crs(RasterSource(str(night.viirs), "VIIRS").grid)


def box(west: int, north: int, east: int, south: int) -> bytes:
    """A rectangle of fine pixels, as WKB."""
    x0, x1, y0, y1 = WEST + west * PIXEL, WEST + east * PIXEL, NORTH - south * PIXEL, NORTH - north * PIXEL
    text = f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"
    return bytes(ogr.CreateGeometryFromWkt(text).ExportToIsoWkb())


def test_sums_of_lights_are_those_of_the_pixels_in_each_region(night: Night, output: Path) -> None:
    regions = (box(10, 20, 50, 64), box(60, 60, 128, 128), box(300, 300, 310, 310))
    image, result = run(night, output, model="noise", steps=2, ensemble=3, regions=regions)
    windows = (np.s_[20:64, 10:50], np.s_[60:128, 60:128])
    assert list(result.region_pixels) == [44 * 40, 68 * 68, 0]
    for k, window in enumerate(windows):
        assert result.region_means[k, 0] == pytest.approx(image[0][window].sum(dtype=float), rel=1e-4)
        assert result.region_dn[k, 0] == pytest.approx(night.dn.repeat(2, 0).repeat(2, 1)[window].sum() / 4, rel=0.03)
    assert result.region_sums.shape == (3, 3, 1)
    np.testing.assert_allclose(result.region_sums.mean(axis=0), result.region_means, rtol=1e-4)
    assert result.region_sums[:, :2].std(axis=0).min() > 0


def test_the_output_says_its_unit_and_how_it_was_made(night: Night, output: Path) -> None:
    run(night, output, seed=9)
    raster = gdal.Open(str(output))
    assert raster.GetRasterBand(1).GetUnitType() == "nW/cm2/sr"
    assert raster.GetRasterBand(1).DataType == gdal.GDT_Float32
    said = raster.GetMetadata(DOMAIN)
    assert said["SEED"] == "9"
    assert said["VIIRS"] == str(night.viirs)


def test_cancel_leaves_nothing(night: Night, output: Path) -> None:
    with pytest.raises(Cancelled):
        fuse_nightlights(job(night.dmsp, night.viirs, output, ensemble=2), Watcher(cancel_after=3))
    assert os.listdir(output.parent) == []


def _bad(night: Night, folder: Path, what: str) -> tuple[Path, Path | None, dict[str, Any]]:
    dn, light = night.dn[None].astype(np.uint8), night.radiance[None]
    coarse = north_up(2 * PIXEL)

    def dmsp(image: NDArray[Any], transform: Any = coarse, epsg: int | None = DEGREES) -> Path:
        return write(folder / "bad.tif", image, transform, epsg)

    def viirs(image: NDArray[Any], transform: Any) -> Path:
        return write(folder / "bad.tif", image, transform, DEGREES)

    bad: dict[str, Callable[[], tuple[Path, Path | None, dict[str, Any]]]] = {
        "radiance for DN": lambda: (dmsp(light * 40 + 100), None, {}),
        "negative DN": lambda: (dmsp(light - 5.0), None, {}),
        "pixels of 5 km": lambda: (dmsp(dn, north_up(0.05)), None, {}),
        "no CRS": lambda: (dmsp(dn, coarse, None), None, {}),
        "two years of VIIRS": lambda: (night.dmsp, viirs(np.repeat(light, 2, axis=0), north_up()), {}),
        "VIIRS elsewhere": lambda: (night.dmsp, viirs(light, north_up(east=9.0)), {}),
        "VIIRS too fine": lambda: (night.dmsp, viirs(light, north_up(PIXEL / 4)), {}),
        "EXTENT elsewhere": lambda: (night.dmsp, None, {"bounds": (0.0, 0.0, 1.0, 1.0)}),
        "a model of an older version": lambda: (night.dmsp, None, {"model": "old"}),
        "the spread of one step": lambda: (
            night.dmsp,
            None,
            {"ensemble": 2, "steps": 1, "uncertainty": str(folder / "spread.tif")},
        ),
        "the spread of a regression": lambda: (
            night.dmsp,
            None,
            {"model": "regression", "ensemble": 2, "steps": 4, "uncertainty": str(folder / "spread.tif")},
        ),
    }
    return bad[what]()


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("radiance for DN", "DN 0 to 63|no DN between 0 and 63"),
        ("negative DN", "DN 0 to 63"),
        ("pixels of 5 km", "km wide"),
        ("no CRS", "no coordinate reference system"),
        ("two years of VIIRS", "2 bands"),
        ("VIIRS elsewhere", "do not overlap"),
        ("VIIRS too fine", "8.00 VIIRS pixels wide"),
        ("EXTENT elsewhere", "EXTENT"),
        (
            "a model of an older version",
            "old .* was made for another version of the plugin .* takes 12 conditions and 4",
        ),
        ("the spread of one step", "fewer than 2 steps they do not; set STEPS to 4 or more"),
        ("the spread of a regression", "a regression, whose answer is always the same; leave UNCERTAINTY empty"),
    ],
)
def test_bad_input_is_refused_in_a_sentence_and_leaves_nothing(
    night: Night, tmp_path: Path, output: Path, what: str, sentence: str
) -> None:
    dmsp, viirs, settings = _bad(night, tmp_path, what)
    with pytest.raises(FusionError, match=sentence) as refusal:
        fuse_nightlights(job(dmsp, viirs, output, **settings), Watcher())
    assert "\n" not in str(refusal.value)
    assert os.listdir(output.parent) == []
