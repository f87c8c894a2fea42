"""What a batch is asked to do, and what it says of every scene."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from ..errors import FusionError
from ..networks.registry import model_ids
from ..networks.runtime import is_available, missing_runtime
from ..products.by_name import check_patterns
from ..quality.sharpness import Sharpness
from ..raster.missing import Range
from ..raster.storage import PLAIN, Storage, check_storage
from ..sentences import Sentence
from ..tasks.classical.registry import DEFAULT_METHOD, METHODS
from ..tasks.pansharpening.task import DIFFUSION, FLOW

SCHEDULERS = dict.fromkeys(DIFFUSION, "ddim") | dict.fromkeys(FLOW, "flow_euler")
"""Families of models that pansharpen, each with the scheduler that its algorithm recommends."""

FUSED, SKIPPED, FAILED, UNPAIRED = "fused", "skipped", "failed", "unpaired"
"""What became of a scene."""


@dataclass(frozen=True)
class BatchJob:
    """One batch.

    Attributes:
        folder: with the scenes.
        output: folder for the fused rasters.
        method: id of a classical method or of a model.
        recursive: whether to look into the folders of the folder, too.
        pan_pattern, ms_pattern: which files are PAN and which MS, as for `products.by_name.pair_names`; "" to know them
            by their metadata and by the usual words of their names.
        overwrite: fuse scenes again whose results are there.
        correct_shift: move PAN onto the MS where the two are found misregistered.
        tile_size: edge of a tile in PAN pixels.
        threads: 0 for all cores.
        storage: how the results are stored.
        nodata: numbers, as ranges, that are no values in any raster, beyond what the files declare.
        assess: also measure how good each result is, as `quality_no_reference` does.
    """

    folder: str
    output: str
    method: str = DEFAULT_METHOD
    recursive: bool = False
    pan_pattern: str = ""
    ms_pattern: str = ""
    overwrite: bool = False
    correct_shift: bool = True
    tile_size: int = 512
    threads: int = 0
    storage: Storage = PLAIN
    nodata: tuple[Range, ...] = ()
    assess: bool = False


class SceneOutcome(NamedTuple):
    """What became of a scene.

    Attributes:
        name: name of the scene.
        status: one of FUSED, SKIPPED, FAILED and UNPAIRED.
        pan, ms: its rasters; "" if it has none.
        output: the fused raster; "" if there is none.
        sensor: id in `physics.sensors`; "" if it is not known.
        seconds: how long the fusion took.
        consistency: consistency of the result, as for `FusionResult`; None if there is none.
        why: a sentence on what went wrong, or why nothing was done; None if all went well.
        hqnr, sharpness: of the result; None where that was not asked for, or cannot be told.
    """

    name: str
    status: str
    pan: str
    ms: str
    output: str = ""
    sensor: str = ""
    seconds: float = 0.0
    consistency: float | None = None
    why: Sentence | None = None
    hqnr: float | None = None
    sharpness: Sharpness | None = None


def batch_methods() -> list[str]:
    """What scenes can be fused with: the classical methods, then the models on this machine."""
    return [*METHODS, *model_ids(*SCHEDULERS)]


def check_job(job: BatchJob) -> None:
    """Refuse what can be refused before anything is looked at.

    Raises:
        FusionError: with the reason.
    """
    if not job.folder or not Path(job.folder).is_dir():
        raise FusionError(
            "INPUT must be the folder with the scenes, but {} is not a folder; choose another.", job.folder
        )
    if job.method not in batch_methods():
        raise FusionError("METHOD must be one of {}; not {}.", ", ".join(batch_methods()), job.method)
    if job.method not in METHODS and not is_available():
        missing = missing_runtime()
        raise FusionError(missing.template, *missing.values)
    check_patterns(job.pan_pattern, job.ms_pattern)
    check_storage(job.storage)
