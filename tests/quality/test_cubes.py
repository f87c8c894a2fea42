"""Sharpened cubes judged: beside cubic interpolation, over wavelength, and by their guide where no truth exists."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.errors import FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.quality import no_reference_run
from plugin.fusion.quality.jobs import NoReferenceJob, NoReferenceResult, ReferenceJob, ReferenceResult
from plugin.fusion.quality.no_reference_run import assess_without_reference
from plugin.fusion.quality.parts import parts_of
from plugin.fusion.quality.reference_run import assess_with_reference
from tests.made_scenes import Watcher, north_up, write
from tests.tasks.hyperspectral.cubes import BANDS, WAVELENGTHS, MadeCube, make_cube, sharpen


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> MadeCube:
    return make_cube(tmp_path_factory.mktemp("cube"))


@pytest.fixture(scope="module")
def results(made: MadeCube, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The truth, and what two methods make of the cube."""
    folder = tmp_path_factory.mktemp("results")
    paths = {method: folder / f"{method}.tif" for method in ("cubic", "local")}
    for method, path in paths.items():
        sharpen(made.cube, made.guide, path, method)
    paths["truth"] = told(write(folder / "truth.tif", np.rint(made.truth).astype(np.uint16), north_up(1.0)))
    return paths


def told(path: Path, bad: int | None = None) -> Path:
    """The file with wavelengths, and perhaps a flagged band."""
    raster = gdal.Open(str(path), gdal.GA_Update)
    for number, nm in enumerate(WAVELENGTHS, start=1):
        flag = {"bbl": "0" if number == bad else "1"} if bad else {}
        raster.GetRasterBand(number).SetMetadata({"wavelength": f"{nm:.2f}", "wavelength_units": "Nanometers"} | flag)
    return path


def with_truth(results: dict[str, Path], fused: Path, spectral: Path | None = None, **more: Any) -> ReferenceResult:
    inputs = RasterInput(str(results["truth"])), RasterInput(str(fused))
    coarse = RasterInput(str(spectral)) if spectral else None
    return assess_with_reference(ReferenceJob(*inputs, 4.0, spectral=coarse, **more), Watcher())


def by_guide(made: MadeCube, fused: Path, **more: Any) -> NoReferenceResult:
    pan, ms, judged = (RasterInput(str(path)) for path in (made.guide, made.cube, fused))
    return assess_without_reference(NoReferenceJob(pan, ms, judged, is_cube=True, **more), Watcher())


def test_the_interpolated_cube_is_judged_as_the_method_cubic_is(made: MadeCube, results: dict[str, Path]) -> None:
    beside = with_truth(results, results["local"], made.cube, crop=8).cubic
    alone = with_truth(results, results["cubic"], crop=8)
    assert beside is not None
    assert beside.sam == pytest.approx(alone.scores.sam, rel=0.01)  # the file is rounded
    assert beside.ergas == pytest.approx(alone.scores.ergas, rel=0.01)
    np.testing.assert_allclose(beside.rmse, alone.scores.rmse, rtol=0.01)
    assert [one.rmse for one in beside.indices] == pytest.approx([one.rmse for one in alone.indices], rel=0.01)


def test_indices_and_errors_stand_in_the_report_over_wavelength(
    made: MadeCube, results: dict[str, Path], tmp_path: Path
) -> None:
    found = with_truth(results, results["local"], made.cube, report=str(tmp_path / "r.html"))
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert {one.name for one in found.indices} >= {"NDVI", "NDWI", "NDMI"}
    assert found.cubic is not None
    for one, cubic in zip(found.indices, found.cubic.indices):
        assert one.rmse < 0.5 * cubic.rmse
        assert f"{one.rmse:.4f}" in page
        assert f"{cubic.rmse:.4f}" in page
    for words in (
        "Wavelength, nm",
        "Errors of the bands",
        "RMSE of cubic",
        f"Interpolated (cubic): {found.cubic.sam:.3f}",
    ):
        assert words in page
    assert page.index("Errors of the bands") < page.index("The numbers of every band")


def test_bands_that_are_flagged_do_not_count(made: MadeCube, results: dict[str, Path], tmp_path: Path) -> None:
    image = np.rint(made.truth).astype(np.uint16)
    image[6] = 1
    fused = told(write(tmp_path / "flagged.tif", image, north_up(1.0)), bad=7)
    found = with_truth(results, fused)
    assert len(found.bands) == BANDS - 1
    assert found.scores.ergas == 0.0


def test_without_a_truth_the_guide_tells_sharp_from_blurred(made: MadeCube, results: dict[str, Path]) -> None:
    blurred, local, truth = (by_guide(made, results[name]).scores for name in ("cubic", "local", "truth"))
    assert local.d_rho < 0.3 * blurred.d_rho
    assert local.d_rho == pytest.approx(truth.d_rho, abs=0.1)
    assert blurred.indices.d_lambda < 0.01
    assert local.indices.consistency < 0.25 * blurred.indices.consistency
    assert local.indices.hqnr > blurred.indices.hqnr


@pytest.mark.parametrize("values", [30 * 32 * 32, 10**8])
def test_parts_do_not_matter(
    monkeypatch: pytest.MonkeyPatch, made: MadeCube, results: dict[str, Path], values: int
) -> None:
    expected = by_guide(made, results["local"]).scores
    monkeypatch.setattr(no_reference_run, "parts_of", partial(parts_of, values=values))
    found = by_guide(made, results["local"]).scores
    assert found.indices == pytest.approx(expected.indices, rel=1e-9)
    np.testing.assert_allclose(found.d_rho_of_bands, expected.d_rho_of_bands, rtol=1e-9)


def test_the_report_speaks_of_guide_and_cube(made: MadeCube, results: dict[str, Path], tmp_path: Path) -> None:
    found = by_guide(made, results["local"], report=str(tmp_path / "r.html"))
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    for words in (
        "Quality of a sharpened cube",
        "D_rho",
        "Q with guide",
        "Wavelength, nm",
        f"{found.scores.d_rho:.4f}",
    ):
        assert words in page
    assert "PAN&#39;s share" not in page


def test_what_is_no_cube_of_the_guide_is_refused(made: MadeCube, results: dict[str, Path], tmp_path: Path) -> None:
    small = write(tmp_path / "small.tif", np.rint(made.truth[:, :20, :20]).astype(np.uint16), north_up(1.0))
    with pytest.raises(FusionError, match="FUSED, GUIDE and SPECTRAL share fewer than 32 pixels"):
        by_guide(made, small)
    with pytest.raises(FusionError, match="the same bands in the same order, but have 4 and 30"):
        by_guide(made, made.guide)
