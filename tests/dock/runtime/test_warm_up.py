"""onnxruntime is loaded beside the main thread, once, and only if it is there."""

from __future__ import annotations

import threading

import pytest
from qgis.PyQt.QtCore import QObject

from plugin.dock.runtime import warm_up
from plugin.dock.runtime.warm_up import WarmUp

from ..conftest import wait_until


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch, qgis_app: object) -> list[int]:
    """Threads that loaded it."""
    threads: list[int] = []
    monkeypatch.setattr(warm_up, "onnxruntime", lambda: threads.append(threading.get_ident()))
    return threads


def test_it_is_loaded_once_and_elsewhere(loads: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warm_up, "is_available", lambda: True)
    owner = QObject()
    warm = WarmUp(owner)
    warm.start()
    warm.start()
    wait_until(lambda: bool(loads), "it is loaded")
    assert len(loads) == 1
    assert loads != [threading.get_ident()]


def test_nothing_is_loaded_that_is_not_there(loads: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warm_up, "is_available", lambda: False)
    owner = QObject()
    warm = WarmUp(owner)
    warm.start()
    assert warm._task is None
