from __future__ import annotations

from pathlib import Path

import pytest

import training
from training.__main__ import read_config

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
