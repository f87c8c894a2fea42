"""MS that lies off PAN from place to place: found to a few hundredths of its pixel, and nothing where it does not."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.physics.displacement import Displacement, displaced, knots_in, local_shifts
from plugin.fusion.physics.sampling import Relation, degrade
from plugin.fusion.spans import Image, Patch, Span, Window
from training.data.displacement import moved_by

from ..made_scenes import MTF_GAIN, simulate_images

SIZE = 320
RELATION = Relation.of_ratio(4.0)
COARSE = Window.of_shape((SIZE // 4, SIZE // 4))


def wave(size: float) -> Image:
    """A smooth field (2, rows, columns) on PAN's grid, of this length at most, in PAN pixels."""
    rows, cols = np.indices((SIZE, SIZE)) / SIZE
    down, right = np.sin(2 * np.pi * rows + 1.0), np.cos(2 * np.pi * cols) * np.sin(3 * rows)
    return np.asarray(size * np.stack([down, right]) / np.sqrt(2.0), np.float32)


def place(field: Image) -> tuple[Image, Image]:
    """MS that shows what lies where the field says, and PAN as its sensor sees it."""
    truth, pan, _ = simulate_images(SIZE, SIZE, RELATION)
    ms = degrade(Patch.whole(moved_by(truth, field)), RELATION, COARSE, MTF_GAIN)
    return ms, degrade(Patch.whole(pan), RELATION, COARSE, MTF_GAIN)


def found(ms: Image, pan: Image) -> Displacement:
    rows, cols = (knots_in(span) for span in COARSE)
    shifts = local_shifts(ms, pan, np.ones(pan.shape, bool), rows, cols)
    return Displacement(rows, cols, shifts.shift, shifts.error)


def test_a_smooth_field_is_found_to_a_twentieth_of_an_ms_pixel() -> None:
    field = wave(1.6)
    expected = -field[:, 2::4, 2::4] / 4.0
    difference = (found(*place(field)).at(COARSE) - expected)[:, 8:-8, 8:-8]
    assert np.sqrt(np.square(difference).mean()) < 0.05
    assert np.sqrt(np.square(expected).mean()) > 0.15


def test_where_nothing_is_off_hardly_anything_is_found() -> None:
    assert found(*place(wave(0.0))).size < 0.03


def test_a_flat_place_tells_nothing(rng: np.random.Generator) -> None:
    ms, pan = np.full((3, *COARSE.shape), 7.0, np.float32), np.full(COARSE.shape, 9.0, np.float32)
    field = found(ms, pan)
    assert field.size < 1e-3
    assert field.error.min() > 0.2


def test_bands_that_have_nothing_to_do_with_pan_explain_it_hardly_better_displaced(rng: np.random.Generator) -> None:
    ms, pan = place(wave(1.6))
    noise = rng.normal(500.0, 50.0, (4, *pan.shape)).astype(np.float32)
    rows, cols = (knots_in(span) for span in COARSE)
    of_noise, of_bands = (local_shifts(bands, pan, np.ones(pan.shape, bool), rows, cols) for bands in (noise, ms))
    assert of_noise.after.sum() > 0.8 * of_noise.before.sum()
    assert of_bands.after.sum() < 0.5 * of_bands.before.sum()


def test_displaced_by_nothing_is_the_image_to_the_last_bit(rng: np.random.Generator) -> None:
    image = rng.uniform(0, 3000, (3, 20, 30)).astype(np.float32)
    np.testing.assert_array_equal(displaced(image, np.zeros((2, 20, 30), np.float32)), image)


def test_displaced_by_whole_pixels_moves_them(rng: np.random.Generator) -> None:
    image = rng.uniform(0, 3000, (2, 20, 30)).astype(np.float32)
    shift = np.stack([np.full((20, 30), 1.0), np.full((20, 30), -2.0)]).astype(np.float32)
    moved = displaced(image, shift)
    np.testing.assert_allclose(moved[:, 4:-4, 4:-4], image[:, 5:-3, 2:-6], rtol=1e-5)


def test_a_plane_stays_a_plane() -> None:
    rows, cols = np.indices((24, 24)).astype(np.float32)
    shift = np.stack([0.3 * np.sin(rows / 5.0), 0.4 * np.cos(cols / 7.0)]).astype(np.float32)
    moved = displaced((5.0 * rows - 2.0 * cols)[None], shift)[0]
    expected = 5.0 * (rows + shift[0]) - 2.0 * (cols + shift[1])
    np.testing.assert_allclose(moved[5:-5, 5:-5], expected[5:-5, 5:-5], atol=0.25)


@pytest.mark.parametrize("window", [Window(Span(3, 9), Span(5, 40)), Window(Span(-4, 3), Span(70, 90))])
def test_a_pixels_shift_does_not_depend_on_the_window(window: Window, rng: np.random.Generator) -> None:
    rows, cols = (knots_in(span) for span in COARSE)
    shift = rng.normal(size=(2, len(rows), len(cols))).astype(np.float32)
    field = Displacement(rows, cols, shift, shift[0])
    around = Window(Span(-10, 100), Span(-10, 100))
    np.testing.assert_array_equal(field.at(window), field.at(around)[(slice(None), *window.within(around))])
