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

from plugin.fusion.job import PansharpeningJob, RasterInput
from plugin.fusion.physics.registration import LEAST_SHIFT
from plugin.fusion.pipeline.pansharpening import pansharpen
from plugin.fusion.quality.no_reference import no_reference
from plugin.fusion.quality.reference import crop, ergas, psnr_db, q2n, sam_degrees, scc
from plugin.fusion.raster.shifted import ShiftedSource
from plugin.fusion.raster.source import RasterSource

from .data.module import DATA_ROOT

BORDER = 21


class Silent:
    """A feedback that nobody reads."""

    def is_cancelled(self) -> bool:
        """Never."""
        return False

    def progress(self, share: float, seconds_left: float | None) -> None:
        """Say nothing."""

    def info(self, message: str) -> None:
        """Say nothing."""

    def warn(self, message: str) -> None:
        """Say nothing."""


def evaluate(config: dict[str, Any], cases: str = "*", **settings: Any) -> dict[str, dict[str, float]]:
    """Indices of one model on the check pairs: case to index to value. Nothing is trained or chosen on these pairs.

    Args:
        config: names the model.
        cases: which pairs, as a file name pattern after "check_".
        settings: of the job, where they are not the defaults.
    """
    folders = sorted(path.parent for path in (DATA_ROOT / "pan").glob(f"check_{cases}/case.json"))
    return {folder.name.removeprefix("check_"): score(folder, config["name"], **settings) for folder in folders}


def score(folder: Path, model: str, **settings: Any) -> dict[str, float]:
    """Indices of one model on one pair, with the truth where there is one, without otherwise; and the seconds taken.

    Without a truth, against PAN registered to MS as the plugin registers it, and against PAN "as given".
    """
    case = json.loads((folder / "case.json").read_text())
    inputs = (RasterInput(str(folder / "pan.tif")), RasterInput(str(folder / "ms.tif")))
    with tempfile.TemporaryDirectory() as scratch:
        output = str(Path(scratch) / "fused.tif")
        job = PansharpeningJob(*inputs, output, model, **settings)
        result = pansharpen(job, Silent())
        fused = on_pan_grid(output, job.pan.path)
    values: dict[str, float] = {}
    if case["kind"] == "full":
        pan, ms = RasterSource(job.pan.path, "PAN"), RasterSource(job.ms.path, "MS")
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
        }
    values |= {"consistency": result.consistency, "seconds": result.seconds}
    return {name: round(float(value), 4) for name, value in values.items()}


def on_pan_grid(fused: str, pan: str) -> NDArray[np.float64]:
    """The result over the whole of PAN: where MS does not reach to PAN's edge, the last pixels are repeated."""
    image, whole = RasterSource(fused, "result"), RasterSource(pan, "PAN").grid
    offset = whole.relation_to(image.grid)
    if offset is None:
        raise ValueError("the result is not on PAN's grid")
    top, left = round(offset.rows.offset), round(offset.cols.offset)
    missing = [(0, 0), (top, whole.rows - top - image.grid.rows), (left, whole.cols - left - image.grid.cols)]
    return np.pad(image.read(image.grid.window).image.astype(np.float64), missing, mode="edge")
