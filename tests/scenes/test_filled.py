"""What lies beside a hole is sharpened nearly as it is without one: holes are filled by what the other raster shows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from plugin.fusion.job import RasterInput
from plugin.fusion.raster.source import in_every_band
from plugin.fusion.scenes.pair import Scene, open_scene
from plugin.fusion.spans import Span, Window

from ..made_scenes import Pair, Watcher, fuse, north_up, read, write
from ..real_files.runs import classical

Holes = NDArray[np.bool_]


def fine(coarse: Holes) -> Holes:
    return np.kron(coarse, np.ones((4, 4), bool))


def scan_lines() -> Holes:
    """Of the MS: gaps of two pixels in every ten, which run aslant."""
    rows, cols = np.mgrid[:32, :40]
    return np.asarray((rows + cols // 8) % 10 < 2)


def a_few() -> Holes:
    holes = np.zeros((32, 40), bool)
    for row, col in ((4, 5), (12, 30), (20, 12), (26, 24)):
        holes[row : row + 3, col : col + 3] = True
    return holes


def collar() -> Holes:
    rows, cols = np.mgrid[:32, :40]
    return np.asarray((cols - rows // 4 < 5) | (rows + cols // 5 < 4))


KINDS = {
    "scan lines of both": (scan_lines, "both", 1.6),
    "holes of MS": (a_few, "MS", 1.5),
    "holes of PAN": (a_few, "PAN", 1.15),
    "a collar of both": (collar, "both", 2.2),
}
"""Where the holes are, of which raster, and how much larger errors may be beside them by a network."""


def with_holes(pair: Pair, folder: Path, holes: Holes, of: str) -> tuple[Path, Path]:
    """PAN and MS with holes of nodata 0."""
    ms, pan = (pair.ms_image + 1).astype(np.uint16), (pair.pan_image + 1).astype(np.uint16)[None]
    if of != "PAN":
        ms[:, holes] = 0
    if of != "MS":
        pan[:, fine(holes)] = 0
    return (
        write(folder / "pan_holes.tif", pan, north_up(1.0), nodata=0),
        write(folder / "ms_holes.tif", ms, pair.ms_transform(), nodata=0),
    )


def scene_of(pan: Path, ms: Path, folder: Path) -> Scene:
    return open_scene(RasterInput(str(pan)), RasterInput(str(ms)), folder / "out.tif", folder, Watcher())


def test_a_pair_without_holes_is_read_as_it_is(pair: Pair, tmp_path: Path) -> None:
    scene = scene_of(pair.pan, pair.ms, tmp_path)
    window = Window(Span(-7, 90), Span(20, 180))
    np.testing.assert_array_equal(scene.filled.pan(window).image, scene.pan.read(window).image)
    np.testing.assert_array_equal(scene.filled.ms(window).image, scene.ms.read(window).image)


def test_no_pixel_depends_on_the_window_that_it_is_read_in(pair: Pair, tmp_path: Path) -> None:
    scene = scene_of(*with_holes(pair, tmp_path, scan_lines(), "both"), tmp_path)
    for read_filled, grid in ((scene.filled.pan, scene.pan.grid), (scene.filled.ms, scene.ms.grid)):
        whole = read_filled(grid.window).image
        for rows, cols in ((Span(3, 17), Span(0, 11)), (Span(9, 32), Span(13, 40))):
            part = read_filled(Window(rows, cols)).image
            np.testing.assert_array_equal(part, whole[:, rows.start : rows.stop, cols.start : cols.stop])


@pytest.mark.parametrize("of", ["MS", "PAN"])
def test_a_hole_holds_what_the_other_raster_shows_of_it(pair: Pair, tmp_path: Path, of: str) -> None:
    holes = a_few()
    scene = scene_of(*with_holes(pair, tmp_path, holes, of), tmp_path)
    if of == "MS":
        found, alone, true = scene.filled.ms, scene.ms.read, pair.ms_image + 1
        where, window = holes, scene.ms.grid.window
    else:
        found, alone, true = scene.filled.pan, scene.pan.read, pair.pan_image[None] + 1
        where, window = fine(holes), scene.pan.grid.window
    errors = [np.abs(each(window).image - true)[:, where].mean() for each in (found, alone)]
    assert errors[0] < 0.75 * errors[1]
    assert not in_every_band(found(window).masks)[where].any()


@pytest.mark.parametrize("method", ["ddrf-s", "gsa"])
def test_what_a_file_writes_for_missing_is_no_matter(pair: Pair, tmp_path: Path, method: str) -> None:
    """https://github.com/apache/sedona/issues/1245: beside nodata, a cubic interpolation gives what is neither."""
    holes, made = a_few(), []
    for nodata in (0, -32_768, 32_767):
        image = (pair.ms_image + 1).astype(np.int16)
        image[:, holes] = nodata
        ms = write(tmp_path / f"ms_{nodata}.tif", image, pair.ms_transform(), nodata=nodata)
        output = tmp_path / f"fused_{nodata}.tif"
        if method == "gsa":
            classical(pair.pan, ms, output, method=method)
        else:
            fuse(pair.pan, ms, output)
        made.append(read(output)[:, ~fine(holes)])
    np.testing.assert_array_equal(np.where(made[1] == 0, 1, made[1]), made[0])  # a value that is none
    np.testing.assert_array_equal(made[1], made[2])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("method", ["ddrf-s", "gsa", "mtf_glp_fs"])
def test_beside_a_hole_errors_are_about_what_they_are_without(
    pair: Pair, tmp_path: Path, kind: str, method: str
) -> None:
    """http://landsat.usgs.gov/fill_in_the_gaps_in_my_SLC_off_image.php: since 2003 a fifth is missing, in lines aslant.

    The error of the pixels within 4 of a gap against that of the same pixels of the pair without gaps.
    """
    shape, of, most = KINDS[kind]
    holes = shape()
    pan, ms = with_holes(pair, tmp_path, holes, of)
    whole = write(tmp_path / "pan.tif", (pair.pan_image + 1).astype(np.uint16)[None], north_up(1.0))
    whole_ms = write(tmp_path / "ms.tif", (pair.ms_image + 1).astype(np.uint16), pair.ms_transform())
    errors = []
    valid = ~fine(holes)
    beside = valid & ~_eroded(valid, 4)
    for number, (sharp, coarse) in enumerate(((pan, ms), (whole, whole_ms))):
        output = tmp_path / f"fused_{number}.tif"
        if method == "ddrf-s":
            fuse(sharp, coarse, output)
        else:
            classical(sharp, coarse, output, method=method)
        errors.append(float(np.sqrt(np.mean((read(output) - 1.0 - pair.truth)[:, beside] ** 2))))
    assert errors[0] < (most if method == "ddrf-s" else 1.1) * errors[1]


def _eroded(valid: Holes, pixels: int) -> Holes:
    """Pixels that lie at least so far from any that is not valid."""
    padded = np.pad(valid, pixels, constant_values=True)
    windows = np.lib.stride_tricks.sliding_window_view(padded, (2 * pixels + 1, 2 * pixels + 1))
    return np.asarray(windows.all(axis=(-2, -1)))
