"""What a series says of its seam, for the log."""

from __future__ import annotations

from ..job import Feedback
from .job import SeamFindings


def tell_findings(findings: SeamFindings, feedback: Feedback) -> None:
    """Say how large the step is."""
    for one in findings.differences:
        feedback.info(
            "{}: sums of {} differ by {:.1f} %, after calibration by {:.1f} %.",
            one.year, one.satellites, 100 * one.before, 100 * one.after,
        )  # fmt: skip
    if findings.anchor is not None:
        found = findings.anchor
        feedback.info(
            "Step in {}, VIIRS over what is made of DMSP: {:+.1f} % by DMSP's nominal law, {:+.1f} % after the fusion, "
            "{:+.1f} % after its law ({}).",
            found.year, found.assumed.whole.percent, found.fused.whole.percent, found.corrected.whole.percent,
            findings.law,
        )  # fmt: skip
    for check in findings.checks:
        feedback.info(
            "Checked on {}, guided by {}: sums are off by {:+.1f} %, cells of 0.25 degrees by {:+.1f} ± {:.1f} %.",
            check.year, check.guide, check.corrected.whole.percent, check.corrected.cells[0.25].percent,
            100 * check.corrected.cells[0.25].spread,
        )  # fmt: skip
