"""Small georeferenced rasters for the tests: a simulated place as PAN, MS and truth, and whoever watches a run."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, osr

from plugin.fusion.job import RasterInput
from plugin.fusion.physics.sampling import Axis, Relation, degrade
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.sentences import Sentence
from plugin.fusion.spans import Image, Patch, Window
from plugin.fusion.tasks.pansharpening.job import FusionResult, PansharpeningJob
from plugin.fusion.tasks.pansharpening.task import pansharpen
from training.simulation.scene import pan_weights, panchromatic, simulate_scene, through_optics, to_dn

gdal.UseExceptions()

MODEL = "ddrf-s"
ORIGIN = (389_600.0, 5_819_900.0)
UTM, DEGREES = 32633, 4326
MTF_GAIN = 0.28
TYPES = {
    "uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "int16": gdal.GDT_Int16, "int32": gdal.GDT_Int32,
    "float32": gdal.GDT_Float32, "float64": gdal.GDT_Float64,
}  # fmt: skip

Transform = tuple[float, float, float, float, float, float]


def wkt(epsg: int) -> str:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    return str(reference.ExportToWkt())


def north_up(pixel: float, x: float = ORIGIN[0], y: float = ORIGIN[1]) -> Transform:
    return (x, pixel, 0.0, y, 0.0, -pixel)


def write(
    path: Path,
    image: NDArray[Any],
    transform: Transform | None,
    epsg: int | None = UTM,
    nodata: float | None = None,
    alpha: NDArray[np.bool_] | None = None,
) -> Path:
    """An image (bands, rows, columns) as a GeoTIFF of its own type."""
    bands, rows, cols = image.shape
    options = ["PHOTOMETRIC=MINISBLACK", *(["ALPHA=YES"] if alpha is not None else [])]
    count = bands + (alpha is not None)
    raster = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, count, TYPES[image.dtype.name], options)
    if transform is not None:
        raster.SetGeoTransform(transform)
    if epsg is not None:
        raster.SetProjection(wkt(epsg))
    for number, band in enumerate(image, start=1):
        raster.GetRasterBand(number).WriteArray(band)
        if nodata is not None:
            raster.GetRasterBand(number).SetNoDataValue(nodata)
    if alpha is not None:
        raster.GetRasterBand(count).WriteArray(np.where(alpha, 255, 0))
        raster.GetRasterBand(count).SetColorInterpretation(gdal.GCI_AlphaBand)
    return path


def read(path: Path) -> NDArray[Any]:
    """All bands, (bands, rows, columns), as stored."""
    image = gdal.Open(str(path)).ReadAsArray()
    return image if image.ndim == 3 else image[None]


def holes(path: Path) -> NDArray[np.bool_]:
    """Where a raster has no value."""
    source = RasterSource(str(path), "result")
    return ~source.read(source.grid.window).valid


def band_types(path: Path) -> list[int]:
    """GDAL data type of every band."""
    raster = gdal.Open(str(path))
    return [raster.GetRasterBand(k + 1).DataType for k in range(raster.RasterCount)]


def typed(image: Image, dtype: str) -> NDArray[Any]:
    """11-bit DN as 8-bit DN, 16-bit DN, or reflectance in 0..1."""
    if dtype == "uint8":
        return np.clip(np.rint(image / 8.0), 1, 255).astype(np.uint8)
    return (image / 2000.0).astype(np.float32) if dtype == "float32" else np.rint(image).astype(dtype)


@dataclass(frozen=True)
class Pair:
    """A PAN and an MS raster of one simulated place, and what MS would be at PAN's resolution.

    Attributes:
        pan, ms: the files; 16-bit DN in UTM.
        truth: (bands, rows, columns) DN on the PAN grid.
        pan_image, ms_image: what is in the files, float32.
        relation: of the MS grid to the PAN grid.
    """

    pan: Path
    ms: Path
    truth: Image
    pan_image: Image
    ms_image: Image
    relation: Relation

    @property
    def folder(self) -> Path:
        return self.pan.parent

    def ms_transform(self) -> Transform:
        return north_up(self.relation.ratio)


def simulate_images(rows: int, cols: int, relation: Relation, seed: int = 5) -> tuple[Image, Image, Image]:
    """Truth, PAN (rows, columns) and MS of every MS pixel that lies fully inside, in DN."""
    scene = simulate_scene(rows, cols, seed, pixel_size_m=0.3, urbanity=0.3)
    truth = to_dn(through_optics(scene.reflectance)).astype(np.float32)
    pan = panchromatic(truth, pan_weights(scene.wavelengths_nm))
    inside = Window.of_shape(
        [int((size - axis.offset) // axis.ratio) for size, axis in ((rows, relation.rows), (cols, relation.cols))]
    )
    ms = degrade(Patch.whole(truth), relation, inside, MTF_GAIN)
    return truth, np.rint(pan), np.rint(ms)


def simulate_pair(folder: Path, rows: int, cols: int, ratio: float = 4.0, offset: float = 0.0, bands: int = 4) -> Pair:
    """A pair at 1 m PAN pixels, whose MS grid starts `offset` PAN pixels right of and below PAN's corner."""
    relation = Relation(Axis(ratio, offset), Axis(ratio, offset))
    truth, pan, ms = simulate_images(rows, cols, relation)
    truth, ms = truth[:bands], ms[:bands]
    transform = north_up(ratio, ORIGIN[0] + offset, ORIGIN[1] - offset)
    return Pair(
        write(folder / "pan.tif", pan[None].astype(np.uint16), north_up(1.0)),
        write(folder / "ms.tif", ms.astype(np.uint16), transform),
        truth,
        pan,
        ms,
        relation,
    )


@dataclass
class Watcher:
    """A feedback that remembers, and that cancels after so many ticks."""

    cancel_after: int | None = None
    shares: list[float] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def is_cancelled(self) -> bool:
        return self.cancel_after is not None and len(self.shares) >= self.cancel_after

    def progress(self, share: float, seconds_left: float | None) -> None:
        self.shares.append(share)

    def info(self, template: str, *values: object) -> None:
        self.messages.append(str(Sentence(template, *values)))

    def warn(self, template: str, *values: object) -> None:
        self.warnings.append(str(Sentence(template, *values)))


def job(pan: Path, ms: Path, output: Path, ms_crs: str = "", **settings: Any) -> PansharpeningJob:
    """A job on one thread in tiles of 128 unless told otherwise."""
    usual: dict[str, Any] = {"model": MODEL, "tile_size": 128, "threads": 1}
    inputs = (RasterInput(str(pan)), RasterInput(str(ms), ms_crs))
    return PansharpeningJob(*inputs, str(output), **(usual | settings))


def fuse(pan: Path, ms: Path, output: Path, **settings: Any) -> tuple[NDArray[Any], FusionResult]:
    """The pixels written, and what the run said of itself."""
    result = pansharpen(job(pan, ms, output, **settings), Watcher())
    return read(output), result
