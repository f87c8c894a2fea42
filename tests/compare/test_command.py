"""The commands that make rows again."""

from __future__ import annotations

import shlex
from dataclasses import replace
from pathlib import Path

import pytest

from plugin.fusion.compare.command import fusion_command, simulation_command
from plugin.fusion.compare.plan import ComparisonJob, Row
from plugin.fusion.compare.ways import OF_PAN
from plugin.fusion.job import RasterInput
from plugin.fusion.networks import registry
from tests.made_scenes import wkt
from tests.networks.cards import card, write_model

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


def test_a_flow_models_row_is_made_by_its_own_algorithm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_user_folders", [tmp_path])
    write_model(tmp_path / "toy.onnx", card(family="flow").to_json())
    algorithm, parameters = words(fusion_command(JOB, Row("toy", "flow_euler", 4), wkt(32633)))
    assert algorithm == "amalgam:flow_pansharpening"
    assert parameters["SCHEDULER"] == "flow_euler"
    assert "toy" in OF_PAN.ids


def test_the_reduced_pair() -> None:
    algorithm, parameters = words(simulation_command(JOB, wkt(32633)))
    assert algorithm == "amalgam:simulate_pair"
    assert parameters["TRUTH"] == "truth.tif"
