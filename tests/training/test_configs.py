from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import training
from plugin.fusion.tasks.pansharpening.task import FAMILIES
from training.recipes import config_of_run, needs, read_config
from training.tasks import task_of

NAMES = sorted(path.stem for path in (Path(training.__path__[0]) / "configs").glob("*.toml"))


@pytest.mark.parametrize("name", NAMES)
def test_no_config_trains_or_chooses_on_what_the_models_are_checked_on(name: str) -> None:
    config = read_config(name)
    paths = [path for split in config["data"].values() for path in split]
    assert paths
    assert not [path for path in paths if "check_" in path]


@pytest.mark.parametrize("name", NAMES)
def test_training_and_validation_share_no_scene(name: str) -> None:
    data = read_config(name)["data"]
    assert not set(data["train"]) & set(data["validation"])


@pytest.mark.parametrize("name", NAMES)
def test_everything_named_has_a_share(name: str) -> None:
    config = read_config(name)
    for split in config["data"].values():
        assert min(entry["share"] for entry in split.values()) > 0.0
    assert sum(config["degradation"]["ratios"].values()) <= 1.0


@pytest.mark.parametrize("name", NAMES)
def test_what_a_config_needs_is_made_by_another_and_never_by_itself(name: str) -> None:
    def made_before(config: dict[str, Any]) -> list[str]:
        runs = needs(config)
        return runs + [run for needed in runs for run in made_before(config_of_run(needed))]

    config = config_of_run(name)
    assert config["name"] == name.replace("_", "-")
    assert config["name"] not in made_before(config)


def test_a_config_is_like_another_but_for_what_it_says(tmp_path: Path) -> None:
    (tmp_path / "first.toml").write_text('name = "first"\n[fit]\nminutes = 9\nseed = 1\n[fit.deep]\na = 1\nb = 2\n')
    (tmp_path / "second.toml").write_text('like = "first"\nname = "second"\n[fit]\nminutes = 4\n[fit.deep]\nb = 3\n')
    (tmp_path / "third.toml").write_text('like = "second"\nname = "third"\n')
    expected = {"name": "third", "fit": {"minutes": 4, "seed": 1, "deep": {"a": 1, "b": 3}}}
    assert read_config("third", tmp_path) == expected


@pytest.mark.parametrize("name", NAMES)
def test_a_network_gets_the_bands_that_it_looks_at(name: str) -> None:
    """The plugin feeds it by its family, training by its config."""
    config = read_config(name)
    if config.get("task", "pansharpening") == "pansharpening":
        assert FAMILIES[config.get("family", "ddrf")].together == task_of(config).together
