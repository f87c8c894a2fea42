"""`python -m training STAGE NAME`: one command a stage and model, resumable."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from .recipes import Config, read_config


def main() -> None:
    """Parse the command line and run one stage."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("stage", choices=STAGES)
    parser.add_argument("name", nargs="?", default="ddrf_s", help="a config of training/configs, without .toml")
    parser.add_argument("files", nargs="*", type=Path, help="of PanCollection; or the folder of a blind comparison")
    arguments = parser.parse_args()
    print(STAGES[arguments.stage](read_config(arguments.name), arguments.name, arguments.files))


def _fit(config: Config, name: str, files: list[Path]) -> Path:
    from .fit import fit

    return fit(config)


def _export(config: Config, name: str, files: list[Path]) -> Path:
    from .export import export

    return export(config)


def _precision(config: Config, name: str, files: list[Path]) -> object:
    from .precision import make_precisions

    return make_precisions(config)


def _evaluate(config: Config, name: str, files: list[Path]) -> Path:
    if config.get("task") == "nightlights":
        from .nightlights import write_nightlights

        return write_nightlights(config, name)
    from .scores import write_scores

    return write_scores(config, name)


def _forms(config: Config, name: str, files: list[Path]) -> Path:
    from plugin.fusion.networks.registry import model_ids
    from plugin.fusion.tasks.pansharpening.task import DIFFUSION

    from .forms_page import write_section
    from .scores import OUTPUT

    return write_section(model_ids(*DIFFUSION), OUTPUT)


def _schedulers(config: Config, name: str, files: list[Path]) -> Path:
    from .schedulers import write_schedulers

    return write_schedulers(config, name)


def _ablations(config: Config, name: str, files: list[Path]) -> Path:
    from .ablations import write_ablations

    return write_ablations(config)


def _pancollection(config: Config, name: str, files: list[Path]) -> str:
    from .pancollection import write_table

    return write_table(config, files)


def _gallery(config: Config, name: str, files: list[Path]) -> Path:
    from .gallery import write_gallery

    return write_gallery()


def _methods(config: Config, name: str, files: list[Path]) -> Path:
    from .methods import write_methods

    return write_methods()


def _blind(config: Config, name: str, files: list[Path]) -> Path:
    import numpy as np

    from .blind import FOLDER, write_blind

    return write_blind(files[0] if files else FOLDER, np.random.default_rng())


def _blind_count(config: Config, name: str, files: list[Path]) -> str:
    from .blind import FOLDER, table

    return table(files[0] if files else FOLDER)


def _series(config: Config, name: str, files: list[Path]) -> Path:
    from .series_scores import write_series_scores

    return write_series_scores()


def _cubes(config: Config, name: str, files: list[Path]) -> Path:
    from .cubes_page import write_cubes

    return write_cubes()


STAGES: dict[str, Callable[[Config, str, list[Path]], object]] = {
    "fit": _fit,
    "export": _export,
    "precision": _precision,
    "evaluate": _evaluate,
    "forms": _forms,
    "schedulers": _schedulers,
    "ablations": _ablations,
    "pancollection": _pancollection,
    "gallery": _gallery,
    "methods": _methods,
    "blind": _blind,
    "blind_count": _blind_count,
    "series": _series,
    "cubes": _cubes,
}


if __name__ == "__main__":
    main()
