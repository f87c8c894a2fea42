"""The bundled night-lights models on a real pair: Paris 2013, seen by DMSP-OLS and by VIIRS in the same year."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.registry import int8_path, model_ids, model_path
from plugin.fusion.tasks.nightlights.conditions import log_radiance
from plugin.fusion.tasks.nightlights.job import NightlightsResult
from plugin.fusion.tasks.nightlights.task import fuse_nightlights

from .lights import job
from .made_scenes import Watcher, read
from .quality.golden import SHARED, need_shared

FIRST_YEAR, YEAR, YEAR_OF_GUIDE = 2000, 2013, 2017
NIGHTLIGHTS = model_ids("ddpm_nightlights", "flow_nightlights", "unet_nightlights")


@pytest.fixture(scope="module")
def paris(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with dmsp.tif and viirs.tif of 2013, and guide.tif of 2017."""
    need_shared()
    folder = tmp_path_factory.mktemp("paris")
    for name, sensor, year in (("dmsp", "dmsp", YEAR), ("viirs", "viirs", YEAR), ("guide", "viirs", YEAR_OF_GUIDE)):
        source = SHARED / "data" / "ntl" / f"check_paris_{sensor}_2000_2020.tif"
        gdal.Translate(str(folder / f"{name}.tif"), str(source), bandList=[year - FIRST_YEAR + 1])
    return folder


def run(paris: Path, guide: Path | None, output: Path, **settings: Any) -> tuple[float, float, NightlightsResult]:
    """PSNR of log1p(radiance) in dB, and the bias of the sum of lights, where there is a result."""
    result = fuse_nightlights(job(paris / "dmsp.tif", guide, output, **settings), Watcher())
    image, truth = read(output)[0], truth_of(paris, output)
    seen = np.isfinite(image)
    a, b = log_radiance(image[seen]), log_radiance(truth[seen])
    psnr = 10.0 * np.log10(float(b.max()) ** 2 / float(((a - b) ** 2).mean()))
    return psnr, float(image[seen].sum() / truth[seen].sum() - 1.0), result


def truth_of(paris: Path, output: Path) -> NDArray[np.float32]:
    """VIIRS of the same year on the pixels of a result."""
    result, truth = gdal.Open(str(output)), gdal.Open(str(paris / "viirs.tif"))
    x, dx, _, y, _, dy = truth.GetGeoTransform()
    left, top = round((result.GetGeoTransform()[0] - x) / dx), round((result.GetGeoTransform()[3] - y) / dy)
    image: NDArray[np.float32] = truth.ReadAsArray(left, top, result.RasterXSize, result.RasterYSize)
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


FEW_STEPS: dict[str, dict[str, Any]] = {
    "unet-nightlights": {},
    "ddpm-nightlights": {"scheduler": "ddpm", "steps": 4, "ensemble": 2},
    "flow-nightlights": {"scheduler": "flow_euler", "steps": 4, "ensemble": 2},
}


@pytest.mark.parametrize(
    ("settings", "least"),
    [
        ({"model": model, **FEW_STEPS[model]}, least)
        for model, least in (("unet-nightlights", 26.5), ("ddpm-nightlights", 26.5), ("flow-nightlights", 25.5))
    ],
)
def test_guided_by_another_year_every_model_is_far_above_the_law_alone(
    paris: Path, output: Path, settings: dict[str, Any], least: float
) -> None:
    """A table of DN and radiance reaches 20 dB here (docs/nightlights.md)."""
    psnr, bias, _ = run(paris, paris / "guide.tif", output, **settings)
    assert psnr > least
    assert abs(bias) < 0.15


@pytest.mark.parametrize("model", [model for model in FEW_STEPS if int8_path(model) is not None])
def test_int8_loses_less_than_a_tenth_of_a_decibel(paris: Path, tmp_path: Path, model: str) -> None:
    psnr = {
        precision: run(
            paris,
            paris / "guide.tif",
            tmp_path / f"{precision}.tif",
            model=model,
            precision=precision,
            **FEW_STEPS[model],
        )[0]
        for precision in ("fp32", "int8")
    }
    assert psnr["int8"] != psnr["fp32"]
    assert psnr["int8"] > psnr["fp32"] - 0.1
