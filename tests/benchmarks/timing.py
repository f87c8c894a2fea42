"""How long things take, measured in turns so that a machine that is busy for a while is so for all."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple


class Cost(NamedTuple):
    """What a program took.

    Attributes:
        wall: seconds that passed.
        cpu: seconds of all cores together, which others on the machine hardly change.
        peak_mb: most memory at a time.
    """

    wall: float
    cpu: float
    peak_mb: float


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


def cpu_side_by_side(rounds: int, works: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """What `side_by_side` measures, in seconds of this process's processor time."""
    least = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            start = time.process_time()
            work()
            least[name] = min(least[name], time.process_time() - start)
    return least


def programs_side_by_side(rounds: int, commands: Mapping[str, Sequence[str]]) -> dict[str, Cost]:
    """The least that each program took, in turns."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            costs[name].append(cost_of(command))
    return {name: Cost(*map(min, zip(*found))) for name, found in costs.items()}


def cost_of(command: Sequence[str]) -> Cost:
    """Run a program.

    Raises:
        RuntimeError: if it fails.
    """
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    said = process.stderr.read() if process.stderr else ""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)}: {said}")
    return Cost(time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024.0)


def ours(function: str, *arguments: object) -> list[str]:
    """The command that calls a function of `tests.benchmarks`, "module:name", in a process of its own."""
    module, name = function.split(":")
    code = f"import sys; from tests.benchmarks.{module} import {name}; {name}(*sys.argv[1:])"
    return [sys.executable, "-c", code, *map(str, arguments)]
