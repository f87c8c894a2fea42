"""Sharp multispectral scenes to degrade, with a real PAN of the same resolution where there is one."""

from __future__ import annotations

import glob
from pathlib import Path

import h5py
import numpy as np
from osgeo import gdal
from scipy.io import loadmat

from plugin.fusion.physics.pair_statistics import Block
from plugin.fusion.physics.registration import estimate_shift, shifted
from plugin.fusion.physics.sampling import Axis, Relation
from plugin.fusion.spans import Image, Patch
from training.simulation.scene import simulate_scene, through_optics

from .scene import Scene

gdal.UseExceptions()

SIMULATED_SCENES = 36
SIMULATED_PIXEL_SIZES_M = (0.5, 0.7, 1.0, 1.5, 2.0)
SIMULATED_WAVELENGTHS_NM = ((485, 555, 660, 830), (427, 478, 546, 608, 659, 724, 833, 949))
"""Four bands of the usual kind, and eight like WorldView-3's."""


def load(root: Path, name: str, patch: int | None = None) -> list[Scene]:
    """Scenes of one entry of a config: a raster, a `pair_*` folder, a PanCollection file, or "simulated".

    Raises:
        FileNotFoundError: if there is nothing under that name.
    """
    if name == "simulated":
        return [simulated(k) for k in range(SIMULATED_SCENES)]
    path = root / name
    if not path.exists():
        raise FileNotFoundError(f"no training data at {path}")
    if path.is_dir():
        return [_real_pair(path)]
    if path.suffix in (".h5", ".mat"):
        return [pancollection(path)]
    return [Scene(gdal.Open(str(path)).ReadAsArray(), patch)]


def pancollection(path: Path) -> Scene:
    """A PanCollection file (wv3, qb, gf2; Deng et al. 2022): `gt` with the `pan` of that resolution.

    The h5 files hold (n, bands, rows, columns) patches, the mat files one scene each, (rows, columns, bands).
    Their `ms` and `lms` are left aside: MS is made anew, with random gains and phases.
    """
    if path.suffix == ".mat":
        arrays = read_mat(path, ("gt", "pan"))
        return Scene(arrays["gt"].transpose(2, 0, 1), None, arrays["pan"])
    with h5py.File(path, "r") as file:
        truth, pan = (np.asarray(file[key], np.float32) for key in ("gt", "pan"))
    size = truth.shape[-1]
    stacked = truth.transpose(1, 0, 2, 3).reshape(truth.shape[1], -1, size)
    return Scene(stacked, size, pan[:, 0].reshape(-1, size))


def read_mat(path: Path, names: tuple[str, ...]) -> dict[str, Image]:
    """Arrays of a MATLAB file, as far as it has them: HDF5 inside, axes reversed, from version 7.3 on."""
    if h5py.is_hdf5(path):
        with h5py.File(path, "r") as file:
            return {name: np.asarray(file[name], np.float32).T for name in names if name in file}
    contents = loadmat(path, variable_names=names)
    return {name: contents[name].astype(np.float32) for name in names if name in contents}


def simulated(k: int) -> Scene:
    """The k-th very-high-resolution scene: reflectance times 10,000."""
    pixel_size_m = SIMULATED_PIXEL_SIZES_M[k % len(SIMULATED_PIXEL_SIZES_M)]
    wavelengths_nm = SIMULATED_WAVELENGTHS_NM[k % len(SIMULATED_WAVELENGTHS_NM)]
    scene = simulate_scene(512, 512, 1000 + k, pixel_size_m, wavelengths_nm)
    return Scene(through_optics(scene.reflectance) * 1e4)


def _real_pair(folder: Path) -> Scene:
    """MS of a real pair as the sharp scene, with PAN degraded to its grid, once the shift between them is undone."""
    pan, ms = (gdal.Open(glob.glob(str(folder / name))[0]) for name in ("pan.tif", "ms.tif"))
    a, b = pan.GetGeoTransform(), ms.GetGeoTransform()
    relation = Relation(Axis(b[5] / a[5], (b[3] - a[3]) / a[5]), Axis(b[1] / a[1], (b[0] - a[0]) / a[1]))
    fine, coarse = pan.ReadAsArray().astype(np.float32), ms.ReadAsArray().astype(np.float32)
    everywhere = np.ones(coarse.shape[1:], bool)
    whole = Block(Patch.whole(fine), Patch.whole(coarse), everywhere, np.ones(fine.shape, bool))
    shift = estimate_shift([whole], relation, gain=0.3)
    if shift is not None and shift.is_worth_correcting:
        relation = shifted(relation, shift.rows, shift.cols)
    return Scene(coarse, None, whole.pan_at_ms(relation, gain=0.3))
