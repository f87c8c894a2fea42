"""What can be refused of a job before a raster is opened."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.wald.job import SimulationJob, check_job


def test_a_job_names_what_it_reads_and_writes(tmp_path: Path) -> None:
    job = SimulationJob(RasterInput("ms.tif"), str(tmp_path / "pan.tif"), str(tmp_path / "ms.tif"))
    check_job(job)
    assert (job.inputs, job.outputs) == ([RasterInput("ms.tif")], [str(tmp_path / "pan.tif"), str(tmp_path / "ms.tif")])
    pair = replace(job, pan=RasterInput("pan.tif"), output_truth=str(tmp_path / "truth.tif"))
    check_job(pair)
    assert (len(pair.inputs), len(pair.outputs)) == (2, 3)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"ratio": 20.0}, "RATIO must lie between 1.5 and 8"),
        ({"sensor": "ROSAT"}, "SENSOR must be one of"),
        ({"mtf_gain": 1.0}, "MTF_GAIN must be 0"),
        ({"noise": -1.0}, "NOISE must be 0 or more"),
        ({"pan_weights": (0.0, 0.0)}, "more than 0"),
        ({"pan_weights": (1.0, -1.0)}, "0 or more"),
        ({"output_ms": "/nowhere/ms.tif"}, "does not exist"),
        ({"output_ms": "ms.png"}, "must be a GeoTIFF"),
    ],
)
def test_bad_settings_are_refused_in_a_sentence(tmp_path: Path, settings: dict[str, Any], sentence: str) -> None:
    job = SimulationJob(RasterInput("ms.tif"), str(tmp_path / "pan.tif"), str(tmp_path / "ms.tif"))
    with pytest.raises(FusionError, match=sentence):
        check_job(replace(job, **settings))
