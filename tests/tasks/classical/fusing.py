"""Fusing from file to file by a classical method, for the tests of this folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from numpy.typing import NDArray

from plugin.fusion.job import RasterInput
from plugin.fusion.spans import Span
from plugin.fusion.tasks.classical.job import ClassicalJob, ClassicalResult
from plugin.fusion.tasks.classical.registry import METHODS
from plugin.fusion.tasks.classical.task import pansharpen_classically

from ...made_scenes import (
    ORIGIN,
    Watcher,
    read,
)

X, Y = ORIGIN

every_method = pytest.mark.parametrize("method", list(METHODS))
some_methods = pytest.mark.parametrize("method", ["bdsd_pc", "awlp", "mtf_glp_hpm_r"])


def job(pan: Path, ms: Path, output: Path, method: str, **settings: Any) -> ClassicalJob:
    usual = {"tile_size": 64, "threads": 2}
    return ClassicalJob(RasterInput(str(pan)), RasterInput(str(ms)), str(output), method, **(usual | settings))


def fuse(
    pan: Path, ms: Path, output: Path, method: str = "mtf_glp_fs", **settings: Any
) -> tuple[NDArray[Any], ClassicalResult]:
    result = pansharpen_classically(job(pan, ms, output, method, **settings), Watcher())
    return read(output), result


def bounds(rows: Span, cols: Span) -> tuple[float, float, float, float]:
    return (X + cols.start, Y - rows.stop, X + cols.stop, Y - rows.start)
