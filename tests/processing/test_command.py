"""The command line has the parameters of the toolbox, and makes the same jobs of them."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from plugin.command.algorithms import ALGORITHMS, job_of
from plugin.command.outcome import NAMES
from plugin.command.parameters import TABLE, described, values_of
from plugin.fusion.job import RasterInput
from plugin.processing import provider as offered

from ..command.table import table
from ..made_scenes import Pair

pytestmark = pytest.mark.usefixtures("provider")

ALGORITHMS_OF_QGIS = {each().name(): each for each in offered.ALGORITHMS}

SAID = {
    "NODATA": "255 -9999", "EXTENT": "389610,389700,5819800,5819880", "FORMAT": "COG", "OVERVIEWS": "true",
    "CREATION_OPTIONS": "COMPRESS=ZSTD", "STEPS": "3", "SEED": "5", "ENSEMBLE": "2", "CORRECT_SHIFT": "false",
    "TILE_SIZE": "256", "THREADS": "1", "CLUSTER": "local:2", "CONSISTENCY": "2", "SHARPNESS": "0.5", "MTF_GAIN": "0.3",
    "SENSOR": "PLEIADES", "PRECISION": "fp32", "START_LEVEL": "1", "FINE_COLOURS": "pan", "CORRECT_BANDS": "true",
    "BAD_BANDS": "sharpen", "DMSP_PRODUCT": "li_2020",
}  # fmt: skip
"""Values other than the defaults, as far as an algorithm has the parameter."""

KNOWN_TO_QGIS_ALONE = ("crs", "missing", "output", "shown_bands", "regions", "partial_pixels")


def test_table_is_that_of_the_algorithms() -> None:
    """If not, run python -m tests.command."""
    assert TABLE.read_text(encoding="utf-8") == table()


def in_qgis(id_: str, said: dict[str, str]) -> Any:
    """The job that the toolbox's algorithm makes of the same values."""
    algorithm = ALGORITHMS_OF_QGIS[id_]()
    algorithm.initAlgorithm({})
    parameters = dict(said)
    assert algorithm.prepareAlgorithm(parameters, QgsProcessingContext(), QgsProcessingFeedback())
    return algorithm.job


def plain(job: Any) -> dict[str, Any]:
    """The fields of a job, without what only layers of a project know."""
    found = {field.name: getattr(job, field.name) for field in fields(job)}
    found = {name: value for name, value in found.items() if name not in KNOWN_TO_QGIS_ALONE}
    return {name: value._replace(crs="") if isinstance(value, RasterInput) else value for name, value in found.items()}


@pytest.mark.parametrize("id_", list(ALGORITHMS))
@pytest.mark.parametrize("more", [{}, SAID], ids=["defaults", "others"])
def test_jobs_are_those_of_the_toolbox(id_: str, more: dict[str, str], pair: Pair, tmp_path: Path) -> None:
    rasters = {
        "PANCHROMATIC": pair.pan, "SPECTRAL": pair.ms, "GUIDE": pair.pan, "DMSP": pair.pan, "VIIRS": pair.pan,
        "OUTPUT": tmp_path / "fused.tif",
    }  # fmt: skip
    parameters = described()[id_].parameters
    names = {each.name for each in parameters}
    said = {name: str(value) for name, value in {**rasters, **more}.items() if name in names}
    job, _ = job_of(id_, values_of(said, parameters))
    of_qgis = in_qgis(id_, said)
    assert type(job) is type(of_qgis)
    assert plain(job) == plain(replace(of_qgis))
    nodata = [raster.missing.everywhere for raster in vars(job).values() if isinstance(raster, RasterInput)]
    assert set(nodata) == {((255.0, 255.0), (-9999.0, -9999.0)) if more else ()}


@pytest.mark.parametrize("id_", list(ALGORITHMS))
def test_what_is_printed_is_called_as_the_toolbox_calls_it(id_: str) -> None:
    algorithm = ALGORITHMS_OF_QGIS[id_]()
    algorithm.initAlgorithm({})
    outputs = {definition.name() for definition in algorithm.outputDefinitions()}
    task = "nightlights" if "nightlights" in id_ else "hyperspectral" if "hyperspectral" in id_ else "pair"
    printed = {
        "nightlights": {"SUM_OF_LIGHTS", "SHIFT_SOUTH_KM", "SHIFT_EAST_KM"},
        "hyperspectral": {"COUNT", "CONSISTENCY", "SHIFT_ROWS", "SHIFT_COLS"},
        "pair": {*NAMES.values()} - {"COUNT", "MODEL_ID", "METHOD_ID", "MTF_GAIN_USED"},
    }[task]
    assert {*printed, "OUTPUT", "SECONDS", "MODEL_ID" if ALGORITHMS[id_].families else "METHOD_ID"} <= outputs
