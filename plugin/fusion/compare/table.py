"""The numbers of a comparison as a table for other programs."""

from __future__ import annotations

import csv
import io
import math

from .outcome import AT_FULL_RESOLUTION, WITH_TRUTH, Comparison


def comparison_table(comparison: Comparison) -> str:
    """All numbers as CSV."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    names = (*(WITH_TRUTH if comparison.bench else ()), *AT_FULL_RESOLUTION)
    writer.writerow(["METHOD", "SCHEDULER", "STEPS", *names, "SECONDS", "ERROR", "COMMAND"])
    for one in comparison.outcomes:
        scores = [f"{one.scores[name]:.6g}" if name in one.scores else "" for name in names]
        seconds = f"{one.seconds:.3f}" if math.isfinite(one.seconds) else ""
        method, scheduler, steps = one.row
        writer.writerow([method, scheduler, steps or "", *scores, seconds, one.error or "", one.command])
    return text.getvalue()
