"""The scenes that all tests share, written once per session."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import pytest
from numpy.typing import NDArray
from qgis.PyQt.QtCore import QLocale

from .made_scenes import Pair, fuse, simulate_pair
from .markers import HERE, mark, needs_of_place
from .side_by_side import Rooms, is_one_of_several, rank


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Files that have no test that is wanted are not even imported: PyTorch alone takes long, and may not be there."""
    if not collection_path.is_relative_to(HERE):
        return None
    asked, needs = config.option.markexpr, needs_of_place(collection_path)
    return True if (asked == "fast" and needs) or ("not training" in asked and "training" in needs) else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests say by their place and their fixtures what they need."""
    mark(items)
    if is_one_of_several(config):
        items.sort(key=rank)


def pytest_collection_finish() -> None:
    """What was imported stays: nobody needs to look through it for garbage again and again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Rooms:
    """How tests are shared among several processes."""
    return Rooms(config, log)


@pytest.fixture(autouse=True)
def fast_tests_open_no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that does is to be listed in tests/markers.py."""

    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail("opens a network and is marked as fast: add its place to PLACES in tests/markers.py")

    runtime = sys.modules.get("onnxruntime")
    if runtime is not None and request.node.get_closest_marker("fast"):
        monkeypatch.setattr(runtime, "InferenceSession", refuse)


@pytest.fixture(scope="session", autouse=True)
def english_numbers() -> None:
    """Whatever the machine's locale is."""
    QLocale.setDefault(QLocale("en_US"))


@pytest.fixture(scope="session")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """Four bands, ratio 4, 128 x 160 PAN pixels."""
    return simulate_pair(tmp_path_factory.mktemp("pair"), 128, 160)


@pytest.fixture(scope="session")
def wide_pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """One band, ratio 4, 384 x 384 PAN pixels: wider than what an inner window's pixels can see."""
    return simulate_pair(tmp_path_factory.mktemp("wide_pair"), 384, 384, bands=1)


@pytest.fixture(scope="session")
def fused(pair: Pair, tmp_path_factory: pytest.TempPathFactory) -> NDArray[Any]:
    """The pair, fused in one step."""
    return fuse(pair.pan, pair.ms, tmp_path_factory.mktemp("fused") / "fused.tif")[0]


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Where a run may write: the only file of its folder."""
    folder = tmp_path / "output"
    folder.mkdir()
    return folder / "fused.tif"


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(0)
