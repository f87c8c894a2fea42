"""A run of a task, from its job to its result: check, open, plan, denoise, finish, publish."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TypeVar

from osgeo import gdal

from ..checks import check_ensemble, check_paths, check_tile_size
from ..clock import Clock
from ..errors import FusionError
from ..job import Feedback
from ..networks.opening import open_network
from ..networks.session import MOST_LANES, Network
from ..raster.gdal_settings import gdal_settings
from ..raster.storage import check_storage, rehearse
from ..raster.unchanged import Unchanged
from ..raster.workspace import check_room, workspace
from .denoise import Denoiser
from .ensemble import calibrated, run_ensemble, warn_of_few
from .estimates import estimates_for
from .interrupt import stopped_on_cancel
from .output import advise, write
from .plan import FLOAT_BYTES, Plan, output_bytes, plan_of
from .provenance import run_provenance
from .sampling import Sampling, refuse_undefined
from .task import Denoised, NetworkJob, Opened, Result, Task, Timing
from .where import Where, in_order, thread_count

Job = TypeVar("Job", bound=NetworkJob)


def run(task: Task[Job, Result], job: Job, feedback: Feedback, where: Where = in_order) -> Result:
    """Run a job; on any failure or cancel nothing is left behind.

    Args:
        task: that the job is one of.
        job: what is asked.
        feedback: told how far it is; asked whether to stop.
        where: tiles are worked on.

    Raises:
        FusionError: bad input or a failed run, in one sentence.
        Cancelled: the user asked to stop.
    """
    started = time.perf_counter()
    _check(task, job)
    network = open_network(
        job.model, job.precision, job.threads, MOST_LANES if job.exact_rim else 1, task.families
    )  # fmt: skip
    sampling = _sampling(job, network, feedback)
    with workspace(Path(job.output)) as folder, gdal_settings(), network, stopped_on_cancel(network, feedback):
        inputs = Unchanged(raster.path for raster in job.inputs)
        opened = task.open(job, network.card, folder, feedback)
        _report(job, network, opened, feedback)
        plan = _plan(job, network, sampling, opened)
        _check_room(job, opened, plan, folder)
        clock = Clock(feedback, plan.evaluated, plan.finished)
        estimates = estimates_for(feedback, plan.wanted, opened.bands, plan.passes, plan.members)
        denoiser = Denoiser(opened.subject, network, sampling, plan, folder, clock, estimates, where)
        opening = time.perf_counter() - started
        ensemble = run_ensemble(denoiser, sampling.seed, plan, folder, opened.gather)
        denoising = time.perf_counter() - started - opening
        factor = network.card.spread_factor(sampling.steps)
        spread = None if ensemble.spread is None else calibrated(ensemble.spread, factor)
        said = run_provenance(network, sampling)
        finish = opened.finish(Denoised(ensemble.mean, spread, ensemble.gathered, said))
        write(finish, plan.wanted, opened.tile_size, clock, thread_count(job.threads), where, inputs)
        finishing = time.perf_counter() - started - opening - denoising
    return finish.result(Timing(opening, denoising, finishing, network.seconds), feedback)


def _check(task: Task[Job, Result], job: Job) -> None:
    """Refuse what can be refused before anything is opened."""
    _asked(job).sampler()
    check_tile_size(job.tile_size)
    check_paths(job.output, *job.inputs)
    check_storage(job.storage)
    check_ensemble(
        job.ensemble, job.steps, job.output, job.uncertainty, *job.inputs, least_steps=task.least_spread_steps
    )  # fmt: skip
    task.check(job)


def _asked(job: NetworkJob) -> Sampling:
    return Sampling(job.scheduler, job.steps, job.start_level, job.seed, job.ensemble)


def _sampling(job: NetworkJob, network: Network, feedback: Feedback) -> Sampling:
    """How the job wants to be sampled; a regression, which has neither steps nor samples, is sampled once.

    Raises:
        FusionError: if the spread of a regression is asked for, or the network has no answer where sampling starts.
    """
    asked = _asked(job)
    if not network.layout.is_regression:
        refuse_undefined(network.card, asked)
        return asked
    if job.uncertainty:
        raise FusionError(
            "The model {} is a regression, whose answer is always the same; leave UNCERTAINTY empty, or choose a model"
            " that draws samples.",
            job.model,
        )
    if asked.steps > 1 or asked.members > 1:
        feedback.info("The model {} is a regression: it takes one step and gives one sample.", job.model)
    return asked.once()


def _report(job: NetworkJob, network: Network, opened: Opened[Result], feedback: Feedback) -> None:
    """Report what is about to be done; refuse what cannot be stored."""
    for line in (opened.size(), *network.report()):
        feedback.info(line.template, *line.values)
    opened.report(feedback)
    rehearse(job.storage, len(opened.bands.bands), opened.dtype)
    advise(job.storage, opened.wanted, feedback)
    if job.uncertainty:
        warn_of_few(job.ensemble, feedback)


def _plan(job: NetworkJob, network: Network, sampling: Sampling, opened: Opened[Result]) -> Plan:
    return plan_of(
        opened.wanted,
        opened.shared,
        opened.reach,
        opened.subject.bands,
        sampling.sampler(),
        sampling.members,
        job.tile_size,
        network.card,
        job.exact_rim,
    )


def _check_room(job: NetworkJob, opened: Opened[Result], plan: Plan, folder: Path) -> None:
    """Refuse a run that would fill the disk."""
    bands = len(opened.bands.bands)
    written = output_bytes(opened.wanted, bands, gdal.GetDataTypeSize(opened.dtype) // 8, job.storage)
    spread = FLOAT_BYTES * bands * plan.finished if job.uncertainty else 0
    check_room(folder, plan.scratch_bytes + written + spread + opened.extra_bytes)
