from __future__ import annotations

import threading

import numpy as np
import pytest

from plugin.fusion.errors import Cancelled
from plugin.fusion.networks.registry import model_path
from plugin.fusion.networks.session import Network
from plugin.fusion.physics.sharpening import CONDITIONS, CONTEXT
from plugin.fusion.pipeline.interrupt import stopped_on_cancel

from ..made_scenes import MODEL, Watcher


class Impatient(Watcher):
    """Wants to stop as soon as the network is at work."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def is_cancelled(self) -> bool:
        return self.network._stopwatch._inside > 0


def denoise(network: Network, size: int) -> None:
    shapes = (1, size, size), (1, len(CONDITIONS), size, size), (1, len(CONTEXT))
    x, conditions, context = (np.ones(shape, np.float32) for shape in shapes)
    network.denoise(x, 0.5, conditions, context)


def test_a_wish_to_stop_reaches_a_network_at_work() -> None:
    network = Network(model_path(MODEL), threads=1)
    with pytest.raises(Cancelled), stopped_on_cancel(network, Impatient(network)):
        denoise(network, 1024)


def test_who_does_not_wish_to_stop_is_left_alone_and_no_thread_stays() -> None:
    network = Network(model_path(MODEL), threads=1)
    before = set(threading.enumerate())
    with stopped_on_cancel(network, Watcher()):
        denoise(network, 256)
    assert set(threading.enumerate()) <= before
    denoise(network, 32)
