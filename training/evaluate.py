"""Score a bundled model on the check pairs, through the plugin's own pipeline."""

from __future__ import annotations

import json
import math
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.job import RasterInput
from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.registry import model_path
from plugin.fusion.physics.registration import LEAST_SHIFT
from plugin.fusion.quality.no_reference import no_reference
from plugin.fusion.quality.reference import crop, ergas, psnr_db, q2n, sam_degrees, scc
from plugin.fusion.raster.shifted import ShiftedSource
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.tasks.pansharpening.job import DEFAULT_SHARPNESS, FusionResult, PansharpeningJob
from plugin.fusion.tasks.pansharpening.task import pansharpen

from .loading import DATA_ROOT

BORDER = 21


class Silent:
    """A feedback that nobody reads."""

    def is_cancelled(self) -> bool:
        """Never."""
        return False

    def progress(self, share: float, seconds_left: float | None) -> None:
        """Say nothing."""

    def info(self, template: str, *values: object) -> None:
        """Say nothing."""

    def warn(self, template: str, *values: object) -> None:
        """Say nothing."""


def evaluate(config: dict[str, Any], cases: str = "*", **settings: Any) -> dict[str, dict[str, float]]:
    """Indices of one model on the check pairs: case to index to value. Nothing is trained on these pairs.

    Args:
        config: names the model.
        cases: which pairs, as a file name pattern after "check_".
        settings: of the job, where they are not what users get.
    """
    return {name: score(folder, config["name"], **settings) for name, folder in check_pairs(cases).items()}


def check_pairs(cases: str = "*") -> dict[str, Path]:
    """Folders of the check pairs by name; `cases` is a file name pattern after "check_"."""
    folders = sorted(path.parent for path in (DATA_ROOT / "pan").glob(f"check_{cases}/case.json"))
    return {folder.name.removeprefix("check_"): folder for folder in folders}


def own_scheduler(model: str) -> str:
    """The scheduler that suits what a model was trained for."""
    return "flow_euler" if read_card(model_path(model)).schedule == "flow" else "ddim"


def users_job(pan: RasterInput, ms: RasterInput, output: str, model: str, **settings: Any) -> PansharpeningJob:
    """The job of a user who chooses nothing but these settings of it."""
    usual: dict[str, Any] = {"scheduler": own_scheduler(model), "sharpness": DEFAULT_SHARPNESS}
    return PansharpeningJob(pan, ms, output, model, **(usual | settings))


def fuse(folder: Path, model: str, **settings: Any) -> tuple[NDArray[np.float64], FusionResult]:
    """One check pair: the result over the whole of PAN, and what the run said of itself."""
    pan, ms = (RasterInput(str(folder / name)) for name in ("pan.tif", "ms.tif"))
    with tempfile.TemporaryDirectory() as scratch:
        output = str(Path(scratch) / "fused.tif")
        result = pansharpen(users_job(pan, ms, output, model, **settings), Silent())
        return on_pan_grid(output, pan.path), result


def score(folder: Path, model: str, **settings: Any) -> dict[str, float]:
    """Indices of one model on one pair, with the truth where there is one, without otherwise; and the seconds taken.

    Without a truth, against PAN registered to MS as the plugin registers it, and against PAN "as given". The largest
    residual is that of the worst band, in per cent of its mean.
    """
    case = json.loads((folder / "case.json").read_text())
    fused, result = fuse(folder, model, **settings)
    values: dict[str, float] = {}
    if case["kind"] == "full":
        pan, ms = RasterSource(str(folder / "pan.tif"), "PAN"), RasterSource(str(folder / "ms.tif"), "MS")
        shift = (result.shift_rows, result.shift_cols)
        registered = ShiftedSource(pan, *shift) if math.hypot(*shift) >= LEAST_SHIFT else pan
        relation = pan.grid.relation_to(ms.grid)
        if relation is None:
            raise ValueError(f"{folder.name}: PAN and MS lie differently")
        ms_image = ms.read(ms.grid.window).image
        for suffix, source in (("", registered), ("_as_given", pan)):
            pan_image = source.read(pan.grid.window).image[0]
            found = no_reference(fused, ms_image, pan_image, relation, case["mtf_gain_at_nyquist"])._asdict()
            values |= {name + suffix: value for name, value in found.items() if name != "consistency"}
    else:
        truth = gdal.Open(str(folder / "gt.tif")).ReadAsArray().astype(np.float64)
        a, b = crop(fused, BORDER), crop(truth, BORDER)
        values = {
            "sam": sam_degrees(a, b),
            "ergas": ergas(a, b, case["ratio"]),
            "psnr": psnr_db(a, b, 2 ** case["bits"] - 1),
            "scc": scc(a, b),
            "q2n": q2n(a, b),
            "sharpness": sharpness(a, b),
        }
    values |= {"consistency": result.consistency, "largest_residual": 100.0 * max(result.residuals)}
    values["seconds"] = result.seconds
    return {name: round(float(value), 4) for name, value in values.items()}


def sharpness(fused: NDArray[np.float64], truth: NDArray[np.float64]) -> float:
    """Deviation of the finest detail (Haar's three sub-bands) over that of the truth, of the band that has least.

    1 is right; a smooth result has less however right it is, a noisy one more however wrong. The least, since a mean
    would hide a band that PAN does not show behind those that come out sharper than their truth (SPOT-6's do).
    """
    return float(np.min(_detail(fused) / _detail(truth)))


def _detail(image: NDArray[np.float64]) -> NDArray[np.float64]:
    """Root mean square, by band."""
    rows, cols = (size // 2 * 2 for size in image.shape[1:])
    blocks = image[:, :rows, :cols].reshape(len(image), rows // 2, 2, cols // 2, 2)
    detail: NDArray[np.float64] = np.sqrt(blocks.var(axis=(2, 4)).mean(axis=(1, 2)))
    return detail


def on_pan_grid(fused: str, pan: str) -> NDArray[np.float64]:
    """The result over the whole of PAN: where MS does not reach to PAN's edge, the last pixels are repeated."""
    image, whole = RasterSource(fused, "result"), RasterSource(pan, "PAN").grid
    offset = whole.relation_to(image.grid)
    if offset is None:
        raise ValueError("the result is not on PAN's grid")
    top, left = round(offset.rows.offset), round(offset.cols.offset)
    missing = [(0, 0), (top, whole.rows - top - image.grid.rows), (left, whole.cols - left - image.grid.cols)]
    return np.pad(image.read(image.grid.window).image.astype(np.float64), missing, mode="edge")
