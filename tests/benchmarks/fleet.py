"""How fast a cluster of any size would be: one driver and its workers, simulated tile by tile from measured costs."""

from __future__ import annotations

import heapq
from collections import deque
from typing import NamedTuple

import numpy as np

from plugin.fusion.pipeline.where import IN_FLIGHT

UNEVENNESS = 0.2
"""By which a tile may take more or less than the mean."""


class Costs(NamedTuple):
    """Seconds that one tile takes.

    Attributes:
        work: of a worker, for one evaluation of the network and what goes with it, its file included.
        take: of the driver, to have it made, and to take and store its state.
        finish: of a thread of the driver, to make the tile of the output of what the passes left.
        write: of the driver, to fold and to write it.
    """

    work: float
    take: float
    finish: float
    write: float


def seconds_of_pass(workers: int, tiles: int, costs: Costs) -> float:
    """Seconds that one pass takes, once the workers have opened the job: the driver takes tiles in their order, and has
    IN_FLIGHT tiles a worker on their way at most.
    """
    uneven = np.random.default_rng(0).uniform(1.0 - UNEVENNESS, 1.0 + UNEVENNESS, tiles)
    free, on_their_way, now = [0.0] * workers, deque[float](), 0.0
    for share in uneven:
        done = max(heapq.heappop(free), now) + share * costs.work
        heapq.heappush(free, done)
        on_their_way.append(done)
        if len(on_their_way) >= IN_FLIGHT * workers:
            now = max(now, on_their_way.popleft()) + costs.take
    while on_their_way:
        now = max(now, on_their_way.popleft()) + costs.take
    return now


def seconds_to_finish(threads: int, tiles: int, costs: Costs) -> float:
    """Seconds that the last pass takes, on threads of the driver."""
    return tiles * max(costs.finish / threads, costs.write)


def rate(workers: int, tiles: int, costs: Costs, threads: int) -> float:
    """Tiles a second of a run of one step, both passes together."""
    return tiles / (seconds_of_pass(workers, tiles, costs) + seconds_to_finish(threads, tiles, costs))
