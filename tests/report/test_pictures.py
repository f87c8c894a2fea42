"""Small pictures: shrunk, stretched alike, readable as PNG."""

from __future__ import annotations

import base64
import itertools
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.report.pictures import HEAT, Overview, heat_map, quick_look, stretch


def decoded(uri: str, folder: Path) -> NDArray[np.uint8]:
    """What a browser would show: (channels, rows, columns)."""
    head, _, body = uri.partition(",")
    assert head == "data:image/png;base64"
    path = folder / "picture.png"
    path.write_bytes(base64.b64decode(body))
    image = gdal.Open(str(path)).ReadAsArray()
    return image if image.ndim == 3 else image[None]


@pytest.mark.parametrize(("height", "width"), [(7, 5), (16, 64), (64, 64), (1, 3)])
def test_overview_is_the_mean_of_whole_pixels_however_it_streams(
    rng: np.random.Generator, height: int, width: int
) -> None:
    image, valid = rng.normal(size=(2, 45, 61)), rng.uniform(size=(45, 61)) > 0.2
    overview = Overview((2, 45, 61), longest=16)
    for row, col in itertools.product(range(0, 45, height), range(0, 61, width)):
        part = np.s_[row : row + height, col : col + width]
        overview.add(row, col, image[(slice(None), *part)], valid[part])
    shrunk = overview.image()
    assert shrunk.shape == (2, 12, 16)
    for row, col in ((0, 0), (3, 7), (11, 15)):
        part = np.s_[4 * row : 4 * row + 4, 4 * col : 4 * col + 4]
        expected = image[(slice(None), *part)][:, valid[part]].mean(axis=1)
        np.testing.assert_allclose(shrunk[:, row, col], expected, rtol=1e-5)


def test_overview_of_nothing_valid_is_nan_and_of_a_small_raster_itself() -> None:
    overview = Overview((1, 2, 3))
    image = np.arange(6.0).reshape(1, 2, 3)
    overview.add(0, 0, image, np.array([[True, True, False], [True, True, True]]))
    np.testing.assert_array_equal(overview.image()[0], [[0.0, 1.0, np.nan], [3.0, 4.0, 5.0]])


def test_stretch_is_shared_and_leaves_out_nodata() -> None:
    dark, bright = np.full((1, 10, 10), np.nan), np.full((1, 10, 10), 50.0)
    dark[0, 0] = 10.0
    np.testing.assert_allclose(stretch([dark, bright], low=0.0, high=100.0), [[10.0, 50.0]])
    np.testing.assert_allclose(stretch([dark]), [[10.0, 11.0]])
    np.testing.assert_allclose(stretch([np.full((1, 2, 2), np.nan)]), [[0.0, 1.0]])


def test_quick_look_shows_the_bands_asked_for_within_the_limits(tmp_path: Path) -> None:
    image = np.stack([np.full((3, 4), 10.0), np.full((3, 4), 20.0), np.full((3, 4), 99.0)])
    limits = np.array([[0.0, 20.0], [0.0, 20.0], [0.0, 20.0]])
    shown = decoded(quick_look(image, (2, 1, 0), limits), tmp_path)
    assert shown.shape == (3, 3, 4)
    np.testing.assert_array_equal(shown[:, 0, 0], [255, 255, 128])
    assert decoded(quick_look(image, (0,), limits), tmp_path).shape == (1, 3, 4)


def test_nodata_is_transparent(tmp_path: Path) -> None:
    image = np.ones((3, 2, 2))
    image[1, 0, 1] = np.nan
    shown = decoded(quick_look(image, (0, 1, 2), stretch([image])), tmp_path)
    np.testing.assert_array_equal(shown[3], [[255, 0], [255, 255]])


def test_heat_map_runs_from_dark_to_light(tmp_path: Path) -> None:
    shown = decoded(heat_map(np.array([[-5.0, 0.0], [10.0, 20.0]]), 0.0, 10.0).uri, tmp_path)
    np.testing.assert_array_equal(shown[:, 0, 0], HEAT[0])
    np.testing.assert_array_equal(shown[:, 0, 1], HEAT[0])
    np.testing.assert_array_equal(shown[:, 1, 0], HEAT[-1])
    np.testing.assert_array_equal(shown[:, 1, 1], HEAT[-1])
