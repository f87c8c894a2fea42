"""The assessment without a truth inside QGIS: three layers in, typed numbers and a report out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
)

from plugin.fusion.quality.no_reference import no_reference
from tests.made_scenes import Pair, north_up, read, write

from .conftest import Finished

ALGORITHM = "amalgam:quality_no_reference"
NUMBERS = ("D_LAMBDA", "D_LAMBDA_K", "D_S", "QNR", "HQNR", "CONSISTENCY")
SHARPNESS = ("PAN_SHARE", "PAN_ENERGY", "FRINGE")

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture
def fused(pair: Pair, tmp_path: Path) -> Path:
    """Something near the truth, in a folder of its own."""
    folder = tmp_path / "in"
    folder.mkdir()
    noise = np.random.default_rng(2).normal(0.0, 10.0, pair.truth.shape)
    image = np.clip(np.rint(pair.truth + noise), 1, 4000).astype(np.uint16)
    return write(folder / "fused.tif", image, north_up(1.0))


def run(pair: Pair, fused: Path, feedback: QgsProcessingFeedback | None = None, **parameters: Any) -> dict[str, Any]:
    import processing

    three = {"PANCHROMATIC": str(pair.pan), "SPECTRAL": str(pair.ms), "FUSED": str(fused)}
    plain = {name: str(value) if isinstance(value, Path) else value for name, value in parameters.items()}
    return processing.run(ALGORITHM, three | plain, feedback=feedback)


def test_every_parameter_has_a_help_sentence_and_outputs_are_typed() -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    assert algorithm.groupId() == "quality"
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help().endswith("."), parameter.name()
    outputs = {output.name(): type(output) for output in algorithm.outputDefinitions()}
    assert all(outputs[name] is QgsProcessingOutputNumber for name in (*NUMBERS, *SHARPNESS))
    assert outputs["REPORT"] is QgsProcessingOutputHtml


def test_numbers_are_those_of_the_core(pair: Pair, fused: Path) -> None:
    result = run(pair, fused, MTF_GAIN=0.3)
    expected = no_reference(read(fused), pair.ms_image, pair.pan_image, pair.relation, 0.3)
    assert [result[name] for name in NUMBERS] == pytest.approx(list(expected), rel=1e-9)
    assert 0.5 < result["PAN_SHARE"] <= 1.0
    assert set(result) == {*NUMBERS, *SHARPNESS}


def test_report_is_written_where_asked(pair: Pair, fused: Path, tmp_path: Path) -> None:
    result = run(pair, fused, REPORT=tmp_path / "report.html")
    assert f"{result['HQNR']:.4f}" in Path(result["REPORT"]).read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "report.html"]


def test_bad_input_ends_in_a_sentence(pair: Pair, fused: Path) -> None:
    with pytest.raises(QgsProcessingException, match="MTF_GAIN must lie between"):
        run(pair, fused, MTF_GAIN=1.5)
    with pytest.raises(QgsProcessingException, match="the same bands in the same order, but have 1 and 4"):
        run(pair, pair.pan)
    with pytest.raises(QgsProcessingException, match="A pixel of FUSED is 4 times"):
        run(pair, pair.ms)


def test_cancel_leaves_nothing(pair: Pair, fused: Path, tmp_path: Path) -> None:
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(pair, fused, feedback, REPORT=tmp_path / "report.html")
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_qgis_process_prints_numbers_and_writes_the_report(
    qgis_process: Callable[..., Finished], pair: Pair, fused: Path, tmp_path: Path
) -> None:
    inputs = (f"PANCHROMATIC={pair.pan}", f"SPECTRAL={pair.ms}", f"FUSED={fused}")
    done = qgis_process("--json", "run", ALGORITHM, "--", *inputs, f"REPORT={tmp_path / 'report.html'}")
    assert done.code == 0, done.text
    results = json.JSONDecoder().raw_decode(done.text[done.text.index("{") :])[0]["results"]
    assert {name: results[name] for name in (*NUMBERS, *SHARPNESS)} == pytest.approx(run(pair, fused))
    assert "</html>" in Path(results["REPORT"]).read_text(encoding="utf-8")
