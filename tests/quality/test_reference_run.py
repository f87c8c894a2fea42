"""Rasters compared: the numbers of the array functions, nodata left out, an error map, a report, and sentences."""

from __future__ import annotations

import math
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.quality import reference_run
from plugin.fusion.quality.jobs import ReferenceJob, ReferenceResult
from plugin.fusion.quality.parts import parts_of
from plugin.fusion.quality.reference import crop, with_reference
from plugin.fusion.quality.reference_run import assess_with_reference, peak_of
from tests.made_scenes import ORIGIN, Pair, Watcher, north_up, read, write

from . import golden
from .scores import assert_equal

PIXEL = north_up(1.0)


@pytest.fixture
def truth(pair: Pair) -> NDArray[np.uint16]:
    return np.rint(pair.truth).astype(np.uint16)


@pytest.fixture
def fused_image(truth: NDArray[np.uint16], rng: np.random.Generator) -> NDArray[np.uint16]:
    return np.clip(truth + np.rint(rng.normal(0.0, 20.0, truth.shape)), 1, 4000).astype(np.uint16)


def assess(reference: Path, fused: Path, watcher: Watcher | None = None, **settings: Any) -> ReferenceResult:
    plain: dict[str, Any] = {name: str(value) if isinstance(value, Path) else value for name, value in settings.items()}
    return assess_with_reference(
        ReferenceJob(RasterInput(str(reference)), RasterInput(str(fused)), **plain), watcher or Watcher()
    )


@pytest.fixture
def files(tmp_path: Path, truth: NDArray[np.uint16], fused_image: NDArray[np.uint16]) -> tuple[Path, Path]:
    return write(tmp_path / "truth.tif", truth, PIXEL), write(tmp_path / "fused.tif", fused_image, PIXEL)


@pytest.mark.parametrize("values", [4 * 32 * 32, 4 * 64 * 96, 10**8])
def test_parts_give_the_numbers_of_the_arrays(
    monkeypatch: pytest.MonkeyPatch, files: tuple[Path, Path], truth: Any, fused_image: Any, values: int
) -> None:
    monkeypatch.setattr(reference_run, "parts_of", partial(parts_of, values=values))
    found = assess(*files, crop=5, ratio=4.0).scores
    expected = with_reference(crop(fused_image, 5), crop(truth, 5), 4.0, found.peak)
    assert_equal(found, expected)


def test_rasters_reach_the_golden_values(tmp_path: Path) -> None:
    case = golden.load("quickbird_reduced")
    expected = golden.golden("quickbird_reduced", "nearest")
    truth, fused = case.truth.astype(np.uint16), golden.candidate_image(case, "nearest").astype(np.uint16)
    paths = write(tmp_path / "truth.tif", truth, PIXEL), write(tmp_path / "fused.tif", fused, PIXEL)
    scores = assess(*paths, crop=21, ratio=case.ratio, peak=case.peak).scores
    for index, value in (("SAM", scores.sam), ("ERGAS", scores.ergas), ("PSNR", scores.psnr), ("SCC", scores.scc),
                         ("Q2n", scores.q2n)):  # fmt: skip
        assert value == pytest.approx(expected[index], rel=golden.TOLERANCE[index]), index


def test_the_truth_itself_is_perfect(files: tuple[Path, Path]) -> None:
    scores = assess(files[0], files[0]).scores
    assert (scores.sam, scores.ergas, scores.psnr) == (0.0, 0.0, math.inf)
    assert (scores.q2n, scores.ssim, scores.scc) == pytest.approx((1.0, 1.0, 1.0))


def test_only_what_overlaps_is_compared(tmp_path: Path, truth: Any, fused_image: Any) -> None:
    x, y = ORIGIN
    reference = write(tmp_path / "truth.tif", truth, PIXEL)
    part = write(tmp_path / "part.tif", fused_image[:, 20:90, 30:120], north_up(1.0, x + 30.0, y - 20.0))
    result = assess(reference, part, peak=2047.0)
    expected = with_reference(fused_image[:, 20:90, 30:120], truth[:, 20:90, 30:120], 4.0, 2047.0)
    assert result.scores.q2n == pytest.approx(expected.q2n)
    assert result.scores.ssim == pytest.approx(expected.ssim)
    assert result.window.shape == (70, 90)


def test_nodata_in_either_raster_is_left_out(tmp_path: Path, truth: Any, fused_image: Any) -> None:
    truth[:, 40, 50:60], fused_image[:, 41, 50:60] = 0, 0
    reference = write(tmp_path / "truth.tif", truth, PIXEL, nodata=0)
    fused = write(tmp_path / "fused.tif", fused_image, PIXEL, nodata=0)
    scores = assess(reference, fused, peak=2047.0, error_map=tmp_path / "error.tif").scores
    assert scores.pixels == 128 * 160 - 20
    valid = np.ones((128, 160), bool)
    valid[40:42, 50:60] = False
    error = (fused_image.astype(float) - truth)[:, valid]
    np.testing.assert_allclose(scores.rmse, np.sqrt((error**2).mean(axis=1)))
    np.testing.assert_array_equal(np.isnan(read(tmp_path / "error.tif")[0]), ~valid)


def test_error_map_holds_fused_less_reference_and_the_angle(
    tmp_path: Path, files: tuple[Path, Path], truth: Any, fused_image: Any
) -> None:
    path = tmp_path / "error.tif"
    result = assess(*files, crop=3, error_map=path)
    raster, image = gdal.Open(str(path)), read(path)
    assert raster.GetRasterBand(1).DataType == gdal.GDT_Float32
    assert raster.GetGeoTransform() == north_up(1.0, ORIGIN[0] + 3.0, ORIGIN[1] - 3.0)
    assert raster.GetRasterBand(5).GetDescription() == "Spectral angle"
    assert raster.GetMetadata("AMALGAM")["FUSED"] == str(files[1])
    inner = np.s_[:, 3:-3, 3:-3]
    np.testing.assert_array_equal(image[:4], fused_image[inner].astype(float) - truth[inner])
    assert image[4].mean() == pytest.approx(result.scores.sam, rel=1e-5)


def test_report_holds_the_numbers_and_needs_nothing_else(tmp_path: Path, files: tuple[Path, Path]) -> None:
    report = tmp_path / "report.html"
    scores = assess(*files, report=report).scores
    html = report.read_text(encoding="utf-8")
    for number in (f"{scores.sam:.3f}", f"{scores.ergas:.3f}", f"{scores.q2n:.4f}", f"{scores.scc_band_by_band:.4f}"):
        assert number in html
    assert html.count("data:image/png;base64,") == 4
    assert "http" not in html
    assert str(files[1]) in html


def test_a_single_band_has_no_angle(tmp_path: Path, files: tuple[Path, Path]) -> None:
    one = tuple(tmp_path / f"one_{path.name}" for path in files)
    for path, whole in zip(one, files):
        gdal.Translate(str(path), str(whole), bandList=[1])
    report = tmp_path / "report.html"
    assert math.isnan(assess(one[0], one[1], report=report).scores.sam)
    html = report.read_text(encoding="utf-8")
    assert "Needs two bands." in html
    assert html.count("data:image/png;base64,") == 3  # no picture of angles


def test_a_tiny_raster_of_one_band_has_a_report(tmp_path: Path) -> None:
    """Too small for a window of SSIM, and with nothing to tell apart."""
    image = np.full((1, 5, 4), 7, np.uint8)
    paths = write(tmp_path / "truth.tif", image, PIXEL), write(tmp_path / "fused.tif", image, PIXEL)
    scores = assess(*paths, report=tmp_path / "report.html", error_map=tmp_path / "error.tif").scores
    assert math.isnan(scores.ssim)
    assert scores.q2n == 1.0
    assert "</html>" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_hostile_band_names_stay_text(tmp_path: Path, files: tuple[Path, Path]) -> None:
    raster = gdal.Open(str(files[0]), gdal.GA_Update)
    raster.GetRasterBand(1).SetDescription("<script>alert(1)</script>")
    raster = None
    assess(*files, report=tmp_path / "report.html")
    assert "<script>alert" not in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_peak_is_derived_from_the_reference() -> None:
    assert [peak_of(maximum, integers=True) for maximum in (3, 255, 256, 1500, 2047, 2048, 65535)] == [
        255, 255, 511, 2047, 2047, 4095, 65535,
    ]  # fmt: skip
    assert peak_of(0.83, integers=False) == 0.83


def test_reflectance_scores_as_its_dn_do(
    tmp_path: Path, files: tuple[Path, Path], truth: Any, fused_image: Any
) -> None:
    """Floats are not rounded, and their peak is their own."""
    scaled = [(image / 10_000.0).astype(np.float32) for image in (truth, fused_image)]
    paths = [write(tmp_path / f"{k}.tif", image, PIXEL) for k, image in enumerate(scaled)]
    dn = assess(*files, peak=float(truth.max())).scores
    reflectance = assess(paths[0], paths[1]).scores
    for name in ("sam", "ergas", "psnr", "scc", "q2n", "ssim"):
        assert getattr(reflectance, name) == pytest.approx(getattr(dn, name), rel=1e-4), name


def test_progress_reaches_the_end_and_cancel_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, files: tuple[Path, Path]
) -> None:
    monkeypatch.setattr(reference_run, "parts_of", partial(parts_of, values=4 * 32 * 64))
    watcher, folder = Watcher(), tmp_path / "out"
    folder.mkdir()
    assess(*files, watcher)
    assert watcher.shares == sorted(watcher.shares)
    assert watcher.shares[-1] == pytest.approx(1.0)
    with pytest.raises(Cancelled):
        assess(*files, Watcher(cancel_after=2), error_map=folder / "error.tif", report=folder / "report.html")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"ratio": 0.0}, "RATIO must be above 0"),
        ({"ratio": math.nan}, "RATIO must be above 0"),
        ({"peak": -1.0}, "PEAK must be 0"),
        ({"crop": -1}, "CROP must be 0"),
        ({"crop": 64}, "CROP leaves nothing"),
        ({"error_map": "/nowhere/error.tif"}, "does not exist"),
        ({"error_map": "error.png"}, "must be a GeoTIFF"),
        ({"report": "/nowhere/report.html"}, "folder /nowhere does not exist"),
    ],
)
def test_settings_that_cannot_be_are_refused(files: tuple[Path, Path], settings: dict[str, Any], sentence: str) -> None:
    with pytest.raises(FusionError, match=sentence):
        assess(*files, **settings)


def test_rasters_that_cannot_be_compared_are_refused(tmp_path: Path, files: tuple[Path, Path], truth: Any) -> None:
    three = write(tmp_path / "three.tif", truth[:3], PIXEL)
    empty = write(tmp_path / "empty.tif", np.zeros_like(truth), PIXEL, nodata=0)
    with pytest.raises(FusionError, match="the same bands in the same order, but have 3 and 4"):
        assess(files[0], three)
    with pytest.raises(FusionError, match="no valid pixel"):
        assess(empty, files[1])
    with pytest.raises(FusionError, match="no valid pixels in common"):
        assess(files[0], empty)
    with pytest.raises(FusionError, match="cannot be opened"):
        assess(tmp_path / "nothing.tif", files[1])
    with pytest.raises(FusionError, match="would overwrite"):
        assess(*files, error_map=files[0])
