"""Cubes through a network from file to file: what it adds to, what may not matter, and what is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
import torch
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.networks import registry
from plugin.fusion.raster.history import DOMAIN
from plugin.fusion.tasks.hyperspectral.job import CubeNetworkJob, CubeNetworkResult, HyperspectralJob
from plugin.fusion.tasks.hyperspectral.network import sharpen_cube_by_network
from plugin.fusion.tasks.hyperspectral.task import sharpen_cube
from training.export import _card
from training.model_files import to_onnx
from training.model_files import write as write_model
from training.networks.band_set import STRIDE, BandSet
from training.receptive_field import receptive_field
from training.recipes import read_config
from training.tasks import TRAINED

from ..made_scenes import ORIGIN, Watcher, holes, north_up, read, write
from ..tasks.hyperspectral.cubes import BANDS, RATIO, MadeCube, make_cube

FEW = (3, 9, 14, 20, 26)
"""Numbers of bands for a cube in which each stands for itself."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> MadeCube:
    return make_cube(tmp_path_factory.mktemp("cube"), 96, 112)


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small network with weights at random in a user's folder, and one of zeros, which adds nothing."""
    torch.manual_seed(3)
    network = BandSet((8, 8, 8), (1, 1, 1, 1, 1), band=8, style=8)
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.1)
    folder, task = tmp_path_factory.mktemp("models"), TRAINED["hyperspectral"]
    reach = receptive_field(network, len(task.conditions), len(task.context), STRIDE, draws=1)
    for name in ("random", "zero"):
        path = folder / f"{name}.onnx"
        to_onnx(network.eval(), task, path)
        write_model(onnx.load(path), _card(read_config("ddrf_cube") | {"name": name}, task, reach), path)
        torch.nn.init.zeros_(network.head.weight)
        if network.head.bias is not None:
            torch.nn.init.zeros_(network.head.bias)
    return folder


@pytest.fixture(autouse=True)
def offered(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_user_folders", [models])


def by_network(
    made: MadeCube, output: Path, watcher: Watcher | None = None, bands: tuple[int, ...] = (), **settings: Any
) -> tuple[NDArray[Any], CubeNetworkResult]:
    usual: dict[str, Any] = {"model": "random", "tile_size": 64, "threads": 2}
    inputs = RasterInput(str(made.cube), bands=bands), RasterInput(str(made.guide))
    result = sharpen_cube_by_network(CubeNetworkJob(*inputs, str(output), **(usual | settings)), watcher or Watcher())
    return read(output), result


@pytest.mark.parametrize("bands", [(), FEW])
def test_a_network_that_adds_nothing_leaves_what_local_makes(
    made: MadeCube, tmp_path: Path, bands: tuple[int, ...]
) -> None:
    fused, result = by_network(made, tmp_path / "network.tif", bands=bands, model="zero")
    path, inputs = tmp_path / "local.tif", (RasterInput(str(made.cube), bands=bands), RasterInput(str(made.guide)))
    local = sharpen_cube(HyperspectralJob(*inputs, str(path), method="local"), Watcher())
    np.testing.assert_allclose(fused.astype(float), read(path), atol=1.0)  # DN are rounded
    assert (fused != read(path)).mean() < 1e-3
    assert result.consistency == pytest.approx(local.consistency, rel=1e-3)
    other, _ = by_network(made, tmp_path / "other.tif", bands=bands)
    assert np.abs(other.astype(float) - fused).max() > 10.0


@pytest.mark.parametrize("settings", [{}, {"steps": 2, "ensemble": 2}])
def test_neither_tiles_nor_threads_change_a_pixel(made: MadeCube, tmp_path: Path, settings: dict[str, Any]) -> None:
    first, result = by_network(made, tmp_path / "first.tif", **settings)
    for k, (size, threads) in enumerate([(1000, 1)]):
        other, again = by_network(made, tmp_path / f"{k}.tif", tile_size=size, threads=threads, **settings)
        np.testing.assert_array_equal(other, first)
        assert again.consistency == pytest.approx(result.consistency, rel=1e-5)


def test_an_extent_changes_no_pixel(made: MadeCube, tmp_path: Path) -> None:
    whole, _ = by_network(made, tmp_path / "whole.tif")
    x, y = ORIGIN
    part, _ = by_network(made, tmp_path / "part.tif", bounds=(x + 37, y - 63, x + 90, y - 41))
    np.testing.assert_array_equal(part, whole[:, 41:63, 37:90])


def test_the_file_says_which_model_made_it_and_keeps_what_bands_are(made: MadeCube, tmp_path: Path) -> None:
    watcher = Watcher()
    by_network(made, tmp_path / "o.tif", watcher)
    raster, cube = gdal.Open(str(tmp_path / "o.tif")), gdal.Open(str(made.cube))
    assert raster.GetGeoTransform() == pytest.approx(north_up(1.0))
    said = raster.GetMetadata(DOMAIN)
    assert said["MODEL"].startswith("random")
    assert said["GUIDE"] == str(made.guide)
    assert "METHOD" not in said
    for number in (1, BANDS):
        ours, theirs = (float(each.GetRasterBand(number).GetMetadataItem("wavelength")) for each in (raster, cube))
        assert ours == pytest.approx(theirs)
    assert any("means of neighbouring bands" in text for text in watcher.messages)


def test_uncertainty_has_every_sharpened_band_and_none_of_the_others(made: MadeCube, tmp_path: Path) -> None:
    image = read(made.cube)
    image[11] = np.random.default_rng(2).integers(1, 2000, image[11].shape)
    noisy = MadeCube(write(tmp_path / "cube.tif", image, north_up(float(RATIO))), made.guide, made.truth)
    spread = tmp_path / "spread.tif"
    _, result = by_network(noisy, tmp_path / "o.tif", ensemble=2, uncertainty=str(spread))
    assert result.bad == (12,)
    found = read(spread)
    assert found.shape == made.truth.shape
    assert np.isnan(found[11]).all()
    assert (np.delete(found, 11, axis=0) >= 0.0).all()
    assert np.delete(found, 11, axis=0).mean() > 0.0


def test_a_hole_of_either_raster_is_one_of_the_result(made: MadeCube, tmp_path: Path) -> None:
    image, guide = read(made.cube), read(made.guide)
    image[:, 10:13, 10:13] = 0
    guide[2, 80:83, 70:74] = 0
    holed = MadeCube(
        write(tmp_path / "cube.tif", image, north_up(float(RATIO)), nodata=0),
        write(tmp_path / "guide.tif", guide, north_up(1.0), nodata=0),
        made.truth,
    )
    by_network(holed, tmp_path / "o.tif")
    missing = holes(tmp_path / "o.tif")
    assert missing[40:52, 40:52].all()
    assert missing[80:83, 70:74].all()
    assert missing.sum() == 144 + 12


def test_a_copy_for_envi_is_written_beside_it(made: MadeCube, tmp_path: Path) -> None:
    fused, _ = by_network(made, tmp_path / "o.tif", envi=str(tmp_path / "copy.dat"))
    np.testing.assert_array_equal(read(tmp_path / "copy.dat"), fused)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"bad_bands": "burn"}, "BAD_BANDS must be one of"),
        ({"model": "ddrf-l"}, "not made for this"),
        ({"mtf_gain": 0.95}, "MTF_GAIN must lie between"),
        ({"bounds": (0.0, 0.0, 1.0, 1.0)}, "EXTENT lies outside"),
        ({"uncertainty": "spread.tif"}, "ENSEMBLE"),
    ],
)
def test_what_cannot_work_is_refused_in_a_sentence(
    made: MadeCube, tmp_path: Path, settings: dict[str, Any], said: str
) -> None:
    with pytest.raises(FusionError, match=said):
        by_network(made, tmp_path / "o.tif", **settings)
    assert not list(tmp_path.iterdir())


def test_cancel_leaves_nothing(made: MadeCube, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        by_network(made, tmp_path / "o.tif", Watcher(cancel_after=3))
    assert not list(tmp_path.iterdir())
