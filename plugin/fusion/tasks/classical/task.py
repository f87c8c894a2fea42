"""Pansharpening by a closed formula: the scene measured as a whole in one pass, then fused tile by tile in another."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from osgeo import gdal

from ...checks import check_further, check_gain, check_paths, check_tile_size, check_weights
from ...clock import Clock
from ...errors import FusionError
from ...job import Feedback
from ...physics.pair_statistics import WHOLLY
from ...physics.sampling import degrade
from ...physics.sensors import check_sensor
from ...pipeline.output import advise, write
from ...pipeline.plan import FLOAT_BYTES, output_bytes
from ...pipeline.where import in_order, thread_count
from ...raster.gdal_settings import gdal_settings
from ...raster.storage import check_storage, rehearse
from ...raster.tiles import lattice
from ...raster.unchanged import Unchanged
from ...raster.workspace import check_room, workspace
from ...scenes.about_pair import report_pair
from ...scenes.pair import Scene, open_scene
from ...scenes.provenance import pair_provenance
from ...scenes.written import PairFinish, output_of, wanted_window
from ...sentences import counted
from ...spans import Image, Patch, Window
from .job import ClassicalJob, ClassicalResult
from .level import Level
from .moments import BlockSums, Moments, blur_reach, features, moments, pan_for_features, sums
from .registry import WEIGHTED, Method, method_of
from .rule_input import pan_needed, rule_input

BLOCK_VALUES = 2**20
BLOCK_SIDES = (32, 256)
MOST_MS_ROWS = 2048


def pansharpen_classically(job: ClassicalJob, feedback: Feedback) -> ClassicalResult:
    """Run a job; on any failure or cancel nothing is left behind.

    Raises:
        FusionError: bad input or a failed run, in one sentence.
        Cancelled: the user asked to stop.
    """
    started = time.perf_counter()
    method = method_of(job.method)
    check_tile_size(job.tile_size)
    check_gain(job.mtf_gain)
    check_sensor(job.sensor)
    _check_weights(job, method)
    check_paths(job.output, job.pan, job.ms)
    check_storage(job.storage)
    check_further("DISPLACEMENT", job.displacement, (job.output,), job.pan, job.ms)
    check_further("PICTURE", job.picture, (job.output, job.displacement), job.pan, job.ms)
    threads = thread_count(job.threads)
    with workspace(Path(job.output)) as folder, gdal_settings():
        inputs = Unchanged((job.pan.path, job.ms.path))
        scene = open_scene(
            job.pan, job.ms, Path(job.output), folder, feedback, job.correct_shift, job.mtf_gain or None, job.sensor,
            correct_bands=job.correct_bands,
        )  # fmt: skip
        wanted = wanted_window(scene, job.bounds)
        _check_count(job, scene)
        _report(scene, method, wanted, feedback)
        _check_output(job, scene, wanted, folder, feedback)
        clock = Clock(feedback, 0, math.prod(wanted.shape))
        weights = tuple(job.weights[place] for place in scene.all_bands.places) if job.weights else ()
        whole = _weighted(scene_moments(scene, method, threads, clock), weights)
        said = _provenance(job, scene, whole)
        finish = PairFinish(output_of(job, folder), scene, wanted, _rule_over(scene, method, whole), said)
        write(finish, wanted, job.tile_size, clock, threads, inputs=inputs)
    seconds, gain = time.perf_counter() - started, scene.statistics.mtf_gain
    size = scene.facts.displacement.size
    return ClassicalResult(job.output, job.method, seconds, gain, finish.consistency, *scene.facts.shift_or_nan, size)


def _check_output(job: ClassicalJob, scene: Scene, wanted: Window, folder: Path, feedback: Feedback) -> None:
    """Refuse what cannot be stored, or finds no room."""
    bands = len(scene.all_bands.bands)
    rehearse(job.storage, bands, scene.ms.dtype)
    advise(job.storage, wanted, feedback)
    written = output_bytes(wanted, bands, gdal.GetDataTypeSize(scene.ms.dtype) // 8, job.storage)
    check_room(folder, written + (FLOAT_BYTES * math.prod(wanted.shape) if job.picture else 0))


def _check_weights(job: ClassicalJob, method: Method) -> None:
    """Refuse weights that make no sense, or that the method has no use for.

    Raises:
        FusionError: with the reason.
    """
    check_weights(job.weights, "WEIGHTS")
    if job.weights and not method.takes_weights:
        raise FusionError(
            "WEIGHTS mix the bands to an intensity, which {} does not use; leave WEIGHTS empty, or choose one of {}.",
            job.method,
            ", ".join(WEIGHTED),
        )


def _check_count(job: ClassicalJob, scene: Scene) -> None:
    """Refuse weights of other bands.

    Raises:
        FusionError: with the reason.
    """
    bands = len(scene.all_bands.bands)
    if job.weights and len(job.weights) != bands:
        raise FusionError(
            "WEIGHTS has {} numbers, but {} bands are to be sharpened; give one for each band.",
            len(job.weights),
            bands,
        )


def _weighted(whole: Moments | None, weights: tuple[float, ...]) -> Moments | None:
    return replace(whole, weights=np.array(weights)) if whole is not None and weights else whole


def scene_moments(scene: Scene, method: Method, threads: int, clock: Clock) -> Moments | None:
    """Moments over the whole scene, whatever part is wanted; a scene of over 2048 x 2048 MS pixels is sampled evenly.

    None where the method needs none.
    """
    if method.fit is None:
        return None
    bands = scene.ms.bands
    side = int(np.clip(math.sqrt(BLOCK_VALUES / (2 * bands + 2)), *BLOCK_SIDES))
    reference = _reference(scene, method.blurs_bands)

    def part(block: Window) -> BlockSums:
        clock.check()
        return _block_sums(scene, block, method.blurs_bands, reference)

    parts = list(in_order(part, _blocks(scene, side), threads))
    try:
        return moments(parts, reference, bands)
    except ValueError as error:
        raise FusionError("PAN and MS have hardly a valid pixel in common; choose other rasters.") from error


def _blocks(scene: Scene, side: int) -> list[Window]:
    """MS pixels in blocks of about this side, all over the scene."""
    whole = scene.relation.coarse_centred_in(scene.shared)
    rows, cols = (lattice(span, side, MOST_MS_ROWS // side) for span in whole)
    return [Window(down, right) for down in rows for right in cols]


def _reference(scene: Scene, blurs_bands: bool) -> Image:
    """A value near the mean of every feature."""
    ms, pan = scene.statistics.ms_mean, np.full(2, scene.statistics.pan_mean)
    return np.concatenate([ms, pan, ms] if blurs_bands else [ms, pan]).astype(np.float32)


def _block_sums(scene: Scene, block: Window, blurs_bands: bool, reference: Image) -> BlockSums:
    relation, gain = scene.relation, scene.statistics.mtf_gain
    margin = blur_reach(relation, gain) if blurs_bands else 0
    around, under = block.grown(margin), pan_for_features(relation, block, gain)
    ms, pan = scene.ms.read(around), scene.pan.read(under)
    masks, has_pan = ms.masks[(slice(None), *block.within(around))], np.ones(block.shape, bool)
    if not pan.masks.all():
        has_pan = degrade(Patch(pan.masks[0].astype(np.float32), under), relation, block, gain) > WHOLLY
    found = features(Patch(pan.image[0], under), Patch(ms.image, around), relation, block, gain)
    if len(masks) == 1:
        return sums(found, masks[0] & has_pan, reference, scene.ms.bands)
    of_features = np.concatenate([masks, np.ones((2, *block.shape), bool), masks])[: len(found)]
    return sums(found, of_features & has_pan, reference, scene.ms.bands)


def _rule_over(scene: Scene, method: Method, whole: Moments | None) -> Callable[[Window], Image]:
    """The fused image of any window, by the method's rule for this scene."""
    level = Level(scene.statistics.pan_level, scene.statistics.ms_level)
    rule, lowpass = method.rule(whole, level), method.lowpass
    relation, gain = scene.relation, scene.statistics.mtf_gain

    def fused(window: Window) -> Image:
        fine, coarse = pan_needed(relation, gain, lowpass, window), relation.coarse_over(window)
        pan, ms = Patch(scene.filled.pan(fine).image[0], fine), Patch(scene.filled.ms(coarse).image, coarse)
        return rule(rule_input(pan, ms, relation, window, gain, lowpass))

    return fused


def _provenance(job: ClassicalJob, scene: Scene, whole: Moments | None) -> dict[str, str]:
    return pair_provenance(scene, job) | {
        "METHOD": job.method,
        **({"PAN_WEIGHTS": ", ".join(f"{weight:g}" for weight in job.weights)} if job.weights else {}),
        "STATISTICS": "none" if whole is None else f"over {whole.count} MS pixels",
    }


def _report(scene: Scene, method: Method, wanted: Window, feedback: Feedback) -> None:
    rows, cols = wanted.shape
    bands = counted(scene.ms.bands, "1 band", "{} bands")
    feedback.info("{}, {} x {} pixels, {}, ratio {:.2f}.", method.label, cols, rows, bands, scene.relation.ratio)
    report_pair(scene, feedback)
