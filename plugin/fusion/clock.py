"""How far a run is, how long it will take, and whether the user wants it to stop."""

from __future__ import annotations

import time

from .errors import Cancelled
from .job import Feedback


class Clock:
    """Progress and time left, counted in tiles; a tile of the last pass needs no network and counts for little."""

    FINISH_WEIGHT = 0.15

    def __init__(self, feedback: Feedback, denoise_tiles: int, finish_tiles: int) -> None:
        self._feedback, self._denoise_tiles = feedback, denoise_tiles
        self._total = denoise_tiles + self.FINISH_WEIGHT * finish_tiles
        self._done, self._ticks, self._started = 0.0, 0, time.perf_counter()

    def check(self) -> None:
        """Stop here if the user wants to."""
        if self._feedback.is_cancelled():
            raise Cancelled

    def tick(self) -> None:
        """One more tile is done."""
        self._ticks += 1
        self._done += 1.0 if self._ticks <= self._denoise_tiles else self.FINISH_WEIGHT
        elapsed = time.perf_counter() - self._started
        self._feedback.progress(self._done / self._total, elapsed * (self._total - self._done) / self._done)
