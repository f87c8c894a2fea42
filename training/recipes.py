"""The configs of `configs/*.toml`, by name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import tomllib

CONFIGS = Path(__file__).parent / "configs"

Config = dict[str, Any]


def read_config(name: str, folder: Path = CONFIGS) -> Config:
    """The config `NAME.toml`; where it is `like` another one, what it says in place of what that one says.

    Raises:
        FileNotFoundError: if there is no such file.
    """
    with open(folder / f"{name}.toml", "rb") as file:
        config = tomllib.load(file)
    if "like" not in config:
        return config
    return _merged(read_config(config.pop("like"), folder), config)


def config_of_run(run: str, folder: Path = CONFIGS) -> Config:
    """The config that makes a run: of `ddrf-s`, that is `ddrf_s.toml`."""
    return read_config(run.replace("-", "_"), folder)


def needs(config: Config) -> list[str]:
    """Runs that must be there before: whose weights it starts from, and its teacher; a model file is no run."""
    wanted = config["fit"].get("warm_start"), config["objective"].get("teacher")
    return [run for run in wanted if run is not None and not run.endswith(".onnx")]


def _merged(base: Config, changes: Config) -> Config:
    merged = dict(base)
    for key, value in changes.items():
        both = isinstance(value, dict) and isinstance(merged.get(key), dict)
        merged[key] = _merged(merged[key], value) if both else value
    return merged
