from __future__ import annotations

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter

from plugin.fusion.spans import Image
from training.data.displacement import Displacement, displaced, random_displacement

CONFIG = {"displaced_share": 0.7, "displacement": 1.2, "band_displacement": 0.5}


@pytest.fixture
def texture(rng: np.random.Generator) -> Image:
    return gaussian_filter(rng.standard_normal((3, 64, 64)), (0, 2, 2)).astype(np.float32)


def test_nothing_is_displaced_unless_asked(texture: Image, rng: np.random.Generator) -> None:
    none = random_displacement({}, 3, 4.0, rng)
    assert none.is_none
    assert displaced(texture, none, rng) is texture


def test_bands_shift_by_what_they_are_told(texture: Image, rng: np.random.Generator) -> None:
    shifts = np.array([[1.0, 0.0], [0.0, -2.0], [0.0, 0.0]])
    moved = displaced(texture, Displacement(0.0, 2, shifts), rng)
    np.testing.assert_allclose(moved[0, 4:-4], texture[0, 5:-3], atol=1e-4)
    np.testing.assert_allclose(moved[1, :, 4:-4], texture[1, :, 2:-6], atol=1e-4)
    np.testing.assert_allclose(moved[2], texture[2], atol=1e-4)


def test_the_field_has_the_size_it_is_told(rng: np.random.Generator) -> None:
    """On slopes of one along rows and columns, what changes is the displacement."""
    slopes = np.indices((64, 64)).astype(np.float32)
    square = [
        np.mean((displaced(slopes, Displacement(0.8, 3, np.zeros((2, 2))), rng) - slopes)[:, 8:-8, 8:-8] ** 2)
        for _ in range(60)
    ]
    assert np.sqrt(2.0 * np.mean(square)) == pytest.approx(0.8, rel=0.35)


def test_fields_are_smooth(rng: np.random.Generator) -> None:
    slopes = np.indices((64, 64)).astype(np.float32)
    moved = (displaced(slopes, Displacement(1.2, 5, np.zeros((2, 2))), rng) - slopes)[:, 8:-8, 8:-8]
    assert np.abs(np.diff(moved, axis=-1)).max() < 0.4


def test_draws_stay_in_their_ranges(rng: np.random.Generator) -> None:
    drawn = [random_displacement(CONFIG, 4, 4.0, rng) for _ in range(300)]
    assert np.mean([not one.is_none for one in drawn]) == pytest.approx(0.7, abs=0.08)
    assert max(one.field for one in drawn) <= 1.2
    assert max(np.hypot(*one.bands.T).max() for one in drawn) <= 0.5
    assert max(random_displacement(CONFIG, 4, 2.0, rng).field for _ in range(100)) <= 0.6
