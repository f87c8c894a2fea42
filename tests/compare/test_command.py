"""The commands that make rows again."""

from __future__ import annotations

import shlex
from dataclasses import replace

from plugin.fusion.compare.command import fusion_command, simulation_command
from plugin.fusion.compare.plan import ComparisonJob, Row
from plugin.fusion.job import RasterInput
from tests.scenes import wkt

JOB = ComparisonJob(RasterInput("/a b/it's pan.tif"), RasterInput("/a b/ms.tif"), "out.html", ("gsa",), seed=7)


def words(command: str) -> tuple[str, dict[str, str]]:
    """Algorithm and parameters, as a shell would hand them over."""
    program, run, algorithm, rule, *parameters = shlex.split(command)
    assert (program, run, rule) == ("qgis_process", "run", "--")
    return algorithm, dict(parameter.split("=", 1) for parameter in parameters)


def test_a_classical_row() -> None:
    assert words(fusion_command(JOB, Row("gsa"), wkt(32633))) == (
        "amalgam:classical_pansharpening",
        {"PANCHROMATIC": "/a b/it's pan.tif", "SPECTRAL": "/a b/ms.tif", "METHOD": "gsa", "OUTPUT": "gsa.tif"},
    )


def test_a_models_row_with_an_extent() -> None:
    job = replace(JOB, bounds=(1.5, 2.0, 300_000.25, 4.0), correct_shift=False)
    algorithm, parameters = words(fusion_command(job, Row("ddrf-s", "heun", 4), wkt(32633)))
    assert algorithm == "amalgam:ddrf_pansharpening"
    assert parameters == {
        "PANCHROMATIC": "/a b/it's pan.tif", "SPECTRAL": "/a b/ms.tif", "CORRECT_SHIFT": "false", "MODEL": "ddrf-s",
        "SCHEDULER": "heun", "STEPS": "4", "SEED": "7", "EXTENT": "1.5,300000.25,2,4 [EPSG:32633]",
        "OUTPUT": "ddrf-s_heun_4.tif",
    }  # fmt: skip


def test_the_reduced_pair() -> None:
    algorithm, parameters = words(simulation_command(JOB, wkt(32633)))
    assert algorithm == "amalgam:simulate_pair"
    assert parameters["TRUTH"] == "truth.tif"
