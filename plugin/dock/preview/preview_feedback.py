"""What a run tells on its way, as a preview wants to hear it."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import pyqtSignal

from ...fusion.pipeline.estimates import Show
from .preview import Note


class PreviewFeedback(QgsProcessingFeedback):
    """Hands on the estimates that the algorithm makes on its way, and how long it will take; remembers what it says.

    Args:
        on_estimate: called by the core, on the thread that it works on.

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
        """Called with every progress."""
        self.timed.emit(seconds)

    def pushInfo(self, info: str) -> None:
        """Something for the log."""
        self.notes.append(Note(info, is_warning=False))
        super().pushInfo(info)

    def pushWarning(self, warning: str) -> None:
        """Something that the user should know."""
        self.notes.append(Note(warning, is_warning=True))
        super().pushWarning(warning)
