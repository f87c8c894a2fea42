"""How a simulation ends where it may not: refused or failed, it leaves nothing behind."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.errors import FusionError
from plugin.fusion.wald.run import simulate_pair
from tests.made_scenes import ORIGIN, Pair, Watcher, north_up, write

from .simulating import job


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"pan_weights": (1.0, 2.0)}, "2 numbers, but the MS raster has 4 bands"),
        ({"bounds": (0.0, 0.0, 9.0, 9.0)}, "EXTENT lies outside"),
        ({"ratio": 8.0, "bounds": (ORIGIN[0], ORIGIN[1] - 60.0, ORIGIN[0] + 60.0, ORIGIN[1])}, "choose a larger"),
        ({"output_ms": "/nowhere/ms.tif"}, "does not exist"),
    ],
)
def test_bad_settings_are_refused_in_a_sentence(
    pair: Pair, folder: Path, settings: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(FusionError, match=sentence) as refusal:
        simulate_pair(replace(job(folder, pair.ms), **settings), Watcher())
    assert "\n" not in str(refusal.value)
    assert os.listdir(folder) == []


def test_two_outputs_of_one_name_are_refused(pair: Pair, folder: Path) -> None:
    twice = replace(job(folder, pair.ms), output_truth=str(folder / "ms.tif"))
    with pytest.raises(FusionError, match="same file"):
        simulate_pair(twice, Watcher())


@pytest.mark.parametrize("which", ["output_pan", "output_ms", "output_truth"])
def test_no_input_is_overwritten_even_behind_a_vrt(pair: Pair, folder: Path, tmp_path: Path, which: str) -> None:
    source = write(tmp_path / "source.tif", pair.ms_image.astype(np.uint16), north_up(4.0))
    gdal.BuildVRT(str(tmp_path / "source.vrt"), [str(source)]).FlushCache()
    before = source.read_bytes()
    changed: dict[str, Any] = {which: str(source)}
    with pytest.raises(FusionError, match="would overwrite"):
        simulate_pair(replace(job(folder, tmp_path / "source.vrt"), **changed), Watcher())
    assert source.read_bytes() == before


def test_without_a_georeference_it_is_refused(pair: Pair, folder: Path, tmp_path: Path) -> None:
    bare = write(tmp_path / "bare.tif", pair.ms_image.astype(np.uint16), None)
    with pytest.raises(FusionError, match="no georeference"):
        simulate_pair(job(folder, bare), Watcher())


def test_a_failure_while_writing_leaves_nothing(pair: Pair, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even what was finished goes: half a pair is worse than none."""
    replace_file = os.replace
    published: list[object] = []

    def fail_at_the_second(part: object, path: object) -> None:
        if published:
            raise OSError("no space left")
        published.append(path)
        replace_file(part, path)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "replace", fail_at_the_second)
    with pytest.raises(FusionError, match="no space left"):
        simulate_pair(job(folder, pair.ms), Watcher())
    assert os.listdir(folder) == []
