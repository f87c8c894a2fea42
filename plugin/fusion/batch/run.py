"""Finds the scenes of a folder, fuses them one after another, and reports what became of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ..errors import FusionError
from ..job import Feedback, RasterInput
from ..networks.registry import model_ids
from ..physics.sensors import AUTO
from ..products.find import Found, find_all
from ..products.product import Product, ms_raster
from ..quality.jobs import NoReferenceJob
from ..quality.no_reference_run import assess_without_reference
from ..raster.gdal_settings import gdal_settings
from ..raster.missing import NOTHING
from ..sentences import Sentence
from ..stages import Stages
from ..tasks.classical.job import ClassicalJob, ClassicalResult
from ..tasks.classical.registry import METHODS
from ..tasks.classical.task import pansharpen_classically
from ..tasks.pansharpening.job import DEFAULT_SHARPNESS, FusionResult, PansharpeningJob
from ..tasks.pansharpening.task import pansharpen
from .job import FAILED, FUSED, SCHEDULERS, SKIPPED, UNPAIRED, BatchJob, SceneOutcome, check_job

ENDING = "_fused.tif"
"""Ending of results; inputs do not end so."""

DEEPEST = 12
"""How many levels of folders are searched."""


def fuse_folder(job: BatchJob, feedback: Feedback, scenes: list[SceneOutcome]) -> None:
    """Fuse all scenes of a folder; if one fails, its outcome says why, and the others go on.

    Args:
        job: what is asked.
        feedback: whoever watches.
        scenes: gets the outcome of each scene as soon as it is known, so that a cancelled batch still has those that
            were done.

    Raises:
        FusionError: if there is nothing to fuse, or nowhere to write it.
        Cancelled: the user asked to stop; complete results are kept, and the next run goes on with the rest.
    """
    check_job(job)
    output = _output_folder(job)
    found = _found(job, output)
    stages = Stages(feedback, len(found.products) * (2 if job.assess else 1))
    with gdal_settings():
        for product, name in zip(found.products, names_of(found.products, Path(job.folder))):
            stages.check()
            scenes.append(_fused(job, product, output / name, stages))
            stages.advance()
            if job.assess:
                scenes[-1] = _assessed(job, scenes[-1], stages)
                stages.advance()
            _tell(scenes[-1], len(scenes), len(found.products), feedback)
    scenes += _alone(found, feedback)


def names_of(products: Sequence[Product], folder: Path) -> list[str]:
    """Names of the results: those of their MS, with the folders it lies in if two would have the same name."""
    counts = Counter(product.title.lower() for product in products)
    return [_name_of(product, folder, counts[product.title.lower()] > 1) for product in products]


def _name_of(product: Product, folder: Path, is_shared: bool) -> str:
    parents = Path(product.ms[0]).parent.relative_to(folder).parts if is_shared else ()
    return "_".join((*parents, product.title)) + ENDING


def _output_folder(job: BatchJob) -> Path:
    output = Path(job.output)
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FusionError("OUTPUT {} cannot be made ({}); choose another folder.", output, error.strerror) from error
    return output


def _found(job: BatchJob, output: Path) -> Found:
    """The scenes, without the files that a batch has written.

    Raises:
        FusionError: if there are none.
    """
    folder = Path(job.folder)

    def is_result(file: Path) -> bool:
        return file.name.lower().endswith(ENDING) or (output != folder and output in file.parents)

    found = find_all(folder, DEEPEST if job.recursive else 0, is_result, job.pan_pattern, job.ms_pattern)
    if found.products:
        return found
    if job.recursive:
        raise FusionError("In {} no PAN and MS belong together; give PAN_PATTERN and MS_PATTERN.", folder)
    raise FusionError(
        "In {} no PAN and MS belong together; turn on RECURSIVE, or give PAN_PATTERN and MS_PATTERN.",
        folder,
    )


def _fused(job: BatchJob, product: Product, output: Path, stages: Stages) -> SceneOutcome:
    """Fuse one scene; if it fails, its outcome says why."""
    scene = SceneOutcome(product.title, SKIPPED, product.pan, product.ms[0], str(output), product.sensor)
    if output.exists() and not job.overwrite:
        return scene._replace(why=Sentence("There is a result already; turn on OVERWRITE to fuse the scene again."))
    try:
        ms = ms_raster(product, output.parent)
        scene = scene._replace(ms=ms)
        result = _run(job, product, ms, output, stages)
    except FusionError as error:
        return scene._replace(status=FAILED, output="", why=error.sentence)
    except MemoryError:
        return scene._replace(status=FAILED, output="", why=Sentence("There was not enough memory for this scene."))
    return scene._replace(status=FUSED, seconds=result.seconds, consistency=result.consistency)


def _run(job: BatchJob, product: Product, ms: str, output: Path, stages: Stages) -> FusionResult | ClassicalResult:
    missing, path = NOTHING.also(*job.nodata), str(output)
    pan, coarse = (RasterInput(name, missing=missing) for name in (product.pan, ms))
    common: dict[str, Any] = {
        "sensor": product.sensor or AUTO,
        "correct_shift": job.correct_shift,
        "tile_size": job.tile_size,
        "threads": job.threads,
        "storage": job.storage,
    }
    if job.method in METHODS:
        return pansharpen_classically(ClassicalJob(pan, coarse, path, job.method, **common), stages)
    family = next(family for family in SCHEDULERS if job.method in model_ids(family))
    settings = {**common, "sharpness": DEFAULT_SHARPNESS, "resumes": True}
    return pansharpen(PansharpeningJob(pan, coarse, path, job.method, SCHEDULERS[family], **settings), stages)


def _assessed(job: BatchJob, scene: SceneOutcome, stages: Stages) -> SceneOutcome:
    """The scene with figures of its result; without them, and with the reason, where they cannot be told."""
    if scene.status != FUSED:
        return scene
    missing = NOTHING.also(*job.nodata)
    pan, ms, fused = (RasterInput(path, missing=missing) for path in (scene.pan, scene.ms, scene.output))
    asked = NoReferenceJob(pan, ms, fused, correct_shift=job.correct_shift, sensor=scene.sensor or AUTO)
    try:
        found = assess_without_reference(asked, stages)
    except FusionError as error:
        return scene._replace(why=error.sentence)
    return scene._replace(hqnr=found.scores.indices.hqnr, sharpness=found.sharpness)


def _alone(found: Found, feedback: Feedback) -> Iterator[SceneOutcome]:
    for one in found.alone:
        path = Path(one.name)
        feedback.warn("{}: {}", path.name, one.why)
        yield SceneOutcome(
            path.stem, UNPAIRED, one.name if one.is_pan else "", "" if one.is_pan else one.name, why=one.why
        )


def _tell(scene: SceneOutcome, number: int, count: int, feedback: Feedback) -> None:
    if scene.status == FUSED:
        feedback.info("{} of {}: {}, {:.1f} s.", number, count, scene.name, scene.seconds)
    elif scene.status == SKIPPED:
        feedback.info("{} of {}: {}: {}", number, count, scene.name, scene.why)
    else:
        feedback.warn("{} of {}: {}: {}", number, count, scene.name, scene.why)
