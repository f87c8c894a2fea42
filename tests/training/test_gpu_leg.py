from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from training import gpu_leg
from training.data.batches import Batch
from training.data.packed import pack, unpack
from training.data.scene import Scene
from training.data.scenes import load
from training.fit import averaged_network
from training.gpu_leg import LEG, SCENES, train_leg, turned, unpack_leg
from training.networks.band_set import BandSet
from training.recipes import config_of_run

MOST = 16 * 2**20
"""Bytes of a file that comes back from a lent machine."""


@pytest.fixture
def packed(tmp_path: Path, sharp: Path) -> Path:
    scenes = load(sharp.parent, sharp.name)
    pack({"sharp": (scenes, 0.5), "again": (scenes, 0.5)}, tmp_path / SCENES)
    return tmp_path


def test_scenes_come_out_as_they_went_in(packed: Path, sharp: Path) -> None:
    scenes, shares = unpack(packed / SCENES)
    np.testing.assert_array_equal(scenes[0].hrms, load(sharp.parent, sharp.name)[0].hrms)
    np.testing.assert_allclose(shares, [0.5, 0.5])


def test_large_scenes_are_cut_and_patches_stay_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.data.packed.LARGEST", 4 * 100 * 100)
    wide = Scene(np.arange(4 * 300 * 200, dtype=np.float32).reshape(4, 300, 200) % 251)
    patches = Scene(np.zeros((1, 640, 128), np.uint8), 64, np.zeros((640, 128), np.float32))
    scenes, _ = unpack(pack({"wide": ([wide], 1.0), "patches": ([patches], 1.0)}, tmp_path / SCENES))
    assert scenes[0].hrms.shape == (4, 50, 50)
    np.testing.assert_array_equal(scenes[0].hrms, wide.hrms[:, 125:175, 75:125])
    assert scenes[1].hrms.shape == (1, 256, 128)
    assert scenes[1].pan is not None
    assert scenes[1].pan.shape == (256, 128)


@pytest.mark.filterwarnings("ignore")
def test_a_leg_of_seconds_leaves_runs_that_can_be_exported(
    packed: Path, tmp_path: Path, degradation: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def tiny(run: str) -> dict[str, Any]:
        config = config_of_run(run)
        config["network"] |= {"widths": [8, 8, 8], "blocks": [1, 1, 1, 1, 1], "band": 8, "style": 8}
        return config | {"degradation": degradation | {"together": True}}

    monkeypatch.setattr(gpu_leg, "config_of_run", tiny)
    monkeypatch.setattr(gpu_leg, "TILES", 1)
    train_leg(packed, tmp_path / "out", seconds=1.0, workers=0, batch=1)
    assert {path.stem for path in (tmp_path / "out").iterdir()} == {part.run for part in LEG}
    made = unpack_leg(tmp_path / "out", tmp_path / "runs")
    assert len(made) == len(LEG)
    network = averaged_network("ddrf-set-first", tmp_path / "runs")
    assert isinstance(network, BandSet)
    brought = torch.load(tmp_path / "out" / "ddrf-set-first.pt")
    torch.testing.assert_close(network.state_dict(), {name: value.float() for name, value in brought.items()})


def test_turned_tiles_still_belong_to_their_targets() -> None:
    image = torch.arange(2 * 8 * 8.0).reshape(2, 1, 8, 8)
    batch = Batch(torch.cat([image, -image], dim=1), torch.zeros(2, 1), image, torch.tensor([2]))
    seen = [turned(batch) for _ in range(60)]
    for one in seen:
        torch.testing.assert_close(one.conditions, torch.cat([one.x0, -one.x0], dim=1))
    assert len({tuple(one.x0[0, 0].flatten().tolist()) for one in seen}) == 8


@pytest.mark.parametrize("run", [part.run for part in LEG])
def test_weights_are_small_enough_to_come_back(run: str) -> None:
    network = BandSet(**config_of_run(run)["network"])
    assert sum(value.numel() for value in network.state_dict().values()) * torch.half.itemsize < MOST
