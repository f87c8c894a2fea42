"""What is missing is missing in its own band (its own year), and every other band is as if it were there."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal, ogr

from plugin.fusion.job import RasterInput
from plugin.fusion.quality.jobs import NoReferenceJob, ReferenceJob
from plugin.fusion.quality.no_reference_run import assess_without_reference
from plugin.fusion.quality.reference_run import assess_with_reference
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.tasks.classical.registry import METHODS
from plugin.fusion.tasks.nightlights.task import fuse_nightlights
from plugin.fusion.wald.job import SimulationJob
from plugin.fusion.wald.run import simulate_pair

from .. import lights
from ..made_scenes import DEGREES, Pair, Watcher, fuse, job, north_up, read, write
from .runs import classical

NOTHING = -32_768
EMPTY = [1, 3]
FULL = [0, 2, 4, 5]
HOLES = {0: np.s_[4:10, 6:14], 1: np.s_[20:26, 20:30], 2: np.s_[:, 18:20]}
"""Holes of some bands of the MS, each in a place of its own."""


def masks_of(path: Path) -> NDArray[np.bool_]:
    source = RasterSource(str(path), "result")
    masks = source.read(source.grid.window).masks
    return np.broadcast_to(masks, (source.bands, *masks.shape[1:]))


@pytest.fixture
def cube(pair: Pair, tmp_path: Path) -> Path:
    """The pair's four bands, and two between them that hold nothing."""
    image = np.full((6, *pair.ms_image.shape[1:]), NOTHING, np.int16)
    image[FULL] = pair.ms_image
    return write(tmp_path / "cube.tif", image, pair.ms_transform(), nodata=NOTHING)


@pytest.fixture
def bare(pair: Pair, tmp_path: Path) -> Path:
    """The pair's four bands alone."""
    return write(tmp_path / "bare.tif", pair.ms_image.astype(np.int16), pair.ms_transform(), nodata=NOTHING)


@pytest.fixture
def holed(pair: Pair, tmp_path: Path) -> Path:
    image = pair.ms_image.astype(np.int16)
    for band, hole in HOLES.items():
        image[(band, *hole)] = NOTHING
    return write(tmp_path / "holed.tif", image, pair.ms_transform(), nodata=NOTHING)


@pytest.mark.parametrize("method", ["gsa", "bdsd_pc", "mtf_glp_hpm_r", "ddrf-s"])
def test_empty_bands_of_a_cube_are_passed_through_and_named(
    pair: Pair, cube: Path, bare: Path, tmp_path: Path, method: str
) -> None:
    """https://raw.githubusercontent.com/EnMAP-Box/enmap-box/main/enmapbox/exampledata/readme.txt: of 224 bands, the six
    in water vapour hold nothing but the nodata value.
    """
    made = {}
    for ms in (cube, bare):
        output = tmp_path / f"fused_{ms.stem}.tif"
        if method in METHODS:
            classical(pair.pan, ms, output, watcher := Watcher(), method=method)
        else:
            from plugin.fusion.tasks.pansharpening.task import pansharpen

            pansharpen(job(pair.pan, ms, output), watcher := Watcher())
        made[ms] = read(output)
        named = [text for text in watcher.warnings if "passed through as nodata: 2, 4." in text]
        assert len(named) == (ms is cube)
    np.testing.assert_array_equal(made[cube][FULL], made[bare])
    assert (made[cube][EMPTY] == NOTHING).all()


def test_residual_and_uncertainty_have_the_empty_bands_too(pair: Pair, cube: Path, output: Path) -> None:
    beside = {name: str(output.with_name(f"{name}.tif")) for name in ("residual", "uncertainty")}
    fuse(pair.pan, cube, output, steps=2, ensemble=2, **beside)
    for path in beside.values():
        masks = masks_of(Path(path))
        assert masks[FULL].mean() > 0.9
        assert not masks[EMPTY].any()


def test_a_hole_in_one_band_is_none_in_the_others(pair: Pair, holed: Path, output: Path) -> None:
    """https://github.com/qgis/QGIS/issues/17697: a zero in the red of a field voids its green and its blue."""
    fused, result = fuse(pair.pan, holed, output)
    usual, _ = fuse(pair.pan, pair.ms, output.with_name("usual.tif"))
    found = masks_of(output)
    for band in range(4):
        expected = np.ones(pair.ms_image.shape[1:], bool)
        if band in HOLES:
            expected[HOLES[band]] = False
        np.testing.assert_array_equal(found[band], np.kron(expected, np.ones((4, 4), bool)))
        errors = [np.abs(image[band][found[band]] - pair.truth[band][found[band]]).mean() for image in (fused, usual)]
        assert errors[0] < 1.2 * errors[1]
    assert result.consistency < 0.5


def test_a_warped_cube_keeps_what_is_missing_in_its_band(pair: Pair, holed: Path, output: Path, tmp_path: Path) -> None:
    """Unless told so, GDAL's warp takes a number for a value where other bands have one."""
    options = {"dstSRS": "EPSG:32632", "resampleAlg": "near", "xRes": 4, "yRes": 4, "dstNodata": NOTHING}
    gdal.Warp(str(tmp_path / "there.tif"), str(holed), warpOptions=["UNIFIED_SRC_NODATA=NO"], **options)
    classical(pair.pan, tmp_path / "there.tif", output)
    fused, found = read(output), masks_of(output)
    assert not found[1, 86:98, 88:112].any()
    assert found[3, 20:-20, 20:-20].all()
    assert fused[found].min() > -1000


def test_a_simulated_pair_keeps_the_bands(cube: Path, tmp_path: Path) -> None:
    pan, ms, truth = (tmp_path / name for name in ("pan.tif", "ms.tif", "truth.tif"))
    simulate_pair(SimulationJob(RasterInput(str(cube)), str(pan), str(ms), str(truth), ratio=2.0), Watcher())
    assert masks_of(pan).all()
    for path in (ms, truth):
        assert masks_of(path)[FULL].all()
        assert not masks_of(path)[EMPTY].any()


def test_quality_leaves_empty_bands_out(pair: Pair, cube: Path, bare: Path, tmp_path: Path) -> None:
    truth = np.full((6, *pair.truth.shape[1:]), NOTHING, np.int16)
    truth[FULL] = pair.truth
    reference = write(tmp_path / "truth.tif", truth, north_up(1.0), nodata=NOTHING)
    alone = write(tmp_path / "alone.tif", truth[FULL], north_up(1.0), nodata=NOTHING)
    scores, found = [], []
    for ms, true in ((cube, reference), (bare, alone)):
        output = tmp_path / f"fused_{ms.stem}.tif"
        classical(pair.pan, ms, output)
        inputs = [RasterInput(str(path)) for path in (true, output, pair.pan, ms)]
        scores.append(assess_with_reference(ReferenceJob(inputs[0], inputs[1]), Watcher()).scores.ergas)
        judged = NoReferenceJob(inputs[2], inputs[3], inputs[1])
        found.append(assess_without_reference(judged, Watcher()).scores.indices)
    assert scores[0] == scores[1]
    np.testing.assert_array_equal(found[0], found[1])


def box(west: float, east: float) -> bytes:
    north, south = lights.NORTH, lights.NORTH - lights.SIZE * lights.PIXEL
    ring = f"{west} {south},{east} {south},{east} {north},{west} {north},{west} {south}"
    return bytes(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))").ExportToWkb())


def test_a_missing_year_voids_no_other(tmp_path: Path) -> None:
    """Series of composites have years without a satellite, and holes in places of their own."""
    night = lights.simulate_night(tmp_path)
    dn = night.dn.astype(np.uint8)
    years = np.stack([dn, np.full_like(dn, 255), dn, dn])
    years[2, 10:20, 10:20] = 255
    series = write(tmp_path / "series.tif", years, lights.north_up(2 * lights.PIXEL), DEGREES, nodata=255)
    regions = (box(lights.WEST, lights.WEST + lights.SIZE * lights.PIXEL),)
    runs = {}
    for path in (series, night.dmsp):
        settings = {"model": "unet-nightlights", "regions": regions}
        watcher = Watcher()
        runs[path] = fuse_nightlights(lights.job(path, None, tmp_path / f"{path.stem}_out.tif", **settings), watcher)
        assert any("passed through as nodata: 2." in text for text in watcher.warnings) == (path is series)
    fused, alone = (read(tmp_path / f"{path.stem}_out.tif") for path in (series, night.dmsp))
    np.testing.assert_array_equal(fused[0], alone[0])
    assert np.isnan(fused[1]).all()
    np.testing.assert_array_equal(np.isnan(fused[2]), np.kron(years[2] == 255, np.ones((2, 2), bool)))
    whole, result = runs[night.dmsp], runs[series]
    assert result.region_pixels[0].tolist() == [128 * 128, 0, 128 * 128 - 400, 128 * 128]
    np.testing.assert_allclose(result.region_means[0, [0, 3]], whole.region_means[0, 0])
    assert np.isnan(result.region_means[0, 1])
    assert result.region_means[0, 2] == pytest.approx(np.nansum(fused[2], dtype=np.float64), rel=1e-6)
    np.testing.assert_allclose(result.sum_of_lights[[0, 3]], whole.sum_of_lights[0])
