"""The numbers of a comparison as a table for other programs."""

from __future__ import annotations

import csv
import io
import math

from .outcome import Comparison, with_truth, without_truth


def comparison_table(comparison: Comparison) -> str:
    """All numbers as CSV."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    judged = with_truth(comparison.is_cube) if comparison.bench else ()
    names = (*judged, *without_truth(comparison.is_cube))
    writer.writerow(["METHOD", "SCHEDULER", "STEPS", *names, "SECONDS", "ERROR", "COMMAND"])
    for one in comparison.outcomes:
        scores = [f"{one.scores[name]:.6g}" if name in one.scores else "" for name in names]
        seconds = f"{one.seconds:.3f}" if math.isfinite(one.seconds) else ""
        method, scheduler, steps = one.row
        writer.writerow([method, scheduler, steps or "", *scores, seconds, one.error or "", one.command])
    return text.getvalue()
