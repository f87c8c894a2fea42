"""What job a run is: all that shapes its pixels, so that what one run has done is of use to another."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np
from osgeo import gdal

from ..networks.session import Network
from ..raster.fingerprints import Fingerprint
from .journal import text_of
from .plan import Plan
from .provenance import run_provenance
from .sampling import Sampling
from .task import NetworkJob

SHAPES_NO_PIXEL = ("threads", "resumes", "cluster", "output")
"""Fields of jobs that change how a run goes, or what it is called, and not what comes of it."""


def identity(
    job: NetworkJob, network: Network, sampling: Sampling, plan: Plan, files: Mapping[str, Fingerprint]
) -> dict[str, Any]:
    """Sections of plain data: what is asked, the files that are read, what makes the result, and the plan.

    Args:
        job: what is asked.
        network: that is run.
        sampling: how it is sampled.
        plan: of the run.
        files: that are read, by name.
    """
    made_by = {**run_provenance(network, sampling), "NUMPY": np.__version__, "GDAL": gdal.__version__}
    windows = [[span.start, span.stop] for window in (plan.wanted, plan.area) for span in window]
    about = {
        "job": {_parameter(name): value for name, value in _asked(job).items()},
        "inputs": files,
        "made_by": made_by,
        "plan": {"members": plan.members, "tiles": plan.tile_counts, "windows": windows, "bands": plan.bands},
    }
    plain: dict[str, Any] = json.loads(text_of(about))
    return plain


def _asked(job: NetworkJob) -> dict[str, Any]:
    named: list[str] = [entry.name for entry in fields(job)] if is_dataclass(job) else []
    return {name: getattr(job, name) for name in named if name not in SHAPES_NO_PIXEL}


def _parameter(field: str) -> str:
    """What a user calls a field of a job, about."""
    return field.upper()
