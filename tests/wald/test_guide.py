"""Wald's protocol on a cube and its guide."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal

from plugin.fusion.physics.sampling import Relation
from plugin.fusion.physics.wald import degraded
from tests.made_scenes import read
from tests.tasks.hyperspectral.cubes import GAIN, RATIO, WAVELENGTHS, make_cube

from .simulating import simulate


def test_the_guide_keeps_its_bands_and_the_cube_is_the_truth(tmp_path: Path, folder: Path) -> None:
    made = make_cube(tmp_path)
    guide, cube, truth = simulate(folder, made.cube, made.guide, is_cube=True)
    np.testing.assert_array_equal(truth, read(made.cube))
    expected = degraded(read(made.guide).astype(np.float32), Relation.of_ratio(RATIO), GAIN)
    inner = np.s_[:, 3:-3, 3:-3]
    np.testing.assert_allclose(guide[inner], expected[inner], atol=0.51)
    expected = degraded(truth.astype(np.float32), Relation.of_ratio(RATIO), GAIN)
    np.testing.assert_allclose(cube[:, 1:-1, 1:-1], expected[:, 1:-1, 1:-1], rtol=0.02, atol=1.0)
    raster = gdal.Open(str(folder / "ms.tif"))
    assert float(raster.GetRasterBand(4).GetMetadataItem("wavelength")) == np.round(WAVELENGTHS[3], 2)
