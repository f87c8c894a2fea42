"""Scales and offsets that files declare count where physical units matter, and what is in no such unit is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.errors import FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.quality.jobs import NoReferenceJob, ReferenceJob, ReferenceResult
from plugin.fusion.quality.no_reference_run import assess_without_reference
from plugin.fusion.quality.reference_run import assess_with_reference
from plugin.fusion.tasks.nightlights.task import fuse_nightlights

from .. import lights
from ..lights import Night
from ..made_scenes import DEGREES, Pair, Watcher, fuse, north_up, read, write

UNET = "unet-nightlights"


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    return lights.simulate_night(tmp_path_factory.mktemp("night"))


def declared(path: Path, scale: float | None, offset: float | None = None, unit: str = "") -> Path:
    raster = gdal.Open(str(path), gdal.GA_Update)
    for number in range(1, raster.RasterCount + 1):
        band = raster.GetRasterBand(number)
        if scale is not None:
            band.SetScale(scale)
        if offset is not None:
            band.SetOffset(offset)
        band.SetUnitType(unit)
    return path


def light(dmsp: Path, viirs: Path | None, output: Path, watcher: Watcher | None = None) -> NDArray[np.float32]:
    fuse_nightlights(lights.job(dmsp, viirs, output, model=UNET), watcher or Watcher())
    return read(output)


def test_black_marbles_integers_guide_as_its_radiance_does(night: Night, tmp_path: Path) -> None:
    """https://github.com/worldbank/blackmarblepy/issues/35: numbers have to be taken times 0.1, and nobody did."""
    numbers = np.rint(night.radiance * 10.0).astype(np.uint16)
    numbers[20:40, 60:90] = 65_535
    radiance = np.where(numbers == 65_535, np.nan, numbers / np.float32(10.0))[None].astype(np.float32)
    as_floats = write(tmp_path / "floats.tif", radiance, lights.north_up(), DEGREES, nodata=np.nan)
    as_integers = write(tmp_path / "integers.tif", numbers[None], lights.north_up(), DEGREES, nodata=65_535)
    one = light(night.dmsp, as_floats, tmp_path / "one.tif")
    other = light(night.dmsp, declared(as_integers, 0.1, 0.0, "nWatts/(cm^2 sr)"), tmp_path / "other.tif")
    np.testing.assert_allclose(other, one, rtol=1e-3, atol=1e-3)


def test_noise_below_zero_is_darkness(night: Night, tmp_path: Path) -> None:
    """https://github.com/worldbank/blackmarblepy/issues/141: a new collection is full of radiance below zero."""
    noise = -0.3 * np.random.default_rng(1).random(night.radiance.shape)
    noisy = np.where(night.radiance > 0.0, night.radiance, noise).astype(np.float32)
    dark = light(night.dmsp, night.viirs, tmp_path / "dark.tif")
    guide = write(tmp_path / "guide.tif", noisy[None], lights.north_up(), DEGREES)
    found = light(night.dmsp, guide, tmp_path / "noisy.tif")
    np.testing.assert_allclose(found, dark, rtol=0.02, atol=0.02)


@pytest.mark.parametrize(("unit", "factor"), [("W/(cm^2 sr)", 1e-9), ("W m-2 sr-1", 1e-5), ("nW/cm2/sr", 1.0)])
def test_a_guide_in_another_unit_is_converted(night: Night, tmp_path: Path, unit: str, factor: float) -> None:
    path = write(tmp_path / "guide.tif", night.radiance[None] * np.float32(factor), lights.north_up(), DEGREES)
    expected = light(night.dmsp, night.viirs, tmp_path / "expected.tif")
    found = light(night.dmsp, declared(path, None, None, unit), tmp_path / "found.tif")
    np.testing.assert_allclose(found, expected, rtol=1e-3, atol=1e-3)


def test_dn_with_a_scale_are_dn(night: Night, tmp_path: Path) -> None:
    """Inter-calibrated DN are often kept as hundredths."""
    hundredths = np.rint(night.dn * 100.0).astype(np.uint16)[None]
    dmsp = write(tmp_path / "dmsp.tif", hundredths, lights.north_up(2 * lights.PIXEL), DEGREES)
    found = light(declared(dmsp, 0.01), night.viirs, tmp_path / "found.tif")
    np.testing.assert_allclose(found, light(night.dmsp, night.viirs, tmp_path / "plain.tif"), rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("picture", "reads .* where DMSP sees dark land"),
        ("panchromatic", "holds values from 300 to .*, half of them above 300"),
        ("watts", r"brightest value of the VIIRS raster is .* multiply it by 1e9"),
    ],
)
def test_a_guide_that_no_viirs_can_be_is_refused(night: Night, output: Path, what: str, sentence: str) -> None:
    radiance = night.radiance
    images: dict[str, NDArray[Any]] = {
        "picture": np.clip(60.0 + 3.0 * radiance, 0.0, 255.0).astype(np.uint8),
        "panchromatic": (300.0 + 10.0 * radiance).astype(np.uint16),
        "watts": radiance * np.float32(1e-9),
    }
    guide = write(output.with_name("guide.tif"), images[what][None], lights.north_up(), DEGREES)
    with pytest.raises(FusionError, match=sentence):
        light(night.dmsp, guide, output)


def test_a_guide_far_too_bright_for_its_dmsp_is_doubted(night: Night, output: Path) -> None:
    guide = write(output.with_name("guide.tif"), 20.0 * night.radiance[None], lights.north_up(), DEGREES)
    watcher = Watcher()
    light(night.dmsp, guide, output, watcher)
    assert any("times what is usual: check that it is radiance in nW/cm2/sr" in text for text in watcher.warnings)
    watcher = Watcher()
    light(night.dmsp, night.viirs, output, watcher)
    assert watcher.warnings == []


def reflectance(pair: Pair, path: Path) -> Path:
    """The truth in the unit that a scale of 0.0001 and an offset of -0.1 make of DN."""
    return write(path, (pair.truth * 1e-4 - 0.1).astype(np.float32), north_up(1.0))


def compared(reference: Path, fused: Path) -> tuple[ReferenceResult, Watcher]:
    watcher = Watcher()
    job = ReferenceJob(RasterInput(str(reference)), RasterInput(str(fused)), peak=2047.0)
    return assess_with_reference(job, watcher), watcher


@pytest.fixture
def truth(pair: Pair, tmp_path: Path) -> Path:
    path = write(tmp_path / "truth.tif", pair.truth.astype(np.uint16), north_up(1.0))
    return declared(path, 1e-4, -0.1, "1")


def test_dn_and_reflectance_are_compared_in_one_unit(pair: Pair, truth: Path, tmp_path: Path) -> None:
    result, watcher = compared(truth, reflectance(pair, tmp_path / "fused.tif"))
    assert result.scores.ergas < 0.05
    assert watcher.warnings == []
    assert "FUSED is compared in REFERENCE's numbers, by the scales they declare." in watcher.messages


def test_two_scales_are_both_applied(pair: Pair, truth: Path, tmp_path: Path) -> None:
    """Thermal bands of one product come in numbers of one tool or another, with the scale of each."""
    other = np.rint((pair.truth * 1e-4 - 0.1 + 1.0) / 3e-5).astype(np.uint16)
    fused = declared(write(tmp_path / "fused.tif", other, north_up(1.0)), 3e-5, -1.0)
    result, watcher = compared(truth, fused)
    assert result.scores.ergas < 0.05
    assert watcher.warnings == []


def test_a_scale_that_a_tool_has_dropped_is_told_and_changes_nothing(pair: Pair, truth: Path, tmp_path: Path) -> None:
    bare = write(tmp_path / "bare.tif", pair.truth.astype(np.uint16), north_up(1.0))
    result, watcher = compared(truth, bare)
    assert result.scores.ergas == 0.0
    assert any("declare different scales, but hold numbers alike" in text for text in watcher.warnings)


def test_levels_that_no_fusion_explains_are_told(pair: Pair, tmp_path: Path) -> None:
    plain = write(tmp_path / "plain.tif", pair.truth.astype(np.uint16), north_up(1.0))
    _, watcher = compared(plain, reflectance(pair, tmp_path / "fused.tif"))
    assert any("FUSED holds numbers" in text and "as large as REFERENCE" in text for text in watcher.warnings)
    _, watcher = compared(plain, plain)
    assert watcher.warnings == []


def test_without_a_reference_units_are_matched_too(pair: Pair, output: Path, tmp_path: Path) -> None:
    ms = declared(write(tmp_path / "ms.tif", pair.ms_image.astype(np.uint16), pair.ms_transform()), 1e-4, -0.1)
    fuse(pair.pan, ms, output)
    floats = write(tmp_path / "floats.tif", (read(output) * 1e-4 - 0.1).astype(np.float32), north_up(1.0))
    found = [
        assess_without_reference(
            NoReferenceJob(RasterInput(str(pair.pan)), RasterInput(str(ms)), RasterInput(str(fused))), Watcher()
        ).scores.indices
        for fused in (output, floats)
    ]
    np.testing.assert_allclose(found[1], found[0], atol=1e-3)
