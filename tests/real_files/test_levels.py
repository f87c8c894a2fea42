"""Where values are counted from is no matter: a constant added to the MS comes out as that constant, and no more."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from plugin.fusion.job import RasterInput
from plugin.fusion.quality.jobs import NoReferenceJob
from plugin.fusion.quality.no_reference_run import assess_without_reference
from plugin.fusion.tasks.classical.registry import METHODS

from ..made_scenes import Pair, Watcher, fuse, north_up, read, write
from .runs import classical

NETWORK = "ddrf-s"
EVERY = (*METHODS, NETWORK)
PROPORTIONS = {"awlp": 1.3}
"""How much worse a formula may be that shares out detail by the bands' own values."""


def made(pair: Pair, method: str, ms: Path, output: Path) -> tuple[NDArray[np.float64], float]:
    """The pixels of a run, and how consistent it came out."""
    if method == NETWORK:
        image, result = fuse(pair.pan, ms, output)
        return image.astype(float), result.consistency
    consistency = classical(pair.pan, ms, output, method=method).consistency
    return read(output).astype(float), consistency


def below_zero(pair: Pair, folder: Path, constant: float, dtype: Any = np.int16) -> tuple[Path, NDArray[np.float64]]:
    """The pair's MS with bands whose means are a constant, and what was added to each."""
    added = np.round(constant - pair.ms_image.mean(axis=(1, 2)))[:, None, None]
    path = folder / f"ms_{constant:g}.tif"
    return write(path, (pair.ms_image + added).astype(dtype), pair.ms_transform()), added


def error(image: NDArray[np.float64], pair: Pair) -> NDArray[np.float64]:
    return np.asarray(np.sqrt(np.mean((image - pair.truth) ** 2, axis=(1, 2))))


@pytest.mark.parametrize("method", EVERY)
def test_reflectance_around_zero_is_sharpened_as_well_as_above_it(pair: Pair, tmp_path: Path, method: str) -> None:
    """https://github.com/Element84/earth-search/issues/71: with the offset applied, half of all values lie below 0."""
    ordinary, _ = made(pair, method, pair.ms, tmp_path / "ordinary.tif")
    ms, added = below_zero(pair, tmp_path, 0.0)
    signed, consistency = made(pair, method, ms, tmp_path / "signed.tif")
    assert (error(signed - added, pair) <= PROPORTIONS.get(method, 1.1) * error(ordinary, pair) + 1.0).all()
    assert consistency < 15.0


@pytest.mark.parametrize("method", EVERY)
def test_one_constant_or_another_makes_no_difference(pair: Pair, tmp_path: Path, method: str) -> None:
    found = {}
    for constant in (0.0, -4000.0):
        ms, added = below_zero(pair, tmp_path, constant)
        image, consistency = made(pair, method, ms, tmp_path / f"fused_{constant:g}.tif")
        found[constant] = image - added, consistency
    (one, of_one), (other, of_other) = found.values()
    assert np.abs(one - other).max() <= 1.0
    assert np.mean(one != other) < 0.01
    assert of_one == pytest.approx(of_other, rel=1e-3)


def test_degrees_celsius_are_sharpened_as_kelvin_are(pair: Pair, tmp_path: Path) -> None:
    """https://doi.org/10.3390/rs9121243 and many others: temperatures, in Kelvin or in degrees Celsius, of winter."""
    kelvin = 268.0 + (pair.ms_image[:1] - pair.ms_image[:1].mean()) / 40.0
    found = []
    for name, zero in (("kelvin", 0.0), ("celsius", 273.15)):
        ms = write(tmp_path / f"{name}.tif", (kelvin - zero).astype(np.float32), pair.ms_transform())
        image, result = fuse(pair.pan, ms, tmp_path / f"fused_{name}.tif")
        found.append(image + zero)
        assert np.isfinite(result.consistency)
        assert result.residuals[0] < 0.05
    truth = 268.0 + (pair.truth[:1] - pair.ms_image[:1].mean()) / 40.0
    errors = [float(np.sqrt(np.mean((image - truth) ** 2))) for image in found]
    assert errors[1] == pytest.approx(errors[0], rel=0.1)


def test_quality_without_a_reference_is_the_same_wherever_zero_is(pair: Pair, tmp_path: Path) -> None:
    found = []
    for constant in (0.0, -4000.0):
        ms, added = below_zero(pair, tmp_path, constant)
        fused = write(tmp_path / f"of_{constant:g}.tif", (pair.truth + added).astype(np.int16), north_up(1.0))
        job = NoReferenceJob(RasterInput(str(pair.pan)), RasterInput(str(ms)), RasterInput(str(fused)))
        found.append(assess_without_reference(job, Watcher()).scores.indices.consistency)
    assert found[0] == pytest.approx(found[1], rel=1e-3)
    assert found[0] < 10.0


@pytest.mark.parametrize("method", ["brovey", "bdsd_pc", "pracs", "mtf_glp_hpm_r", NETWORK])
def test_standardised_rasters_are_sharpened_as_they_were_before(pair: Pair, tmp_path: Path, method: str) -> None:
    """Rasters less their mean and over their deviation, as they come out of statistics packages."""
    ordinary, _ = made(pair, method, pair.ms, tmp_path / "ordinary.tif")
    mean, spread = (f(pair.ms_image, axis=(1, 2), keepdims=True) for f in (np.mean, np.std))
    ms = write(tmp_path / "ms.tif", ((pair.ms_image - mean) / spread).astype(np.float32), pair.ms_transform())
    pan = (pair.pan_image - pair.pan_image.mean()) / pair.pan_image.std()
    standard = replace(pair, pan=write(tmp_path / "pan.tif", pan[None].astype(np.float32), north_up(1.0)))
    image, _ = made(standard, method, ms, tmp_path / "standard.tif")
    assert (error(image * spread + mean, pair) <= 1.1 * error(ordinary, pair) + 1.0).all()
