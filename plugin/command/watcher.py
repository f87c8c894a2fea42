"""Whoever watches a run in a terminal: messages and progress on the standard error, signals that stop it."""

from __future__ import annotations

import signal
import sys
import time
from typing import Any, TextIO

from ..fusion.sentences import Sentence

SECONDS_BETWEEN_LINES = 10.0


class TerminalWatcher:
    """Tells on a stream what the core says; a signal to stop ends the run at the next tile.

    Args:
        stream: where to, the standard error if none is named; in a terminal one line is written over and over.

    Attributes:
        stopped_by: number of the signal that came; 0 for none.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._is_terminal = self._stream.isatty()
        self._last, self._has_line = 0.0, False
        self.stopped_by = 0

    def obey_signals(self) -> None:
        """Stop the run on Ctrl+C and on the signal that schedulers send; a second one ends the program at once."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop)

    def is_cancelled(self) -> bool:
        """Whether a signal came."""
        return bool(self.stopped_by)

    def progress(self, share: float, seconds_left: float | None) -> None:
        """Say how far the run is: ten times a second in a terminal, every ten seconds in a log."""
        now = time.monotonic()
        if now - self._last < (0.1 if self._is_terminal else SECONDS_BETWEEN_LINES):
            return
        left = "" if seconds_left is None else f", about {_in_words(seconds_left)} left"
        self._line(f"{100.0 * share:3.0f} %{left}", stays=not self._is_terminal)
        self._last = now

    def info(self, template: str, *values: object) -> None:
        """Write a line."""
        self._line(str(Sentence(template, *values)))

    def warn(self, template: str, *values: object) -> None:
        """Write a line that says it is a warning."""
        self._line(f"Warning: {Sentence(template, *values)}")

    def end(self) -> None:
        """Leave the line of progress."""
        if self._has_line:
            print(file=self._stream, flush=True)
            self._has_line = False

    def _line(self, text: str, stays: bool = True) -> None:
        start = "\r\033[K" if self._has_line else ""
        print(f"{start}{text}", end="\n" if stays else "", file=self._stream, flush=True)
        self._has_line = not stays

    def _stop(self, number: int, frame: Any) -> None:
        self.stopped_by = number
        signal.signal(number, signal.SIG_DFL)


def _in_words(seconds: float) -> str:
    """A time span, no more precise than it can be known."""
    if seconds < 90.0:
        return f"{seconds:.0f} s"
    return f"{seconds / 60.0:.0f} min" if seconds < 5400.0 else f"{seconds / 3600.0:.1f} h"
