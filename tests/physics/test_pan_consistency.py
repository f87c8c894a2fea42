from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from plugin.fusion.physics.pair_statistics import Block, PairStatistics, pair_statistics
from plugin.fusion.physics.pan_consistency import with_pan_detail
from plugin.fusion.physics.sampling import degrade, interpolate
from plugin.fusion.spans import Image, Patch, Span, Window

from ..made_scenes import MTF_GAIN, Pair

INNER = (slice(None), slice(24, -24), slice(24, -24))


@pytest.fixture
def statistics(pair: Pair) -> PairStatistics:
    valid, pan_valid = np.ones(pair.ms_image.shape[1:], bool), np.ones(pair.pan_image.shape, bool)
    block = Block(Patch.whole(pair.pan_image), Patch.whole(pair.ms_image), valid, pan_valid)
    return pair_statistics([block], pair.relation, MTF_GAIN)


def interpolated(pair: Pair) -> Image:
    return interpolate(Patch.whole(pair.ms_image), pair.relation, Window.of_shape(pair.pan_image.shape))


def sharpened(
    pair: Pair, statistics: PairStatistics, share: float, window: Window | None = None, fused: Image | None = None
) -> Image:
    """Plain interpolation, unless it is something else, with PAN's detail."""
    image, pan = Patch.whole(interpolated(pair) if fused is None else fused), Patch.whole(pair.pan_image)
    return with_pan_detail(
        lambda around: image.mirrored_over(around).image,
        lambda around: pan.mirrored_over(around).image,
        pair.relation,
        statistics,
        window or Window.of_shape(pair.pan_image.shape),
        share,
        Window.of_shape(pair.pan_image.shape),
    )


def lacking(pair: Pair, statistics: PairStatistics, fused: Image) -> Image:
    """What the mix of the bands lacks of PAN."""
    mix = np.tensordot(statistics.pan_weights.astype(np.float32), fused, axes=1) + np.float32(statistics.pan_offset)
    return np.asarray(pair.pan_image - mix)[INNER[1:]]


def test_nothing_of_it_leaves_the_image_alone(pair: Pair, statistics: PairStatistics) -> None:
    np.testing.assert_array_equal(sharpened(pair, statistics, 0.0), interpolated(pair))


def test_all_of_it_gives_the_bands_the_detail_that_pan_has(pair: Pair, statistics: PairStatistics) -> None:
    """All but what the bands do not explain of PAN, and what the MS sensor sees."""
    none, half, whole = (lacking(pair, statistics, sharpened(pair, statistics, share)) for share in (0.0, 0.5, 1.0))
    assert np.std(whole) < 0.6 * np.std(none)
    assert np.std(whole) < np.std(half) < np.std(none)


def test_what_the_ms_sensor_sees_hardly_changes(pair: Pair, statistics: PairStatistics) -> None:
    coarse = Window.of_shape(pair.ms_image.shape[1:])
    before, after = (
        degrade(Patch.whole(sharpened(pair, statistics, share)), pair.relation, coarse, MTF_GAIN)
        for share in (0.0, 1.0)
    )  # fmt: skip
    change = (after - before)[:, 6:-6, 6:-6].std(axis=(1, 2)) / pair.ms_image.mean(axis=(1, 2))
    assert change.max() < 0.015


@pytest.mark.parametrize("window", [Window(Span(40, 57), Span(51, 90)), Window(Span(0, 30), Span(100, 160))])
def test_a_part_has_the_pixels_of_the_whole(pair: Pair, statistics: PairStatistics, window: Window) -> None:
    whole = sharpened(pair, statistics, 0.7)
    part = sharpened(pair, statistics, 0.7, window)
    np.testing.assert_allclose(part, whole[(slice(None), *window.within(Window.of_shape(whole.shape[1:])))], atol=1e-3)


def test_a_constant_added_to_a_band_changes_nothing_but_that_constant(pair: Pair, statistics: PairStatistics) -> None:
    """The offset of PAN's regression takes it up."""
    constant = np.float32(5000.0)
    raised = interpolated(pair)
    raised[1] += constant
    told = dataclasses.replace(
        statistics, pan_offset=statistics.pan_offset - float(constant) * float(statistics.pan_weights[1])
    )  # fmt: skip
    found = sharpened(pair, told, 1.0, fused=raised)
    found[1] -= constant
    np.testing.assert_allclose(found, sharpened(pair, statistics, 1.0), atol=0.02)
