from __future__ import annotations

from pathlib import Path

import pytest

from plugin.fusion import estimate as module
from plugin.fusion.checks import sampler_of
from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.estimate import Speed, estimate, measured_speed
from plugin.fusion.networks import registry
from plugin.fusion.pipeline.plan import plan_of
from plugin.fusion.raster.tiles import count_pixels
from plugin.fusion.spans import Span, Window

from .lights import write_network
from .made_scenes import Watcher
from .networks.cards import card, write_model

SPEED = Speed("toy", "auto", 1, stride=4, halo=36, network=2.0, beside=0.5, finish=0.25, start=1.0)


ONE_STEP = sampler_of("ddim", 1, 1.0)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's own models, of which no speed is known yet."""
    monkeypatch.setattr(registry, "_user_folders", [tmp_path])
    monkeypatch.setattr(module, "_measured", {})
    return tmp_path


def test_seconds_are_those_of_each_part_times_its_pixels() -> None:
    """Two by three tiles of 100 pixels, each with 36 more on every side; two bands, four evaluations, three samples."""
    found = estimate(SPEED, rows=200, cols=300, bands=2, sampler=sampler_of("ddim", 4, 1.0), ensemble=3, tile_size=100)
    evaluated = 6 * 172 * 172 * 2 * 4 * 3 / 1e6
    assert found.network_seconds == pytest.approx(2.0 * evaluated)
    assert found.seconds == pytest.approx(1.0 + 2.5 * evaluated + 0.25 * 200 * 300 * 2 / 1e6)


def test_a_scene_of_whole_tiles_takes_time_in_proportion_to_its_pixels() -> None:
    small, large = (estimate(SPEED, edge, edge, 4, ONE_STEP).seconds - SPEED.start for edge in (1024, 8192))
    assert large == pytest.approx(64 * small)


def test_memory_depends_on_the_tile_and_not_on_the_scene() -> None:
    small, large = (estimate(SPEED, edge, edge, 4, ONE_STEP).memory_bytes for edge in (1024, 16384))
    assert small == large
    assert estimate(SPEED, 1024, 1024, 4, ONE_STEP, tile_size=1024).memory_bytes > 2 * small


def test_memory_of_a_small_scene_is_that_of_its_own_pixels() -> None:
    """73 x 40 pixels of 21 years took 112 MB, not the 2.5 GB of whole tiles."""
    speed = Speed("toy", "auto", 2, stride=8, halo=72, network=2.0, beside=0.5, finish=0.25, start=1.0)
    small = estimate(speed, 40, 73, 21, ONE_STEP).memory_bytes
    assert small == int(module.BASE_BYTES + (40 + 144) * (73 + 144) * (700 + 21 * 100))


@pytest.mark.parametrize(("scheduler", "steps"), [("ddim", 1), ("ddim", 4), ("dpmsolver++", 4), ("unipc", 4)])
def test_scratch_is_what_the_passes_claim(scheduler: str, steps: int) -> None:
    sampler = sampler_of(scheduler, steps, 1.0)
    whole = Window(Span(0, 300), Span(0, 500))
    found = estimate(SPEED, 300, 500, 3, sampler, ensemble=2)
    assert found.scratch_bytes == plan_of(whole, whole, 0, 3, sampler, 2, 512, SPEED).scratch_bytes
    assert found.output_bytes == 300 * 500 * 3 * 2


def test_pixels_of_tiles_are_counted_with_their_halos() -> None:
    """A tile of 100 columns and one of 20, one row of tiles of 52 rows; 8 more on each side."""
    window = Window(Span(0, 50), Span(100, 220))
    assert count_pixels(window, 100, stride=4, halo=8) == (52 + 16) * ((100 + 16) + (20 + 16))


@pytest.mark.parametrize(
    ("task", "write"),
    [
        ("pansharpening", lambda path: write_model(path, card(name="toy").to_json())),
        (
            "hyperspectral",
            lambda path: write_model(path, card(name="toy", task="hyperspectral", family="ddrf_cube").to_json()),
        ),
        ("nightlights", lambda path: write_network(path, "noise")),
    ],
)
def test_a_measurement_runs_the_model_once_and_is_remembered(folder: Path, task: str, write: object) -> None:
    assert callable(write)
    write(folder / "toy.onnx")
    speed = measured_speed("toy", "fp32", threads=1, seconds=0.1)
    assert (speed.model, speed.precision, speed.threads) == ("toy", "fp32", 1)
    assert speed.network > 0.0
    assert speed.beside >= 0.0
    assert speed.finish > 0.0
    assert speed.start > 0.0
    assert measured_speed("toy", "fp32", threads=1) is speed
    assert [path.name for path in folder.iterdir()] == ["toy.onnx"]


def test_a_cancelled_measurement_ends_and_is_not_remembered(folder: Path) -> None:
    write_model(folder / "toy.onnx", card(name="toy").to_json())
    with pytest.raises(Cancelled):
        measured_speed("toy", "fp32", threads=1, feedback=Watcher(cancel_after=0))
    assert module._measured == {}


def test_a_model_that_is_not_there_or_has_no_such_file_is_refused(folder: Path) -> None:
    with pytest.raises(FusionError, match="no model called"):
        measured_speed("none")
    write_model(folder / "toy.onnx", card(name="toy").to_json())
    with pytest.raises(FusionError, match="no int8 file"):
        measured_speed("toy", "int8")
