from __future__ import annotations

import numpy as np
import pytest

from training.simulation.scene import SimulatedScene, pan_weights, panchromatic, simulate_scene, through_optics, to_dn
from training.simulation.spectra import NODES_NM, Material, end_members

BLUE, GREEN, RED, NIR = range(4)


@pytest.fixture(scope="module")
def suburb() -> SimulatedScene:
    return simulate_scene(192, 224, seed=5, urbanity=0.5)


def sunlit_mean(scene: SimulatedScene, material: Material, band: int) -> float:
    """Mean of the brighter half of a material: without shadows."""
    values = scene.reflectance[band][scene.material == material]
    return float(values[values >= np.median(values)].mean())


def test_the_same_seed_gives_the_same_pixels(suburb: SimulatedScene) -> None:
    again = simulate_scene(192, 224, seed=5, urbanity=0.5)
    np.testing.assert_array_equal(suburb.reflectance, again.reflectance)
    np.testing.assert_array_equal(suburb.material, again.material)


def test_different_seeds_give_different_places() -> None:
    places = [simulate_scene(64, 64, seed).reflectance for seed in range(4)]
    for one, other in zip(places, places[1:]):
        assert np.abs(one - other).mean() > 0.02


@pytest.mark.parametrize("pixel_size_m", [0.3, 1.0, 5.0])
def test_reflectance_stays_in_range_at_any_pixel_size(pixel_size_m: float) -> None:
    reflectance = simulate_scene(96, 80, 3, pixel_size_m).reflectance
    assert reflectance.shape == (4, 96, 80)
    assert reflectance.dtype == np.float32
    assert reflectance.min() > 0.0
    assert reflectance.max() <= 1.0
    assert 0.03 < reflectance.mean() < 0.4


def test_the_country_is_greener_than_the_city() -> None:
    green = {}
    for urbanity in (0.0, 1.0):
        bands = np.concatenate(
            [simulate_scene(96, 96, s, 2.0, urbanity=urbanity).reflectance for s in range(3)], axis=1
        )
        green[urbanity] = np.median((bands[NIR] - bands[RED]) / (bands[NIR] + bands[RED]))
    assert green[0.0] > green[1.0] + 0.15


def test_leaves_are_bright_in_the_infrared_and_dark_in_the_red(suburb: SimulatedScene) -> None:
    nir, red = (sunlit_mean(suburb, Material.BROADLEAF, band) for band in (NIR, RED))
    assert 0.25 < nir < 0.65
    assert 0.015 < red < 0.08
    assert (nir - red) / (nir + red) > 0.75


def test_asphalt_is_grey(suburb: SimulatedScene) -> None:
    levels = [sunlit_mean(suburb, Material.ASPHALT, band) for band in range(4)]
    assert min(levels) > 0.05
    assert max(levels) < 0.22
    assert max(levels) / min(levels) < 1.7


def test_water_is_darkest_in_the_infrared() -> None:
    scene = next(
        scene for scene in (simulate_scene(96, 96, seed, 1.0) for seed in range(40))
        if np.mean(scene.material == Material.WATER) > 0.05
    )  # fmt: skip
    assert sunlit_mean(scene, Material.WATER, NIR) < 0.04 < sunlit_mean(scene, Material.WATER, GREEN) * 4


@pytest.mark.parametrize("count", [1, 3, 60])
def test_any_number_of_bands_from_visible_to_swir(count: int) -> None:
    wavelengths = np.linspace(410.0, 2450.0, count).tolist()
    assert simulate_scene(32, 32, 1, wavelengths_nm=wavelengths).reflectance.shape == (count, 32, 32)


def test_the_bands_asked_for_change_neither_place_nor_other_bands(suburb: SimulatedScene) -> None:
    red_only = simulate_scene(192, 224, seed=5, wavelengths_nm=(660,), urbanity=0.5)
    np.testing.assert_array_equal(red_only.material, suburb.material)
    np.testing.assert_allclose(red_only.reflectance[0], suburb.reflectance[RED], rtol=1e-6)


def test_spectra_are_smooth_positive_and_below_one() -> None:
    spectra = end_members(np.arange(400.0, 2501.0, 1.0).tolist())
    assert spectra.min() > 0.0
    assert spectra.max() < 1.0
    assert np.abs(np.diff(spectra, axis=-1)).max() < 0.01
    assert np.abs(np.diff(spectra, n=2, axis=-1)).max() < 0.002


def test_spectra_pass_through_their_control_values_without_overshoot() -> None:
    fine, nodes = end_members(np.arange(400.0, 2501.0).tolist()), end_members(NODES_NM.tolist())
    np.testing.assert_allclose(fine[..., (NODES_NM - 400).astype(int)], nodes)
    np.testing.assert_allclose(fine.max(axis=-1), nodes.max(axis=-1))


def test_wavelengths_outside_the_spectra_are_refused() -> None:
    with pytest.raises(ValueError, match="between 400 and 2500"):
        simulate_scene(16, 16, 0, wavelengths_nm=(350,))


def test_shadows_fall_away_from_the_sun_and_are_bluish() -> None:
    scene = simulate_scene(256, 256, seed=7, urbanity=1.0)
    paving = scene.material == Material.PAVING
    blue, nir = scene.reflectance[BLUE][paving], scene.reflectance[NIR][paving]
    dark = nir < np.percentile(nir, 10)
    assert np.median((blue / nir)[dark]) > 1.3 * np.median((blue / nir)[~dark])


def test_optics_blur_but_keep_the_mean(suburb: SimulatedScene) -> None:
    seen = through_optics(suburb.reflectance)
    assert seen.shape == suburb.reflectance.shape
    np.testing.assert_allclose(seen.mean(), suburb.reflectance.mean(), rtol=0.01)
    assert np.abs(np.diff(seen)).mean() < 0.8 * np.abs(np.diff(suburb.reflectance)).mean()


def test_panchromatic_is_a_weighted_mean() -> None:
    bands = np.stack([np.full((3, 2), level, np.float32) for level in (0.1, 0.2, 0.4)])
    np.testing.assert_allclose(panchromatic(bands, (1, 1, 2)), 0.275, rtol=1e-6)


def test_the_pan_response_is_broad_and_ends_in_the_near_infrared() -> None:
    blue, red, nir, swir = pan_weights((485, 660, 830, 1600))
    assert red > blue > nir > 0.1
    assert swir < 1e-3


def test_dn_are_11_bit_and_never_nodata() -> None:
    dn = to_dn(np.array([[[0.0, 0.4, 0.8, 1.0]]], dtype=np.float32))
    assert dn.dtype == np.uint16
    assert dn.ravel().tolist() == [1, 1024, 2047, 2047]
