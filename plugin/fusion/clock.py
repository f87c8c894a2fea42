"""How far a run is, how long it will take, and whether the user wants it to stop."""

from __future__ import annotations

import time

from .job import Feedback, stop_if_cancelled


class Clock:
    """Progress and time left: the remaining work at the rate of the work done so far.

    Work is counted in units that are alike throughout: pixels that the network evaluates, pixels that are written.

    Args:
        feedback: is told.
        work: work of the passes that need the network, or of the only pass.
        finish: work of the last pass, which needs no network; until it begins, its rate is guessed from the others.
    """

    FINISH_WEIGHT = 0.08
    """Time that a unit of the last pass takes, relative to the other passes, as measured with the smallest model."""

    def __init__(self, feedback: Feedback, work: float, finish: float) -> None:
        self._feedback, self._work, self._finish = feedback, work, finish
        self._done, self._skipped, self._finished = 0.0, 0.0, 0.0
        self._began = time.perf_counter()

    def check(self) -> None:
        """Raise Cancelled here if the user wants to stop."""
        stop_if_cancelled(self._feedback)

    def skip(self, work: float) -> None:
        """Count work that was done by an earlier run, before any of this one's."""
        self._done += work
        self._skipped += work
        self._began = time.perf_counter()

    def tick(self, work: float = 1.0) -> None:
        """Count work that was done."""
        now = time.perf_counter()
        if self._done < self._work:
            self._done += work
            rate = (now - self._began) / (self._done - self._skipped)
            left = rate * (self._work - self._done + self.FINISH_WEIGHT * self._finish)
            if self._done >= self._work:
                self._began = now
        else:
            self._finished += work
            left = (now - self._began) / self._finished * (self._finish - self._finished)
        done = self._done + self.FINISH_WEIGHT * self._finished
        self._feedback.progress(min(done / (self._work + self.FINISH_WEIGHT * self._finish), 1.0), max(left, 0.0))
