from __future__ import annotations

from pathlib import Path

import h5py
import numpy as np
import pytest
from scipy.io import savemat

from plugin.fusion.physics.sampling import degrade
from plugin.fusion.spans import Patch, Window
from training.data.scene import Scene
from training.data.scenes import load, pancollection

from ..made_scenes import Pair


@pytest.fixture
def collection(tmp_path: Path, rng: np.random.Generator) -> Path:
    """Ten places as in PanCollection; PAN is ten times the mean of the bands, so that one knows which belongs where."""
    truth = rng.uniform(0.0, 2047.0, (10, 8, 64, 64))
    path = tmp_path / "train_wv3.h5"
    with h5py.File(path, "w") as file:
        file["gt"], file["pan"] = truth, 10.0 * truth.mean(axis=1, keepdims=True)
        file["ms"], file["lms"] = truth[:, :, ::4, ::4], truth
    return path


def test_a_pancollection_file_is_read_place_by_place(collection: Path) -> None:
    scene = pancollection(collection)
    with h5py.File(collection) as file:
        truth = np.asarray(file["gt"])
    assert scene.hrms.shape == (8, 640, 64)
    assert scene.pan is not None
    assert scene.pan.shape == (640, 64)
    for k in range(10):
        np.testing.assert_array_equal(scene.hrms[:, 64 * k : 64 * (k + 1)], truth[k].astype(np.float32))
    np.testing.assert_allclose(scene.pan, 10.0 * scene.hrms.mean(axis=0), rtol=1e-5)


def test_a_crop_never_lies_across_two_places_and_keeps_its_pan(collection: Path, rng: np.random.Generator) -> None:
    (scene,) = load(collection.parent, collection.name)
    places = Scene(np.repeat(np.arange(640.0) // 64, 64).reshape(1, 640, 64), 64)
    for k in range(5):
        for image, _ in places.crops(8, 48, np.random.default_rng(k)):
            assert len(np.unique(image)) == 1
    for hrms, pan in scene.crops(8, 64, rng):
        assert hrms.shape == (8, 64, 64)
        assert hrms.dtype == np.float32
        assert pan is not None
        np.testing.assert_allclose(pan, 10.0 * hrms.mean(axis=0), rtol=1e-5)


@pytest.mark.parametrize("is_hdf5", [False, True])
def test_a_mat_file_is_one_scene_whatever_its_version(tmp_path: Path, rng: np.random.Generator, is_hdf5: bool) -> None:
    """Version 5 as scipy writes it; version 7.3 is HDF5, with all axes reversed."""
    truth, pan = rng.uniform(0.0, 2047.0, (80, 96, 8)), rng.uniform(0.0, 2047.0, (80, 96))
    path = tmp_path / "test_wv3.mat"
    if is_hdf5:
        with h5py.File(path, "w") as file:
            file["gt"], file["pan"] = truth.T, pan.T
    else:
        savemat(path, {"gt": truth, "pan": pan})
    (scene,) = load(tmp_path, path.name)
    assert scene.pan is not None
    np.testing.assert_array_equal(scene.hrms, truth.transpose(2, 0, 1).astype(np.float32))
    np.testing.assert_array_equal(scene.pan, pan.astype(np.float32))


def test_crops_of_a_continuous_scene_come_from_all_over_it() -> None:
    rows = np.tile(np.arange(300.0)[:, None], (1, 80))[None]
    tops = [crop[0, 0, 0] for k in range(20) for crop, _ in Scene(rows).crops(8, 64, np.random.default_rng(k))]
    assert min(tops) < 15
    assert max(tops) > 220


def test_a_real_pair_is_its_ms_with_pan_brought_to_it(pair: Pair) -> None:
    (scene,) = load(pair.folder.parent, pair.folder.name)
    np.testing.assert_array_equal(scene.hrms, pair.ms_image)
    window = Window.of_shape(pair.ms_image.shape[1:])
    assert scene.pan is not None
    np.testing.assert_allclose(scene.pan, degrade(Patch.whole(pair.pan_image), pair.relation, window, 0.3), rtol=1e-6)


def test_data_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="none"):
        load(tmp_path, "none.tif")
