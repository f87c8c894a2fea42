"""A comparison from rasters to files: what is scored, what is kept, how it ends."""

from __future__ import annotations

import csv
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugin.fusion.compare.run import compare
from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.quality.jobs import NoReferenceJob, ReferenceJob
from plugin.fusion.quality.no_reference_run import assess_without_reference
from plugin.fusion.quality.reference_run import assess_with_reference
from plugin.fusion.tasks.classical.job import ClassicalJob
from plugin.fusion.tasks.classical.task import pansharpen_classically
from plugin.fusion.tasks.pansharpening.job import DEFAULT_SHARPNESS
from plugin.fusion.wald.job import SimulationJob
from plugin.fusion.wald.run import simulate_pair
from tests.made_scenes import MODEL, ORIGIN, Pair, Watcher, fuse, north_up, read, write

from .conftest import Compared, job_of


def scores_of(compared: Compared, method: str) -> dict[str, float]:
    return next(one.scores for one in compared.comparison.outcomes if one.row.method == method)


def test_every_row_is_there_the_best_first(compared: Compared) -> None:
    fine = [one for one in compared.comparison.outcomes if not one.error]
    assert sorted(one.row.method for one in fine) == [MODEL, "exp", "gsa"]
    errors = [one.scores["ERGAS"] for one in fine]
    assert errors == sorted(errors)
    assert compared.comparison.best_network is not None
    assert compared.comparison.best_network.row == (MODEL, "ddim", 1)


def test_a_row_that_cannot_be_run_keeps_its_sentence(compared: Compared) -> None:
    last = compared.comparison.outcomes[-1]
    assert last.row == (MODEL, "staged", 1)
    assert "needs STEPS of at least 2" in str(last.error)
    assert last.scores == {}


def test_scores_with_a_truth_are_those_of_walds_protocol(compared: Compared, pair: Pair, tmp_path: Path) -> None:
    """The same done by hand: degrade, fuse, compare."""
    pan, ms, truth, output = (str(tmp_path / f"{name}.tif") for name in ("pan", "ms", "truth", "fused"))
    fine = RasterInput(str(pair.pan))
    simulate_pair(SimulationJob(RasterInput(str(pair.ms)), pan, ms, truth, pan=fine), Watcher())
    pansharpen_classically(ClassicalJob(RasterInput(pan), RasterInput(ms), output, "gsa"), Watcher())
    expected = assess_with_reference(ReferenceJob(RasterInput(truth), RasterInput(output), 4.0), Watcher()).scores
    ours = scores_of(compared, "gsa")
    assert (ours["SAM"], ours["ERGAS"], ours["Q2N"]) == pytest.approx((expected.sam, expected.ergas, expected.q2n))


def test_scores_without_a_truth_are_those_at_full_resolution(compared: Compared, pair: Pair, tmp_path: Path) -> None:
    inputs = (RasterInput(str(pair.pan)), RasterInput(str(pair.ms)))
    output = str(tmp_path / "fused.tif")
    pansharpen_classically(ClassicalJob(*inputs, output, "gsa"), Watcher())
    expected = assess_without_reference(NoReferenceJob(*inputs, RasterInput(output)), Watcher()).scores.indices
    assert scores_of(compared, "gsa")["HQNR"] == pytest.approx(expected.hqnr)


def test_the_fused_rasters_are_kept_if_asked_for(compared: Compared, pair: Pair, tmp_path: Path) -> None:
    folder = Path(compared.job.folder)
    assert sorted(os.listdir(folder)) == [f"{MODEL}_ddim_1.tif", "exp.tif", "gsa.tif"]
    expected, _ = fuse(pair.pan, pair.ms, tmp_path / "fused.tif", sharpness=DEFAULT_SHARPNESS)
    np.testing.assert_array_equal(read(folder / f"{MODEL}_ddim_1.tif"), expected)


def test_nothing_else_is_left(compared: Compared) -> None:
    assert sorted(os.listdir(Path(compared.job.report).parent)) == ["compare.html", "fused", "table.csv"]


def test_the_table_holds_every_row_and_number(compared: Compared) -> None:
    with open(compared.job.table, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["METHOD"] for row in rows] == [one.row.method for one in compared.comparison.outcomes]
    for row, one in zip(rows, compared.comparison.outcomes):
        assert row["ERROR"] == str(one.error or "")
        assert row["COMMAND"] == one.command
        for name, value in one.scores.items():
            assert float(row[name]) == pytest.approx(value, rel=1e-5)
    assert rows[-1]["ERGAS"] == ""


def test_progress_reaches_the_end_and_never_goes_back(compared: Compared) -> None:
    shares = compared.watcher.shares
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0)


def test_a_reference_is_the_truth(pair: Pair, tmp_path: Path) -> None:
    truth = write(tmp_path / "truth.tif", pair.truth, north_up(1.0))
    job = job_of(pair, tmp_path, methods=("exp", "gsa"), reference=RasterInput(str(truth)), folder=str(tmp_path / "f"))
    comparison = compare(job, Watcher())
    best = comparison.best
    assert best.row.method == "gsa"
    fused = RasterInput(str(tmp_path / "f" / "gsa.tif"))
    expected = assess_with_reference(ReferenceJob(RasterInput(str(truth)), fused, 4.0, crop=21), Watcher()).scores
    assert best.scores["ERGAS"] == pytest.approx(expected.ergas)
    assert comparison.bench is not None
    assert not comparison.bench.is_reduced


def test_without_any_truth_the_highest_hqnr_is_best(pair: Pair, tmp_path: Path) -> None:
    comparison = compare(job_of(pair, tmp_path, methods=("exp", "gsa"), reduced=False), Watcher())
    assert comparison.bench is None
    assert "ERGAS" not in comparison.best.scores
    assert comparison.best.scores["HQNR"] >= comparison.outcomes[1].scores["HQNR"]
    assert os.listdir(tmp_path) == ["compare.html"]


def test_an_extent_is_compared_alone(pair: Pair, tmp_path: Path) -> None:
    x, y = ORIGIN
    bounds = (x + 16.0, y - 224.0, x + 224.0, y - 16.0)
    compare(job_of(pair, tmp_path, methods=("exp",), bounds=bounds, folder=str(tmp_path / "f")), Watcher())
    assert read(tmp_path / "f" / "exp.tif").shape == (4, 208, 208)


@pytest.mark.parametrize("after", [0, 2, 6])
def test_cancel_leaves_nothing(pair: Pair, tmp_path: Path, after: int) -> None:
    (tmp_path / "compare.html").write_text("an older report")
    job = job_of(pair, tmp_path, methods=("exp", "gsa"), folder=str(tmp_path / "f"), table=str(tmp_path / "t.csv"))
    with pytest.raises(Cancelled):
        compare(job, Watcher(cancel_after=after))
    assert os.listdir(tmp_path) == ["compare.html"]
    assert (tmp_path / "compare.html").read_text() == "an older report"


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"methods": ()}, "choose some METHODS"),
        ({"table": "table.txt"}, "ends in .csv"),
        ({"report": "/nowhere/compare.html"}, "report's folder /nowhere does not exist"),
        ({"report": "compare.pdf"}, "ends in .html"),
        ({"folder": "/nowhere/at/all"}, "FOLDER lies in /nowhere/at, which does not exist"),
        ({"bounds": (0.0, 0.0, 9.0, 9.0)}, "EXTENT lies outside"),
        ({"methods": (MODEL,), "schedulers": ("staged",)}, "None of the methods could be run; .*at least 2"),
    ],
)
def test_bad_settings_end_in_one_sentence_and_leave_nothing(
    pair: Pair, tmp_path: Path, settings: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(FusionError, match=sentence) as refusal:
        compare(replace(job_of(pair, tmp_path, methods=("exp",)), **settings), Watcher())
    assert "\n" not in str(refusal.value)
    assert os.listdir(tmp_path) == []


def test_a_pair_that_cannot_be_fused_ends_in_one_sentence(pair: Pair, tmp_path: Path) -> None:
    job = job_of(pair, tmp_path, methods=("exp",))
    with pytest.raises(FusionError, match="PAN raster has 4 bands"):
        compare(replace(job, pan=job.ms, ms=job.pan), Watcher())
    assert os.listdir(tmp_path) == []


def test_an_input_in_the_folder_is_not_overwritten(pair: Pair, tmp_path: Path) -> None:
    ms = write(tmp_path / "gsa.tif", pair.ms_image.astype(np.uint16), north_up(4.0))
    before = ms.read_bytes()
    job = replace(job_of(pair, tmp_path, methods=("gsa",), folder=str(tmp_path)), ms=RasterInput(str(ms)))
    with pytest.raises(FusionError, match="would overwrite"):
        compare(job, Watcher())
    assert ms.read_bytes() == before
