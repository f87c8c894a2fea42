"""Pinned previews: what is written beneath each, and the way back to its settings."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton

from ...translation import tr
from ..choose.ways import Way
from ..view.filmstrip import MOST, Filmstrip, Pinned
from ..view.swipe_view import SwipeView
from .preview import Preview
from .summary import pin_lines


class Pins(QObject):
    """Drives the button and the filmstrip.

    Args:
        button: pins.
        strip: shows what is pinned.
        swipe: whose part and scale the strip follows.
        way_of: finds an algorithm by its id.

    Signals:
        chosen: with the Settings of a preview that was pressed.
    """

    chosen = pyqtSignal(object)

    def __init__(self, button: QPushButton, strip: Filmstrip, swipe: SwipeView, way_of: Callable[[str], Way]) -> None:
        super().__init__(button)
        self._button, self._strip, self._swipe, self._way_of = button, strip, swipe, way_of
        self._preview: Preview | None = None
        button.clicked.connect(self._pin)
        swipe.view_changed.connect(self._look_alike)
        strip.chosen.connect(self.chosen)
        strip.changed.connect(self._say_what_is_possible)
        self.offer(None)

    def offer(self, preview: Preview | None) -> None:
        """What the button would pin."""
        self._preview = preview
        self._say_what_is_possible()

    def update(self, preview: Preview) -> None:
        """The same preview, with its indices."""
        if self._preview is not None and self._preview.order == preview.order:
            self._preview = preview
        self._strip.replace(self._pinned(preview))

    def _pin(self) -> None:
        if self._preview is not None:
            self._strip.add(self._pinned(self._preview))
            self._look_alike()

    def _pinned(self, preview: Preview) -> Pinned:
        settings = preview.order.settings
        return Pinned(preview.after, pin_lines(self._way_of(settings.algorithm), preview), settings)

    def _look_alike(self) -> None:
        self._strip.look(self._swipe.viewport)

    def _say_what_is_possible(self) -> None:
        self._button.setEnabled(self._preview is not None and not self._strip.is_full)
        if self._strip.is_full:
            reason = tr("{} previews are pinned; remove one first.").format(MOST)
        elif self._preview is None:
            reason = tr("There is no preview to keep yet.")
        else:
            reason = tr("Keep this preview below, beside up to three others.")
        self._button.setToolTip(reason)
