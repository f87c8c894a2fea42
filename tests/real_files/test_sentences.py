"""What is said of files that are there and cannot be used as they are: file, cause and cure."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from plugin.fusion.errors import FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.quality.jobs import ReferenceJob
from plugin.fusion.quality.reference_run import assess_with_reference
from plugin.fusion.spans import Image
from plugin.fusion.tasks.nightlights.task import fuse_nightlights

from .. import lights
from ..made_scenes import DEGREES, Pair, Watcher, north_up, read, wkt, write
from .runs import classical

STEP = 1e-5


@pytest.mark.parametrize(("pan_west", "ms_west"), [(179.999, -180.001), (-180.0005, 179.9995), (190.0, -170.0)])
def test_longitudes_that_are_counted_differently_are_told_with_the_cure(
    pair: Pair, tmp_path: Path, output: Path, pan_west: float, ms_west: float
) -> None:
    """https://github.com/CLIMADA-project/climada_python/issues/139: one counts to 180, another on to 360."""
    pan = write(tmp_path / "pan.tif", pair.pan_image[None].astype("uint16"), (pan_west, STEP, 0, 10, 0, -STEP), DEGREES)
    ms = write(tmp_path / "ms.tif", pair.ms_image.astype("uint16"), (ms_west, 4 * STEP, 0, 10, 0, -4 * STEP), DEGREES)
    with pytest.raises(FusionError, match=r"pan.tif lies at a longitude of .* beyond 180 degrees; move the") as told:
        classical(pan, ms, output)
    cure = str(told.value).partition("-a_ullr ")[2].rstrip(").").split()
    moved = gdal.Translate(str(tmp_path / "moved.tif"), str(ms), outputBounds=[float(edge) for edge in cure])
    assert moved.GetGeoTransform()[0] == pytest.approx(pan_west)
    moved = None
    classical(pan, tmp_path / "moved.tif", output)
    assert (read(output) > 0).mean() > 0.99


def test_lights_and_references_are_told_alike(tmp_path: Path, output: Path) -> None:
    night = lights.simulate_night(tmp_path)
    away = write(tmp_path / "away.tif", night.radiance[None], lights.north_up(east=-360.0), DEGREES)
    with pytest.raises(FusionError, match=r"count longitudes differently beyond 180 degrees"):
        fuse_nightlights(lights.job(night.dmsp, away, output, model="unet-nightlights"), Watcher())
    with pytest.raises(FusionError, match=r"count longitudes differently beyond 180 degrees"):
        assess_with_reference(ReferenceJob(RasterInput(str(night.viirs)), RasterInput(str(away))), Watcher())


def across_180(image: Image, pixel: float) -> tuple[Image, tuple[float, ...]]:
    """An image and where it lies in UTM zone 60, its middle at a longitude of 180."""
    degrees, utm = osr.SpatialReference(), osr.SpatialReference()
    degrees.ImportFromEPSG(DEGREES)
    degrees.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    utm.ImportFromWkt(wkt(32660))
    x, y, _ = osr.CoordinateTransformation(degrees, utm).TransformPoint(179.9999999, 60.0)
    rows, cols = image.shape[-2:]
    return image, north_up(pixel, x - cols * pixel / 2, y + rows * pixel / 2)


def test_a_scene_across_180_degrees_is_fused_in_either_crs(pair: Pair, tmp_path: Path, output: Path) -> None:
    """https://github.com/rasterio/rasterio/issues/1861: a step over 180 degrees is taken the long way round."""
    pan = write(tmp_path / "pan.tif", *across_180(pair.pan_image[None].astype(np.uint16), 1.0), 32660)  # type: ignore[arg-type]
    ms = write(tmp_path / "ms.tif", *across_180(pair.ms_image.astype(np.uint16), 4.0), 32660)  # type: ignore[arg-type]
    bounds = (179.999, 59.9996, 180.001, 60.0004)
    for path, size in ((pan, 1.0), (ms, 4.0)):
        gdal.Warp(
            str(path.with_suffix(".degrees.tif")), str(path), dstSRS=f"EPSG:{DEGREES}", resampleAlg="cubic",
            outputBounds=bounds, xRes=size / 55_800, yRes=size / 111_320,
        )  # fmt: skip
    for one, other in ((pan, ms.with_suffix(".degrees.tif")), (pan.with_suffix(".degrees.tif"), ms)):
        classical(one, other, output)
        image = read(output)
        middle = tuple(slice(size // 4, 3 * size // 4) for size in image.shape[1:])
        assert (image[:, middle[0], middle[1]] > 0).all()
