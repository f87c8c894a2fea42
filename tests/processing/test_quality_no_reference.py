"""The assessment without a truth inside QGIS: three layers in, typed numbers and a report out."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from qgis.core import (
    QgsApplication,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
)

from plugin.fusion.job import RasterInput
from plugin.fusion.quality.filters import upsample
from plugin.fusion.quality.no_reference import no_reference
from plugin.fusion.scenes.pair import open_scene
from tests.made_scenes import Pair, Watcher, north_up, read, write
from tests.tasks.hyperspectral.cubes import make_cube, sharpen

from .conftest import Finished

ALGORITHM = "amalgam:quality_no_reference"
NUMBERS = ("D_LAMBDA", "D_LAMBDA_K", "D_S", "QNR", "HQNR", "CONSISTENCY")
LOCAL = "D_RHO"
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


def pan_mix(pair: Pair) -> NDArray[np.float64]:
    """Weights of the bands that explain PAN, as the plugin finds them."""
    inputs = RasterInput(str(pair.pan)), RasterInput(str(pair.ms))
    return open_scene(*inputs, pair.folder / "none.tif", pair.folder, Watcher()).statistics.pan_weights


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
    assert all(outputs[name] is QgsProcessingOutputNumber for name in (*NUMBERS, LOCAL, *SHARPNESS))
    assert outputs["REPORT"] is QgsProcessingOutputHtml


def test_numbers_are_those_of_the_core(pair: Pair, fused: Path) -> None:
    result = run(pair, fused, MTF_GAIN=0.3)
    expected = no_reference(read(fused), pair.ms_image, pair.pan_image, pair.relation, 0.3)
    assert [result[name] for name in NUMBERS] == pytest.approx(list(expected), rel=1e-9)
    assert 0.5 < result["PAN_SHARE"] <= 1.0
    assert 0.0 < result[LOCAL] < 1.0
    assert set(result) == {*NUMBERS, LOCAL, *SHARPNESS}


def written(folder: Path, name: str, image: NDArray[np.float64]) -> Path:
    return write(folder / f"{name}.tif", np.clip(np.rint(image), 1, 60_000).astype(np.uint16), north_up(1.0))


def test_sharpness_knows_what_was_done_to_the_bands(pair: Pair, tmp_path: Path) -> None:
    """PAN's own detail, half of it, none of it, and bands that were moved apart."""
    lms = upsample(pair.ms_image, pair.pan_image.shape, pair.relation)
    mix = np.tensordot(pan_mix(pair), lms, 1)
    detail = pair.pan_image - mix
    sharp = lms + detail
    apart = np.stack([np.roll(band, by, axis=1) for band, by in zip(sharp, (-1, 0, 1, 2), strict=True)])
    made = {"sharp": sharp, "half": lms + 0.5 * detail, "blurred": lms, "apart": apart}
    found = {name: run(pair, written(tmp_path, name, image), MTF_GAIN=0.3) for name, image in made.items()}
    assert found["sharp"]["PAN_SHARE"] == pytest.approx(1.0, abs=0.005)
    assert found["sharp"]["PAN_ENERGY"] == pytest.approx(1.0, abs=0.02)
    assert found["half"]["PAN_ENERGY"] == pytest.approx(0.5, abs=0.1)
    assert found["blurred"]["PAN_ENERGY"] < 0.2
    assert found["blurred"]["PAN_SHARE"] < 0.3
    assert found["sharp"]["FRINGE"] < 0.5
    assert found["apart"]["FRINGE"] > max(1.0, 3.0 * found["sharp"]["FRINGE"])
    assert found["apart"]["PAN_ENERGY"] < found["sharp"]["PAN_ENERGY"]


def test_report_says_what_hqnr_rewards_and_what_it_cannot_see(pair: Pair, fused: Path, tmp_path: Path) -> None:
    result = run(pair, fused, REPORT=tmp_path / "report.html")
    page = html.unescape(Path(result["REPORT"]).read_text(encoding="utf-8"))
    assert "It rewards keeping the MS as it is, and sees neither blur nor fringes." in page
    for title, value in (
        ("PAN's share", f"{result['PAN_SHARE']:.3f}"),
        ("PAN's energy", f"{result['PAN_ENERGY']:.3f}"),
        ("Fringe", f"{result['FRINGE']:.2f}"),
    ):
        assert value in page.partition(f">{title}<")[2].partition('</div>\n<div class="better')[0], title


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


def test_a_cube_is_judged_by_its_guide(tmp_path: Path) -> None:
    import processing

    made = make_cube(tmp_path)
    sharpen(made.cube, made.guide, tmp_path / "fused.tif")
    three = {"SPECTRAL": str(made.cube), "GUIDE": str(made.guide), "FUSED": str(tmp_path / "fused.tif")}
    result = processing.run(ALGORITHM, three)
    assert result["D_RHO"] < 0.2
    assert result["D_LAMBDA"] < 0.1
    assert all(result[name] is None for name in SHARPNESS)
    with pytest.raises(QgsProcessingException, match="leave one of them empty"):
        processing.run(ALGORITHM, three | {"PANCHROMATIC": str(made.guide)})
    with pytest.raises(QgsProcessingException, match="or GUIDE for a cube"):
        processing.run(ALGORITHM, three | {"GUIDE": None})


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
    assert {name: results[name] for name in (*NUMBERS, LOCAL, *SHARPNESS)} == pytest.approx(run(pair, fused))
    assert "</html>" in Path(results["REPORT"]).read_text(encoding="utf-8")
