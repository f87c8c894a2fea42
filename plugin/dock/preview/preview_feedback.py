"""A Processing feedback that listens for a preview."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import pyqtSignal

from ...fusion.pipeline.estimates import Show
from .preview import Note


class PreviewFeedback(QgsProcessingFeedback):
    """Passes on the algorithm's estimates and how long it will take, and remembers what it says.

    Args:
        on_estimate: called by the core, on the thread that does the work.

    Attributes:
        on_estimate: as given.
        notes: what was said so far.

    Signals:
        timed: with the seconds that are left, about.
    """

    timed = pyqtSignal(float)

    def __init__(self, on_estimate: Show) -> None:
        super().__init__()
        self.on_estimate = on_estimate
        self.notes: list[Note] = []

    def on_seconds_left(self, seconds: float) -> None:
        """Hear how long the rest will take; called with every progress."""
        self.timed.emit(seconds)

    def pushInfo(self, info: str) -> None:
        """Remember a line of the log."""
        self.notes.append(Note(info, is_warning=False))
        super().pushInfo(info)

    def pushWarning(self, warning: str) -> None:
        """Remember a warning."""
        self.notes.append(Note(warning, is_warning=True))
        super().pushWarning(warning)
