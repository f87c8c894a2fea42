from __future__ import annotations

import os
import shutil
from pathlib import Path

import numpy as np
import pytest

from plugin.fusion.errors import Cancelled
from plugin.fusion.job import RasterInput
from plugin.fusion.raster.gdal_settings import gdal_settings
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.scenes.pair import Scene, open_scene
from plugin.fusion.scenes.remembered import Remembered, state_of

from ..made_scenes import Pair, Watcher, north_up, read, write


def test_what_was_measured_is_not_measured_again() -> None:
    remembered: Remembered[list[int]] = Remembered(2)
    first = remembered.of("a", list)
    assert remembered.of("a", lambda: [1]) is first


def test_the_least_recently_used_is_forgotten_first() -> None:
    remembered: Remembered[list[str]] = Remembered(2)
    kept = {key: remembered.of(key, list) for key in ("a", "b")}
    remembered.of("a", list)
    remembered.of("c", list)
    assert remembered.of("a", list) is kept["a"]
    assert remembered.of("b", list) is not kept["b"]


def test_nothing_is_remembered_without_a_key_nor_where_it_fails() -> None:
    remembered: Remembered[int] = Remembered(2)
    assert [remembered.of(None, lambda n=n: n) for n in (1, 2)] == [1, 2]  # type: ignore[misc]

    def fail() -> int:
        raise Cancelled

    with pytest.raises(Cancelled):
        remembered.of("a", fail)
    assert remembered.of("a", lambda: 3) == 3


def test_state_of_files_changes_with_them(pair: Pair, tmp_path: Path) -> None:
    path = Path(shutil.copy(pair.pan, tmp_path / "pan.tif"))
    with gdal_settings():
        before = state_of(RasterSource(str(path), "PAN"))
        assert before == state_of(RasterSource(str(path), "PAN"))
        assert before != state_of(RasterSource(str(path), "PAN", chosen=(1,)))
        os.utime(path, ns=(1, 1))
        assert before != state_of(RasterSource(str(path), "PAN"))


def test_raster_in_memory_has_no_state_to_rely_on(pair: Pair) -> None:
    with gdal_settings():
        path = str(write(Path("/vsimem/pan.tif"), pair.pan_image[None], north_up(1.0)))
        assert state_of(RasterSource(path, "PAN")) is None


def test_pair_is_measured_once(pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = opened(pair.pan, pair.ms, tmp_path)
    reads: list[object] = []
    monkeypatch.setattr(RasterSource, "read", lambda self, window: reads.append(window))
    again = opened(pair.pan, pair.ms, tmp_path)
    assert reads == []
    assert again.statistics is first.statistics
    assert again.facts.shift is first.facts.shift
    np.testing.assert_array_equal(again.ms.fill, first.ms.fill)
    np.testing.assert_array_equal(again.pan.fill, first.pan.fill)


def test_another_gain_has_statistics_of_its_own(pair: Pair, tmp_path: Path) -> None:
    gains = [opened(pair.pan, pair.ms, tmp_path, gain).statistics.mtf_gain for gain in (None, 0.35, 0.25, 0.35)]
    assert gains[1:] == [0.35, 0.25, 0.35]


def test_files_that_have_changed_are_measured_again(pair: Pair, tmp_path: Path) -> None:
    ms = Path(shutil.copy(pair.ms, tmp_path / "ms.tif"))
    before = opened(pair.pan, ms, tmp_path).statistics.ms_mean
    write(ms, read(ms) // 2, pair.ms_transform())
    np.testing.assert_allclose(opened(pair.pan, ms, tmp_path).statistics.ms_mean, before / 2, rtol=0.01)


def opened(pan: Path, ms: Path, folder: Path, gain: float | None = None) -> Scene:
    with gdal_settings():
        inputs = RasterInput(str(pan)), RasterInput(str(ms))
        return open_scene(*inputs, folder / "fused.tif", folder, Watcher(), mtf_gain=gain)
