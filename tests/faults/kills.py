"""`python -m tests.faults.kills [COUNT] [--seed SEED]`: jobs killed at random moments, each run again until it is done.

Every job is a small pansharpening by a network of two samples and three passes. It is killed (SIGKILL) as often as it
takes until COUNT kills are used up; whatever the moments, the output must have the bytes of one that nobody disturbed,
nothing may lie under its name before it is complete, and nothing may be left beside it afterwards.
"""

from __future__ import annotations

import argparse
import os
import signal
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from plugin.fusion.networks import registry
from plugin.fusion.pipeline import progress
from plugin.fusion.tasks.pansharpening.task import pansharpen
from tests.made_scenes import Watcher, job, simulate_pair
from tests.networks.cards import CARD, write_model

SIDE, TILE = 160, 64
SETTINGS: dict[str, Any] = {
    "model": "toy",
    "steps": 3,
    "ensemble": 2,
    "scheduler": "ddpm",
    "tile_size": TILE,
    "resumes": True,
}
NAMES = ("fused.tif", "spread.tif")


class Kills(NamedTuple):
    """What became of the jobs.

    Attributes:
        kills: how many there were.
        jobs: how many jobs were run, with kills or without.
        resumed: how many runs took over what an earlier one had done.
        findings: what was not as it must be, in words.
    """

    kills: int
    jobs: int
    resumed: int
    findings: list[str]


class Bench:
    """A job, and what comes of it when nobody disturbs it."""

    def __init__(self, folder: Path) -> None:
        pair, models = simulate_pair(folder, SIDE, SIDE, bands=3), folder / "models"
        models.mkdir()
        write_model(models / "toy.onnx", CARD.to_json())
        self.output = folder / "out" / NAMES[0]
        self.output.parent.mkdir()
        self._models = models
        self._job = job(pair.pan, pair.ms, self.output, uncertainty=str(self.output.with_name(NAMES[1])), **SETTINGS)
        began = time.perf_counter()
        is_killed(self.begun(), None)
        self.seconds = time.perf_counter() - began
        self.expected = self.files()
        if set(self.expected) != set(NAMES):
            raise RuntimeError(f"the undisturbed job left {sorted(self.expected)}")

    def begun(self) -> int:
        """The number of a new process that does the job, with every tile on record at once."""
        return forked(self._do)

    def files(self) -> dict[str, bytes]:
        """All files beside the output, by name; folders hold nothing."""
        return {path.name: path.read_bytes() if path.is_file() else b"" for path in self.output.parent.iterdir()}

    def clear(self) -> None:
        """Remove the outputs."""
        for name in NAMES:
            self.output.with_name(name).unlink(missing_ok=True)

    def _do(self) -> None:
        registry._user_folders[:] = [self._models]
        progress.SECONDS_BETWEEN = progress.SHARE_BETWEEN = 0.0
        watcher = Watcher()
        pansharpen(self._job, watcher)
        if any(said.startswith("Resumed") for said in watcher.messages):
            self.output.with_name(f"resumed-{os.getpid()}").touch()


def run(folder: Path, count: int, seed: int = 0) -> Kills:
    """Kill so many runs; after each, the job is run again, and killed again every other time."""
    bench, rng = Bench(folder), np.random.default_rng(seed)
    kills = jobs = resumed = 0
    findings: list[str] = []
    while kills < count:
        bench.clear()
        jobs += 1
        while is_killed(bench.begun(), rng.uniform(0.0, 1.1 * bench.seconds) if kills < count else None):
            kills += 1
            findings += [f"job {jobs}, after a kill: {name} has other bytes" for name in wrong(bench)]
        resumed += remove_marks(bench)
        if bench.files() != bench.expected:
            found = {name: len(content) for name, content in bench.files().items()}
            findings.append(f"job {jobs}: {found} instead of {[*NAMES]}")
    return Kills(kills, jobs, resumed, findings)


def is_killed(process: int, seconds: float | None) -> bool:
    """Kill a process after so many seconds, or let it end; whether it was still at work."""
    if seconds is not None:
        time.sleep(seconds)
        os.kill(process, signal.SIGKILL)  # one that has ended is not waited for yet, and so keeps its number
    _, status = os.waitpid(process, 0)
    if os.WIFSIGNALED(status):
        return True
    if status:
        raise RuntimeError(f"the job ended with {status}")
    return False


def wrong(bench: Bench) -> list[str]:
    """Outputs that are there and not what they must be."""
    files = bench.files()
    return [name for name in NAMES if name in files and files[name] != bench.expected[name]]


def remove_marks(bench: Bench) -> int:
    """How many runs said that they resumed."""
    marks = list(bench.output.parent.glob("resumed-*"))
    for mark in marks:
        mark.unlink()
    return len(marks)


def forked(do: Callable[[], None]) -> int:
    """The number of a new process that does something and ends; one that is begun so needs no second to import."""
    process = os.fork()
    if process == 0:
        try:
            do()
        except BaseException as error:
            print(f"{type(error).__name__}: {error}", flush=True)
            os._exit(1)
        os._exit(0)
    return process


def main() -> None:
    """Kill so many runs and tell what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=10)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="amalgam-kills-") as folder:
        found = run(Path(folder), asked.count, asked.seed)
    print(*found.findings, sep="\n")
    print(f"{found.kills} kills of {found.jobs} jobs, {found.resumed} runs resumed, {len(found.findings)} findings")
    raise SystemExit(bool(found.findings))


if __name__ == "__main__":
    main()
