"""Cubes whose truth is known, by Wald's protocol: real ones degraded, with a guide that is real or made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, osr

from plugin.fusion.job import RasterInput
from plugin.fusion.physics.sampling import Relation, interpolate
from plugin.fusion.physics.wald import degraded
from plugin.fusion.raster.gdal_settings import gdal_settings
from plugin.fusion.spans import Image, Mask, Patch, Window
from plugin.fusion.tasks.hyperspectral.job import SHARPEN, CubeNetworkJob, HyperspectralJob
from plugin.fusion.tasks.hyperspectral.network import sharpen_cube_by_network
from plugin.fusion.tasks.hyperspectral.task import sharpen_cube

from .evaluate import Silent
from .loading import DATA_ROOT

GAIN = 0.3
NOISE = 0.005
"""Of a guide that is made of the cube, of its bands' means."""

ENMAP = "hyperspectral/enmap_potsdam_192px_224band.tif"
ENMAP_NODATA, ENMAP_PART = -32768, np.s_[:, 96:159, 32:158]
"""The largest part of the image that is whole."""

VNIR_NM, SWIR_NM = np.linspace(418.2, 993.0, 91), np.linspace(902.0, 2445.5, 133)
"""Wavelengths of EnMAP, which the file does not name, evenly spread over its two detectors."""

FOUR = ((490.0, 65.0), (560.0, 35.0), (665.0, 30.0), (842.0, 115.0))
TEN = (*FOUR, (705.0, 15.0), (740.0, 15.0), (783.0, 20.0), (865.0, 20.0), (1610.0, 90.0), (2190.0, 180.0))
"""Centres and widths of Sentinel-2's bands of 10 m, and of 10 and 20 m."""

LEAST_FOR_SWIR = 190
"""Crops with so many bands reach 2500 nm, the others 1000 nm."""


class CubeCase(NamedTuple):
    """A cube, and what it is scored by.

    Attributes:
        name: for the table.
        truth: (bands, rows, columns).
        guide: (guide bands, rows, columns) on the same grid.
        ratio: of the cube's pixels to those of the truth.
        frame: pixels along the edge that do not count.
        counts: pixels that do, (rows, columns).
    """

    name: str
    truth: Image
    guide: Image
    ratio: int
    frame: int
    counts: Mask

    @property
    def cube(self) -> Image:
        """The truth as a coarse sensor sees it."""
        return degraded(self.truth, Relation.of_ratio(float(self.ratio)), GAIN)

    def scores(self, fused: Image) -> tuple[float, float]:
        """SAM in degrees and ERGAS."""
        inner = np.s_[..., self.frame : -self.frame, self.frame : -self.frame]
        rows, cols = fused.shape[1:]
        mask = self.counts[:rows, :cols][inner]
        ours, true = (image[:, :rows, :cols][inner][:, mask].astype(np.float64) for image in (fused, self.truth))
        norms = np.sqrt((ours**2).sum(axis=0) * (true**2).sum(axis=0))
        cosine = np.clip((ours * true).sum(axis=0)[norms > 0] / norms[norms > 0], -1.0, 1.0)
        relative = ((ours - true) ** 2).mean(axis=1) / true.mean(axis=1) ** 2
        return float(np.degrees(np.arccos(cosine)).mean()), float(100.0 / self.ratio * np.sqrt(relative.mean()))


def cube_cases() -> Iterator[CubeCase]:
    """All of them, one after another."""
    yield from _sentinel2()
    yield from _enmap()
    for path in sorted((DATA_ROOT / "hyperspectral").glob("train_*.npz")):
        cube = np.load(path)["cube"].transpose(2, 0, 1).astype(np.float32)
        wavelengths = np.linspace(400.0, 2500.0 if len(cube) >= LEAST_FOR_SWIR else 1000.0, len(cube))
        name = path.stem.removeprefix("train_").removesuffix("_48px")
        yield CubeCase(f"{name}, ratio 4", cube, made_guide(cube, wavelengths, FOUR), 4, 4, _all(cube))


def made_guide(cube: Image, wavelengths: NDArray[np.float64], bands: tuple[tuple[float, float], ...]) -> Image:
    """What a sensor with Gaussian responses sees of a cube, with noise."""
    rng, found = np.random.default_rng(0), []
    for centre, width in bands:
        response = np.exp(-4.0 * np.log(2.0) * ((wavelengths - centre) / width) ** 2)
        band = np.tensordot(response / response.sum(), cube, 1)
        found.append(band + NOISE * band.mean() * rng.standard_normal(band.shape))
    return np.stack(found).astype(np.float32)


def cubic(case: CubeCase) -> Image:
    """The cube, interpolated."""
    rows, cols = (case.ratio * size for size in case.cube.shape[1:])
    return interpolate(Patch.whole(case.cube), Relation.of_ratio(float(case.ratio)), Window.of_shape((rows, cols)))


def by_method(case: CubeCase, method: str) -> Image:
    """The cube, sharpened from file to file as a user would."""

    def run(cube: RasterInput, guide: RasterInput, output: str) -> None:
        settings = {"bad_bands": SHARPEN, "mtf_gain": GAIN, "threads": 1}
        sharpen_cube(HyperspectralJob(cube, guide, output, method=method, **settings), Silent())  # type: ignore[arg-type]

    return through_files(case, run)


def by_network(case: CubeCase, model: str, **more: Any) -> Image:
    """The same by a network; `more` are further settings of the job."""

    def run(cube: RasterInput, guide: RasterInput, output: str) -> None:
        settings: dict[str, Any] = {"bad_bands": SHARPEN, "mtf_gain": GAIN, "threads": 1} | more
        sharpen_cube_by_network(CubeNetworkJob(cube, guide, output, model=model, **settings), Silent())

    return through_files(case, run)


def through_files(case: CubeCase, run: Callable[[RasterInput, RasterInput, str], None]) -> Image:
    """What a run makes of a case's files."""
    with TemporaryDirectory() as name, gdal_settings():
        cube, guide, output = (Path(name) / f"{part}.tif" for part in ("cube", "guide", "output"))
        _write(cube, case.cube, float(case.ratio))
        _write(guide, case.guide, 1.0)
        run(RasterInput(str(cube)), RasterInput(str(guide)), str(output))
        return np.asarray(gdal.Open(str(output)).ReadAsArray(), np.float32)


def _sentinel2() -> Iterator[CubeCase]:
    """The bands of 20 m as the truth, with the real bands of 10 m seen at 20 m as their guide."""
    fine, truth = (
        gdal.Open(str(DATA_ROOT / f"pan/check_sentinel2_T33UUB_{size}.tif")).ReadAsArray().astype(np.float32)
        for size in ("10m", "20m")
    )
    guide = degraded(fine, Relation.of_ratio(2.0), GAIN)
    for ratio in (2, 6):
        yield CubeCase(f"Sentinel-2, ratio {ratio}", truth, guide, ratio, 6, _all(truth))


def _enmap() -> Iterator[CubeCase]:
    whole = gdal.Open(str(DATA_ROOT / ENMAP)).ReadAsArray()
    alive = ~(whole == ENMAP_NODATA).all(axis=(1, 2))
    truth = whole[alive][ENMAP_PART].astype(np.float32)
    wavelengths = np.concatenate([VNIR_NM, SWIR_NM])[alive]
    counts = (truth != 0.0).sum(axis=0) > len(truth) - 20
    for bands in (FOUR, TEN):
        guide = made_guide(truth, wavelengths, bands)
        yield CubeCase(f"EnMAP, guide of {len(bands)} bands, ratio 3", truth, guide, 3, 3, counts)


def _all(image: Image) -> Mask:
    return np.ones(image.shape[1:], bool)


def _write(path: Path, image: Image, pixel: float) -> None:
    bands, rows, cols = image.shape
    raster = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, bands, gdal.GDT_Float32, ["INTERLEAVE=BAND"])
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    raster.SetProjection(reference.ExportToWkt())
    raster.SetGeoTransform((300_000.0, pixel, 0.0, 5_800_000.0, 0.0, -pixel))
    raster.WriteArray(image)
    raster.FlushCache()
