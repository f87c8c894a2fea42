"""Where the finest colours of a result come from: as measured on the pair, or as the user says."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.errors import FusionError
from plugin.fusion.raster.history import DOMAIN
from plugin.fusion.spans import Span
from plugin.fusion.tasks.pansharpening.task import pansharpen

from ...made_scenes import Pair, Watcher, fuse, job, simulate_pair, write
from .cases import bounds


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """Four bands, large enough to tell where its finest colours lie."""
    return simulate_pair(tmp_path_factory.mktemp("place"), 256, 256)


@pytest.fixture
def noisy(place: Pair, tmp_path: Path, rng: np.random.Generator) -> Path:
    """The MS of a sensor whose bands have noise of their own."""
    noise = rng.normal(0.0, 12.0, place.ms_image.shape)
    return write(
        tmp_path / "noisy.tif", np.rint(place.ms_image + noise).clip(0, 65535).astype(np.uint16), place.ms_transform()
    )


def of_pan(path: Path) -> float:
    return float(gdal.Open(str(path)).GetMetadata(DOMAIN)["FINE_COLOURS_OF_PAN"])


def test_those_of_a_sound_pair_are_the_ms_s(place: Pair, tmp_path: Path) -> None:
    auto, ms = tmp_path / "auto.tif", tmp_path / "ms.tif"
    np.testing.assert_array_equal(
        fuse(place.pan, place.ms, auto, sharpness=1.0)[0],
        fuse(place.pan, place.ms, ms, sharpness=1.0, fine_colours="ms")[0],
    )
    assert of_pan(auto) == 0.0


def test_noise_of_the_ms_stays_out_of_the_result(place: Pair, noisy: Path, tmp_path: Path) -> None:
    """What noise adds to neighbouring pixels' differences; the plugin sees by itself that there is some."""

    def carried(origin: str) -> float:
        with_noise, without = (
            fuse(place.pan, ms, tmp_path / "fused.tif", sharpness=1.0, fine_colours=origin)[0].astype(float)
            for ms in (noisy, place.ms)
        )
        return float(np.diff(with_noise - without, axis=2)[:, 20:-20, 20:-20].std())

    assert carried("pan") < 0.5 * carried("ms")
    fuse(place.pan, noisy, tmp_path / "fused.tif", sharpness=1.0)
    assert of_pan(tmp_path / "fused.tif") > 0.3


def test_the_log_says_so_and_does_not_complain_of_what_is_left(place: Pair, noisy: Path, output: Path) -> None:
    watcher = Watcher()
    pansharpen(job(place.pan, noisy, output, sharpness=1.0), watcher)
    assert any("come from PAN instead" in message for message in watcher.messages)
    assert not any("raise CONSISTENCY" in warning for warning in watcher.warnings)


@pytest.mark.parametrize("origin", ["auto", "pan"])
def test_neither_tiles_nor_an_extent_change_a_pixel(place: Pair, noisy: Path, output: Path, origin: str) -> None:
    settings = {"sharpness": 1.0, "fine_colours": origin}
    whole, _ = fuse(place.pan, noisy, output, tile_size=64, **settings)
    one, _ = fuse(place.pan, noisy, output, tile_size=1000, **settings)
    part, _ = fuse(place.pan, noisy, output, bounds=bounds(Span(41, 67), Span(30, 120)), **settings)
    np.testing.assert_array_equal(one, whole)
    np.testing.assert_array_equal(part, whole[:, 41:67, 30:120])


def test_without_sharpness_detail_stays_the_networks(pair: Pair, output: Path) -> None:
    drawn, _ = fuse(pair.pan, pair.ms, output, consistency_iterations=0, fine_colours="ms")
    still, _ = fuse(pair.pan, pair.ms, output, consistency_iterations=0, fine_colours="pan")
    np.testing.assert_array_equal(still, drawn)


def test_an_origin_that_there_is_not_is_refused(pair: Pair, output: Path) -> None:
    with pytest.raises(FusionError, match="FINE_COLOURS must be one of auto, ms, pan, not gsa"):
        fuse(pair.pan, pair.ms, output, fine_colours="gsa")
    assert os.listdir(output.parent) == []
