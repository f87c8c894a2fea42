"""How a classical run ends: refused, failed or cancelled, it leaves nothing behind."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.tasks.classical.task import pansharpen_classically

from ...made_scenes import (
    Pair,
    Watcher,
    north_up,
    write,
)
from .fusing import fuse, job


class Bad(NamedTuple):
    """A word of the sentence that refuses these settings."""

    sentence: str
    settings: dict[str, Any]


BAD_SETTINGS = {
    "unknown method": Bad("no method called ihs; choose one of", {"method": "ihs"}),
    "gain of a sharpener": Bad("MTF_GAIN must lie between", {"mtf_gain": 1.2}),
    "negative gain": Bad("MTF_GAIN must lie between", {"mtf_gain": -0.1}),
    "tile size": Bad("TILE_SIZE", {"tile_size": 66}),
    "extent elsewhere": Bad("EXTENT", {"bounds": (0.0, 0.0, 9.0, 9.0)}),
}


def assert_sentence(refusal: pytest.ExceptionInfo[FusionError], output: Path) -> None:
    sentence = str(refusal.value)
    assert re.fullmatch(r"[A-Z][^\n]*[.?]|[A-Z][^\n]*: [^\n]*", sentence)
    assert "Traceback" not in sentence
    assert os.listdir(output.parent) == []


@pytest.mark.parametrize("what", BAD_SETTINGS)
def test_bad_settings_are_refused_in_a_sentence_and_leave_nothing(pair: Pair, output: Path, what: str) -> None:
    bad = BAD_SETTINGS[what]
    with pytest.raises(FusionError, match=bad.sentence) as refusal:
        fuse(pair.pan, pair.ms, output, **bad.settings)
    assert_sentence(refusal, output)


@pytest.mark.parametrize("what", ["swapped", "missing", "truncated", "all nodata", "no detail"])
def test_bad_rasters_are_refused_in_a_sentence_and_leave_nothing(
    pair: Pair, tmp_path: Path, output: Path, what: str
) -> None:
    cut = tmp_path / "cut.tif"
    cut.write_bytes(pair.pan.read_bytes()[: pair.pan.stat().st_size * 2 // 3])
    flat = np.full((1, *pair.pan_image.shape), 700, np.uint16)
    empty = write(tmp_path / "empty.tif", flat, north_up(1.0), nodata=700)
    plain = write(tmp_path / "plain.tif", flat, north_up(1.0))
    pan, ms, sentence = {
        "swapped": (pair.ms, pair.pan, "4 bands"),
        "missing": (tmp_path / "none.tif", pair.ms, "cannot be opened"),
        "truncated": (cut, pair.ms, "damaged or truncated"),
        "all nodata": (empty, pair.ms, "no valid pixels in common"),
        "no detail": (plain, pair.ms, "same value everywhere"),
    }[what]
    with pytest.raises(FusionError, match=sentence) as refusal:
        fuse(pan, ms, output)
    assert_sentence(refusal, output)


def test_a_scene_with_hardly_a_valid_pixel_is_refused(
    pair: Pair, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_few(*_: object) -> None:
        raise ValueError("fewer than 16 valid MS pixels")

    monkeypatch.setattr("plugin.fusion.tasks.classical.task.moments", too_few)
    with pytest.raises(FusionError, match="hardly a valid pixel") as refusal:
        fuse(pair.pan, pair.ms, output)
    assert_sentence(refusal, output)


@pytest.mark.parametrize("threads", [1, 3])
def test_a_tile_that_cannot_be_read_ends_the_run_and_leaves_nothing(
    pair: Pair, output: Path, monkeypatch: pytest.MonkeyPatch, threads: int
) -> None:
    def fail(*_: object) -> None:
        raise FusionError("The PAN raster cannot be read at rows 0-9; the file seems damaged.")

    monkeypatch.setattr("plugin.fusion.scenes.metered.Metered.tile", fail)
    with pytest.raises(FusionError, match="cannot be read"):
        fuse(pair.pan, pair.ms, output, threads=threads)
    assert os.listdir(output.parent) == []


@pytest.mark.parametrize("threads", [1, 3])
@pytest.mark.parametrize("after", [0, 1, 3])
def test_cancel_leaves_nothing(pair: Pair, output: Path, after: int, threads: int) -> None:
    output.write_text("an older result")
    with pytest.raises(Cancelled):
        pansharpen_classically(job(pair.pan, pair.ms, output, "gsa", threads=threads), Watcher(cancel_after=after))
    assert os.listdir(output.parent) == [output.name]
    assert output.read_text() == "an older result"


def test_an_input_is_never_overwritten(pair: Pair, tmp_path: Path) -> None:
    ms = Path(shutil.copy(pair.ms, tmp_path / "ms.tif"))
    before = ms.read_bytes()
    with pytest.raises(FusionError, match="would overwrite the input"):
        fuse(pair.pan, ms, ms)
    assert ms.read_bytes() == before


def test_gdals_cache_is_given_back(pair: Pair, output: Path) -> None:
    before = gdal.GetCacheMax()
    fuse(pair.pan, pair.ms, output)
    assert gdal.GetCacheMax() == before
