"""Progress of a run that consists of many runs."""

from __future__ import annotations

import time

from .errors import Cancelled
from .job import Feedback
from .sentences import Sentence


class Stages:
    """Turns the progress of one run after another into that of the whole; warnings are said once, the rest is not.

    Args:
        feedback: whoever watches the whole.
        count: how many runs there will be, all taken as equally long.
    """

    def __init__(self, feedback: Feedback, count: int) -> None:
        self._feedback, self._count = feedback, count
        self._done, self._started = 0, time.perf_counter()
        self._said: set[Sentence] = set()

    def advance(self, runs: int = 1) -> None:
        """Count runs that are over, or that need not be done."""
        self._done += runs
        self.progress(0.0, None)

    def check(self) -> None:
        """Stop here if the user wants to."""
        if self.is_cancelled():
            raise Cancelled

    def is_cancelled(self) -> bool:
        """Whether to stop."""
        return self._feedback.is_cancelled()

    def progress(self, share: float, seconds_left: float | None) -> None:
        """Show how far the present run is; its time left is ignored."""
        whole = min((self._done + share) / self._count, 1.0)
        elapsed = time.perf_counter() - self._started
        self._feedback.progress(whole, elapsed * (1.0 - whole) / whole if whole > 0.0 else None)

    def info(self, template: str, *values: object) -> None:
        """Say nothing: every run would say the same of the pair."""

    def warn(self, template: str, *values: object) -> None:
        """Pass a warning on, once."""
        said = Sentence(template, *values)
        if said not in self._said:
            self._said.add(said)
            self._feedback.warn(template, *values)
