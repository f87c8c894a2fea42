"""What a DMSP composite shows of its sensor: held to sensors that are simulated with known blur, noise and pedestal."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from plugin.fusion.physics.dmsp import DMSPSensor, simulate
from plugin.fusion.physics.light_statistics import SPREAD, STATISTICS, USUAL, LightStatistics, light_statistics
from plugin.fusion.physics.sampling import Relation
from plugin.fusion.spans import Image, Window

SENSOR = DMSPSensor(core_fwhm_km=3.2, halo_share=0.0, exponent=1.1, saturation=7.7)


def town_lights(seed: int = 3) -> Image:
    """Radiance (96, 96): lamps and towns on dark land."""
    rng = np.random.default_rng(seed)
    rows, cols = np.indices((96, 96))
    light = np.where(rng.random((96, 96)) > 0.98, rng.gamma(1.0, 20.0, (96, 96)), 0.0)
    for row, col, size in rng.uniform((10, 10, 2), (86, 86, 9), (7, 3)):
        light += 30.0 * np.exp(-((rows - row) ** 2 + (cols - col) ** 2) / (2 * size**2)) * rng.random((96, 96))
    light[:, :24] = 0.0
    return light.astype(np.float32)


def composite(sensor: DMSPSensor, noise: float = 0.0) -> Image:
    """DN (96, 96) of these lights by this sensor."""
    window, noisy = Window.of_shape((96, 96)), replace(sensor, noise_dn=1.0)
    draw = noise * np.random.default_rng(0).standard_normal((96, 96)).astype(np.float32)
    return simulate(town_lights(), (0.93, 0.93), Relation.of_ratio(1.0), window, noisy, draw)


def statistic(name: str, dn: Image) -> float:
    """One statistic in its own units."""
    k = STATISTICS.index(name)
    return float(light_statistics(dn)[k]) * SPREAD[k] + USUAL[k]


def test_a_wider_core_leaves_less_in_the_fine_scales() -> None:
    ratios = [
        statistic("log_detail_2_4", composite(replace(SENSOR, core_fwhm_km=width))) for width in (2.2, 2.8, 3.4, 4.0)
    ]
    assert ratios == sorted(ratios, reverse=True)
    assert ratios[0] - ratios[-1] > 0.3


def test_noise_is_measured_on_dark_land() -> None:
    quiet, noisy = (statistic("log_dark_noise", composite(replace(SENSOR, pedestal_dn=5.0), n)) for n in (0.7, 2.1))
    assert noisy - quiet == pytest.approx(np.log(3.0), abs=0.25)


def test_the_pedestal_is_the_median_of_the_dark() -> None:
    assert statistic("dark_dn", composite(replace(SENSOR, pedestal_dn=6.0))) == pytest.approx(6.0)


def test_cores_are_counted_among_the_lit() -> None:
    dn = np.full((40, 40), 30.0, np.float32)
    dn[:20, :20] = 63.0
    lit = 40 * 40 - 20 * 20
    assert statistic("saturated_share", dn) == pytest.approx(400 / (400 + lit), abs=0.03)


def test_blocks_add_up_to_the_whole_where_edges_do_not_matter() -> None:
    """Two far patches of light, cut apart in the dark between them."""
    dn = np.zeros((64, 256), np.float32)
    dn[20:40, 40:60] = dn[24:36, 190:215] = 40.0
    gathered = LightStatistics()
    for half in (dn[:, :128], dn[:, 128:]):
        gathered.add(half, np.ones(half.shape, bool))
    np.testing.assert_allclose(gathered.values(), light_statistics(dn), atol=1e-4)


def test_what_does_not_count_is_not_counted() -> None:
    dn = composite(SENSOR)
    spoilt, valid = dn.copy(), np.ones(dn.shape, bool)
    valid[:, :24] = False
    gathered, without = LightStatistics(), LightStatistics()
    gathered.add(dn, valid)
    spoilt[:, :2] = 20.0
    without.add(spoilt, valid)
    np.testing.assert_array_equal(gathered.values()[5:7], without.values()[5:7])


@pytest.mark.parametrize("shape", [(8, 8), (1, 5), (300, 300)])
def test_without_light_they_are_the_usual_ones(shape: tuple[int, int]) -> None:
    found = light_statistics(np.zeros(shape, np.float32))
    assert found.shape == (len(STATISTICS),)
    np.testing.assert_array_equal(found[[0, 1, 2, 3, 4, 7]], 0.0)
    assert np.isfinite(found).all()
