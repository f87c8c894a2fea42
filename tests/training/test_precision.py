from __future__ import annotations

from pathlib import Path

import pytest

from training import precision
from training.precision import loss, samplers_of
from training.recipes import read_config


def test_the_loss_is_that_of_the_worst_pair() -> None:
    exact = {"a": {"ergas": 2.0, "sam": 1.0}, "b": {"ergas": 1.0, "sam": 1.5}, "full": {"hqnr": 0.9}}
    int8 = {"a": {"ergas": 2.004, "sam": 1.01}, "b": {"ergas": 1.001, "sam": 1.525}, "full": {"hqnr": 0.8}}
    assert loss(int8, exact) == {"ergas": 0.2, "sam": 0.025}


def test_the_loss_of_night_lights_is_the_mean_of_their_psnr() -> None:
    exact = {"paris": {"psnr": 30.0, "r2": 0.9}, "abidjan": {"psnr": 20.0, "r2": 0.9}}
    assert loss({"paris": {"psnr": 29.9}, "abidjan": {"psnr": 20.02}}, exact) == {"psnr": pytest.approx(0.04)}


@pytest.mark.parametrize(
    ("config", "levels"),
    [
        ("ddrf_s", [[1.0], [1.0, 0.75, 0.5, 0.25]]),
        ("flow_s", [[1.0], [1.0, 0.8, 0.5, 0.2]]),
    ],
)
def test_ranges_are_measured_at_the_levels_that_are_sampled(config: str, levels: list[list[float]]) -> None:
    """On the cosine schedule a level is nearly the time; at the time t of flow matching it is atan2(t, 1 - t)."""
    samplers = samplers_of(read_config(config))
    assert [list(sampler.levels[:-1]) for sampler in samplers] == [pytest.approx(each, abs=0.01) for each in levels]


def test_night_lights_are_measured_as_their_algorithms_sample_them() -> None:
    (sampler,) = samplers_of(read_config("unet_nightlights"))
    assert len(sampler) == 1
    one, sampler = samplers_of(read_config("ddpm_nightlights"))
    assert len(one) == 1
    assert len(sampler) > 4


def test_a_models_rows_are_replaced_and_those_of_others_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "precision.md"
    monkeypatch.setattr(precision, "PAGE", page)

    def rows(name: str, score: str) -> list[str]:
        return [f"| {name} | {kind} | {score} |  |  |  |  |" for kind in precision.PRECISIONS]

    precision._write_page("ddrf-s", rows("ddrf-s", "old"))
    precision._write_page("ddrf-l", rows("ddrf-l", "other"))
    text = page.read_text().replace("<!-- findings -->\n", "<!-- findings -->\nA finding.\n")
    page.write_text(text)
    precision._write_page("ddrf-s", rows("ddrf-s", "new"))
    table = page.read_text().partition("|---")[2].splitlines()[1:]
    assert table == rows("ddrf-l", "other") + rows("ddrf-s", "new")
    assert "A finding." in page.read_text()
