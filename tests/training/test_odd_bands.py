from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from plugin.fusion.spans import Image
from training.data.degradation import random_degradation
from training.data.odd_bands import KINDS, odd_band, with_odd_band


@pytest.fixture
def hrms(rng: np.random.Generator) -> Image:
    return (300.0 + 50.0 * rng.standard_normal((4, 64, 64))).astype(np.float32)


@pytest.mark.parametrize("kind", KINDS)
def test_odd_bands_show_little_of_the_finest_detail(kind: str, hrms: Image, rng: np.random.Generator) -> None:
    band = odd_band(kind, hrms, rng.standard_normal(4), float(hrms.std()), rng)
    assert band.shape == hrms.shape[1:]
    assert band.dtype == np.float32
    assert np.diff(band).std() < 0.2 * np.diff(hrms).std()
    assert (band.std() == 0.0) == (kind == "empty")


def test_one_band_comes_in_between_and_the_others_stay(
    hrms: Image, degradation: dict[str, Any], rng: np.random.Generator
) -> None:
    drawn = random_degradation(degradation, 4, rng)
    count = len(drawn.bands)
    ((more, pan),), changed = with_odd_band([(hrms[drawn.bands], hrms[0])], drawn, rng)
    (place,) = np.flatnonzero(changed.bands == -1)
    np.testing.assert_array_equal(np.delete(more, place, axis=0), hrms[drawn.bands])
    np.testing.assert_array_equal(pan, hrms[0])
    assert len(more) == len(changed.gains) == len(changed.bands) == count + 1
    assert changed.displacement is not None
    assert changed.displacement.bands.shape == (count + 1, 2)
