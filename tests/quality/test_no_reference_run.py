"""A fused raster against its PAN and MS: the numbers of the array functions, nodata left out, a report, sentences."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.physics.sampling import Axis
from plugin.fusion.quality import no_reference_run
from plugin.fusion.quality.filters import mtf_degrade, upsample
from plugin.fusion.quality.jobs import NoReferenceJob, NoReferenceResult
from plugin.fusion.quality.no_reference import no_reference
from plugin.fusion.quality.no_reference_run import assess_without_reference
from plugin.fusion.quality.parts import parts_of
from plugin.fusion.quality.reference import ergas
from tests.made_scenes import ORIGIN, Pair, Watcher, north_up, simulate_pair, write

from . import golden

PIXEL = north_up(1.0)
SMALL = 4 * 32 * 64


def assess(pair: Pair, fused: Path, watcher: Watcher | None = None, **settings: Any) -> NoReferenceResult:
    plain: dict[str, Any] = {name: str(value) if isinstance(value, Path) else value for name, value in settings.items()}
    return assess_without_reference(job(pair.pan, pair.ms, fused, **plain), watcher or Watcher())


def job(pan: Path, ms: Path, fused: Path, **settings: Any) -> NoReferenceJob:
    usual: dict[str, Any] = {"correct_shift": False}
    return NoReferenceJob(RasterInput(str(pan)), RasterInput(str(ms)), RasterInput(str(fused)), **(usual | settings))


@pytest.fixture
def fused(pair: Pair, tmp_path: Path) -> Path:
    return write(tmp_path / "fused.tif", sharpened(pair), PIXEL)


def sharpened(pair: Pair) -> np.ndarray:
    """LMS times PAN, in part."""
    lms = upsample(pair.ms_image, pair.pan_image.shape, pair.relation)
    return np.rint(lms * (0.5 + 0.5 * pair.pan_image / pair.pan_image.mean())).astype(np.uint16)


@pytest.mark.parametrize("values", [4 * 32 * 32, SMALL, 10**8])
def test_parts_give_the_numbers_of_the_arrays(
    monkeypatch: pytest.MonkeyPatch, pair: Pair, fused: Path, values: int
) -> None:
    monkeypatch.setattr(no_reference_run, "parts_of", partial(parts_of, values=values))
    found = assess(pair, fused, mtf_gain=0.25).scores.indices
    expected = no_reference(sharpened(pair), pair.ms_image, pair.pan_image, pair.relation, 0.25)
    assert found == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize(("ratio", "offset"), [(3.0, 0.0), (2.5, -0.75), (4.0, -1.3)])
def test_any_ratio_and_phase_gives_the_numbers_of_the_arrays(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ratio: float, offset: float
) -> None:
    """The consistency, over MS pixels that lie wholly on the fused image."""
    monkeypatch.setattr(no_reference_run, "parts_of", partial(parts_of, values=SMALL))
    pair = simulate_pair(tmp_path, 128, 160, ratio, offset)
    image = sharpened(pair)
    rows, cols = (int(np.floor(count * ratio + offset)) for count in pair.ms_image.shape[1:])
    image, pan = image[:, :rows, :cols], pair.pan_image[:rows, :cols]
    found = assess(pair, write(tmp_path / "fused.tif", image, PIXEL), mtf_gain=0.3).scores.indices
    expected = no_reference(image, pair.ms_image, pan, pair.relation, 0.3)
    assert found[:-1] == pytest.approx(expected[:-1], rel=1e-9)
    seen = mtf_degrade(image, pair.ms_image.shape[1:], pair.relation, 0.3)
    counts = np.s_[:, wholly_inside(pair.relation.rows, rows), wholly_inside(pair.relation.cols, cols)]
    assert found.consistency == pytest.approx(ergas(seen[counts], pair.ms_image[counts], ratio), rel=1e-6)


def wholly_inside(axis: Axis, size: int) -> slice:
    """MS pixels that lie wholly within so many PAN pixels, less two at either end."""
    edges = [(k * axis.ratio + axis.offset, (k + 1) * axis.ratio + axis.offset) for k in range(size)]
    inside = [k for k, (first, last) in enumerate(edges) if first >= 0.0 and last <= size]
    return slice(inside[0] + 2, inside[-1] - 1)


@pytest.mark.parametrize(("case", "candidate"), [("gaofen2_full_0", "nearest"), ("landsat8_full", "nearest")])
def test_rasters_reach_the_golden_values(tmp_path: Path, case: str, candidate: str) -> None:
    expected = golden.golden(case, candidate)
    loaded, folder = golden.load(case), golden.SHARED / "data" / "pan" / f"check_{case}"
    image = golden.candidate_image(loaded, candidate).astype(np.uint16)
    fused = tmp_path / "fused.tif"
    write(fused, image, None, None)
    task = job(folder / "pan.tif", folder / "ms.tif", fused, mtf_gain=loaded.gains[0])
    result = assess_without_reference(task, Watcher())
    found = dict(zip(("D_lambda", "D_lambda_K", "D_s", "QNR", "HQNR", "consistency"), result.scores.indices))
    for index, value in found.items():
        assert value == pytest.approx(expected[index], rel=golden.TOLERANCE[index]), index


def test_the_mtf_gain_is_estimated_as_the_fusion_does_unless_given(pair: Pair, fused: Path) -> None:
    estimated = assess(pair, fused)
    assert estimated.mtf_gain == pytest.approx(0.28, abs=0.03)  # what the pair was simulated with
    given = assess(pair, fused, mtf_gain=estimated.mtf_gain)
    assert given.scores.indices == estimated.scores.indices


def test_a_fused_part_is_assessed_as_if_all_were_cut_to_it(pair: Pair, tmp_path: Path) -> None:
    image = sharpened(pair)[:, 16:112, 32:144]
    x, y = ORIGIN
    fused = write(tmp_path / "part.tif", image, north_up(1.0, x + 32.0, y - 16.0))
    found = assess(pair, fused, mtf_gain=0.3)
    assert found.window.shape == (96, 112)
    expected = no_reference(image, pair.ms_image[:, 4:28, 8:36], pair.pan_image[16:112, 32:144], pair.relation, 0.3)
    assert found.scores.indices.consistency == pytest.approx(expected.consistency, rel=1e-9)
    assert found.scores.indices.d_s == pytest.approx(expected.d_s, rel=0.02)  # LMS knows what lies beyond the part


def test_more_noise_is_worse_in_every_index(pair: Pair, tmp_path: Path) -> None:
    """From the interpolated MS on, which has no spectral distortion."""
    lms = upsample(pair.ms_image, pair.pan_image.shape, pair.relation)
    noise = np.random.default_rng(1).normal(size=lms.shape)
    steps = []
    for sigma in (0.0, 20.0, 60.0, 180.0):
        noisy = np.clip(np.rint(lms + sigma * noise), 1, 65535).astype(np.uint16)
        path = write(tmp_path / f"{sigma:g}.tif", noisy, PIXEL)
        steps.append(assess(pair, path).scores.indices)
    for index in ("d_lambda", "d_lambda_k", "consistency", "d_s"):
        assert [getattr(s, index) for s in steps] == sorted(getattr(s, index) for s in steps), index
    for index in ("qnr", "hqnr"):
        assert [getattr(s, index) for s in steps] == sorted((getattr(s, index) for s in steps), reverse=True), index


def test_nodata_is_left_out(pair: Pair, tmp_path: Path) -> None:
    """What stands at nodata, in a hole that touches one block, changes nothing but the filters near it."""
    clean = sharpened(pair)
    results = []
    for k, value in enumerate((0, 60_000)):
        image = clean.copy()
        image[:, 5:8, 5:8] = value
        results.append(assess(pair, write(tmp_path / f"{k}.tif", image, PIXEL, nodata=value), mtf_gain=0.3))
    assert results[0].scores.indices == results[1].scores.indices
    assert results[0].scores.blocks == 19
    whole = assess(pair, write(tmp_path / "whole.tif", clean, PIXEL), mtf_gain=0.3)
    assert whole.scores.blocks == 20
    assert results[0].scores.indices.consistency == pytest.approx(whole.scores.indices.consistency, rel=0.05)


def test_report_holds_the_numbers_and_needs_nothing_else(pair: Pair, fused: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    indices = assess(pair, fused, report=report).scores.indices
    html = report.read_text(encoding="utf-8")
    for value in (indices.hqnr, indices.qnr, indices.d_s, indices.d_lambda, indices.d_lambda_k):
        assert f"{value:.4f}" in html
    assert html.count("data:image/png;base64,") == 4
    assert "http" not in html


def test_a_single_band_has_no_spectral_distortion(tmp_path: Path) -> None:
    pair = simulate_pair(tmp_path, 64, 64, bands=1)
    fused = write(tmp_path / "fused.tif", sharpened(pair), PIXEL)
    indices = assess(pair, fused, report=tmp_path / "report.html").scores.indices
    assert np.isnan([indices.d_lambda, indices.qnr]).all()
    assert 0.0 < indices.hqnr < 1.0


def test_cancel_leaves_nothing_and_progress_reaches_the_end(
    monkeypatch: pytest.MonkeyPatch, pair: Pair, fused: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr(no_reference_run, "parts_of", partial(parts_of, values=SMALL))
    watcher = Watcher()
    assess(pair, fused, watcher)
    assert watcher.shares == sorted(watcher.shares)
    assert watcher.shares[-1] == pytest.approx(1.0)
    with pytest.raises(Cancelled):
        assess(pair, fused, Watcher(cancel_after=2), report=tmp_path / "report.html")
    assert not (tmp_path / "report.html").exists()


def test_what_does_not_belong_together_is_refused(pair: Pair, fused: Path, tmp_path: Path) -> None:
    image = sharpened(pair)
    three = write(tmp_path / "three.tif", image[:3], PIXEL)
    beside = write(tmp_path / "beside.tif", image, north_up(1.0, ORIGIN[0] + 0.4))
    small = write(tmp_path / "small.tif", image[:, :20, :20], PIXEL)
    empty = write(tmp_path / "empty.tif", np.zeros_like(image), PIXEL, nodata=0)
    for path, sentence in (
        (three, "the same bands in the same order, but have 3 and 4"),
        (beside, "0.40 pixels off PAN's grid"),
        (small, "share fewer than 32 pixels a side"),
        (empty, "No block of 32 x 32 pixels is free of nodata"),
    ):
        with pytest.raises(FusionError, match=sentence):
            assess(pair, path)
    with pytest.raises(FusionError, match="MTF_GAIN must lie between"):
        assess(pair, fused, mtf_gain=1.0)
    with pytest.raises(FusionError, match="does not exist"):
        assess(pair, fused, report="/nowhere/report.html")
