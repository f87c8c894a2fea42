"""Where two rasters of one grid lie over each other, and which do not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.quality.overlap import cropped, overlap_of
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.spans import Span, Window
from tests.made_scenes import ORIGIN, Transform, north_up, write

X, Y = ORIGIN
PLACE = north_up(2.0)


def source(
    path: Path,
    role: str,
    rows: int = 6,
    cols: int = 8,
    transform: Transform | None = PLACE,
    epsg: int | None = 32633,
) -> RasterSource:
    return RasterSource(str(write(path, np.ones((1, rows, cols), np.uint8), transform, epsg)), role)


def test_one_grid_overlaps_wholly(tmp_path: Path) -> None:
    first, second = source(tmp_path / "a.tif", "REFERENCE"), source(tmp_path / "b.tif", "FUSED")
    assert overlap_of(first, second) == (Window(Span(0, 6), Span(0, 8)), 0, 0)


def test_whole_pixels_of_offset_leave_the_common_part(tmp_path: Path) -> None:
    first = source(tmp_path / "a.tif", "REFERENCE")
    second = source(tmp_path / "b.tif", "FUSED", 9, 4, north_up(2.0, X + 3 * 2.0 + 0.1, Y + 2 * 2.0))
    overlap = overlap_of(first, second)
    assert overlap.window == Window(Span(0, 6), Span(3, 7))
    assert overlap.in_second(overlap.window) == Window(Span(2, 8), Span(0, 4))


def test_without_georeference_equal_sizes_overlap(tmp_path: Path) -> None:
    first = source(tmp_path / "a.tif", "REFERENCE", transform=None, epsg=None)
    second = source(tmp_path / "b.tif", "FUSED")
    assert overlap_of(first, second).window == first.grid.window


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"transform": north_up(2.0, X + 0.9)}, "0.45 pixels off REFERENCE's grid"),
        ({"transform": north_up(4.0)}, "A pixel of FUSED is 2 times as large"),
        ({"transform": north_up(2.0, X + 100.0)}, "do not overlap"),
        ({"transform": (X, 2.0, 0.5, Y, 0.5, -2.0)}, "rotated or flipped"),
        ({"epsg": 32634}, "different coordinate reference systems"),
        ({"epsg": None, "rows": 5}, "differ in size"),
    ],
)
def test_what_does_not_lie_on_one_grid_is_refused(tmp_path: Path, changes: dict[str, object], sentence: str) -> None:
    first, second = source(tmp_path / "a.tif", "REFERENCE"), source(tmp_path / "b.tif", "FUSED", **changes)  # type: ignore[arg-type]
    with pytest.raises(FusionError, match=sentence):
        overlap_of(first, second)


def test_crop_leaves_the_middle_or_is_refused() -> None:
    window = Window(Span(2, 12), Span(0, 9))
    assert cropped(window, 4) == Window(Span(6, 8), Span(4, 5))
    with pytest.raises(FusionError, match="CROP leaves nothing of the 9 x 10 pixels"):
        cropped(window, 5)
