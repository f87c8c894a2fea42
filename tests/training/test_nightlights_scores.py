from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.physics.dmsp import NOMINAL, simulate
from plugin.fusion.physics.sampling import Axis, Relation
from plugin.fusion.spans import Patch, Window
from plugin.fusion.tasks.nightlights import conditions as nightlights
from training.data.nightlights import random_field
from training.nightlights_cases import Case
from training.nightlights_scores import Table, case_pixels, cell_sums, finest_octave, scores

PIXEL_KM = (0.46, 0.4)


@pytest.fixture(scope="module")
def case() -> Case:
    """A lit place of 120 x 140 pixels under DMSP of ratio 2, saturated in its core."""
    rng = np.random.default_rng(4)
    light = random_field((120, 140), PIXEL_KM, 6.0, rng) + 0.7 * random_field((120, 140), PIXEL_KM, 1.0, rng)
    radiance = np.where(light > 0.0, np.exp(1.6 * light), 0.0).astype(np.float32)
    radiance[50:80, 50:80] += 60.0
    relation = Relation(Axis(2.0, -0.5), Axis(2.0, 0.0))
    window = Window.of_shape((61, 70))
    dn = simulate(radiance, PIXEL_KM, relation, window, NOMINAL, np.zeros(window.shape, np.float32))
    return Case("place", "places", dn, radiance, relation, PIXEL_KM, 30)


def test_the_truth_has_no_error(case: Case) -> None:
    found = scores(case.truth, case)
    assert found["r2"] == pytest.approx(1.0)
    assert found["ssim"] == pytest.approx(1.0)
    assert found["octave"] == pytest.approx(1.0)
    assert found["saturated_r"] == pytest.approx(1.0)
    assert (found["pixel_r2"], found["core_rmse"], found["degree_error"]) == (1.0, 0.0, 0.0)
    assert (found["rmse"], found["sum_bias"], found["cell_error"]) == (0.0, 0.0, 0.0)


def test_an_error_of_a_known_size_scores_what_it_must(case: Case) -> None:
    """A factor of exp(0.1) on 1 + radiance is 0.1 in log1p everywhere: PSNR = 20 log10(peak / 0.1)."""
    worse = ((1.0 + case.truth) * np.exp(0.1) - 1.0).astype(np.float32)
    found = scores(worse, case)
    assert found["psnr"] == pytest.approx(20.0 * np.log10(np.log1p(case.truth.max()) / 0.1), abs=0.01)
    assert found["octave"] == pytest.approx(1.0, rel=1e-3)
    assert found["rmse"] == pytest.approx(np.sqrt(np.mean((worse - case.truth) ** 2)), rel=1e-4)


def test_sums_tell_too_much_light_and_cells_tell_where(case: Case) -> None:
    brighter = scores(1.25 * case.truth, case)
    assert brighter["sum_bias"] == pytest.approx(0.25, abs=1e-4)
    assert brighter["cell_error"] == pytest.approx(0.25, abs=1e-4)
    turned = scores(case.truth[::-1].copy(), case)
    assert turned["sum_bias"] == pytest.approx(0.0, abs=1e-4)
    assert turned["cell_error"] > 0.1


def test_cells_at_the_edge_are_smaller_but_lose_no_light() -> None:
    image = np.ones((5, 7), np.float32)
    np.testing.assert_array_equal(cell_sums(image, 3), [[9, 9, 3], [6, 6, 2]])


@pytest.mark.parametrize(("period", "there"), [(2.5, True), (5.0, False), (16.0, False)])
def test_the_finest_octave_holds_periods_under_four_pixels(period: float, there: bool) -> None:
    wave = np.sin(2.0 * np.pi * np.arange(160) / period)[None, :].repeat(160, axis=0).astype(np.float32)
    total = finest_octave(wave) / finest_octave(np.sin(2.0 * np.pi * np.arange(160) / 2.5)[None, :].repeat(160, axis=0))
    assert (total > 0.5) == there
    assert (total < 1e-3) != there


def test_a_table_holds_the_means_and_fills_its_gaps() -> None:
    dn = np.array([[10.0, 10.2, 20.0, 62.8]], np.float32)
    light = np.array([[1.0, 2.0, 3.5, 4.0]], np.float32)
    table = Table.fitted(dn, light)
    assert table.log_radiance[10] == pytest.approx(1.5)
    assert table.log_radiance[15] == pytest.approx(2.5)
    assert table.log_radiance[63] == pytest.approx(4.0)


def test_a_table_of_the_place_itself_explains_most_of_it(case: Case) -> None:
    own = scores(Table.fitted(*case_pixels(case)).apply(case), case)
    assert own["r2"] > 0.5
    assert own["octave"] < 0.5


def test_an_apron_is_computed_and_cut_off_again(case: Case) -> None:
    conditions, _, expected = case.seen()
    rows, cols = case.window.shape
    assert conditions.shape[-2:] == (rows, cols) == expected.shape[-2:]
    assert rows % 8 == cols % 8 == 0
    assert case.inner(expected).shape[-2:] == case.truth.shape
    window = Window.of_shape((120, 140))
    dn = Patch.whole(case.dn).mirrored_over(nightlights.dmsp_needed(case.relation, window))
    _, inner = nightlights.conditions(dn, case.relation, window, case.law)
    np.testing.assert_array_equal(case.inner(expected), inner)
