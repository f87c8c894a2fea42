"""The core's messages about a run, passed on to a Processing feedback."""

from __future__ import annotations

import time

from qgis.core import QgsProcessingFeedback

from ..fusion.sentences import Sentence
from ..numbers import filled
from ..translation import told, tr

SECONDS_BETWEEN_MESSAGES = 10.0


class ProcessingWatcher:
    """Passes on what the core tells about a run to a Processing feedback.

    Attributes:
        on_estimate: the feedback's own method of that name, if it has one, which gets the estimate after every pass
            (the
            dock's preview shows it). Its `on_seconds_left`, if any, hears the time left with every progress.
    """

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback
        self._last_message = time.monotonic()
        self.on_estimate = getattr(feedback, "on_estimate", None)
        self._on_seconds_left = getattr(feedback, "on_seconds_left", None)

    def is_cancelled(self) -> bool:
        """Whether the user pressed Cancel (or interrupted qgis_process)."""
        return bool(self._feedback.isCanceled())

    def progress(self, share: float, seconds_left: float | None) -> None:
        """Move the progress bar; now and then, say how long the rest will take."""
        self._feedback.setProgress(100.0 * share)
        if seconds_left is not None and self._on_seconds_left is not None:
            self._on_seconds_left(seconds_left)
        now = time.monotonic()
        if seconds_left is not None and now - self._last_message > SECONDS_BETWEEN_MESSAGES:
            self._last_message = now
            self._feedback.setProgressText(
                filled(tr("{:.0f} %, about {} left"), 100.0 * share, span_in_words(seconds_left))
            )

    def info(self, template: str, *values: object) -> None:
        """Write a line to the log."""
        self._feedback.pushInfo(told(Sentence(template, *values)))

    def warn(self, template: str, *values: object) -> None:
        """Write a warning to the log."""
        self._feedback.pushWarning(told(Sentence(template, *values)))


def span_in_words(seconds: float) -> str:
    """A time span in words, no more precise than it can be known."""
    for unit, most, text in ((1, 90, tr("{:.0f} s")), (60, 90, tr("{:.0f} min")), (3600, 10, tr("{:.1f} h")),
                             (3600, 48, tr("{:.0f} h"))):  # fmt: skip
        if seconds < most * unit:
            return filled(text, seconds / unit)
    return filled(tr("{:,.0f} days"), seconds / 86400)
