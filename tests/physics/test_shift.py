from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.physics.dmsp import DMSPSensor, simulate
from plugin.fusion.physics.sampling import Axis, Relation, degrade, interpolate
from plugin.fusion.physics.shift import NONE_FOUND, Shift, find_shift
from plugin.fusion.spans import Image, Patch, Window

SIZE = 144
WHOLE = Window.of_shape((SIZE, SIZE))
PIXEL_KM = (0.46, 0.42)
SHIFTS = [(0.0, 0.0), (0.4, -0.7), (-1.3, 0.55), (2.6, 1.85), (-4.2, -3.1)]


def field(rng: np.random.Generator, sigma: float, size: int = SIZE) -> Image:
    """Blurred white noise, periodic."""
    frequencies = np.fft.fftfreq(size)[:, None] ** 2 + np.fft.rfftfreq(size)[None, :] ** 2
    spectrum = np.fft.rfft2(rng.standard_normal((size, size))) * np.exp(-2.0 * (np.pi * sigma) ** 2 * frequencies)
    image = np.fft.irfft2(spectrum, (size, size))
    return (image / image.std()).astype(np.float32)


def towns(rng: np.random.Generator) -> Image:
    """Radiance over four decades: dark land, towns, a core."""
    light = 1.6 * field(rng, 6.0) + 1.1 * field(rng, 1.2)
    return np.where(light > 0.4, np.minimum(np.exp(1.2 * light), 200.0), 0.0).astype(np.float32)


def moved(image: Image, rows: float, cols: float) -> Image:
    """The image so much further down and right, by the shift theorem."""
    turn = np.exp(-2j * np.pi * (np.fft.fftfreq(SIZE)[:, None] * rows + np.fft.rfftfreq(SIZE)[None, :] * cols))
    return np.fft.irfft2(np.fft.rfft2(image) * turn, image.shape).astype(np.float32)


def as_dmsp(radiance: Image, rows: float, cols: float, rng: np.random.Generator, sensor: DMSPSensor) -> Image:
    """DMSP of twice the pixel size that lies so far off, brought back to the fine grid by its georeference."""
    window = Window.of_shape((SIZE // 2, SIZE // 2)).grown(2)
    there = Relation(Axis(2.0, -rows), Axis(2.0, -cols))
    noise = rng.standard_normal(window.shape).astype(np.float32)
    dn = simulate(radiance, PIXEL_KM, there, window, sensor, noise)
    return interpolate(Patch(dn, window), Relation.of_ratio(2.0), WHOLE)


def check(found: Shift, rows: float, cols: float, tolerance: float = 0.2) -> None:
    assert found.trusted
    assert found.rows == pytest.approx(rows, abs=tolerance)
    assert found.cols == pytest.approx(cols, abs=tolerance)


@pytest.mark.parametrize(("rows", "cols"), SHIFTS)
def test_a_blurred_and_saturated_raster_is_found_to_a_fifth_of_a_pixel(rows: float, cols: float) -> None:
    rng = np.random.default_rng(int(100 * abs(rows) + 7))
    radiance = towns(rng)
    sensor = DMSPSensor(noise_dn=1.5, pedestal_dn=5.0, top_dn=62.0)
    found = find_shift(radiance, as_dmsp(radiance, rows, cols, rng, sensor))
    check(found, rows, cols)
    assert found.blur > 1.0


def test_another_year_still_tells_the_shift() -> None:
    rng = np.random.default_rng(3)
    radiance = towns(rng)
    later = radiance * np.exp(0.5 * field(rng, 5.0)) + np.maximum(field(rng, 3.0) - 2.0, 0.0) * 5.0
    sensor = DMSPSensor(noise_dn=1.5, soft=False, exponent=0.5, saturation=12.0)
    check(find_shift(later.astype(np.float32), as_dmsp(radiance, -0.8, 1.4, rng, sensor)), -0.8, 1.4)


@pytest.mark.parametrize("relation", [lambda x: -x, np.exp, np.tanh, lambda x: 1e4 + 1e-3 * x])
def test_any_relation_of_brightness_will_do(relation: object, rng: np.random.Generator) -> None:
    scene = field(rng, 1.5)
    check(find_shift(scene, relation(moved(scene, 0.65, -1.2))), 0.65, -1.2, 0.1)  # type: ignore[operator]


def test_swapping_the_rasters_turns_the_shift_around(rng: np.random.Generator) -> None:
    radiance = towns(rng)
    dn = as_dmsp(radiance, 1.1, -0.6, rng, DMSPSensor(noise_dn=1.0))
    there, back = find_shift(radiance, dn), find_shift(dn, radiance)
    check(back, -1.1, 0.6)
    assert back.rows == pytest.approx(-there.rows, abs=0.05)
    assert back.blur == -there.blur


def test_pan_and_ms_of_an_optical_scene(rng: np.random.Generator) -> None:
    """MS of ratio 4, blurred by its MTF and interpolated, a pixel and a half off."""
    pan = field(rng, 1.0) + 2.0 * field(rng, 4.0)
    coarse = Window.of_shape((SIZE // 4, SIZE // 4))
    ms = degrade(Patch.whole(moved(pan, -1.5, 0.75)), Relation.of_ratio(4.0), coarse, 0.3)
    lms = interpolate(Patch.whole(ms), Relation.of_ratio(4.0), WHOLE)
    check(find_shift(pan, lms), -1.5, 0.75)


def test_nodata_has_no_say(rng: np.random.Generator) -> None:
    scene = field(rng, 1.5)
    other = moved(scene, 1.25, 0.5)
    valid = np.ones(scene.shape, bool)
    valid[20:70, 30:90] = False
    spoilt = np.where(valid, other, 1e6).astype(np.float32)
    check(find_shift(scene, spoilt, None, valid), 1.25, 0.5, 0.1)
    check(find_shift(np.where(valid, scene, np.nan).astype(np.float32), other), 1.25, 0.5, 0.1)


def test_unrelated_rasters_are_not_trusted(rng: np.random.Generator) -> None:
    assert not find_shift(field(rng, 1.5), field(rng, 1.5)).trusted


def test_flat_or_empty_rasters_are_not_trusted(rng: np.random.Generator) -> None:
    scene = field(rng, 1.5)
    assert not find_shift(scene, np.full_like(scene, 7.0)).trusted
    assert find_shift(scene, np.full_like(scene, np.nan)) == NONE_FOUND


def test_rasters_of_different_shapes_are_refused() -> None:
    with pytest.raises(ValueError, match="one grid"):
        find_shift(np.zeros((8, 8), np.float32), np.zeros((8, 9), np.float32))
