"""A Dask cluster of this machine, and networks that cost nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from distributed import LocalCluster

from plugin.fusion.networks import registry

from ..networks.cards import card, write_model

COPY, CUBE = "copy", "copy_cube"


@pytest.fixture(scope="session")
def workers() -> Iterator[Any]:
    """Two processes, with their scheduler, started by somebody else than the run."""
    with LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        memory_limit=0,
        silence_logs=50,
    ) as cluster:
        yield cluster


@pytest.fixture(autouse=True)
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's folder of networks that copy what they see, which workers are told of."""
    folder = tmp_path / "models"
    folder.mkdir()
    monkeypatch.setattr(registry, "_user_folders", [folder])
    write_model(folder / f"{COPY}.onnx", card(name=COPY, receptive_field=9).to_json())
    of_cube = card(name=CUBE, task="hyperspectral", family="ddrf_cube", receptive_field=9)
    write_model(folder / f"{CUBE}.onnx", of_cube.to_json())
    return folder
