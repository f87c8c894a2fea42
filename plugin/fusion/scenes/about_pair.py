"""What a run says of its pair: what was measured, and what a user should know before trusting the result."""

from __future__ import annotations

import math

from ..job import Feedback
from ..physics.band_shifts import WORTH_SAYING
from ..physics.registration import LEAST_SHIFT
from .pair import Scene

LEAST_R2 = 0.6


def report_pair(scene: Scene, feedback: Feedback) -> None:
    """Shift, displacement, sharpness, how well the bands explain PAN, and whether they lie on each other.

    A shift that was corrected has been told already, when the scene was opened.
    """
    _report_shift(scene, feedback)
    _report_displacement(scene, feedback)
    explained = 100 * scene.statistics.pan_r2
    feedback.info("{}; the bands explain {:.0f} % of PAN's variance.", scene.facts.gain_in_words, explained)
    if scene.statistics.pan_r2 < LEAST_R2:
        feedback.warn("The MS bands explain little of PAN: check that both show the same place at the same time.")
    _report_bands(scene, feedback)


def _report_shift(scene: Scene, feedback: Feedback) -> None:
    shift = scene.facts.shift
    if shift is None:
        feedback.info("The pair does not tell whether PAN and MS are shifted against each other.")
    elif math.hypot(shift.rows, shift.cols) < LEAST_SHIFT:
        feedback.info("PAN and MS are registered to a tenth of a PAN pixel.")
    elif not shift.is_worth_correcting:
        feedback.info("No shift between PAN and MS was found that is worth correcting.")


def _report_displacement(scene: Scene, feedback: Feedback) -> None:
    """One that is followed has been told already."""
    found = scene.facts.displacement
    if found.field is None and math.isfinite(found.size):
        feedback.info(
            "From place to place MS lies off PAN by about {:.2f} MS pixels (standard error {:.2f}): too little to be "
            "followed.",
            found.size,
            found.error,
        )


def _report_bands(scene: Scene, feedback: Feedback) -> None:
    apart, one, two = scene.facts.band_shifts.widest
    if scene.facts.moved_bands is not None:
        feedback.info(
            "Bands {} and {} of the MS lie {:.2f} MS pixels apart: the bands are brought onto each other "
            "(CORRECT_BANDS).",
            one,
            two,
            apart,
        )
    elif apart >= WORTH_SAYING:
        feedback.warn(
            "Bands {} and {} of the MS lie {:.2f} MS pixels apart ({:.1f} PAN pixels): colours along edges may be "
            "off by as much; turn on CORRECT_BANDS, and compare the two results.",
            one,
            two,
            apart,
            apart * scene.relation.ratio,
        )
    elif apart > 0.0:
        feedback.info("The bands of the MS lie on each other to within {:.2f} MS pixels.", apart)
