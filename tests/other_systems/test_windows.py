"""Runs where open files cannot be replaced or removed, and paths are short: as on Windows."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.tasks.classical.task import pansharpen_classically
from plugin.fusion.tasks.pansharpening.task import pansharpen
from tests.made_scenes import Pair, Watcher, job, read
from tests.tasks.classical.fusing import job as classical_job

from .windows import limit_paths, lock_open_files


class Unmoved(Watcher):
    """A feedback that fails if any work is done."""

    def progress(self, share: float, seconds_left: float | None) -> None:
        pytest.fail("work was done before the refusal")


@pytest.fixture
def locks(monkeypatch: pytest.MonkeyPatch) -> None:
    lock_open_files(monkeypatch)


@pytest.mark.usefixtures("locks")
class TestTheSimulation:
    def test_an_open_file_stays_under_all_its_names(self, tmp_path: Path) -> None:
        path, other = tmp_path / "a", tmp_path / "b"
        path.write_bytes(b"x" * 4096)
        os.link(path, other)
        mapped = np.memmap(path, np.uint8, "r")
        for act in (path.unlink, other.unlink, lambda: os.replace(path, tmp_path / "c")):
            with pytest.raises(PermissionError, match="used by another process"):
                act()
        del mapped
        path.unlink()
        other.unlink()

    def test_gdals_files_count(self, tmp_path: Path, pair: Pair) -> None:
        path = tmp_path / "pan.tif"
        path.write_bytes(pair.pan.read_bytes())
        raster = gdal.Open(str(path))
        with pytest.raises(PermissionError):
            os.rename(path, path)
        del raster
        os.rename(path, path)


@pytest.mark.usefixtures("locks")
class TestARun:
    def test_holds_nothing_open_that_it_replaces_or_removes(self, pair: Pair, output: Path) -> None:
        """A network in several steps and samples, with states on disk between them, over an older result."""
        output.write_bytes(b"of another run")
        settings: dict[str, Any] = {
            "steps": 2,
            "scheduler": "ddpm",
            "ensemble": 2,
            "uncertainty": str(output.with_name("spread.tif")),
        }
        pansharpen(job(pair.pan, pair.ms, output, **settings), Watcher())
        assert sorted(path.name for path in output.parent.iterdir()) == ["fused.tif", "spread.tif"]

    def test_that_is_cancelled_leaves_the_old_result_and_nothing_else(self, pair: Pair, output: Path) -> None:
        output.write_bytes(b"of another run")
        with pytest.raises(Cancelled):
            pansharpen(job(pair.pan, pair.ms, output, steps=2, scheduler="ddpm"), Watcher(cancel_after=2))
        assert [path.name for path in output.parent.iterdir()] == ["fused.tif"]
        assert output.read_bytes() == b"of another run"

    def test_over_a_result_that_is_open_is_refused_before_any_work(self, pair: Pair, output: Path) -> None:
        """As a layer of the project holds it."""
        pansharpen_classically(classical_job(pair.pan, pair.ms, output, "gsa"), Watcher())
        before = read(output)
        layer = gdal.Open(str(output))
        with pytest.raises(FusionError, match=r"fused\.tif is open.*remove its layer"):
            pansharpen_classically(classical_job(pair.pan, pair.ms, output, "exp"), Unmoved())
        assert [path.name for path in output.parent.iterdir()] == ["fused.tif"]
        np.testing.assert_array_equal(layer.ReadAsArray(), before)
        del layer
        pansharpen_classically(classical_job(pair.pan, pair.ms, output, "exp"), Watcher())
        assert not np.array_equal(read(output), before)

    def test_whose_result_is_opened_meanwhile_leaves_it_as_it_was(self, pair: Pair, output: Path) -> None:
        output.write_bytes(pair.ms.read_bytes())
        before = output.read_bytes()
        opened: list[gdal.Dataset] = []

        class Curious(Watcher):
            def progress(self, share: float, seconds_left: float | None) -> None:
                opened[:] = opened or [gdal.Open(str(output))]

        with pytest.raises(FusionError, match=r"cannot be written.*used by another process"):
            pansharpen_classically(classical_job(pair.pan, pair.ms, output, "gsa"), Curious())
        assert output.read_bytes() == before


@pytest.mark.parametrize("length", [200, 240, 258])
def test_a_path_too_long_for_what_a_run_needs_is_refused_before_any_work(
    pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, length: int
) -> None:
    folder = tmp_path / ("f" * (length - len(str(tmp_path)) - len("//fused.tif")))
    folder.mkdir()
    limit_paths(monkeypatch)
    asked = classical_job(pair.pan, pair.ms, folder / "fused.tif", "gsa")
    if length < 220:
        pansharpen_classically(asked, Watcher())
        assert [path.name for path in folder.iterdir()] == ["fused.tif"]
        return
    with pytest.raises(FusionError, match=r"(?i)output.* (cannot be written|too long)"):
        pansharpen_classically(asked, Unmoved())
    assert list(folder.iterdir()) == []
