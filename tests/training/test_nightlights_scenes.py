from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from training.data import nightlights
from training.data.nightlights import LightsScene, beyond_border, binned, extended_cores, load, random_field

from ..made_scenes import north_up, write

ARCSECONDS_15 = 15.0 / 3600.0
TABLE = """L_lo,L_hi,n,rad_p10,rad_p25,rad_median,rad_p75,rad_p90
0,1,9,0,0,0.2,0,0
100,101,9,0,0,2.2,0,0
254,256,9,0,0,27.2,0,0
"""
PIXEL_KM = (0.46, 0.4)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A data folder with an index raster whose right half is nodata, and radiance of three years."""
    nightlights.index_to_radiance.cache_clear()
    (tmp_path / "ntl").mkdir()
    (tmp_path / nightlights.INDEX_TABLE).write_text(TABLE)
    index = np.full((1, 64, 96), 100, np.uint8)
    index[:, :, 48:] = 255
    write(tmp_path / "index.tif", index, north_up(ARCSECONDS_15, 10.0, 60.0), 4326)
    years = np.stack([np.full((64, 96), value, np.float32) for value in (2.0, 3.0, 50.0)])
    years[:, :, 80:] = np.nan
    write(tmp_path / "years.tif", years, north_up(ARCSECONDS_15, 10.0, 0.1), 4326)
    return tmp_path


def test_the_light_index_becomes_radiance_above_its_floor(root: Path) -> None:
    """Medians of the table less that of index 0, and linear between: at 50, half of the 2.0 at 100."""
    table = nightlights.index_to_radiance(root)
    assert table[0] == 0.0
    assert table[100] == pytest.approx(2.0, abs=1e-5)
    assert table[50] == pytest.approx(1.0, abs=1e-5)
    assert table[254] == pytest.approx(27.0, abs=0.2)


def test_windows_kept_for_checks_are_never_seen(root: Path, rng: np.random.Generator) -> None:
    scene = load(root, "index.tif", {})
    for _ in range(40):
        lights = scene.window(32, 1, rng)
        if lights is not None:
            np.testing.assert_allclose(lights.radiance, 2.0, rtol=1e-5)
    assert load(root, "index.tif", {}).window(64, 1, rng) is None


def test_years_held_back_are_never_drawn(root: Path, rng: np.random.Generator) -> None:
    scene = load(root, "years.tif", {"hold_back": [2]})
    drawn = [scene.window(32, 1, rng) for _ in range(30)]
    values = {float(lights.radiance.max()) for lights in drawn if lights is not None}
    assert values == {3.0}
    firsts = {float(lights.radiance[0].max()) for lights in drawn if lights is not None}
    assert firsts == {2.0, 3.0}


def test_the_floor_is_taken_off(root: Path) -> None:
    np.testing.assert_allclose(load(root, "years.tif", {"floor": 0.5}).whole(0).radiance[:, :, :80], 1.5)


def test_a_parallel_is_shorter_than_a_meridian(root: Path) -> None:
    height, width = load(root, "index.tif", {}).whole(0).pixel_km
    assert width / height == pytest.approx(0.5, abs=0.01)


def test_lights_are_mirrored_beyond_a_border() -> None:
    radiance = np.arange(8.0, dtype=np.float32)[None, None, :].repeat(5, axis=1)
    known = np.ones((5, 8), bool)
    known[:, 5:] = False
    np.testing.assert_array_equal(beyond_border(radiance, known)[0, 2], [0, 1, 2, 3, 4, 3, 2, 1])


def test_zero_is_a_border_only_in_the_window_that_says_so(tmp_path: Path) -> None:
    image = np.full((1, 12, 12), 4.0, np.float32)
    image[:, :, :2] = image[:, :, 10:] = 0.0
    write(tmp_path / "city.tif", image, north_up(ARCSECONDS_15, 10.0, 0.1), 4326)
    found = load(tmp_path, "city.tif", {"land_border": [0, 12, 0, 6]}).stored
    np.testing.assert_array_equal(found[0, :, :10], 4.0)
    np.testing.assert_array_equal(found[0, :, 10:], 0.0)


def test_only_cores_gain_light(rng: np.random.Generator) -> None:
    radiance = np.full((96, 96), 5.0, np.float32)
    radiance[30:60, 30:60] = 27.5
    extended = extended_cores(radiance, PIXEL_KM, rng)
    outside = np.ones(radiance.shape, bool)
    outside[30:60, 30:60] = False
    np.testing.assert_array_equal(extended[outside], 5.0)
    assert extended[~outside].std() > 3.0
    assert extended.max() < 500.0


def test_bins_are_means() -> None:
    image = np.arange(16.0, dtype=np.float32).reshape(1, 4, 4)
    np.testing.assert_array_equal(binned(image, 2), [[[2.5, 4.5], [10.5, 12.5]]])
    assert binned(image, 1) is image


def test_random_fields_are_standard_and_as_smooth_as_asked(rng: np.random.Generator) -> None:
    """The correlation of blurred noise over a distance d is exp(-d^2 / (4 sigma^2))."""
    field = random_field((256, 256), (0.5, 0.5), 4.0, rng).astype(np.float64)
    assert field.mean() == pytest.approx(0.0, abs=1e-4)
    assert field.std() == pytest.approx(1.0, abs=1e-3)
    sigma = 4.0 / 2.35482
    for pixels in (2, 4):
        expected = np.exp(-((0.5 * pixels) ** 2) / (4.0 * sigma**2))
        assert np.mean(field * np.roll(field, pixels, 1)) == pytest.approx(expected, abs=0.03)


def test_dark_windows_are_rare(root: Path, rng: np.random.Generator) -> None:
    scene = load(root, "years.tif", {})
    dark = replace(scene, stored=np.zeros_like(scene.stored))
    assert isinstance(dark, LightsScene)
    assert np.mean([dark.window(32, 1, rng) is None for _ in range(200)]) > 0.8
