"""On the real place, which is for scoring only."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from training import sentinel2
from training.places import Place, score
from training.sentinel2 import guides, score_sentinel2

from ..made_scenes import Pair
from ..quality.golden import need_shared


def test_interpolation_is_beaten_by_a_formula_and_both_by_the_network(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sentinel2, "guides", lambda: {"PAN": Place(pair.truth, pair.pan_image, 4.0)})
    monkeypatch.setattr(sentinel2, "FORMULAS", ("exp", "gsa"))
    found = score_sentinel2(["ddrf-s"])
    errors = [found[method]["PAN"]["ergas"] for method in ("ddrf-s", "gsa", "exp")]
    assert errors == sorted(errors)
    assert errors[0] < 0.8 * errors[1]


def test_the_truth_itself_has_no_error(pair: Pair) -> None:
    def copy(pan: object, ms: object, output: str) -> None:
        bands, rows, cols = pair.truth.shape
        raster = gdal.GetDriverByName("GTiff").Create(output, cols, rows, bands, gdal.GDT_Float32)
        raster.SetGeoTransform((0.0, 1.0, 0.0, 0.0, 0.0, -1.0))
        raster.WriteArray(pair.truth)

    found = score(Place(pair.truth, pair.pan_image, 4.0), copy)
    assert found == pytest.approx({"sam": 0.0, "ergas": 0.0}, abs=1e-3)


def test_guides_lie_on_the_grid_of_the_coarse_bands() -> None:
    need_shared()
    for place in guides().values():
        assert place.hrms.shape == (6, 300, 300)
        assert place.pan.shape == (300, 300)
        found = np.corrcoef(place.pan.ravel(), place.hrms.mean(axis=0).ravel())[0, 1]
        assert found > 0.5
