"""Several outputs are published all together or not at all, and what cannot be written is refused before any work."""

from __future__ import annotations

import os
import platform
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.quality.jobs import NoReferenceJob, ReferenceJob
from plugin.fusion.quality.no_reference_run import assess_without_reference
from plugin.fusion.quality.reference_run import assess_with_reference
from plugin.fusion.raster import writer as writer_module
from plugin.fusion.tasks.classical.job import ClassicalJob
from plugin.fusion.tasks.classical.task import pansharpen_classically
from plugin.fusion.tasks.pansharpening.task import pansharpen
from plugin.fusion.wald.job import SimulationJob
from plugin.fusion.wald.run import simulate_pair
from tests.made_scenes import Pair, Watcher, job

OLD = b"of another run"
UNWRITABLE = Path("/proc")
"""A folder in which nobody can make a file, not even root."""


class Unmoved(Watcher):
    """A feedback that fails if any work is done."""

    def progress(self, share: float, seconds_left: float | None) -> None:
        pytest.fail("work was done before the refusal")


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def simulated(pair: Pair, folder: Path) -> SimulationJob:
    pan, ms, truth = (str(folder / name / f"{name}.tif") for name in ("pan", "ms", "truth"))
    return SimulationJob(RasterInput(str(pair.ms)), pan, ms, truth, ratio=2.0)


def test_where_one_of_three_cannot_be_named_the_old_ones_stay_with_all_that_describes_them(
    pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each in a folder of its own; the last one turns out to be taken only when all is done."""
    asked = simulated(pair, tmp_path)
    old = [Path(path + ending) for path in asked.outputs for ending in ("", ".aux.xml", ".ovr", ".msk")]
    for path in old:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(OLD)
    replace = os.replace

    def refuse_the_truth(part: Path, path: Path) -> None:
        if Path(path).name == "truth.tif" and Path(part).suffix == ".tif":
            raise PermissionError(13, "open elsewhere")
        replace(part, path)

    monkeypatch.setattr(os, "replace", refuse_the_truth)
    with pytest.raises(FusionError, match=r"truth\.tif cannot be written.*open elsewhere"):
        simulate_pair(asked, Watcher())
    assert files(tmp_path) == sorted(path.name for path in old)
    assert all(path.read_bytes() == OLD for path in old)


def test_an_output_that_is_a_folder_is_refused_before_any_work(pair: Pair, tmp_path: Path) -> None:
    asked = simulated(pair, tmp_path)
    for path in asked.outputs:
        Path(path).parent.mkdir()
    Path(asked.output_ms).mkdir()
    Path(asked.output_pan).write_bytes(OLD)
    with pytest.raises(FusionError, match=r"ms\.tif is a folder"):
        simulate_pair(asked, Unmoved())
    assert Path(asked.output_pan).read_bytes() == OLD


@pytest.mark.parametrize("name", ["residual", "uncertainty", "displacement", "picture"])
def test_a_further_raster_that_cannot_be_written_is_refused_before_the_network_is_loaded(
    pair: Pair, output: Path, name: str
) -> None:
    sampled: dict[str, Any] = {"ensemble": 2, "steps": 4} if name == "uncertainty" else {}
    asked = job(pair.pan, pair.ms, output, **{name: str(UNWRITABLE / "further.tif")}, **sampled)
    with pytest.raises(FusionError, match=r"folder /proc cannot be written"):
        pansharpen(asked, Unmoved())
    assert files(output.parent) == []


def test_a_report_that_cannot_be_written_is_refused_before_any_work(pair: Pair) -> None:
    pan, ms = RasterInput(str(pair.pan)), RasterInput(str(pair.ms))
    report = str(UNWRITABLE / "report.html")
    with pytest.raises(FusionError, match=r"folder /proc cannot be written"):
        assess_without_reference(NoReferenceJob(pan, ms, pan, report=report), Unmoved())
    with pytest.raises(FusionError, match=r"folder /proc cannot be written"):
        assess_with_reference(ReferenceJob(ms, ms, 4.0, report=report), Unmoved())


def test_without_its_report_there_is_no_error_map_either(pair: Pair, output: Path) -> None:
    ms, report = RasterInput(str(pair.ms)), output.with_suffix(".html")
    report.mkdir()
    output.write_bytes(OLD)
    with pytest.raises(FusionError, match=r"fused\.html cannot be written"):
        assess_with_reference(ReferenceJob(ms, ms, 4.0, error_map=str(output), report=str(report)), Watcher())
    assert output.read_bytes() == OLD
    assert files(output.parent) == ["fused.tif"]


def test_an_unfinished_raster_in_another_folder_says_whose_it_is_and_goes_with_the_run(
    pair: Pair, output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two runs that write the same name do not meet, and what a killed one left is removed."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    orphan = elsewhere / f".displacement-{platform.node()}-{2**22 + 1}-abc.part.tif"  # a number no process can have
    orphan.write_bytes(OLD)
    seen: list[list[str]] = []
    store = writer_module.GeoTiffWriter.store

    def look(writer: writer_module.GeoTiffWriter, window: object, values: np.ndarray) -> None:
        seen.append(files(elsewhere))
        store(writer, window, values)  # type: ignore[arg-type]

    monkeypatch.setattr(writer_module.GeoTiffWriter, "store", look)
    asked = ClassicalJob(
        RasterInput(str(pair.pan)), RasterInput(str(pair.ms)), str(output), "gsa",
        displacement=str(elsewhere / "displacement.tif"),
    )  # fmt: skip
    pansharpen_classically(asked, Watcher())
    assert all(name.startswith(f".displacement-{platform.node()}-{os.getpid()}-") for names in seen for name in names)
    assert files(elsewhere) == ["displacement.tif"]
