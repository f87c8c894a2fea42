"""One comparison of the shared pair, made once."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pytest

from plugin.fusion.compare.outcome import Comparison
from plugin.fusion.compare.plan import ComparisonJob
from plugin.fusion.compare.run import compare
from plugin.fusion.job import RasterInput
from tests.made_scenes import MODEL, Pair, Watcher, simulate_pair

METHODS = ("exp", "gsa", MODEL)


def job_of(pair: Pair, at: Path, **settings: Any) -> ComparisonJob:
    """Two classical methods and a model in one step, on one thread; the report lies in the folder `at`."""
    usual: dict[str, Any] = {"methods": METHODS, "threads": 1}
    inputs = (RasterInput(str(pair.pan)), RasterInput(str(pair.ms)))
    return ComparisonJob(*inputs, str(at / "compare.html"), **(usual | settings))


@pytest.fixture(scope="session")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """Four bands, ratio 4, 240 x 256 PAN pixels: large enough to be degraded once more."""
    return simulate_pair(tmp_path_factory.mktemp("large_pair"), 240, 256)


class Compared(NamedTuple):
    """What was asked, found and written."""

    job: ComparisonJob
    comparison: Comparison
    page: str
    watcher: Watcher


@pytest.fixture(scope="session")
def compared(pair: Pair, tmp_path_factory: pytest.TempPathFactory) -> Compared:
    """The shared pair at reduced resolution; one of the rows cannot be run."""
    folder = tmp_path_factory.mktemp("compared")
    job = job_of(
        pair, folder, schedulers=("ddim", "staged"), table=str(folder / "table.csv"), folder=str(folder / "fused")
    )
    watcher = Watcher()
    comparison = compare(job, watcher)
    return Compared(job, comparison, Path(job.report).read_text(encoding="utf-8"), watcher)
