"""What is refused of a job before anything is opened, and what is said of the scene that it names."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ...checks import check_consistency, check_further, check_gain
from ...errors import FusionError
from ...job import Feedback
from ...physics.sensors import check_sensor
from ...raster.envi import ENDINGS
from ...sentences import Sentence, counted
from ...spans import Window
from .job import BAD_BANDS, CubeJob
from .scene import CubeScene

LEAST_R2 = 0.6
"""Share of the guide's variance that the cube explains, below which the two may show different things."""


def check_cube_job(job: CubeJob, uncertainty: str = "") -> None:
    """Refuse what is particular to cubes.

    Args:
        job: what is wanted.
        uncertainty: path of a raster beside the result; "" for none.

    Raises:
        FusionError: with the reason.
    """
    check_gain(job.mtf_gain)
    check_sensor(job.sensor)
    check_consistency(job.consistency_iterations, job.output, uncertainty, "")
    check_further("DISAGREEMENT", job.disagreement, (job.output, uncertainty), *job.inputs)
    if job.envi:
        _check_envi(job.envi)
    if job.bad_bands not in BAD_BANDS:
        raise FusionError("BAD_BANDS must be one of {}, not {}.", ", ".join(BAD_BANDS), job.bad_bands)


def size_of(scene: CubeScene, wanted: Window, by: str) -> Sentence:
    """What is sharpened, and by what, for the log."""
    rows, cols = wanted.shape
    return Sentence(
        "{}, {} x {} pixels, {}, guide of {}, ratio {:.2f}.",
        by,
        cols,
        rows,
        counted(scene.cube.bands, "1 band", "{} bands"),
        counted(scene.guide.bands, "1 band", "{} bands"),
        scene.relation.ratio,
    )


def report_guide(scene: CubeScene, feedback: Feedback) -> None:
    """Say how well cube and guide go together."""
    explained = float(np.max(scene.fit.guide_r2))
    feedback.info("SPECTRAL explains {:.0f} % of the variance of GUIDE's best band.", 100.0 * explained)
    if explained < LEAST_R2:
        feedback.warn(
            "SPECTRAL explains little of GUIDE: check that both show the same place at the same time. What differs is "
            "sharpened as GUIDE shows it."
        )


def report_consistency(consistency: float, feedback: Feedback) -> None:
    """Say how far the result is from the cube."""
    feedback.info("Consistency with SPECTRAL: ERGAS {:.3f} (0 is perfect).", consistency)


def _check_envi(path: str) -> None:
    if Path(path).suffix.lower() not in ENDINGS:
        raise FusionError("ENVI must name a file that ends in one of {}, not {}.", ", ".join(ENDINGS), Path(path).name)
    if not Path(path).parent.is_dir():
        raise FusionError("The output folder {} does not exist; create it or choose another.", Path(path).parent)
