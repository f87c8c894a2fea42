"""Ordinary scenes give what they always gave: a few algorithms, one of each kind, against pixels kept in golden.json.

Where a change of pixels is meant, `python -m tests.pipeline.test_golden` writes the file anew.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from plugin.fusion.job import RasterInput
from plugin.fusion.tasks.classical.job import ClassicalJob
from plugin.fusion.tasks.classical.task import pansharpen_classically
from plugin.fusion.tasks.nightlights.formulas import fuse_by_formula
from plugin.fusion.tasks.nightlights.job import FormulaJob
from plugin.fusion.tasks.nightlights.task import fuse_nightlights
from plugin.fusion.wald.job import SimulationJob
from plugin.fusion.wald.run import simulate_pair as degrade_pair

from .. import lights
from ..made_scenes import Pair, Watcher, fuse, north_up, read, simulate_pair, typed, write
from ..tasks.hyperspectral.cubes import make_cube, sharpen

KEPT = Path(__file__).with_name("golden.json")
METHODS = ("brovey", "gsa", "bt_h", "bdsd_pc", "pracs", "awlp", "mtf_glp_fs", "mtf_glp_hpm_r")
NETWORKS: dict[str, dict[str, Any]] = {
    "ddrf-s": {},
    "ddrf-s, sharpened": {"sharpness": 1.0},
    "ddrf-s in three steps": {"steps": 3, "ensemble": 2},
    "flow-s": {"model": "flow-s", "scheduler": "flow_euler", "steps": 2},
}
NIGHTS: dict[str, dict[str, Any]] = {
    "unet-nightlights": {"model": "unet-nightlights"},
    "ddpm-nightlights": {"model": "ddpm-nightlights", "steps": 2, "ensemble": 2},
}
CUBES = {"cube, local": "local", "cube, stacked": "stacked"}
CHANGE = "night lights by change"
RUNS = (*METHODS, *NETWORKS, "float", *NIGHTS, *CUBES, CHANGE, "degraded")


def made(run: str, pair: Pair, folder: Path) -> NDArray[Any]:
    """The pixels that a run gives, (bands, rows, columns)."""
    path = folder / "made.tif"
    if run in METHODS:
        inputs = RasterInput(str(pair.pan)), RasterInput(str(pair.ms))
        pansharpen_classically(ClassicalJob(*inputs, str(path), run, tile_size=64, threads=1), Watcher())
    elif run in NETWORKS:
        fuse(pair.pan, pair.ms, path, **NETWORKS[run])
    elif run == "float":
        ms = write(folder / "ms.tif", typed(pair.ms_image, "float32"), pair.ms_transform())
        fuse(write(folder / "pan.tif", typed(pair.pan_image[None], "float32"), north_up(1.0)), ms, path)
    elif run in NIGHTS:
        night = lights.simulate_night(folder, (0.6, -0.4))
        fuse_nightlights(lights.job(night.dmsp, night.viirs, path, **NIGHTS[run]), Watcher())
    elif run in CUBES:
        cube = make_cube(folder)
        return sharpen(cube.cube, cube.guide, path, CUBES[run])[0][::5]
    elif run == CHANGE:
        night = lights.simulate_night(folder, (0.6, -0.4))
        rasters = RasterInput(str(night.dmsp)), RasterInput(str(night.viirs))
        fuse_by_formula(FormulaJob(*rasters, str(path), "change", tile_size=64, threads=1), Watcher())
    else:
        pan = RasterInput(str(pair.pan))
        job = SimulationJob(RasterInput(str(pair.ms)), str(folder / "coarse_pan.tif"), str(path), pan=pan)
        degrade_pair(job, Watcher())
    return read(path)


def fingerprint(image: NDArray[Any]) -> list[list[float]]:
    """Mean, deviation and a few pixels of every band, in units of the whole image's deviation."""
    values = image.astype(np.float64) / image.std()
    picked = values[:, 3::37, 5::41].reshape(len(image), -1)
    rows = zip(values.mean(axis=(1, 2)), values.std(axis=(1, 2)), picked)
    return [[round(float(value), 5) for value in (mean, deviation, *pixels)] for mean, deviation, pixels in rows]


@pytest.mark.parametrize("run", RUNS)
def test_ordinary_scenes_give_what_they_always_gave(run: str, pair: Pair, tmp_path: Path) -> None:
    kept = json.loads(KEPT.read_text())[run]
    np.testing.assert_allclose(fingerprint(made(run, pair, tmp_path)), kept, atol=0.003)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        pair = simulate_pair(Path(folder), 128, 160)
        found = {run: fingerprint(made(run, pair, Path(folder))) for run in RUNS}
    KEPT.write_text(json.dumps(found).replace("]], ", "]],\n") + "\n")


if __name__ == "__main__":
    main()
