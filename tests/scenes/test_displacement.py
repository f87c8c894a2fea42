"""A pair whose MS lies off PAN from place to place: it is read where PAN shows it, and a sound pair as it lies."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.job import RasterInput
from plugin.fusion.physics.registration import shifted
from plugin.fusion.physics.sampling import degrade
from plugin.fusion.quality.reference import crop, ergas
from plugin.fusion.raster.history import read_history
from plugin.fusion.scenes.pair import Scene, open_scene
from plugin.fusion.spans import Patch, Span, Window
from plugin.fusion.tasks.classical.job import ClassicalJob
from plugin.fusion.tasks.classical.task import pansharpen_classically
from plugin.fusion.wald.job import SimulationJob
from plugin.fusion.wald.run import simulate_pair as simulate_wald
from training.data.displacement import moved_by

from ..made_scenes import MTF_GAIN, Pair, Watcher, north_up, read, simulate_pair, write


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    return simulate_pair(tmp_path_factory.mktemp("place"), 256, 256)


@pytest.fixture(scope="module")
def displaced_ms(place: Pair) -> Path:
    """The MS as a sensor finds it that looks a third of an MS pixel beside, here so and there so."""
    rows, cols = np.indices(place.truth.shape[1:]) / 100.0
    field = 1.3 * np.stack([np.sin(2.0 * rows + cols), np.cos(2.0 * cols)]).astype(np.float32)
    seen = moved_by(place.truth, field - field.mean(axis=(1, 2), keepdims=True))
    window = Window.of_shape(place.ms_image.shape[1:])
    image = degrade(Patch.whole(seen), place.relation, window, MTF_GAIN)
    return write(place.folder / "displaced.tif", np.rint(image).astype(np.uint16), place.ms_transform())


def opened(pan: Path, ms: Path, folder: Path, watcher: Watcher, correct: bool = True) -> Scene:
    return open_scene(RasterInput(str(pan)), RasterInput(str(ms)), folder / "fused.tif", folder, watcher, correct)


def fused(pan: Path, ms: Path, output: Path, **settings: object) -> np.ndarray:
    pansharpen_classically(
        ClassicalJob(RasterInput(str(pan)), RasterInput(str(ms)), str(output), **settings),  # type: ignore[arg-type]
        Watcher(),
    )
    return read(output).astype(float)


def test_a_displaced_ms_is_followed_and_the_result_is_truer(place: Pair, displaced_ms: Path, tmp_path: Path) -> None:
    followed = fused(place.pan, displaced_ms, tmp_path / "followed.tif")
    left = fused(place.pan, displaced_ms, tmp_path / "left.tif", correct_shift=False)
    sound = fused(place.pan, place.ms, tmp_path / "sound.tif")
    errors = [ergas(crop(each, 24), crop(place.truth.astype(float), 24), 4.0) for each in (sound, followed, left)]
    assert errors[1] < errors[0] + 0.5 * (errors[2] - errors[0])
    said = read_history(gdal.Open(str(tmp_path / "followed.tif")))
    assert said["MS_DISPLACEMENT_CORRECTED"] == "yes"
    assert 0.1 < float(said["MS_DISPLACEMENT"].split()[0]) < 0.5


def test_it_is_told_or_warned_of(place: Pair, displaced_ms: Path, tmp_path: Path) -> None:
    told, warned = Watcher(), Watcher()
    assert opened(place.pan, displaced_ms, tmp_path, told).facts.is_followed
    assert not opened(place.pan, displaced_ms, tmp_path, warned, correct=False).facts.is_followed
    assert any("it is read where PAN shows it" in message for message in told.messages)
    assert any("turn on CORRECT_SHIFT" in warning for warning in warned.warnings)


def test_a_simulated_pairs_truth_has_the_numbers_of_the_ms(place: Pair, displaced_ms: Path, tmp_path: Path) -> None:
    pan, ms_again, written = (str(tmp_path / name) for name in ("pan.tif", "ms.tif", "truth.tif"))
    watcher = Watcher()
    job = SimulationJob(RasterInput(str(displaced_ms)), pan, ms_again, written, RasterInput(str(place.pan)))
    simulate_wald(job, watcher)
    truth, ms = read(tmp_path / "truth.tif"), read(displaced_ms)
    np.testing.assert_array_equal(truth, ms[:, : truth.shape[1], : truth.shape[2]])
    assert not any("CORRECT_SHIFT for" in warning for warning in watcher.warnings)


def test_a_sound_pair_is_read_as_it_lies(place: Pair, tmp_path: Path) -> None:
    scene = opened(place.pan, place.ms, tmp_path, Watcher())
    assert not scene.facts.is_followed
    assert scene.facts.displacement.size < 0.1
    window = scene.ms.grid.window
    np.testing.assert_array_equal(scene.ms.read(window).image, place.ms_image)


def test_what_lies_beside_nodata_feigns_no_displacement(place: Pair, tmp_path: Path) -> None:
    image = place.ms_image.copy()
    image[:, :, :30] = 0
    image[1] = 7
    ms = write(tmp_path / "ms.tif", np.rint(image).astype(np.uint16), place.ms_transform(), nodata=0)
    found = opened(place.pan, ms, tmp_path, Watcher()).facts.displacement
    assert found.field is None
    assert found.size < 0.1


def test_a_pair_of_a_few_pixels_is_not_looked_at(tmp_path: Path) -> None:
    tiny = simulate_pair(tmp_path, 24, 32)
    assert np.isnan(opened(tiny.pan, tiny.ms, tmp_path, Watcher()).facts.displacement.size)


def test_no_pixel_depends_on_the_window_it_is_read_in(place: Pair, displaced_ms: Path, tmp_path: Path) -> None:
    ms = opened(place.pan, displaced_ms, tmp_path, Watcher()).ms
    whole = ms.grid.window
    part = Window(Span(7, 19), Span(3, 22))
    np.testing.assert_array_equal(ms.read(part).image, ms.read(whole).image[(slice(None), *part.within(whole))])


def test_the_displacement_is_written_on_request(place: Pair, displaced_ms: Path, tmp_path: Path) -> None:
    where, sound = tmp_path / "where.tif", tmp_path / "nowhere.tif"
    fused(place.pan, displaced_ms, tmp_path / "fused.tif", displacement=str(where))
    fused(place.pan, place.ms, tmp_path / "sound.tif", displacement=str(sound))
    image = read(where)
    assert image.shape == (3, *place.ms_image.shape[1:])
    assert 0.1 < np.sqrt(np.square(image[:2]).sum(axis=0).mean()) < 0.5
    assert (image[2] > 0.0).all()
    assert not read(sound).any()


def test_bands_that_lie_apart_are_brought_together_by_choice(place: Pair, tmp_path: Path) -> None:
    """The first band is taken 1.6 PAN pixels, 0.4 MS pixels, above the others."""
    window = Window.of_shape(place.ms_image.shape[1:])
    image = place.ms_image.copy()
    there = shifted(place.relation, 1.6, 0.0)
    image[0] = degrade(Patch.whole(place.truth[0]), there, window, MTF_GAIN)
    ms = write(tmp_path / "ms.tif", np.rint(image).astype(np.uint16), north_up(4.0))
    truth = crop(place.truth.astype(float), 24)[:1]
    errors = [
        ergas(crop(fused(place.pan, ms, tmp_path / "fused.tif", correct_bands=chosen), 24)[:1], truth, 4.0)
        for chosen in (False, True)
    ]
    assert errors[1] < 0.9 * errors[0]
    assert read_history(gdal.Open(str(tmp_path / "fused.tif")))["BANDS_MOVED"].count(";") == 3
