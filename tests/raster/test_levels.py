"""Numbers too large for their own detail are read less a level, and written with it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from plugin.fusion.job import RasterInput
from plugin.fusion.raster.levels import levelled
from plugin.fusion.raster.missing import NOTHING
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.wald.job import SimulationJob
from plugin.fusion.wald.run import simulate_pair

from ..made_scenes import Pair, Watcher, fuse, north_up, read, write
from ..real_files.runs import classical

LEVEL = 100_000_000


def test_a_level_keeps_every_digit(tmp_path: Path) -> None:
    image = (np.arange(2 * 32 * 32).reshape(2, 32, 32) % 300).astype(np.int32)
    said: list[object] = []
    source = RasterSource(str(write(tmp_path / "large.tif", image + LEVEL, north_up(1.0))), "MS")
    source = levelled(source, lambda *words: said.append(words))
    levels = np.array(source.levels)
    np.testing.assert_array_equal(np.abs(levels - LEVEL) < 300, True)
    pixels = source.read(source.grid.window).image
    np.testing.assert_array_equal(pixels + levels[:, None, None], image + LEVEL)
    np.testing.assert_array_equal(source.of_bands([1]).levels, levels[1:])
    assert said == []


@pytest.mark.parametrize("dtype", [np.int32, np.float64, np.uint16, np.float32])
def test_ordinary_numbers_are_read_as_they_are(pair: Pair, tmp_path: Path, dtype: type) -> None:
    source = RasterSource(str(write(tmp_path / "ms.tif", pair.ms_image.astype(dtype), pair.ms_transform())), "MS")
    assert levelled(source, Watcher().warn) is source
    np.testing.assert_array_equal(source.read(source.grid.window).image, pair.ms_image)


def test_a_named_number_is_met_to_the_digit(tmp_path: Path) -> None:
    image = np.full((1, 8, 8), LEVEL, np.int32)
    image[0, 2, 3] = LEVEL + 1
    source = RasterSource(str(write(tmp_path / "large.tif", image, north_up(1.0))), "MS")
    source = source.without(NOTHING.also((LEVEL + 1.0, LEVEL + 1.0)))
    assert (~source.valid(source.grid.window)).sum() == 1


@pytest.mark.parametrize("method", ["gsa", "brovey", "mtf_glp_hpm_r", "ddrf-s"])
def test_detail_survives_an_offset_of_a_hundred_million(pair: Pair, tmp_path: Path, method: str) -> None:
    """https://github.com/MapServer/MapServer/issues/7341, https://github.com/rspatial/terra/issues/1456: whole numbers
    above 16,777,216 come out changed by a few units, since somebody on the way takes floats of 32 bits.
    """
    found = {}
    for level in (0, -5000, LEVEL):  # the second is counted from the scene's level, as the third is
        ms = write(tmp_path / "ms.tif", (pair.ms_image + level).astype(np.int32), pair.ms_transform())
        pan = write(tmp_path / "pan.tif", (pair.pan_image + max(level, 0)).astype(np.int32)[None], north_up(1.0))
        output = tmp_path / "fused.tif"
        if method == "ddrf-s":
            fuse(pan, ms, output)
        else:
            classical(pan, ms, output, method=method)
        found[level] = read(output).astype(float) - level
    assert np.abs(found[LEVEL] - found[-5000]).max() <= 1.0
    errors = {level: np.sqrt(np.mean((image - pair.truth) ** 2)) for level, image in found.items()}
    assert errors[LEVEL] <= 1.1 * errors[0]


def test_a_pair_is_simulated_with_every_digit(pair: Pair, tmp_path: Path) -> None:
    made = {}
    for level in (0, LEVEL):
        source = write(tmp_path / "fine.tif", (pair.truth.round() + level).astype(np.int32), north_up(1.0))
        pan, ms, truth = (tmp_path / f"{name}_{level}.tif" for name in ("pan", "ms", "truth"))
        simulate_pair(SimulationJob(RasterInput(str(source)), str(pan), str(ms), str(truth)), Watcher())
        made[level] = [read(path).astype(float) - level for path in (pan, ms, truth)]
    for small, large in zip(made[0], made[LEVEL]):
        assert np.abs(small - large).max() <= 1.0
