"""What is seen left and right of the divider: input, result and, of an ensemble, its uncertainty."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QComboBox

from ...translation import tr
from ..choose.availability import offer_entry
from ..choose.limits import against_spread
from ..choose.ways import Way
from ..view.swipe_view import SwipeView
from .preview import Frame, Preview
from .progress import caption

BEFORE, AFTER, SPREAD = range(3)
PAIRS = ((BEFORE, AFTER), (SPREAD, AFTER), (BEFORE, SPREAD))


class Comparison(QObject):
    """Drives the swipe view and the combo above it.

    Args:
        combo: chooses the pair.
        swipe: shows it.
    """

    def __init__(self, combo: QComboBox, swipe: SwipeView) -> None:
        super().__init__(combo)
        self._combo, self._swipe = combo, swipe
        self._preview: Preview | None = None
        self._names = ("", "", "")
        self.use(tr("MS"), tr("Fused"))
        combo.currentIndexChanged.connect(self._show)

    def use(self, before: str, after: str) -> None:
        """Name the input and the result of a task."""
        self._names = before, after, tr("Uncertainty")
        self._combo.blockSignals(True)
        row = max(self._combo.currentIndex(), 0)
        self._combo.clear()
        self._combo.addItems([tr("{} and {}").format(self._names[left], self._names[right]) for left, right in PAIRS])
        self._combo.setCurrentIndex(row)
        self._combo.blockSignals(False)

    def offer(self, reason: str) -> None:
        """Grey out the uncertainty, for a reason; offer it, if that is ""."""
        for row, pair in enumerate(PAIRS):
            offer_entry(self._combo, row, reason if SPREAD in pair else "", "")
        self._combo.setToolTip(tr("What is left and right of the divider.") + (f" {reason}" if reason else ""))

    def show_preview(self, preview: Preview, way: Way) -> None:
        """Show a preview; input and result, if it has no uncertainty."""
        self._preview = preview
        self.offer("" if preview.spread is not None else against_spread(preview.order.settings, way))
        self._show()

    def show_frame(self, frame: Frame) -> None:
        """Show what a run believes on its way."""
        self._swipe.show_pair(frame.before, frame.image, (self._names[BEFORE], caption(frame.stage)))

    def clear(self, hint: str) -> None:
        """Show a sentence instead."""
        self._preview = None
        self._swipe.clear(hint)

    def _show(self, _: int = 0) -> None:
        preview = self._preview
        if preview is None:
            return
        left, right = PAIRS[max(self._combo.currentIndex(), 0)]
        if preview.spread is None:
            left, right = BEFORE, AFTER
        spread = preview.after if preview.spread is None else preview.spread.image
        pictures = preview.before, preview.after, spread
        self._swipe.show_pair(pictures[left], pictures[right], (self._names[left], self._names[right]))
