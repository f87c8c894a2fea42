"""The bundled night-lights models on real pairs: Paris and Abidjan in 2013, seen by DMSP-OLS and by VIIRS."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.job import RasterInput
from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.registry import int8_path, model_ids, model_path
from plugin.fusion.tasks.nightlights.conditions import log_radiance
from plugin.fusion.tasks.nightlights.job import NightlightsResult
from plugin.fusion.tasks.nightlights.task import fuse_nightlights

from .lights import job
from .made_scenes import Watcher, read
from .quality.golden import SHARED, need_shared

FIRST_YEAR, YEAR, YEAR_OF_GUIDE = 2000, 2013, 2018
NIGHTLIGHTS = model_ids("ddpm_nightlights", "flow_nightlights", "unet_nightlights")


def place(name: str, folder: Path) -> Path:
    """The folder with dmsp.tif and viirs.tif of 2013, guide.tif and dmsp_guide.tif of 2018."""
    need_shared()
    for file, sensor, year in (
        ("dmsp", "dmsp", YEAR), ("viirs", "viirs", YEAR), ("guide", "viirs", YEAR_OF_GUIDE),
        ("dmsp_guide", "dmsp", YEAR_OF_GUIDE),
    ):  # fmt: skip
        source = SHARED / "data" / "ntl" / f"check_{name}_{sensor}_2000_2020.tif"
        gdal.Translate(str(folder / f"{file}.tif"), str(source), bandList=[year - FIRST_YEAR + 1])
    return folder


@pytest.fixture(scope="module")
def paris(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return place("paris", tmp_path_factory.mktemp("paris"))


@pytest.fixture(scope="module")
def abidjan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return place("abidjan", tmp_path_factory.mktemp("abidjan"))


def run(folder: Path, guide: Path | None, output: Path, **settings: Any) -> tuple[float, float, NightlightsResult]:
    """PSNR of log1p(radiance) in dB, and the bias of the sum of lights, where there is a result."""
    result = fuse_nightlights(job(folder / "dmsp.tif", guide, output, **settings), Watcher())
    image, truth = read(output)[0], like(folder / "viirs.tif", output)
    seen = np.isfinite(image)
    return psnr_of(image[seen], truth[seen]), float(image[seen].sum() / truth[seen].sum() - 1.0), result


def psnr_of(radiance: NDArray[np.float32], truth: NDArray[np.float32]) -> float:
    a, b = log_radiance(radiance), log_radiance(truth)
    return 10.0 * float(np.log10(float(b.max()) ** 2 / float(((a - b) ** 2).mean())))


def like(path: Path, output: Path) -> NDArray[np.float32]:
    """A raster's values on the pixels of a result."""
    result, source = gdal.Open(str(output)), gdal.Open(str(path))
    x, dx, _, y, _, dy = source.GetGeoTransform()
    left, top = round((result.GetGeoTransform()[0] - x) / dx), round((result.GetGeoTransform()[3] - y) / dy)
    image: NDArray[np.float32] = source.ReadAsArray(left, top, result.RasterXSize, result.RasterYSize)
    return image


@pytest.mark.parametrize("model", NIGHTLIGHTS)
def test_every_model_tells_its_scores_on_the_real_pairs(model: str) -> None:
    scores = read_card(model_path(model)).scores
    assert {"paris", "abidjan"} <= set(scores)


def test_the_shift_of_a_real_dmsp_is_found(paris: Path, output: Path) -> None:
    """Half a pixel to a whole one north of VIIRS, as others have found in other ways."""
    _, _, result = run(paris, paris / "guide.tif", output, model="unet-nightlights")
    south, _ = result.shift_km
    assert -1.0 < south < -0.45


MOST_LOST = 0.8
"""Decibels, on Paris, where two thirds of DMSP's pixels are saturated."""

FEW_STEPS: dict[str, dict[str, Any]] = {
    "unet-nightlights": {},
    "ddpm-nightlights": {"scheduler": "ddpm", "steps": 4, "ensemble": 2},
    "flow-nightlights": {"scheduler": "flow_euler", "steps": 4, "ensemble": 2},
}


@pytest.mark.parametrize("model", list(FEW_STEPS))
def test_where_little_changed_no_model_loses_much_of_the_guide(paris: Path, output: Path, model: str) -> None:
    """A table of DN reaches 20 dB here (docs/nightlights.md), the guide as it is nearly 30."""
    psnr, bias, _ = run(paris, paris / "guide.tif", output, model=model)
    guide, truth = like(paris / "guide.tif", output), like(paris / "viirs.tif", output)
    assert psnr > psnr_of(guide, truth) - MOST_LOST
    assert abs(bias) < 0.1


@pytest.mark.parametrize("model", list(FEW_STEPS))
def test_where_much_changed_dmsp_of_the_guides_year_tells(abidjan: Path, output: Path, model: str) -> None:
    before = RasterInput(str(abidjan / "dmsp_guide.tif"))
    psnr, bias, _ = run(abidjan, abidjan / "guide.tif", output, model=model, dmsp_guide=before)
    guide, truth = like(abidjan / "guide.tif", output), like(abidjan / "viirs.tif", output)
    assert psnr > psnr_of(guide, truth) + 5.0
    assert abs(bias) < 0.3


@pytest.mark.parametrize("model", [model for model in FEW_STEPS if int8_path(model) is not None])
def test_int8_loses_less_than_a_tenth_of_a_decibel(paris: Path, tmp_path: Path, model: str) -> None:
    """Without a guide, where most of a network's answer is taken."""
    psnr, truth = {}, read(paris / "viirs.tif")[0]
    for precision in ("fp32", "int8"):
        output = tmp_path / f"{precision}.tif"
        told = FEW_STEPS[model] | {"model": model, "precision": precision}
        fuse_nightlights(job(paris / "dmsp.tif", None, output, **told), Watcher())
        rows, cols = truth.shape
        found = read(output)[0].reshape(rows, 2, cols, 2).mean(axis=(1, 3))
        psnr[precision] = psnr_of(found, truth)
    assert psnr["int8"] != psnr["fp32"]
    assert psnr["int8"] > psnr["fp32"] - 0.1
