from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from plugin.fusion.physics.pair_statistics import Block
from plugin.fusion.physics.registration import estimate_shift, shifted
from plugin.fusion.physics.sampling import Axis, Relation, degrade
from plugin.fusion.spans import Patch, Window

from ..made_scenes import simulate_images

SIZE = 192


def block(relation: Relation, off: tuple[float, float], gain: float = 0.28) -> Block:
    """A simulated place whose MS lies on the PAN grid as `relation` says, but whose PAN shows it `off` further on."""
    truth, pan, _ = simulate_images(SIZE, SIZE, relation)
    moved = shifted(relation, *off)
    window = Window.of_shape([int((SIZE - axis.offset) // axis.ratio) for axis in (moved.rows, moved.cols)])
    ms = Patch(degrade(Patch.whole(truth), moved, window, gain), window)
    return Block(Patch.whole(pan), ms, np.ones(window.shape, bool), np.ones(pan.shape, bool))


@pytest.mark.parametrize("off", [(0.0, 0.0), (0.4, 0.35), (-1.5, 0.2), (2.5, -3.0)])
@pytest.mark.parametrize("ratio", [2.0, 4.0, 2.7])
def test_a_known_shift_is_found_to_a_tenth_of_a_pixel(ratio: float, off: tuple[float, float]) -> None:
    relation = Relation(Axis(ratio, 0.5), Axis(ratio))
    found = estimate_shift([block(relation, off)], relation, gain=0.3)
    assert found is not None
    assert (found.rows, found.cols) == pytest.approx(off, abs=0.1)
    assert found.is_worth_correcting == (off != (0.0, 0.0))


def test_undoing_the_shift_explains_more_of_pan() -> None:
    relation = Relation.of_ratio(4.0)
    found = estimate_shift([block(relation, (1.2, -0.8))], relation, gain=0.3)
    assert found is not None
    assert found.r2 > found.r2_before + 0.01


def test_what_is_not_valid_does_not_count(rng: np.random.Generator) -> None:
    relation, off = Relation.of_ratio(4.0), (0.8, -0.6)
    whole = block(relation, off)
    ms, valid = whole.ms.image.copy(), whole.valid.copy()
    valid[10:20, 15:30] = False
    ms[:, ~valid] = rng.uniform(0, 60_000, (len(ms), int((~valid).sum())))
    found = estimate_shift([whole._replace(ms=Patch.whole(ms), valid=valid)], relation, gain=0.3)
    assert found is not None
    assert (found.rows, found.cols) == pytest.approx(off, abs=0.1)


def noise_like(image: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    return rng.normal(image.mean(), image.std(), image.shape).astype(np.float32)


def test_bands_that_have_nothing_to_do_with_pan_tell_no_shift_worth_correcting(rng: np.random.Generator) -> None:
    relation = Relation.of_ratio(4.0)
    whole = block(relation, (0.0, 0.0))
    found = estimate_shift([whole._replace(ms=Patch.whole(noise_like(whole.ms.image, rng)))], relation, gain=0.3)
    assert found is None or not found.is_worth_correcting


@pytest.mark.parametrize("band", [0, 1, 2, 3])
def test_one_band_alone_feigns_no_shift_worth_correcting(band: int) -> None:
    relation = Relation.of_ratio(4.0)
    whole = block(relation, (0.0, 0.0))
    found = estimate_shift([whole._replace(ms=Patch.whole(whole.ms.image[band : band + 1]))], relation, gain=0.3)
    assert found is None or not found.is_worth_correcting


def test_blocks_too_small_for_the_blur_tell_nothing() -> None:
    relation = Relation.of_ratio(4.0)
    whole = block(relation, (0.0, 0.0))
    pan, ms = Patch.whole(whole.pan.image[:32, :40]), Patch.whole(whole.ms.image[:, :8, :10])
    small = Block(pan, ms, whole.valid[:8, :10], np.ones((32, 40), bool))
    assert estimate_shift([small], relation, gain=0.3) is None


def test_too_few_pixels_tell_nothing() -> None:
    relation = Relation.of_ratio(4.0)
    whole = block(relation, (0.0, 0.0))
    assert estimate_shift([whole._replace(valid=np.zeros_like(whole.valid))], relation, gain=0.3) is None
