"""How a run goes on from what an earlier one has done."""

from __future__ import annotations

from ..clock import Clock
from ..job import Feedback
from .denoise import Denoiser
from .plan import Plan
from .progress import NOTHING, Journalled, Progress
from .sampling import Sampling
from .unfinished import tiles_before


def resume(
    progress: Progress, denoiser: Denoiser, sampling: Sampling, plan: Plan, clock: Clock, feedback: Feedback
) -> None:
    """Say what is done already, and count it; or forget it, if it does not come out the same again.

    Args:
        progress: what is done.
        denoiser: makes one of its tiles again.
        sampling, plan: of the run.
        clock: counts what is done.
        feedback: is told.

    Raises:
        FusionError: if the disk refuses.
        Cancelled: the user asked to stop.
    """
    if not isinstance(progress, Journalled) or progress.place == NOTHING:
        return
    if not denoiser.confirms(progress.probe, sampling.seed):
        progress.begin_anew()
        feedback.warn(
            "What an earlier run of this job has done does not come out the same now (another processor, or other "
            "versions of libraries), so it is done again."
        )
        return
    clock.skip(plan.evaluated_before(*progress.place))
    feedback.info(
        "Resumed: {:,} of {:,} tiles ({:,.0f} s of work) are taken over from an earlier run of this job.",
        tiles_before(progress.place, plan.tile_counts),
        plan.members * sum(plan.tile_counts),
        progress.seconds,
    )
