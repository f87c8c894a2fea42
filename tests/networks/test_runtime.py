from __future__ import annotations

import re
import sys
from pathlib import Path

import onnxruntime
import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.networks import runtime
from plugin.fusion.networks.registry import model_ids, model_path
from plugin.fusion.networks.session import Network

from ..made_scenes import MODEL


@pytest.fixture
def without_onnxruntime(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine that has none, and the folder where it would be installed."""
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    monkeypatch.setattr(runtime, "_folders", [])
    folder = runtime.runtime_folder(tmp_path / "a profile")
    runtime.offer_folder(folder)
    return folder


def test_a_machine_without_onnxruntime_is_told_the_command(without_onnxruntime: Path) -> None:
    assert not runtime.is_available()
    with pytest.raises(FusionError, match="pip install --no-deps") as refusal:
        Network(model_path(MODEL))
    assert f'--target "{without_onnxruntime}" "{runtime.REQUIREMENT}"' in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.usefixtures("without_onnxruntime")
def test_models_are_listed_without_onnxruntime() -> None:
    assert MODEL in model_ids()


def test_what_qgis_ships_comes_before_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(runtime, "_folders", [])
    monkeypatch.setattr(sys, "path", list(sys.path))
    runtime.offer_folder(tmp_path)
    assert runtime.is_available()
    assert runtime.is_available()
    assert sys.path[-1] == str(tmp_path)
    assert sys.path.count(str(tmp_path)) == 1


def test_each_python_version_has_its_own_folder(tmp_path: Path) -> None:
    folder = runtime.runtime_folder(tmp_path)
    assert tmp_path in folder.parents
    assert folder.name == f"py{sys.version_info.major}{sys.version_info.minor}"


def test_tests_run_on_a_version_that_may_be_installed() -> None:
    least, most = (tuple(map(int, found.split("."))) for found in re.findall(r"[\d.]+", runtime.REQUIREMENT))
    assert least <= tuple(map(int, re.findall(r"\d+", onnxruntime.__version__)[:3])) < most
