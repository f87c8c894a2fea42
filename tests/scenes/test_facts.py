from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugin.fusion.job import RasterInput
from plugin.fusion.raster.gdal_settings import gdal_settings
from plugin.fusion.raster.shifted import ShiftedSource
from plugin.fusion.scenes.pair import Scene, open_scene
from plugin.fusion.scenes.samples import Samples

from ..made_scenes import UTM, Pair, Watcher, north_up, write


def opened(pan: Path, ms: Path, folder: Path, **how: Any) -> Scene:
    with gdal_settings():
        inputs = RasterInput(str(pan)), RasterInput(str(ms))
        return open_scene(*inputs, folder / "fused.tif", folder, Watcher(), **how)


@pytest.fixture
def misregistered(pair: Pair, tmp_path: Path) -> tuple[Path, Path]:
    """PAN's content lies two pixels further down than its georeference says, and a corner of it is missing."""
    image = np.roll(pair.pan_image, 2, axis=0).astype(np.uint16)
    image[:70, :50] = 0
    return write(tmp_path / "moved.tif", image[None], north_up(1.0), UTM, nodata=0), pair.ms


def test_facts_of_another_process_take_the_place_of_measuring(
    misregistered: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = opened(*misregistered, tmp_path)
    facts = pickle.loads(pickle.dumps(first.facts))
    assert facts.pan_is_moved
    assert isinstance(first.pan, ShiftedSource)

    def fail(*_: object) -> None:
        raise AssertionError("measured again")

    monkeypatch.setattr(Samples, "read", fail)
    monkeypatch.setattr("plugin.fusion.scenes.measuring._placings.of", fail)
    again = opened(*misregistered, tmp_path, facts=facts)
    assert again.facts is facts
    window = first.shared
    np.testing.assert_array_equal(again.pan.read(window).image, first.pan.read(window).image)
    np.testing.assert_array_equal(again.pan.fill, first.pan.fill)
    np.testing.assert_array_equal(again.ms.fill, first.ms.fill)


def test_whether_pan_was_moved_is_a_fact_of_its_own(misregistered: tuple[Path, Path], tmp_path: Path) -> None:
    left = opened(*misregistered, tmp_path, correct_shift=False)
    assert left.facts.shift is not None
    assert left.facts.shift.is_worth_correcting
    assert not left.facts.pan_is_moved
    assert not isinstance(left.pan, ShiftedSource)
    assert left.facts.shift_or_nan == pytest.approx((2.0, 0.0), abs=0.1)


def test_blocks_are_read_once_but_for_those_with_holes(pair: Pair, tmp_path: Path) -> None:
    """None of a pair without; all of them if one raster is read from elsewhere."""
    from plugin.fusion.raster.source import RasterSource

    with gdal_settings():
        pan, ms = RasterSource(str(pair.pan), "PAN"), RasterSource(str(pair.ms), "MS")
        scene = opened(pair.pan, pair.ms, tmp_path)
        samples = Samples(scene.relation, scene.shared, Watcher())
        before = samples.read(pan, ms)
        again = samples.read(pan.filled_with(np.ones(1, np.float32)), ms)
        assert all(one is other for one, other in zip(before, again))
        moved = samples.read(ShiftedSource(pan, 0.5, 0.0), ms, is_moved=True)
    assert not any(one is other for one, other in zip(before, moved))
    assert not any(np.array_equal(one.pan.image, other.pan.image) for one, other in zip(before, moved))
