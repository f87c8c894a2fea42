"""The shell commands that repeat a row of a comparison."""

from __future__ import annotations

import shlex

from ..job import Bounds
from ..raster.grid import spatial_reference
from ..scenes.provenance import nodata_named
from .plan import ComparisonJob, Row
from .ways import ways_of

SIMULATION = "amalgam:simulate_pair"


def fusion_command(job: ComparisonJob, row: Row, crs_wkt: str) -> str:
    """How to fuse the job's pair as a row does.

    Args:
        job: the comparison.
        row: one of its rows.
        crs_wkt: the fine raster's CRS, which the job's bounds are in.
    """
    algorithm = f"amalgam:{ways_of(job.is_cube).algorithm_of(row.method)}"
    settings: dict[str, object] = {"METHOD": row.method}
    if row.is_network:
        settings = {"MODEL": row.method, "SCHEDULER": row.scheduler, "STEPS": row.steps, "SEED": job.seed}
    return _command(algorithm, **_pair(job), **settings, **_extent(job.bounds, crs_wkt), OUTPUT=row.file_name)


def simulation_command(job: ComparisonJob, crs_wkt: str) -> str:
    """How to make the reduced-resolution pair on which rows are scored against a truth."""
    outputs = {"OUTPUT_PAN": "reduced_pan.tif", "OUTPUT_MS": "reduced_ms.tif", "TRUTH": "truth.tif"}
    return _command(SIMULATION, **_pair(job), **_extent(job.bounds, crs_wkt), **outputs)


def _pair(job: ComparisonJob) -> dict[str, object]:
    shift = {} if job.correct_shift else {"CORRECT_SHIFT": "false"}
    fine, fine_bands = ("GUIDE", "GUIDE_BANDS") if job.is_cube else ("PANCHROMATIC", "PANCHROMATIC_BAND")
    chosen = {
        name: ";".join(map(str, raster.bands))
        for name, raster in ((fine_bands, job.pan), ("BANDS", job.ms))
        if raster.bands
    }
    nodata = nodata_named(job.pan, job.ms)
    return {fine: job.pan.path, "SPECTRAL": job.ms.path, **chosen, **nodata, **shift}


def _extent(bounds: Bounds | None, crs_wkt: str) -> dict[str, object]:
    if bounds is None:
        return {}
    x_min, y_min, x_max, y_max = bounds
    reference = spatial_reference(crs_wkt)
    authority, code = reference.GetAuthorityName(None), reference.GetAuthorityCode(None)
    crs = f" [{authority}:{code}]" if authority and code else ""
    return {"EXTENT": f"{x_min:.10g},{x_max:.10g},{y_min:.10g},{y_max:.10g}{crs}"}


def _command(algorithm: str, **parameters: object) -> str:
    words = [f"{name}={value}" for name, value in parameters.items()]
    return "qgis_process run " + " ".join(map(shlex.quote, [algorithm, "--", *words]))
