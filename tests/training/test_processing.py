from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter

from plugin.fusion.spans import Image
from training.data.processing import Processing, processed_ms, processed_pan, random_processing


@pytest.fixture
def images(rng: np.random.Generator) -> Image:
    return (500.0 + 100.0 * gaussian_filter(rng.standard_normal((4, 40, 44)), (0, 1, 1))).astype(np.float32)


def detail(images: Image) -> float:
    return float((images - gaussian_filter(images, (0, 1, 1))).std())


def test_nothing_changes_unless_asked(images: Image) -> None:
    np.testing.assert_array_equal(processed_pan(images, Processing()), images)
    np.testing.assert_array_equal(processed_ms(images, Processing()), images)


@pytest.mark.parametrize(("sharpening", "sign"), [(0.5, 1), (-0.3, -1)])
def test_pan_is_sharper_or_softer(images: Image, sharpening: float, sign: int) -> None:
    after = detail(processed_pan(images, Processing(pan_sharpening=sharpening)))
    assert sign * (after - detail(images)) > 0.05 * detail(images)


def test_a_tone_keeps_range_and_order(images: Image) -> None:
    toned = processed_pan(images, Processing(pan_gamma=1.3))
    assert (toned.min(), toned.max()) == pytest.approx((images.min(), images.max()), rel=1e-5)
    order = np.argsort(images, axis=None)
    assert np.all(np.diff(toned.ravel()[order]) >= -1e-2)
    assert np.abs(toned - images).max() > 1.0


def test_an_inverted_pan_keeps_its_range_and_turns_its_order(images: Image) -> None:
    inverted = processed_pan(images, Processing(pan_inverted=True))
    assert (inverted.min(), inverted.max()) == pytest.approx((images.min(), images.max()), rel=1e-5)
    assert np.corrcoef(inverted.ravel(), images.ravel())[0, 1] == pytest.approx(-1.0, abs=1e-4)


def test_resampling_softens_and_moves_nothing(images: Image) -> None:
    after = processed_ms(images, Processing(ms_resampled=(0.5, 0.5)))
    assert detail(after) < 0.9 * detail(images)
    inner = np.s_[:, 4:-4, 4:-4]
    assert np.corrcoef(after[inner].ravel(), images[inner].ravel())[0, 1] > 0.9


def test_sharpened_saturated_and_compressed_ms(images: Image) -> None:
    assert detail(processed_ms(images, Processing(ms_sharpening=0.5))) > 1.1 * detail(images)
    saturated = processed_ms(images, Processing(saturation=0.9))
    assert np.mean(saturated == saturated.max()) == pytest.approx(0.1, abs=0.01)
    compressed = processed_ms(images, Processing(compression=0.1))
    assert compressed.shape == images.shape
    assert 0.02 < (compressed - images).std() / images.std() < 0.2


def test_this_share_of_the_episodes_has_each(rng: np.random.Generator) -> None:
    config: dict[str, Any] = {"processed_share": 0.2, "inverted_share": 0.2}
    drawn, none = [random_processing(config, rng) for _ in range(400)], Processing()
    for field in Processing._fields:
        share = np.mean([getattr(one, field) != getattr(none, field) for one in drawn])
        assert share == pytest.approx(0.2, abs=0.07), field
    assert random_processing({}, rng) == none
