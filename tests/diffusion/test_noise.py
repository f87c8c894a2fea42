"""Noise: the generator's known answers, its moments, and that it is a function of where it falls."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.diffusion.noise import gaussian_noise, philox
from plugin.fusion.spans import Patch, Span, Window

WINDOW = Window(Span(-10, 246), Span(5000, 5256))


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        (0x00000000, (0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8)),
        (0xFFFFFFFF, (0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD)),
    ],
)
def test_philox_gives_its_known_answers(word: int, answer: tuple[int, ...]) -> None:
    """Random123's kat_vectors, philox4x32 with 10 rounds."""
    word_array = np.array([word], np.uint32)
    words = philox((word_array, word_array, word_array, word_array), (word, word))
    assert tuple(int(w[0]) for w in words) == answer


def test_philox_leaves_its_counter_alone() -> None:
    counter = (np.zeros(3, np.uint32), np.ones(3, np.uint32), np.zeros(3, np.uint32), np.ones(3, np.uint32))
    philox(counter, (1, 2))
    assert [int(word.sum()) for word in counter] == [0, 3, 0, 3]


def test_moments_are_those_of_the_normal_distribution() -> None:
    noise = gaussian_noise(1, 0, 8, WINDOW).astype(np.float64)
    error = 1.0 / np.sqrt(noise.size)
    assert abs(noise.mean()) < 4.0 * error
    assert abs((noise**2).mean() - 1.0) < 4.0 * np.sqrt(2.0) * error
    assert abs((noise**3).mean()) < 4.0 * np.sqrt(15.0) * error
    assert abs((noise**4).mean() - 3.0) < 4.0 * np.sqrt(96.0) * error


def test_bands_steps_seeds_and_neighbours_are_uncorrelated() -> None:
    noise = gaussian_noise(1, 0, 8, WINDOW)
    images = [*noise, gaussian_noise(1, 1, 1, WINDOW)[0], gaussian_noise(2, 0, 1, WINDOW)[0]]
    images += [np.roll(noise[0], 1, axis) for axis in (0, 1)]
    correlation = np.corrcoef([image.ravel() for image in images])
    np.fill_diagonal(correlation, 0.0)
    assert np.abs(correlation).max() < 5.0 / 256.0


def test_a_window_of_the_noise_is_the_noise_of_the_window() -> None:
    whole = gaussian_noise(3, 2, 5, WINDOW)
    part = Window(Span(-3, 60), Span(5001, 5090))
    np.testing.assert_array_equal(gaussian_noise(3, 2, 5, part), Patch(whole, WINDOW).crop(part))
    np.testing.assert_array_equal(gaussian_noise(3, 2, 2, WINDOW), whole[:2])
