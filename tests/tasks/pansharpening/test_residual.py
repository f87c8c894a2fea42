"""What the result leaves of the MS: consistency, and the raster of it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.errors import FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.physics.sampling import degrade
from plugin.fusion.raster.writer import GeoTiffWriter
from plugin.fusion.scenes.pair import open_scene
from plugin.fusion.spans import Patch, Span, Window
from plugin.fusion.tasks.pansharpening.task import pansharpen

from ...made_scenes import Pair, Watcher, band_types, fuse, job, north_up, read, write
from .cases import MS_HOLE, X, Y, bounds, holed


def test_the_residual_is_the_ms_less_the_degraded_result(pair: Pair, output: Path, tmp_path: Path) -> None:
    """Floats, so that no rounding comes between."""
    residual = tmp_path / "residual.tif"
    ms = write(tmp_path / "ms.tif", pair.ms_image, pair.ms_transform())
    image, result = fuse(pair.pan, ms, output, residual=str(residual))
    inputs = (RasterInput(str(pair.pan)), RasterInput(str(ms)))
    gain = open_scene(*inputs, tmp_path / "other.tif", tmp_path, Watcher()).statistics.mtf_gain
    inner = Window(Span(6, 26), Span(6, 34))
    seen = degrade(Patch.whole(image.astype(np.float32)), pair.relation, inner, gain)
    expected = pair.ms_image[:, 6:26, 6:34] - seen
    found = read(residual)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found[:, 6:26, 6:34], expected, atol=0.002)
    assert np.abs(expected).max() > 1.0
    rms = np.sqrt(np.mean(found.astype(float) ** 2, axis=(1, 2)))
    np.testing.assert_allclose(result.residuals, rms / pair.ms_image.mean(axis=(1, 2)), rtol=1e-4)
    assert band_types(residual) == [gdal.GDT_Float32] * 4
    assert gdal.Open(str(residual)).GetGeoTransform() == pytest.approx(pair.ms_transform())


def test_neither_tiles_nor_threads_nor_an_extent_change_the_residual(pair: Pair, output: Path, tmp_path: Path) -> None:
    whole, part = tmp_path / "whole.tif", tmp_path / "part.tif"
    fuse(pair.pan, pair.ms, output, residual=str(whole), tile_size=64, threads=2)
    fuse(pair.pan, pair.ms, output, residual=str(part), bounds=bounds(Span(41, 67), Span(30, 120)))
    np.testing.assert_array_equal(read(part), read(whole)[:, 10:17, 7:30])
    transform = gdal.Open(str(part)).GetGeoTransform()
    assert transform == pytest.approx(north_up(4.0, X + 28, Y - 40))


def test_rasters_beside_the_result_have_its_band_names_or_numbers(pair: Pair, tmp_path: Path) -> None:
    ms = Path(shutil.copy(pair.ms, tmp_path / "ms.tif"))
    raster = gdal.Open(str(ms), gdal.GA_Update)
    raster.GetRasterBand(4).SetDescription("NIR")
    del raster
    files = {name: str(tmp_path / f"{name}.tif") for name in ("uncertainty", "residual")}
    fuse(pair.pan, ms, tmp_path / "fused.tif", steps=2, ensemble=2, bounds=bounds(Span(40, 60), Span(40, 60)), **files)
    for path in files.values():
        raster = gdal.Open(path)
        assert [raster.GetRasterBand(k).GetDescription() for k in (1, 2, 3, 4)] == ["Band 1", "Band 2", "Band 3", "NIR"]


def test_where_pan_or_ms_has_a_hole_there_is_no_residual(pair: Pair, tmp_path: Path) -> None:
    scene = holed(pair, tmp_path, 0, nodata=0)
    residual = tmp_path / "residual.tif"
    fuse(scene.pan, scene.ms, tmp_path / "fused.tif", residual=str(residual))
    empty = np.isnan(read(residual)[0])
    assert empty[MS_HOLE].all()
    assert empty[10:13, 15:18].all()  # under PAN's hole
    assert not empty[:5].any()
    assert empty.mean() < 0.1


def test_a_residual_beyond_half_a_per_cent_is_warned_of(pair: Pair, output: Path) -> None:
    """Nothing is, where the result was not to be consistent at all."""
    said = []
    for iterations in (0, 1, 20):
        watcher = Watcher()
        pansharpen(job(pair.pan, pair.ms, output, consistency_iterations=iterations), watcher)
        said.append([warning for warning in watcher.warnings if "raise CONSISTENCY" in warning])
        assert any("% of the bands' means" in message for message in watcher.messages)
    assert [len(warnings) for warnings in said] == [0, 1, 0]


def test_a_residual_of_no_ms_pixel_is_refused(pair: Pair, output: Path, tmp_path: Path) -> None:
    some = {"residual": str(tmp_path / "residual.tif"), "bounds": bounds(Span(64, 65), Span(80, 81))}
    with pytest.raises(FusionError, match="choose a larger EXTENT"):
        fuse(pair.pan, pair.ms, output, **some)
    assert os.listdir(output.parent) == []
    assert not (tmp_path / "residual.tif").exists()


def test_what_the_disk_refuses_last_leaves_no_raster_behind(
    pair: Pair, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The residual is closed after the result: neither has its name by then."""

    def fail(self: GeoTiffWriter, *how: object) -> None:
        if "residual" in str(self.path):
            raise FusionError("The disk is full.")
        close(self, *how)

    close: Any = GeoTiffWriter.close
    monkeypatch.setattr(GeoTiffWriter, "close", fail)
    with pytest.raises(FusionError, match="The disk is full"):
        fuse(pair.pan, pair.ms, output, residual=str(output.with_name("residual.tif")))
    assert os.listdir(output.parent) == []


@pytest.mark.parametrize("name", ["output", "uncertainty"])
def test_the_residual_needs_a_name_of_its_own(pair: Pair, output: Path, name: str) -> None:
    other = str(output.with_name("other.tif"))
    some = {"output": str(output), "uncertainty": other}[name]
    with pytest.raises(FusionError, match=f"{name.upper()} and RESIDUAL name the same file"):
        fuse(pair.pan, pair.ms, output, steps=2, ensemble=2, uncertainty=other, residual=some)
