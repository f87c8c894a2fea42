"""What is said of the sharpness of the MS sensor."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugin.fusion.job import RasterInput
from plugin.fusion.physics.sensors import AUTO, OTHER
from plugin.fusion.raster.gdal_settings import gdal_settings
from plugin.fusion.scenes.pair import Scene, open_scene

from ..made_scenes import Pair, Watcher


def scene_of(pair: Pair, tmp_path: Path, gain: float | None, sensor: str) -> Scene:
    inputs = RasterInput(str(pair.pan)), RasterInput(str(pair.ms))
    with gdal_settings():
        return open_scene(*inputs, tmp_path / "fused.tif", tmp_path, Watcher(), True, gain, sensor)


@pytest.mark.parametrize(
    ("gain", "sensor", "taken", "words"),
    [
        (0.2, "QB", 0.2, "as given"),
        (None, "QB", 0.295, "published for QuickBird"),
        (None, OTHER, 0.3, "the usual one"),
        (None, AUTO, None, "estimated from the pair, with regard to what sensors have"),
        (None, "SPOT6", None, "what sensors have; none is published for SPOT-6"),
    ],
)
def test_the_gain_comes_with_where_it_is_from(
    pair: Pair, tmp_path: Path, gain: float | None, sensor: str, taken: float | None, words: str
) -> None:
    scene = scene_of(pair, tmp_path, gain, sensor)
    assert str(scene.facts.gain_in_words).endswith(f"{words})")
    expected = taken or scene_of(pair, tmp_path, None, AUTO).statistics.mtf_gain
    assert scene.statistics.mtf_gain == pytest.approx(expected)
