"""Simulating a pair from file to file, for the tests of this folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from plugin.fusion.job import RasterInput
from plugin.fusion.wald.job import SimulationJob
from plugin.fusion.wald.run import simulate_pair
from tests.made_scenes import Watcher, read

NAMES = ("pan.tif", "ms.tif", "truth.tif")


def job(folder: Path, ms: Path, pan: Path | None = None, **settings: Any) -> SimulationJob:
    output_pan, output_ms, output_truth = (str(folder / name) for name in NAMES)
    inputs: dict[str, Any] = {"ms": RasterInput(str(ms)), "pan": None if pan is None else RasterInput(str(pan))}
    return SimulationJob(**inputs, output_pan=output_pan, output_ms=output_ms, output_truth=output_truth, **settings)


def simulate(
    folder: Path, ms: Path, pan: Path | None = None, **settings: Any
) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """PAN, MS and truth as written."""
    simulate_pair(job(folder, ms, pan, **settings), Watcher())
    return read(folder / NAMES[0]), read(folder / NAMES[1]), read(folder / NAMES[2])
