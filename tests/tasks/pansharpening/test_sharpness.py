"""The detail of PAN that a network leaves out, given back."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.errors import FusionError
from plugin.fusion.raster.history import DOMAIN
from plugin.fusion.spans import Span

from ...made_scenes import Pair, fuse, north_up, write
from .cases import bounds


def test_the_mean_of_the_bands_comes_closer_to_pan(pair: Pair, output: Path) -> None:
    """PAN is a weighted mean of these bands, so that what the mean lacks of its finest detail is an error."""
    pan = np.diff(pair.pan_image[30:-30, 30:-30].astype(float), axis=1)
    left = []
    for sharpness in (0.0, 0.5, 1.0):
        image, _ = fuse(pair.pan, pair.ms, output, sharpness=sharpness)
        bands = np.diff(image[:, 30:-30, 30:-30].astype(float), axis=2).reshape(len(image), -1)
        weights, *_ = np.linalg.lstsq(bands.T, pan.ravel(), rcond=None)
        left.append(float(np.std(pan.ravel() - weights @ bands)))
    assert left[2] < left[1] < left[0]


def test_the_result_stays_consistent_with_the_ms(pair: Pair, output: Path) -> None:
    _, result = fuse(pair.pan, pair.ms, output, sharpness=1.0)
    assert max(result.residuals) < 0.005


def test_neither_tiles_nor_an_extent_change_a_pixel(pair: Pair, output: Path) -> None:
    """Of a run of three steps, whose passes make what finishing looks at."""
    whole, _ = fuse(pair.pan, pair.ms, output, sharpness=1.0, tile_size=64, steps=3)
    part, _ = fuse(pair.pan, pair.ms, output, sharpness=1.0, bounds=bounds(Span(41, 67), Span(30, 120)), steps=3)
    np.testing.assert_array_equal(part, whole[:, 41:67, 30:120])


def test_it_is_told_in_the_metadata(pair: Pair, output: Path) -> None:
    fuse(pair.pan, pair.ms, output, sharpness=0.6)
    assert gdal.Open(str(output)).GetMetadata(DOMAIN)["SHARPNESS"] == "0.6"


@pytest.mark.parametrize("sharpness", [-0.1, 1.5])
def test_a_share_that_is_none_is_refused(pair: Pair, output: Path, sharpness: float) -> None:
    with pytest.raises(FusionError, match="SHARPNESS must be between 0 and 1"):
        fuse(pair.pan, pair.ms, output, sharpness=sharpness)
    assert os.listdir(output.parent) == []


def test_beside_a_hole_of_pan_no_detail_is_made_up(pair: Pair, output: Path, tmp_path: Path) -> None:
    """The hole is what the bands say of it, not as grey as what surrounds it."""
    image = pair.pan_image.astype(np.uint16)
    image[:, 40:52], image[60:75, 90:120] = 0, 0
    pan = write(tmp_path / "holed.tif", image[None], north_up(1.0), nodata=0)
    hole = np.pad(image == 0, 4)
    grown = np.lib.stride_tricks.sliding_window_view(hole, (9, 9)).any(axis=(2, 3))
    beside = grown & (image != 0)
    with_hole, whole = (
        np.abs(fuse(raster, pair.ms, output, sharpness=1.0)[0].astype(float) - pair.truth)[:, beside].mean()
        for raster in (pan, pair.pan)
    )
    assert with_hole < 1.35 * whole
