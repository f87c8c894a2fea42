"""The algorithms that need no QGIS, each with the job that its parameters make."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NamedTuple

from ..fusion.checks import parse_weights
from ..fusion.cluster.driver import run_where_asked
from ..fusion.errors import FusionError
from ..fusion.job import Bounds, Feedback, RasterInput
from ..fusion.networks.registry import check_model
from ..fusion.raster.missing import parse_nodata
from ..fusion.raster.storage import Storage, parse_options
from ..fusion.tasks.classical.job import ClassicalJob
from ..fusion.tasks.classical.task import pansharpen_classically
from ..fusion.tasks.hyperspectral import families as cubes
from ..fusion.tasks.hyperspectral.job import CubeNetworkJob, HyperspectralJob
from ..fusion.tasks.hyperspectral.network import sharpen_cube_by_network
from ..fusion.tasks.hyperspectral.registry import DEFAULT_METHOD
from ..fusion.tasks.hyperspectral.task import sharpen_cube
from ..fusion.tasks.nightlights import task as lights
from ..fusion.tasks.nightlights.formulas import fuse_by_formula
from ..fusion.tasks.nightlights.job import FormulaJob, NightlightsJob
from ..fusion.tasks.pansharpening import task as pairs
from ..fusion.tasks.pansharpening.job import PansharpeningJob
from .errors import UsageError

RASTERS = {
    "PANCHROMATIC": ("pan", "PANCHROMATIC_BAND"),
    "SPECTRAL": ("ms", "BANDS"),
    "GUIDE": ("guide", "GUIDE_BANDS"),
    "DMSP": ("dmsp", ""),
    "VIIRS": ("viirs", "VIIRS_BAND"),
    "DMSP_GUIDE": ("dmsp_guide", ""),
    "DAYTIME_GUIDE": ("daytime", ""),
}
"""Rasters that are read: the field of the job, and the parameter that chooses bands."""

FIELDS = {
    "CONSISTENCY": "consistency_iterations",
    "DMSP_PRODUCT": "product",
}
"""Fields of jobs that are not called as their parameters are, in small letters."""

IN_STORAGE = ("FORMAT", "CREATION_OPTIONS", "OVERVIEWS")


class Algorithm(NamedTuple):
    """What an algorithm does.

    Attributes:
        job: makes a job of its fields.
        run: runs it.
        families: of the models that it can run; () if it runs none.
        renamed: fields that this job calls otherwise.
    """

    job: Callable[..., Any]
    run: Callable[[Any, Feedback], Any]
    families: tuple[str, ...] = ()
    renamed: Mapping[str, str] = {}


OF_CUBE = {"ms": "cube"}

sharpen_pair = partial(run_where_asked, pairs.pansharpen)
sharpen_by_network = partial(run_where_asked, sharpen_cube_by_network)
fuse_lights = partial(run_where_asked, lights.fuse_nightlights)

ALGORITHMS = {
    "ddrf_pansharpening": Algorithm(PansharpeningJob, sharpen_pair, pairs.DIFFUSION),
    "flow_pansharpening": Algorithm(PansharpeningJob, sharpen_pair, pairs.FLOW),
    "classical_pansharpening": Algorithm(ClassicalJob, pansharpen_classically),
    "ddrf_hyperspectral": Algorithm(CubeNetworkJob, sharpen_by_network, cubes.DIFFUSION, OF_CUBE),
    "classical_hyperspectral": Algorithm(HyperspectralJob, sharpen_cube, (), OF_CUBE),
    "ddpm_nightlights": Algorithm(
        NightlightsJob, fuse_lights, (lights.DIFFUSION, lights.REGRESSION)
    ),
    "flow_nightlights": Algorithm(NightlightsJob, fuse_lights, (lights.FLOW,)),
    "classical_nightlights": Algorithm(FormulaJob, fuse_by_formula),
}  # fmt: skip
"""By id, in the order of the overview."""


def job_of(id_: str, values: Mapping[str, Any]) -> tuple[Any, Callable[[Any, Feedback], Any]]:
    """The job that the values of an algorithm's parameters make, and what runs it.

    Raises:
        UsageError, FusionError: if a value makes no sense; the sentence says why.
    """
    algorithm = ALGORITHMS[id_]
    if values.get("MODEL") == DEFAULT_METHOD and id_ == "ddrf_hyperspectral":
        algorithm = _without_network(values)
    elif algorithm.families:
        check_model(values["MODEL"], algorithm.families)
    fields = {algorithm.renamed.get(name, name): value for name, value in _fields(values).items()}
    known = algorithm.job.__dataclass_fields__  # type: ignore[attr-defined]
    return algorithm.job(**{name: value for name, value in fields.items() if name in known}), algorithm.run


def _without_network(values: Mapping[str, Any]) -> Algorithm:
    """What a formula in place of a model comes to."""
    if values.get("UNCERTAINTY"):
        raise FusionError("A formula has no samples, and so no UNCERTAINTY; leave it empty, or choose a MODEL.")
    return ALGORITHMS["classical_hyperspectral"]


def _fields(values: Mapping[str, Any]) -> dict[str, Any]:
    nodata = parse_nodata(values.get("NODATA") or "")
    fields: dict[str, Any] = {}
    for name, value in values.items():
        if name in RASTERS:
            field, chosen = RASTERS[name]
            raster = RasterInput(value or "", bands=values.get(chosen) or ())
            fields[field] = raster._replace(missing=raster.missing.also(*nodata)) if value else None
        elif name not in IN_STORAGE:
            fields[FIELDS.get(name, name.lower())] = "" if value is None else value
    fields["resumes"] = True
    fields["bounds"] = _bounds(values.get("EXTENT"))
    options = parse_options(values.get("CREATION_OPTIONS") or "")
    fields["storage"] = Storage(values["FORMAT"], options, values["OVERVIEWS"])
    if "WEIGHTS" in values:
        fields["weights"] = parse_weights(values["WEIGHTS"] or "", "WEIGHTS")
    return fields


def _bounds(text: str | None) -> Bounds | None:
    """EXTENT as jobs have it: x min, y min, x max, y max.

    Raises:
        UsageError: if it is not four numbers.
    """
    if not text:
        return None
    try:
        x_min, x_max, y_min, y_max = map(float, text.split(","))
    except ValueError as error:
        raise UsageError(
            f"EXTENT must be four numbers, x min, x max, y min, y max, in the CRS of the output, not {text}."
        ) from error
    return x_min, y_min, x_max, y_max
