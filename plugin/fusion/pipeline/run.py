"""A run of a task, from its job to its result: check, open, plan, denoise, finish, publish."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from osgeo import gdal

from ..checks import check_ensemble, check_paths, check_tile_size
from ..clock import Clock
from ..errors import FusionError
from ..job import Feedback
from ..networks.opening import open_network
from ..networks.session import MOST_LANES, Network
from ..raster.fingerprints import Fingerprint, fingerprints
from ..raster.gdal_settings import gdal_settings
from ..raster.storage import check_storage, rehearse
from ..raster.unchanged import Unchanged
from ..raster.workspace import check_room, workspace
from .denoise import Denoiser
from .ensemble import calibrated, run_ensemble, warn_of_few
from .estimates import estimates_for
from .identity import identity
from .interrupt import stopped_on_cancel
from .output import advise, write
from .plan import FLOAT_BYTES, Plan, output_bytes, plan_of
from .progress import Progress
from .provenance import run_provenance
from .resuming import resume
from .sampling import Sampling, refuse_undefined
from .task import Denoised, NetworkJob, Opened, Result, Task, Timing
from .unfinished import unfinished
from .where import Where, in_order, thread_count

Job = TypeVar("Job", bound=NetworkJob)

LEAST_TILES = 2
"""A run of fewer has nothing to go on from."""


def run(task: Task[Job, Result], job: Job, feedback: Feedback, where: Where = in_order) -> Result:
    """Run a job; on any failure or cancel nothing is left behind, but for work that a job is to resume.

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
        paths = [raster.path for raster in job.inputs]
        inputs, files = Unchanged(paths), fingerprints(paths) if job.resumes else {}
        opened = task.open(job, network.card, folder, feedback)
        _report(job, network, opened, feedback)
        plan = _plan(job, network, sampling, opened)
        clock = Clock(feedback, plan.evaluated, plan.finished)
        with _progress(job, network, sampling, plan, files, folder, feedback) as progress:
            _check_room(job, opened, plan, progress.folder)
            estimates = estimates_for(feedback, plan.wanted, opened.bands, plan.passes, plan.members)
            denoiser = Denoiser(
                opened.subject, network, sampling, plan, progress.folder, clock, estimates, where, progress
            )  # fmt: skip
            resume(progress, denoiser, sampling, plan, clock, feedback)
            opening = time.perf_counter() - started
            ensemble = run_ensemble(denoiser, sampling.seed, plan, progress, opened.gather)
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


@contextmanager
def _progress(
    job: NetworkJob,
    network: Network,
    sampling: Sampling,
    plan: Plan,
    files: Mapping[str, Fingerprint],
    folder: Path,
    feedback: Feedback,
) -> Iterator[Progress]:
    """What of a job is done: by an earlier run, if there was one, and if that can be told from `files`."""
    if not files or plan.members * sum(plan.tile_counts) < LEAST_TILES:
        yield Progress(folder)
        return
    about = identity(job, network, sampling, plan, files)
    with unfinished(Path(job.output), about, plan, folder, feedback) as progress:
        yield progress


def _check_room(job: NetworkJob, opened: Opened[Result], plan: Plan, folder: Path) -> None:
    """Refuse a run that would fill the disk, apart from what it has claimed already."""
    claimed = sum(file.stat().st_size for file in folder.iterdir() if file.is_file())
    bands = len(opened.bands.bands)
    written = output_bytes(opened.wanted, bands, gdal.GetDataTypeSize(opened.dtype) // 8, job.storage)
    spread = FLOAT_BYTES * bands * plan.finished if job.uncertainty else 0
    check_room(folder, max(plan.scratch_bytes - claimed, 0) + written + spread + opened.extra_bytes)


def denoiser_of(task: Task[Job, Result], job: Job, network: Network, folder: Path, feedback: Feedback) -> Denoiser:
    """What makes any tile of a job's passes, for a process that does some of them and writes nothing.

    Args:
        task: that the job is one of.
        job: what is asked, as in the run itself.
        network: loaded, with the layout of its family.
        folder: for files that are needed while the scene is open.
        feedback: asked whether to stop.

    Raises:
        FusionError: if the scene cannot be fused here; the sentence says why.
    """
    sampling = _sampling(job, network, feedback)
    opened = task.open(job, network.card, folder, feedback)
    plan = _plan(job, network, sampling, opened)
    return Denoiser(opened.subject, network, sampling, plan, folder, Clock(feedback, plan.evaluated, plan.finished))
