"""Small cubes and guides of one made-up place, and sharpening from file to file, for the tests of this folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.job import RasterInput
from plugin.fusion.physics.sampling import Relation
from plugin.fusion.physics.wald import degraded
from plugin.fusion.quality.reference import crop
from plugin.fusion.spans import Image
from plugin.fusion.tasks.hyperspectral.job import HyperspectralJob, HyperspectralResult
from plugin.fusion.tasks.hyperspectral.registry import METHODS
from plugin.fusion.tasks.hyperspectral.task import sharpen_cube

from ...made_scenes import Watcher, north_up, read, simulate_images, write

every_method = pytest.mark.parametrize("method", list(METHODS))
every_sharpening_method = pytest.mark.parametrize("method", [name for name in METHODS if name != "cubic"])

RATIO = 4
GAIN = 0.3
FRAME = 5 * RATIO
"""Pixels around the scene that the cube's sensor sees, too."""

BANDS = 30
WAVELENGTHS = np.linspace(450.0, 2400.0, BANDS)


@dataclass(frozen=True)
class MadeCube:
    """A cube and its guide.

    Attributes:
        cube, guide: the files; 16-bit DN in UTM.
        truth: (bands, rows, columns) DN on the guide's grid.
    """

    cube: Path
    guide: Path
    truth: Image


def made_truth(rows: int, cols: int) -> Image:
    """A cube whose spectra are sums of five smooth ones."""
    images, _, _ = simulate_images(rows, cols, Relation.of_ratio(RATIO))
    shares = images / images.mean(axis=(1, 2), keepdims=True)
    rng = np.random.default_rng(3)
    centres = rng.uniform(400.0, 2500.0, (len(shares), 4))
    spectra = np.exp(-0.5 * ((WAVELENGTHS - centres[..., None]) / 300.0) ** 2).sum(axis=1)
    return np.tensordot(400.0 * spectra.T, shares, 1).astype(np.float32) + np.float32(100.0)


def made_guide(truth: Image) -> Image:
    """What a sensor of four broad bands sees."""
    response = np.exp(-0.5 * ((WAVELENGTHS - np.array([[500.0], [700.0], [1000.0], [1700.0]])) / 120.0) ** 2)
    return np.tensordot(response / response.sum(axis=1, keepdims=True), truth, 1).astype(np.float32)


def make_cube(folder: Path, rows: int = 128, cols: int = 160) -> MadeCube:
    """Files of a simulated place, with wavelengths in nanometres."""
    whole = made_truth(rows + 2 * FRAME, cols + 2 * FRAME)
    truth = whole[:, FRAME:-FRAME, FRAME:-FRAME]
    coarse = crop(degraded(whole, Relation.of_ratio(RATIO), GAIN), FRAME // RATIO)
    cube = write(folder / "cube.tif", np.rint(coarse).astype(np.uint16), north_up(float(RATIO)))
    guide = write(folder / "guide.tif", np.rint(made_guide(truth)).astype(np.uint16), north_up(1.0))
    raster = gdal.Open(str(cube), gdal.GA_Update)
    for number, nm in enumerate(WAVELENGTHS, start=1):
        raster.GetRasterBand(number).SetMetadata(
            {"wavelength": f"{nm:.2f}", "wavelength_units": "Nanometers", "fwhm": "12.5"}
        )
    raster.SetMetadataItem("acquisition time", "2024-06-01T10:20:30Z", "ENVI")
    raster = None
    return MadeCube(cube, guide, truth)


def sharpen(
    cube: Path, guide: Path, output: Path, method: str = "local", watcher: Watcher | None = None, **settings: Any
) -> tuple[NDArray[Any], HyperspectralResult]:
    """The pixels written, and what the run said of itself; in tiles of 64 on two threads unless told otherwise."""
    usual: dict[str, Any] = {"tile_size": 64, "threads": 2}
    inputs = RasterInput(str(cube)), RasterInput(str(guide))
    job = HyperspectralJob(*inputs, str(output), method=method, **(usual | settings))
    result = sharpen_cube(job, watcher or Watcher())
    return read(output), result
