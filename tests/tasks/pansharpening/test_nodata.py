"""Nodata of any kind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from plugin.fusion.quality.reference import crop
from plugin.fusion.spans import Span

from ...made_scenes import Pair, fuse, holes, north_up, write
from .cases import PAN_HOLE, X, Y, bounds, holed, upsampled


def test_nodata_never_bleeds(pair: Pair, fused: NDArray[Any], tmp_path: Path) -> None:
    images = []
    for value in (50_000, 60_000):
        scene = holed(pair, tmp_path, value, nodata=value)
        image, result = fuse(scene.pan, scene.ms, tmp_path / "fused.tif")
        np.testing.assert_array_equal(holes(tmp_path / "fused.tif"), scene.expected)
        assert result.consistency < 0.7
        images.append(image)
    valid = ~scene.expected
    np.testing.assert_array_equal(images[0][:, valid], images[1][:, valid])
    error, usual = (np.abs(image.astype(float) - pair.truth)[:, valid].mean() for image in (images[0], fused))
    assert error < 1.15 * usual


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_what_is_not_finite_is_nodata_though_nothing_declares_it(pair: Pair, tmp_path: Path, value: float) -> None:
    scene = holed(pair, tmp_path, value, nodata=None, dtype="float32")
    fuse(scene.pan, scene.ms, tmp_path / "fused.tif")
    np.testing.assert_array_equal(holes(tmp_path / "fused.tif"), scene.expected)


@pytest.mark.parametrize("nodata", [-9999.0, 65_536.0, np.nan], ids=["negative", "too large", "nan"])
def test_a_nodata_value_that_the_type_cannot_hold_marks_holes_all_the_same(
    pair: Pair, tmp_path: Path, nodata: float
) -> None:
    """Such files are common: a float raster was converted, its nodata value was not."""
    scene = holed(pair, tmp_path, 0, nodata=0)
    ms = write(tmp_path / "ms.tif", pair.ms_image.astype(np.uint16), pair.ms_transform(), nodata=nodata)
    fuse(scene.pan, ms, tmp_path / "fused.tif")
    expected = np.zeros_like(scene.expected)
    expected[PAN_HOLE] = True
    np.testing.assert_array_equal(holes(tmp_path / "fused.tif"), expected)


def test_a_collar_of_nodata_changes_the_rest_of_the_scene_little(
    pair: Pair, fused: NDArray[Any], tmp_path: Path
) -> None:
    """Satellite scenes lie turned in a frame of nodata; half of it here."""
    pan, ms = (np.zeros((len(image), size, size), np.uint16) for image, size in ((fused[:1], 320), (fused, 80)))
    pan[:, 96:224, 64:224], ms[:, 24:56, 16:56] = pair.pan_image, pair.ms_image
    at = (X - 64.0, Y + 96.0)
    framed = (
        write(tmp_path / "pan.tif", pan, north_up(1.0, *at), nodata=0),
        write(tmp_path / "ms.tif", ms, north_up(4.0, *at), nodata=0),
    )
    image, _ = fuse(*framed, tmp_path / "fused.tif", bounds=bounds(Span(0, 128), Span(0, 160)))
    difference = crop(image.astype(float) - fused, 40)
    assert np.abs(difference).mean() < 0.07 * crop(fused.astype(float) - upsampled(pair), 40).std()


def test_nan_in_a_float_pan_is_nodata_of_an_integer_result(pair: Pair, output: Path, tmp_path: Path) -> None:
    image = pair.pan_image[None].copy()
    image[:, :30] = np.nan
    pan = write(tmp_path / "nan.tif", image, north_up(1.0))
    result, _ = fuse(pan, pair.ms, output)
    assert (result[:, :30] == 0).all()
    assert (result[:, 30:] > 0).all()
    assert holes(output)[:30].all()
