from __future__ import annotations

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter

from plugin.fusion.physics.finest_detail import STRENGTH, finest_reach, with_pans_finest
from plugin.fusion.physics.pair_statistics import Block, PairStatistics, pair_statistics
from plugin.fusion.spans import Image, Patch, Span, Window

from ..made_scenes import MTF_GAIN, Pair


@pytest.fixture
def statistics(pair: Pair) -> PairStatistics:
    valid, pan_valid = np.ones(pair.ms_image.shape[1:], bool), np.ones(pair.pan_image.shape, bool)
    block = Block(Patch.whole(pair.pan_image), Patch.whole(pair.ms_image), valid, pan_valid)
    return pair_statistics([block], pair.relation, MTF_GAIN)


@pytest.fixture
def drawn(pair: Pair, rng: np.random.Generator) -> Image:
    """An image that knows nothing of PAN."""
    return rng.normal(500.0, 50.0, (len(pair.ms_image), *pair.pan_image.shape)).astype(np.float32)


def replaced(
    pair: Pair, statistics: PairStatistics, drawn: Image, share: float = 1.0, window: Window | None = None
) -> Image:
    image, pan = Patch.whole(drawn), Patch.whole(pair.pan_image)
    whole = Window.of_shape(pair.pan_image.shape)
    return with_pans_finest(image.crop, pan.crop, statistics, window or whole, share, whole)


def fine(image: Image, sigma: float) -> Image:
    blurred = gaussian_filter(
        image.astype(np.float64), (0,) * (image.ndim - 2) + (sigma, sigma), mode="mirror", truncate=9
    )
    return np.asarray(image - blurred)


def test_fine_detail_is_that_of_pan_by_gsas_gain(pair: Pair, statistics: PairStatistics, drawn: Image) -> None:
    """By scipy's Gaussian; what is coarser stays."""
    sigma = statistics.ratio / 2.0
    found = replaced(pair, statistics, drawn)
    gain = STRENGTH * statistics.gain[:, None, None]
    wanted = drawn - fine(drawn, sigma) + gain * fine(pair.pan_image, sigma)
    np.testing.assert_allclose(found, wanted, atol=0.01 * drawn.std())


def test_a_share_of_it_is_a_mix(pair: Pair, statistics: PairStatistics, drawn: Image) -> None:
    none, half, whole = (replaced(pair, statistics, drawn, share) for share in (0.0, 0.5, 1.0))
    np.testing.assert_array_equal(none, drawn)
    np.testing.assert_allclose(half, 0.5 * (none + whole), rtol=1e-5)


def test_no_pixel_depends_on_the_window(pair: Pair, statistics: PairStatistics, drawn: Image) -> None:
    whole = replaced(pair, statistics, drawn)
    for window in (Window(Span(0, 9), Span(3, 20)), Window(Span(30, 47), Span(21, 64))):
        part = replaced(pair, statistics, drawn, window=window)
        np.testing.assert_array_equal(part, Patch.whole(whole).crop(window))


def test_it_looks_no_further_than_it_says(pair: Pair, statistics: PairStatistics, drawn: Image) -> None:
    row = col = 40
    before = replaced(pair, statistics, drawn)
    drawn[:, row, col] += 1e3
    rows, cols = np.nonzero(np.abs(replaced(pair, statistics, drawn) - before).max(axis=0))
    assert max(np.abs(rows - row).max(), np.abs(cols - col).max()) <= finest_reach(statistics.ratio)


def test_a_constant_added_to_a_band_stays(pair: Pair, statistics: PairStatistics, drawn: Image) -> None:
    before, after = replaced(pair, statistics, drawn), replaced(pair, statistics, drawn + np.float32(64.0))
    np.testing.assert_allclose(after - before, 64.0, atol=1e-3)
