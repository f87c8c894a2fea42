"""The dock beside a canvas that shows a simulated pair, and the means to use it as a person would."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QComboBox

from plugin.dock.choose.settings import GROUP
from plugin.dock.dock import AmalgamDock
from tests.made_scenes import Pair, simulate_pair
from tests.processing.conftest import provider  # noqa: F401 - a fixture

PATIENCE_S = 400.0


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """Four bands, ratio 4, 448 x 448 PAN pixels."""
    return simulate_pair(tmp_path_factory.mktemp("town"), 448, 448)


@pytest.fixture(autouse=True)
def quiet_afterwards(qgis_app: QgsApplication) -> Iterator[None]:
    """No task outlives its test, nor Python."""
    yield
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0, "all tasks end")


@pytest.fixture
def forget() -> Iterator[None]:
    """Nothing is remembered from before, nor for later."""
    QgsSettings().remove(GROUP)
    yield
    QgsSettings().remove(GROUP)


@pytest.fixture
def layers(town: Pair, qgis_new_project: None) -> tuple[QgsRasterLayer, QgsRasterLayer]:
    """PAN and MS in the project."""
    pair = QgsRasterLayer(str(town.pan), "town, PAN"), QgsRasterLayer(str(town.ms), "town, MS")
    QgsProject.instance().addMapLayers(list(pair))
    return pair


@pytest.fixture
def canvas(qgis_canvas: QgsMapCanvas, layers: tuple[QgsRasterLayer, QgsRasterLayer]) -> QgsMapCanvas:
    """Shows the middle of the pair."""
    qgis_canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    qgis_canvas.setExtent(layers[0].extent())
    return qgis_canvas


@pytest.fixture
def dock(provider: None, canvas: QgsMapCanvas, forget: None) -> Iterator[AmalgamDock]:  # noqa: F811
    """The dock, opened."""
    dock = AmalgamDock(canvas)
    dock.run._quiet.setInterval(3_600_000)  # nothing is measured but where a test asks for it
    dock.resize(400, 900)
    dock.show()
    yield dock
    dock.shut_down()
    dock.deleteLater()


def choose(dock: AmalgamDock, task: int, algorithm: str) -> None:
    """A task by its row, an algorithm by its id."""
    dock.task_combo.setCurrentIndex(task)
    dock.way_combo.setCurrentIndex(dock.way_combo.findData(f"amalgam:{algorithm}"))


def pick(combo: QComboBox, data: str) -> None:
    """An entry by what it stands for."""
    combo.setCurrentIndex(combo.findData(data))


def wait_until(is_so: Callable[[], bool], what: str) -> None:
    """Let events pass until something is so."""
    deadline, loop = time.monotonic() + PATIENCE_S, QEventLoop()
    ticker = QTimer()
    ticker.timeout.connect(lambda: loop.quit() if is_so() or time.monotonic() > deadline else None)
    ticker.start(10)
    if not is_so():
        loop.exec()
    ticker.stop()
    assert is_so(), f"{what}: not within {PATIENCE_S:.0f} s"


def settle(dock: AmalgamDock) -> None:
    """Wait for the preview that is under way, if one is."""
    wait_until(lambda: not dock.is_busy, "the preview ends")


def lay_out() -> None:
    """Let layouts do what they have put off."""
    loop = QEventLoop()
    QTimer.singleShot(50, loop.quit)
    loop.exec()


def shot(dock: AmalgamDock, path: Path) -> Path:
    """A picture of the dock as it is now."""
    lay_out()
    assert dock.grab().save(str(path))
    return path
