"""What previews leave behind in memory, however they end."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from qgis.core import QgsApplication

from plugin.dock.dock import AmalgamDock
from plugin.fusion.networks import registry

from ..conftest import pick, wait_until

MANY, SOME = 20, 6
FIRST = 2
"""Previews after which all is loaded, and every thread has memory of its own."""
MOST_MB = 150.0
STEPS, MANY_STEPS = 8, 100
"""The latter are never done before they are cancelled."""


@pytest.fixture
def half_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A user's model: ddrf-l, but that it fails below a noise level of 0.99, which is after the first step."""
    model = onnx.load(str(registry.BUNDLED / "ddrf-l.onnx"))
    given = model.graph.output[0].name
    model.graph.node.extend(
        [
            helper.make_node("Less", ["noise_level", "least"], ["is_low"]),
            helper.make_node("Cast", ["is_low"], ["row"], to=TensorProto.INT64),
            helper.make_node("Reshape", ["row", "one"], ["rows"]),
            helper.make_node("Gather", [given, "rows"], ["picked"], axis=0),
        ]
    )
    for name, value in (("least", np.array(0.99, np.float32)), ("one", np.array([-1], np.int64))):
        model.graph.initializer.append(numpy_helper.from_array(np.asarray(value), name))
    model.graph.output[0].name = "picked"
    onnx.save(model, str(tmp_path / "half-way.onnx"))
    monkeypatch.setattr(registry, "_user_folders", [tmp_path])
    return "half-way"


@pytest.fixture
def small(half_way: str, dock: AmalgamDock) -> AmalgamDock:
    """The dock, with 64 x 64 pixels drawn on the map."""
    pick(dock.model_combo, "ddrf-s")
    extent = dock.place._canvas.extent()
    dock.place._tool.extentChanged.emit(extent.buffered(-0.49 * extent.width()))
    settle(dock)
    return dock


def test_cancelled_previews_give_their_memory_back(small: AmalgamDock) -> None:
    choose(small, "ddrf-l", MANY_STEPS)
    resident = []
    for seed in range(1, MANY + 1):
        small.seed_spin.setValue(seed)
        begin(small)
        small.preview_button.click()
        settle(small)
        assert small.status_label.text() == "Preview cancelled."
        resident.append(resident_mb())
    assert resident[-1] < resident[FIRST - 1] + MOST_MB, resident


def test_failed_previews_give_their_memory_back(half_way: str, small: AmalgamDock) -> None:
    choose(small, half_way, STEPS)
    resident = []
    for seed in range(1, SOME + 1):
        small.seed_spin.setValue(seed)  # which starts the preview, once one was asked for
        if not small.is_busy:
            small.preview_button.click()
        settle(small)
        assert "cannot be run" in small.status_label.text()
        resident.append(resident_mb())
    assert resident[-1] < resident[FIRST - 1] + MOST_MB, resident


def test_task_that_has_ended_holds_nothing(small: AmalgamDock) -> None:
    choose(small, "ddrf-l", MANY_STEPS)
    begin(small)
    task = small.previews.runner._task
    assert task is not None
    work = task._work
    small.preview_button.click()
    settle(small)
    assert vars(work) == {}
    assert (task._work, task.preview) == (None, None)


def choose(dock: AmalgamDock, model: str, steps: int) -> None:
    """A model and its steps, previewed only when asked for."""
    if dock.is_busy:
        dock.preview_button.click()
    dock.previews._is_live = False
    pick(dock.model_combo, model)
    dock.steps_spin.setValue(steps)


def begin(dock: AmalgamDock) -> None:
    """Press Preview, and wait until the first step is done and the second has begun."""
    dock.preview_button.click()
    wait_until(lambda: dock.swipe._names[1].startswith(("Quick look", "Step")), "the first step is seen")


def settle(dock: AmalgamDock) -> None:
    """Wait for all work of the preview, and of those before."""
    wait_until(lambda: not dock.is_busy and dock.previews.runner.is_quiet, "all previews end")
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0, "all tasks end")


def resident_mb() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6
