"""A network of all bands at once through the plugin: its file, its card and the engine as users have them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest
import torch

from plugin.fusion.job import RasterInput
from plugin.fusion.networks import registry
from plugin.fusion.spans import Image
from plugin.fusion.tasks.pansharpening.job import PansharpeningJob
from plugin.fusion.tasks.pansharpening.task import pansharpen
from training.evaluate import Silent
from training.export import _card
from training.model_files import to_onnx, write
from training.networks.band_set import STRIDE, BandSet
from training.receptive_field import receptive_field
from training.recipes import read_config
from training.tasks import BAND_SETS

from ..made_scenes import Pair, read

MODELS = {"together": "ddrf_set", "alone": "ddrf"}
"""Files with the same weights, by the family that their cards name."""


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small network with weights at random in a user's folder."""
    torch.manual_seed(3)
    network = BandSet((8, 8, 8), (1, 1, 1, 1, 1), band=8, style=8)
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.1)
    folder = tmp_path_factory.mktemp("models")
    reach = receptive_field(network, len(BAND_SETS.conditions), len(BAND_SETS.context), STRIDE, draws=1)
    for name, family in MODELS.items():
        path = folder / f"{name}.onnx"
        to_onnx(network.eval(), BAND_SETS, path)
        config = read_config("ddrf_set") | {"name": name, "family": family}
        write(onnx.load(path), _card(config, BAND_SETS, reach), path)
    return folder


@pytest.fixture(autouse=True)
def offered(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_user_folders", [models])


def fused(pair: Pair, output: Path, model: str = "together", **settings: int) -> Image:
    pan, ms = RasterInput(str(pair.pan)), RasterInput(str(pair.ms))
    pansharpen(PansharpeningJob(pan, ms, str(output), model, consistency_iterations=0, **settings), Silent())  # type: ignore[arg-type]
    return read(output)


@pytest.mark.parametrize("steps", [1, 2])
def test_tile_size_changes_no_pixel(pair: Pair, tmp_path: Path, steps: int) -> None:
    whole, tiled = (fused(pair, tmp_path / f"{size}.tif", tile_size=size, steps=steps) for size in (1000, 64))
    np.testing.assert_array_equal(tiled, whole)


def test_bands_of_a_tile_are_never_parted(pair: Pair, tmp_path: Path) -> None:
    """One band at a time, the same weights answer otherwise."""
    together, alone = (fused(pair, tmp_path / f"{name}.tif", name) for name in MODELS)
    assert np.abs(together.astype(float) - alone).max() > 1.0
