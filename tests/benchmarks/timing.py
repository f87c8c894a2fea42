"""How long things take, measured in turns so that a machine that is busy for a while is so for all."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping


def best_of(runs: int, work: Callable[[], object]) -> float:
    """The fastest of some runs, in seconds."""
    return side_by_side(runs, {"": work})[""]


def side_by_side(rounds: int, works: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """Seconds of the fastest run of each; every round runs all of them, one after another."""
    fastest = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            start = time.perf_counter()
            work()
            fastest[name] = min(fastest[name], time.perf_counter() - start)
    return fastest
