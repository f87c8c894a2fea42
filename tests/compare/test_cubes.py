"""Ways to sharpen a cube, compared."""

from __future__ import annotations

import html
import os
import shlex
from pathlib import Path

import numpy as np
import pytest

from plugin.fusion.compare.plan import ComparisonJob, Row, rows_of
from plugin.fusion.compare.run import compare
from plugin.fusion.compare.ways import OF_CUBES
from plugin.fusion.errors import FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.quality.jobs import ReferenceJob
from plugin.fusion.quality.reference_run import assess_with_reference
from plugin.fusion.tasks.hyperspectral.registry import METHODS
from tests.made_scenes import Watcher, north_up, read, write
from tests.tasks.hyperspectral.cubes import MadeCube, make_cube, sharpen


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> MadeCube:
    return make_cube(tmp_path_factory.mktemp("cube"))


def job(made: MadeCube, at: Path, *methods: str, **settings: object) -> ComparisonJob:
    inputs = RasterInput(str(made.guide)), RasterInput(str(made.cube))
    return ComparisonJob(*inputs, str(at / "compare.html"), methods, is_cube=True, threads=1, **settings)  # type: ignore[arg-type]


def test_formulas_of_cubes_are_its_methods() -> None:
    assert OF_CUBES.ids[: len(METHODS)] == list(METHODS)
    assert rows_of(ComparisonJob(RasterInput("g"), RasterInput("c"), "o.html", ("gsa", "cubic"), is_cube=True)) == [
        Row("gsa"), Row("cubic"),
    ]  # fmt: skip
    with pytest.raises(FusionError, match="no method called brovey; choose some of: cubic, gsa"):
        rows_of(ComparisonJob(RasterInput("g"), RasterInput("c"), "o.html", ("brovey",), is_cube=True))


def test_against_a_reference_rows_are_ranked_and_laid_beside_cubic(made: MadeCube, tmp_path: Path) -> None:
    truth = write(tmp_path / "truth.tif", np.rint(made.truth).astype(np.uint16), north_up(1.0))
    kept = str(tmp_path / "kept")
    found = compare(
        job(made, tmp_path, "cubic", "local", reference=RasterInput(str(truth)), folder=kept), Watcher()
    )  # fmt: skip
    assert [one.row.method for one in found.outcomes] == ["local", "cubic"]
    fused = RasterInput(str(tmp_path / "kept" / "local.tif"))
    alone = assess_with_reference(ReferenceJob(RasterInput(str(truth)), fused, 4.0, crop=21), Watcher())
    assert found.best.scores["ERGAS"] == pytest.approx(alone.scores.ergas)
    expected, _ = sharpen(made.cube, made.guide, tmp_path / "again.tif")
    np.testing.assert_array_equal(read(Path(fused.path)), expected)
    program, run, algorithm, _, *words = shlex.split(found.best.command)
    assert (program, run, algorithm) == ("qgis_process", "run", "amalgam:classical_hyperspectral")
    assert {f"GUIDE={made.guide}", f"SPECTRAL={made.cube}", "METHOD=local"} < set(words)


def test_at_reduced_resolution_the_cube_is_the_truth(made: MadeCube, tmp_path: Path) -> None:
    found = compare(job(made, tmp_path, "cubic", "mtf_glp", table=str(tmp_path / "t.csv")), Watcher())
    assert found.bench is not None
    assert found.bench.is_reduced
    assert found.best.row.method == "mtf_glp"
    assert found.best.scores["NDVI_RMSE"] < found.outcomes[1].scores["NDVI_RMSE"]
    assert found.best.scores["D_RHO"] < found.outcomes[1].scores["D_RHO"]
    assert "PAN_SHARE" not in found.best.scores
    page = html.unescape((tmp_path / "compare.html").read_text(encoding="utf-8"))
    for words in ("Guide", "Cube", "D_ρ", "NDVI error", "RMSE of the bands", "Wavelength, nm", "At full resolution",
                  f"GUIDE={made.guide}"):  # fmt: skip
        assert words in page
    header = (tmp_path / "t.csv").read_text(encoding="utf-8").splitlines()[0].split(",")
    assert {"D_RHO", "NDVI_RMSE", "SAM"} < set(header)
    assert sorted(os.listdir(tmp_path)) == ["compare.html", "t.csv"]


def test_a_guide_that_is_none_is_refused_in_one_sentence(made: MadeCube, tmp_path: Path) -> None:
    swapped = ComparisonJob(RasterInput(str(made.cube)), RasterInput(str(made.guide)), str(tmp_path / "o.html"),
                            ("cubic",), is_cube=True)  # fmt: skip
    with pytest.raises(FusionError, match="GUIDE has 30 bands"):
        compare(swapped, Watcher())
    assert os.listdir(tmp_path) == []
