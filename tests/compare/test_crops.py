"""Where rasters differ most, and what is shown of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from plugin.fusion.compare.crops import Shown, gallery
from plugin.fusion.compare.differences import Fused, most_different, variance_between
from plugin.fusion.compare.outcome import Outcome
from plugin.fusion.compare.plan import Row
from plugin.fusion.errors import Cancelled
from plugin.fusion.job import RasterInput
from plugin.fusion.raster.gdal_settings import gdal_settings
from plugin.fusion.spans import Image
from tests.made_scenes import Pair, Watcher, north_up, write


def fused_of(folder: Path, *images: Image, nodata: float | None = None) -> Fused:
    paths = [write(folder / f"{k}.tif", image, north_up(1.0), nodata=nodata) for k, image in enumerate(images)]
    return Fused([Outcome(Row(f"m{k}"), "") for k in range(len(images))], paths, range(len(images[0])))


def test_variance_is_numpys(rng: np.random.Generator) -> None:
    images = rng.normal(size=(5, 3, 8, 9)).astype(np.float32)
    np.testing.assert_allclose(variance_between(list(images)), images.var(axis=0), rtol=1e-5)


@pytest.mark.parametrize("at", [(0, 0), (150, 320), (90, 40)])
def test_the_first_place_holds_what_differs(tmp_path: Path, rng: np.random.Generator, at: tuple[int, int]) -> None:
    image = rng.normal(500.0, 100.0, (2, 240, 400)).astype(np.float32)
    other = image + rng.normal(0.0, 1.0, image.shape).astype(np.float32)
    other[1, at[0] : at[0] + 20, at[1] : at[1] + 20] += 300.0
    places = most_different(fused_of(tmp_path, image, other), 3, Watcher())
    assert len(places) == 3
    rows, cols = places[0]
    assert rows.start <= at[0]
    assert rows.stop >= at[0] + 20
    assert cols.start <= at[1]
    assert cols.stop >= at[1] + 20


def test_places_do_not_overlap_and_lie_in_the_raster(tmp_path: Path, rng: np.random.Generator) -> None:
    images = rng.normal(500.0, 100.0, (2, 1, 200, 330)).astype(np.float32)
    fused = fused_of(tmp_path, *images)
    places = most_different(fused, 3, Watcher())
    covered = np.zeros((200, 330), int)
    for rows, cols in places:
        covered[rows.start : rows.stop, cols.start : cols.stop] += 1
    assert covered.max() == 1
    assert covered.sum() == sum(len(rows) * len(cols) for rows, cols in places)


def test_what_is_nodata_in_one_of_them_is_no_difference(tmp_path: Path, rng: np.random.Generator) -> None:
    image = rng.normal(500.0, 10.0, (1, 240, 240)).astype(np.float32)
    other = image + rng.normal(0.0, 1.0, image.shape).astype(np.float32)
    other[:, :80, :80] = -9999.0
    other[:, 200:210, 200:210] += 50.0
    fused = fused_of(tmp_path, image, other, nodata=-9999.0)
    rows, cols = most_different(fused, 1, Watcher())[0]
    assert rows.stop > 205
    assert cols.stop > 205


def test_a_small_raster_is_one_place(tmp_path: Path, rng: np.random.Generator) -> None:
    images = rng.normal(500.0, 100.0, (2, 1, 20, 24)).astype(np.float32)
    (place,) = most_different(fused_of(tmp_path, *images), 3, Watcher())
    assert place.shape == (20, 24)


def test_cancel_is_heard(tmp_path: Path, rng: np.random.Generator) -> None:
    images = rng.normal(500.0, 100.0, (2, 1, 200, 200)).astype(np.float32)
    with pytest.raises(Cancelled):
        most_different(fused_of(tmp_path, *images), 1, Watcher(cancel_after=0))


def test_the_gallery_has_truth_pan_ms_and_every_row_with_its_error(pair: Pair, tmp_path: Path) -> None:
    truth = write(tmp_path / "truth.tif", pair.truth, north_up(1.0))
    right, wrong = pair.truth.copy(), pair.truth.copy()
    wrong[:, 60:70, 100:110] += 500.0
    inputs = (RasterInput(str(pair.pan)), RasterInput(str(pair.ms)), RasterInput(str(truth)))
    with gdal_settings():
        found = gallery(fused_of(tmp_path, right, wrong), Shown(*inputs, (2, 1, 0), False), Watcher())
    place = found.places[0]
    assert [panel.title for panel in place.panels] == ["Truth", "PAN", "MS", "m0", "m1"]
    assert [bool(panel.error) for panel in place.panels] == [False, False, False, True, True]
    assert place.panels[3].note == "mean error 0"
    assert place.panels[3].picture == place.panels[0].picture  # equal pixels under one stretch
    by_name = {spectrum.title: np.array(spectrum.values) for spectrum in place.spectra}
    np.testing.assert_allclose(by_name["m0"], by_name["Truth"])
    np.testing.assert_allclose(by_name["m1"], by_name["Truth"] + 500.0, rtol=1e-5)
    x, y = (float(part.replace(",", "")) for part in place.where.split(", "))
    assert 389_700.0 < x < 389_710.0
    assert 5_819_830.0 < y < 5_819_840.0
