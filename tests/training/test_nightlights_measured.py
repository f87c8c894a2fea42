from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugin.fusion.physics.dmsp import NOMINAL, simulate
from plugin.fusion.physics.sampling import Relation
from plugin.fusion.spans import Image, Window
from plugin.fusion.tasks.nightlights import conditions as method
from training import nightlights_measured as nightlights
from training.data.nightlights import random_field
from training.nightlights_cases import Case
from training.nightlights_measured import Setting, estimates, mean_of, measured
from training.pages import findings_of

from ..networks.cards import CARD

PIXEL_KM = (0.46, 0.4)


def make_case(name: str, guided: bool) -> Case:
    rng = np.random.default_rng(len(name))
    light = random_field((64, 72), PIXEL_KM, 5.0, rng) + 0.5 * random_field((64, 72), PIXEL_KM, 1.0, rng)
    radiance = np.where(light > 0.0, np.exp(1.5 * light), 0.0).astype(np.float32)
    window = Window.of_shape((32, 36))
    dn = simulate(radiance, PIXEL_KM, Relation.of_ratio(2.0), window, NOMINAL, np.zeros(window.shape, np.float32))
    group = f"{name}, guided" if guided else name
    guide = radiance if guided else None
    return Case(name, group, dn, radiance, Relation.of_ratio(2.0), PIXEL_KM, 30, guide=guide)


PLACES = (("town", False), ("farm", False), ("town", True))


class Oracle:
    """Stands for a network: it knows the guide, and says nothing without one."""

    card = CARD
    calls = 0
    share = 1.0

    def denoise(self, x: Image, level: float, conditions: Image, context: Image) -> Image:
        self.calls += 1
        assert conditions.shape == (1, len(method.CONDITIONS), *x.shape[1:])
        return self.share * conditions[:, method.CONDITIONS.index("guide_residual")]


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(nightlights, "cases", lambda: tuple(make_case(*one) for one in PLACES))
    monkeypatch.setattr(nightlights, "RUNS", tmp_path)


def test_cases_with_a_guide_are_a_group_of_their_own(places: None) -> None:
    assert nightlights.groups() == ["town", "farm", "town, guided"]
    assert [case.guide is None for case in nightlights.members_of("town")] == [True]
    assert [case.guide is None for case in nightlights.members_of("town, guided")] == [False]


def test_a_network_that_knows_the_truth_has_no_error(places: None) -> None:
    network: Any = Oracle()
    found = measured(network, Setting("oracle", "ddim", 3, 2), "town, guided")
    assert found.single["r2"] > 0.99
    assert found.mean["sum_bias"] == pytest.approx(0.0, abs=0.01)
    assert measured(network, Setting("oracle", "ddim", 3, 2), "town").single["r2"] < 0.99


def test_what_was_measured_once_is_remembered_for_a_model_that_answers_the_same(places: None) -> None:
    network: Any = Oracle()
    setting = Setting("oracle", "ddim", 2, 1)
    first = measured(network, setting, "town")
    again: Any = Oracle()
    assert measured(again, setting, "town") == first
    assert again.calls == 1  # the question that tells which model it is
    again.share = 0.5
    measured(again, setting, "town")
    assert again.calls == 2 + setting.steps


def test_samples_differ_by_their_noise_alone(places: None) -> None:
    class Noise:
        card = CARD

        def denoise(self, x: Image, level: float, conditions: Image, context: Image) -> Image:
            return 0.1 * x + 1.0

    network: Any = Noise()
    case = nightlights.members_of("farm")[0]
    one, other = estimates(network, case, "ddim", 1, 2)
    again = estimates(network, case, "ddim", 1, 1)[0]
    assert not np.array_equal(one, other)
    np.testing.assert_array_equal(one, again)
    assert one.shape == case.truth.shape


def test_means_over_cases_leave_out_what_is_undefined() -> None:
    row = dict.fromkeys(nightlights.INDICES, 1.0)
    means = mean_of([row | {"octave": 0.25}, row | {"octave": 4.0, "saturated_r": np.nan, "psnr": 3.0}])
    assert means["octave"] == pytest.approx(1.0)
    assert means["psnr"] == 2.0
    assert means["saturated_r"] == 1.0


def test_what_a_person_wrote_outlives_a_new_measurement(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    assert findings_of(page) == "<!-- findings -->\n\n<!-- end -->"
    page.write_text("head\n<!-- findings -->\nIt works.\n<!-- end -->\n| table |")
    assert findings_of(page) == "<!-- findings -->\nIt works.\n<!-- end -->"
