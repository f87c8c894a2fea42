"""How a result was made, as GeoTIFF metadata: enough to make it again."""

from __future__ import annotations

from ..job import RasterInput
from ..spans import Image
from ..version import plugin_version
from .job import PairJob
from .pair import Scene


def pair_provenance(scene: Scene, job: PairJob) -> dict[str, str]:
    """Version of the plugin, inputs, and what was measured of them, as strings."""
    return {
        "SOFTWARE": f"Amalgam {plugin_version()}",
        "PANCHROMATIC": job.pan.path,
        "SPECTRAL": job.ms.path,
        **bands_taken("PANCHROMATIC_BAND", job.pan),
        **bands_taken("BANDS", job.ms),
        **nodata_named(job.pan, job.ms),
        "SENSOR": scene.facts.sensor,
        "MTF_GAIN": f"{scene.statistics.mtf_gain:.3f}",
        "RATIO": f"{scene.relation.ratio:.4f}",
        "PAN_SHIFT": "unknown"
        if scene.facts.shift is None
        else f"{scene.facts.shift.rows:.3f} rows, {scene.facts.shift.cols:.3f} columns",
        "PAN_SHIFT_CORRECTED": "yes" if scene.facts.pan_is_moved else "no",
        "MS_DISPLACEMENT": f"{scene.facts.displacement.size:.3f} MS pixels",
        "MS_DISPLACEMENT_CORRECTED": "yes" if scene.facts.is_followed else "no",
        **bands_moved(scene.facts.moved_bands),
    }


def bands_moved(shifts: Image | None) -> dict[str, str]:
    """By how many MS pixels, rows and columns, each band was read moved; empty if none was."""
    if shifts is None:
        return {}
    return {"BANDS_MOVED": "; ".join(f"{rows:.2f} {cols:.2f}" for rows, cols in shifts)}


def bands_taken(name: str, raster: RasterInput) -> dict[str, str]:
    """Which bands were taken, unless all were."""
    return {name: ", ".join(map(str, raster.bands))} if raster.bands else {}


def nodata_named(*rasters: RasterInput) -> dict[str, str]:
    """Numbers read as nodata because the user or a layer of the project names them; empty if there are none."""
    named = " ".join(dict.fromkeys(" ".join(raster.missing.in_words() for raster in rasters).split()))
    return {"NODATA": named} if named else {}
