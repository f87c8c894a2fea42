"""`python -m training fit|export|evaluate|schedulers NAME`: one command a model, resumable."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import tomllib


def read_config(name: str) -> dict[str, Any]:
    """The config `configs/NAME.toml`."""
    with open(Path(__file__).parent / "configs" / f"{name}.toml", "rb") as file:
        return tomllib.load(file)


def main() -> None:
    """Parse the command line and run one stage."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("stage", choices=("fit", "export", "evaluate", "schedulers"))
    parser.add_argument("name", help="a config of training/configs, without .toml")
    arguments = parser.parse_args()
    config = read_config(arguments.name)
    if arguments.stage == "fit":
        from .fit import fit

        print(fit(config))
    elif arguments.stage == "export":
        from .export import export

        print(export(config))
    elif arguments.stage == "schedulers":
        from .schedulers import write_schedulers

        print(write_schedulers(config, arguments.name))
    elif config.get("task") == "nightlights":
        from .nightlights import write_nightlights

        print(write_nightlights(config, arguments.name))
    else:
        from .scores import write_scores

        print(write_scores(config, arguments.name))


if __name__ == "__main__":
    main()
