"""What comes out: types, fidelity, provenance, names, progress, and what the folder is left like."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.quality.reference import crop, ergas, sam_degrees
from plugin.fusion.raster.history import DOMAIN
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.spans import Span
from plugin.fusion.tasks.pansharpening.task import pansharpen

from ...made_scenes import Pair, Watcher, band_types, fuse, job, north_up, typed, write
from .cases import bounds, upsampled


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
def test_the_output_has_the_type_and_the_range_of_the_ms(
    pair: Pair, fused: NDArray[Any], tmp_path: Path, dtype: str
) -> None:
    pan = write(tmp_path / "pan.tif", typed(pair.pan_image[None], dtype), north_up(1.0))
    ms = write(tmp_path / "ms.tif", typed(pair.ms_image, dtype), pair.ms_transform())
    image, _ = fuse(pan, ms, tmp_path / "fused.tif")
    assert image.dtype == dtype
    assert set(band_types(tmp_path / "fused.tif")) == set(band_types(ms))
    expected = typed(fused.astype(np.float32), dtype).astype(float)
    step = {"uint8": 1.0, "uint16": 1.0, "float32": 1 / 2000}[dtype]
    assert np.abs(image - expected).mean() < 1.5 * step


def test_pan_and_ms_may_be_of_different_types(pair: Pair, fused: NDArray[Any], tmp_path: Path) -> None:
    pan = write(tmp_path / "pan.tif", typed(pair.pan_image[None], "float32"), north_up(1.0))
    image, _ = fuse(pan, pair.ms, tmp_path / "fused.tif")
    assert image.dtype == np.uint16
    assert np.abs(image.astype(float) - fused).mean() < 0.5


def test_it_beats_cubic_upsampling(pair: Pair, fused: NDArray[Any]) -> None:
    truth, ours, cubic = (crop(image.astype(float), 12) for image in (pair.truth, fused, upsampled(pair)))
    assert ergas(ours, truth, 4.0) < 0.8 * ergas(cubic, truth, 4.0)
    assert sam_degrees(ours, truth) < 0.95 * sam_degrees(cubic, truth)


def test_the_result_is_consistent_with_the_ms(pair: Pair, output: Path) -> None:
    some: dict[str, Any] = {"bounds": bounds(Span(20, 100), Span(20, 130))}
    without, usual, more = (
        fuse(pair.pan, pair.ms, output, consistency_iterations=n, **some)[1].consistency for n in (0, 2, 8)
    )
    assert usual < 0.5 * without
    assert more < 0.15


def test_provenance_says_how_it_was_made(pair: Pair, output: Path) -> None:
    _, result = fuse(pair.pan, pair.ms, output, seed=41, steps=2, bounds=bounds(Span(40, 60), Span(40, 60)))
    said = gdal.Open(str(output)).GetMetadata(DOMAIN)
    assert said["SEED"] == "41"
    assert said["STEPS"] == "2"
    assert said["PANCHROMATIC"] == str(pair.pan)
    assert said["SPECTRAL"] == str(pair.ms)
    assert float(said["CONSISTENCY"]) == pytest.approx(result.consistency, abs=1e-4)
    assert float(said["RATIO"]) == pytest.approx(4.0)
    assert said["MODEL"].startswith("ddrf-s ")
    assert len(said["MODEL_SHA256"]) == 64


def test_band_names_scale_and_georeference_are_carried_over(pair: Pair, tmp_path: Path) -> None:
    ms = Path(shutil.copy(pair.ms, tmp_path / "ms.tif"))
    raster = gdal.Open(str(ms), gdal.GA_Update)
    raster.GetRasterBand(4).SetDescription("NIR")
    raster.GetRasterBand(4).SetScale(0.0001)
    raster.GetRasterBand(4).SetOffset(-0.1)
    raster.FlushCache()
    del raster
    fuse(pair.pan, ms, tmp_path / "fused.tif", bounds=bounds(Span(40, 60), Span(40, 60)))
    band = RasterSource(str(tmp_path / "fused.tif"), "result").describe_bands()[3]
    assert (band.description, band.scale, band.offset) == ("NIR", 0.0001, -0.1)
    grid = RasterSource(str(tmp_path / "fused.tif"), "result").grid
    assert grid.same_crs(RasterSource(str(pair.pan), "PAN").grid)


def test_progress_rises_to_one(pair: Pair, output: Path) -> None:
    watcher = Watcher()
    pansharpen(job(pair.pan, pair.ms, output, tile_size=64), watcher)
    assert watcher.shares == sorted(watcher.shares)
    assert watcher.shares[-1] == pytest.approx(1.0)
    assert watcher.warnings == []
