"""Sharpness by closed forms: what was interpolated has none of PAN's detail, what PAN was added to has all of it."""

from __future__ import annotations

import math
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from plugin.fusion.job import RasterInput
from plugin.fusion.physics.sampling import Relation
from plugin.fusion.quality import no_reference_run
from plugin.fusion.quality.filters import Field, upsample
from plugin.fusion.quality.jobs import NoReferenceJob
from plugin.fusion.quality.no_reference_run import assess_without_reference
from plugin.fusion.quality.parts import parts_of
from plugin.fusion.quality.sharpness import Sharpness, detail_of, sharpness
from plugin.fusion.scenes.pair import open_scene
from plugin.fusion.spans import Image64
from tests.made_scenes import Pair, Watcher, north_up, write

WEIGHTS = np.array([0.2, 0.5, 0.3])
RATIO = 4


@pytest.fixture
def ms() -> Image64:
    """Three bands that agree about most: (3, 48, 48)."""
    rng = np.random.default_rng(5)
    shared = rng.normal(0.0, 40.0, (48, 48))
    return np.stack([300.0 * k + shared + rng.normal(0.0, 10.0, (48, 48)) for k in (1, 2, 3)])


@pytest.fixture
def lms(ms: Image64) -> Image64:
    return upsample(ms, (192, 192), Relation.of_ratio(RATIO))


@pytest.fixture
def texture() -> Image64:
    """Detail of one pixel's size, (192, 192)."""
    return np.random.default_rng(6).normal(0.0, 25.0, (192, 192))


def measured(fused: Image64, ms: Image64, pan: Image64) -> Sharpness:
    return sharpness(fused, ms, pan, WEIGHTS)


def assessed(pair: Pair, fused: Path) -> Sharpness:
    pan, ms, judged = (RasterInput(str(path)) for path in (pair.pan, pair.ms, fused))
    return assess_without_reference(NoReferenceJob(pan, ms, judged, correct_shift=False), Watcher()).sharpness


def test_interpolated_ms_has_none_of_pans_detail(ms: Image64, lms: Image64, texture: Image64) -> None:
    found = measured(lms, ms, 500.0 + texture)
    assert found.pan_share < 0.01
    assert found.pan_energy < 0.3


def test_bands_with_pan_added_have_all_of_it(ms: Image64, lms: Image64, texture: Image64) -> None:
    """The intensity's detail is that of PAN, up to what the interpolated bands have."""
    found = measured(lms + texture, ms, np.tensordot(WEIGHTS, lms, 1) + texture)
    assert found.pan_share == pytest.approx(1.0, abs=1e-6)
    assert found.pan_energy == pytest.approx(1.0, abs=1e-6)


@pytest.mark.parametrize("gain", [0.25, 0.5, 2.0])
def test_energy_is_the_contrast_that_was_added(ms: Image64, texture: Image64, gain: float) -> None:
    flat = np.broadcast_to(np.array([100.0, 200.0, 300.0])[:, None, None], (3, 192, 192))
    found = measured(flat + gain * texture, ms, texture)
    assert found.pan_share == pytest.approx(1.0, abs=1e-6)
    assert found.pan_energy == pytest.approx(gain, rel=1e-9)
    assert found.fringe == pytest.approx(0.0, abs=1e-6)


def test_share_falls_as_noise_drowns_pan(ms: Image64, texture: Image64) -> None:
    """One band of PAN and as much noise as PAN: half of the variance is explained."""
    noise = np.random.default_rng(7).normal(0.0, 25.0, texture.shape)
    found = sharpness((texture + noise)[None], ms[:1], texture, [1.0])
    assert found.pan_share == pytest.approx(0.5, abs=0.02)
    assert found.pan_energy == pytest.approx(math.sqrt(2.0), abs=0.03)


def test_fringe_is_what_bands_have_beyond_their_intensity(ms: Image64, texture: Image64) -> None:
    """Bands shifted against each other by a pixel disagree about every edge; unshifted, about none."""
    together = np.stack([texture, texture, texture])
    apart = np.stack([np.roll(texture, by, axis=1) for by in (-1, 0, 1)])
    assert measured(together, ms, texture).fringe == pytest.approx(0.0, abs=1e-6)
    assert measured(apart, ms, texture).fringe > 2.0


def test_ms_at_its_own_scale_has_a_fringe_of_one(ms: Image64, texture: Image64) -> None:
    """Each MS pixel is a PAN pixel here, so that both grids show the same."""
    wide = np.random.default_rng(8).normal(0.0, 10.0, (3, 192, 192)) + texture
    own = wide[:, 21:-21, 21:-21]
    found = measured(np.pad(own, ((0, 0), (21, 21), (21, 21)), mode="symmetric"), own, texture)
    assert found.fringe == pytest.approx(1.0, abs=0.05)


def test_what_has_no_detail_or_no_pixels_tells_nothing(ms: Image64, lms: Image64) -> None:
    assert all(math.isnan(value) for value in measured(lms, ms, np.full((192, 192), 7.0)))
    assert all(math.isnan(value) for value in measured(lms[:, :40, :40], ms[:, :10, :10], lms[0, :40, :40]))


def test_flat_band_is_no_hindrance(ms: Image64, texture: Image64) -> None:
    found = measured(np.stack([texture, np.full_like(texture, 3.0), texture]), ms, texture)
    assert found.pan_share == pytest.approx(1.0, abs=1e-6)
    assert found.pan_energy == pytest.approx(0.5, rel=1e-9)


def test_detail_is_what_a_gaussian_of_one_pixel_takes_away() -> None:
    """Of the Nyquist wave, 2 exp(-pi^2 / 2) is left by the sampled Gaussian (and its alias); of a plane, all."""
    wave = np.tile(np.cos(np.pi * np.arange(64)), (64, 1))
    inner = np.s_[:, 16:48, 16:48]
    detail = detail_of(Field.of(wave[None])).whole()
    np.testing.assert_allclose(detail[inner], (1.0 - 2.0 * math.exp(-(np.pi**2) / 2.0)) * wave[None][inner], rtol=1e-5)
    plane = np.add.outer(np.arange(64.0), 2.0 * np.arange(64.0))
    np.testing.assert_allclose(detail_of(Field.of(plane[None])).whole()[inner], 0.0, atol=1e-9)


@pytest.mark.parametrize("values", [4 * 32 * 32, 10**8])
def test_parts_give_the_figures_of_the_arrays(
    monkeypatch: pytest.MonkeyPatch, pair: Pair, tmp_path: Path, values: int
) -> None:
    """Over the same MS pixels: the arrays leave out a border of the MS, the rasters what the consistency leaves out."""
    monkeypatch.setattr(no_reference_run, "parts_of", partial(parts_of, values=values))
    fused = np.clip(np.rint(pair.truth), 1, 60_000).astype(np.uint16)
    found = assessed(pair, write(tmp_path / "fused.tif", fused, north_up(1.0)))
    inputs = RasterInput(str(pair.pan)), RasterInput(str(pair.ms))
    weights = open_scene(*inputs, tmp_path / "no.tif", tmp_path, Watcher(), False).statistics.pan_weights
    expected = sharpness(fused, pair.ms_image, pair.pan_image, weights)
    assert found[:2] == pytest.approx(expected[:2], rel=1e-9)
    assert found.fringe == pytest.approx(expected.fringe, rel=0.1)


def test_nodata_is_left_out(pair: Pair, tmp_path: Path) -> None:
    clean = np.clip(np.rint(pair.truth), 1, 60_000).astype(np.uint16)
    figures = []
    for number, value in enumerate((0, 60_001)):
        image = clean.copy()
        image[:, 60:63, 60:63] = value
        fused = write(tmp_path / f"{number}.tif", image, north_up(1.0), nodata=value)
        figures.append(assessed(pair, fused))
    assert figures[0] == figures[1]
