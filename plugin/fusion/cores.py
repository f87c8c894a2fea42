"""How many of the machine's cores a job takes."""

from __future__ import annotations

import os


def usual_threads() -> int:
    """Number of threads if a job leaves it open: all cores but one if there are more than two, to keep QGIS responsive.

    Cores that the system withholds from this process do not count.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return cores - 1 if cores > 2 else cores
