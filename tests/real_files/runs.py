"""Runs of several algorithms over files as people have them, whose claims the tests of this folder state."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from plugin.fusion.job import RasterInput
from plugin.fusion.tasks.classical.job import ClassicalJob, ClassicalResult
from plugin.fusion.tasks.classical.task import pansharpen_classically

from ..made_scenes import Watcher


def classical(
    pan: Path, ms: RasterInput | Path, output: Path, watcher: Watcher | None = None, **settings: Any
) -> ClassicalResult:
    """GSA on two threads in tiles of 64 unless told otherwise."""
    usual: dict[str, Any] = {"method": "gsa", "tile_size": 64, "threads": 2}
    spectral = RasterInput(str(ms)) if isinstance(ms, Path) else ms
    job = ClassicalJob(RasterInput(str(pan)), spectral, str(output), **(usual | settings))
    return pansharpen_classically(job, watcher or Watcher())
