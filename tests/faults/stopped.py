"""A job that was stopped half-way, to be gone on with again and again, with whatever its journal says by then."""

from __future__ import annotations

import json
import shutil
import zlib
from pathlib import Path
from typing import Any

import numpy as np

from plugin.fusion.errors import Cancelled
from plugin.fusion.networks import registry
from plugin.fusion.pipeline import progress, unfinished
from plugin.fusion.pipeline.journal import NAME, text_of
from plugin.fusion.tasks.pansharpening.task import pansharpen
from tests.made_scenes import Watcher, job, simulate_pair
from tests.networks.cards import card, write_model

SIDE, TILE, TICKS = 128, 64, 27
SETTINGS: dict[str, Any] = {"model": "sound", "steps": 2, "ensemble": 2, "scheduler": "ddpm", "tile_size": TILE}


class StoppedJob:
    """What a job left that was stopped in its second sample, and the output that it must come to.

    Args:
        folder: for everything.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        pair, self.models = simulate_pair(folder, SIDE, SIDE, bands=2), folder / "models"
        self.models.mkdir()
        write_model(self.models / "sound.onnx", card(name="sound").to_json())
        registry._user_folders[:] = [self.models]
        self._output, self._kept = folder / "out" / "fused.tif", folder / "kept"
        self._output.parent.mkdir()
        self._job = job(pair.pan, pair.ms, self._output, resumes=True, **SETTINGS)
        pansharpen(self._job, Watcher())
        self.expected = self._output.read_bytes()
        self._stop()
        (left,) = (path for path in self._output.parent.iterdir() if path.is_dir())
        self._name = left.name
        shutil.move(left, self._kept)
        self.journal = (self._kept / NAME).read_bytes()

    def go_on(self, journal: bytes) -> tuple[bytes, bool]:
        """The output of a run that finds this journal, and whether it took the work over."""
        shutil.rmtree(self._output.parent)
        shutil.copytree(self._kept, self._output.parent / self._name)
        (self._output.parent / self._name / NAME).write_bytes(journal)
        watcher = Watcher()
        pansharpen(self._job, watcher)
        return self._output.read_bytes(), any(said.startswith("Resumed") for said in watcher.messages)

    def _stop(self) -> None:
        """Cancel a run, with every tile on record and however little it is."""
        between, worth = progress.SECONDS_BETWEEN, unfinished.WORTH_SECONDS
        progress.SECONDS_BETWEEN = unfinished.WORTH_SECONDS = 0.0
        self._output.unlink()
        try:
            pansharpen(self._job, Watcher(cancel_after=TICKS))
        except Cancelled:
            return
        finally:
            progress.SECONDS_BETWEEN, unfinished.WORTH_SECONDS = between, worth
        raise RuntimeError("the job was done before it could be stopped")


def with_odd_values(journal: bytes, odd: tuple[Any, ...], rng: np.random.Generator) -> bytes:
    """A journal in whose lines something odd stands, with the check sums that they then ought to have."""
    lines = [json.loads(line)["line"] for line in journal.splitlines()]
    for _ in range(int(rng.integers(1, 3))):
        values = lines[int(rng.integers(len(lines)))]
        if rng.random() < 0.5:
            values = next((value for value in values.values() if isinstance(value, dict) and value), values)
        values[sorted(values)[int(rng.integers(len(values)))]] = odd[int(rng.integers(len(odd)))]
    return b"".join(_line(values) for values in lines)


def _line(values: Any) -> bytes:
    text = text_of(values)
    return text_of({"check": zlib.crc32(text.encode()), "line": json.loads(text)}).encode() + b"\n"
